"""Known answers, the closest first, each with a bar for how close it is."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.translation import number, tr
from workbench.gui.views import marking
from workbench.gui.widgets import pieces
from workbench.gui.widgets.score_bars import Bar, ScoreBars, Tone

SHOWN = 5


class RankingView(QWidget):
    """Shows a prediction as the interface's `predict --text` gives it, and marks the right answer where it is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._best = pieces.label("", selectable=True)
        self._best.setObjectName("closest")
        self._bars = ScoreBars()
        self._missing = pieces.label(tr("The right answer is not among the closest."), "muted")
        self._missing.setObjectName("not_among")
        layout = pieces.column(self, spacing=theme.SMALL)
        for widget in (self._best, self._bars, self._missing):
            layout.addWidget(widget)

    def show_prediction(
        self, prediction: Mapping[str, Any], truth: str | None = None, asked: Mapping[str, str] | None = None,
        *, beside: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Show the closest answers; the first one in full."""
        matches = prediction["matches"]
        first = None if beside is None else str(beside["matches"][0]["text"])
        shown = [*matches[:SHOWN], *(one for one in matches[SHOWN:] if one["text"] in (truth, first))]
        self._best.setText(matches[0]["text"])
        self._bars.show_bars(
            [
                Bar(one["text"], max(0.0, one["score"]),
                    marking.figure(number(one["score"], 2), marking.of_first(one["text"], matches[0]["text"], first)),
                    _tone(place, one["text"], truth))
                for place, one in enumerate(shown)
            ]
        )  # fmt: skip
        self._missing.setVisible(truth is not None and all(one["text"] != truth for one in matches))


def _tone(place: int, text: str, truth: str | None) -> Tone:
    if truth is None:
        return "leading" if place == 0 else "plain"
    if text == truth:
        return "right"
    return "wrong" if place == 0 else "plain"
