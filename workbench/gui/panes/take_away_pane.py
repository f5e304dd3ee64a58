"""The Take away station: where the model lies, what is in its folder, and the lines that load it without us."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QPlainTextEdit, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine.errors import N_
from workbench.engine.events import Event, Progressed
from workbench.gui import theme
from workbench.gui.notices import Notice
from workbench.gui.panes.pane import Pane
from workbench.gui.studio import Studio
from workbench.gui.translation import size, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.job_bar import JobBar
from workbench.gui.worker import RunningJob

CONTENTS = {
    "best": N_("the model that is kept"), "report.json": N_("every figure"),
    "predictions.parquet": N_("every test row with its truth and its answers"),
    "run.toml": N_("what was asked: run it again on the same machine and it gives the same"),
}  # fmt: skip


class TakeAwayPane(Pane):
    """Made anew whenever another run is there to be taken away."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._layout = pieces.column(self)
        self._shown: object = self
        self._job: RunningJob | None = None
        self._bar = JobBar()
        studio.run.changed.connect(self._on_run_changed)
        self._on_run_changed()

    def _on_run_changed(self) -> None:
        report = self.studio.run.report
        if report is self._shown:
            return
        self._shown = report
        pieces.clear(self._layout)
        folder = self.studio.run.folder
        shown = self._empty() if report is None or folder is None else pieces.scrolling(self._page(report, folder))
        self._layout.addWidget(shown)

    def _empty(self) -> QWidget:
        train = self.studio.actions["train"]
        words = tr("A finished run leaves a folder that public libraries load without this program.")
        go = pieces.button(tr("Go to Train"), train.toolTip(), train.trigger, role="primary")
        return pieces.empty("take-away", tr("Nothing to take away yet"), words, go)

    def _page(self, report: Mapping[str, Any], folder: Path) -> QWidget:
        content = QWidget()
        column = pieces.column(content, spacing=theme.LARGE)
        column.setContentsMargins(0, 0, theme.MEDIUM, 0)
        column.addWidget(pieces.label(tr("Take away"), "title", wrap=False))
        column.addWidget(self._folder_card(folder))
        column.addWidget(self._code_card(
            tr("Use it in Python, without this program"),
            tr(
                "Run it in the run's folder; it needs sentence-transformers or transformers. "
                "It gives you predict(texts)."
            ),
            str(report["load_with"]), "load_with",
        ))  # fmt: skip
        command = f'workbench predict "{folder}" --input new.csv --output answered.csv'
        words = tr("The same from a terminal, for a whole file.")
        column.addWidget(self._code_card(tr("Use it on the command line"), words, command, "command"))
        column.addStretch(1)
        return content

    def _folder_card(self, folder: Path) -> QFrame:
        frame, inside = pieces.card(spacing=theme.SMALL)
        inside.addWidget(pieces.label(tr("The folder"), "heading", wrap=False))
        inside.addWidget(pieces.label(str(folder), selectable=True))
        bytes_there = self.studio.run.summary.get("bytes")
        if bytes_there:
            inside.addWidget(pieces.label(tr("{size} in all", size=size(int(bytes_there))), "muted"))
        for name, words in CONTENTS.items():
            if (folder / name).exists():
                inside.addLayout(pieces.row(pieces.chip(name), pieces.label(tr(words), "muted", wrap=False)))
        show = pieces.button(tr("Open folder"), tr("Show the folder in the file manager"), partial(_open, folder),
                             role="primary", icon="folder")  # fmt: skip
        path = pieces.button(tr("Copy path"), tr("Copy the folder's path"), partial(_copy, str(folder)), icon="copy")
        save = pieces.button(tr("Save a copy of the model …"), tr("Copy the model alone to a new folder"),
                             self._on_save_clicked, icon="take-away")  # fmt: skip
        save.setObjectName("save_copy")
        inside.addLayout(pieces.row(show, path, save))
        self._bar = JobBar()
        self._bar.cancelled.connect(self._on_bar_cancelled)
        inside.addWidget(self._bar)
        return frame

    def _code_card(self, title: str, words: str, code: str, name: str) -> QFrame:
        frame, inside = pieces.card(spacing=theme.SMALL)
        inside.addWidget(pieces.label(title, "heading", wrap=False))
        inside.addWidget(pieces.label(words, "muted"))
        inside.addWidget(_code(code, title, name))
        copy = pieces.button(tr("Copy"), tr("Copy these lines"), partial(_copy, code), icon="copy")
        copy.setObjectName(f"copy_{name}")
        inside.addLayout(pieces.row(copy))
        return frame

    def save_copy(self, target: Path) -> None:
        """Copy the kept model to a new folder."""
        folder = self.studio.run.folder
        if folder is None or self._job is not None:
            return
        job = self.studio.jobs.look(partial(engine_jobs.copy_model, folder, target))
        self._job = job
        job.reported.connect(self._on_job_reported)
        job.answered.connect(self._on_job_answered)
        job.failed.connect(self.studio.notices.tell)
        job.ended.connect(self._on_job_ended)

    def _on_save_clicked(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save a copy of the model"), "my-model")
        if path:
            self.save_copy(Path(path))

    def _on_bar_cancelled(self) -> None:
        if self._job is not None:
            self._job.stop("discard")

    def _on_job_reported(self, events: list[Event]) -> None:
        last = events[-1]
        if isinstance(last, Progressed):
            self._bar.show_progress(last.stage, last.done, last.total, last.unit)

    def _on_job_answered(self, answer: Mapping[str, Any]) -> None:
        said = tr("The model was copied to {path}.", path=answer["folder"])
        open_it = (tr("Open folder"), partial(_open, Path(answer["folder"])))
        self.studio.notices.say(Notice(said, tone="good", actions=(open_it,)))

    def _on_job_ended(self) -> None:
        self._job = None
        self._bar.clear()


def _code(code: str, title: str, name: str) -> QPlainTextEdit:
    box = QPlainTextEdit(code)
    box.setObjectName(name)
    box.setReadOnly(True)
    box.setAccessibleName(title)
    box.setToolTip(title)
    box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setTabChangesFocus(True)
    box.setFixedHeight(min(320, 34 + 18 * (code.count("\n") + 1)))
    return box


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
