"""The façade: every long job of the engine, as a generator of events. Light at import, heavy inside."""

import importlib
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from workbench.engine import awake, background, processes, torch_libraries
from workbench.engine.errors import N_, RunError
from workbench.engine.events import Answered, Job, Progressed, StopRequested
from workbench.engine.spec import ReadingOptions, RunSpec
from workbench.engine.task import Column

if TYPE_CHECKING:
    import numpy as np

    from workbench.engine.data.dataset import Dataset
    from workbench.engine.events import Event
    from workbench.engine.runs.record import Record
    from workbench.engine.training.session import Session

WARM = (  # in the order a person comes to need them; the starter's architecture among them
    "workbench.engine.models.classifier", "workbench.engine.training.session", "workbench.engine.training.prepare",
    "datasets", "transformers.models.auto.modeling_auto", "transformers.models.bert.modeling_bert",
    "sklearn.feature_extraction.text", "sklearn.linear_model", "sklearn.metrics",
)  # fmt: skip


def train(spec: RunSpec, *, runs: Path | None = None, made: Callable[[], None] | None = None) -> Job:
    """Train a run in a new folder below `runs`; its events are appended to the folder as they are yielded.

    `made` is called as soon as the folder is there.
    """
    from workbench.engine.training import prepare

    record, dataset = yield from prepare.create(spec, runs)

    def work() -> Job:
        if made is not None:
            made()
        yield Progressed(N_("starting up"), run=record.name)
        session = yield from _session(record, record.spec(), dataset)
        yield from session.run()

    yield from _guarded(record, work())
    yield from _scored(record)


def estimate(spec: RunSpec) -> Job:
    """Say what each recipe would take here, from a few real steps; Answered with `recipes`.

    A recipe's `seconds` are for its whole schedule, which early stopping may end sooner; `bytes` are the most memory.
    """
    started = time.perf_counter()

    def load(_: background.Report) -> ModuleType:
        torch_libraries.load()
        from workbench.engine.training import estimating

        return estimating

    estimating = yield from background.call(N_("starting up"), load)
    yield Answered((yield from estimating.estimate(spec, time.perf_counter() - started)))


def resume(run: Path, *, data: Mapping[str, Path] | None = None) -> Job:
    """Go on with a stopped or killed run; `data` gives the new places of files that moved, by side.

    Raises RunError for a run that has finished or was ended with its best model kept.
    """
    from workbench.engine.runs import record as records
    from workbench.engine.runs import store
    from workbench.engine.training import prepare

    store.check_resumable(run)
    before, begun = store.stored(run)["status"], False
    record: Record = records.Record(run) if processes.rank() == 0 else records.SilentRecord(run)

    def work() -> Job:
        nonlocal begun
        spec, dataset = yield from prepare.reopen(record, dict(data or {}))
        begun = True
        session = yield from _session(record, spec, dataset)
        yield from session.run()

    yield from _guarded(record, work(), failed=lambda: "failed" if begun else before)
    yield from _scored(record)


def finish(run: Path, *, data: Mapping[str, Path] | None = None) -> Job:
    """End a run that was stopped or cut off, with its best model kept: test figures, report, `finished`.

    Raises RunError for one that has finished, has no model yet, or is being worked on.
    """
    from workbench.engine.runs import atomic, ending
    from workbench.engine.runs import record as records
    from workbench.engine.training import prepare

    ending.check(run, data or {})
    record = records.Record(run)

    def work() -> Job:
        atomic.recover(run / "best")
        spec, dataset = yield from prepare.reopen(record, dict(data or {}))
        session = yield from _session(record, spec, dataset)
        yield from session.finish()

    yield from _guarded(record, work(), kept=True)


def evaluate(
    run: Path, *, data: Path | None = None, columns: Mapping[str, Column] | None = None,
    reading: ReadingOptions | None = None,
) -> Job:  # fmt: skip
    """Score the kept model on a file, or once more on the run's own test set; the last event is Answered.

    A run that was stopped with its best kept gets its report first.
    """
    from workbench.engine.inference import evaluating
    from workbench.engine.runs import store

    if data is None and not (run / "report.json").exists():
        store.check_scorable(run)
        yield from finish(run)
    yield Answered((yield from evaluating.evaluate(run, data, columns or {}, reading or ReadingOptions())))


def predict_text(
    run: Path, roles: Mapping[str, str | list[str]], *, checkpoint: str = "best", resident: bool = False
) -> Job:
    """Answer one input, given by role, texts of a role of several as a list; the last event is Answered.

    A `resident` model stays loaded for the next.
    """
    from workbench.engine.inference import one

    yield Answered((yield from one.predict(run, roles, checkpoint, resident=resident)))


