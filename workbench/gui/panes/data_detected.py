"""How the file was read, and what a person can set right on the spot: a drop-down for each reading option."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.engine.errors import N_
from workbench.engine.predictions import KINDS
from workbench.engine.spec import ReadingOptions
from workbench.engine.tasks import TASKS
from workbench.gui import rereading, theme
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.no_wheel import ComboBox

FIELDS = {field.name: field for field in fields(ReadingOptions)}
CHOICES: Mapping[str, tuple[Any, ...]] = {
    "format": tuple(choice for choice in FIELDS["format"].metadata["choices"] if choice),
    "encoding": ("utf-8", "utf-16", "cp1252", "latin-1", "gb18030", "big5", "shift_jis", "euc_kr", "cp1251"),
    "delimiter": (",", ";", "tab", "|"),
    "quote": ('"', "'", "none"),
    "header_line": (1, 0, 2, 3),
    "decimal": (".", ","),
}
USED = {  # format -> the options that say anything about it
    "csv": tuple(CHOICES), "jsonl": ("format", "encoding", "decimal"), "parquet": ("format", "decimal"),
    "conll": ("format", "encoding"),
}  # fmt: skip
WORDS: Mapping[str, Mapping[Any, str]] = {
    "format": {"csv": "CSV", "jsonl": "JSON lines", "parquet": "Parquet", "conll": "CoNLL"},
    "delimiter": {
        ",": N_("comma ,"), ";": N_("semicolon ;"), "tab": N_("tab"), "\t": N_("tab"), "|": N_("bar |"),
    },
    "quote": {'"': N_("double \""), "'": N_("single '"), "none": N_("none"), "": N_("none")},
    "header_line": {0: N_("there is none")},
    "decimal": {".": N_("point ."), ",": N_("comma ,")},
}  # fmt: skip
FOUND = N_("{value} (found)")
NARROWEST = 96


class Detected(QWidget):
    """The first entry of each drop-down is what was found; any other is the person's own word."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.SMALL)
        self._boxes = {name: self._add(name) for name in CHOICES}
        self._line.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show what was found, and what was set over it."""
        table, chosen = self._studio.survey.table, self._studio.project.draft.reading
        used = USED[str(chosen.get("format") or (table or {}).get("format") or "csv")]
        for name, (holder, box) in self._boxes.items():
            box.clear()
            default = FIELDS[name].default
            box.addItem(_first_words(name, self._found(name), name in chosen), default)
            for value in CHOICES[name]:
                box.addItem(_words(name, value), value)
            own = chosen.get(name, default)
            if box.findData(own) < 0:
                box.addItem(_words(name, own), own)
            box.setCurrentIndex(box.findData(own))
            holder.setVisible(name in used and (name != "decimal" or self._is_numeric()))

    def _found(self, name: str) -> Any:
        """Return what was found of an option, None where nothing is known yet."""
        survey = self._studio.survey
        known = (survey.inspection or {}).get("scores") if name == "decimal" else survey.table
        return (known or {}).get(name)

    def _is_numeric(self) -> bool:
        return KINDS[TASKS[self._studio.project.draft.task].kind].numeric

    def _add(self, name: str) -> tuple[QWidget, ComboBox]:
        about, box = FIELDS[name].metadata, ComboBox()
        box.setObjectName(f"reading_{name}")
        box.setAccessibleName(tr(about["label"]))
        box.setToolTip(tr(about["help"]))
        box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumWidth(NARROWEST)
        box.activated.connect(self._on_box_activated)
        holder = QWidget()
        column = pieces.column(holder, spacing=2)
        title = pieces.label(tr(about["label"]), "muted", wrap=False)
        title.setBuddy(box)
        column.addWidget(title)
        column.addWidget(box)
        self._line.addWidget(holder)
        return holder, box

    def _on_box_activated(self) -> None:
        name = self.sender().objectName().removeprefix("reading_")
        draft, value = self._studio.project.draft, self._boxes[name][1].currentData()
        kept = {one: own for one, own in draft.reading.items() if one != name}
        reading = kept if value == FIELDS[name].default else {**kept, name: value}
        rereading.read_as(self._studio.project, reading)


def _first_words(name: str, found: Any, is_set: bool) -> str:
    if found is None or is_set:
        return tr("detect")
    return tr(FOUND, value=_words(name, found))


def _words(name: str, value: Any) -> str:
    words = WORDS.get(name, {})
    if value in words:
        return tr(words[value])
    return tr("line {line}", line=value) if name == "header_line" else str(value)
