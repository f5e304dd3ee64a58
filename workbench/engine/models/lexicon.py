"""The cheapest models of words' tags, without any base: always the same tag, and each word's most frequent one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from workbench.engine.models.features import apart, flat
from workbench.engine.task import Rows, SimpleModel

Read = Callable[[Rows], Sequence[Sequence[str]]]  # the words of each row

PRIOR = 1.0  # word: so many times the shares of all words are added to a word's own counts


@dataclass(frozen=True)
class Lexicon:
    """Gives each word the log-share of its tags in the training rows; without words, that of all of them."""

    read: Read
    shares: np.ndarray  # of all words' tags (K,)
    counts: Mapping[str, np.ndarray] = field(default_factory=dict)  # word → how often it has each tag (K,)

    def outputs(self, rows: Rows) -> np.ndarray:
        """Return the outputs, an array of arrays (W, K)."""
        return apart([self._logs([word.casefold() for word in words]) for words in self.read(rows)])

    def _logs(self, words: Sequence[str]) -> np.ndarray:
        """Return the log-shares of a text's words, (W, K)."""
        nothing = np.zeros(len(self.shares))
        counts = np.array([self.counts.get(word, nothing) for word in words]).reshape(-1, len(self.shares))
        return np.asarray(np.log((counts + PRIOR * self.shares) / (counts.sum(axis=1, keepdims=True) + PRIOR)))


def models(
    words: Sequence[Sequence[str]], targets: np.ndarray, width: int, read: Read
) -> Mapping[str, Callable[[], SimpleModel]]:
    """Return what fits each model, by its name in the report; targets are K = `width` tags' numbers, of each word."""
    seen = flat(targets) if len(targets) else np.zeros(0, dtype=np.int64)
    counts = np.bincount(seen[seen >= 0], minlength=width) + 1e-3
    shares = counts / counts.sum()
    return {"majority": partial(Lexicon, read, shares), "lexicon": partial(_lexicon, words, targets, shares, read)}


def _lexicon(words: Sequence[Sequence[str]], targets: np.ndarray, shares: np.ndarray, read: Read) -> Lexicon:
    counts: dict[str, np.ndarray] = {}
    for row, tags in zip(words, targets, strict=True):
        for word, tag in zip(row, tags.tolist(), strict=True):
            if tag >= 0:
                counts.setdefault(word.casefold(), np.zeros(len(shares)))[tag] += 1
    return Lexicon(read, shares, counts)
