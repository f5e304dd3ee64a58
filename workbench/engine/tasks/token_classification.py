"""Named entities, and other labels of words: what is marked in a text, from where to where."""

import itertools
import json
import operator
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine import inline_marks, lists, tagged_looks, tagging
from workbench.engine.errors import N_, DataError, Text, said
from workbench.engine.looks import Looks
from workbench.engine.options import option
from workbench.engine.predictions import Prediction, Spans, spans_cell
from workbench.engine.task import (
    CORRECT_ROWS,
    IN_WINDOWS,
    BaseFacts,
    Column,
    Encoded,
    Form,
    Plan,
    Role,
    Rows,
    SimpleModel,
    Task,
    UnusableError,
    in_rows,
    stride,
)  # fmt: skip

if TYPE_CHECKING:
    import numpy as np
    import torch

    from workbench.engine.models.model import Model
    from workbench.engine.tallies import Tally

WIDENED = N_("{count} span(s) begin or end within a word; each is taken to be the whole words.")


@dataclass(frozen=True)
class Options:
    """How texts are parted into words, what tags mean, and how long texts are read."""

    tags: str = option(
        "",
        N_("Tags"),
        N_("spans: tags mark spans of words, such as names (B-…, I-…, O); plain: each word has a tag of its own, such "
           "as its part of speech; empty = found out."),
        choices=("", N_("spans"), N_("plain")),
    )  # fmt: skip
    words: str = option(
        "",
        N_("Words"),
        N_("given: the file has texts in words, each with its tag; text: words are found in plain texts with spans; "
           "empty = found out."),
        choices=("", N_("given"), N_("text")),
    )  # fmt: skip
    bad_spans: str = option(
        "leave-out",
        N_("Spans that can't be"),
        N_("leave-out: rows whose spans overlap or go beyond their text are left out; repair: spans are cut at the "
           "text's end, and the longest of several that overlap is kept."),
        choices=(N_("leave-out"), N_("repair")),
    )  # fmt: skip
    stride: int = stride()


