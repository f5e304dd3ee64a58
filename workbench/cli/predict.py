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
from workbench.engine.events import Job
from workbench.engine.predictions import Answer, Choice, LabelScores, MultiLabelScores, Number, Ranking, Relation, Spans
from workbench.engine.runs.kept import CHECKPOINTS

TOP = 5  # answers shown to a person

Asked = Mapping[str, str | list[str]]  # role → its text, or its texts

Text = Annotated[str | None, typer.Option("--text", metavar="T", help="The text; @FILE reads it from a file.")]
Role = Annotated[
    list[str] | None, typer.Option("--role", metavar="ROLE=TEXT", help="The text of a role; ROLE=@FILE reads a file.")
]
Input = Annotated[Path | None, typer.Option("--input", metavar="FILE", help="Predict every row of this file.")]
Output = Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Where its predictions are written.")]
Then = Annotated[
    str | None,
    typer.Option("--then", metavar="RUN2", help="A run of relations: say how the names that RUN finds are related."),
]
Checkpoint = Annotated[str, typer.Option("--checkpoint", help=f"Which model of the run: {', '.join(CHECKPOINTS)}.")]


def command(
    run: arguments.Run,
    text: Text = None,
    role: Role = None,
    input: Input = None,
    output: Output = None,
    then: Then = None,
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
    if then is not None and checkpoint != "best":
        raise OptionsConflictError(N_("--then goes with each run's best model."), N_("Leave --checkpoint out."))
    if input is not None and output is not None:
        ask = _file_job(run, then, input, output, checkpoint, column, reading)
        _answer_file(answer_of(ask, progress.display()), json=json)
    else:
        texts = _texts({"text": text} if text is not None else _roles(role))
        _answer_text(answer_of(_text_job(run, then, texts, checkpoint), progress.display()), texts, json=json)


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


def _texts(roles: Mapping[str, str | list[str]]) -> dict[str, str | list[str]]:
    return {
        role: arguments.text_of(given) if isinstance(given, str) else [arguments.text_of(one) for one in given]
        for role, given in roles.items()
    }


def _text_job(reference: str, then: str | None, texts: Asked, checkpoint: str) -> Job:
    from workbench.engine import jobs
    from workbench.engine.runs import references

    if then is not None:
        return jobs.relate_text(references.find(reference), references.find(then), texts)
    return jobs.predict_text(references.find(reference), texts, checkpoint=checkpoint)


def _file_job(
    reference: str, then: str | None, source: Path, output: Path, checkpoint: str, column: list[str] | None,
    reading: list[str] | None,
) -> Job:  # fmt: skip
    from workbench.engine import jobs
    from workbench.engine.runs import references

    given: Any = {"columns": arguments.columns(column), "reading": arguments.reading(reading)}
    if then is not None:
        return jobs.relate_file(references.find(reference), references.find(then), source, output, **given)
    return jobs.predict_file(references.find(reference), source, output, checkpoint=checkpoint, **given)


def _answer_text(answer: Mapping[str, Any], texts: Asked, *, json: bool) -> None:
    if json:
        terminal.answer(answer)
    elif "relations" in answer:
        _show_relations(answer)
    else:
        _show(answer["prediction"], texts)


def _answer_file(answer: Mapping[str, Any], *, json: bool) -> None:
    if json:
        terminal.answer(answer)
        return
    related = f", {answer['relations']} relations" if "relations" in answer else ""
    terminal.out(f"{answer['predicted']} of {answer['rows']} rows predicted{related}, written to {answer['output']}")
    terminal.left_out(answer["left_out"])


def _show_relations(answer: Mapping[str, Any]) -> None:
    if not answer["relations"]:
        terminal.out("no relation is found" if answer["spans"] else "nothing is marked, so nothing is related")
    for found in answer["relations"]:
        names = (found["head"]["text"], found["relation"], found["tail"]["text"])
        terminal.out(f"  {found['score']:.4f}  {' — '.join(names)}")


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


def _show_spans(prediction: Mapping[str, Any], asked: Asked) -> None:
    if not prediction["spans"]:
        terminal.out("nothing is marked")
    for span in prediction["spans"]:
        terminal.out(f"  {span['score']:.4f}  {span['label']}: {span['text']} ({span['start']}–{span['end']})")


def _show_relation(prediction: Mapping[str, Any], asked: Asked) -> None:
    terminal.out(f"{prediction['head']['text']} → {prediction['label']} → {prediction['tail']['text']}")
    _show_scores(prediction["scores"])


def _show_answer(prediction: Mapping[str, Any], asked: Asked) -> None:
    terminal.out(prediction["text"] or "the context does not answer the question")
    for one in (prediction, *prediction["alternatives"])[:TOP]:
        place = f" ({one['start']}–{one['end']})" if one["text"] else ""
        terminal.out(f"  {one['score']:.4f}  {one['text'] or 'no answer'}{place}")


SHOWN: dict[str, Callable[[Mapping[str, Any], Asked], None]] = {
    LabelScores.kind: _show_label,
    MultiLabelScores.kind: _show_labels,
    Ranking.kind: _show_ranking,
    Choice.kind: _show_choice,
    Spans.kind: _show_spans,
    Relation.kind: _show_relation,
    Answer.kind: _show_answer,
    Number.kind: lambda prediction, asked: terminal.out(f"{prediction['value']:.4f}"),
}
