"""Which options stand where: the simple ones, and the groups of the advanced ones."""

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.engine import queries, recipes, spec, tasks
from workbench.engine.errors import N_
from workbench.engine.options import describe
from workbench.engine.training_options import TrainingOptions
from workbench.gui.translation import tr
from workbench.gui.widgets.options_form import Group

SIMPLE = ("epochs", "learning_rate", "batch_size")
ADVANCED: Sequence[tuple[str, Sequence[str]]] = (
    (N_("Optimizer and schedule"), ("optimizer", "scheduler", "warmup_share", "weight_decay", "layer_decay",
                                    "gradient_clipping", "weight_average")),
    (N_("Head"), ("head_start", "head_pooling", "contrast_steps", "label_names", "dropout", "r_drop",
                  "label_smoothing", "class_weights")),
    (N_("Evaluation and stopping"), ("evaluate_every", "early_stopping_patience", "minimum_improvement", "refit")),
    (N_("Speed and memory"), ("max_length", "micro_batch_size", "evaluation_batch_size", "precision", "threads",
                              "gradient_checkpointing")),
)  # fmt: skip
SEED = {
    "name": "seed", "label": N_("Seed"), "type": "integer", "minimum": 0, "maximum": 2**32 - 1, "choices": None,
    "help": N_("The same seed, number format, threads and micro-batch give the same run on the same machine."),
    "unit": "", "default": spec.RunSpec.seed,
}  # fmt: skip

Field = Mapping[str, Any]


def simple() -> list[Group]:
    """Return the options everybody sees."""
    fields = _training()
    return [Group("", [fields[name] for name in SIMPLE])]


def advanced() -> list[Group]:
    """Return all other options of training in their groups; one that no group names comes last."""
    fields = _training()
    groups = [Group(tr(title), [fields[name] for name in names]) for title, names in ADVANCED]
    placed = {*SIMPLE, *(name for _, names in ADVANCED for name in names)}
    left = [field for name, field in fields.items() if name not in placed]
    return [*groups, Group(tr("More"), left)] if left else groups


def run(recipe: str) -> list[Group]:
    """Return what holds for the run as a whole: the method, and the seed."""
    methods = queries.tasks_table()["methods"]
    method = {
        "name": "method", "label": N_("Method"), "help": N_("Which of the model's weights learn."), "type": "text",
        "choices": [one["name"] for one in methods], "words": {one["name"]: one["title"] for one in methods},
        "default": recipes.method_of(recipe), "minimum": None, "maximum": None, "unit": "",
    }  # fmt: skip
    return [Group(tr("The run"), [method, SEED])]


def of_task(task: str) -> list[Group]:
    """Return the options of the task alone; nothing where it has none."""
    fields = describe(tasks.find(task).options)
    return [Group(tr("This task"), fields)] if fields else []


def of_method(method: str) -> list[Group]:
    """Return the options of the method alone; nothing where it has none."""
    found = next(one for one in queries.tasks_table()["methods"] if one["name"] == method)
    return [Group(tr("This method"), found["options"])] if found["options"] else []


def _training() -> dict[str, Field]:
    return {field["name"]: field for field in describe(TrainingOptions)}
