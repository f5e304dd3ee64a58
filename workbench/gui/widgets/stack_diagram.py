"""A small diagram of a model: boxes from the text to the answer, the ones that learn marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workbench.gui import icons, theme
from workbench.gui.widgets import pieces

ARROW = 16


@dataclass(frozen=True)
class Box:
    """One part of a model: its name, a word below, and a chip (what happens to it in training)."""

    title: str
    below: str = ""
    chip: str = ""
    tone: str = ""


class StackDiagram(QWidget):
    """The boxes side by side, with arrows between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.TIGHT)
        self._boxes: Sequence[Box] = ()

    def show_boxes(self, boxes: Sequence[Box]) -> None:
        """Show these boxes in place of those before."""
        if boxes == self._boxes:
            return
        self._boxes = boxes
        pieces.clear(self._row)
        for number, box in enumerate(boxes):
            if number:
                self._row.addWidget(self._arrow())
            self._row.addWidget(_frame(box), 1)

    def _arrow(self) -> QLabel:
        arrow = QLabel()
        arrow.setPixmap(icons.pixmap("chevron-right", ARROW, theme.colours().muted, ratio=self.devicePixelRatioF()))
        return arrow


def _frame(box: Box) -> QFrame:
    frame, column = pieces.card(spacing=theme.TIGHT, margin=theme.MEDIUM)
    column.addStretch(1)
    for text, role in ((box.title, ""), (box.below, "muted")):
        if text:
            label = pieces.label(text, role)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
    if box.chip:
        column.addWidget(pieces.chip(box.chip, box.tone), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return frame
