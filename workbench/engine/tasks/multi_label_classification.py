"""Multi-label classification: any number of labels for a text, none among them."""

import itertools
import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.engine import lists
from workbench.engine.errors import N_, DataError, Text, said
from workbench.engine.looks import YES, Looks, are_flags, are_ids, mostly_flags
from workbench.engine.options import option
from workbench.engine.predictions import MultiLabelScores, Prediction
from workbench.engine.task import CORRECT_CELLS, Form, Plan, Role, Rows, UnusableError, columns_of
from workbench.engine.text_task import TEXT, TEXT_PAIR, TextTask

if TYPE_CHECKING:
    import numpy as np
    import torch

    from workbench.engine.tallies import Tally

SEPARATORS = (";", "|", "；", "、", ",", "，", "\t", "/")
OPENING = "[{"  # what begins so is a list, or the rest of one
COLUMNS = columns_of("labels")
SEVERAL = 0.2  # share of cells with several labels
FLAGS = 3  # columns that say yes or no, at least: two may say anything of a text
NAMES = ("labels", "tags", "categories", "topics", "classes", "genres", "keywords", "emotions", "标签", "多标签",
         "标签列表")  # fmt: skip
ONE_LABEL = ("label", "category", "class", "topic", "intent", "sentiment", "类别", "分类", "情感")
THRESHOLD = 0.5  # where validation does not say


@dataclass(frozen=True)
class Options:
    """How the labels of a cell are told apart."""

    separator: str = option(
        "",
        N_("Separator"),
        N_('What stands between the labels of a cell; empty = found out. A list such as ["a", "b"] needs none.'),
    )


