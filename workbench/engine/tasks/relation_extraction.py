"""Relation extraction: how two things that are marked in a text, head and tail, are related."""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine import marks
from workbench.engine.errors import N_, DataError, Text, said
from workbench.engine.looks import Looks, by_names
from workbench.engine.options import option
from workbench.engine.predictions import Prediction, Relation
from workbench.engine.task import BaseFacts, Encoded, Form, Plan, Role, Rows, SimpleModel, UnusableError
from workbench.engine.text_task import TEXT, OneLabelTask

if TYPE_CHECKING:
    import numpy as np

    from workbench.engine.models.model import Model
    from workbench.engine.tallies import Tally

NONE = "-"  # of the option no_relation: every label is a relation
PLAIN_NAMES = (
    "norelation",
    "notrelated",
    "unrelated",
    "none",
    "无关系",
    "没有关系",
    "无",
)  # of the label for no relation
NAMES = (*PLAIN_NAMES, "na", "null", "other", "others", "其他", "其它")  # those that may mean something else go last
BESIDE = N_("The markers in the texts say what head and tail are; the columns for them are not looked at.")
RIVALS = N_(
    "In {count} row(s) head or tail stands several times in the text; the places nearest to each other are taken."
)
LEFT_OUT = N_("The label “{label}” is read as: no relation. Micro F1 leaves it out; name another label, or none by -, "
              "where that is wrong (task_options.no_relation).")  # fmt: skip
_SEAM = re.compile(r"[\s_\-/]+")
MOST_KINDS = 100  # of heads and of tails, that have markers of their own: the most frequent ones
KINDS = ("head_type", "tail_type")


@dataclass(frozen=True)
class Options:
    """How head and tail are given, and which label says that there is no relation."""

    entities: str = option(
        "",
        N_("Head and tail"),
        N_("How a text says what head and tail are: by markers around them, or columns with the string or with its "
           "place, such as 3,8; empty = found out."),
        choices=("", *marks.STYLES, N_("string"), N_("span")),
    )  # fmt: skip
    no_relation: str = option(
        "",
        N_("No relation"),
        N_(
            "The label that says there is no relation: micro F1 leaves it out. Empty = found out by its name; - = none."
        ),
    )