class TokenClassification(Task):
    """A tag for each word; entity F1 where tags mark spans, accuracy where each is of its own."""

    name = "token-classification"
    title = N_("Names and terms in texts")
    help = N_("What is marked in a text, such as names, places and products; or a tag for each word.")
    roles = (
        Role(
            N_("tokens"),
            N_("Text"),
            N_("The text: its words with spaces between them, as a list, or a plain text with spans beside it."),
            "text", others=("text",),
            hints=(*tagged_looks.WORDS, "sentence", "text", "sentences", "content", "文本", "句子", "内容"),
        ),
        Role(
            N_("tags"),
            N_("Tags or spans"),
            N_("A tag for each word (B-…, I-…, O), or a list of spans: start, end and label of each."),
            "tags", within="tokens",
            hints=tagged_looks.TAGS,
        ),
    )  # fmt: skip
    options = Options
    kind = Spans.kind
    sample = "workshop-orders"
    sample_title = N_("names in orders")
    answer = "tags"
    problem = "token_classification"
    smooths = True
    pools = False
    longer = IN_WINDOWS

    @classmethod
    def shows(cls, looks: Looks) -> Text | None:
        """Return why: tags or spans beside texts, or marks in them."""
        return tagged_looks.reason(looks)

    def __init__(self, chosen: Any = None) -> None:
        """Take the task's options; what tags mean decides of the figure that counts."""
        super().__init__(chosen)
        self.headline = "accuracy" if self.is_plain else "entity_f1"

    @property
    def is_plain(self) -> bool:
        """Return whether each word has a tag of its own."""
        return bool(self.chosen.tags == tagging.PLAIN)

    def form(self, given: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return what tags mean, whether words are given, and, to be said, schemes of tags and labels of marks."""
        written, texts = cells("tags"), cells("tokens")
        found = tagging.form(written, texts)
        marks = {*inline_marks.labels(itertools.compress(texts, map(operator.eq, written, texts))),
                 *given.get("marks", "").split()}  # fmt: skip
        return {**found, "tags": given.get("tags") or found["tags"], "words": given.get("words") or found["words"],
                "marks": " ".join(sorted(marks))}  # fmt: skip

    def form_note(self, form: Form) -> Text | None:
        """Return how tags are read, where that is not plain BIO, or what marks may be instead."""
        return tagging.note(form) or inline_marks.note(form.get("marks", "").split())

    def read(self, cells: Rows, form: Form) -> tuple[dict[str, list[str]], dict[int, UnusableError]]:
        """Return each row's text, or the list of its words where those are given, and the list of its words' tags."""
        found, bad = super().read(cells, form)
        if "tags" not in found:
            plain = inline_marks.taken_out if form.get("inline") else tagging.as_typed
            found["tokens"] = [plain(cell) for cell in found["tokens"]]
            return found, bad
        for place, (text, tags) in enumerate(zip(found["tokens"], found["tags"], strict=True)):
            if not text or not tags:
                continue
            try:
                found["tokens"][place], found["tags"][place] = self._row(text, tags, form)
            except UnusableError as error:
                found["tags"][place] = ""
                bad[place] = error
        return found, bad

    def remarks(self, cells: Rows, read: Rows) -> Mapping[str, int]:
        """Return how many spans take in whole words, and how many texts have what may be a mark but is none."""
        from workbench.engine.models import word_tags

        counts: Counter[str] = Counter()
        for text, tags, kept in zip(cells["tokens"], cells["tags"], read["tokens"], strict=True):
            if text == tags or not tagging.tags_in(tags):
                words = word_tags.words_of(kept, self._fine)[1]
                inside = {place for start, end in words for place in range(start + 1, end)}
                spans = self._spans(text, tags)[1]
                counts[WIDENED] += sum(not inside.isdisjoint((one.start, one.end)) for one in spans)
            counts[inline_marks.NEVER_CLOSED] += text == tags and inline_marks.has_open_end(text)
        return +counts

    def form_beside(self, own: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return how the tags of a run's other files are written."""
        return self.form(own, cells)

    def form_asked(self, columns: Mapping[str, Column]) -> Form:
        """Return whether what is to be found is marked in the texts themselves, as the run's own were."""
        return {"inline": "true"} if columns.get("tags") and columns["tags"] == columns.get("tokens") else {}

    def changed(self, written: Rows, form: Form) -> int:
        """Return in how many texts to be answered something is marked."""
        texts = itertools.chain.from_iterable(written.values())
        return sum(inline_marks.taken_out(text) != text for text in texts) if form.get("inline") else 0

    def strata(self, rows: Rows) -> "Sequence[str] | np.ndarray":
        """Return which labels each row has, (N, K); nothing where each word has a tag of its own."""
        import numpy as np

        named = [set(self.classes(cell)) for cell in rows["tags"]]
        labels = sorted(set().union(*named))
        if self.is_plain or not labels:
            return [""] * len(named)
        return np.array([[label in names for label in labels] for names in named], dtype=np.int8)

    def classes(self, cell: str) -> Sequence[str]:
        """Return the labels that a row's tags name."""
        return sorted(self._labels(json.loads(cell))) if cell else []

    def outputs(self, classes: int, form: Form) -> int:
        """Return the number of tags: B- and I- of each class and O, or those there are."""
        return classes if form.get("tags") == tagging.PLAIN else 2 * classes + 1

    def known(self, plan: Plan) -> set[str]:
        """Return the labels that a model's tags name."""
        return self._labels(plan["labels"])

    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return the tags, O first, and how texts are read; raise DataError where nothing is marked, or all alike."""
        tags = {tag for cell in rows["tags"] for tag in json.loads(cell)} | set(known)
        labels = sorted(tags) if self.is_plain else tagging.bio(self.known({"labels": tags}))
        if len(labels) < 2:
            raise DataError(
                N_("No row of the training side has anything marked, so there is nothing to learn."),
                N_("Add rows with tags other than O, or choose another column for the tags."),
            )
        plan = {"labels": labels, "fine": self._fine, "stride": self.chosen.stride}
        return {**plan, "plain": True} if self.is_plain else plan

    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids of each text's windows, and at which tokens its words begin."""
        from workbench.engine.models import word_tags

        spaced = [word_tags.spaced(*word_tags.words_of(cell, self._fine)) for cell in rows["tokens"]]
        texts, places = [text for text, _ in spaced], [found for _, found in spaced]
        return in_rows(*word_tags.windows(tokenizer, texts, places, max_length, self.chosen.stride))

    def encoded_by(self, roles: Collection[str]) -> str:
        """Return what of the options the encodings depend on."""
        return f"{self._fine} {self.chosen.stride}"

    def typed(self, role: str, cell: str) -> str:
        """Return a text as a person would type it."""
        from workbench.engine.models import word_tags

        return word_tags.words_of(cell, self._fine)[0]

    def targets(self, rows: Rows, plan: Plan) -> "np.ndarray":
        """Return the number of each word's tag, −1 for one that training never saw: an array of arrays."""
        import numpy as np

        from workbench.engine.models.features import apart

        number = {label: place for place, label in enumerate(plan["labels"])}
        return apart([np.array([number.get(tag, -1) for tag in json.loads(cell)], np.int64) for cell in rows["tags"]])

    def truth(self, rows: Rows) -> Sequence[str]:
        """Return the right spans of each row, as JSON."""
        from workbench.engine.models import word_tags

        found = []
        for cell, tags in zip(rows["tokens"], rows["tags"], strict=True):
            text, places = word_tags.words_of(cell, self._fine)
            found.append(spans_cell(self._marks(json.loads(tags), text, places)))
        return found

    def build(self, base: BaseFacts, plan: Plan, *, pooling: str, dropout: float, seed: int) -> "Model":
        """Return the base with a linear layer on each token."""
        from workbench.engine.models import tagger

        return tagger.build(base.folder, plan, dropout=dropout, seed=seed)

    def load(self, folder: Path) -> "tuple[Model, Any, int]":
        """Return the tagger saved in a folder, its tokenizer and how many tokens a window has."""
        from workbench.engine.models import tagger

        return tagger.load(folder)

    def load_with(self, folder: Path) -> str:
        """Return the snippet for a tagger."""
        from workbench.engine.models import tagger

        return tagger.load_with(folder)

    def loss(
        self, outputs: "torch.Tensor", targets: "torch.Tensor", *, smoothing: float = 0.0,
        class_weights: "torch.Tensor | None" = None,
    ) -> "tuple[torch.Tensor, torch.Tensor]":  # fmt: skip
        """Return the sum over words of −log p(right tag), in nats, and the words; outputs are (B, W, K) or (W, K)."""
        from torch.nn import functional

        known = targets >= 0
        total = functional.cross_entropy(
            outputs[known].float(), targets[known], reduction="sum", label_smoothing=smoothing
        )
        return total, total.new_tensor(float(known.sum()))

    def distance(self, one: "torch.Tensor", other: "torch.Tensor") -> "torch.Tensor":
        """Return half the symmetric Kullback-Leibler divergence of the tags' shares, summed over each row's words."""
        there = one[..., 0].isfinite()
        first, second = one.float().log_softmax(-1), other.float().log_softmax(-1)
        apart = 0.5 * ((first.exp() - second.exp()) * (first - second)).sum(-1)
        return apart.masked_fill(~there, 0.0).sum(-1)

    def baselines(self, rows: Rows, plan: Plan, seed: int) -> Mapping[str, Callable[[], SimpleModel]]:
        """Return what always gives the most frequent tag, and what gives each word the tag it has most often."""
        from workbench.engine.models import lexicon

        return lexicon.models(self.words_in(rows), self.targets(rows, plan), len(plan["labels"]), self.words_in)

    def words_in(self, rows: Rows) -> list[list[str]]:
        """Return the words of each row's text."""
        from workbench.engine.models import word_tags

        read = (word_tags.words_of(cell, self._fine) for cell in rows["tokens"])
        return [[text[start:end] for start, end in places] for text, places in read]

    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return what the likeliest tags mark that fit together."""
        from workbench.engine.models import word_tags

        found: list[Prediction] = []
        for logits, cell in zip(outputs, rows["tokens"], strict=True):
            text, places = word_tags.words_of(cell, self._fine)
            tags, shares = self._best_tags(logits, plan)
            spans = self._marks([plan["labels"][tag] for tag in tags], text, places, shares)
            found.append(Spans(text, spans, float(shares.min(initial=1.0))))
        return found

    def metrics(
        self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return entity F1 (seqeval's strict one), or accuracy and macro F1 of plain tags, and the loss."""
        from workbench.engine import scores, span_scores
        from workbench.engine.models import features

        tags = [self._best_tags(logits, plan)[0] for logits in outputs]
        right, answered = features.flat(targets), [tag for row in tags for tag in row]
        loss = {"loss": scores.cross_entropy(features.flat(outputs), right)} if len(tags) else {"loss": float("nan")}
        if self.is_plain:
            return {**span_scores.tag_metrics(right, answered), **loss}
        counts = [len(json.loads(cell)) for cell in truth]
        return {**span_scores.of_tags(counts, targets, tags, plan["labels"]), **loss}

    def tally(self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan) -> "Tally":
        """Return of each row how many spans, or tags, are right, are there, and are answered."""
        from workbench.engine import span_scores

        tags = [self._best_tags(logits, plan)[0] for logits in outputs]
        if self.is_plain:
            return span_scores.tally_tags(targets, tags)
        return span_scores.tally([len(json.loads(cell)) for cell in truth], targets, tags, plan["labels"])

    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return precision, recall and F1 of each label, and how many spans are right, nearly so, or missed."""
        from workbench.engine import span_scores

        right, answered = ([json.loads(cell) for cell in cells] for cells in (truth, predicted))
        table = {"per_class": span_scores.per_label(right, answered)}
        if self.is_plain:
            return {**table, "counted": "words"}
        return {**table, "counted": "spans", "spans": span_scores.errors(right, answered)}

    def _labels(self, tags: Collection[str]) -> set[str]:
        """Return what tags mark words as."""
        return (set(tags) if self.is_plain else {tagging.label_of(tag) for tag in tags}) - {tagging.OUTSIDE}

    def _best_tags(self, logits: "np.ndarray", plan: Plan) -> "tuple[list[int], np.ndarray]":
        """Return each word's tag of (W, K) logits and their probabilities (W,); tags of spans fit together."""
        from workbench.engine.models import word_tags

        return word_tags.own_tags(logits) if self.is_plain else word_tags.best_tags(logits, plan["labels"])

    def _marks(
        self, tags: Sequence[str], text: str, places: Sequence[tagging.Place], shares: "np.ndarray | None" = None
    ) -> list[dict[str, Any]]:
        """Return what the tags of a text's words mark there."""
        from workbench.engine.models import word_tags

        mark = word_tags.own_spans if self.is_plain else word_tags.spans_of
        return mark(tags, text, places, shares)

    @property
    def _fine(self) -> bool:
        """Return whether words are found in plain texts, at everything that is no letter."""
        return bool(self.chosen.words != tagging.GIVEN)

    def _spans(self, text: str, tags: str, known: Collection[str] = ()) -> tuple[str, list[tagging.Marked]]:
        """Return a plain text and its spans, marked in it or in a cell of their own."""
        if text == tags:
            return inline_marks.read(text, known)
        return text, tagging.read_spans(tags, text, repair=self.chosen.bad_spans == "repair")

    def _row(self, text: str, tags: str, form: Form) -> tuple[str, str]:
        """Return a row's text, or its words as a list, and its words' tags; raise UnusableError where it can't be."""
        from workbench.engine.models import word_tags

        given = None if text == tags else tagging.read_tags(tags)
        if given:
            if form.get("words") == tagging.IN_TEXT and len(tagging.read_words(text, len(given))) != len(given):
                raise UnusableError(said(tagging.NO_LIST), "bad-span", CORRECT_ROWS)
            return tagging.in_words(text, given, plain=form.get("tags") == tagging.PLAIN)
        text, spans = self._spans(text, tags, form.get("marks", "").split())
        _, places = word_tags.words_of(text, fine=form.get("words") != tagging.GIVEN)
        found = tagging.tags_of(spans, places)
        return text, lists.written(map(tagging.label_of, found) if form.get("tags") == tagging.PLAIN else found)
