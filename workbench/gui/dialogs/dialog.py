"""What every dialog of the studio is: a window beside the main one that moves on when that is made anew."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMessageBox, QPushButton, QVBoxLayout, QWidget

from workbench.engine.errors import WorkbenchError
from workbench.gui import theme
from workbench.gui.studio import Studio
from workbench.gui.translation import sentence, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner

Open = Callable[[QMainWindow], "Dialog"]


class Dialog(QDialog):
    """Not modal. Another language or look makes the main window anew; the dialog is then opened anew on that one."""

    def __init__(self, name: str, studio: Studio, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.studio = studio
        self.setObjectName(f"dialog_{name}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.reopen: Open | None = None
        self.column: QVBoxLayout = pieces.column(self, spacing=theme.MEDIUM, margin=theme.WIDE)
        self._banners: QVBoxLayout = pieces.column(spacing=theme.SMALL)
        self.column.addLayout(self._banners)
        if parent is not None:
            parent.installEventFilter(self)

    def tell(self, error: Exception) -> None:
        """Say a failure at the top; one nobody foresaw goes to the main window, with its details."""
        if not isinstance(error, WorkbenchError):
            self.studio.notices.tell(error)
            return
        self.say(*sentence(error), tone="bad")

    def say(self, message: str, hint: str = "", *, tone: str = "info") -> None:
        """Say something at the top, in place of what was said before."""
        self.take_back()
        banner = Banner(message, hint, tone=tone, close_tip=tr("Close this message"))
        banner.setObjectName("dialog_banner")
        banner.closed.connect(self.take_back)
        self._banners.addWidget(banner)

    def take_back(self) -> None:
        """Say nothing any more."""
        pieces.clear(self._banners)

    def ask(self, question: str, more: str, yes: str, agreed: Callable[[], object]) -> None:
        """Ask before something is destroyed; `agreed` is called when the person agrees. Cancel is the default."""
        box = QMessageBox(self)
        box.setObjectName("asking")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(question)
        box.setInformativeText(more)
        button = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        button.setObjectName("agree")
        button.clicked.connect(agreed)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        cancel.setText(tr("Cancel"))
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.open()

    def closer(self) -> QPushButton:
        """Return a button that closes the dialog."""
        button = pieces.button(tr("Close"), tr("Close this window."), self.close)
        button.setObjectName("close")
        button.setAutoDefault(False)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Move to the window that takes the place of the one this dialog belongs to."""
        if watched is self.parent() and event.type() == QEvent.Type.Hide and not event.spontaneous():
            self._move_on()
        return super().eventFilter(watched, event)

    def _move_on(self) -> None:
        following = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible()]
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        if self.reopen is not None and following and self.isVisible():
            again = self.reopen(following[0])
            again.setGeometry(self.geometry())
            target = again.findChild(QWidget, name) if name else None
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reopen = None
        self.close()
