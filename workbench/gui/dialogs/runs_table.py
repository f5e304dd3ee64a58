"""The table of runs, with the keys that open, rename and delete."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget


class RunsTable(QTableView):
    """Asks for what a key means; a double click opens."""

    open_wanted = Signal()
    rename_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._on_double_clicked)
        self._wanted = {
            Qt.Key.Key_Return: self.open_wanted, Qt.Key.Key_Enter: self.open_wanted, Qt.Key.Key_F2: self.rename_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }  # fmt: skip

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.open_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for what the key means."""
        wanted = self._wanted.get(Qt.Key(event.key()))
        if wanted is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        else:
            wanted.emit()
