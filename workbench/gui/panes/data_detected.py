"""What was detected in the file, and what a person can set right on the spot."""

from dataclasses import fields

from PySide6.QtWidgets import QGridLayout, QWidget

from workbench.engine.errors import N_
from workbench.engine.spec import ReadingOptions
from workbench.engine.task import Role
from workbench.engine.tasks import TASKS
from workbench.gui import theme
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.no_wheel import ComboBox

DELIMITERS = {",": N_("comma"), ";": N_("semicolon"), "\t": N_("tab"), "|": N_("bar")}
ENCODINGS = ("utf-8", "utf-16", "cp1252", "gb18030", "big5", "shift_jis", "latin-1")
CHOICES = {"encoding": ENCODINGS, "delimiter": tuple(DELIMITERS), "header_line": (1, 0)}


class Detected(QWidget):
    """Drop-downs for encoding, delimiter and header line; the first entry is what was found."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SMALL)
        self._boxes: dict[str, ComboBox] = {}
        about = {field.name: field.metadata for field in fields(ReadingOptions)}
        for place, name in enumerate(CHOICES):
            box = ComboBox()
            box.setObjectName(f"reading_{name}")
            box.setAccessibleName(tr(about[name]["label"]))
            box.setToolTip(tr(about[name]["help"]))
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(self._on_box_activated)
            self._boxes[name] = box
            grid.addWidget(pieces.label(tr(about[name]["label"]), "muted", wrap=False), 0, place)
            grid.addWidget(box, 1, place)
        grid.setColumnStretch(len(CHOICES), 1)

    def refresh(self) -> None:
        """Show what was found, and what was set."""
        table = self._studio.survey.table or {}
        chosen = self._studio.project.draft.reading
        for name, box in self._boxes.items():
            box.clear()
            found = "" if name in chosen else _words(name, table.get(name, ""))
            box.addItem(tr("found: {value}", value=found) if found else tr("find out"), None)
            for value in CHOICES[name]:
                box.addItem(_words(name, value), value)
            box.setCurrentIndex(max(0, box.findData(chosen.get(name))) if name in chosen else 0)

    def _on_box_activated(self) -> None:
        chosen = {name: box.currentData() for name, box in self._boxes.items() if box.currentData() is not None}
        kept = {name: value for name, value in self._studio.project.draft.reading.items() if name not in CHOICES}
        self._studio.project.change(reading={**kept, **chosen})


class RoleBoxes(QWidget):
    """Which column plays which role: a drop-down a role, with the reason of the guess below."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SMALL)
        self._boxes: dict[str, ComboBox] = {}
        for place, role in enumerate(TASKS[studio.project.draft.task].roles):
            self._add(place, role)
        self._grid.setColumnStretch(len(self._boxes), 1)

    def refresh(self, columns: list[str]) -> None:
        """Show the columns, and the one of each role."""
        mapping = (self._studio.survey.inspection or {}).get("mapping", {})
        for name, box in self._boxes.items():
            box.clear()
            box.addItem("–", None)
            for column in columns:
                box.addItem(column, column)
            chosen = mapping.get(name, {}).get("column", self._studio.project.draft.columns.get(name))
            box.setCurrentIndex(max(0, box.findData(chosen)))
            reason = mapping.get(name, {}).get("reason", "")
            box.setToolTip(tr("Why: {reason}", reason=reason) if reason else tr("Choose the column."))

    def _add(self, place: int, role: Role) -> None:
        box = ComboBox()
        box.setObjectName(f"role_{role.name}")
        box.setAccessibleName(tr(role.title))
        box.setMinimumWidth(120)
        box.activated.connect(self._on_box_activated)
        self._boxes[role.name] = box
        title = pieces.label(tr(role.title), "muted", wrap=False)
        title.setToolTip(tr(role.help))
        self._grid.addWidget(title, 0, place)
        self._grid.addWidget(box, 1, place)

    def _on_box_activated(self) -> None:
        chosen = {name: box.currentData() for name, box in self._boxes.items() if box.currentData()}
        self._studio.project.change(columns=chosen)


def _words(name: str, value: object) -> str:
    if name == "delimiter":
        return tr(DELIMITERS[str(value)]) if value in DELIMITERS else str(value)
    if name == "header_line" and value != "":
        return tr("none") if value == 0 else str(value)
    return str(value)
