"""Two runs together: one finds what is named in a text, the other how each two of those are related."""

import heapq
import itertools
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.engine import marks, scores, tasks
from workbench.engine import spec as specs
from workbench.engine.data import table as tables
from workbench.engine.data.reading import files as reading
from workbench.engine.errors import N_, RunError, Where
from workbench.engine.events import Event, Progressed
from workbench.engine.inference import files, one, predictor, residents, writers
from workbench.engine.inference.predictor import Predictor
from workbench.engine.predictions import Prediction, Relation, Spans
from workbench.engine.task import Rows

MOST_PAIRS = 200  # of a text, the nearest ones: 20 names are 190 pairs
PAIRS_AT_ONCE = 4096  # related together: what is not related is let go of
COLUMNS = ("head", "relation", "tail", "confidence", "head_label", "tail_label",
           "head_start", "head_end", "tail_start", "tail_end")  # fmt: skip
FINDS = N_("The run {run} does not find names in texts, so there is nothing to be related.")
RELATES = N_("The run {run} does not say how two names are related.")
GIVE = N_("Give a run of the task token-classification, then one of relation-extraction (--then RUN2).")

Found = Mapping[str, Any]  # head and tail (as spans), relation, score


@dataclass(frozen=True)
class Chain:
    """A loaded model that finds spans, and one that relates them."""

    finder: Predictor
    relater: Predictor

    def ask(self, rows: Rows) -> Generator[Event, None, list[tuple[Prediction, list[Found]]]]:
        """Return for each row what was found in its text, and how that is related, in the text's order."""
        found = [one for one in (yield from self.finder.predict(rows)) if isinstance(one, Spans)]
        related: list[list[Found]] = [[] for _ in found]
        pairs = ((number, pair) for number, spans in enumerate(found) for pair in _pairs(spans, self._directed))
        while part := list(itertools.islice(pairs, PAIRS_AT_ONCE)):
            texts = [_marked(found[number].text, *pair) for number, pair in part]
            answers = yield from self.relater.predict({"text": texts}, N_("relating"))
            for (number, pair), answer in zip(part, answers, strict=True):
                if isinstance(answer, Relation) and answer.label != self.relater.plan["no_relation"]:
                    related[number].append(_found(answer, *pair))
        return [(spans, _once(relations)) for spans, relations in zip(found, related, strict=True)]

    @property
    def _directed(self) -> bool:
        """Return whether labels say themselves which of two is the head: Cause-Effect(e2,e1)."""
        return any(scores.undirected(label) != label for label in self.relater.plan["labels"])


def ask_text(
    run: Path, then: Path, given: Mapping[str, str | list[str]], *, resident: bool = False
) -> Generator[Event, None, dict[str, Any]]:
    """Return what a text names and how that is related: `text`, `spans`, `relations`, `seconds` of the answering."""
    chain = yield from _load(run, then, resident=resident)
    spec = specs.read_settings(run / "run.toml")
    rows = one.check_roles(chain.finder.task, spec.data.columns, given)
    started = time.perf_counter()
    ((spans, relations),) = yield from chain.ask(rows)
    found = spans.as_dict()
    return {
        "text": found["text"], "spans": found["spans"], "relations": relations,
        "seconds": time.perf_counter() - started,
    }  # fmt: skip


