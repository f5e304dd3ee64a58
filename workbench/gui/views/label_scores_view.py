"""One label of several: the answer, and a bar for each class, the best first."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.translation import number, share, tr
from workbench.gui.views import marking
from workbench.gui.widgets import pieces
from workbench.gui.widgets.score_bars import Bar, ScoreBars, Tone

SHOWN = 8  # classes at first


class LabelScoresView(QWidget):
    """Shows a prediction as the interface's `predict --text` gives it, and marks the right answer where it is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: list[tuple[str, float]] = []
        self._truth: str | None = None
        self._beside: str | None = None  # the label that another model answers
        self._all = False
        self._bars = ScoreBars()
        self._more = pieces.button("", tr("Show every class, or the best alone"), self._on_more_clicked, role="link")
        self._more.setObjectName("more_classes")
        self._unsure = pieces.chip(tr("unsure"), "warning")
        self._unsure.setObjectName("unsure")
        self._unsure.setToolTip(tr("Its probability is below the threshold that is kept with the run."))
        self._unsure.hide()
        layout = pieces.column(self, spacing=theme.TIGHT)
        layout.addWidget(self._unsure, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._bars)
        layout.addLayout(pieces.row(self._more))
        self._show()

    def show_prediction(
        self, prediction: Mapping[str, Any], truth: str | None = None, asked: Mapping[str, str] | None = None,
        *, beside: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Show the classes and their probabilities."""
        self._scores = list(prediction["scores"].items())
        self._unsure.setVisible(bool(prediction.get("unsure")))
        self._truth = truth
        self._beside = None if beside is None else str(beside["label"])
        self._show()

    def _show(self) -> None:
        count = len(self._scores) if self._all else SHOWN
        shown = self._scores[:count]
        sought = (self._truth, self._beside)
        shown += [one for one in self._scores[count:] if one[0] in sought]  # these are always to be seen
        first = self._scores[0][0] if self._scores else None
        self._bars.show_bars(
            [
                Bar(name, value, marking.figure(share(value), marking.of_first(name, first, self._beside)),
                    self._tone(place, name))
                for place, (name, value) in enumerate(shown)
            ]
        )  # fmt: skip
        self._more.setVisible(len(self._scores) > SHOWN)
        self._more.setText(
            tr("Show only the best") if self._all else tr("Show all {count} classes", count=number(len(self._scores)))
        )

    def _tone(self, place: int, name: str) -> Tone:
        if self._truth is None:
            return "leading" if place == 0 else "plain"
        if name == self._truth:
            return "right"
        return "wrong" if place == 0 else "plain"

    def _on_more_clicked(self) -> None:
        self._all = not self._all
        self._show()
