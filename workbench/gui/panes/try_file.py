"""A file in, a file out: every row answered, with its columns to choose, progress, time left and Cancel."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine.errors import N_
from workbench.engine.task import Column, names_of
from workbench.engine.tasks import TASKS
from workbench.gui import errand, file_columns, file_kinds, file_manager, relating, theme, trial
from workbench.gui.panes.try_relations import RunChoice
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, number, plural, told, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.job_bar import JobBar
from workbench.gui.widgets.no_wheel import ComboBox

OUTPUTS = N_("CSV (*.csv);;TSV (*.tsv);;JSON lines (*.jsonl);;Parquet (*.parquet)")
WIDTH = 760
LEFT_OUT_SHOWN = 5


class TryFile(QWidget):
    """A form: the file, its columns, where the answers go; what was chosen and done stands in the project's errand."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._trial = trial.of(studio)
        self._errand = errand.of(studio, "answer_file")
        self._reading = errand.of(studio, "read_file")
        self._columns: dict[str, QComboBox] = {}
        self._relating = relating.of(studio)
        layout = pieces.column(self, spacing=theme.MEDIUM)
        layout.setContentsMargins(0, theme.LARGE, 0, 0)
        layout.addWidget(self._form())
        layout.addStretch(1)
        self._errand.changed.connect(self._on_errand_changed)
        self._errand.progressed.connect(self._on_errand_progressed)
        self._reading.changed.connect(self._on_reading_changed)
        self._relating.changed.connect(self._show_then)
        self._show_then()
        self._show_columns()
        self._on_errand_changed()

    def choose(self, source: Path) -> None:
        """Take a file: its columns are read and guessed, and a place for the answers is suggested."""
        self._errand.forget()
        self._errand.about = {"source": str(source), "output": str(file_columns.output_beside(source))}
        self._source.setText(str(source))
        self._output.setText(self._errand.about["output"])
        self._reading.forget()
        self._reading.start(partial(engine_jobs.open_table, source))

    def answer(self, source: Path, output: Path, columns: dict[str, Column] | None = None) -> None:
        """Answer every row of a file into another."""
        folder = self._studio.run.folder
        if folder is None or self._errand.busy:
            return
        self._errand.about = {**self._errand.about, "source": str(source), "output": str(output)}
        then = self._relating.then if self._relating.fits else None
        job = engine_jobs.predict_file if then is None else partial(engine_jobs.relate_file, then=then)
        self._errand.start(partial(job, folder, source=source, output=output, columns=columns))

    def _form(self) -> QFrame:
        frame, inside = pieces.card(spacing=theme.MEDIUM, margin=theme.WIDE)
        frame.setMaximumWidth(WIDTH)
        inside.addWidget(pieces.label(tr("Have every row of a file answered"), "heading", wrap=False))
        words = tr("The answers are written into a new file, beside the columns of the old one, which stays as it is.")
        inside.addWidget(pieces.label(words, "muted"))
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(theme.LARGE)
        self._rows.setVerticalSpacing(theme.SMALL)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._source, source = self._path_row("file_source", tr("File"), self._on_choose_clicked)
        self._source.setReadOnly(True)
        self._source.setPlaceholderText(tr("Choose a file (CSV, TSV, JSON lines, Parquet)"))
        self._output, output = self._path_row("file_output", tr("Answers go to"), self._on_output_clicked)
        self._output.textEdited.connect(self._on_output_text_edited)
        self._rows.addRow(tr("File"), source)
        self._rows.addRow(tr("Answers go to"), output)
        self._then = RunChoice(self._studio)
        self._rows.addRow(tr("Relate what is found by"), self._then)
        inside.addLayout(self._rows)
        self._start = pieces.button(tr("Answer the file"), tr("Answer every row of the file"), self._on_start_clicked,
                                    role="primary", icon="play")  # fmt: skip
        self._start.setObjectName("answer_file")
        inside.addLayout(pieces.row(self._start))
        self._bar = JobBar()
        self._bar.setObjectName("file_progress")
        self._bar.cancelled.connect(self._errand.cancel)
        inside.addWidget(self._bar)
        self._said = QVBoxLayout()
        inside.addLayout(self._said)
        return frame

    def _path_row(self, name: str, title: str, choose: Any) -> tuple[QLineEdit, QHBoxLayout]:
        box = QLineEdit(str(self._errand.about.get(name.removeprefix("file_"), "")))
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setToolTip(title)
        button = pieces.button(tr("Choose…"), tr("Choose: {what}", what=title), choose, icon="folder")
        button.setObjectName(f"choose_{name}")
        line = QHBoxLayout()
        line.setSpacing(theme.SMALL)
        line.addWidget(box, 1)
        line.addWidget(button)
        return box, line

    def _show_columns(self) -> None:
        """Show a drop-down for each text that the model takes, with what is guessed."""
        for box in self._columns.values():
            self._rows.removeRow(box)
        self._columns = {}
        read = self._reading.answer
        if read is None:
            return
        run_file = self._studio.run.run_file
        task = str(run_file.get("task", self._studio.project.draft.task))
        trained = (run_file.get("data") or {}).get("columns") or {}
        parts = [role for role in TASKS[task].parts if trained.get(role)]
        chosen = file_columns.guess([*self._trial.roles, *parts], read["columns"], trained, task)
        chosen.update(self._errand.about.get("columns", {}))
        titles = {role.name: role.title for role in TASKS[task].roles}
        for place, (role, column) in enumerate(chosen.items()):
            box = ComboBox()
            box.setObjectName(f"file_column_{role}")
            box.setAccessibleName(tr(titles[role]))
            box.setToolTip(tr("The column of the file that holds: {what}", what=tr(titles[role])))
            offered: list[Column] = [*([column] if isinstance(column, list) else []), *read["columns"]]
            for one in [*([""] if role in parts else []), *offered]:
                box.addItem(", ".join(names_of(one)) or tr("no column"), one)
            box.setCurrentText(", ".join(names_of(column)) or tr("no column"))
            box.currentTextChanged.connect(self._on_column_changed)
            self._columns[role] = box
            self._rows.insertRow(1 + place, tr(titles[role]), box)

    def _show_then(self) -> None:
        """Offer runs that relate names where the shown one finds some."""
        self._rows.setRowVisible(self._then, self._relating.fits and bool(self._relating.runs))

    def _show_said(self) -> None:
        pieces.clear(self._said)
        error = self._errand.error or self._reading.error
        answer = self._errand.answer
        if error is not None:
            self._say("file_error", Banner(*failure(error), tone="bad"))
        elif self._errand.cancelled and not self._errand.busy:
            self._say("file_cancelled", Banner(tr("Cancelled; nothing was written."), tone="info"))
        elif answer is not None:
            self._say("file_done", self._done(answer))
        elif self._output.text() and Path(self._output.text()).exists() and not self._errand.busy:
            self._say("file_there", Banner(tr("There is a file of that name already; it would be replaced."),
                                           tone="warning"))  # fmt: skip

    def _done(self, answer: Any) -> Banner:
        words = plural(answer["predicted"], "{count} row was answered: {path}", "{count} rows were answered: {path}",
                       path=answer["output"])  # fmt: skip
        left = answer["left_out"]
        if "relations" in answer:
            words = plural(
                answer["relations"], "{count} relation was found: {path}", "{count} relations were found: {path}",
                path=answer["output"],
            )  # fmt: skip
        hint = tr("{rate} rows a second.", rate=number(answer["rows_per_second"]))
        if left:
            lines = "; ".join(
                tr("line {line}: {reason}", line=number(one["line"]), reason=told(one["reason"]))
                for one in left[:LEFT_OUT_SHOWN]
            )
            hint = plural(
                len(left), "{count} row was left without an answer. {lines}",
                "{count} rows were left without an answer. {lines}", lines=lines,
            )  # fmt: skip
        show = (tr("Open folder"), partial(file_manager.show, Path(answer["output"]).parent))
        return Banner(words, hint, tone="warning" if left else "good", actions=[show])

    def _say(self, name: str, banner: Banner) -> None:
        banner.setObjectName(name)
        self._said.addWidget(banner)

    def _on_choose_clicked(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Answer a file"), "", tr(file_kinds.FILTERS))
        if path:
            self.choose(Path(path))

    def _on_output_clicked(self) -> None:
        path, kind = QFileDialog.getSaveFileName(self, tr("Where the answers go"), self._output.text(), tr(OUTPUTS))
        if path:
            self._output.setText(str(file_kinds.as_kind(Path(path), kind)))
            self._on_output_text_edited()

    def _on_output_text_edited(self) -> None:
        self._errand.about["output"] = self._output.text()
        self._errand.forget()

    def _on_column_changed(self) -> None:
        self._errand.about["columns"] = {role: box.currentData() for role, box in self._columns.items()}

    def _on_start_clicked(self) -> None:
        columns = {role: box.currentData() for role, box in self._columns.items()}
        self.answer(Path(self._source.text()), Path(self._output.text()), columns or None)

    def _on_reading_changed(self) -> None:
        self._show_columns()
        self._on_errand_changed()

    def _on_errand_changed(self) -> None:
        busy = self._errand.busy or self._reading.busy
        for widget in (self._source, self._output, *self._columns.values()):
            widget.setEnabled(not busy)
        ready = bool(self._source.text() and self._output.text()) and self._reading.answer is not None
        self._start.setEnabled(ready and not busy)
        if not self._errand.busy:
            self._bar.clear()
        self._show_said()

    def _on_errand_progressed(self) -> None:
        now = self._errand.progress
        if now is not None and self._errand.busy:
            self._bar.show_progress(now.stage, now.done, now.total, now.unit)
