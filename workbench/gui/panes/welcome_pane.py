"""The start page: drop a file, try the sample, go on with a recent project."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from workbench.gui import icons, project, theme
from workbench.gui.panes.pane import Pane
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces

RECENT = 6


class WelcomePane(Pane):
    """`project_chosen` carries the folder of a project that a person wants to go on with."""

    project_chosen = Signal(object)

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        content = QWidget()
        column = pieces.column(content, spacing=theme.LARGE, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("Turn a table of examples into a model of your own"), "title"))
        words = tr("Everything happens on this machine; nothing is sent anywhere.")
        column.addWidget(pieces.label(words, "muted"))
        column.addWidget(self._drop_place())
        self._recent = pieces.column(spacing=theme.SMALL)
        column.addLayout(self._recent)
        column.addStretch(1)
        pieces.column(self).addWidget(pieces.scrolling(content))

    def arrive(self) -> None:
        """Show the projects as they are now."""
        pieces.clear(self._recent)
        found = project.recent()[:RECENT]
        if found:
            self._recent.addWidget(pieces.label(tr("Recent projects"), "heading", wrap=False))
        for folder in found:
            opened, _ = project.peek(folder)
            button = pieces.button(opened.name or folder.name, tr("Go on with this project"),
                                   partial(self.project_chosen.emit, folder), icon="folder")  # fmt: skip
            where = pieces.label(str(Path(opened.train)) if opened.train else "", "muted", wrap=False)
            self._recent.addLayout(pieces.row(button, where, spacing=theme.MEDIUM))

    def _drop_place(self) -> QFrame:
        frame, inside = pieces.card(spacing=theme.MEDIUM, margin=theme.HUGE)
        picture = pieces.label("")
        picture.setPixmap(icons.pixmap("file", 48, theme.colours().accent, ratio=self.devicePixelRatioF()))
        inside.addWidget(picture)
        inside.addWidget(pieces.label(tr("Drop a file with examples here"), "heading"))
        words = tr(
            "A column of texts, and a column that says which class each belongs to. CSV, TSV, JSON lines, Parquet."
        )
        inside.addWidget(pieces.label(words, "muted"))
        actions = self.studio.actions
        buttons = []
        for name, role, icon in (("open_file", "primary", "folder"), ("open_sample", "", "spark"),
                                 ("paste_rows", "", "paste")):  # fmt: skip
            button = pieces.button(
                actions[name].text(), actions[name].toolTip(), actions[name].trigger, role=role, icon=icon
            )
            button.setObjectName(f"button_{name}")
            buttons.append(button)
        inside.addLayout(pieces.row(*buttons))
        return frame
