"""Any number of labels: a bar for each with the mark it has to reach, those that do first."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.translation import number, share, tr
from workbench.gui.views import marking
from workbench.gui.widgets import pieces
from workbench.gui.widgets.score_bars import Bar, ScoreBars, Tone

SHOWN = 8  # labels at first; those that are answered are all shown


class MultiLabelView(QWidget):
    """Shows a prediction as the interface's `predict --text` gives it, and marks the right labels where they are known.

    `truth` is a JSON list, as predictions.parquet has it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prediction: Mapping[str, Any] = {"labels": [], "scores": {}, "thresholds": {}}
        self._truth: frozenset[str] | None = None
        self._beside: frozenset[str] | None = None  # the labels that another model answers
        self._all = False
        self._none = pieces.label(tr("None of the labels."))
        self._none.setObjectName("no_label")
        self._bars = ScoreBars()
        self._more = pieces.button(
            "", tr("Show every label, or the likeliest alone"), self._on_more_clicked, role="link"
        )
        self._more.setObjectName("more_labels")
        layout = pieces.column(self, spacing=theme.TIGHT)
        layout.addWidget(self._none)
        layout.addWidget(self._bars)
        layout.addLayout(pieces.row(self._more))
        self._show()

    def show_prediction(
        self, prediction: Mapping[str, Any], truth: str | None = None, asked: Mapping[str, str] | None = None,
        *, beside: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Show the labels and their probabilities."""
        self._prediction = prediction
        self._truth = None if truth is None else frozenset(json.loads(truth))
        self._beside = None if beside is None else frozenset(beside["labels"])
        self._show()

    def _show(self) -> None:
        scores, thresholds = self._prediction["scores"], self._prediction["thresholds"]
        chosen = list(self._prediction["labels"])
        rest = [name for name in scores if name not in chosen]
        room = len(scores) if self._all else max(0, SHOWN - len(chosen))
        sought = (self._truth or frozenset()) | (self._beside or frozenset())  # these are always to be seen
        missed = [name for name in rest[room:] if name in sought]
        shown = [*chosen, *rest[:room], *missed]
        self._bars.show_bars(
            [
                Bar(
                    name,
                    scores[name],
                    marking.figure(share(scores[name]), self._mark(name)),
                    self._tone(name),
                    thresholds.get(name),
                )
                for name in shown
            ]
        )
        self._none.setVisible(bool(scores) and not chosen)
        self._more.setVisible(len(rest) > max(0, SHOWN - len(chosen)))
        self._more.setText(
            tr("Show only the likeliest") if self._all else tr("Show all {count} labels", count=number(len(scores)))
        )

    def _mark(self, name: str) -> str:
        if self._beside is None:
            return ""
        return marking.of_one_of_several(here=name in self._prediction["labels"], there=name in self._beside)

    def _tone(self, name: str) -> Tone:
        is_chosen = name in self._prediction["labels"]
        if self._truth is None:
            return "leading" if is_chosen else "plain"
        if name in self._truth:
            return "right" if is_chosen else "missed"
        return "wrong" if is_chosen else "plain"

    def _on_more_clicked(self) -> None:
        self._all = not self._all
        self._show()
