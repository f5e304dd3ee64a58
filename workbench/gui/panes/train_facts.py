"""The facts of the run that is shown: where it is, how fast it goes, how long it still takes, on what it computes."""

from collections.abc import Iterator

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from workbench.engine import queries
from workbench.engine.errors import N_
from workbench.gui import metric_words, theme
from workbench.gui.followed_run import LEARNING_ANEW, TRAINING, FollowedRun
from workbench.gui.studio import Studio
from workbench.gui.translation import duration, number, plural, size, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.fact_grid import Fact, FactGrid

RECENT_STEPS = 20  # for the pace that is shown
WHOLE = 1000  # the bar's end
STATES = {
    "none": N_("No run yet"), "loading": N_("Reading the run …"), "starting": N_("Starting …"),
    "running": N_("Training"), "paused": N_("Paused"), "stopping": N_("Stopping after this step …"),
    "stopped": N_("Stopped"), "interrupted": N_("Interrupted"), "failed": N_("Failed"), "finished": N_("Finished"),
    "elsewhere": N_("Training in the background"),
}  # fmt: skip


class TrainProgress(QWidget):
    """The stage in words, how far it is, and the time left."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = studio.run
        self.stage = pieces.label("", "heading")
        self.stage.setObjectName("stage")
        self.left = pieces.label("", "muted")
        self.left.setObjectName("time_left")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of the run"))
        layout = pieces.column(self, spacing=theme.SMALL)
        for widget in (self.stage, self.bar, self.left):
            layout.addWidget(widget)
        studio.run.changed.connect(self.refresh)
        studio.run.ticked.connect(self._on_run_ticked)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand."""
        self.stage.setText(stage(self._run))
        done, total = _progress(self._run)
        busy = self._run.is_live and not total
        self.bar.setRange(0, 0 if busy else WHOLE)
        if not busy:
            self.bar.setValue(WHOLE if self._run.state == "finished" else round(WHOLE * done / max(1, total)))
        self.bar.setVisible(self._run.is_live or self._run.state in ("elsewhere", "loading"))
        words = time_left(self._run)
        self.left.setText(words)
        self.left.setVisible(bool(words) or self._run.is_live)  # its room stays: nothing moves under the mouse

    def _on_run_ticked(self) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what has come meanwhile."""
        super().showEvent(event)
        self.refresh()


class TrainFacts(QWidget):
    """A grid of facts."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = studio.run
        self.grid = FactGrid()
        pieces.column(self).addWidget(self.grid)
        studio.run.changed.connect(self.refresh)
        studio.run.ticked.connect(self._on_run_ticked)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand."""
        self.grid.show_facts(facts(self._run))

    def _on_run_ticked(self) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what has come meanwhile."""
        super().showEvent(event)
        self.refresh()


def stage(run: FollowedRun) -> str:
    """Return what the run does, in words."""
    going = run.is_live and run.state not in ("stopping", "paused")
    if going and run.progress is not None and run.progress.stage != TRAINING:
        return _sentence_case(tr(run.progress.stage))
    return tr(STATES[run.state])


def time_left(run: FollowedRun) -> str:
    """Return how long the steps will still take, or that too few have been seen; "" where nothing is to be said."""
    goes_on = run.is_live or run.state == "elsewhere"
    if not goes_on or run.started is None or run.state == "stopping" or run.asked is not None:
        return ""
    seconds, anew = run.seconds_left, run.progress is not None and run.progress.stage == LEARNING_ANEW
    if (run.step >= run.started.steps and not anew) or (seconds is None and run.state == "paused"):
        return ""
    return tr("estimating the time left …") if seconds is None else tr("{time} left", time=duration(seconds))


def facts(run: FollowedRun) -> list[Fact]:
    """Return the facts of a run, "–" where one is not known yet."""
    known = dict((*_place(run), *_pace(run), *_best(run), *_machine(run)))
    shown = TITLES if queries.method_tunes(run.run_file.get("method")) else {key: TITLES[key] for key in known}
    return [Fact(key, tr(title), known.get(key, "–"), tr(tip)) for key, (title, tip) in shown.items()]


