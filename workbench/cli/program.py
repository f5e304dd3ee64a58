"""The command line: its commands, and its top, where every failure becomes a sentence and an exit code."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import bases, doctor, evaluate, failures, inspect, logs, predict, runs, tasks, terminal, train

app = typer.Typer(
    help="Tune a language model of your own on a table of examples.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
for module in (inspect, train, predict, evaluate, tasks, doctor):
    app.command(module.__name__.rpartition(".")[2])(module.command)
app.add_typer(runs.app, name="runs")
app.add_typer(bases.app, name="bases")


def run(arguments: Sequence[str]) -> int:
    """Run the command line on `arguments` and return its exit code."""
    terminal.prepare()
    with logs.writing():
        try:
            if not arguments or _is_file(arguments[0]):
                return _window(arguments)
            result = typer.main.get_command(app).main(list(arguments), prog_name="workbench", standalone_mode=False)
        except (failures.Interrupted, KeyboardInterrupt):
            return failures.INTERRUPTED
        except Exception as error:  # noqa: BLE001 - the command line's top
            return failures.report(error, json="--json" in arguments, debug="--debug" in arguments)
    return result if isinstance(result, int) else 0


def _print_version(asked: bool) -> None:
    if asked:
        from workbench.engine import queries

        terminal.out(f"workbench {queries.version()}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
]


@app.callback()
def _top(version: Version = False) -> None:
    """Tune a language model of your own on a table of examples."""


def _window(arguments: Sequence[str]) -> int:
    """Open the window, on the file if one is given, and return its exit code."""
    from workbench import app as window

    return window.run(arguments[0] if arguments else "")


def _is_file(word: str) -> bool:
    if word.startswith("-") or word in _commands():
        return False
    return Path(word).exists() or bool(Path(word).suffix) or os.sep in word


def _commands() -> list[str]:
    names = [str(command.name) for command in app.registered_commands]
    return [*names, *(str(group.name) for group in app.registered_groups)]