def ask_file(request: files.Request, then: Path) -> Generator[Event, None, dict[str, Any]]:
    """Write a table of (head, relation, tail), a row for each relation that is found, with its row of the file."""
    suffix = writers.check(request.output, request.source)
    report = yield from reading.read_plain(request.source, request.reading)
    table = tables.open(report.table)
    spec = specs.read_settings(request.run / "run.toml")
    columns = files.columns_of(request, spec, table)
    chain = yield from _load(request.run, then, resident=False)
    names = writers.new_names(table.names, COLUMNS)
    numbers = [names[COLUMNS.index("confidence")]]
    left_out: list[dict[str, Any]] = []
    form = chain.finder.task.form_asked(spec.data.columns)
    started, written = time.perf_counter(), 0
    with writers.aside(request.output, suffix, [*table.names, *names], numbers) as writer:
        size = files.rows_a_block(table)
        for start in range(0, len(table), size):
            stop = min(start + size, len(table))
            block = files.Block(table, chain.finder.task, columns, form, start, stop)
            left_out += block.left_out
            if block.usable:
                answers = yield from files.within(chain.ask(block.rows), start, len(table))
                rows, cells = _table(table.rows(start, stop), block.usable, answers)
                if rows:
                    writer.write(rows, cells)
                written += len(rows)
            yield Progressed(N_("predicting"), stop, len(table), N_("rows"))
    predicted = len(table) - len(left_out)
    return {
        "rows": report.rows_in_file, "predicted": predicted, "relations": written,
        "left_out": [*report.rows_left_out, *left_out],
        "output": str(request.output), "columns": dict(zip(COLUMNS, names, strict=True)),
        "rows_per_second": predicted / max(1e-9, time.perf_counter() - started),
    }  # fmt: skip


def _load(run: Path, then: Path, *, resident: bool) -> Generator[Event, None, Chain]:
    """Return both models; raise RunError, before one is loaded, where one is not of the kind it has to be."""
    load = residents.load if resident else predictor.load
    chosen = []
    for folder, kind, what in ((run, Spans.kind, FINDS), (then, Relation.kind, RELATES)):
        spec = specs.read_settings(folder / "run.toml")
        if tasks.find(spec.task, spec.task_options).kind != kind:
            raise RunError(what, GIVE, run=folder.name, where=Where(str(folder)))
        chosen.append((folder, spec))
    (first, finds), (second, relates) = chosen
    return Chain((yield from load(first, finds)), (yield from load(second, relates)))


def _pairs(found: Spans, directed: bool) -> Iterator[tuple[Found, Found]]:
    """Yield each two spans of a text, the nearest first; both ways round where labels do not say who is the head.

    None of a text that has markers in it already: which are whose could not be told apart.
    """
    spans = found.spans
    if any(tag.style == marks.STANDARD for tag in marks.tags(found.text)):
        return
    close = ((one, other) for at, one in enumerate(spans) for other in spans[at + 1 : at + 1 + MOST_PAIRS])
    near = heapq.nsmallest(MOST_PAIRS, close, key=lambda pair: pair[1]["start"] - pair[0]["end"])
    for head, tail in near:
        yield head, tail
        if not directed:
            yield tail, head


def _marked(text: str, head: Found, tail: Found) -> str:
    first, second = (marks.Span(one["start"], one["end"], marks.plain_kind(one["label"])) for one in (head, tail))
    return marks.written(marks.Marked(text, first, second))


def _found(answer: Relation, head: Found, tail: Found) -> Found:
    """Return a relation as a sentence has it: of Cause-Effect(e2,e1) the second one is the head."""
    if scores.is_backwards(answer.label):
        head, tail = tail, head
    return {"head": head, "relation": scores.undirected(answer.label), "tail": tail, "score": answer.confidence}


def _once(relations: Sequence[Found]) -> list[Found]:
    """Return of each two spans the likelier relation, in the text's order."""
    best: dict[tuple[int, ...], Found] = {}
    for one_of_them in sorted(relations, key=lambda found: -found["score"]):
        best.setdefault(tuple(sorted(one_of_them[end]["start"] for end in marks.NAMES)), one_of_them)
    return [best[key] for key in sorted(best)]


def _table(
    rows: Sequence[Sequence[str]], places: Sequence[int], answers: Sequence[tuple[Prediction, Sequence[Found]]]
) -> tuple[list[Sequence[str]], list[writers.Answer]]:
    """Return for each relation its row of the file and the cells that say it."""
    pairs = [(rows[place], found) for place, (_, related) in zip(places, answers, strict=True) for found in related]
    return [row for row, _ in pairs], [_cells(found) for _, found in pairs]


def _cells(found: Found) -> writers.Answer:
    head, tail = found["head"], found["tail"]
    places = (str(one[end]) for one in (head, tail) for end in ("start", "end"))
    return (head["text"], found["relation"], tail["text"], found["score"], head["label"], tail["label"], *places)
