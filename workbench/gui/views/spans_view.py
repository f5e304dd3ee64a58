"""What is marked in a text: each span on a ground of its label's colour, with its name and how sure it is."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.gui import differences, theme
from workbench.gui.translation import share, tr
from workbench.gui.views import marking
from workbench.gui.widgets import pieces
from workbench.gui.widgets.marked_text import Mark, MarkedText

NOT_THERE = "≠"  # before the name of what the model beside does not mark: words would not fit


class SpansView(QWidget):
    """Shows a prediction as the interface's `predict --text` gives it, and beside it what is right where that differs.

    `truth` is a JSON list of spans, as predictions.parquet has it. A label keeps its colour from one text to the next.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: dict[str, int] = {}  # label → its place among the theme's colours
        self._found = MarkedText()
        self._found.setObjectName("found_spans")
        self._none = pieces.label(tr("Nothing is marked."), "muted")
        self._none.setObjectName("no_span")
        self._missed = pieces.label("")
        self._missed.setObjectName("missed_spans")
        self._title = pieces.label(tr("What is right"), "muted")
        self._right = MarkedText()
        self._right.setObjectName("right_spans")
        layout = pieces.column(self, spacing=theme.SMALL)
        for widget in (self._found, self._none, self._missed, self._title, self._right):
            layout.addWidget(widget)
        self._missed.hide()
        self._title.hide()
        self._right.hide()

    def show_prediction(
        self, prediction: Mapping[str, Any], truth: str | None = None, asked: Mapping[str, str] | None = None,
        *, beside: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Show the text and what is marked in it."""
        text, spans = prediction["text"], prediction["spans"]
        own = differences.only_here(prediction, beside)
        self._found.show_text(text, [self._mark(one, share(one["score"]), only_here=one in own) for one in spans])
        self._show_missed([] if beside is None else differences.only_here(beside, prediction))
        self._none.setVisible(not spans)
        right = [] if truth is None else json.loads(truth)
        differs = truth is not None and _places(right) != _places(spans)
        self._title.setVisible(differs)
        self._right.setVisible(differs)
        if differs:
            self._right.show_text(text, [self._mark(one) for one in right])

    def _show_missed(self, spans: Sequence[Mapping[str, Any]]) -> None:
        """Say what the model beside marks and this one does not."""
        words = (tr("{words} ({label})", words=one["text"], label=one["label"]) for one in spans)
        self._missed.setText(tr("Not marked here: {spans}", spans=", ".join(words)))
        self._missed.setVisible(bool(spans))

    def _mark(self, span: Mapping[str, Any], sure: str = "", *, only_here: bool = False) -> Mark:
        label = str(span["label"])
        colour = self._colours.setdefault(label, len(self._colours))
        tip = tr("{label}, {share} sure", label=label, share=sure) if sure else label
        tip = f"{tip}, {tr('only here')}" if only_here else tip
        words = marking.figure(f"{label} {sure}".strip(), NOT_THERE if only_here else "")
        return Mark(span["start"], span["end"], words, colour, tip)


def _places(spans: Sequence[Mapping[str, Any]]) -> list[tuple[int, int, str]]:
    return [(one["start"], one["end"], one["label"]) for one in spans]
