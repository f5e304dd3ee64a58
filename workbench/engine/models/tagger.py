"""Taggers: transformers' own class with a label for each token, read at the first token of each word.

Imported only inside functions, so torch stands at the top.
"""

from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from workbench.engine.models import classifier, layouts, snippets, word_tags
from workbench.engine.models.classifier import Classifier
from workbench.engine.models.features import ABSENT
from workbench.engine.models.model import Inputs, in_parts
from workbench.engine.models.snippets import Piece
from workbench.engine.models.wrapper import TokenWrapper
from workbench.engine.task import SEQUENCES

WORDS, COVERS = "words", "covers"  # beside the tokenizer's own names: see `word_tags.windows`


class Tagger(TokenWrapper):
    """Takes the windows of B texts; features are (B, W, H) and outputs (B, W, K), ABSENT where one has fewer words."""

    problem = layouts.TOKENS
    own_inputs = (WORDS, COVERS)

    def __init__(self, scorer: Classifier) -> None:
        """Take a classifier of tokens."""
        super().__init__(scorer)
        itself = list(range(len(self.labels)))
        self._continued = torch.tensor(itself if self.plan.get("plain") else word_tags.continued(self.labels))

    def features(self, inputs: Inputs) -> Tensor:
        """Return what the head sees of each word's first token."""
        words, rows, numbers, _ = _words(inputs)
        seen = in_parts(self.scorer.features, self.windows(inputs))  # (S, T, H)
        return _by_row(seen[words], rows, numbers, len(inputs[SEQUENCES]))

    def forward(self, inputs: Inputs) -> Tensor:
        """Return each word's logits; those of a word that shares its first token with the one before go that one on."""
        words, rows, numbers, follows = _words(inputs)
        logits = in_parts(self.scorer, self.windows(inputs))[words]  # (W of all, K)
        if follows.any():
            logits = torch.where(follows[:, None], self._going_on(logits), logits)
        return _by_row(logits, rows, numbers, len(inputs[SEQUENCES]))

    def _going_on(self, logits: Tensor) -> Tensor:
        """Return logits (W, K) in which B-X counts for I-X, and is as unlikely as anything itself."""
        places = torch.arange(len(self._continued), device=logits.device)
        continued = self._continued.to(logits.device)
        begins = continued != places
        found = logits.clone()
        found[:, continued[begins]] = torch.logaddexp(logits[:, begins], logits[:, continued[begins]])
        return torch.where(begins, logits.amin(-1, keepdim=True), found)


def build(folder: Path, plan: Any, *, dropout: float, seed: int) -> Tagger:
    """Return the base in `folder` with a new head for the tags of `plan["labels"]`, random from `seed`."""
    return Tagger(classifier.build(folder, plan, problem=layouts.TOKENS, pooling="cls", dropout=dropout, seed=seed))


def load(folder: Path) -> tuple[Tagger, Any, int]:
    """Return the tagger saved in `folder`, its tokenizer and how many tokens a window has."""
    return Tagger.saved_in(folder)


def load_with(folder: Path) -> str:
    """Return Python that defines `predict(inputs)`: the spans that are marked in each text."""
    return snippets.compose(folder, snippets.standard(folder, layouts.TOKENS), snippets.source(word_tags), _PREDICT)


def _words(inputs: Inputs) -> tuple[tuple[Tensor, Tensor], Tensor, Tensor, Tensor]:
    """Return of each word: its sequence and token, its row, its number from 0, and whether it shares that token."""
    sequence, token = inputs[WORDS].nonzero(as_tuple=True)
    counts = inputs[COVERS][sequence, token]
    row_of = torch.repeat_interleave(torch.arange(len(inputs[SEQUENCES]), device=counts.device), inputs[SEQUENCES])
    further = torch.arange(int(counts.sum()), device=counts.device) - (counts.cumsum(0) - counts).repeat_interleave(
        counts
    )
    sequence, token = sequence.repeat_interleave(counts), token.repeat_interleave(counts)
    numbers = inputs[WORDS][sequence, token] - 1 + further
    return (sequence, token), row_of[sequence], numbers, further > 0


def _by_row(found: Tensor, rows: Tensor, numbers: Tensor, count: int) -> Tensor:
    """Return what was found of all words (W, …) row by row in the words' order, (B, W, …)."""
    order = torch.argsort(rows * (int(numbers.max()) + 1) + numbers)
    sizes = torch.bincount(rows, minlength=count).tolist()
    return pad_sequence(list(torch.split(found[order], sizes)), batch_first=True, padding_value=ABSENT)


_PREDICT = Piece('''\
labels = [config.id2label[index] for index in range(len(config.id2label))]
plain = config.workbench.get("plain", False)  # each word has a tag of its own


def logits_of(text, places):
    """Return the logits of each word (W, K)."""
    encoded, _ = windows(tokenizer, [text], [places], length, config.workbench["stride"])
    words, covers = encoded.pop("words"), encoded.pop("covers")
    goes_on = list(range(len(labels))) if plain else continued(labels)
    found = [None] * len(places)
    for window, (numbers, counts) in enumerate(zip(words, covers)):
        batch = {name: torch.tensor([rows[window]]) for name, rows in encoded.items()}
        with torch.inference_mode():
            scores = logits(batch)[0].double().numpy()
        for token, (number, count) in enumerate(zip(numbers, counts)):
            for further in range(count):
                found[number - 1 + further] = scores[token] if further == 0 else going_on(scores[token], goes_on)
    return np.array(found)


def going_on(row, goes_on):
    """Return the logits of a word that shares its token with the one before: B-X counts for I-X."""
    begins = np.array(goes_on) != np.arange(len(row))
    into = np.array(goes_on)[begins]
    found = row.copy()
    found[into] = np.logaddexp(row[begins], row[into])
    return np.where(begins, row.min(), found)


def predict(inputs):
    """Return the spans marked in each text, list of words, or {"tokens": ...}: start, end, label, score, text."""
    answers = []
    for given in inputs:
        given = given["tokens"] if isinstance(given, dict) else given
        cell = given if isinstance(given, str) else json.dumps(given)
        text, places = words_of(cell, config.workbench["fine"])
        if not places:
            answers.append([])
            continue
        found = logits_of(*spaced(text, places))
        tags, shares = own_tags(found) if plain else best_tags(found, labels)
        names, mark = [labels[tag] for tag in tags], own_spans if plain else spans_of
        answers.append(mark(names, text, places, shares))
    return answers
''')
