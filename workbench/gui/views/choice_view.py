"""The choices of a question, in the order given, each with a bar for its share."""

import string
from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.engine import lists
from workbench.gui import theme
from workbench.gui.translation import share
from workbench.gui.views import marking
from workbench.gui.widgets import pieces
from workbench.gui.widgets.score_bars import Bar, ScoreBars, Tone


class ChoiceView(QWidget):
    """Shows a prediction as the interface's `predict --text` gives it, and marks the right answer where it is known.

    It names choices by what was `asked`, else by their letters alone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = ScoreBars()
        layout = pieces.column(self, spacing=theme.SMALL)
        layout.addWidget(self._bars)

    def show_prediction(
        self, prediction: Mapping[str, Any], truth: str | None = None, asked: Mapping[str, str] | None = None,
        *, beside: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Show every choice."""
        texts = lists.lines((asked or {}).get("choice", ""))
        texts = texts if len(texts) == len(prediction["scores"]) else [""] * len(prediction["scores"])
        texts[prediction["index"]] = prediction["choice"]
        other = None if beside is None else str(beside["choice"])
        self._bars.show_bars(
            [
                Bar(_name(place, texts[place]), score,
                    marking.figure(share(score), marking.of_first(texts[place], prediction["choice"], other)),
                    _tone(place == prediction["index"], texts[place], truth))
                for place, score in enumerate(prediction["scores"])
            ]
        )  # fmt: skip


def _name(place: int, text: str) -> str:
    letter = string.ascii_uppercase[place] if place < len(string.ascii_uppercase) else str(place + 1)
    return f"{letter}  {text}"


def _tone(chosen: bool, text: str, truth: str | None) -> Tone:
    if truth is None:
        return "leading" if chosen else "plain"
    if text == truth:
        return "right"
    return "wrong" if chosen else "plain"
