"""Inputs that the mouse wheel leaves alone: people lost hours to a value turned while they scrolled past it."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSlider, QSpinBox


class ComboBox(QComboBox):
    """A drop-down; a wheel over it scrolls what is behind, and its open list as usual."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to whatever scrolls."""
        event.ignore()


class SpinBox(QSpinBox):
    """A whole number; a wheel over it scrolls what is behind."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to whatever scrolls."""
        event.ignore()


class Slider(QSlider):
    """A value along a line; a wheel over it scrolls what is behind."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to whatever scrolls."""
        event.ignore()
