"""workbench runs: lists, shows and deletes runs."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import arguments, progress, summary, terminal
from workbench.cli.following import answer_of

app = typer.Typer(help="List, show and delete runs.", no_args_is_help=False)


@app.command("list")
def list_runs(json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """List the home's runs, newest first."""
    from workbench.engine import queries

    found = queries.runs()
    if json:
        terminal.answer(found)
        return
    if not found:
        terminal.say("There are no runs yet. Start one: workbench train run.toml")
        return
    terminal.table(
        ("run", "name", "status", "task", "headline", "before", "after", "created"),
        (
            (one["run"], one["name"], one["status"], one["task"], one["headline"], terminal.number(one["before"]),
             terminal.number(one["value"]), one["created"])
            for one in found
        ),
    )  # fmt: skip


@app.command("show")
def show_run(run: arguments.Run, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Show what came of a run."""
    from workbench.engine import queries
    from workbench.engine.runs import store

    if json:
        terminal.answer(queries.run(run))
    else:
        summary.show(store.find(run))


@app.command("threshold")
def set_threshold(
    run: arguments.Run,
    below: Annotated[float, typer.Argument(help="Answers less probable than this are marked as unsure; 0 = none.")],
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Mark answers below a probability as unsure, and say what that buys."""
    from workbench.engine import jobs
    from workbench.engine.runs import store

    found = answer_of(jobs.keep_threshold(store.find(run), below), progress.display())
    if json:
        terminal.answer(found)
        return
    terminal.out("What each threshold buys on the validation rows:")
    terminal.table(
        ("below", "answered surely", "accuracy of those"),
        (
            (str(one["below"]), terminal.number(one["coverage"]), terminal.number(one.get("accuracy")))
            for one in found["validation"]
        ),
    )
    if test := found.get("test"):
        right = terminal.number(test.get("metrics", {}).get("accuracy"))
        terminal.out(
            f"Kept: {below}. On the test rows: answered surely {test['coverage']:.4f}, accuracy of those {right}"
        )
    else:
        terminal.out(f"Kept: {below}" + ("" if below else ", so that no answer is marked as unsure"))


@app.command("report")
def save_report(
    run: arguments.Run,
    output: Annotated[Path, typer.Option("--output", metavar="FILE.html", help="Where the report goes.")],
    without_texts: Annotated[
        bool, typer.Option("--without-texts", help="Leave out the rows of the test: no text of the data is in it.")
    ] = False,
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Write what came of a run as one HTML file, to be read anywhere."""
    from workbench.engine import jobs
    from workbench.engine.runs import store

    job = jobs.save_report(store.find(run), output.absolute(), without_texts=without_texts)
    found = answer_of(job, progress.display())
    if json:
        terminal.answer(found)
        return
    terminal.out(f"{found['output']} is written")
    if found["examples"]:
        terminal.say(f"It holds {found['examples']} rows of your data. Without any: --without-texts")


@app.command("delete")
def delete_run(run: arguments.Run, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Move a run's folder to the trash."""
    from workbench.engine import queries

    gone = queries.delete_run(run)
    if json:
        terminal.answer({"deleted": str(gone["folder"]), "needed_by": gone["needed"]})
        return
    terminal.out(f"{gone['folder']} is in the trash")
    if gone["needed"]:
        terminal.say(f"Other runs need its model, and can't be used without it: {', '.join(gone['needed'])}. "
                     "Take it back from the trash to use them.")  # fmt: skip
