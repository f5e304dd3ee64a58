"""Text classification: one label for a text, or for a pair of texts."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from workbench.engine.errors import N_, DataError
from workbench.engine.predictions import LabelScores, Prediction
from workbench.engine.task import BaseFacts, Encoded, Plan, Role, Rows, Task

if TYPE_CHECKING:
    import numpy as np
    import torch

    from workbench.engine.models.classifier import Classifier

WORD = 2  # letters; Chinese words have no more
_SEAM = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")  # between a label's words: card_arrival, cardArrival


class TextClassification(Task):
    """One label for a text (or a pair of texts); macro F1, accuracy beside it."""

    name = "text-classification"
    title = N_("Text classification")
    roles = (
        Role(
            N_("text"),
            N_("Text"),
            N_("The text to be classified."),
            "text",
            hints=(
                "text",
                "sentence",
                "message",
                "content",
                "body",
                "question",
                "query",
                "utterance",
                "review",
                "comment",
                "title",
                "document",
                "description",
                "sentence1",
                "文本",
                "内容",
                "句子",
                "问题",
            ),
        ),
        Role(
            N_("text_pair"),
            N_("Second text"),
            N_("A second text, where a pair is classified."),
            "text",
            required=False,
            hints=("text_pair", "text2", "sentence2", "second", "hypothesis"),
        ),
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
    headline = "macro_f1"
    kind = LabelScores.kind
    sample = "customer-messages"

    def normalise(self, role: str, cell: str) -> str:
        """Return a label NFC-normalised and trimmed; a text as it is, "" where it is blank."""
        if role == "label":
            return unicodedata.normalize("NFC", cell).strip()
        return cell if cell.strip() else ""

    def strata(self, rows: Rows) -> Sequence[str]:
        """Return the labels."""
        return rows["label"]

    def plan(self, rows: Rows) -> Plan:
        """Return the labels of the training side, sorted; raise DataError where there is only one."""
        labels = sorted(set(rows["label"]))
        if len(labels) < 2:
            raise DataError(
                N_("The training rows have only one class: {label!r}."),
                N_("Add rows of at least one other class, or choose another label column."),
                label=labels[0] if labels else "",
            )
        return {"labels": labels}

    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids of each text (and its pair); only the names this tokenizer gives."""
        pairs = rows.get("text_pair")
        encoded = tokenizer(list(rows["text"]), list(pairs) if pairs else None, truncation=True, max_length=max_length)
        return {name: encoded[name] for name in encoded}

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

    def truth(self, rows: Rows) -> Sequence[str]:
        """Return the labels."""
        return rows["label"]

    def build(self, base: BaseFacts, plan: Plan, *, pooling: str, dropout: float, seed: int) -> "Classifier":
        """Return the base with a linear layer on its pooled features."""
        from workbench.engine.models import classifier

        return classifier.build(base.folder, plan["labels"], pooling=pooling, dropout=dropout, seed=seed)

    def loss(
        self, logits: "torch.Tensor", targets: "torch.Tensor", *, smoothing: float, class_weights: "torch.Tensor | None"
    ) -> "tuple[torch.Tensor, torch.Tensor]":
        """Return the sum of cross-entropies in nats and the sum of the rows' class weights."""
        from torch.nn import functional

        total = functional.cross_entropy(
            logits.float(), targets, weight=class_weights, label_smoothing=smoothing, reduction="sum"
        )
        weight = class_weights[targets].sum() if class_weights is not None else targets.new_tensor(len(targets))
        return total, weight.float()

    def distance(self, one: "torch.Tensor", other: "torch.Tensor") -> "torch.Tensor":
        """Return half the symmetric Kullback-Leibler divergence in nats (Liang et al. 2021, equation 2)."""
        first, second = one.float().log_softmax(-1), other.float().log_softmax(-1)
        return 0.5 * ((first.exp() - second.exp()) * (first - second)).sum(-1)

    def decode(self, logits: "np.ndarray", plan: Plan) -> list[Prediction]:
        """Return each row's label and the probability of every label, best first."""
        import numpy as np

        from workbench.engine import scores

        labels = plan["labels"]
        predictions: list[Prediction] = []
        for row in scores.softmax(logits):
            order = np.argsort(-row, kind="stable")
            predictions.append(LabelScores(labels[order[0]], {labels[i]: float(row[i]) for i in order}))
        return predictions

    def metrics(
        self, logits: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return accuracy, macro, micro and weighted F1, and the mean cross-entropy of rows with a known label."""
        from workbench.engine import scores

        predicted = [plan["labels"][index] for index in logits.argmax(axis=1)]
        return {**scores.label_metrics(truth, predicted), "loss": scores.cross_entropy(logits, targets)}

    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return precision, recall, F1 and support by class, and the confusion counts."""
        from workbench.engine import scores

        labels = [*plan["labels"], *sorted(set(truth) - set(plan["labels"]))]
        return {
            "per_class": scores.per_class(truth, predicted, labels),
            "confusion": {"labels": labels, "counts": scores.confusion(truth, predicted, labels)},
        }
