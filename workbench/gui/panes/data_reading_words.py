"""What the values of reading options are called in the window."""

from collections.abc import Mapping
from typing import Any

from workbench.engine.errors import N_
from workbench.gui.translation import tr

FOUND = N_("{value} (found)")
UNDECIDED = {"extra_cells": N_("leave out if few"), "missing_cells": N_("leave out if few")}  # what is done unasked
NAMED = {"sheet": "{name}", "extra_cells": N_("join “{name}”")}  # options whose values are names of the file's own
LONGEST = 24  # characters of such a name
WORDS: Mapping[str, Mapping[Any, str]] = {
    "format": {
        "csv": "CSV", "json": "JSON", "jsonl": N_("JSON lines"), "excel": N_("Excel workbook"), "parquet": "Parquet",
        "conll": "CoNLL", "text": N_("plain text"), "folder": N_("folder of texts"),
    },
    "encoding": {
        "gb18030": N_("gb18030, Chinese"), "gbk": N_("gbk, Chinese"),
        "big5": N_("big5, traditional Chinese"), "shift_jis": N_("shift_jis, Japanese"),
        "euc_jp": N_("euc_jp, Japanese"), "euc_kr": N_("euc_kr, Korean"), "cp1252": N_("cp1252, Western"),
        "latin-1": N_("latin-1, Western"), "cp1250": N_("cp1250, Central European"),
        "cp1251": N_("cp1251, Cyrillic"), "koi8_r": N_("koi8_r, Cyrillic"), "cp1253": N_("cp1253, Greek"),
        "cp1254": N_("cp1254, Turkish"), "cp1255": N_("cp1255, Hebrew"), "cp1256": N_("cp1256, Arabic"),
    },
    "delimiter": {
        ",": N_("comma ,"), ";": N_("semicolon ;"), "tab": N_("tab"), "\t": N_("tab"), "|": N_("bar |"), "": N_("none"),
    },
    "quote": {'"': N_("double \""), "'": N_("single '"), "none": N_("none"), "": N_("none")},
    "escape": {"backslash": N_("backslash \\"), "\\": N_("backslash \\"), "none": N_("none"), "": N_("none")},
    "header_line": {0: N_("there is none")},
    "extra_cells": {"leave-out": N_("leave the rows out")},
    "missing_cells": {"leave-out": N_("leave the rows out"), "empty": N_("take for empty")},
    "decimal": {".": N_("point ."), ",": N_("comma ,")},
}  # fmt: skip


def words_of(name: str, value: Any) -> str:
    """Return what a value of an option is called."""
    words = WORDS.get(name, {})
    if value in words:
        return tr(words[value])
    if name in NAMED:
        text = " ".join(str(value).split())
        return tr(NAMED[name], name=text if len(text) <= LONGEST else f"{text[:LONGEST]}…")
    return tr("line {line}", line=value) if name == "header_line" else str(value)