def relate_text(run: Path, then: Path, roles: Mapping[str, str | list[str]], *, resident: bool = False) -> Job:
    """Find what a text names by one run, and by another how that is related; Answered with `spans`, `relations`.

    A relation is {"head", "relation", "tail", "score"}, head and tail being spans.
    """
    from workbench.engine.inference import chaining

    yield Answered((yield from chaining.ask_text(run, then, roles, resident=resident)))


def relate_file(
    run: Path, then: Path, source: Path, output: Path, *, columns: Mapping[str, Column] | None = None,
    reading: ReadingOptions | None = None,
) -> Job:  # fmt: skip
    """Write a table of (head, relation, tail) of all a file's texts; the last event is Answered."""
    from workbench.engine.inference import chaining, files

    request = files.Request(run, source, output, "best", dict(columns or {}), reading or ReadingOptions())
    yield Answered((yield from chaining.ask_file(request, then)))


def load_model(run: Path, *, checkpoints: Sequence[str] = ("best",)) -> Job:
    """Load models to stay; Answered with the `roles` they take, `labels`, `max_length`, and `models` by checkpoint.

    A model is {"model": tuned | quick | base, "step"}; a checkpoint that the run lacks is left out.
    """
    from workbench.engine.inference import one

    yield Answered((yield from one.get_ready(run, checkpoints)))


def forget_models(run: Path | None = None) -> Job:
    """Let go of the models that stay loaded, or of one run's; Answered with `count`, how many they were."""
    from workbench.engine.inference import residents

    yield Answered({"count": residents.clear(run)})


def pick_examples(run: Path, count: int, seed: int, *, wrong: bool = False) -> Job:
    """Draw test rows at random; Answered with `examples`: roles, truth, before, after (None before the test).

    `wrong`: only rows the kept model got wrong. `rows` counts the test rows, `mistakes` those it got wrong (None
    before the test).
    """
    from workbench.engine.inference import examples

    yield Answered((yield from examples.draw(run, count, seed, wrong=wrong)))


def open_test_rows(run: Path) -> Job:
    """Open a tested run's rows; Answered with `rows` (`selections.Rows`), `tables`, `said`.

    Where the rows can't be read `rows` is None, `said` is why, and `tables` are those of the report.
    """
    from workbench.engine.evaluation import test_rows

    yield Answered((yield from test_rows.open(run)))


def save_test_rows(run: Path, rows: Any, places: "np.ndarray", output: Path) -> Job:
    """Write some of the rows `open_test_rows` gave to a file, in this order; Answered with `rows` and `output`."""
    from workbench.engine.evaluation import saving_rows

    yield Answered((yield from saving_rows.save(run, rows, places, output)))


def copy_model(run: Path, target: Path) -> Job:
    """Copy a run's kept model to a new folder, which appears whole; Answered with `folder`, `bytes` and `base`.

    The base is the folder that an adapter needs and that is not copied, None for a whole model.
    """
    from workbench.engine.bases import weights
    from workbench.engine.runs import taking

    found = yield from taking.copy(run, target)
    base = weights.home(target)
    yield Answered({**found, "base": None if base == target else str(base)})


def predict_file(
    run: Path, source: Path, output: Path, *, checkpoint: str = "best", columns: Mapping[str, Column] | None = None,
    reading: ReadingOptions | None = None,
) -> Job:  # fmt: skip
    """Answer every row of a file into another, in bounded memory; the last event is Answered."""
    from workbench.engine.inference import files

    request = files.Request(run, source, output, checkpoint, dict(columns or {}), reading or ReadingOptions())
    yield Answered((yield from files.predict(request)))


def inspect(
    file: Path, *, task: str | None = None, base: str | None = None, max_length: int | None = None,
    validation: Path | None = None, test: Path | None = None, columns: Mapping[str, Column] | None = None,
    reading: ReadingOptions | None = None, task_options: Mapping[str, Any] | None = None,
) -> Job:  # fmt: skip
    """Say what the reader finds in a file, and what task and roles it suggests; the last event is Answered."""
    from workbench.engine.data import inspecting

    sides = {side: path for side, path in (("validation", validation), ("test", test)) if path is not None}
    request = inspecting.Request(
        file, task, dict(task_options or {}), base, max_length, sides, dict(columns or {}), reading or ReadingOptions()
    )
    yield Answered((yield from inspecting.inspect(request)))


def open_table(file: Path, reading: ReadingOptions | None = None) -> Job:
    """Read a file into a table; the last event is Answered with what reading found, `table` the Arrow file's path.

    `task` is what the table looks as if it were meant for, `task_reason` why.
    """
    from workbench.engine.data import guessing, table
    from workbench.engine.data.reading.files import read_file

    report = yield from read_file(file, reading or ReadingOptions())
    task, reason = guessing.task_of(table.open(report.table))
    yield Answered({**report.as_dict(), "task": task, "task_reason": reason})


