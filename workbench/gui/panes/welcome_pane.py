"""The start page: drop a file, try the sample, go on with a recent project."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.engine.errors import N_
from workbench.engine.tasks import TASKS
from workbench.gui import file_kinds, icons, recent_projects, theme
from workbench.gui.panes.pane import Pane
from workbench.gui.panes.welcome_project import ProjectRow
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.drop_zone import DropZone
from workbench.gui.widgets.flow_layout import FlowLayout

RECENT = 6
WIDEST = 860
STEPS = (
    ("data", N_("You bring a table: a column of texts, and a column that says what each is.")),
    ("train", N_("A model learns from it on this machine; nothing you bring or make leaves it.")),
    ("results", N_("You see how it does on rows it never saw, try it out, and take it with you.")),
)


class WelcomePane(Pane):
    """`project_chosen` carries a project's folder to go on with, `file_dropped` the paths of what to open."""

    project_chosen = Signal(object)
    file_dropped = Signal(list)
    sample_chosen = Signal(str)  # of the task of that name

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        content = QWidget()
        content.setMaximumWidth(WIDEST)
        column = pieces.column(content, spacing=theme.LARGE, margin=theme.SMALL)
        column.addWidget(pieces.label(tr("Turn a table of examples into a model of your own"), "title"))
        column.addWidget(self._drop_place())
        column.addLayout(self._samples())
        column.addLayout(_steps(self.devicePixelRatioF()))
        self._heading = pieces.label(tr("Recent projects"), "heading", wrap=False)
        self._heading.hide()
        column.addSpacing(theme.SMALL)
        column.addWidget(self._heading)
        self._recent = pieces.column(spacing=theme.SMALL)
        column.addLayout(self._recent)
        column.addStretch(1)
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(content, 100)
        across.addStretch(1)
        pieces.column(self).addWidget(pieces.scrolling(holder))

    def arrive(self) -> None:
        """Look for the projects there are now."""
        self.studio.jobs.ask(partial(recent_projects.find, RECENT), self._on_projects_found)

    def _on_projects_found(self, found: dict[str, Any]) -> None:
        pieces.clear(self._recent)
        self._heading.setVisible(bool(found["projects"]))
        for one in found["projects"]:
            row = ProjectRow(one)
            row.clicked.connect(self._on_project_clicked)
            self._recent.addWidget(row)

    def _on_project_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, ProjectRow):
            self.project_chosen.emit(row.folder)

    def _drop_place(self) -> DropZone:
        zone = DropZone()
        zone.setObjectName("drop_zone")
        zone.dropped.connect(self.file_dropped)
        picture = pieces.label("")
        picture.setPixmap(icons.pixmap("file", 44, theme.colours().accent, ratio=self.devicePixelRatioF()))
        title = pieces.label(tr("Drop a file with examples here"), "heading", wrap=False)
        words = pieces.label(tr(file_kinds.WORDS), "muted", wrap=False)
        zone.column.addSpacing(theme.SMALL)
        for one in (picture, title, words):
            zone.column.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        zone.column.addSpacing(theme.TIGHT)
        line = pieces.row(stretch=False)
        for name, role, icon in (("open_file", "primary", "file"), ("open_folder", "", "folder"),
                                 ("paste_rows", "", "paste"), ("open_sample", "", "spark")):  # fmt: skip
            line.addWidget(pieces.action_button(self.studio.actions[name], f"button_{name}", role=role, icon=icon))
        zone.column.addLayout(line)
        zone.column.setAlignment(line, Qt.AlignmentFlag.AlignHCenter)
        zone.column.addSpacing(theme.SMALL)
        return zone

    def _samples(self) -> FlowLayout:
        """Return a link for the sample of each task."""
        line = FlowLayout(across=theme.SMALL, down=0)
        line.addWidget(pieces.label(tr("Samples:"), "muted", wrap=False))
        for task in TASKS.values():
            link = pieces.button(
                tr(task.sample_title), tr(task.help), partial(self.sample_chosen.emit, task.name), role="link"
            )
            link.setObjectName(f"sample_{task.name}")
            line.addWidget(link)
        return line


def _steps(ratio: float) -> QHBoxLayout:
    """Return the three sentences that say what happens."""
    across = QHBoxLayout()
    across.setSpacing(theme.WIDE)
    for icon, words in STEPS:
        mark = pieces.label("")
        mark.setPixmap(icons.pixmap(icon, 20, theme.colours().accent, ratio=ratio))
        line = pieces.row(mark, stretch=False)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        line.addWidget(pieces.label(tr(words), "muted"), 1)
        across.addLayout(line, 1)
    return across
