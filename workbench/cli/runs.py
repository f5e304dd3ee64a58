"""workbench runs: lists, shows, compares and deletes runs."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import arguments, progress, run_edits, summary, terminal
from workbench.cli.following import answer_of

NOTES_SHOWN = 40  # characters

app = typer.Typer(help="List, show, compare and delete runs, and write on them.", no_args_is_help=False)
for _name, _command in (
    ("rename", run_edits.rename_run), ("note", run_edits.note_run), ("pin", run_edits.pin_run),
    ("find", run_edits.find_data),
):  # fmt: skip
    app.command(_name)(_command)


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
        ("run", "name", "status", "task", "headline", "before", "after", "created", "pinned", "notes"),
        (
            (one["run"], one["name"], one["status"], one["task"], one["headline"], terminal.number(one["before"]),
             terminal.number(one["value"]), one["created"], "yes" if one["pinned"] else "", _short(one["notes"]))
            for one in found
        ),
    )  # fmt: skip


@app.command("show")
def show_run(run: arguments.Run, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Show what came of a run; of one that is not tested yet, how far it is and what can be done with it."""
    from workbench.engine import queries
    from workbench.engine.runs import references

    folder = references.find(run)
    if json:
        terminal.answer({**queries.run(str(folder)), "progress": queries.run_progress(str(folder))})
    else:
        summary.show(folder)


@app.command("compare")
def compare_runs(
    runs: Annotated[list[str], typer.Argument(metavar="RUN RUN…", help="Folders or names of two runs or more.")],
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Hold runs side by side: figures on the rows they share, options that differ, rows they disagree on."""
    from workbench.cli import comparison
    from workbench.engine import jobs
    from workbench.engine.runs import references

    found = answer_of(jobs.compare_runs([references.find(run) for run in runs]), progress.display())
    if json:
        terminal.answer(found)
    else:
        comparison.show(found)


@app.command("threshold")
def set_threshold(
    run: arguments.Run,
    below: Annotated[float, typer.Argument(help="Answers less probable than this are marked as unsure; 0 = none.")],
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Mark answers below a probability as unsure, and say what that buys."""
    from workbench.engine import jobs
    from workbench.engine.runs import references

    found = answer_of(jobs.keep_threshold(references.find(run), below), progress.display())
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
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is no report.")] = False,
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Write what came of a run as one HTML file, to be read anywhere."""
    from workbench.engine import jobs
    from workbench.engine.evaluation import html_report
    from workbench.engine.runs import references

    folder = references.find(run)
    if not force:
        html_report.check_replaceable(output)
    found = answer_of(jobs.save_report(folder, output.absolute(), without_texts=without_texts), progress.display())
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


def _short(notes: str) -> str:
    """Return the beginning of notes, in one line."""
    line = " ".join(notes.split())
    return line if len(line) <= NOTES_SHOWN else f"{line[: NOTES_SHOWN - 1].rstrip()}…"
