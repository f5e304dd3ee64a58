"""The Take away station: where the model lies, what is in its folder, the lines that use it without this program."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from workbench.engine import command_words, queries
from workbench.engine.errors import N_
from workbench.gui import file_manager, report, theme
from workbench.gui.panes import unfinished
from workbench.gui.panes.pane import Pane
from workbench.gui.panes.take_away_copy import CopyModel, base_banner
from workbench.gui.report import Report
from workbench.gui.studio import Studio
from workbench.gui.translation import size, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.code_box import CodeBox

CONTENTS = {
    "best": N_("The model that is kept: all that is needed to use it."),
    "before": N_("The model before, to compare with."),
    "tuned": N_("The tuned model, which was not kept."),
    "report.json": N_("Every figure that Results shows, and the lines below."),
    "predictions.parquet": N_("Every test row with the right answer, and what was answered before and after."),
    "run.toml": N_("What was asked: trained again on this machine, it gives the same model."),
    "events.jsonl": N_("What happened step by step: the curves."),
}
LIBRARIES = {"peft": "peft", "sentence_transformers": "sentence-transformers", "transformers": "transformers"}


class TakeAwayPane(Pane):
    """Made anew whenever another run is there to be taken away."""

    margin = 0

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._layout = pieces.column(self)
        self._shown: tuple[object, ...] = ()
        self._copy: CopyModel | None = None
        studio.run.changed.connect(self._on_run_changed)
        self._on_run_changed()

    def arrive(self) -> None:
        """Look again: a run that goes on may have a model by now."""
        self._on_run_changed()

    def save_copy(self, target: Path) -> None:
        """Copy the kept model to a new folder."""
        if self._copy is not None:
            self._copy.start(target)

    def _on_run_changed(self) -> None:
        run = self.studio.run
        raw = None if run.is_live else run.report
        now = (id(raw), run.folder) if raw is not None else unfinished.key(self.studio)
        if now == self._shown:
            return
        self._shown, self._copy = now, None
        found = report.read(raw)
        pieces.clear(self._layout)
        shown = self._empty() if found is None or run.folder is None else self._page(found, run.folder)
        self._layout.addWidget(shown)

    def _empty(self) -> QWidget:
        words = tr("A finished run leaves a folder that public libraries load without this program.")
        return unfinished.page(self.studio, "take-away", (tr("Nothing to take away yet"), words))

    def _page(self, found: Report, folder: Path) -> QWidget:
        content = QWidget()
        column = pieces.column(content, spacing=theme.LARGE)
        column.setContentsMargins(0, 0, 0, theme.LARGE)
        title = pieces.column(spacing=0)
        title.addWidget(pieces.label(tr("Take away"), "title", wrap=False))
        title.addWidget(pieces.label(str(self.studio.run.summary.get("name") or ""), "muted"))
        column.addLayout(title)
        column.addWidget(self._folder_card(folder))
        column.addWidget(_python_card(found))
        column.addWidget(_command_card(folder, self.studio.run.run_file))
        column.addStretch(1)
        return pieces.scrolling_page(content)

    def _folder_card(self, folder: Path) -> QFrame:
        frame, inside = pieces.card(spacing=theme.MEDIUM)
        inside.addWidget(pieces.label(tr("The run's folder"), "heading", wrap=False))
        path = pieces.label(str(folder), selectable=True)
        path.setObjectName("run_folder")
        inside.addWidget(path)
        inside.addLayout(_contents(folder))
        if there := self.studio.run.summary.get("bytes"):
            inside.addWidget(pieces.label(tr("{size} in all.", size=size(int(there))), "muted"))
        show = pieces.button(tr("Open folder"), tr("Show the folder in the file manager"),
                             partial(file_manager.show, folder), icon="folder")  # fmt: skip
        show.setObjectName("open_folder")
        copy = pieces.button(tr("Copy path"), tr("Copy the folder's path"), partial(_copy, str(folder)), icon="copy")
        copy.setObjectName("copy_path")
        self._copy = CopyModel(self.studio, folder)
        if base := queries.base_of_adapter(folder / "best"):
            needs = base_banner(base, copied=False)
            needs.setObjectName("needs_base")
            inside.addWidget(needs)
        inside.addLayout(pieces.row(self._copy.button, show, copy))
        inside.addWidget(self._copy)
        return frame


def _contents(folder: Path) -> QGridLayout:
    """Return what lies in the folder, each in plain words."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.MEDIUM)
    grid.setVerticalSpacing(theme.TIGHT)
    grid.setColumnStretch(1, 1)
    there = [name for name in CONTENTS if (folder / name).exists()]
    for row, name in enumerate(there):
        grid.addWidget(
            pieces.chip(f"{name}/" if (folder / name).is_dir() else name),
            row,
            0,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
        )
        grid.addWidget(pieces.label(_about(folder / name), "muted"), row, 1)
    return grid


def _about(path: Path) -> str:
    """Return what a part of the run's folder is."""
    base = queries.base_of_adapter(path)
    if path.name == "best" and base is not None:
        return tr("The model that is kept: an adapter, which needs its base.")
    return tr(CONTENTS[path.name])


def _python_card(found: Report) -> QFrame:
    library = next((title for name, title in LIBRARIES.items() if f"from {name} " in found.load_with), "transformers")
    frame, inside = pieces.card(spacing=theme.MEDIUM)
    inside.addWidget(pieces.label(tr("Use it in Python, without this program"), "heading", wrap=False))
    words = tr(
        "These lines need only {library} (pip install {library}). Run them in the run's folder: they define "
        "predict(inputs), which answers a list of texts as this program does.",
        library=library,
    )
    inside.addWidget(pieces.label(words, "muted"))
    inside.addWidget(CodeBox(found.load_with.strip(), "load_with", tr("Use it in Python, without this program"),
                             copied=found.load_with))  # fmt: skip
    return frame


def _command_card(folder: Path, run_file: Mapping[str, Any]) -> QFrame:
    frame, inside = pieces.card(spacing=theme.MEDIUM)
    inside.addWidget(pieces.label(tr("Use it on the command line"), "heading", wrap=False))
    where = command_words.quoted(str(folder))
    for words, line, name in (
        (tr("One text:"), f"workbench predict {where} {queries.input_words(run_file)}", "command_text"),
        (tr("Every row of a file:"), f"workbench predict {where} --input new.csv --output answered.csv", "command"),
        (tr("Its figures on another file with answers:"), f"workbench evaluate {where} --data more.csv",
         "command_evaluate"),
    ):  # fmt: skip
        part: QVBoxLayout = pieces.column(spacing=theme.TIGHT)
        part.addWidget(pieces.label(words, "muted"))
        part.addWidget(CodeBox(line, name, words))
        inside.addLayout(part)
    return frame


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
