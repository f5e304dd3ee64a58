"""The windows in which a question and its context are read, and the spans of the context that answer it best.

It stands on public libraries alone: its text is part of the Python that loads an answerer without the workbench.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import regex

CLUSTER = regex.compile(r"\X")  # what is seen as one character
BLANK = "▁"  # a token that stands for a space alone, and may be said to stand where the next character does
START, END, FIRST, LAST, WINDOW = range(5)  # columns of what a model gives for a token
SHOWN = 5  # answers of a question


def windows(
    tokenizer: Any, questions: Sequence[str], contexts: Sequence[str], max_length: int, stride: int
) -> tuple[dict[str, list[list[int]]], list[int]]:
    """Return the encodings of each row's windows, which overlap by `stride` tokens, and how many each row has.

    Beside the tokenizer's names: "firsts" and "lasts" have, for a token of the context, its first and its last
    character, counted from 1, elsewhere 0. A stride of 0 is a quarter of the length; of a question that leaves no room
    for its context the end is cut.
    """
    room = max_length - tokenizer.num_special_tokens_to_add(pair=True)
    stride = max(0, min(stride or max_length // 4, room // 3))
    asked = _cut(tokenizer, questions, max(1, room - max(2 * stride, max_length // 4)))
    encoded = tokenizer(
        asked, list(contexts), truncation="only_second", max_length=max_length, stride=stride,
        return_overflowing_tokens=True, return_offsets_mapping=True,
    )  # fmt: skip
    row_of, blank = encoded["overflow_to_sample_mapping"], tokenizer.convert_tokens_to_ids(BLANK)
    names = [name for name in encoded if name not in ("overflow_to_sample_mapping", "offset_mapping")]
    found: dict[str, list[list[int]]] = {name: encoded[name] for name in names}
    found["firsts"], found["lasts"] = [], []
    for number, row in enumerate(row_of):
        offsets, own = np.array(encoded["offset_mapping"][number]), np.array(encoded.sequence_ids(number)) == 1
        firsts, lasts = _places(offsets, own, np.array(encoded["input_ids"][number]) == blank, contexts[row])
        found["firsts"].append(firsts.tolist())
        found["lasts"].append(lasts.tolist())
    return found, np.bincount(row_of, minlength=len(questions)).tolist()


def best_span(outputs: np.ndarray, longest: int) -> tuple[int, int, float]:
    """Return the first and last character, from 1, of a row's likeliest span, and its share beside no answer.

    All are 0 where there is no span.
    """
    places, odds = _of_windows(outputs, longest)
    if not len(odds):
        return 0, 0, 0.0
    likeliest = odds.max()
    first, last = min(places[~(odds < likeliest)].tolist())  # of those that are as likely the one that begins first
    return first, last, _share(likeliest)


def spans(outputs: np.ndarray, longest: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the spans of at most `longest` characters of a row's outputs (M, 5), and the log-odds of each.

    A span is its first and last character, (S, 2), from 1. Its odds are against no answer in its window, whose first
    token stands for that, so that windows compare (Alberti et al. 2019, section 3); of a span that several windows show
    they are the best. One token may be longer than `longest`.
    """
    places, odds = _of_windows(outputs, longest)
    return _distinct(places, odds) if (outputs[:, FIRST] == 0).sum() > 1 else (places, odds)


def answers(outputs: np.ndarray, context: str, longest: int, threshold: float | None) -> dict[str, Any]:
    """Return a row's likeliest answer, and under "alternatives" the likeliest others, all of different texts.

    Each has its text, where it starts and ends in the context, and as its score its share of all spans and, where a
    threshold is given, no answer, which is answered where the best span's share beside it is below. Its text is empty.
    """
    places, odds = spans(outputs, longest)
    best = int(odds.argmax()) if len(odds) and _share(odds.max()) >= (threshold or 0.0) else len(odds)
    if threshold is not None or not len(odds):  # the last of them is no answer: the empty text
        places, odds = np.concatenate([places, [[1, 0]]]), np.append(odds, 0.0)
    shares = np.exp(odds - odds.max())
    shares /= shares.sum()
    found: dict[str, dict[str, Any]] = {}
    for one in [best, *np.argsort(-odds, kind="stable")]:
        start, end = int(places[one, 0]) - 1, int(places[one, 1])
        where = {"start": start, "end": end} if end else {"start": None, "end": None}
        found.setdefault(context[start:end], {"text": context[start:end], **where, "score": float(shares[one])})
        if len(found) > SHOWN:
            break
    answer, *others = found.values()
    return {**answer, "alternatives": others}


