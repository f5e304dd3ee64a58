"""What a job can report, as plain frozen records; and the words that stop it."""

import dataclasses
import math
from collections.abc import Generator, Mapping
from typing import Any, ClassVar, Literal

Keep = Literal["resume", "best", "discard"]
Metrics = Mapping[str, float]


class StopRequested(Exception):  # noqa: N818 - a word thrown into a job, not a failure
    """Thrown into a job to end it: go on later, keep the best so far, or discard everything."""

    def __init__(self, keep: Keep = "resume") -> None:
        self.keep = keep
        super().__init__(keep)


@dataclasses.dataclass(frozen=True)
class Event:
    """Something a job reports; `name` is its word in events.jsonl, `stored` whether it is kept there."""

    name: ClassVar[str]
    stored: ClassVar[bool] = True

    def as_dict(self) -> dict[str, Any]:
        """Return the event as JSON has it: non-finite numbers become null, so that every reader can parse it."""
        return {"event": self.name, **_plain(dataclasses.asdict(self))}


Job = Generator[Event, None, None]


@dataclasses.dataclass(frozen=True)
class Started(Event):
    """A run begins: its size and where it computes; `rows` counts each side."""

    name = "started"
    run: str
    steps: int
    rows: Mapping[str, int]
    device: str
    precision: str
    threads: int
    parameters: int
    trainable_parameters: int


@dataclasses.dataclass(frozen=True)
class Baseline(Event):
    """A cheap model's figures on a split: `baseline` is majority, tfidf, quick or base."""

    name = "baseline"
    baseline: str
    split: str
    metrics: Metrics

    def as_dict(self) -> dict[str, Any]:
        """Return the event with the model's name under `name`, as the interface has it."""
        return {"event": self.name, "name": self.baseline, "split": self.split, "metrics": _plain(self.metrics)}


@dataclasses.dataclass(frozen=True)
class Stepped(Event):
    """One optimizer step; loss is the batch mean in nats, seconds this step's alone, memory in bytes."""

    name = "stepped"
    step: int
    epoch: float
    loss: float
    learning_rate: float
    gradient_norm: float
    rows: int
    tokens: int
    seconds: float
    memory: int


@dataclasses.dataclass(frozen=True)
class Evaluated(Event):
    """Figures on the validation side after `step`; `best` says whether they are the best so far."""

    name = "evaluated"
    step: int
    metrics: Metrics
    best: bool
    seconds: float


@dataclasses.dataclass(frozen=True)
class Saved(Event):
    """A checkpoint of `step` stands complete in the run's `folder`."""

    name = "saved"
    step: int
    folder: str


@dataclasses.dataclass(frozen=True)
class Noticed(Event):
    """Something a person should know; `message` and `hint` are templates over `values` until shown."""

    name = "noticed"
    message: str
    hint: str = ""
    severity: Literal["info", "warning", "blocking"] = "info"
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    kind: str = ""  # of the finding that says the same of the files, where the audit has one

    def as_dict(self) -> dict[str, Any]:
        """Return the event with its texts filled in, and the templates for those who translate."""
        return {
            "event": self.name,
            "message": self.message.format(**self.values),
            "hint": self.hint.format(**self.values),
            "severity": self.severity,
            "template": self.message,
            "hint_template": self.hint,
            "values": _plain(self.values),
        }


@dataclasses.dataclass(frozen=True)
class Resumed(Event):
    """The run goes on after `step`."""

    name = "resumed"
    step: int


@dataclasses.dataclass(frozen=True)
class StoppedEarly(Event):
    """Validation no longer improved: training ended at `step`, the best was at `best_step`."""

    name = "stopped_early"
    step: int
    best_step: int


@dataclasses.dataclass(frozen=True)
class Stopped(Event):
    """The run was stopped on request; `kept` is the word it was stopped with."""

    name = "stopped"
    kept: Keep


@dataclasses.dataclass(frozen=True)
class Tested(Event):
    """Figures on the test side, before tuning and after."""

    name = "tested"
    before: Metrics
    after: Metrics


@dataclasses.dataclass(frozen=True)
class Finished(Event):
    """The job is done; `run` is the run's name, empty for a job that has none."""

    name = "finished"
    run: str = ""


@dataclasses.dataclass(frozen=True)
class Failed(Event):
    """The job failed: what, and what to do next."""

    name = "failed"
    message: str
    hint: str


@dataclasses.dataclass(frozen=True)
class Progressed(Event):
    """How far a stage is; total 0 means nobody knows yet. Shown, never stored.

    `run` names a new run once its folder has appeared.
    """

    name = "progressed"
    stored = False
    stage: str
    done: int = 0
    total: int = 0
    unit: str = ""
    run: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the event; `run` only where it says something."""
        return {key: value for key, value in super().as_dict().items() if key != "run" or value}


@dataclasses.dataclass(frozen=True)
class Answered(Event):
    """A job that looks something up or predicts gives its answer, shaped as the interface's `--json`."""

    name = "answered"
    stored = False
    answer: Mapping[str, Any]


def from_dict(values: Mapping[str, Any]) -> Event | None:
    """Return the event that `as_dict` gave, read back from events.jsonl; None for one this version doesn't know.

    A figure that was no number comes back as NaN.
    """
    known = _STORED.get(str(values.get("event")))
    if known is None:
        return None
    given = {key: float("nan") if value is None else value for key, value in values.items() if key != "event"}
    if known is Baseline:
        given["baseline"] = given.pop("name", "")
    elif known is Noticed:
        given["message"], given["hint"] = given["template"], given["hint_template"]
    names = {field.name for field in dataclasses.fields(known)}
    return known(**{key: value for key, value in given.items() if key in names})


_STORED: dict[str, type[Event]] = {kind.name: kind for kind in Event.__subclasses__() if kind.stored}


def _plain(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value
