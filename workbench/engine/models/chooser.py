"""Choosers: a classifier's single number for each choice of a row, compared with those of the row's other choices.

Saved in the classifier's layout. Imported only inside functions, so torch stands at the top.
"""

from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from workbench.engine.models import classifier, layouts, snippets
from workbench.engine.models.classifier import Classifier
from workbench.engine.models.features import ABSENT
from workbench.engine.models.model import Inputs
from workbench.engine.models.snippets import Piece
from workbench.engine.models.wrapper import Wrapper
from workbench.engine.task import APART, SEQUENCES

NUMBER = "regression"  # transformers' word for a head that gives one number


class Chooser(Wrapper):
    """Takes the sequences of B rows; features are (B, C, H) and outputs (B, C), ABSENT where a row has fewer than C."""

    problem = NUMBER

    def __init__(self, scorer: Classifier) -> None:
        """Take a classifier that gives one number."""
        super().__init__(scorer)
        self.pooling, self.normalised = scorer.pooling, scorer.normalised

    @property
    def output_shape(self) -> tuple[int, ...]:
        """Return how many choices a row of the training side has at most, (C,)."""
        return (int(self.plan["choices"]),)

    @property
    def feature_shape(self) -> tuple[int, ...]:
        """Return the shape of what the head sees of such a row, (C, H)."""
        return (*self.output_shape, self.head.in_features)

    def features(self, inputs: Inputs) -> Tensor:
        """Return what the head sees of each row's choices."""
        texts, counts = self._split(inputs)
        return _by_row(self.scorer.features(texts), counts)

    def forward(self, inputs: Inputs) -> Tensor:
        """Return the number of each row's choices."""
        texts, counts = self._split(inputs)
        return _by_row(self.scorer(texts)[:, 0], counts)

    def _split(self, inputs: Inputs) -> tuple[Inputs, Tensor]:
        """Return what the classifier takes, and how many choices each row has."""
        counts = inputs[SEQUENCES]
        if self.plan.get("pairs") == APART:  # a row's first sequence is its question
            return inputs, counts - 1
        return {name: one for name, one in inputs.items() if name != SEQUENCES}, counts


def build(folder: Path, plan: Any, *, pooling: str, dropout: float, seed: int) -> Chooser:
    """Return the base in `folder` as a chooser; pooling is "mean" or "cls"."""
    return Chooser(classifier.build(folder, plan, problem=NUMBER, pooling=pooling, dropout=dropout, seed=seed))


def load(folder: Path) -> tuple[Chooser, Any, int]:
    """Return the chooser saved in `folder`, its tokenizer and where it cuts texts, in tokens."""
    return Chooser.saved_in(folder)


def load_with(folder: Path) -> str:
    """Return Python that defines `predict(inputs)`: the shares of each row's choices, in the order given."""
    reads_apart = layouts.pooling(folder) == APART
    pieces = (snippets.vectors(folder), snippets.HEAD, _APART) if reads_apart else (*snippets.logits(folder), _TOGETHER)
    return snippets.compose(folder, *pieces, _PREDICT)


def _by_row(found: Tensor, counts: Tensor) -> Tensor:
    """Return what was found of all choices (P, …) row by row, (B, C, …)."""
    return pad_sequence(list(torch.split(found, counts.tolist())), batch_first=True, padding_value=ABSENT)


_APART = Piece("""\
def numbers(question, choices, context):
    texts = [f"{question} {context}" if context else question, *choices]
    seen = vectors(tokenizer(texts, padding=True, truncation=True, max_length=length, return_tensors="pt"))
    return scored(compared(seen[:1], seen[1:]))
""")

_TOGETHER = Piece("""\
def numbers(question, choices, context):
    firsts = [context or question] * len(choices)
    seconds = [f"{question} {choice}" if context else choice for choice in choices]
    return logits(tokenizer(firsts, seconds, padding=True, truncation=True, max_length=length, return_tensors="pt"))
""")

_PREDICT = Piece('''\
def predict(inputs):
    """Return the probability of each choice, in the order given, for each {"question", "choice": [...], "context"}."""
    found = []
    for row in inputs:
        choices = [choice.strip() for choice in row["choice"]]
        with torch.inference_mode():
            given = numbers(row["question"], [choice for choice in choices if choice], row.get("context"))
        shares = iter(torch.softmax(given[:, 0].double(), dim=-1).tolist())
        found.append([next(shares) if choice else 0.0 for choice in choices])
    return found
''')
