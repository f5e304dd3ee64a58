"""The facts of the run that is shown: where it is, how fast it goes, how long it still takes, on what it computes."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QWidget

from workbench.engine.errors import N_
from workbench.gui import metric_words, theme
from workbench.gui.studio import Studio
from workbench.gui.translation import duration, number, size, tr
from workbench.gui.widgets import pieces

RECENT_STEPS = 20  # for the pace that is shown
TICK_MILLISECONDS = 500
STATES = {
    "none": N_("No run yet"), "loading": N_("Reading the run …"), "starting": N_("Starting …"),
    "running": N_("Training"), "stopped": N_("Stopped; it can go on"), "interrupted": N_("Interrupted; it can go on"),
    "failed": N_("Failed"), "finished": N_("Finished"), "elsewhere": N_("Another process trains this run"),
}  # fmt: skip


class TrainFacts(QWidget):
    """A progress bar with its stage in words, and a grid of facts."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._stage = pieces.label("", "heading")
        self._stage.setObjectName("stage")
        self._left = pieces.label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the run"))
        layout = pieces.column(self, spacing=theme.SMALL)
        for widget in (self._stage, self._bar, self._left):
            layout.addWidget(widget)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.MEDIUM)
        self._grid.setVerticalSpacing(theme.TIGHT)
        self._grid.setColumnStretch(1, 1)
        layout.addLayout(self._grid)
        self._values: dict[str, QLabel] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MILLISECONDS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        studio.run.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand."""
        if not self.isVisible() and self._values:
            return
        self._stage.setText(self._words())
        self._show_progress()
        self._left.setText(self._time_left())
        for name, value in self._facts().items():
            self._show_fact(name, value)

    def _words(self) -> str:
        run = self._studio.run
        if run.state == "stopping":
            return tr("Stopping after this step …")
        if run.state == "paused":
            return tr("Paused")
        if run.is_live and run.progress is not None and run.progress.stage != "training":
            return tr(run.progress.stage)
        return tr(STATES[run.state])

    def _show_progress(self) -> None:
        run = self._studio.run
        done, total = run.step, run.started.steps if run.started is not None else 0
        if run.is_live and run.progress is not None and run.progress.stage != "training":
            done, total = run.progress.done, run.progress.total
        busy = run.is_live and not total
        self._bar.setRange(0, 0 if busy else 1000)
        self._bar.setValue(1000 if run.state == "finished" else round(1000 * done / total) if total else 0)

    def _time_left(self) -> str:
        run = self._studio.run
        if not run.is_live or run.started is None:
            return ""
        seconds = run.pace.seconds_left(run.started.steps)
        if seconds is None:
            return tr("estimating the time left …") if run.step < run.started.steps else ""
        return tr("{time} left", time=duration(seconds))

    def _facts(self) -> dict[str, str]:
        run = self._studio.run
        steps, started, best = run.curves.steps, run.started, run.curves.best
        facts = dict.fromkeys(
            (
                tr("Step"),
                tr("Epoch"),
                tr("Speed"),
                tr("Time learning"),
                tr("Best so far"),
                tr("Computing on"),
                tr("Memory"),
            ),
            "–",
        )
        if started is not None:
            facts[tr("Computing on")] = tr(
                "{device}, {format}, {threads} threads", device=started.device, format=started.precision,
                threads=started.threads,
            )  # fmt: skip
            facts[tr("Step")] = tr("{step} of {total}", step=number(run.step), total=number(started.steps))
        if len(steps):
            recent = steps.column("seconds")[-RECENT_STEPS:].sum()
            rows, tokens = (steps.column(name)[-RECENT_STEPS:].sum() / max(recent, 1e-9) for name in ("rows", "tokens"))
            facts[tr("Speed")] = tr("{rows} rows/s, {tokens} tokens/s", rows=number(rows), tokens=number(tokens))
            facts[tr("Epoch")] = number(steps.column("epoch")[-1], 2)
            facts[tr("Time learning")] = duration(float(steps.column("seconds").sum()))
            facts[tr("Memory")] = size(int(steps.column("memory")[-1]))
        if best is not None:
            figure = metric_words.value(run.headline, best.metrics.get(run.headline))
            facts[tr("Best so far")] = tr("{figure} at step {step}", figure=figure, step=number(best.step))
        return facts

    def _show_fact(self, name: str, value: str) -> None:
        if name not in self._values:
            place = len(self._values)
            self._values[name] = pieces.label(value, selectable=True)
            self._values[name].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(pieces.label(name, "muted", wrap=False), place, 0)
            self._grid.addWidget(self._values[name], place, 1)
        self._values[name].setText(value)
