"""Answerers: transformers' own class that says of each token whether an answer starts or ends there.

Imported only inside functions, so torch stands at the top.
"""

from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from workbench.engine.models import answer_spans, classifier, layouts, snippets
from workbench.engine.models.answer_spans import END, FIRST, LAST, START, WINDOW
from workbench.engine.models.features import ABSENT
from workbench.engine.models.model import Inputs, in_parts
from workbench.engine.models.snippets import Piece
from workbench.engine.models.wrapper import TokenWrapper
from workbench.engine.task import SEQUENCES

ROWS_AT_ONCE = 1000
FIRSTS, LASTS = "firsts", "lasts"  # beside the tokenizer's own names: see `answer_spans.windows`


class Answerer(TokenWrapper):
    """Takes the windows of B rows; outputs are (B, M, 5), of each token of the context and each window's first one.

    In `answer_spans`' columns: the logits of start and end, and, as features (B, M, H + 3) have them behind H numbers,
    first and last character, 0 for a window's first token, and the window's number. ABSENT fills up a row of fewer.
    """

    problem = layouts.QUESTIONS
    beside = 3
    own_inputs = (FIRSTS, LASTS)

    def features(self, inputs: Inputs) -> Tensor:
        """Return what the head sees of each token, and the tokens' places."""
        return _by_row(in_parts(self.scorer.features, self.windows(inputs)), inputs)

    def forward(self, inputs: Inputs) -> Tensor:
        """Return each token's logits, and the tokens' places."""
        return _by_row(in_parts(self._logits, self.windows(inputs)), inputs)

    def _logits(self, texts: Inputs) -> Tensor:
        """Return the logits of start and end of each token of S windows, (S, T, 2)."""
        found = self.scorer.model(**texts)
        return torch.stack((found.start_logits, found.end_logits), dim=-1)


def build(folder: Path, plan: Any, *, dropout: float, seed: int) -> Answerer:
    """Return the base in `folder` with a new head for start and end, random from `seed`."""
    problem = layouts.QUESTIONS
    return Answerer(classifier.build(folder, plan, problem=problem, pooling="cls", dropout=dropout, seed=seed))


def load(folder: Path) -> tuple[Answerer, Any, int]:
    """Return the answerer saved in `folder`, its tokenizer and how many tokens a window has."""
    return Answerer.saved_in(folder)


