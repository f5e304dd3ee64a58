"""The command line: its commands, and its top, where every failure becomes a sentence and an exit code."""

from collections.abc import Sequence
from typing import Annotated

import typer

from workbench import logs
from workbench.cli import (
    bases,
    doctor,
    estimate,
    evaluate,
    failures,
    inspect,
    predict,
    queue,
    runs,
    stop,
    tasks,
    terminal,
    train,
)

app = typer.Typer(
    help="Tune a language model of your own on a table of examples.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
for module in (inspect, estimate, train, stop, predict, evaluate, tasks, doctor):
    app.command(module.__name__.rpartition(".")[2])(module.command)
app.add_typer(runs.app, name="runs")
app.add_typer(queue.app, name="queue")
app.add_typer(bases.app, name="bases")


def run(arguments: Sequence[str]) -> int:
    """Run the command line on `arguments` and return its exit code."""
    terminal.prepare()
    with logs.writing():
        try:
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
