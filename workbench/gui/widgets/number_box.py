"""A number as people who train models write it: 32, 0.06, 2e-5; kept within its bounds, deaf to the wheel."""

import math
import re

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from workbench.gui import theme

DECIMALS = 12
SCIENTIFIC_BELOW = 1e-3
HUGE = 1e12  # where there is no upper bound
NICE = (1.0, 2.0, 5.0)  # the arrow keys go 1, 2, 5, 10 …
BEGUN = re.compile(r"[+-]?\d*[.,]?\d*([eE][+-]?\d*)?")


class NumberBox(QDoubleSpinBox):
    """A whole or broken number; `zero` is shown in words where 0 means that something else is done."""

    def __init__(
        self,
        minimum: float | None,
        maximum: float | None,
        *,
        whole: bool,
        zero: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole = whole
        self.lineEdit().setTextMargins(theme.SMALL, 0, theme.SMALL, 0)  # the style sheet's padding does not reach in
        self.setDecimals(0 if whole else DECIMALS)
        self.setRange(-HUGE if minimum is None else minimum, HUGE if maximum is None else maximum)
        self.setKeyboardTracking(False)
        if zero and minimum == 0:
            self.setSpecialValueText(zero)

    def number(self) -> float | int:
        """Return the value: an int for a whole number."""
        return round(self.value()) if self._whole else self.value()

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        """Return the number as it is written."""
        return str(round(value)) if self._whole else written(value)

    def valueFromText(self, text: str) -> float:  # noqa: N802 - Qt's name
        """Return the number a text says."""
        said = self._parsed(text)
        return self.value() if said is None else said

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Say whether a text is a number within the bounds, may become one, or never will."""
        said = self._parsed(text)
        if said is not None and self.minimum() <= said <= self.maximum():
            return QValidator.State.Acceptable, text, position
        begun = said is not None or BEGUN.fullmatch(text.strip()) is not None
        return (QValidator.State.Intermediate if begun else QValidator.State.Invalid), text, position

    def fixup(self, text: str) -> str:
        """Return the nearest number within the bounds."""
        said = self._parsed(text)
        return self.textFromValue(self.value() if said is None else min(max(said, self.minimum()), self.maximum()))

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """Go to the next whole number, or the next of 1, 2, 5 times a power of ten."""
        value = self.value()
        for _ in range(abs(steps)):
            value = value + math.copysign(1, steps) if self._whole else neighbour(value, up=steps > 0)
        self.setValue(value)
        self.selectAll()

    def _parsed(self, text: str) -> float | None:
        text = text.strip()
        if self.specialValueText() and text == self.specialValueText():
            return self.minimum()
        try:
            said = float(text.replace(",", "."))
        except ValueError:
            return None
        if not math.isfinite(said) or (self._whole and said != round(said)):
            return None
        return said

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the whole text, so that typing replaces it."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to whatever scrolls."""
        event.ignore()


def written(value: float) -> str:
    """Return a number in as few signs as tell it: 0.06, 2e-5, 1.5e-4."""
    if value == 0 or abs(value) >= SCIENTIFIC_BELOW:
        return f"{value:.12g}"
    mantissa, _, exponent = f"{value:.6e}".partition("e")
    return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"


def neighbour(value: float, *, up: bool) -> float:
    """Return the next of … 0.1, 0.2, 0.5, 1, 2, 5 … above or below a number; below nought there is nothing."""
    if value <= 0:
        return 0.01 if up else 0.0
    power = math.floor(math.log10(value))
    steps = [float(f"{nice}e{at}") for at in (power - 1, power, power + 1) for nice in NICE]
    if up:
        return min(step for step in steps if step > value * 1.000001)
    return max(step for step in steps if step < value * 0.999999)
