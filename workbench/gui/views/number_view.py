"""A number: large, and how far it is from the right one where that is known."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.translation import number, tr
from workbench.gui.widgets import pieces

DIGITS = 2


class NumberView(QWidget):
    """Shows a prediction as the interface's `predict --text` gives it; `truth` is a number in Python's form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = pieces.label("", "figure", wrap=False)
        self._value.setObjectName("value")
        self._apart = pieces.label("", "muted")
        self._apart.setObjectName("apart")
        layout = pieces.column(self, spacing=theme.TIGHT)
        layout.addWidget(self._value)
        layout.addWidget(self._apart)

    def show_prediction(
        self, prediction: Mapping[str, Any], truth: str | None = None, asked: Mapping[str, str] | None = None,
        *, beside: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Show the number; how far it is from the one beside it stands over it."""
        value = float(prediction["value"])
        self._value.setText(number(value, DIGITS))
        self._apart.setVisible(truth is not None)
        if truth is not None:
            apart = abs(value - float(truth))
            self._apart.setText(
                tr("{apart} from the right {truth}", apart=number(apart, DIGITS), truth=number(float(truth), DIGITS))
            )
