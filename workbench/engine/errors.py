"""Failures a person can act on, and texts that are translated where they are shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

WORDS = frozenset({"side", "role", "reason"})  # values that are words of ours


def N_(text: str) -> str:  # noqa: N802 - the name translation tools look for
    """Mark a text for translation and return it as it is."""
    return text


class Text(str):
    """An English text that knows its template and values, so that a front end can translate it; a plain str to others.

    It never changes; copies and pickles keep the template. Values may be texts themselves.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, Any]

    def __new__(cls, english: str, template: str, values: Mapping[str, Any]) -> "Text":
        """Return the text; `said` makes one of a template."""
        text = super().__new__(cls, english)
        object.__setattr__(text, "template", template)
        object.__setattr__(text, "values", values)
        return text

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"a Text does not change: {name}")

    def __reduce__(self) -> tuple[Any, ...]:
        return Text, (str(self), self.template, self.values)

    def __deepcopy__(self, memo: dict[int, Any]) -> "Text":
        return self

    def translated(self, translate: Callable[[str], str]) -> str:
        """Return the text with its template, and those of texts among its values, put through `translate`."""
        return shown(self.template, self.values, translate)


def said(template: str, /, **values: Any) -> Text:
    """Return the template filled in; mark it where it is written: said(N_("{count} rows"), count=3)."""
    return Text(template.format(**values), template, values)


def shown(template: str, values: Mapping[str, Any], translate: Callable[[str], str]) -> str:
    """Return a template, of a notice or an error too, translated and filled in; so are texts among its values.

    The values named `side`, `role` and `reason` are words of ours, and translated as well (a text that was written into
    a run's events is a plain string again); as keys they are named `key`.
    """
    return translate(template).format(**{name: _shown(name, one, translate) for name, one in values.items()})


def _shown(name: str, value: Any, translate: Callable[[str], str]) -> Any:
    if isinstance(value, Text):
        return value.translated(translate)
    return translate(value) if name in WORDS and isinstance(value, str) else value


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
    def message(self) -> Text:
        """What is wrong, in English."""
        return said(self.template, **self.values)

    @property
    def hint(self) -> Text:
        """What to do next, in English."""
        return said(self.hint_template, **self.values)


class DataError(WorkbenchError):
    """The person's file or its contents can't be used as they are."""


class BaseModelError(WorkbenchError):
    """A base model can't be found, trusted or loaded."""


class SpecError(WorkbenchError):
    """A run file asks for something that does not exist or is out of bounds."""


class RunError(WorkbenchError):
    """A run's folder can't do what is asked of it."""


class BusyError(RunError):
    """Another process does already what is asked for."""
