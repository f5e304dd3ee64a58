"""Failures a person can act on, and the mark that says "translate this where it is shown"."""

from dataclasses import dataclass
from typing import Any


def N_(text: str) -> str:  # noqa: N802 - the name translation tools look for
    """Mark a text for translation and return it as it is."""
    return text


@dataclass(frozen=True)
class Where:
    """The place a failure points to; line is 1-based in the file, column a column's name."""

    file: str | None = None
    line: int | None = None
    column: str | None = None


class WorkbenchError(Exception):
    """An expected failure: one sentence saying what is wrong, and a hint saying what to do next.

    `template` and `hint` are format strings over `values`; a front end may translate them before
    formatting.
    """

    def __init__(self, template: str, hint: str, *, where: Where | None = None, **values: Any) -> None:
        self.template = template
        self.hint_template = hint
        self.values = values
        self.where = where or Where()
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.template.format(**self.values)

    @property
    def hint(self) -> str:
        """What to do next, in English."""
        return self.hint_template.format(**self.values)


class DataError(WorkbenchError):
    """The person's file or its contents can't be used as they are."""


class BaseModelError(WorkbenchError):
    """A base model can't be found, trusted or loaded."""


class SpecError(WorkbenchError):
    """A run file asks for something that does not exist or is out of bounds."""


class RunError(WorkbenchError):
    """A run's folder can't do what is asked of it."""
