"""A project on the start page: its name, its file, when it was saved, and what its run came to."""

from PySide6.QtCore import QDateTime, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workbench.gui import metric_words, theme
from workbench.gui.recent_projects import RecentProject
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.elided_label import ElidedLabel

HEIGHT = 56


class ProjectRow(QAbstractButton):
    """Pressed as a whole, by the mouse, Return or Space."""

    def __init__(self, recent: RecentProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = recent.folder
        self.setObjectName("recent_project")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(tr("Go on with this project"))
        name, file, saved, score = ElidedLabel(), ElidedLabel("muted"), _saved(recent), _score(recent)
        name.show_text(recent.name)
        file.show_text(_file(recent), recent.file)
        line = pieces.row(stretch=False, spacing=theme.LARGE)
        line.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        words = pieces.column(spacing=2)
        words.addWidget(name)
        words.addWidget(file)
        line.addLayout(words, 1)
        if score:
            line.addWidget(pieces.chip(score, "good"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(pieces.label(saved, "muted", wrap=False))
        self.setLayout(line)
        self.setAccessibleName(", ".join(part for part in (recent.name, _file(recent), score, saved) if part))
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on by Return, too."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground and the border."""
        use, painter = theme.colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(use.raised if self.underMouse() else use.surface))
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(use.accent if focused else use.border), 2 if focused else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        painter.end()


def _file(recent: RecentProject) -> str:
    if not recent.file:
        return tr("no data yet")
    return recent.file if recent.file_is_there else tr("{file} (no longer there)", file=recent.file)


def _score(recent: RecentProject) -> str:
    if recent.score is None:
        return ""
    return tr("{metric} {value}", metric=metric_words.title(recent.metric),
              value=metric_words.value(recent.metric, recent.score))  # fmt: skip


def _saved(recent: RecentProject) -> str:
    moment = QDateTime.fromSecsSinceEpoch(round(recent.saved))
    if moment.date() == QDateTime.currentDateTime().date():
        return tr("today, {time}", time=QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat))
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
