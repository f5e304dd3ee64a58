"""The tasks: one row here and one file beside it for each."""

from collections.abc import Mapping
from typing import Any

from workbench.engine.errors import N_, SpecError
from workbench.engine.task import Task
from workbench.engine.tasks.multi_label_classification import MultiLabelClassification
from workbench.engine.tasks.multiple_choice import MultipleChoice
from workbench.engine.tasks.question_answering import QuestionAnswering
from workbench.engine.tasks.regression import Regression
from workbench.engine.tasks.relation_extraction import RelationExtraction
from workbench.engine.tasks.text_classification import TextClassification
from workbench.engine.tasks.text_matching import TextMatching
from workbench.engine.tasks.token_classification import TokenClassification

_ALL: tuple[Task, ...] = (
    TextClassification(), MultiLabelClassification(), Regression(), TextMatching(), MultipleChoice(),
    TokenClassification(), RelationExtraction(), QuestionAnswering(),
)  # fmt: skip
TASKS: dict[str, Task] = {task.name: task for task in _ALL}


def find(name: str, options: Mapping[str, Any] | None = None) -> Task:
    """Return the task of that name with these options, or raise SpecError naming those there are."""
    if name not in TASKS:
        raise SpecError(
            N_("There is no task named {name!r}."), N_("Choose one of: {known}."), name=name, known=", ".join(TASKS)
        )
    return TASKS[name].with_options(options or {})