def loss(outputs: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
    """Return the sum over windows of −log p(start) and −log p(end), halved, in nats, and the windows.

    Outputs are (B, M, 5), or (M, 5) of all rows one after the other; targets (B, 2) are the answer's first and last
    character, from 1. What a window does not show whole is no answer there: its first token is right.
    """
    windows, row_of = _windows(outputs)
    start, end = _right_tokens(windows, row_of, targets)
    total = functional.cross_entropy(windows[..., START], start, reduction="sum") + functional.cross_entropy(
        windows[..., END], end, reduction="sum"
    )
    return total / 2, total.new_tensor(float(len(windows)))


def mean_loss(outputs: np.ndarray, targets: np.ndarray) -> float:
    """Return the mean loss of the windows of all rows, of arrays; NaN where there are none."""
    total = weight = 0.0
    for start in range(0, len(outputs), ROWS_AT_ONCE):
        part = slice(start, start + ROWS_AT_ONCE)
        tokens = torch.from_numpy(np.concatenate(list(outputs[part])).astype(np.float32))
        summed, windows = loss(tokens, torch.from_numpy(targets[part]))
        total, weight = total + float(summed), weight + float(windows)
    return total / weight if weight else float("nan")


def distance(one: Tensor, other: Tensor) -> Tensor:
    """Return half the symmetric Kullback-Leibler divergence of start and end, the mean of both, summed over a row."""
    (first, row_of), (second, _) = _windows(one), _windows(other)
    there = first[..., FIRST].isfinite()
    apart = first.new_zeros(len(first))
    for column in (START, END):
        p, q = first[..., column].log_softmax(-1), second[..., column].log_softmax(-1)
        apart = apart + 0.25 * ((p.exp() - q.exp()) * (p - q).masked_fill(~there, 0.0)).sum(-1)
    return torch.stack([part.sum() for part in torch.split(apart, torch.bincount(row_of).tolist())])


def load_with(folder: Path) -> str:
    """Return Python that defines `predict(inputs)`: the answer to each question, and the likeliest others."""
    pieces = (snippets.standard(folder, layouts.QUESTIONS), snippets.source(answer_spans), _PREDICT)
    return snippets.compose(folder, *pieces)


def _by_row(found: Tensor, inputs: Inputs) -> Tensor:
    """Return what was found of all tokens (S, T, …) of those that count, with their places, row by row (B, M, …)."""
    counts, firsts = inputs[SEQUENCES], inputs[FIRSTS]
    counted = firsts > 0
    leads = inputs["attention_mask"].argmax(dim=1)
    counted[torch.arange(len(firsts), device=firsts.device), leads] = True
    sequence, token = counted.nonzero(as_tuple=True)
    begins = (counts.cumsum(0) - counts).repeat_interleave(counts)
    numbers = torch.arange(len(firsts), device=firsts.device) - begins
    places = torch.stack([firsts[sequence, token], inputs[LASTS][sequence, token], numbers[sequence]], dim=-1)
    rows = torch.cat([found[sequence, token].float(), places.float()], dim=-1)
    done = counted.sum(1).cumsum(0)[counts.cumsum(0) - 1]
    return _padded(rows, torch.diff(done, prepend=done.new_zeros(1)))


def _padded(things: Tensor, sizes: Tensor) -> Tensor:
    """Return things (M, …) in parts of these sizes (N,), (N, C, …), ABSENT where one has fewer.

    torch's pad_sequence takes N times as long to go back through.
    """
    places = torch.arange(int(sizes.max()), device=things.device)
    there = (places < sizes[:, None]).unsqueeze(-1)
    empty = things.new_full((*there.shape[:2], things.shape[-1]), ABSENT)
    return empty.masked_scatter(there, things)


def _windows(outputs: Tensor) -> tuple[Tensor, Tensor]:
    """Return the windows of all rows, (G, W, 5), ABSENT where one has fewer tokens, and the row of each, (G,)."""
    tokens = outputs[outputs[..., FIRST].isfinite()]
    begins = (tokens[:, FIRST] == 0).nonzero()[:, 0]
    sizes = torch.diff(begins, append=begins.new_tensor([len(tokens)]))
    windows = _padded(tokens, sizes)
    return windows, (windows[:, 0, WINDOW] == 0).cumsum(0) - 1


def _right_tokens(windows: Tensor, row_of: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
    """Return at which token of each window the answer starts and at which it ends, 0 where it is not whole there."""
    firsts, lasts = windows[..., FIRST], windows[..., LAST]
    wanted = targets.to(windows.dtype)[row_of]
    begin, end = wanted[:, :1], wanted[:, 1:]
    real = firsts > 0
    starts, ends = real & (lasts >= begin), real & (firsts <= end)
    start = starts.int().argmax(-1)  # the first that is
    last = firsts.shape[1] - 1 - ends.flip(-1).int().argmax(-1)
    lowest = firsts.masked_fill(~real, torch.inf).amin(-1)
    shown = (begin > 0)[:, 0] & starts.any(-1) & ends.any(-1) & (lowest <= begin[:, 0])
    shown &= (lasts.amax(-1) >= end[:, 0]) & (start <= last)
    return start * shown, last * shown


_PREDICT = Piece('''\
def outputs_of(question, context):
    """Return of each token that counts what `spans` takes, (M, 5)."""
    encoded, _ = windows(tokenizer, [question], [context], length, config.workbench["stride"])
    places, found = list(zip(encoded.pop("firsts"), encoded.pop("lasts"))), []
    for window, (firsts, lasts) in enumerate(places):
        batch = {name: torch.tensor([rows[window]]) for name, rows in encoded.items()}
        with torch.inference_mode():
            scores = logits(batch)[0].numpy()
        tokens = [0, *(token for token, first in enumerate(firsts) if first)]
        found += [[*scores[token], firsts[token], lasts[token], window] for token in tokens]
    return np.array(found)


def predict(inputs):
    """Return the answer to each {"question": ..., "context": ...}: text, start, end, score, and the alternatives."""
    known = config.workbench
    return [
        answers(
            outputs_of(row["question"], row["context"]), row["context"], known["answer_length"], known.get("threshold")
        )
        for row in inputs
    ]
''')
