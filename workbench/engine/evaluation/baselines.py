"""The cheapest models, without any base: what every other one has to beat."""

from collections.abc import Callable, Generator

from workbench.engine import background
from workbench.engine.errors import N_
from workbench.engine.events import Event
from workbench.engine.task import Plan, Rows, SimpleModel, Task


def fit_all(task: Task, rows: Rows, plan: Plan, seed: int) -> Generator[Event, None, dict[str, SimpleModel]]:
    """Return each baseline, fitted on the training rows, by its name in the report."""
    fitted = {}
    for name, fit in task.baselines(rows, plan, seed).items():
        fitted[name] = yield from fit_one(fit)
    return fitted


def fit_one(fit: Callable[[], SimpleModel]) -> Generator[Event, None, SimpleModel]:
    """Return what `fit` gives."""
    return (yield from background.call(N_("fitting words"), lambda _: fit()))
