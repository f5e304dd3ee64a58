"""One label of several: a bar for each class, the best first."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.translation import plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.score_bars import ScoreBars

SHOWN = 8  # classes at first


class LabelScoresView(QWidget):
    """Shows a prediction as the interface's `predict --text` gives it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: list[tuple[str, float]] = []
        self._bars = ScoreBars()
        self._more = pieces.button("", tr("Show every class"), self._on_more_clicked, role="link")
        layout = pieces.column(self, spacing=theme.TIGHT)
        layout.addWidget(self._bars)
        layout.addLayout(pieces.row(self._more))

    def show_prediction(self, prediction: Mapping[str, Any]) -> None:
        """Show the classes and their probabilities."""
        self._scores = list(prediction["scores"].items())
        self._show(SHOWN)

    def _show(self, count: int) -> None:
        rest = len(self._scores) - count
        self._bars.show_scores(self._scores[:count])
        self._more.setText(plural(max(rest, 0), "{count} more class", "{count} more classes"))
        self._more.setVisible(rest > 0)

    def _on_more_clicked(self) -> None:
        self._show(len(self._scores))
