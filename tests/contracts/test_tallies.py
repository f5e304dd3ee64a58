"""What every task's headline figure is put together from gives that figure again, of all rows and of any of them."""

import numpy as np
import pytest

from tests.tiny_jobs import result
from workbench import resources
from workbench.engine import spec as specs
from workbench.engine import tasks
from workbench.engine.data import dataset as datasets

CASES = [(task.name, {}) for task in tasks.TASKS.values()] + [("token-classification", {"tags": "plain"})]
# what is ranked is ranked among the matches of all rows, whichever are drawn
DRAWN = [(name, options) for name, options in CASES if not tasks.TASKS[name].ranks]


@pytest.fixture
def told(home):
    """Return a function that gives a task, and what it is told of some rows of its sample by a simple model's name."""

    def make(name, options):
        task = tasks.find(name, options)
        spec = specs.read(resources.samples() / task.sample / "run.toml")
        form = {**spec.form, **({"tags": options["tags"]} if options else {})}
        dataset = result(
            datasets.build(specs.dataclasses.replace(spec, task_options={**spec.task_options, **form}), task)
        )
        rows = {role: cells[:400] for role, cells in dataset.rows("train").items()}
        plan = dataset.plan(task)
        fitted = {key: fit() for key, fit in task.baselines(rows, plan, 1).items()}
        targets, truth = task.targets(rows, plan), task.reference(rows)
        return task, {key: (one.outputs(rows), targets, truth, plan) for key, one in fitted.items()}

    return make


@pytest.mark.parametrize(("name", "options"), CASES, ids=[f"{name} {options or ''}" for name, options in CASES])
def test_rows_counted_once_give_the_headline(name, options, told):
    task, models = told(name, options)
    for one in models.values():
        found = task.tally(*one)
        assert found.count == len(one[2])
        np.testing.assert_allclose(found.figure, task.metrics(*one)[task.headline], atol=1e-12)


@pytest.mark.parametrize(("name", "options"), DRAWN, ids=[f"{name} {options or ''}" for name, options in DRAWN])
def test_rows_drawn_with_replacement_give_the_headline_of_those(name, options, told):
    task, models = told(name, options)
    rng = np.random.default_rng(4)
    for outputs, targets, truth, plan in models.values():
        drawn = rng.integers(0, len(truth), len(truth))
        weights = np.bincount(drawn, minlength=len(truth))[None].astype(float)
        expected = task.metrics(outputs[drawn], targets[drawn], [truth[row] for row in drawn], plan)[task.headline]
        found = task.tally(outputs, targets, truth, plan).figures(weights)[0]
        np.testing.assert_allclose(found, expected, atol=1e-12)
