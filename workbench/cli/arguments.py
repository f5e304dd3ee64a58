"""What several commands take: shared options, and reading their values."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from workbench.engine.errors import N_, DataError, Where, WorkbenchError

if TYPE_CHECKING:
    from workbench.engine.spec import ReadingOptions

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON on standard output.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a failure.")]
RUN_HELP = "A run's folder, that folder's name in the home's runs, or the run's own name; latest: the newest run."
Run = Annotated[str, typer.Argument(metavar="RUN", help=RUN_HELP)]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="ROLE=NAME", help="Which column plays a role; may be given several times."),
]
Reading = Annotated[
    list[str] | None,
    typer.Option("--reading", metavar="KEY=VALUE", help="How to read the file: encoding, delimiter, quote, …"),
]

ESCAPES = {"\\t": "\t", "tab": "\t"}  # a tab is hard to type into a shell


def pairs(values: Sequence[str] | None, option: str, shape: str) -> dict[str, str]:
    """Return KEY=VALUE arguments as a table; raise WorkbenchError for one without "=", or a key given twice."""
    found: dict[str, str] = {}
    for value in values or ():
        key, sign, rest = value.partition("=")
        if not sign or not key:
            raise WorkbenchError(
                N_("{option} {value!r} is not of the form {shape}."), N_("Write it as {option} {shape}."),
                option=option, value=value, shape=shape,
            )  # fmt: skip
        if key in found:
            raise WorkbenchError(N_("{option} gives {key} twice."), N_("Give each {key} once."), option=option, key=key)
        found[key] = rest
    return found


def gathered(values: Sequence[str] | None, option: str, shape: str) -> dict[str, str | list[str]]:
    """Return KEY=VALUE arguments as a table, the values of a key that is given several times as a list."""
    found: dict[str, list[str]] = {}
    for value in values or ():
        for key, rest in pairs([value], option, shape).items():
            found.setdefault(key, []).append(rest)
    return {key: given[0] if len(given) == 1 else given for key, given in found.items()}


def columns(values: Sequence[str] | None) -> dict[str, str | list[str]]:
    """Return role → column as --column gives it, or columns for one that is given several times."""
    return gathered(values, "--column", "ROLE=NAME")


def reading(values: Sequence[str] | None) -> "ReadingOptions":
    """Return the reading options as --reading gives them; raise WorkbenchError for an unknown key or value."""
    from workbench.engine.options import check
    from workbench.engine.spec import ReadingOptions

    given = pairs(values, "--reading", "KEY=VALUE")
    defaults = {one.name: one.default for one in fields(ReadingOptions)}
    for key in given:
        if key not in defaults:
            raise WorkbenchError(
                N_("--reading has no key {key!r}."), N_("Its keys are: {known}."), key=key, known=", ".join(defaults)
            )
    typed = {key: _typed(value, defaults[key]) for key, value in given.items()}
    check(ReadingOptions, typed, "--reading")
    return ReadingOptions(**typed)


def sides(values: Sequence[str] | None) -> dict[str, Path]:
    """Return side → file as --data gives them; raise WorkbenchError for a side there is not."""
    from workbench.engine.spec import SIDES

    given = pairs(values, "--data", "SIDE=PATH")
    for side in given:
        if side not in SIDES:
            raise WorkbenchError(
                N_("--data has no side {side!r}."), N_("The sides are: {known}."), side=side, known=", ".join(SIDES)
            )
    return {side: Path(path).absolute() for side, path in given.items()}


def text_of(value: str) -> str:
    """Return the value, or for @FILE the file's text; raise DataError where it can't be read."""
    if not value.startswith("@"):
        return value
    path = Path(value[1:])
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DataError(
            N_("The file {path} can't be read: {reason}."),
            N_("Correct the path; a value that begins with @ names a file."),
            path=str(path), reason=error.strerror or str(error), where=Where(str(path)),
        ) from error  # fmt: skip
    except UnicodeDecodeError as error:
        raise DataError(
            N_("The file {path} is not UTF-8 text."), N_("Save it as UTF-8 and try again."),
            path=str(path), where=Where(str(path)),
        ) from error  # fmt: skip


def _typed(value: str, default: Any) -> Any:
    if isinstance(default, int):
        try:
            return int(value)
        except ValueError:
            return value  # refused by the check that follows, which says what is allowed
    return ESCAPES.get(value, value)
