"""A file in, a file out: every row answered, with progress and Cancel."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine.errors import N_, WorkbenchError
from workbench.engine.events import Event, Progressed
from workbench.gui import theme
from workbench.gui.commands import DATA_FILES
from workbench.gui.studio import Studio
from workbench.gui.translation import plural, sentence, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.job_bar import JobBar
from workbench.gui.worker import RunningJob

OUTPUTS = N_("CSV (*.csv);;TSV (*.tsv);;JSON lines (*.jsonl);;Parquet (*.parquet)")


class TryFile(QWidget):
    """A button, then what became of it."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._job: RunningJob | None = None
        tip = tr("Choose a file; every row is answered into another.")
        self._button = pieces.button(tr("Answer a whole file …"), tip, self._on_button_clicked, icon="file")
        self._button.setObjectName("answer_file")
        self._bar = JobBar()
        self._bar.cancelled.connect(self._on_bar_cancelled)
        self._said = QVBoxLayout()
        layout = pieces.column(self, spacing=theme.SMALL)
        layout.addLayout(pieces.row(self._button))
        layout.addWidget(self._bar)
        layout.addLayout(self._said)

    def answer(self, source: Path, output: Path) -> None:
        """Answer every row of a file into another."""
        folder = self._studio.run.folder
        if folder is None or self._job is not None:
            return
        pieces.clear(self._said)
        self._button.setEnabled(False)
        job = self._studio.jobs.answer(partial(engine_jobs.predict_file, folder, source, output))
        self._job = job
        job.reported.connect(self._on_job_reported)
        job.answered.connect(self._on_job_answered)
        job.failed.connect(self._on_job_failed)
        job.ended.connect(self._on_job_ended)

    def _on_button_clicked(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Answer a file"), "", tr(DATA_FILES))
        if not path:
            return
        source = Path(path)
        suggested = str(source.with_name(f"{source.stem}.answered.csv"))
        output, _ = QFileDialog.getSaveFileName(self, tr("Where the answers go"), suggested, tr(OUTPUTS))
        if output:
            self.answer(source, Path(output))

    def _on_bar_cancelled(self) -> None:
        if self._job is not None:
            self._job.stop("discard")

    def _on_job_reported(self, events: list[Event]) -> None:
        last = events[-1]
        if isinstance(last, Progressed):
            self._bar.show_progress(last.stage, last.done, last.total, last.unit)

    def _on_job_answered(self, answer: Mapping[str, Any]) -> None:
        words = plural(answer["predicted"], "{count} row was answered; it stands in {path}.",
                       "{count} rows were answered; they stand in {path}.", path=answer["output"])  # fmt: skip
        left = len(answer["left_out"])
        hint = plural(
            left, "{count} row had no text and was left blank.", "{count} rows had no text and were left blank."
        )
        self._said.addWidget(Banner(words, hint if left else "", tone="good"))

    def _on_job_failed(self, error: Exception) -> None:
        words = sentence(error) if isinstance(error, WorkbenchError) else (str(error), "")
        self._said.addWidget(Banner(*words, tone="bad"))

    def _on_job_ended(self) -> None:
        self._job = None
        self._bar.clear()
        self._button.setEnabled(True)