TITLES = {
    "step": (N_("Step"), N_("In each step the model learns from one batch of rows.")),
    "epoch": (N_("Epoch"), N_("How often it has been through all rows it learns from.")),
    "time": (N_("Time learning"), N_("The steps alone: without the checks on the validation rows, saving and pauses.")),
    "rows": (N_("Rows a second"), N_("How many rows it learns from a second, over the last steps.")),
    "tokens": (N_("Tokens a second"), N_("Tokens are the pieces of words that a model reads.")),
    "best": (N_("Best so far"), N_("The best figure on the validation rows, and the step it was measured at. That "
                                   "model is kept.")),
    "patience": (N_("Patience left"), N_("After so many checks without a better one the run ends by itself.")),
    "device": (N_("Computing on"), N_("The processor (cpu) or the graphics card the run computes on.")),
    "format": (N_("Number format"), N_("How numbers are stored while it computes: float32 is exact, bfloat16 is "
                                       "shorter, and faster where the processor can compute with it.")),
    "threads": (N_("Threads"), N_("How many cores of the processor the run uses.")),
    "memory": (N_("Memory in use"), N_("Of the whole program, or on the graphics card where one computes.")),
}  # fmt: skip


def _place(run: FollowedRun) -> Iterator[tuple[str, str]]:
    steps, started = run.curves.steps, run.started
    if started is not None and started.steps:
        yield "step", tr("{step} of {total}", step=number(run.step), total=number(started.steps))
    if len(steps):
        epoch, epochs = float(steps.column("epoch")[-1]), run.run_file.get("training", {}).get("epochs")
        said = tr("{epoch} of {epochs}", epoch=number(epoch, 2), epochs=number(float(epochs))) if epochs else ""
        yield "epoch", said or number(epoch, 2)


def _pace(run: FollowedRun) -> Iterator[tuple[str, str]]:
    steps = run.curves.steps
    if not len(steps):
        return
    seconds = steps.column("seconds")
    recent = max(float(seconds[-RECENT_STEPS:].sum()), 1e-9)
    yield "time", duration(float(seconds.sum()))
    for name in ("rows", "tokens"):
        yield name, number(float(steps.column(name)[-RECENT_STEPS:].sum()) / recent)
    yield "memory", size(int(steps.column("memory")[-1]))


BEFORE = {"quick": N_("{figure}, Quick's"), "base": N_("{figure}, the base's own")}


def _best(run: FollowedRun) -> Iterator[tuple[str, str]]:
    best = run.curves.best
    if best is None:
        return
    value = best.metrics.get(run.headline)
    before = {name: run.curves.baselines.get(name, {}).get(run.headline) for name in BEFORE}
    ahead = [
        name for name, figure in before.items()
        if figure is not None and value is not None and not run.is_better(value, figure)
    ]  # fmt: skip
    if ahead:
        yield "best", tr(BEFORE[ahead[-1]], figure=metric_words.value(run.headline, before[ahead[-1]]))
    else:
        figure = metric_words.value(run.headline, value)
        yield "best", tr("{figure} at step {step}", figure=figure, step=number(best.step))
    if run.patience:
        since = sum(1 for one in run.curves.evaluations if one.step > best.step)
        left = max(0, run.patience - since)
        yield "patience", plural(left, "{count} check of {all}", "{count} checks of {all}", all=number(run.patience))


def _machine(run: FollowedRun) -> Iterator[tuple[str, str]]:
    started = run.started
    if started is not None:
        yield "device", started.device
        yield "format", started.precision
        yield "threads", number(started.threads)


def _progress(run: FollowedRun) -> tuple[int, int]:
    """Return how far the run is: its steps while it trains, else the stage it is in."""
    if run.is_live and run.progress is not None and run.progress.stage != TRAINING:
        return run.progress.done, run.progress.total
    return run.step, run.started.steps if run.started is not None else 0


def _sentence_case(words: str) -> str:
    return words[:1].upper() + words[1:]
