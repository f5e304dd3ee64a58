"""A strip that says what goes on, how far it is, how long it will still take, and has a Cancel."""

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from workbench.gui import theme
from workbench.gui.translation import duration, number, size, tr

FIRST_ESTIMATE_SECONDS = 1.0


class JobBar(QWidget):
    """Hidden while nothing goes on."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = ""
        self._began = 0.0
        self._text = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setToolTip(tr("End this; what was there before stays."))
        self._cancel.clicked.connect(self._on_cancel_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._bar)
        row.addWidget(self._text, 1)
        row.addWidget(self._cancel)
        self.hide()

    def show_progress(self, stage: str, done: int, total: int, unit: str) -> None:
        """Show how far a stage is (total 0 = nobody knows)."""
        if stage != self._stage:
            self._stage, self._began = stage, time.monotonic()
            self._cancel.setEnabled(True)
        self._bar.setRange(0, min(total, 10_000) if total else 0)
        if total:
            self._bar.setValue(round(done / total * min(total, 10_000)))
        self._text.setText(self._words(done, total, unit))
        self.show()

    def clear(self) -> None:
        """Hide: nothing goes on."""
        self._stage = ""
        self.hide()

    def _words(self, done: int, total: int, unit: str) -> str:
        parts = [tr(self._stage)]
        if total:
            parts.append(_of(done, total, unit))
            seconds = time.monotonic() - self._began
            if seconds >= FIRST_ESTIMATE_SECONDS and done:
                parts.append(tr("{time} left", time=duration(seconds * (total - done) / done)))
        return " · ".join(parts)

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self._text.setText(tr("Stopping …"))
        self.cancelled.emit()


def _of(done: int, total: int, unit: str) -> str:
    if unit == "bytes":
        return f"{size(done)} / {size(total)}"
    return f"{number(done)} / {number(total)} {tr(unit) if unit else ''}".rstrip()
