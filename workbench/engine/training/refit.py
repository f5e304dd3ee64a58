"""Learning anew from training and validation rows together, for as long as validation chose."""

import dataclasses

from workbench.engine import processes
from workbench.engine.errors import N_
from workbench.engine.events import Event, Job, Noticed, Progressed
from workbench.engine.models import layouts, pretrained
from workbench.engine.runs import kept
from workbench.engine.training.checkpoints import Progress
from workbench.engine.training.loop import Loop
from workbench.engine.training.setup import Setup
from workbench.engine.training_options import schedule


class Refit(Loop):
    """Takes the steps of the fit's best evaluation, as many more as there are more rows, on the same schedule.

    Nothing is evaluated, as no row is left for it: `best/` keeps the figures of the fit. Of its steps only the
    notices are written down, so that a run's curves stay those of the fit.
    """

    def __init__(self, setup: Setup, progress: Progress) -> None:
        """Take a setup that learns from both sides; `progress` holds the step that validation chose."""
        super().__init__(setup, progress, bar=0.0)
        fit = schedule(setup.options, len(setup.dataset.sides["train"]))
        self.last = max(1, round(progress.best_step / fit.steps * setup.schedule.steps))

    def run(self) -> Job:
        """Train to the last step, then put the model into `best/`."""
        if self.progress.step == 0:
            yield self._said(_begins(self.progress.best_step))
        while self.progress.step < self.last:
            if self._is_time_to_save():
                yield from self.checkpoint()
            else:
                yield from self._step()
        if processes.rank() == 0:
            with self._averaged():
                best = self.setup.record.folder / "best"
                note = dataclasses.replace(kept.read(best), refit=True)
                self.setup.save("best", note, {**self.setup.plan, **layouts.settled(pretrained.load_config(best))})
        self.progress.done = True
        yield from self.checkpoint()

    def _now(self, step: int) -> Progressed:
        return Progressed(N_("learning from all rows"), step, self.last, N_("steps"))

    def _said(self, event: Event) -> Event:
        if isinstance(event, Noticed):
            return super()._said(event)
        return self._now(self.progress.step)


def _begins(step: int) -> Noticed:
    return Noticed(
        N_(
            "Validation has chosen step {step}. The model now learns anew, for as long, from the training and the "
            "validation rows together; figures on validation are those of the fit before."
        ),
        values={"step": step},
    )
