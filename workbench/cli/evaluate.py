"""workbench evaluate: measures a run's model, on its own test rows or on a file."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import arguments, progress, terminal
from workbench.cli.failures import OptionsConflictError
from workbench.cli.following import answer_of
from workbench.engine.errors import N_

Data = Annotated[Path | None, typer.Option("--data", metavar="FILE", help="Measure on this file instead.")]


def command(
    run: arguments.Run,
    data: Data = None,
    column: arguments.Columns = None,
    reading: arguments.Reading = None,
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Measure the run's model on its test rows once more, or on a file."""
    if data is None and (column or reading):
        raise OptionsConflictError(
            N_("--column and --reading go with --data only."), N_("The run's own test rows are read as the run says.")
        )
    from workbench.engine import jobs
    from workbench.engine.runs import references

    job = jobs.evaluate(
        references.find(run), data=data, columns=arguments.columns(column), reading=arguments.reading(reading)
    )
    answer = answer_of(job, progress.display())
    if json:
        terminal.answer(answer)
        return
    left_out = answer.get("left_out") or []
    terminal.out(f"{answer['rows']} rows" + (f", {len(left_out)} left out" if left_out else ""))
    terminal.left_out(left_out)
    for name, value in answer["metrics"].items():
        terminal.out(f"  {name:<12} {terminal.number(value)}")
    if sure := answer.get("sure"):
        terminal.out(f"  answered surely {terminal.number(sure['coverage'])}, accuracy of those "
                     f"{terminal.number(sure.get('metrics', {}).get('accuracy'))}")  # fmt: skip
    names = ("label", "precision", "recall", "f1", "support")
    rows = [
        [one["label"], *(terminal.number(one[name]) for name in names[1:4]), one["support"]]
        for one in answer["per_class"]
    ]
    if rows:
        terminal.table(names, rows)
