"""What is to be said of a run beside its curves: a failure, what the curves mean, what the engine noticed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workbench.engine.errors import WorkbenchError
from workbench.engine.events import Evaluated, Event, Noticed, Stepped, StoppedEarly
from workbench.gui import reading_curves, theme
from workbench.gui.followed_run import FollowedRun
from workbench.gui.notices import TONES, unexpected
from workbench.gui.reading_curves import Reading
from workbench.gui.studio import Studio
from workbench.gui.translation import notice, number, sentence, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.note import Note

SLOWER = 3  # what the learning rate is divided by where it was too high
SHOWN = (Noticed, Evaluated, StoppedEarly, Stepped)  # events after which something else may be said

Control = tuple[str, Callable[[], object]]


class TrainSaid(QWidget):
    """Notes, the gravest first; each with the control that answers it."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._shown: list[tuple[str, str, str, str]] = []
        self._column = pieces.column(self, spacing=theme.SMALL)
        studio.run.changed.connect(self.refresh)
        studio.run.reported.connect(self._on_run_reported)
        self.refresh()

    def refresh(self) -> None:
        """Say what is to be said now."""
        wanted = [*_failure(self._studio.run), *self._readings(), *_noticed(self._studio.run)]
        shown = [(words, hint, tone, control[0] if control else "") for words, hint, tone, control in wanted]
        if shown == self._shown:
            return
        self._shown = shown
        pieces.clear(self._column)
        for words, hint, tone, control in wanted:
            self._column.addWidget(Note(words, hint, tone=tone, controls=[control] if control else []))

    def _readings(self) -> list[tuple[str, str, str, Control | None]]:
        run = self._studio.run
        found = reading_curves.read(run.curves, run.headline, finished=run.state == "finished")
        return [(one.words, "", "warning", self._answer(one)) for one in found]

    def _answer(self, reading: Reading) -> Control | None:
        run, training = self._studio.run, self._studio.run.run_file.get("training", {})
        if reading.answer == "stop_best" and run.is_live:
            return self._studio.actions["stop_best"].text(), self._studio.actions["stop_best"].trigger
        if reading.answer == "more_epochs" and training.get("epochs"):
            return tr("Set {epochs} epochs", epochs=number(2 * training["epochs"])), self._on_more_epochs_clicked
        if reading.answer == "lower_rate" and training.get("learning_rate"):
            rate = f"{training['learning_rate'] / SLOWER:.1e}"
            return tr("Set a learning rate of {rate}", rate=rate), self._on_lower_rate_clicked
        return None

    def _set(self, name: str, value: float) -> None:
        """Set an option for the next run, and go where it is seen."""
        project = self._studio.project
        project.change(training={**project.draft.training, name: value})
        self._studio.actions["base"].trigger()

    def _on_more_epochs_clicked(self) -> None:
        self._set("epochs", 2 * self._studio.run.run_file["training"]["epochs"])

    def _on_lower_rate_clicked(self) -> None:
        self._set("learning_rate", float(f"{self._studio.run.run_file['training']['learning_rate'] / SLOWER:.1e}"))

    def _on_run_reported(self, events: list[Event]) -> None:
        if any(isinstance(event, SHOWN) for event in events):
            self.refresh()


def _failure(run: FollowedRun) -> list[tuple[str, str, str, Control | None]]:
    if run.error is None:
        return []
    if isinstance(run.error, WorkbenchError):
        return [(*sentence(run.error), "bad", None)]
    said = unexpected(run.error)
    return [(said.message, said.hint, "bad", None)]


def _noticed(run: FollowedRun) -> list[tuple[str, str, str, Control | None]]:
    order = list(TONES)[::-1]
    ordered = sorted(run.notices, key=lambda one: order.index(one.severity))  # stable: else in the order they came
    return [(*notice(one), TONES[one.severity], None) for one in ordered]
