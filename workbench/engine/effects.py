"""Which options have no say in a run, by its task, method and columns, and why; a key that is given is taken anyway."""

import dataclasses
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.engine import methods, tasks
from workbench.engine.errors import N_
from workbench.engine.method import Method
from workbench.engine.options import check
from workbench.engine.task import Task
from workbench.engine.training_options import TrainingOptions

# What the simple model looks at; all else is of steps, which a method that does not tune takes none of.
SIMPLE = frozenset({
    "max_length", "evaluation_batch_size", "threads", "head_pooling", "head_start", "label_names", "refit",
})  # fmt: skip
OF_STEPS = tuple(field.name for field in dataclasses.fields(TrainingOptions) if field.name not in SIMPLE)

Roles = Collection[str]


@dataclass(frozen=True)
class Rule:
    """Options that have no say where something holds of task, method and the roles that columns have."""

    names: tuple[str, ...]
    reason: str
    holds: Callable[[Task, Method, Roles], bool]


RULES = (
    Rule(
        OF_STEPS, N_("Nothing is tuned by this method, so this has no effect."),
        lambda _, method, __: not method.tunes,
    ),
    Rule(
        ("refit",), N_("Nothing is fitted for this task without tuning, so this has no effect."),
        lambda task, method, _: task.ranks and not method.tunes,
    ),
    Rule(
        ("head_start",), N_("For this task no layer stands on the base, so this has no effect."),
        lambda task, _, __: task.ranks,
    ),
    Rule(
        ("label_smoothing",), N_("The answers of this task are no labels to be more or less certain of."),
        lambda task, _, __: not task.smooths,
    ),
    Rule(
        ("class_weights", "contrast_steps"), N_("This has an effect only where each row has one label of those known."),
        lambda task, _, __: not task.one_class_a_row,
    ),
    Rule(
        ("label_names",), N_("This has an effect only where each row is one text with one label."),
        lambda task, _, roles: not task.names({"labels": []}, roles),
    ),
    Rule(
        ("r_drop",), N_("The rows of this task are compared with each other, so that none can be computed twice."),
        lambda task, _, __: task.couples_rows,
    ),
    Rule(
        ("head_pooling",), N_("Texts that are read apart are always compared by the mean of their tokens."),
        lambda task, _, roles: task.reads_apart(roles),
    ),
    Rule(
        ("head_pooling",), N_("Of head and tail the markers' own vectors are taken, so this has no effect."),
        lambda task, _, __: task.marks_entities,
    ),
)  # fmt: skip
ADAPTED = N_("The base has an adapter already, which goes on learning as it is.")


def of_run(
    task: str, method: str, task_options: Mapping[str, Any], roles: Roles, *, adapted: bool
) -> dict[str, dict[str, str]]:
    """Return the options without a say in a run, with the reason: of `training`, and `method_options`.

    Raises SpecError for a task or method that is not known, and for options that can't be.
    """
    chosen, way = tasks.find(task), methods.find(method)
    check(chosen.options, task_options, "task_options")
    return {
        "training": idle(chosen.with_options(task_options), way, roles),
        "method_options": idle_of_method(way, adapted=adapted),
    }


def idle(task: Task, method: Method, roles: Roles) -> dict[str, str]:
    """Return the options of training that have no say, each with the reason; `roles` are those that have a column."""
    holding = [rule for rule in RULES if rule.holds(task, method, roles)]
    return {name: rule.reason for rule in reversed(holding) for name in rule.names}


def idle_of_method(method: Method, *, adapted: bool) -> dict[str, str]:
    """Return the method's own options that have no say on a base that is an adapter, each with the reason."""
    names = [field.name for field in dataclasses.fields(method.options)]
    return dict.fromkeys(names, ADAPTED) if adapted and method.goes_on else {}
