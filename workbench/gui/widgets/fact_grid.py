"""Facts, one a line: what it is on the left, the figure on the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from workbench.gui import theme
from workbench.gui.widgets import pieces


class Fact(NamedTuple):
    """What it is, the figure, and a sentence about it where one is needed."""

    key: str
    title: str
    value: str
    tip: str = ""


class FactGrid(QWidget):
    """Shows the figures that are given; the lines are made once for each set of keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.MEDIUM)
        self._grid.setVerticalSpacing(theme.TIGHT)
        self._grid.setColumnStretch(1, 1)
        self._names: dict[str, QLabel] = {}
        self._values: dict[str, QLabel] = {}

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts in place of those before."""
        if [fact.key for fact in facts] != list(self._values):
            self._make(facts)
        for fact in facts:
            if self._values[fact.key].text() != fact.value:
                self._values[fact.key].setText(fact.value)
            for one in (self._names[fact.key], self._values[fact.key]):
                one.setToolTip(fact.tip)

    def value(self, key: str) -> str:
        """Return the figure of a fact as it is shown; "" where there is none."""
        return self._values[key].text() if key in self._values else ""

    def _make(self, facts: Sequence[Fact]) -> None:
        pieces.clear(self._grid)
        self._names, self._values = {}, {}
        for place, (key, title, _, _) in enumerate(facts):
            value = pieces.label("", selectable=True)
            value.setObjectName(f"fact_{key}")
            value.setAccessibleName(title)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            name = pieces.label(title, "muted", wrap=False)
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(name, place, 0)
            self._grid.addWidget(value, place, 1)
            self._names[key], self._values[key] = name, value
