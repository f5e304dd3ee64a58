"""The words of a text, the tokens that stand for them, and tags that fit together: what a tagger does beside its model.

It stands on public libraries alone: its text is part of the Python that loads a tagger without the workbench.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import regex

SPACELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"  # scripts that leave no spaces
# a letter of such a script, a run of other letters and digits, or whatever else is seen as one character
UNIT = regex.compile(rf"(?V1)[{SPACELESS}]\p{{M}}*|[[\p{{L}}\p{{N}}\p{{M}}_]--[{SPACELESS}]]+|(?!\s)\X")
CHUNK = regex.compile(rf"(?V1)[{SPACELESS}]\p{{M}}*|[^\s{SPACELESS}]+")
ALONE = regex.compile(r"(?<!\S)[.,;:!?](?!\S)")  # a mark that stands by itself: the text is in tokens already
AROUND = regex.compile(r"""(?P<before>[(\["'“‘«¿¡]*)(?P<word>.*?)(?P<after>[.,;:!?)\]}"'”’»…。，！？、；：]*)""")
SPACELESS_END = regex.compile(rf"[{SPACELESS}]\p{{M}}*\Z")
SPACELESS_START = regex.compile(rf"[{SPACELESS}]")
BLANK = "▁"  # a token that stands for a space alone, and may be said to stand where the next word does

Place = tuple[int, int]  # where something begins and ends, in characters


def words_of(cell: str, fine: bool) -> tuple[str, list[Place]]:
    """Return a text and the places of its words; a cell is the text, or a JSON list of its words.

    A text is parted at everything that is no letter and no digit (`fine`), or as people part texts into tokens: at
    spaces, and at marks around a word, but where marks stand by themselves already.
    """
    tokens = _tokens(cell)
    if tokens is not None:
        return joined(tokens)
    if fine:
        return cell, [match.span() for match in UNIT.finditer(cell)]
    chunks = [match.span() for match in CHUNK.finditer(cell)]
    return cell, chunks if ALONE.search(cell) else [place for chunk in chunks for place in _parted(cell, chunk)]


def joined(tokens: Sequence[str]) -> tuple[str, list[Place]]:
    """Return tokens as a text, with spaces between them but where the script has none, and their places in it."""
    parts: list[str] = []
    places, end = [], 0
    for token in tokens:
        space = " " if parts and not (SPACELESS_END.search(parts[-1]) and SPACELESS_START.match(token)) else ""
        parts.append(space + token)
        places.append((end + len(space), end + len(space) + len(token)))
        end = places[-1][1]
    return "".join(parts), places


def spaced(text: str, places: Sequence[Place]) -> tuple[str, list[Place]]:
    """Return a text with spaces between words of scripts that leave none, and the words' places in it.

    Else a tokenizer puts several such words into one token, which can have one tag alone. BERT's own does the same.
    """
    parts: list[str] = []
    moved, end, added, before = [], 0, 0, ""
    for start, stop in places:
        word = text[start:stop]
        apart = " " if start == end and SPACELESS_END.search(before) and SPACELESS_START.match(word) else ""
        parts += [text[end:start], apart, word]
        added += len(apart)
        moved.append((start + added, stop + added))
        end, before = stop, word
    return "".join(parts) + text[end:], moved


def windows(
    tokenizer: Any, texts: Sequence[str], places: Sequence[Sequence[Place]], max_length: int, stride: int
) -> tuple[dict[str, list[list[int]]], list[int]]:
    """Return the encodings of each text's windows, and how many each text has.

    They overlap by `stride` tokens, 0 = a quarter of their length, but never by more than a third of their room.

    Beside the tokenizer's names: "words" has, at a word's first token, the word's number from 1, elsewhere 0; "covers"
    how many words that token stands for, from that one on. Each word is there once, in the window that shows most
    around it.
    """
    room = max_length - tokenizer.num_special_tokens_to_add()
    encoded = tokenizer(
        list(texts), truncation=True, max_length=max_length, stride=min(stride or max_length // 4, room // 3),
        return_overflowing_tokens=True, return_offsets_mapping=True,
    )  # fmt: skip
    row_of, blank = encoded["overflow_to_sample_mapping"], tokenizer.convert_tokens_to_ids(BLANK)
    names = [name for name in encoded if name not in ("overflow_to_sample_mapping", "offset_mapping")]
    found: dict[str, list[list[int]]] = {name: encoded[name] for name in names}
    found["words"] = [[0] * len(ids) for ids in encoded["input_ids"]]
    found["covers"] = [[0] * len(ids) for ids in encoded["input_ids"]]
    starts = [*(index for index, row in enumerate(row_of) if index == 0 or row != row_of[index - 1]), len(row_of)]
    for row, (start, stop) in enumerate(pairwise(starts)):
        seen = [(encoded["input_ids"][one], encoded["offset_mapping"][one]) for one in range(start, stop)]
        for word, window, token in _leads(seen, places[row], blank):
            words, covers = found["words"][start + window], found["covers"][start + window]
            words[token] = words[token] or word + 1
            covers[token] += 1
    return found, [stop - start for start, stop in pairwise(starts)]


def best_tags(logits: np.ndarray, labels: Sequence[str]) -> tuple[list[int], np.ndarray]:
    """Return each word's tag of (W, K) logits, so that all of them fit together, and the tags' probabilities (W,)."""
    logs, (allowed, first) = _logs(logits), _allowed(tuple(labels))
    tags = logs.argmax(axis=1)
    if len(tags) and not (first[tags[0]] and allowed[tags[:-1], tags[1:]].all()):
        tags = _likeliest(logs, np.where(allowed, 0.0, -np.inf), np.where(first, 0.0, -np.inf))
    return tags.tolist(), np.exp(logs[np.arange(len(tags)), tags])


def own_tags(logits: np.ndarray) -> tuple[list[int], np.ndarray]:
    """Return each word's likeliest tag of (W, K) logits, whatever stands beside it, and their probabilities (W,)."""
    logs = _logs(logits)
    tags = logs.argmax(axis=1)
    return tags.tolist(), np.exp(logs[np.arange(len(tags)), tags])


def continued(labels: Sequence[str]) -> list[int]:
    """Return, for each label, the one of a word that goes on what it begins: of B-X that is I-X, else itself."""
    place = {label: index for index, label in enumerate(labels)}
    return [place.get(f"I-{label[2:]}", index) if label[:2] == "B-" else index for index, label in enumerate(labels)]


def spans_of(
    tags: Sequence[str], text: str, places: Sequence[Place], shares: np.ndarray | None = None
) -> list[dict[str, Any]]:
    """Return what the tags of a text's words mark, each as sure as its least sure word.

    Tags B-X and I-X mark spans of several words, O marks nothing, any other tag its own word.
    """
    found: list[dict[str, Any]] = []
    for number, (tag, (start, end)) in enumerate(zip(tags, places, strict=True)):
        sure = 1.0 if shares is None else float(shares[number])
        if tag == "O":
            continue
        if tag.startswith("I-") and found:
            found[-1].update(end=end, score=min(sure, found[-1]["score"]))
        else:
            found.append({"start": start, "end": end, "label": tag.removeprefix("B-"), "score": sure})
    return [{**one, "text": text[one["start"] : one["end"]]} for one in found]


def own_spans(
    tags: Sequence[str], text: str, places: Sequence[Place], shares: np.ndarray | None = None
) -> list[dict[str, Any]]:
    """Return each word with its tag as it is, however that begins; O marks nothing."""
    found = []
    for number, (tag, (start, end)) in enumerate(zip(tags, places, strict=True)):
        sure = 1.0 if shares is None else float(shares[number])
        if tag != "O":
            found.append({"start": start, "end": end, "label": tag, "score": sure, "text": text[start:end]})
    return found


def _tokens(cell: str) -> list[str] | None:
    if not cell.startswith("["):
        return None
    try:
        found = json.loads(cell)
    except ValueError:
        return None
    return found if isinstance(found, list) and found and all(isinstance(one, str) for one in found) else None


def _parted(text: str, chunk: Place) -> Iterator[Place]:
    """Yield a chunk's word and the marks around it; a chunk of marks alone stays whole."""
    match = AROUND.fullmatch(text, *chunk)
    if match is None or match.start("word") == match.end("word"):
        yield chunk
        return
    yield from ((place, place + 1) for place in range(*match.span("before")))
    yield match.span("word")
    yield from ((place, place + 1) for place in range(*match.span("after")))


def _leads(seen: Sequence[Any], places: Sequence[Place], blank: int) -> list[tuple[int, int, int]]:
    """Return for each word the window and the token that stand for it: its first one, where it is seen best.

    A word that no token stands for goes with the one before it.
    """
    best = [(-1.0, 0, 0)] * len(places)
    for window, (ids, offsets) in enumerate(seen):
        last = len(ids) - 1
        for word, token in _first_tokens(ids, offsets, places, blank).items():
            before = float("inf") if window == 0 else token
            after = float("inf") if window == len(seen) - 1 else last - token
            room = min(before, after)
            if room > best[word][0]:
                best[word] = (room, window, token)
    found, window, token = [], 0, 0
    for word, (room, its_window, its_token) in enumerate(best):
        window, token = (window, token) if room < 0 else (its_window, its_token)
        found.append((word, window, token))
    return found


def _first_tokens(ids: Sequence[int], offsets: Sequence[Place], places: Sequence[Place], blank: int) -> dict[int, int]:
    """Return word → the first token of a window that stands for it; a blank one only where there is no other."""
    begins, ends = [start for start, _ in places], [end for _, end in places]
    found: dict[int, int] = {}
    blanks: dict[int, int] = {}
    for token, (start, end) in enumerate(offsets):
        for word in range(bisect_right(ends, start), bisect_left(begins, end)):
            (blanks if ids[token] == blank else found).setdefault(word, token)
    return {**blanks, **found}


def _logs(logits: np.ndarray) -> np.ndarray:
    """Return the logarithms of the tags' probabilities, (W, K)."""
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))


@cache
def _allowed(labels: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Return which label may follow which, (K, K), and which may be the first: I-X only goes on B-X or I-X."""
    goes_on = np.array([label[2:] if label[:2] == "I-" else "" for label in labels])
    marks = np.array([label[2:] if label[:2] in ("B-", "I-") else "" for label in labels])
    free = goes_on == ""
    return free[None, :] | (marks[:, None] == goes_on[None, :]), free


def _likeliest(logs: np.ndarray, between: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Return the tags whose probabilities have the largest product among those that fit together (Viterbi 1967)."""
    score, back = logs[0] + first, []
    for row in logs[1:]:
        reached = score[:, None] + between
        back.append(reached.argmax(axis=0))
        score = reached.max(axis=0) + row
    tags = [int(score.argmax())]
    for came_from in reversed(back):
        tags.append(int(came_from[tags[-1]]))
    return np.array(tags[::-1])
