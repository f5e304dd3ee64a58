"""One answer for one input."""

import time
from collections.abc import Generator, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench.engine import spec as specs
from workbench.engine import tasks
from workbench.engine.errors import N_, SpecError
from workbench.engine.events import Event
from workbench.engine.inference import predictor
from workbench.engine.task import Rows, Task

LONG = 100_000  # tokens; an input is counted up to here


def predict(
    run: Path, given: Mapping[str, str], checkpoint: str, *, resident: bool = False
) -> Generator[Event, None, dict[str, Any]]:
    """Return the answer as `workbench predict --json` has it; `seconds` counts the answering, not the loading.

    `tokens` counts the input's tokens, `truncated` says whether the model reads them all. A `resident` model stays
    loaded.
    """
    spec = specs.read_settings(run / "run.toml")
    task = tasks.find(spec.task)
    rows = check_roles(task, spec.data.columns, given)
    asked = yield from (predictor.resident if resident else predictor.load)(run, spec, checkpoint)
    started = time.perf_counter()
    predictions = yield from asked.predict(rows)
    seconds = time.perf_counter() - started
    length = len(task.encode(asked.tokenizer, rows, LONG)["input_ids"][0])
    return {
        "task": task.name, "checkpoint": checkpoint, "prediction": predictions[0].as_dict(), "seconds": seconds,
        "tokens": length, "truncated": length > asked.max_length,
    }  # fmt: skip


def check_roles(task: Task, mapped: Mapping[str, str], given: Mapping[str, str]) -> Rows:
    """Return the input as rows; raise SpecError for a role the task lacks or the run needs and nobody gave."""
    known = input_roles(task, mapped)
    refuse_unknown(given, known)
    for role in known:
        if not given.get(role, "").strip():
            raise SpecError(
                N_("The input {role!r} is missing."), N_("Give it with --role {role}=TEXT; this run takes: {known}."),
                role=role, known=", ".join(known),
            )  # fmt: skip
    return {role: [given[role]] for role in known}


def refuse_unknown(given: Iterable[str], known: Sequence[str]) -> None:
    """Raise SpecError for a role that is none of those the run is given."""
    for role in given:
        if role not in known:
            raise SpecError(
                N_("This run takes no input named {role!r}."), N_("It takes: {known}."), role=role,
                known=", ".join(known),
            )  # fmt: skip


def input_roles(task: Task, mapped: Mapping[str, str]) -> list[str]:
    """Return the roles a model of this run is given: those of its columns that hold text, not the answer."""
    return [role.name for role in task.roles if role.content == "text" and role.name in mapped]
