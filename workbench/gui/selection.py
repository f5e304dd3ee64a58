"""Which test rows of the shown run are picked: one selection, which matrix, tables, pictures and list share."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from workbench.engine import jobs as engine_jobs
from workbench.engine.events import Progressed
from workbench.engine.selections import Rows, Selection, Tables
from workbench.gui.studio import Studio
from workbench.gui.worker import RunningJob

NOTHING = Selection()
EMPTY: "np.ndarray" = np.empty(0, dtype=np.int64)


class RowSelection(QObject):
    """Lives with its project: a pane made anew, for another language or look, finds it as it stands.

    `rows` are None until they are open, and where they can't be shown: `said` is why then, or `error`.
    """

    changed = Signal()  # other rows are picked, or in another order
    opened = Signal()  # the rows are there, or why they are not; or they are no longer
    progressed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio.project)
        self.setObjectName("row_selection")
        self._studio = studio
        self._job: RunningJob | None = None
        self._search: RunningJob | None = None
        self.chosen = NOTHING
        self.run: Path | None = None
        self._shown: tuple[Path | None, object] = (None, None)
        self._forget()
        studio.run.changed.connect(self._on_run_changed)

    def open(self, run: Path, report: object) -> bool:
        """Open the rows of a tested run, unless this report's are open already; return whether they have to be."""
        if run == self._shown[0] and report is self._shown[1]:
            return False
        self._open(run, report)
        return True

    def cancel(self) -> None:
        """Open them no further."""
        if self._job is not None:
            self.cancelled = True
            self._job.stop("discard")

    def again(self) -> None:
        """Open the rows once more: the last time was cancelled, or failed."""
        run, report = self._shown
        if run is not None:
            self._open(run, report)

    @property
    def busy(self) -> bool:
        """Return whether rows are being opened."""
        return self._job is not None

    @property
    def searching(self) -> bool:
        """Return whether a text is being looked for: what is shown is of before."""
        return self._search is not None

    def change(self, **fields: Any) -> None:
        """Pick other rows; fields are those of `Selection`."""
        wanted = replace(self.chosen, **fields)
        if wanted != self.chosen:
            self.chosen = wanted
            self._pick()

    def toggle(self, **fields: Any) -> None:
        """Pick by these fields, or no longer where that is how rows are picked already."""
        same = all(getattr(self.chosen, name) == value for name, value in fields.items())
        self.change(**({name: getattr(NOTHING, name) for name in fields} if same else fields))

    def clear(self) -> None:
        """Pick all rows; their order stays."""
        self.chosen = replace(NOTHING, order=self.chosen.order)
        self._pick()

    def fate_counts(self) -> Mapping[str, int]:
        """Return fate → how many rows have it, of those that are picked by all but their fate."""
        return {} if self.rows is None else self.rows.fate_counts(self.chosen)

    def _open(self, run: Path, report: object) -> None:
        self.cancel()
        chosen = self.chosen if run == self.run else NOTHING  # the same rows, tested once more
        self._forget()
        self._shown, self.run, self.chosen = (run, report), run, chosen
        self._job = self._studio.jobs.look(partial(engine_jobs.open_test_rows, run))
        self._job.reported.connect(self._on_job_reported)
        self._job.answered.connect(self._on_job_answered)
        self._job.failed.connect(self._on_job_failed)
        self._job.ended.connect(self._on_job_ended)

    def _forget(self) -> None:
        self._shown, self.run = (None, None), None
        self.rows: Rows | None = None
        self.tables: Tables | None = None
        self.said = ""
        self.error: Exception | None = None
        self.cancelled = False
        self.progress: Progressed | None = None
        self.chosen = NOTHING
        self.places = EMPTY

    def _pick(self) -> None:
        """Find the rows that are picked; a text that was not looked for yet is, on another thread."""
        if self._search is not None:
            self._search.stop("discard")
            self._search = None
        if self.rows is None:
            return
        text = self.chosen.text
        if self.rows.knows(text):
            self.places = self.rows.places(self.chosen)
        else:
            self._search = self._studio.jobs.ask(partial(_found, self.rows, text), self._on_search_answered)
        self.changed.emit()

    def _on_run_changed(self) -> None:
        """Let go of the rows of a run that is no longer shown."""
        if self.run is not None and self._studio.run.folder != self.run:
            self.cancel()
            self._job = None
            self._forget()
            self.opened.emit()

    def _on_search_answered(self, answer: Mapping[str, Any]) -> None:
        if self.rows is answer["rows"] and self.chosen.text == answer["text"]:
            self._search = None
            self._pick()

    def _on_job_reported(self, events: list[Any]) -> None:
        if self.sender() is self._job:
            self.progress = next((one for one in reversed(events) if isinstance(one, Progressed)), self.progress)
            self.progressed.emit()

    def _on_job_answered(self, answer: Mapping[str, Any]) -> None:
        if self.sender() is self._job:
            self.rows, self.tables, self.said = answer["rows"], answer["tables"], answer["said"] or ""
            self._pick()

    def _on_job_failed(self, error: Exception) -> None:
        if self.sender() is self._job:
            self.error = error

    def _on_job_ended(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.opened.emit()


def of(studio: Studio) -> RowSelection:
    """Return the project's selection, made when it is first asked for."""
    return studio.project.findChild(RowSelection, "row_selection") or RowSelection(studio)


def _found(rows: Rows, text: str) -> dict[str, Any]:
    rows.find(text)
    return {"rows": rows, "text": text}
