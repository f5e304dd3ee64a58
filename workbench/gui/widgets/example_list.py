"""A few examples, a line each: where it stands, and what; those beyond the first few when they are asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.gui import theme
from workbench.gui.translation import number, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.elided_label import ElidedLabel

AT_FIRST = 3


@dataclass(frozen=True)
class Example:
    """One line: the place, the words, what leads there, where that can be shown, and the place's tip."""

    place: str
    words: str = ""
    go: Callable[[], object] | None = None
    tip: str = ""


class ExampleList(QWidget):
    """Three lines, and a button for the others."""

    def __init__(self, examples: Sequence[Example], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = pieces.column(self, spacing=0)
        lines = [_line(one) for one in examples]
        for line in lines:
            column.addWidget(line)
        self._further = lines[AT_FIRST:]
        self._button = pieces.button("", "", self._on_button_clicked, role="link")
        self._button.setObjectName("more_examples")
        self._button.setVisible(bool(self._further))
        column.addLayout(pieces.row(self._button))
        self._show_further(False)

    def _show_further(self, shown: bool) -> None:
        self._open = shown
        for line in self._further:
            line.setVisible(shown)
        words = tr("Show fewer") if shown else tr("Show {count} more", count=number(len(self._further)))
        self._button.setText(words)
        self._button.setToolTip(words)
        self._button.setAccessibleName(words)

    def _on_button_clicked(self) -> None:
        self._show_further(not self._open)


def _line(example: Example) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SMALL)
    if example.go is None:
        place = pieces.label(example.place, wrap=False)
        place.setToolTip(example.tip)
        row.addWidget(place)
    else:
        button = pieces.button(example.place, example.place, example.go, role="link")
        button.setObjectName("go_to_example")
        row.addWidget(button)
    words = ElidedLabel("muted", Qt.TextElideMode.ElideRight)
    words.show_text(example.words)
    row.addWidget(words, 1)
    return line
