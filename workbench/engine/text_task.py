"""Tasks that answer for a text, or for a pair of texts, from one vector that a base makes of it."""

import unicodedata
from abc import abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine.errors import N_, DataError
from workbench.engine.task import BaseFacts, Encoded, Form, Plan, Role, Rows, SimpleModel, Task

if TYPE_CHECKING:
    import numpy as np
    import torch

    from workbench.engine.models.model import Model

TEXT = Role(
    N_("text"),
    N_("Text"),
    N_("The text to be classified."),
    "text",
    hints=(
        "text", "sentence", "message", "content", "body", "question", "query", "utterance", "review", "comment",
        "title", "document", "description", "sentence1", "文本", "内容", "句子", "问题", "评论", "正文", "评价", "文章",
        "描述", "标题", "微博", "微博正文", "句", "原文", "题目", "テキスト", "本文", "내용", "문장", "텍스트",
    ),
)  # fmt: skip
TEXT_PAIR = Role(
    N_("text_pair"),
    N_("Second text"),
    N_("A second text, where a pair is classified."),
    "text",
    required=False,
    second_of="text",
    hints=("text_pair", "text2", "sentence2", "second", "hypothesis", "假设"),
)


class TextTask(Task):
    """A text (and a second one) in, K outputs out; `plan["labels"]` names the outputs."""

    def normalise(self, role: str, cell: str, form: Form) -> str:
        """Return a text as it is, "" where it is blank; the answer as the task reads it."""
        return self.read_answer(cell, form) if role == self.answer else super().normalise(role, cell, form)

    @abstractmethod
    def read_answer(self, cell: str, form: Form) -> str:
        """Return the answer in the form it is kept in; "" means missing. Raise UnusableError where it can't be read."""

    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids of each text (and its pair); only the names this tokenizer gives."""
        pairs = rows.get("text_pair")
        encoded = tokenizer(list(rows["text"]), list(pairs) if pairs else None, truncation=True, max_length=max_length)
        return {name: encoded[name] for name in encoded}

    def truth(self, rows: Rows) -> Sequence[str]:
        """Return the answers."""
        return rows[self.answer]

    def build(self, base: BaseFacts, plan: Plan, *, pooling: str, dropout: float, seed: int) -> "Model":
        """Return the base with a linear layer on its pooled features."""
        from workbench.engine.models import classifier

        return classifier.build(base.folder, plan, problem=self.problem, pooling=pooling, dropout=dropout, seed=seed)

    def load(self, folder: Path) -> "tuple[Model, Any, int]":
        """Return the classifier (or regressor) saved in a folder, its tokenizer and where it cuts texts."""
        from workbench.engine.models import classifier

        return classifier.load(folder)

    def load_with(self, folder: Path) -> str:
        """Return the snippet for the layout that the model was saved in."""
        from workbench.engine.models import snippets

        return snippets.of_texts(folder, self.problem)

    def baselines(self, rows: Rows, plan: Plan, seed: int) -> Mapping[str, Callable[[], SimpleModel]]:
        """Return what fits the model that always says the same, and the one that counts words."""
        from workbench.engine.models import words

        return words.for_problem(self.problem, rows, self.targets(rows, plan), len(plan["labels"]), seed)


class OneLabelTask(TextTask):
    """One label of several for each row; `plan["labels"]` holds them, sorted."""

    one_class_a_row = True
    smooths = True
    tempers = True

    def read_answer(self, cell: str, form: Form) -> str:
        """Return a label NFC-normalised and trimmed."""
        return unicodedata.normalize("NFC", cell).strip()

    def strata(self, rows: Rows) -> Sequence[str]:
        """Return the labels."""
        return rows[self.answer]

    def classes(self, cell: str) -> Sequence[str]:
        """Return the label."""
        return (cell,)

    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return the labels of the training side and those known, sorted; raise DataError where there is only one."""
        labels = sorted({*rows[self.answer], *known})
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
        return np.array([index.get(label, -1) for label in rows[self.answer]], dtype=np.int64)

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

    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return precision, recall, F1 and support by class, and the confusion counts."""
        from workbench.engine import scores

        labels = [*plan["labels"], *sorted(set(truth) - set(plan["labels"]))]
        return {
            "per_class": scores.per_class(truth, predicted, labels),
            "confusion": {"labels": labels, "counts": scores.confusion(truth, predicted, labels)},
        }