def preview_split(spec: RunSpec) -> Job:
    """Deal the rows as a run would; Answered with `sides` (side → rows), `per_class`, `plan` and `notices`."""
    from workbench.engine.data import previewing

    yield Answered((yield from previewing.split(spec)))


def token_lengths(spec: RunSpec) -> Job:
    """Count tokens of a sample of the rows; Answered with a histogram, the base's limit and the length a run takes."""
    from workbench.engine.data import previewing

    yield Answered((yield from previewing.lengths(spec)))


def keep_threshold(run: Path, below: float) -> Job:
    """Give a tested run another threshold of sureness; the last event is Answered with the report's `sureness`."""

    def keep(_: background.Report) -> Mapping[str, Any]:
        from workbench.engine.evaluation import thresholding

        return thresholding.keep(run, below)

    yield Answered((yield from background.call(N_("counting"), keep)))


def save_report(
    run: Path, path: Path, *, without_texts: bool = False, translate: Callable[[str], str] = str, language: str = "en"
) -> Job:
    """Write a tested run's report as one HTML file; Answered with `output`, `bytes` and `examples`, rows it shows.

    `without_texts`: no rows of the person's data. `translate` gives each text in the `language`, named as HTML does.
    """

    def save(_: background.Report) -> Mapping[str, Any]:
        from workbench.engine.evaluation import html_report
        from workbench.engine.evaluation.wording import Wording

        return html_report.save(run, path, without_texts=without_texts, wording=Wording(translate, language))

    yield Answered((yield from background.call(N_("writing the report"), save)))


def list_runs() -> Job:
    """List the home's runs a page at a time, about the newest first; each page is an Answered with `runs`."""
    from workbench.engine.runs import listing

    for page in listing.pages():
        yield Answered({"runs": page})


def compare_runs(runs: Sequence[Path]) -> Job:
    """Hold two runs or more side by side; the last event is Answered with what `comparing.compare` returns."""

    def compare(_: background.Report) -> Mapping[str, Any]:
        from workbench.engine.evaluation import comparing

        return comparing.compare(runs)

    yield Answered((yield from background.call(N_("comparing"), compare)))


def find_data(run: Path, side: str, place: Path) -> Job:
    """Find a data file of a run again that has moved, in `place`, a file or a folder; Answered with `side`, `path`.

    It is known by its SHA-256, and its new place is kept for the run.
    """
    from workbench.engine.data import finding

    yield Answered((yield from finding.find_again(run, side, place)))


def warm_up() -> Job:
    """Import what the first training or prediction would wait for."""

    def load(_: background.Report) -> None:
        torch_libraries.load()
        for name in WARM:
            importlib.import_module(name)

    yield from background.call(N_("warming up"), load)


def replay(run: Path) -> Job:
    """Report again what stands in a run's folder, event by event; the last one is Answered with `queries.run`'s.

    Its `place` is how far it was read: `unattended.read_on` goes on from there.
    """
    from workbench.engine import queries
    from workbench.engine.runs import journal

    yield Progressed(N_("reading the run"), run=run.name)
    found, place, _ = journal.read_on(run, journal.Place())
    yield from found
    yield Answered({**queries.run(str(run)), "place": place})


def ask(question: Callable[[], Mapping[str, Any]]) -> Job:
    """Answer what `queries` answers, on a thread of its own: for look-ups that may take longer than a blink."""
    yield Answered((yield from background.call(N_("looking"), lambda _: question())))


def _session(record: "Record", spec: RunSpec, dataset: "Dataset") -> "Generator[Event, None, Session]":
    """Import what is heavy on a thread, so that a Stop is answered meanwhile, and return the session."""

    def load(_: background.Report) -> "type[Session]":
        torch_libraries.load()
        from workbench.engine.training.session import Session

        return Session

    session = yield from background.call(N_("starting up"), load)
    return session(record, spec, dataset)


def _guarded(record: "Record", job: Job, *, kept: bool = False, failed: Callable[[], str] = lambda: "failed") -> Job:
    """Pass a job's events on; a stop ends the run as its word says, a failure is recorded and reported, then raised.

    The machine is kept awake meanwhile. `kept`: the run had been ended with its best model kept, and stays so whatever
    happens to the job. `failed` gives the status after a failure: what could not be begun is as it was.
    """
    from workbench.engine.runs import ending, failing

    try:
        with awake.kept():
            yield from ending.heeding(record, job)
    except StopRequested as word:
        yield from ending.stop(record, "best" if kept else word.keep)
    except Exception as error:
        failure = failing.told(record, error)
        yield failing.note(record, failure, "stopped" if kept else failed())
        if isinstance(failure, RunError) and failure is not error:
            raise failure from error
        raise
    finally:
        record.close()


def _scored(record: "Record") -> Job:
    """Score a run that another process has asked to stop with its best model kept."""
    if record.asked == "best" and record.folder.is_dir() and record.status == "stopped":
        yield from finish(record.folder)
