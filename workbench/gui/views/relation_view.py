"""How two things in a text are related: both in the text, an arc between them, and a bar for each label."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.engine import marks
from workbench.engine.task import UnusableError
from workbench.gui import theme
from workbench.gui.translation import share, tr
from workbench.gui.views.label_scores_view import LabelScoresView
from workbench.gui.widgets import pieces
from workbench.gui.widgets.relation_text import Part, RelationText


class RelationView(QWidget):
    """Shows a prediction as the interface's `predict --text` gives it, and marks the right answer where it is known.

    The text is taken from what was `asked`; without it head and tail stand alone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = RelationText()
        self._text.setObjectName("relation_text")
        self._labels = LabelScoresView()
        layout = pieces.column(self, spacing=theme.MEDIUM)
        layout.addWidget(self._text)
        layout.addWidget(self._labels)

    def show_prediction(
        self, prediction: Mapping[str, Any], truth: str | None = None, asked: Mapping[str, str] | None = None,
        *, beside: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Show the text with its arc, and the labels' probabilities."""
        text, spans = _placed(prediction, asked or {})
        head, tail = (Part(*span, tr(name)) for span, name in zip(spans, marks.NAMES, strict=True))
        label = prediction["label"]
        words = f"{label} · {share(prediction['scores'][label])}"
        self._text.show_relation(text, head, tail, words)
        self._labels.show_prediction(prediction, truth, beside=beside)


def _placed(prediction: Mapping[str, Any], asked: Mapping[str, str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without markers, and where head and tail stand in it."""
    ends = [prediction["head"], prediction["tail"]]
    try:
        text = marks.find(asked.get("text", ""), [asked.get(name, "") for name in marks.NAMES], marks.STANDARD).text
    except UnusableError:
        text = ""
    if all(text[one["start"] : one["end"]] == one["text"] for one in ends):
        return text, [(one["start"], one["end"]) for one in ends]
    head, tail = (one["text"] for one in ends)
    return f"{head} … {tail}", [(0, len(head)), (len(head) + 3, len(head) + 3 + len(tail))]
