"""What a failure looks like on the command line: one sentence, a hint, an exit code."""

import logging
import traceback
from dataclasses import asdict, dataclass, field

import typer

from workbench import logs
from workbench.cli import terminal
from workbench.engine import system_errors
from workbench.engine.errors import Where, WorkbenchError

log = logging.getLogger(__name__)

FAILED, MISUSED, INTERRUPTED = 1, 2, 130
USAGE_ERROR = typer.BadParameter.__mro__[1]  # typer's own class of wrong usage, which it does not export


class OptionsConflictError(WorkbenchError):
    """Options that exclude each other, or none where one is needed."""


class Interrupted(Exception):  # noqa: N818 - not a failure: the person asked for it
    """The person ended the job; its state is saved."""


@dataclass(frozen=True)
class Failure:
    """What is said of a failure, and the exit code it ends with."""

    message: str
    hint: str
    code: int = FAILED
    where: Where = field(default_factory=Where)


def report(error: Exception, *, json: bool, debug: bool) -> int:
    """Say what failed and what to do next, on stderr and as JSON's last line on stdout; return the exit code."""
    failure = _explained(error)
    message, hint = (" ".join(text.splitlines()) for text in (failure.message, failure.hint))
    if debug:
        terminal.say("".join(traceback.format_exception(error)).rstrip())
    terminal.say(f"{message}\n{hint}")
    if json:
        terminal.answer({"error": {"message": message, "hint": hint, "where": asdict(failure.where)}})
    return failure.code


def _explained(error: Exception) -> Failure:
    if isinstance(error, WorkbenchError):
        code = MISUSED if isinstance(error, OptionsConflictError) else FAILED
        return Failure(error.message, error.hint or "See workbench --help.", code, error.where)
    if isinstance(error, USAGE_ERROR):
        return _misused(error)
    log.error("%s", error, exc_info=error)
    refused = system_errors.explained(error)
    if refused is not None:
        return Failure(refused.message, refused.hint, where=refused.where)
    return Failure(
        f"Unexpected: {type(error).__name__}: {' '.join(str(error).split()) or 'no further word'}",
        f"The details are in the log: {logs.path()} (or add --debug).",
    )


def _misused(error: Exception) -> Failure:
    """Return wrong usage as typer words it; a value that is not allowed is a plain failure."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "workbench"
    message = " ".join(str(getattr(error, "format_message", error.__str__)()).split())
    code = FAILED if type(error) is typer.BadParameter else MISUSED
    return Failure(message or "The command is not complete.", f"See {path} --help.", code)
