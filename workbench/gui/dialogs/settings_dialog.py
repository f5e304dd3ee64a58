"""What holds for the whole program: language, look, device, threads; and the folders where everything lies."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from workbench.engine import folders, queries
from workbench.engine import jobs as engine_jobs
from workbench.engine.errors import N_
from workbench.engine.options import describe
from workbench.gui import file_manager, theme
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.settings import Preferences
from workbench.gui.studio import Studio
from workbench.gui.translation import size, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.options_form import Group, OptionsForm

FIRST_SIZE = (780, 680)
HIDDEN = ("geometry", "runs_view")  # kept by the windows themselves
PLACES: Mapping[str, tuple[str, str]] = {
    "home": (N_("Everything"), N_("All of it: projects, runs, bases, cache, logs and settings.")),
    "runs": (N_("Runs"), N_("Your trained models, each in a folder of its own.")),
    "bases": (N_("Bases"), N_("Base models you put here are offered at the Base station.")),
    "cache": (N_("Cache"), N_("What can be made again: tables that were read, texts cut into tokens.")),
    "logs": (N_("Logs"), N_("What the program noted while it worked; no rows of your data.")),
}
PATHS = {
    "home": folders.home, "runs": folders.runs, "bases": folders.bases, "cache": folders.cache, "logs": folders.logs
}  # fmt: skip


class SettingsDialog(Dialog):
    """Every change holds at once."""

    def __init__(self, name: str, studio: Studio, parent: QWidget | None) -> None:
        super().__init__(name, studio, parent)
        self.setWindowTitle(tr("Settings"))
        self.resize(*FIRST_SIZE)
        content = QWidget()
        content.setObjectName("ground")
        inside = pieces.column(content, spacing=theme.MEDIUM)
        self._form = OptionsForm([Group("", [one for one in describe(Preferences) if one["name"] not in HIDDEN])])
        self._form.setObjectName("preferences")
        self._form.changed.connect(self._on_form_changed)
        self._sizes: dict[str, QLabel] = {}
        for title, widget in ((tr("Program"), self._form), (tr("Folders"), self._places())):
            card, column = pieces.card()
            column.addWidget(widget)
            inside.addWidget(pieces.label(title, "heading", wrap=False))
            inside.addWidget(card)
        inside.addStretch(1)
        self.column.addWidget(pieces.scrolling(content), 1)
        line = pieces.row()
        line.addWidget(self.closer())
        self.column.addLayout(line)
        studio.settings.changed.connect(self._on_settings_changed)
        studio.run.changed.connect(self._show_clearable)
        self._on_settings_changed("")
        self._show_clearable()
        self.measure()

    def measure(self) -> None:
        """Look at the folders' sizes again."""
        job = self.studio.jobs.ask(queries.places, self._on_places_answered)
        job.failed.connect(self.tell)

    def _places(self) -> QWidget:
        widget = QWidget()
        grid = QGridLayout(widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.MEDIUM)
        grid.setColumnStretch(0, 1)
        for row, (name, (title, about)) in enumerate(PLACES.items()):
            words = pieces.column(spacing=2)
            words.addWidget(pieces.label(tr(title), wrap=False))
            words.addWidget(pieces.label(tr(about), "muted"))
            words.addWidget(pieces.label(str(PATHS[name]()), "muted", selectable=True))
            grid.addLayout(words, row, 0)
            self._sizes[name] = pieces.label("…", wrap=False)
            self._sizes[name].setObjectName(f"size_{name}")
            grid.addWidget(self._sizes[name], row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            show = pieces.button(tr("Open"), tr("Show this folder."), partial(self._open, name))
            show.setObjectName(f"open_{name}")
            show.setAccessibleName(tr("Open the folder: {name}", name=tr(title)))
            show.setAutoDefault(False)
            grid.addWidget(show, row, 2, Qt.AlignmentFlag.AlignVCenter)
        self._clear = pieces.button(tr("Clear the cache…"), "", self._on_clear_clicked)
        self._clear.setObjectName("clear_cache")
        self._clear.setAutoDefault(False)
        grid.addWidget(self._clear, len(PLACES), 0, 1, 3, Qt.AlignmentFlag.AlignRight)
        return widget

    def _show_clearable(self) -> None:
        live = self.studio.run.is_live
        self._clear.setEnabled(not live)
        self._clear.setToolTip(
            tr("A training reads from the cache; wait for its end.") if live else tr("Delete what can be made again.")
        )

    def _on_form_changed(self, chosen: Mapping[str, Any]) -> None:
        self.studio.settings.change(**{**_defaults(), **chosen})

    def _on_settings_changed(self, name: str) -> None:
        values = asdict(self.studio.settings.values)
        defaults = _defaults()
        self._form.show_values(defaults, {key: values[key] for key in defaults if values[key] != defaults[key]})

    def _on_places_answered(self, answer: Mapping[str, Any]) -> None:
        for name, label in self._sizes.items():
            label.setText(size(answer[name]["bytes"]))

    def _on_clear_clicked(self) -> None:
        self.ask(
            tr("Clear the cache?"),
            tr("Tables and tokens are made again when they are needed, which takes a moment. Your data, runs and "
               "projects stay."),
            tr("Clear the cache"), self._clear_now,
        )  # fmt: skip

    def _clear_now(self) -> None:
        # after the look that goes on, if one does: it reads and writes there
        job = self.studio.jobs.look(partial(engine_jobs.ask, queries.clear_cache))
        job.answered.connect(self._on_cache_cleared)
        job.failed.connect(self.tell)

    def _on_cache_cleared(self, answer: Mapping[str, Any]) -> None:
        self.say(tr("{size} freed.", size=size(answer["freed"])), tone="good")
        self.studio.survey.refresh()
        self.measure()

    def _open(self, name: str) -> None:
        path: Path = PATHS[name]()
        file_manager.show(next(one for one in (path, *path.parents) if one.exists()))


def _defaults() -> dict[str, Any]:
    return {name: value for name, value in asdict(Preferences()).items() if name not in HIDDEN}
