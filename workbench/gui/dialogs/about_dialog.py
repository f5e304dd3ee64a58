"""What the program is: its version, its licence, what it stands on."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from workbench.engine import queries
from workbench.gui import icons, theme
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces

FIRST_SIZE = (560, 560)
PICTURE = 48


class AboutDialog(Dialog):
    """Nothing here can be changed."""

    def __init__(self, name: str, studio: Studio, parent: QWidget | None) -> None:
        super().__init__(name, studio, parent)
        self.setWindowTitle(tr("About"))
        self.resize(*FIRST_SIZE)
        picture = QLabel()
        picture.setPixmap(icons.program().pixmap(QSize(PICTURE, PICTURE), self.devicePixelRatioF()))
        words = pieces.column(spacing=theme.TIGHT)
        words.addWidget(pieces.label(tr("Fine-Tuning Workbench"), "title", wrap=False))
        words.addWidget(pieces.label(tr("Version {version}", version=queries.version()), "muted", selectable=True))
        head = pieces.row(picture, spacing=theme.LARGE, stretch=False)
        head.addLayout(words, 1)
        self.column.addLayout(head)
        for text in (
            tr("Turns a table of examples into a language model of your own: no code, no cloud, no account."),
            tr("Nothing is sent anywhere: your data, your models and what you type stay on this computer."),
            tr("Free software under the Apache License 2.0."),
        ):
            self.column.addWidget(pieces.label(text))
        self.column.addWidget(pieces.label(tr("Installed"), "heading", wrap=False))
        versions, inside = pieces.card()
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.WIDE)
        self._grid.setColumnStretch(1, 1)
        inside.addWidget(pieces.scrolling(holder))
        self.column.addWidget(versions, 1)
        copy = pieces.action_button(studio.actions["copy_diagnostics"], "copy_diagnostics", icon="copy")
        copy.setAutoDefault(False)
        line = pieces.row(copy)
        line.addWidget(self.closer())
        self.column.addLayout(line)
        studio.jobs.ask(queries.versions, self._on_versions_answered)

    def _on_versions_answered(self, answer: Mapping[str, Any]) -> None:
        for row, (name, version) in enumerate(answer.items()):
            self._grid.addWidget(pieces.label(name, "muted", wrap=False), row, 0)
            shown = pieces.label(version or tr("not installed"), selectable=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(shown, row, 1)
