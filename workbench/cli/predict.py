"""workbench predict: answers for one input, or for every row of a file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from workbench.cli import arguments, progress, terminal
from workbench.cli.failures import OptionsConflictError
from workbench.cli.following import answer_of
from workbench.engine import lists
from workbench.engine.errors import N_, WorkbenchError
from workbench.engine.predictions import Choice, LabelScores, MultiLabelScores, Number, Ranking, Relation
from workbench.engine.runs.kept import CHECKPOINTS

TOP = 5  # answers shown to a person

Asked = Mapping[str, str | list[str]]  # role → its text, or its texts

Text = Annotated[str | None, typer.Option("--text", metavar="T", help="The text; @FILE reads it from a file.")]
Role = Annotated[
    list[str] | None, typer.Option("--role", metavar="ROLE=TEXT", help="The text of a role; ROLE=@FILE reads a file.")
]
Input = Annotated[Path | None, typer.Option("--input", metavar="FILE", help="Predict every row of this file.")]
Output = Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Where its predictions are written.")]
Checkpoint = Annotated[str, typer.Option("--checkpoint", help=f"Which model of the run: {', '.join(CHECKPOINTS)}.")]


def command(
    run: arguments.Run,
    text: Text = None,
    role: Role = None,
    input: Input = None,
    output: Output = None,
    checkpoint: Checkpoint = "best",
    column: arguments.Columns = None,
    reading: arguments.Reading = None,
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Answer for one text, for one set of roles, or for every row of a file."""
    _check_forms(text, role, input, output)
    if input is None and (column or reading):
        raise OptionsConflictError(N_("--column and --reading go with --input only."), N_("Leave them out."))
    if checkpoint not in CHECKPOINTS:
        raise WorkbenchError(
            N_("There is no checkpoint {name!r}."), N_("Choose one of: {known}."), name=checkpoint,
            known=", ".join(CHECKPOINTS),
        )  # fmt: skip
    if input is not None and output is not None:
        _predict_file(run, input, output, checkpoint, column, reading, json=json)
    else:
        _predict_text(run, {"text": text} if text is not None else _roles(role), checkpoint, json=json)


def _check_forms(text: str | None, role: list[str] | None, source: Path | None, output: Path | None) -> None:
    if [text is not None, bool(role), source is not None].count(True) != 1:
        raise OptionsConflictError(
            N_("predict takes --text, --role or --input, exactly one of the three."),
            N_('For example: workbench predict RUN --text "…"'),
        )
    if (source is None) != (output is None):
        raise OptionsConflictError(
            N_("--input and --output go together."),
            N_("For example: workbench predict RUN --input rows.csv --output predictions.csv"),
        )


def _roles(values: list[str] | None) -> dict[str, str | list[str]]:
    return arguments.gathered(values, "--role", "ROLE=TEXT")


def _predict_text(reference: str, roles: Mapping[str, str | list[str]], checkpoint: str, *, json: bool) -> None:
    texts = {
        role: arguments.text_of(given) if isinstance(given, str) else [arguments.text_of(one) for one in given]
        for role, given in roles.items()
    }
    from workbench.engine import jobs
    from workbench.engine.runs import store

    job = jobs.predict_text(store.find(reference), texts, checkpoint=checkpoint)
    answer = answer_of(job, progress.display())
    if json:
        terminal.answer(answer)
    else:
        _show(answer["prediction"], texts)


def _predict_file(
    reference: str, source: Path, output: Path, checkpoint: str, column: list[str] | None, reading: list[str] | None,
    *, json: bool,
) -> None:  # fmt: skip
    from workbench.engine import jobs
    from workbench.engine.runs import store

    job = jobs.predict_file(
        store.find(reference), source, output, checkpoint=checkpoint,
        columns=arguments.columns(column), reading=arguments.reading(reading),
    )  # fmt: skip
    answer = answer_of(job, progress.display())
    if json:
        terminal.answer(answer)
        return
    terminal.out(f"{answer['predicted']} of {answer['rows']} rows predicted, written to {answer['output']}")
    terminal.left_out(answer["left_out"])


def _show(prediction: Mapping[str, Any], asked: Asked) -> None:
    SHOWN[prediction["kind"]](prediction, asked)


def _show_label(prediction: Mapping[str, Any], asked: Asked) -> None:
    terminal.out(f"{prediction['label']}{' (unsure)' if prediction.get('unsure') else ''}")
    _show_scores(prediction["scores"])


def _show_labels(prediction: Mapping[str, Any], asked: Asked) -> None:
    terminal.out("; ".join(prediction["labels"]) or "none of the labels")
    _show_scores(prediction["scores"], prediction["thresholds"])


def _show_scores(scores: Mapping[str, float], thresholds: Mapping[str, float] | None = None) -> None:
    for label, score in list(scores.items())[:TOP]:
        bar = f" (from {thresholds[label]:.4f} on)" if thresholds else ""
        terminal.out(f"  {score:.4f}  {label}{bar}")


def _show_ranking(prediction: Mapping[str, Any], asked: Asked) -> None:
    for match in prediction["matches"][:TOP]:
        terminal.out(f"  {match['score']:.4f}  {match['text']}")


def _show_choice(prediction: Mapping[str, Any], asked: Asked) -> None:
    terminal.out(prediction["choice"])
    texts = lists.lines(choices) if isinstance(choices := asked["choice"], str) else choices
    for text, score in sorted(zip(texts, prediction["scores"], strict=True), key=lambda one: -one[1]):
        terminal.out(f"  {score:.4f}  {text}")


def _show_relation(prediction: Mapping[str, Any], asked: Asked) -> None:
    terminal.out(f"{prediction['head']['text']} → {prediction['label']} → {prediction['tail']['text']}")
    _show_scores(prediction["scores"])


SHOWN: dict[str, Callable[[Mapping[str, Any], Asked], None]] = {
    LabelScores.kind: _show_label,
    MultiLabelScores.kind: _show_labels,
    Ranking.kind: _show_ranking,
    Choice.kind: _show_choice,
    Relation.kind: _show_relation,
    Number.kind: lambda prediction, asked: terminal.out(f"{prediction['value']:.4f}"),
}