def _of_windows(outputs: np.ndarray, longest: int) -> tuple[np.ndarray, np.ndarray]:
    """Return what `spans` does, one that several windows show as often as they do."""
    starts = np.flatnonzero(outputs[:, FIRST] == 0)
    found, odds = [], []
    for window in np.split(outputs.astype(np.float64), starts[1:]):
        none, tokens = window[0, START] + window[0, END], window[1:]
        sizes = tokens[None, :, LAST] - tokens[:, None, FIRST] + 1
        allowed = np.triu(sizes <= longest) | np.eye(len(tokens), dtype=bool)
        begins, ends = np.nonzero(allowed)
        found.append(np.stack([tokens[begins, FIRST], tokens[ends, LAST]], axis=1).astype(np.int64))
        odds.append(tokens[begins, START] + tokens[ends, END] - none)
    return np.concatenate(found), np.concatenate(odds)


def _share(log_odds: float) -> float:
    return float(1 / (1 + np.exp(-np.clip(log_odds, -700, 700))))


def _cut(tokenizer: Any, questions: Sequence[str], most: int) -> list[str]:
    """Return questions of at most so many tokens; what a token is may change where a text ends."""
    found = list(questions)
    longer = list(range(len(found)))
    while longer:
        texts = [found[one] for one in longer]
        encoded = tokenizer(
            texts, add_special_tokens=False, truncation=True, max_length=most + 1, return_offsets_mapping=True
        )
        ends = [offsets[most - 1][1] if len(offsets) > most else None for offsets in encoded["offset_mapping"]]
        longer = [one for one, end in zip(longer, ends, strict=True) if end is not None]
        for one, end in zip(longer, (end for end in ends if end is not None), strict=True):
            found[one] = found[one][: min(end, len(found[one]) - 1)]
    return found


def _places(offsets: np.ndarray, own: np.ndarray, blank: np.ndarray, context: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the first and last character of each of a window's tokens, from 1; 0 of those that are not its `own`.

    Spaces around a token do not belong to it, and of what is seen as one character it has all. A blank token has
    nothing where the next one has the same place.
    """
    following, before = _edges(context)
    begins, ends = (np.where(own, side, 0) for side in offsets.T)
    firsts, lasts = following[begins] + 1, before[ends]
    own = own & (firsts <= lasts)
    shared = np.append(own[1:] & (firsts[1:] <= lasts[:-1]), False)
    own &= ~(blank & shared)
    return np.where(own, firsts, 0), np.where(own, lasts, 0)


@lru_cache(maxsize=8)  # several questions of a context stand one after the other
def _edges(text: str) -> tuple[np.ndarray, np.ndarray]:
    """Return for each place of a text where what is seen from there on begins, and where what is before it ends."""
    bounds = np.array([*(match.start() for match in CLUSTER.finditer(text)), len(text)])
    number = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
    seen = np.array([not character.isspace() for character in text], dtype=bool)
    following = np.minimum.accumulate(np.where(seen, bounds[number], len(text))[::-1])[::-1]
    before = np.maximum.accumulate(np.where(seen, bounds[number + 1], 0))
    return np.append(following, len(text)), np.append(0, before)


def _distinct(places: np.ndarray, odds: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return each span once, with the best of its odds."""
    order = np.argsort(-odds, kind="stable")
    keys = places[order, 0] * (places.max(initial=0) + 1) + places[order, 1]
    _, first = np.unique(keys, return_index=True)
    kept = order[first]
    return places[kept], odds[kept]
