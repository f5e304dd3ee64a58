"""One answer for one input."""

import time
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench.engine import lists, tasks
from workbench.engine import spec as specs
from workbench.engine.errors import N_, RunError, SpecError
from workbench.engine.events import Event, Noticed
from workbench.engine.inference import predictor, residents
from workbench.engine.runs import kept
from workbench.engine.task import Column, Rows, Task

TAKEN_OUT = N_("Marks were taken out of {count} text(s) before they were answered, as this run learned from such.")
LONG = 1_000_000  # tokens; an input is counted up to here


def predict(
    run: Path, given: Mapping[str, str | list[str]], checkpoint: str, *, resident: bool = False
) -> Generator[Event, None, dict[str, Any]]:
    """Return the answer as `workbench predict --json` has it; `seconds` counts the answering, not the loading.

    `tokens` counts the input's tokens, `truncated` says whether the model cuts them at its `max_length`; `model` and
    `step` say which model it is (tuned, quick, base) and from which step. A `resident` model stays loaded.
    """
    spec = specs.read_settings(run / "run.toml")
    task = tasks.find(spec.task, spec.task_options)
    rows = check_roles(task, spec.data.columns, given)
    texts = {role: [text] for role, text in given.items() if isinstance(text, str)}
    yield from taken_out(task.changed(texts, task.form_asked(spec.data.columns)))
    asked = yield from (residents.load if resident else predictor.load)(run, spec, checkpoint)
    started = time.perf_counter()
    predictions = yield from asked.predict(rows)
    seconds = time.perf_counter() - started
    length = max(len(ids) for ids in task.encode(asked.tokenizer, rows, LONG)["input_ids"])
    return {
        "task": task.name, "checkpoint": checkpoint, "prediction": predictions[0].as_dict(), "seconds": seconds,
        "tokens": length, "max_length": asked.max_length, "truncated": task.cuts and length > asked.max_length,
        **_note(run, checkpoint),
    }  # fmt: skip


def get_ready(run: Path, checkpoints: Sequence[str]) -> Generator[Event, None, dict[str, Any]]:
    """Load these checkpoints and return what a front end must know to ask them; those the run lacks are left out."""
    spec = specs.read_settings(run / "run.toml")
    models, asked = {}, None
    for checkpoint in checkpoints:
        try:
            found = yield from residents.load(run, spec, checkpoint)
        except RunError:
            if asked is None:  # without the first there is nobody to ask
                raise
            continue
        asked = asked or found
        models[checkpoint] = _note(run, checkpoint)
    if asked is None:
        raise ValueError("no checkpoint was named")
    roles = input_roles(tasks.find(spec.task, spec.task_options), spec.data.columns)
    return {"roles": roles, "labels": list(asked.plan["labels"]), "max_length": asked.max_length, "models": models}


def check_roles(task: Task, mapped: Mapping[str, Column], given: Mapping[str, str | list[str]]) -> Rows:
    """Return the input as rows; raise SpecError for a role the task lacks or the run needs and nobody gave."""
    known = input_roles(task, mapped)
    if list(given) == ["text"] and len(known) == 1:  # --text is the only input, whatever its role
        if not str(given["text"]).strip():
            raise SpecError(N_("The text is empty."), N_("Give a text that is to be answered."))
        given = {known[0]: given["text"]}
    parts = [role for role in task.parts if given.get(role)]
    refuse_unknown(given, [*known, *task.parts])
    cells = {role: [_cell(task, role, given.get(role, ""))] for role in (*known, *parts)}
    rows, bad = task.read(cells, task.form_asked(mapped))
    if bad:
        raise SpecError(
            N_("The input can't be answered: {reason}."), N_("Change it and ask again; the run takes: {known}."),
            reason=bad[0].reason, known=", ".join(known),
        )  # fmt: skip
    for role in known:
        if not rows[role][0]:
            raise SpecError(
                N_("The input {key!r} is missing."), N_("Give every text the run takes (--role {key}=TEXT): {known}."),
                key=role, known=", ".join(known),
            )  # fmt: skip
    return rows


def taken_out(count: int) -> Iterator[Noticed]:
    """Say of how many texts marks were taken out before they were answered."""
    if count:
        yield Noticed(TAKEN_OUT, "", "info", {"count": count})


def _cell(task: Task, name: str, given: str | list[str]) -> str:
    if isinstance(given, str):
        return given
    if not next(role.several for role in task.roles if role.name == name):
        raise SpecError(N_("The input {key!r} is given twice."), N_("Give it once."), key=name)
    return lists.written(given)


def refuse_unknown(given: Iterable[str], known: Sequence[str]) -> None:
    """Raise SpecError for a role that is none of those the run is given."""
    for role in given:
        if role not in known:
            raise SpecError(
                N_("This run takes no input named {role!r}."), N_("It takes: {known}."), role=role,
                known=", ".join(known),
            )  # fmt: skip


def input_roles(task: Task, mapped: Mapping[str, Column]) -> list[str]:
    """Return the roles a model of this run is given: those of its columns that hold text, not the answer."""
    return [role.name for role in task.roles if role.content == "text" and mapped.get(role.name)]


def _note(run: Path, checkpoint: str) -> dict[str, Any]:
    """Return which model a checkpoint is and from which step; empty where its folder does not say."""
    try:
        found = kept.read(predictor.folder_of(run, checkpoint))
    except (OSError, ValueError, TypeError, RunError):
        return {}
    return {"model": found.model, "step": found.step}
