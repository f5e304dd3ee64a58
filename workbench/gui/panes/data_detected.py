"""How the file was read, and what a person can set right on the spot: a drop-down for each reading option."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.engine.predictions import KINDS
from workbench.engine.spec import ReadingOptions
from workbench.engine.tasks import TASKS
from workbench.gui import rereading, theme
from workbench.gui.panes.data_reading_words import FOUND, UNDECIDED, words_of
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.flow_layout import FlowLayout
from workbench.gui.widgets.narrow_box import NarrowBox

FIELDS = {field.name: field for field in fields(ReadingOptions)}
CHOICES: Mapping[str, tuple[Any, ...]] = {  # of a file's own sheets and columns: `_choices`
    "format": tuple(choice for choice in FIELDS["format"].metadata["choices"] if choice),
    "encoding": (
        "utf-8", "utf-16", "gb18030", "gbk", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1252", "latin-1", "cp1250",
        "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256",
    ),
    "sheet": (),
    "delimiter": (",", ";", "tab", "|"),
    "quote": ('"', "'", "none"),
    "escape": ("backslash", "none"),
    "header_line": (1, 0, 2, 3),
    "extra_cells": (rereading.LEAVE_OUT,),
    "missing_cells": (rereading.LEAVE_OUT, "empty"),
    "decimal": (".", ","),
}  # fmt: skip
USED = {  # format -> the options that say anything about it
    "csv": tuple(name for name in CHOICES if name != "sheet"), "jsonl": ("format", "encoding", "decimal"),
    "json": ("format", "encoding", "sheet", "header_line", "decimal"), "parquet": ("format", "decimal"),
    "conll": ("format", "encoding"),
    "excel": ("format", "sheet", "header_line", "decimal"), "text": ("format", "encoding", "delimiter"),
    "folder": ("format", "encoding"),
}  # fmt: skip


class Detected(QWidget):
    """The first entry of each drop-down is what was found; any other is the person's own word."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._uneven: tuple[object, frozenset[str]] = (None, frozenset())  # of which table, and what is uneven in it
        self._line = FlowLayout(self, across=theme.SMALL, down=theme.SMALL)
        self._boxes = {name: self._add(name) for name in CHOICES}
        self.refresh()

    def refresh(self) -> None:
        """Show what was found, and what was set over it."""
        chosen = self._studio.project.draft.reading
        used = USED[str(chosen.get("format") or self._table.get("format") or "csv")]
        for name, (holder, box) in self._boxes.items():
            box.clear()
            default = FIELDS[name].default
            box.addItem(_first_words(name, self._found(name), name in chosen), default)
            for value in self._choices(name):
                box.addItem(words_of(name, value), value)
            own = chosen.get(name, default)
            if box.findData(own) < 0:
                box.addItem(words_of(name, own), own)
            for place in range(box.count()):
                box.setItemData(place, box.itemText(place), Qt.ItemDataRole.ToolTipRole)
            box.setCurrentIndex(box.findData(own))
            holder.setVisible(name in used and (name in chosen or self._is_needed(name)))

    @property
    def _table(self) -> Mapping[str, Any]:
        return self._studio.survey.table or {}

    def _choices(self, name: str) -> Sequence[Any]:
        """Return what can be chosen of this file."""
        if name == "sheet":
            return list(self._table.get("sheets", ()))
        if name == "extra_cells":
            return [*self._table.get("columns", ()), *CHOICES[name]]
        if name == "format":  # a folder is never anything else, nor is a file a folder
            is_folder = self._table.get("format") == "folder"
            return [one for one in CHOICES[name] if (one == "folder") == is_folder]
        return CHOICES[name]

    def _is_needed(self, name: str) -> bool:
        """Return whether an option that nobody has set says anything about this file."""
        if name in UNDECIDED:
            return name in self._uneven_in()
        if name == "decimal":
            return KINDS[TASKS[self._studio.project.draft.task].kind].numeric
        wanted = {
            "escape": bool(self._table.get("escape")), "sheet": len(self._table.get("sheets", ())) > 1,
            "delimiter": self._studio.project.draft.reading.get("format") != "text",  # else one makes cells of lines
        }  # fmt: skip
        return wanted.get(name, True)

    def _uneven_in(self) -> frozenset[str]:
        """Return for which options on uneven rows there are some that were left out."""
        if self._uneven[0] is not self._studio.survey.table:
            left_out = self._table.get("rows_left_out", ())
            counted = [values for one in left_out if "found" in (values := getattr(one["reason"], "values", {}))]
            longer = any(one["found"] > one["expected"] for one in counted)
            shorter = any(one["found"] < one["expected"] for one in counted)
            found = {"extra_cells": longer, "missing_cells": shorter}
            self._uneven = (self._studio.survey.table, frozenset(name for name, is_there in found.items() if is_there))
        return self._uneven[1]

    def _found(self, name: str) -> Any:
        """Return what was found of an option, None where nothing is known yet."""
        survey = self._studio.survey
        known = (survey.inspection or {}).get("scores") if name == "decimal" else survey.table
        return (known or {}).get(name)

    def _add(self, name: str) -> tuple[QWidget, NarrowBox]:
        about, box = FIELDS[name].metadata, NarrowBox()
        box.setObjectName(f"reading_{name}")
        box.setAccessibleName(tr(about["label"]))
        box.setToolTip(tr(about["help"]))
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
    if name in UNDECIDED:
        return tr(UNDECIDED[name])
    if found is None or is_set:
        return tr("detect")
    return tr(FOUND, value=found if name == "encoding" else words_of(name, found))  # its language can be seen
