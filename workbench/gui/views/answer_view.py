"""The answer to a question: marked in its text, or that there is none, and the likeliest others as bars."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.gui import answer_words, theme
from workbench.gui.translation import share, tr
from workbench.gui.views import marking
from workbench.gui.widgets import pieces
from workbench.gui.widgets.marked_text import Mark, MarkedText
from workbench.gui.widgets.score_bars import Bar, ScoreBars, Tone

AROUND = 150  # characters of a long text that are shown on either side of the answer
MORE = "…"


class AnswerView(QWidget):
    """Shows a prediction as the interface's `predict --text` gives it, in the context that was asked.

    `truth` is the right answer, or a list of several, as predictions.parquet has it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = pieces.label("", "heading", selectable=True)
        self._answer.setObjectName("answer_text")
        self._context = MarkedText()
        self._context.setObjectName("answer_context")
        self._bars = ScoreBars()
        self._bars.setObjectName("answer_bars")
        layout = pieces.column(self, spacing=theme.SMALL)
        for widget in (self._answer, self._context, self._bars):
            layout.addWidget(widget)

    def show_prediction(
        self, prediction: Mapping[str, Any], truth: str | None = None, asked: Mapping[str, str] | None = None,
        *, beside: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Show the answer, where it stands, and what else it might be."""
        found = [prediction, *prediction["alternatives"]]
        self._answer.setText(prediction["text"] or tr("The text does not answer the question."))
        other = None if beside is None else str(beside["text"])
        self._bars.show_bars(
            [
                Bar(
                    one["text"] or tr("no answer"), one["score"],
                    marking.figure(share(one["score"]), marking.of_first(one["text"], prediction["text"], other)),
                    _tone(place, {**prediction, "text": one["text"]}, truth),
                )
                for place, one in enumerate(found)
            ]
        )  # fmt: skip
        self._show_context((asked or {}).get("context", ""), prediction)

    def _show_context(self, context: str, answer: Mapping[str, Any]) -> None:
        """Show the text, of a long one what stands around the answer."""
        start, end = answer["start"] or 0, answer["end"] or 0
        first, last = max(0, start - AROUND), min(len(context), end + AROUND)
        before, after = MORE * (first > 0), MORE * (last < len(context))
        moved = len(before) - first
        marks = [Mark(start + moved, end + moved, share(answer["score"]), 0)] if answer["text"] else []
        self._context.show_text(f"{before}{context[first:last]}{after}", marks)
        self._context.setVisible(bool(context))


def _tone(place: int, answer: Mapping[str, Any], truth: str | None) -> Tone:
    if truth is None:
        return "leading" if place == 0 else "plain"
    if answer_words.is_right(answer, truth):
        return "right"
    return "wrong" if place == 0 else "plain"
