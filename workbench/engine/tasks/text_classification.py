"""Text classification: one label for a text, or for a pair of texts."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.engine.errors import N_
from workbench.engine.options import option
from workbench.engine.predictions import LabelScores, Prediction
from workbench.engine.task import Plan, Role, Rows
from workbench.engine.text_task import TEXT, TEXT_PAIR, OneLabelTask

if TYPE_CHECKING:
    import numpy as np

    from workbench.engine.tallies import Tally

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


class TextClassification(OneLabelTask):
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
                "情感",
                "意图",
                "主题",
                "情绪",
                "类型",
                "情感倾向",
                "ラベル",
                "stars",
                "rating",
                "polarity",
                "评分",
                "得分",
                "星级",
            ),
        ),
    )
    options = Options
    headline = "macro_f1"
    kind = LabelScores.kind
    sample = "customer-messages"
    sample_title = N_("messages by topic")
    answer = "label"

    def names(self, plan: Plan, roles: Collection[str]) -> Rows:
        """Return each label and the words it is made of; nothing for pairs, or labels that are numbers or letters."""
        words = {label: _SEAM.sub(" ", label).strip() for label in plan["labels"]}
        spoken = [label for label in words if sum(map(str.isalpha, words[label])) >= WORD]
        return {"text": [words[label] for label in spoken], "label": spoken} if "text_pair" not in roles else {}

    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return each row's label and the probability of every label, best first."""
        from workbench.engine import scores

        below = self.threshold
        predictions: list[Prediction] = []
        for row in scores.softmax(outputs):
            found = scores.ranked(row, plan["labels"])
            label = next(iter(found))
            predictions.append(LabelScores(label, found, found[label] < below if below else None))
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

    def tally(self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan) -> "Tally":
        """Return each row's class and answer."""
        from workbench.engine import tallies

        return tallies.of_classes(truth, [plan["labels"][index] for index in outputs.argmax(axis=1)])