class MultiLabelClassification(TextTask):
    """Any of K labels for a text; micro F1, macro F1 and the share of rows that are right in full beside it."""

    name = "multi-label-classification"
    title = N_("Several labels a text")
    help = N_("Any number of labels for each text, none among them.")
    problem = "multi_label_classification"
    roles = (
        TEXT,
        TEXT_PAIR,
        Role(
            N_("labels"),
            N_("Labels"),
            N_("The labels of each text: with a separator between them, or as a list; [] is none of them. Or a column "
               "for each label that says 1 or 0."),
            "labels",
            several=True,
            hints=("labels", "tags", "categories", "topics", "classes", "genres", "keywords", "emotions", "label",
                   "标签", "类别", "多标签", "标签列表", "关键词"),
        ),
    )  # fmt: skip
    options = Options
    headline = "micro_f1"
    kind = MultiLabelScores.kind
    sample = "maintenance-notes"
    sample_title = N_("notes with several labels")
    answer = "labels"
    settles = True
    smooths = True

    @classmethod
    def shows(cls, looks: Looks) -> Text | None:
        """Return why: a column of labels whose cells are lists, or have a mark between names; yes or no to each."""
        name = looks.named(*NAMES)
        one = looks.named(*ONE_LABEL)
        if name is None and one is None:
            return cls._of_columns(looks)
        if name is not None and looks.mostly(name, lambda cell: cell.lstrip().startswith("[")):
            return said(N_("the cells of “{name}” are lists"), name=name)
        return cls._with_marks(looks, name) if name is not None else cls._with_marks(looks, str(one), fewer=True)

    @classmethod
    def _of_columns(cls, looks: Looks) -> Text | None:
        """Return why: columns that say yes or no, each to one label; or one that has the numbers of several."""
        flags = looks.flags
        if len(flags) >= FLAGS and len(looks.names) > len(flags):
            names = ", ".join(f"“{name}”" for name in flags)
            return said(N_("{names} say yes or no, each to a label"), names=names)
        ids = next((name for name in looks.names if are_ids(looks.cells[name])), None)
        return None if ids is None else cls._with_marks(looks, ids)

    @classmethod
    def _with_marks(cls, looks: Looks, name: str, *, fewer: bool = False) -> Text | None:
        """Return why: a mark between names that come again; `fewer`: there are fewer of them than different cells."""
        for mark in SEPARATORS[:-2] if fewer else SEPARATORS:
            several = [cell.split(mark) for cell in looks.cells[name] if mark in cell]
            parts = [part.strip() for cell in looks.cells[name] for part in cell.split(mark)]
            few = len(set(parts)) < len(set(looks.cells[name])) or not fewer
            is_meant = len(several) > SEVERAL * len(looks.cells[name]) or are_ids(looks.cells[name])
            if several and is_meant and few and len(set(parts)) <= len(parts) / 2:
                return said(
                    N_("many cells of “{name}” have several labels, with “{mark}” between"), name=name, mark=mark
                )
        return None

    def form(self, given: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return the separator: the one given, else the one whose parts are found again in other cells.

        Of several columns that say yes or no it is said which they are; the cells of others hold labels.
        """
        written = cells("labels")
        if not (columns := given.get(COLUMNS, "")):
            return {"separator": given.get("separator") or _separator(written)}
        parts = [part for cell in dict.fromkeys(written) for part in json.loads(cell) if part.strip()]
        return {
            "separator": given.get("separator") or _separator(parts),
            COLUMNS: columns if mostly_flags(parts) else "",
        }

    def form_note(self, form: Form) -> Text | None:
        """Return that the columns are the labels, where each says yes or no."""
        names = ", ".join(f"“{name}”" for name in json.loads(form.get(COLUMNS) or "[]"))
        note = N_("Each of these columns is a label, which a row has where it says 1: {names}.")
        return said(note, names=names) if names else None

    def read_answer(self, cell: str, form: Form) -> str:
        """Return the labels as a JSON list, sorted, each once."""
        text, separator = unicodedata.normalize("NFC", cell).strip(), form.get("separator", "")
        if not text:
            return ""
        if COLUMNS in form:
            return _of_columns(json.loads(text), form)
        parts = text.split(separator) if separator else [text]
        found = _listed(text) if text[0] in OPENING else parts
        return lists.written(sorted({one.strip() for one in found} - {""}))

    def strata(self, rows: Rows) -> "np.ndarray":
        """Return which labels each row has, (N, K)."""
        labels = sorted(set(itertools.chain.from_iterable(_sets(set(rows["labels"])))))
        return self.targets(rows, {"labels": labels}).astype("int8")

    def classes(self, cell: str) -> Sequence[str]:
        """Return the labels of a cell."""
        labels: list[str] = json.loads(cell)
        return labels

    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return the labels of the training side and those known, sorted; raise DataError where they say nothing."""
        cells = set(rows["labels"])
        labels = sorted({*itertools.chain.from_iterable(_sets(cells)), *known})
        if len(cells) < 2:
            raise DataError(
                N_("All training rows have the same labels: {labels}."),
                N_("Add rows with others, or choose another labels column."), labels="".join(cells),
            )  # fmt: skip
        if len(labels) < 2:
            raise DataError(
                N_("There is only one label, {label!r}, which rows have or lack."),
                N_("Give the rows that lack it a label of their own, and learn one label a text."),
                label=labels[0],
            )  # fmt: skip
        return {"labels": labels}

    def targets(self, rows: Rows, plan: Plan) -> "np.ndarray":
        """Return 1 for each label a row has, else 0, (N, K); NaN in a row with a label training never saw."""
        import numpy as np

        index = {label: number for number, label in enumerate(plan["labels"])}
        found = np.zeros((len(rows["labels"]), len(index)), dtype=np.float32)
        for row, labels in enumerate(_sets(rows["labels"])):
            known = [index[one] for one in labels if one in index]
            found[row, known] = 1
            if len(known) < len(labels):
                found[row] = np.nan
        return found

    def loss(
        self, outputs: "torch.Tensor", targets: "torch.Tensor", *, smoothing: float = 0.0,
        class_weights: "torch.Tensor | None" = None,
    ) -> "tuple[torch.Tensor, torch.Tensor]":  # fmt: skip
        """Return the sum of the binary cross-entropies of all labels of all rows, in nats, and the rows."""
        from torch.nn import functional

        soft = targets * (1 - smoothing) + smoothing / 2
        total = functional.binary_cross_entropy_with_logits(outputs.float(), soft, reduction="sum")
        return total, targets.new_tensor(float(len(targets)))

    def distance(self, one: "torch.Tensor", other: "torch.Tensor") -> "torch.Tensor":
        """Return half the symmetric Kullback-Leibler divergence in nats, summed over labels."""
        first, second = one.float(), other.float()
        return 0.5 * ((first.sigmoid() - second.sigmoid()) * (first - second)).sum(-1)

    def settle(self, plan: Plan, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str]) -> Plan:
        """Return the plan with a threshold for each label, chosen on these rows."""
        from workbench.engine import scores

        known = scores.known(targets)
        chosen = scores.thresholds(scores.sigmoid(outputs[known]), targets[known] > 0)
        return {**plan, "thresholds": dict(zip(plan["labels"], chosen, strict=True))}

    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return the labels that reach their threshold, and every label's probability, best first."""
        import numpy as np

        from workbench.engine import scores

        labels, thresholds = plan["labels"], _thresholds(plan)
        predictions: list[Prediction] = []
        for row in scores.sigmoid(outputs):
            order = [labels[index] for index in np.argsort(-row, kind="stable")]
            shares = dict(zip(labels, row.tolist(), strict=True))
            chosen = [one for one in order if shares[one] >= thresholds[one]]
            predictions.append(MultiLabelScores(chosen, {one: shares[one] for one in order}, thresholds))
        return predictions

    def metrics(
        self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return F1, precision and recall over all decisions, accuracy (rows right in full), and the loss in nats."""
        from workbench.engine import scores

        return {
            **scores.several_labels_metrics(_sets(truth), self._answered(outputs, plan), _labels(truth, plan)),
            "loss": scores.binary_cross_entropy(outputs, targets),
        }

    def tally(self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan) -> "Tally":
        """Return of each row how many labels are right, are there, and are answered."""
        from workbench.engine import tallies

        pairs = list(zip(map(set, _sets(truth)), map(set, self._answered(outputs, plan)), strict=True))
        right = [2 * len(there & given) for there, given in pairs]
        return tallies.of_counts(right, [len(there) + len(given) for there, given in pairs])

    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return precision, recall, F1 and support by label."""
        from workbench.engine import scores

        right, answered = _sets(truth), _sets(predicted)
        return {"per_class": scores.per_label(right, answered, _labels(truth, plan))}

    @staticmethod
    def _answered(outputs: "np.ndarray", plan: Plan) -> list[list[str]]:
        """Return the labels of each row that reach their threshold."""
        from workbench.engine import scores

        thresholds = [_thresholds(plan)[label] for label in plan["labels"]]
        chosen = scores.sigmoid(outputs) >= thresholds
        return [[plan["labels"][index] for index in row.nonzero()[0]] for row in chosen]


def _sets(cells: Collection[str]) -> list[list[str]]:
    """Return the labels of each cell; cells repeat, so each is read once."""
    read = {cell: json.loads(cell) for cell in set(cells)}
    return [read[cell] for cell in cells]


def _labels(truth: Sequence[str], plan: Plan) -> list[str]:
    """Return the plan's labels and, after them, those of the truth that training never saw."""
    return [*plan["labels"], *sorted(set(itertools.chain.from_iterable(_sets(set(truth)))) - set(plan["labels"]))]


def _thresholds(plan: Plan) -> dict[str, float]:
    return plan.get("thresholds") or dict.fromkeys(plan["labels"], THRESHOLD)


def _of_columns(cells: Sequence[str], form: Form) -> str:
    """Return the labels of a row that has them in several columns: names of those that say yes, or what they hold."""
    plain = [unicodedata.normalize("NFC", cell).strip() for cell in cells]
    if not any(plain):
        return ""
    if not form[COLUMNS]:
        separator = form.get("separator", "")
        parts = itertools.chain.from_iterable(cell.split(separator) if separator else [cell] for cell in plain)
        return lists.written(sorted({part.strip() for part in parts} - {""}))
    names: list[str] = json.loads(form[COLUMNS])
    odd = next((name for name, cell in zip(names, plain, strict=True) if cell and not are_flags([cell])), None)
    if odd is not None:
        raise UnusableError(said(N_("the column {name!r} says neither 0 nor 1"), name=odd), "bad-flag", CORRECT_CELLS)
    return lists.written(sorted(name for name, cell in zip(names, plain, strict=True) if cell.casefold() in YES))


def _listed(text: str) -> list[str]:
    try:
        return lists.read(text)
    except ValueError:
        raise UnusableError(
            said(N_("the labels can't be read as a list")), "unreadable-labels", CORRECT_CELLS
        ) from None


def _separator(cells: Sequence[str]) -> str:
    """Return the separator whose parts are found again in other cells more often than not, "" where none does."""
    plain = sorted({cell.strip() for cell in cells if cell.strip() and not cell.strip().startswith("[")})
    found = {one: _parts_found_again(plain, one) for one in SEPARATORS}
    best = max(found, key=lambda one: found[one])
    return best if found[best] > 0 else ""


def _parts_found_again(cells: Sequence[str], separator: str) -> float:
    """Return how many cells this separator splits into parts that other cells have, too; 0 where it is less than half.

    Few rows may hold each combination once: parts are counted over different cells.
    """
    split = [{part.strip() for part in cell.split(separator)} for cell in cells]
    count = Counter(itertools.chain.from_iterable(split))
    several = [parts for parts in split if len(parts) > 1]
    again = sum(sum(count[part] > 1 for part in parts) / len(parts) for parts in several)
    return again if again > len(several) / 2 else 0.0
