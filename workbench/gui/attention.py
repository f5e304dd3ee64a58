"""Asks for a person's attention when a run ends while they look elsewhere: the task bar, and a desktop notification."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from workbench.engine.errors import N_
from workbench.gui import metric_words
from workbench.gui.followed_run import LIVE, FollowedRun
from workbench.gui.translation import failure, tr

SHOWN_MILLISECONDS = 10_000
ENDS = {
    "finished": N_("The training is finished"), "failed": N_("The training has failed"),
    "stopped": N_("The training has stopped"),
}  # fmt: skip


class Attention(QObject):
    """Follows the run; says nothing while the window is in front, or when a person has stopped the run."""

    def __init__(self, run: FollowedRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._was_live = run.is_live
        self._wanted = False  # the end was asked for
        self._tray: QSystemTrayIcon | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        run.changed.connect(self._on_run_changed)

    def words(self) -> tuple[str, str]:
        """Return the notification's title and text."""
        run, text = self._run, self._run.run_file.get("name", "") or ""
        after = ((run.report or {}).get("test", {}).get("after") or {}).get(run.headline)
        if run.state == "finished" and after is not None:
            figure = metric_words.value(run.headline, after)
            text = tr("{metric} {figure} on test rows.", metric=metric_words.title(run.headline), figure=figure)
        elif run.error is not None:
            text = failure(run.error)[0]
        return tr(ENDS[run.state]), str(text)

    def _on_run_changed(self) -> None:
        state = self._run.state
        if state in LIVE:
            self._was_live, self._wanted = True, state == "stopping"
        elif state in ENDS and self._was_live:
            self._was_live = False
            if not (self._wanted or _is_in_front()):
                self._ask()

    def _ask(self) -> None:
        for window in _windows():
            QApplication.alert(window)
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        self._on_timer_timeout()
        self._tray = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
        self._tray.messageClicked.connect(self._on_tray_message_clicked)
        self._tray.show()  # an icon that is hidden can't say anything
        self._tray.showMessage(*self.words(), QGuiApplication.windowIcon(), SHOWN_MILLISECONDS)
        self._timer.start()

    def _on_tray_message_clicked(self) -> None:
        for window in _windows():
            window.raise_()
            window.activateWindow()
        self._on_timer_timeout()

    def _on_timer_timeout(self) -> None:
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None


def _is_in_front() -> bool:
    return QApplication.activeWindow() is not None


def _windows() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