class RelationExtraction(OneLabelTask):
    """One label for head and tail of a text; micro F1 without the one for no relation, SemEval's macro F1 beside it."""

    name = "relation-extraction"
    title = N_("Relations")
    help = N_("How two things in a text are related, which are marked in it: who works for whom, what causes what.")
    problem = "relation"
    roles = (
        replace(TEXT, help=N_("The text in which both things stand, between markers or beside columns for them.")),
        Role(
            N_("head"),
            N_("Head entity"),
            N_("The first of the two things, where the text does not mark it: as it stands there, or its place (3,8)."),
            "part",
            required=False,
            hints=("head", "e1", "entity1", "entity_1", "subject", "subj", "head_entity", "头实体", "主体", "主语",
                   "实体1", "实体一", "主实体"),
        ),
        Role(
            N_("tail"),
            N_("Tail entity"),
            N_("The second of the two things, likewise."),
            "part",
            required=False,
            hints=("tail", "e2", "entity2", "entity_2", "object", "obj", "tail_entity", "尾实体", "客体", "宾语",
                   "实体2", "实体二", "客实体"),
        ),
        Role(
            N_("head_type"),
            N_("Kind of head"),
            N_("Of what kind the head is, such as person, where that is known."),
            "part",
            required=False,
            hints=("head_type", "subj_type", "subject_type", "e1_type", "entity1_type", "头实体类型"),
        ),
        Role(
            N_("tail_type"),
            N_("Kind of tail"),
            N_("Of what kind the tail is, likewise."),
            "part",
            required=False,
            hints=("tail_type", "obj_type", "object_type", "e2_type", "entity2_type", "尾实体类型"),
        ),
        Role(
            N_("relation"),
            N_("Relation"),
            N_("How they are related; a label of its own where they are not."),
            "label",
            hints=("relation", "relation_type", "rel", "label", "predicate", "class", "target", "category", "关系",
                   "标签"),
        ),
    )  # fmt: skip
    options = Options
    headline = "micro_f1"
    kind = Relation.kind
    sample = "office-notes"
    sample_title = N_("who and what belong together in notes")
    answer = "relation"
    pools = False
    elsewhere = marks.NAMES
    longer = N_(
        "{count} of {total} rows ({share:.1%}) are longer than {length} tokens and lose what is far from head and tail."
    )

    @classmethod
    def shows(cls, looks: Looks) -> Text | None:
        """Return why: head and tail marked in texts, or columns of them, and a relation."""
        hints = {role.name: role.hints for role in cls.roles}
        found = [looks.named(*hints[name]) for name in ("head", "tail")]
        if all(found):
            return by_names(*found, looks.named(*hints["relation"][:3], "predicate", "关系"))
        marked = looks.first(_is_marked)
        if marked is None or len(looks.names) < 2:
            return None
        return said(N_("head and tail are marked in the texts of “{name}”"), name=marked)

    def form(self, given: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return how head and tail are given, and which label says that there is no relation."""
        labels = {self.read_answer(cell, given) for cell in set(cells("relation"))}
        label = given.get("no_relation") or _no_relation(labels)
        if label not in ("", NONE, *labels):
            raise DataError(
                N_("No row has the label {label!r}, which is to say that there is no relation."),
                N_("Set task_options.no_relation to a label that rows have, or to - where each label is a relation."),
                label=label,
            )
        return {**_entities(given.get("entities", ""), cells), "no_relation": label}

    def form_elsewhere(self, own: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return how another file gives head and tail; its labels mean what the run's own do."""
        return {**_entities("", cells), "no_relation": own.get("no_relation", "")}

    def form_beside(self, own: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return how a run's other files give head and tail."""
        return self.form_elsewhere(own, cells)

    def form_note(self, form: Form) -> Text | None:
        """Return what was decided of head and tail, and of the label for no relation."""
        style, label = form.get("entities", ""), form.get("no_relation", "")
        notes = [
            style in marks.STYLES[1:] and said(N_("Head and tail are marked by {style}."), style=marks.example(style)),
            "beside" in form and said(BESIDE),
            label not in ("", NONE) and said(LEFT_OUT, label=label),
        ]  # fmt: skip
        found = [note for note in notes if note]
        both = functools.partial(said, N_("{first} {second}"))
        return functools.reduce(lambda one, other: both(first=one, second=other), found) if found else None

    def unread(self, form: Form) -> Collection[str]:
        """Return the columns of head and tail where markers say what those are."""
        return marks.NAMES if form.get("entities") in marks.STYLES else ()

    def read(self, cells: Rows, form: Form) -> tuple[dict[str, list[str]], dict[int, UnusableError]]:
        """Return the cells, texts with standard markers, head and tail as they stand in those.

        Without a form, as somebody asks, head and tail may be given in any way.
        """
        found, bad = super().read(cells, form)
        for place, text in enumerate(found["text"]):
            try:
                if text:
                    self._mark(found, place, form.get("entities", ""))
            except UnusableError as error:
                found["text"][place], bad[place] = "", error
        return found, bad

    def remarks(self, cells: Rows, read: Rows) -> Mapping[str, int]:
        """Return in how many texts head or tail, given as it stands there, could be elsewhere, too."""
        if not set(marks.NAMES) <= set(cells):
            return {}
        rivals = sum(map(_has_rivals, *(cells[role] for role in ("text", *marks.NAMES))))
        return {RIVALS: rivals} if rivals else {}

    def _mark(self, found: dict[str, list[str]], place: int, way: str) -> None:
        """Put standard markers into a row's text."""
        text = found["text"][place]
        cells, kinds = (
            [found[name][place] if name in found else "" for name in names] for names in (marks.NAMES, KINDS)
        )
        if not way:
            marked = marks.find(text, cells, self.chosen.entities)
        else:
            marked = marks.read(text, way) if way in marks.STYLES else marks.place(text, cells, way)
        found["text"][place] = marks.written(marked, kinds)
        for name, span in marked.spans.items():
            if name in found:
                found[name][place] = marked.text[span.start : span.end]

    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return the labels, which of them says that there is no relation, and the markers that are tokens."""
        plan = super().plan(rows, known)
        kinds = Counter(itertools.chain.from_iterable(map(marks.typed_in, rows["text"])))
        typed = [one for one, _ in kinds.most_common(MOST_KINDS)]
        label = self.chosen.no_relation or _no_relation(plan["labels"])
        return {**plan, "no_relation": "" if label == NONE else label, "markers": [*marks.markers(), *sorted(typed)]}

    def markers(self, plan: Plan) -> Sequence[str]:
        """Return the markers of head and tail, and those that say of what kind these are."""
        return list(plan.get("markers", marks.markers()))

    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids of the marked texts; of a longer one those around its markers."""
        from workbench.engine.models import relater

        return relater.encode(tokenizer, rows["text"], max_length)

    def build(self, base: BaseFacts, plan: Plan, *, pooling: str, dropout: float, seed: int) -> "Model":
        """Return the base with a linear layer on what it makes of head and tail."""
        from workbench.engine.models import relater

        return relater.build(base.folder, plan, dropout=dropout, seed=seed)

    def load(self, folder: Path) -> "tuple[Model, Any, int]":
        """Return the model of relations saved in a folder, its tokenizer and where it cuts texts."""
        from workbench.engine.models import relater

        return relater.load(folder)

    def load_with(self, folder: Path) -> str:
        """Return the snippet for a model of relations."""
        from workbench.engine.models import relater

        return relater.load_with(folder, self.chosen.entities)

    def baselines(self, rows: Rows, plan: Plan, seed: int) -> Mapping[str, Callable[[], SimpleModel]]:
        """Return what fits the model that always says the same, and the one that counts words around head and tail."""
        from workbench.engine.models import relation_words

        return relation_words.models(rows, self.targets(rows, plan), len(plan["labels"]), seed)

    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return each row's label, the probability of every label, and where head and tail stand."""
        from workbench.engine import scores

        found: list[Prediction] = []
        for shares, text in zip(scores.softmax(outputs), rows["text"], strict=True):
            ranked, marked = scores.ranked(shares, plan["labels"]), marks.read(text)
            head, tail = (_span(marked.text, span) for span in marked.spans.values())
            found.append(Relation(next(iter(ranked)), ranked, head, tail))
        return found

    def metrics(
        self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return micro F1, accuracy, SemEval's macro F1, and the mean cross-entropy of rows with a known label."""
        from workbench.engine import scores

        predicted = [plan["labels"][index] for index in outputs.argmax(axis=1)]
        found = scores.relation_metrics(truth, predicted, plan["no_relation"])
        return {**found, "loss": scores.cross_entropy(outputs, targets)}

    def tally(self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan) -> "Tally":
        """Return of each row whether its relation is right, whether there is one, and whether one is answered."""
        from workbench.engine import tallies

        none = plan["no_relation"]
        pairs = list(zip(truth, (plan["labels"][index] for index in outputs.argmax(axis=1)), strict=True))
        right = [2 * (one == other != none) for one, other in pairs]
        return tallies.of_counts(right, [(one != none) + (other != none) for one, other in pairs])


def _entities(way: str, cells: Callable[[str], Sequence[str]]) -> dict[str, str]:
    """Return how a file gives head and tail, and whether there are columns beside markers."""
    texts, heads, tails = (cells(role) for role in ("text", *marks.NAMES))
    way = way or _way(texts, heads, tails)
    return {"entities": way, **({"beside": "columns"} if way in marks.STYLES and heads and tails else {})}


def _way(texts: Sequence[str], heads: Sequence[str], tails: Sequence[str]) -> str:
    """Return the way in which most rows give head and tail."""
    styles = [set(marks.styles_in(text)) for text in texts]
    counts = Counter(itertools.chain.from_iterable(styles))
    for style in marks.SIGNS:  # they stand in many texts, in those with names and topics of a network
        if 2 * counts[style] <= len(texts):
            del counts[style]
    for text, own, head, tail in zip(texts, styles, heads, tails, strict=False):
        if own & counts.keys():  # where texts are marked, columns beside them say the same once more
            continue
        counts[marks.SPAN] += marks.is_span(head) and marks.is_span(tail)
        counts[marks.STRING] += all(cell.strip() and cell.strip() in text for cell in (head, tail))
    if not any(counts.values()):
        return marks.STRING if heads and tails else marks.STANDARD
    return max((*marks.STYLES, marks.SPAN, marks.STRING), key=lambda way: counts[way])


def _has_rivals(text: str, head: str, tail: str) -> bool:
    if marks.is_span(head) and marks.is_span(tail):  # they say where
        return False
    try:
        return marks.place(text, (head, tail), marks.STRING).rivals
    except UnusableError:
        return False


def _no_relation(labels: Collection[str]) -> str:
    """Return the label whose name says that there is no relation, "" where none does."""
    named = {_plain(label): label for label in sorted(labels)}
    return next((named[name] for name in NAMES if name in named), "")


def _plain(label: str) -> str:
    return _SEAM.sub("", label).casefold()


def _span(text: str, span: marks.Span) -> dict[str, Any]:
    """Return a span as predictions have it."""
    found = {"start": span.start, "end": span.end, "text": text[span.start : span.end]}
    return {**found, "label": span.kind} if span.kind else found


def _is_marked(text: str) -> bool:
    """Return whether head and tail are marked in a text, by markers that are words: signs may be anything."""
    return any(style not in marks.SIGNS for style in marks.styles_in(text))
