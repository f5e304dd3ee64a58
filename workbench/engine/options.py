"""Options that describe themselves: a field carries its label, help, bounds and choices.

The form, the command line's help, the run file's check and the documentation derive from these fields.
"""

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from workbench.engine.errors import N_, SpecError, Text, said

KINDS: dict[type, str] = {int: N_("integer"), float: N_("number"), str: N_("text"), bool: N_("true or false")}

T = TypeVar("T")


def option(
    default: Any,
    label: str,
    help: str,
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    choices: tuple[Any, ...] | None = None,
    unit: str = "",
) -> Any:
    """Return a dataclass field that describes itself; bounds are inclusive, `choices` are the words allowed."""
    about = {"label": label, "help": help, "minimum": minimum, "maximum": maximum, "choices": choices, "unit": unit}
    return dataclasses.field(default=default, metadata=about)


def describe(options: type) -> list[dict[str, Any]]:
    """Return what each field of an options class says of itself, as `workbench tasks --json` prints it."""
    kinds = typing.get_type_hints(options)
    return [_describe_field(field, kinds[field.name]) for field in dataclasses.fields(options)]


def build(options: type[T], values: Mapping[str, Any], section: str) -> T:
    """Return `options` made from `values`, or raise SpecError naming the key of `section` that is wrong."""
    check(options, values, section)
    return options(**values)


def check(options: type, values: Mapping[str, Any], section: str) -> None:
    """Raise SpecError for the first unknown key, wrong type or value out of bounds in `values`."""
    fields = {field.name: field for field in dataclasses.fields(options)}
    kinds = typing.get_type_hints(options)
    for key, value in values.items():
        if key not in fields:
            raise unknown_key(section, key, list(fields))
        check_value(fields[key].metadata, kinds[key], value, f"{section}.{key}".removeprefix("."))


def unknown_key(section: str, key: str, known: list[str]) -> SpecError:
    """Return the error for a key nobody knows, with the one that was likely meant and what is allowed there."""
    import difflib  # where a window starts nobody has mistyped anything yet

    likely = difflib.get_close_matches(key, known, n=1)
    hint = N_("Did you mean {likely}? Allowed here: {known}.") if likely else N_("Allowed here: {known}.")
    where = f"{section}.{key}".removeprefix(".")
    return SpecError(
        N_("The run file has an unknown key: {key}."), hint, key=where, likely="".join(likely), known=", ".join(known)
    )


def check_value(about: Mapping[str, Any], kind: Any, value: Any, key: str) -> None:
    """Raise SpecError unless `value` is of type `kind` and within the bounds and choices of `about`."""
    allowed = kind_names(kind)
    choices = about.get("choices")
    if not _has_kind(value, kind):
        raise _refusal(about, allowed, value, key)
    if isinstance(value, str):
        if choices is not None and value not in choices:
            raise _refusal(about, allowed, value, key)
    elif not isinstance(value, bool) and isinstance(value, int | float) and not _in_bounds(about, value):
        raise _refusal(about, allowed, value, key)


def kind_names(kind: Any) -> Text:
    """Return the plain name of a field's type: "integer", "number or text" and so on."""
    names = [said(KINDS[one] if one in KINDS else getattr(one, "__name__", str(one))) for one in _members(kind)]
    return functools.reduce(lambda first, second: said(N_("{first} or {second}"), first=first, second=second), names)


def _describe_field(field: "dataclasses.Field[Any]", kind: Any) -> dict[str, Any]:
    about = dict(field.metadata)
    choices = about.pop("choices")
    return {
        "name": field.name,
        **about,
        "type": kind_names(kind),
        "default": field.default,
        "choices": None if choices is None else list(choices),
    }


def _members(kind: Any) -> tuple[Any, ...]:
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        return typing.get_args(kind)
    return (kind,)


def _has_kind(value: Any, kind: Any) -> bool:
    members = _members(kind)
    if isinstance(value, bool):
        return bool in members
    if isinstance(value, int) and float in members:
        return True
    return isinstance(value, tuple(typing.get_origin(one) or one for one in members))


def _in_bounds(about: Mapping[str, Any], value: float) -> bool:
    low, high = about.get("minimum"), about.get("maximum")
    above = low is None or value >= low
    below = high is None or value <= high
    return above and below  # NaN fails both comparisons


def _refusal(about: Mapping[str, Any], allowed: str, value: Any, key: str) -> SpecError:
    if about.get("choices"):
        words = ", ".join(str(choice) for choice in about["choices"])
        numbers = "integer" in allowed or "number" in allowed
        allowed = said(N_("{words}, or {kinds}"), words=words, kinds=allowed) if numbers else words
    low, high = about.get("minimum"), about.get("maximum")
    most = said(N_("any size")) if high is None else high
    bounds = "" if low is None and high is None else said(N_(", from {low} to {high}"), low=low, high=most)
    return SpecError(
        N_("The value of {key} is not allowed: {value!r}."),
        N_("Allowed: {allowed}{bounds}."),
        key=key,
        value=value,
        allowed=allowed,
        bounds=bounds,
    )
