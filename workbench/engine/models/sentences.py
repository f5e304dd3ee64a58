"""The cheapest models of answers in a text, without any base: its first sentence, or that most like the question."""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import regex

from workbench.engine.models import word_tags
from workbench.engine.models.features import apart
from workbench.engine.task import Rows, SimpleModel

SENTENCE = regex.compile(r"\S.*?(?:[.!?]+(?=\s)|[。！？]+|\n|\Z)", regex.DOTALL)
FIRST_ODDS = 1.0  # of the first sentence: any number that is not that of the others


@dataclass(frozen=True)
class Sentences:
    """Gives each sentence of the context the weight of the question's words that it has; without words, its place."""

    weights: Mapping[str, float] = field(default_factory=dict)  # word → how rare it is
    unseen: float = 0.0  # that of a word which is not among them

    def outputs(self, rows: Rows) -> np.ndarray:
        """Return the outputs, an array of arrays (M, 5), as an answerer has them of one window."""
        pairs = zip(rows["question"], rows["context"], strict=True)
        return apart([self._row(question, context) for question, context in pairs])

    def _row(self, question: str, context: str) -> np.ndarray:
        asked = set(_words(question))
        found = [[0.0, 0.0, 0, 0, 0]]
        for number, match in enumerate(SENTENCE.finditer(context)):
            odds = self._weight(asked & set(_words(match[0]))) if self.weights else FIRST_ODDS * (number == 0)
            found.append([odds / 2, odds / 2, match.start() + 1, match.start() + len(match[0].rstrip()), 0])
        return np.array(found, dtype=np.float32)

    def _weight(self, words: set[str]) -> float:
        return sum(self.weights.get(word, self.unseen) for word in sorted(words))


def models(rows: Rows) -> Mapping[str, Callable[[], SimpleModel]]:
    """Return what fits each model, by its name in the report."""
    return {"majority": Sentences, "sentence": partial(_weighted, rows["context"])}


def _weighted(contexts: Sequence[str]) -> Sentences:
    """Return the model whose words weigh log(N / n), n of N different contexts having them."""
    different = set(contexts)
    counts = Counter(word for context in different for word in set(_words(context)))
    weights = {word: math.log((len(different) + 1) / count) for word, count in counts.items()}
    return Sentences(weights, math.log(len(different) + 1))


def _words(text: str) -> list[str]:
    words, places = word_tags.words_of(text, fine=True)
    return [words[start:end].casefold() for start, end in places]
