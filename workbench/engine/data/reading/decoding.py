"""Character encodings: the one a text is read with, and what to say where its bytes are not of it."""

import codecs
import re
from pathlib import Path

from workbench.engine.errors import N_, DataError, SpecError, Where

HEAD_BYTES = 1 << 18


def encoding(head: bytes, given: str) -> str:
    """Return Python's name of the encoding to read with: as given, else UTF-8, with its mark where there is one."""
    marked = head.startswith(codecs.BOM_UTF8)
    if not given:
        return "utf-8-sig" if marked else "utf-8"
    try:
        "".encode(given)  # refuses codecs that are not of text, too
        name = codecs.lookup(given).name
    except (LookupError, ValueError) as error:
        raise SpecError(
            N_("There is no character encoding named {given!r}."), N_("Use one of Python's names: utf-8, cp1252, gbk."),
            given=given,
        ) from error  # fmt: skip
    return "utf-8-sig" if marked and name == "utf-8" else name


def beginning(path: Path, given: str) -> tuple[str, str, bool]:
    """Return the encoding of a text, its beginning with other bytes replaced, and whether that is all of it."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        complete = not file.read(1)
    name = encoding(head, given)
    return name, codecs.getincrementaldecoder(name)("replace").decode(head, complete), complete


def nul(path: Path, line: int) -> DataError:
    """Return the error of a line that has a NUL character, which no text has."""
    return DataError(
        N_("Line {line} of {path} has a NUL character: the file is damaged, or not UTF-8 text."),
        N_("Save it as CSV UTF-8 from the program that made it, or name its encoding "
           "(--reading encoding=utf-16)."),
        line=line, path=str(path), where=Where(str(path), line),
    )  # fmt: skip


def undecodable(path: Path, encoding: str) -> DataError:
    """Return the error that names the first line with bytes that `encoding` does not have."""
    line = None
    if not encoding.startswith(("utf-16", "utf-32")):
        with path.open(encoding=encoding, errors="surrogateescape", newline="") as text:
            line = next((number for number, cells in enumerate(text, 1) if re.search("[\udc80-\udcff]", cells)), None)
    return DataError(
        N_("{path} is not {encoding} (the first other byte stands in line {line}).") if line
        else N_("{path} is not {encoding}."),
        N_("Save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8), or name its encoding "
           "(--reading encoding=cp1252, in a run file [data.reading] encoding = \"cp1252\")."),
        path=str(path), encoding=encoding.upper().removesuffix("-SIG"), line=line, where=Where(str(path), line),
    )  # fmt: skip
