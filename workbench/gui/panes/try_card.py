"""One model's answer in Try: whose it is, whether it is to what is typed now, how it differs, and its view."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from workbench.gui import differences, theme
from workbench.gui.translation import tr
from workbench.gui.views import VIEWS
from workbench.gui.widgets import pieces


@dataclass(frozen=True)
class Shown:
    """What a card shows: its heading, an explanation and whose model it is; an answer to texts, and its right one.

    `beside` is the answer that it is compared with, None for none; `stale` says that it is to an earlier text.
    """

    title: str
    words: str
    whose: str
    prediction: Mapping[str, Any]
    texts: Mapping[str, str]
    truth: str | None = None
    beside: Mapping[str, Any] | None = None
    compared: str = ""  # the heading of the card that it is compared with
    stale: bool = False


class AnswerCard(QFrame):
    """An answer of another kind brings its own view."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._name = name
        self._title = pieces.label("", "heading")
        self._title.setObjectName(f"title_{name}")
        self._words: QLabel = pieces.label("", "muted")
        self._words.setObjectName(f"model_{name}")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setMinimumHeight(2 * self._words.fontMetrics().lineSpacing())  # bars of both stand level
        self._whose = pieces.label("", "muted")
        self._whose.setObjectName(f"whose_{name}")
        self._difference = pieces.label("")
        self._difference.setObjectName(f"difference_{name}")
        self._views: dict[str, Any] = {}  # kind → view
        self._viewed: tuple[Any, ...] = ()  # what the view shows: laid out anew only when that is something else
        self.head = QHBoxLayout()
        self.head.addWidget(self._title, 1)
        self.column = pieces.column(self, spacing=theme.SMALL, margin=theme.LARGE)
        self.column.addLayout(self.head)
        for label in (self._words, self._whose, self._difference):
            self.column.addWidget(label)
        self._place = self.column.count()  # of the views
        self.column.addStretch(1)
        self._view(kind)

    def show_answer(self, shown: Shown) -> None:
        """Show an answer under its model's heading."""
        explained = tr("to the text before your last key; the new answer is coming") if shown.stale else shown.words
        for label, words in ((self._title, shown.title), (self._words, explained), (self._whose, shown.whose)):
            label.setText(words)
            label.setVisible(bool(words))
        pieces.dress(self._words, "role", "warning" if shown.stale else "muted")
        self._show_difference(shown)
        kind = str(shown.prediction["kind"])
        beside = shown.beside if shown.beside is not None and shown.beside["kind"] == kind else None
        now = (shown.prediction, shown.truth, shown.texts, beside)
        if now == self._viewed:
            return
        self._viewed = now
        self._view(kind).show_prediction(*now[:3], beside=beside)
        for name, view in self._views.items():
            view.setVisible(name == kind)

    def _show_difference(self, shown: Shown) -> None:
        self._difference.setVisible(shown.beside is not None)
        if shown.beside is None:
            pieces.dress(self, "differs", "false")
            return
        found = differences.of(shown.prediction, shown.beside)
        words = tr("≠ Differs from “{other}”: {how}") if found.differs else tr("= As “{other}”: {how}")
        self._difference.setText(words.format(other=shown.compared, how=found.words))
        pieces.dress(self._difference, "role", "" if found.differs else "muted")
        pieces.dress(self, "differs", "true" if found.differs else "false")

    def _view(self, kind: str) -> Any:
        if kind not in self._views:
            self._views[kind] = VIEWS[kind]()
            self._views[kind].setObjectName(f"answer_{self._name}")
            self.column.insertWidget(self._place, self._views[kind])
        return self._views[kind]
