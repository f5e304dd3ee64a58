"""workbench inspect: what the reader found in a file, and what the workbench would make of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from workbench.cli import arguments, progress, terminal
from workbench.cli.following import answer_of
from workbench.engine.task import names_of

LABELS_SHOWN = 20
EXAMPLES_SHOWN = 3
FACTS = ("outcome", "format", "encoding", "delimiter", "quote", "header_line", "rows_in_file", "rows",
         "validation_rows", "test_rows", "task", "task_reason")  # fmt: skip

File = Annotated[Path, typer.Argument(metavar="FILE", help="The file with the rows.")]
Task = Annotated[str | None, typer.Option("--task", metavar="T", help="The task, instead of the guessed one.")]
Base = Annotated[str | None, typer.Option("--base", metavar="B", help="Look at the texts as this base would.")]
MaxLength = Annotated[int | None, typer.Option("--max-length", metavar="N", help="Tokens a text is cut to.")]
Validation = Annotated[Path | None, typer.Option("--validation", metavar="FILE", help="A file of validation rows.")]
Test = Annotated[Path | None, typer.Option("--test", metavar="FILE", help="A file of test rows.")]


def command(
    file: File,
    task: Task = None,
    base: Base = None,
    max_length: MaxLength = None,
    validation: Validation = None,
    test: Test = None,
    column: arguments.Columns = None,
    reading: arguments.Reading = None,
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Say what is in a file: its form, its columns' roles, its labels, and what stands out."""
    from workbench.engine import jobs

    job = jobs.inspect(
        file, task=task, base=base, max_length=max_length, validation=validation, test=test,
        columns=arguments.columns(column), reading=arguments.reading(reading),
    )  # fmt: skip
    answer = answer_of(job, progress.display())
    if json:
        terminal.answer(answer)
    else:
        _show(answer)


def _show(answer: Mapping[str, Any]) -> None:
    for name in FACTS:
        if answer.get(name) not in (None, ""):
            value = answer[name]
            terminal.out(f"{name:<16} {value!r}" if name in ("delimiter", "quote") else f"{name:<16} {value}")
    terminal.out(f"{'columns':<16} {', '.join(answer['columns'])}")
    for row in answer["first_rows"]:
        terminal.out(f"{'row':<16} {' | '.join(' '.join(cell.split()) for cell in row)}")
    for role, one in answer["mapping"].items():
        terminal.out(f"{role:<16} column {', '.join(map(repr, names_of(one['column'])))}: {one['reason']}")
    _show_labels(answer["labels"])
    for note in answer["notes"]:
        terminal.out(f"note: {note}")
    terminal.left_out(answer["rows_left_out"])
    for finding in answer["findings"]:
        terminal.out(f"{finding['severity']}: {finding['message']}")
        _show_examples(finding["examples"])
    for question in answer["questions"]:
        terminal.out(f"question: {question['text']}")
        for one in question["answers"]:
            given = " ".join(f"--reading {key}={value}" for key, value in one["reading"].items())
            terminal.out(f"  {one['label']}: {given}")


def _show_examples(examples: Sequence[Mapping[str, Any]]) -> None:
    for example in [one for one in examples if "line" in one][:EXAMPLES_SHOWN]:
        place = f"{example['file']}, line {example['line']}" if "file" in example else f"line {example['line']}"
        words = [str(value) for key, value in example.items() if key not in ("file", "line", "characters")]
        words += [f"{example['characters']} characters"] if "characters" in example else []
        terminal.out(f"  {place}: {' → '.join(words)}" if words else f"  {place}")


def _show_labels(labels: Mapping[str, int]) -> None:
    common = sorted(labels.items(), key=lambda pair: -pair[1])[:LABELS_SHOWN]
    if common:
        terminal.out(f"{'labels':<16} {len(labels)}")
    for label, count in common:
        terminal.out(f"  {count:>6}  {label}")
    if len(labels) > len(common):
        terminal.out(f"  and {len(labels) - len(common)} more")
