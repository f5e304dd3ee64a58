"""Above the panes: a data file of the run that is shown has moved; it is found again by its bytes."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine import queries
from workbench.engine.errors import WorkbenchError
from workbench.gui import errand, theme
from workbench.gui.notices import Notice
from workbench.gui.studio import Studio
from workbench.gui.translation import sentence, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.job_bar import JobBar

LOOKS_AT = frozenset({"stopped", "interrupted", "failed", "finished"})  # states of a run that may need its files


class MissingData(QWidget):
    """Hidden while all files are where the run has them, or were found again; asks anew when another run is shown."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._asked: tuple[Path | None, str] = (None, "")
        self._missing: dict[str, str] = {}  # side → path
        self._put_away: Path | None = None  # the run whose banner a person closed
        self._errand = errand.of(studio, "find_data")
        self._banners = pieces.column(spacing=theme.SMALL)
        self._bar = JobBar()
        self._bar.cancelled.connect(self._errand.cancel)
        column = pieces.column(self, spacing=theme.SMALL)
        column.addLayout(self._banners)
        column.addWidget(self._bar)
        self._errand.changed.connect(self._on_errand_changed)
        self._errand.progressed.connect(self._on_errand_progressed)
        studio.run.changed.connect(self._on_run_changed)
        self.hide()
        self._on_run_changed()

    def look_in(self, place: Path) -> None:
        """Look for the first missing file at a place: that file itself, or all that is in a folder."""
        run, side = self._studio.run.folder, next(iter(self._missing), "")
        if run is not None and side:
            self._errand.start(partial(engine_jobs.find_data, run, side, place))

    def _ask(self) -> None:
        """Ask which files of the run are missing."""
        if self._studio.run.folder is not None:
            question = partial(_missing_of, str(self._studio.run.folder))
            job = self._studio.jobs.ask(question, self._on_missing_answered)
            job.failed.connect(self._studio.notices.tell)

    def _show(self) -> None:
        pieces.clear(self._banners)
        run = self._studio.run
        seen = bool(self._missing) and self._put_away != run.folder
        if seen:
            self._banners.addWidget(self._banner(*next(iter(self._missing.items()))))
        self.setVisible(seen or self._errand.busy)

    def _banner(self, side: str, path: str) -> Banner:
        needs = self._studio.run.waits
        words = tr("The {side} file of this run is not where it was: {path}.", side=tr(side), path=path)
        hint = tr("The run needs it to go on. Say where it lies now, or let a folder be searched.") if needs else tr(
            "Its figures stay as they are; only testing it once more needs the file.")  # fmt: skip
        error = self._errand.error
        if isinstance(error, WorkbenchError):
            hint = " ".join(part.rstrip() for part in sentence(error))
        actions = [] if self._errand.busy else [(tr("Find it…"), self._on_find_clicked)]
        banner = Banner(words, hint, tone="warning" if needs else "info", actions=actions,
                        close_tip=tr("Close this message"))  # fmt: skip
        banner.setObjectName("missing_data")
        banner.closed.connect(self._on_banner_closed)
        return banner

    def _on_find_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("find_menu")
        menu.addAction(tr("Choose the file…"), self._on_file_wanted)
        menu.addAction(tr("Search a folder…"), self._on_folder_wanted)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def _on_file_wanted(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Where is the file now?"))
        if path:
            self.look_in(Path(path))

    def _on_folder_wanted(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Which folder is searched for the file?"))
        if path:
            self.look_in(Path(path))

    def _on_banner_closed(self) -> None:
        self._put_away = self._studio.run.folder
        self._show()

    def _on_errand_progressed(self) -> None:
        if (now := self._errand.progress) is not None:
            self._bar.show_progress(now.stage, now.done, now.total, now.unit)

    def _on_errand_changed(self) -> None:
        if not self._errand.busy:
            self._bar.clear()
        answer, error = self._errand.answer, self._errand.error
        if answer is not None:
            self._missing.pop(str(answer["side"]), None)
            words = tr("The {side} file was found: {path}. The run uses it from there.", side=tr(str(answer["side"])),
                       path=answer["path"])  # fmt: skip
            self._studio.notices.say(Notice(words, tone="good"))
            self._ask()
        elif error is not None and not isinstance(error, WorkbenchError):
            self._studio.notices.tell(error)
        self._show()

    def _on_run_changed(self) -> None:
        run = self._studio.run
        seen = (run.folder, run.state)
        if seen == self._asked:
            return
        other = run.folder != self._asked[0]
        self._asked = seen
        if other or run.state not in LOOKS_AT:
            self._missing = {}
            self._errand.forget()
            self._show()
        if run.folder is not None and run.state in LOOKS_AT:
            self._ask()

    def _on_missing_answered(self, answer: Mapping[str, Any]) -> None:
        if answer["folder"] == str(self._studio.run.folder):
            self._missing = dict(answer["missing"])
            self._show()


def _missing_of(folder: str) -> Mapping[str, Any]:
    return {**queries.missing_data(folder), "folder": folder}
