"""Lines to be copied, in a type of equal widths, with a button that copies them and says so."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from workbench.gui import theme
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces

MOST_LINES = 16  # to be seen at once
SAID_MILLISECONDS = 2000


class CodeBox(QWidget):
    """Read-only; one line stands beside the button, several above it."""

    def __init__(self, code: str, name: str, title: str, *, copied: str = "", parent: QWidget | None = None) -> None:
        """Take the lines; `copied` is what the button copies where that is something else."""
        super().__init__(parent)
        self._copied = copied or code
        self._button = pieces.button(tr("Copy"), tr("Copy these lines"), self._on_button_clicked, icon="copy")
        self._button.setObjectName(f"copy_{name}")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAID_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        box: QWidget
        if "\n" in code:
            box = _Lines(code)
            column = pieces.column(self, spacing=theme.SMALL)
            column.addWidget(box)
            column.addLayout(pieces.row(self._button))
        else:
            box = _one(code)
            row = pieces.row(box, self._button, stretch=False)
            row.setStretch(0, 1)
            self.setLayout(row)
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)

    def _on_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self._button.setText(tr("Copied"))
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        self._button.setText(tr("Copy"))


def _one(code: str) -> QLineEdit:
    box = QLineEdit(code)
    box.setReadOnly(True)
    box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    box.setCursorPosition(0)
    return box


class _Lines(QPlainTextEdit):
    """As high as its lines, up to a limit; the style sheet's least height has no say in it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self._count = min(code.count("\n") + 2, MOST_LINES)  # one more for the bar below long lines
        self.setReadOnly(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the lines."""
        return QSize(400, self.fontMetrics().lineSpacing() * self._count + theme.WIDE)
