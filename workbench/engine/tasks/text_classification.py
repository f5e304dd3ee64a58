"""Text classification: one label for a text, or for a pair of texts."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.engine.errors import N_, DataError
from workbench.engine.options import option
from workbench.engine.predictions import LabelScores, Prediction
from workbench.engine.task import Form, Plan, Role, Rows
from workbench.engine.text_task import TEXT, TEXT_PAIR, TextTask

if TYPE_CHECKING:
    import numpy as np
    import torch

WORD = 2  # letters; Chinese words have no more
_SEAM = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")  # between a label's words: card_arrival, cardArrival


@dataclass(frozen=True)
class Options:
    """When an answer is called unsure."""

    unsure_below: float = option(
        0.0,
        N_("Unsure below"),
        N_("Answers whose probability is below this are marked as unsure; 0 = none is. No figure depends on it."),
        minimum=0.0,
        maximum=1.0,
    )


class TextClassification(TextTask):
    """One label for a text (or a pair of texts); macro F1, accuracy beside it."""

    name = "text-classification"
    title = N_("Text classification")
    help = N_("One label of several for each text, or for each pair of texts.")
    problem = "single_label_classification"
    roles = (
        TEXT,
        TEXT_PAIR,
        Role(
            N_("label"),
            N_("Label"),
            N_("The class each text belongs to."),
            "label",
            hints=(
                "label",
                "category",
                "class",
                "intent",
                "topic",
                "target",
                "tag",
                "type",
                "sentiment",
                "y",
                "标签",
                "类别",
                "分类",
            ),
        ),
    )
    options = Options
    headline = "macro_f1"
    kind = LabelScores.kind
    sample = "customer-messages"
    sample_title = N_("messages by topic")
    answer = "label"
    one_class_a_row = True
    smooths = True

    def read_answer(self, cell: str, form: Form) -> str:
        """Return a label NFC-normalised and trimmed."""
        return unicodedata.normalize("NFC", cell).strip()

    def strata(self, rows: Rows) -> Sequence[str]:
        """Return the labels."""
        return rows["label"]

    def classes(self, cell: str) -> Sequence[str]:
        """Return the label."""
        return (cell,)

    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return the labels of the training side and those known, sorted; raise DataError where there is only one."""
        labels = sorted({*rows["label"], *known})
        if len(labels) < 2:
            raise DataError(
                N_("The training rows have only one class: {label!r}."),
                N_("Add rows of at least one other class, or choose another label column."),
                label=labels[0] if labels else "",
            )
        return {"labels": labels}

    def targets(self, rows: Rows, plan: Plan) -> "np.ndarray":
        """Return each label's index in the plan; −1 for a label training never saw."""
        import numpy as np

        index = {label: number for number, label in enumerate(plan["labels"])}
        return np.array([index.get(label, -1) for label in rows["label"]], dtype=np.int64)

    def names(self, plan: Plan, roles: Collection[str]) -> Rows:
        """Return each label and the words it is made of; nothing for pairs, or labels that are numbers or letters."""
        words = {label: _SEAM.sub(" ", label).strip() for label in plan["labels"]}
        spoken = [label for label in words if sum(map(str.isalpha, words[label])) >= WORD]
        return {"text": [words[label] for label in spoken], "label": spoken} if "text_pair" not in roles else {}

    def loss(
        self, outputs: "torch.Tensor", targets: "torch.Tensor", *, smoothing: float = 0.0,
        class_weights: "torch.Tensor | None" = None,
    ) -> "tuple[torch.Tensor, torch.Tensor]":  # fmt: skip
        """Return the sum of cross-entropies in nats and the sum of the rows' class weights."""
        from torch.nn import functional

        total = functional.cross_entropy(
            outputs.float(), targets, weight=class_weights, label_smoothing=smoothing, reduction="sum"
        )
        weight = class_weights[targets].sum() if class_weights is not None else targets.new_tensor(len(targets))
        return total, weight.float()

    def distance(self, one: "torch.Tensor", other: "torch.Tensor") -> "torch.Tensor":
        """Return half the symmetric Kullback-Leibler divergence in nats (Liang et al. 2021, equation 2)."""
        first, second = one.float().log_softmax(-1), other.float().log_softmax(-1)
        return 0.5 * ((first.exp() - second.exp()) * (first - second)).sum(-1)

    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return each row's label and the probability of every label, best first."""
        import numpy as np

        from workbench.engine import scores

        labels, below = plan["labels"], self.threshold
        predictions: list[Prediction] = []
        for row in scores.softmax(outputs):
            order = np.argsort(-row, kind="stable")
            unsure = bool(row[order[0]] < below) if below else None
            predictions.append(LabelScores(labels[order[0]], {labels[i]: float(row[i]) for i in order}, unsure))
        return predictions

    def sureness(self, outputs: "np.ndarray", truth: Sequence[str], plan: Plan) -> list[dict[str, float]]:
        """Return for thresholds from 0 to 0.95 the share of rows answered surely, and of those that are right."""
        from workbench.engine import scores

        answered = [plan["labels"][index] for index in outputs.argmax(axis=1)]
        return scores.sureness(scores.softmax(outputs).max(axis=1), truth, answered)

    def metrics(
        self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return accuracy, macro, micro and weighted F1, and the mean cross-entropy of rows with a known label."""
        from workbench.engine import scores

        predicted = [plan["labels"][index] for index in outputs.argmax(axis=1)]
        return {**scores.label_metrics(truth, predicted), "loss": scores.cross_entropy(outputs, targets)}

    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return precision, recall, F1 and support by class, and the confusion counts."""
        from workbench.engine import scores

        labels = [*plan["labels"], *sorted(set(truth) - set(plan["labels"]))]
        return {
            "per_class": scores.per_class(truth, predicted, labels),
            "confusion": {"labels": labels, "counts": scores.confusion(truth, predicted, labels)},
        }
