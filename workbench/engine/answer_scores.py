"""Metrics of answers that stand in a text: SQuAD's exact match and F1, by character where a script has no spaces."""

import re
import string
import unicodedata
from collections import Counter
from collections.abc import Sequence

import regex

# scripts that leave no spaces between words: each of their letters counts as a word
SPACELESS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*")
ARTICLES = re.compile(r"\b(a|an|the)\b")
PUNCTUATION = dict.fromkeys(map(ord, string.punctuation))


def metrics(answered: Sequence[str], right: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return the mean F1 and exact match of answers, each by the best of its right ones; of none, "" is right."""
    if not answered:
        return {"f1": float("nan"), "exact_match": float("nan")}
    pairs = list(zip(answered, right, strict=True))
    return {
        "f1": sum(f1(answer, golds) for answer, golds in pairs) / len(pairs),
        "exact_match": sum(is_exact(answer, golds) for answer, golds in pairs) / len(pairs),
    }


def f1(answer: str, right: Sequence[str]) -> float:
    """Return how much of an answer's words are those of a right one, and of theirs its own (SQuAD 2.0's script)."""
    return max(_f1(*_words(answer, gold)) for gold in _there(right))


def is_exact(answer: str, right: Sequence[str]) -> bool:
    """Return whether an answer is a right one but for case, punctuation, articles and spaces (SQuAD 2.0's script)."""
    return any(one == other for one, other in (_words(answer, gold) for gold in _there(right)))


def _there(right: Sequence[str]) -> list[str]:
    """Return the right answers of which something is left, else that there is none."""
    return [gold for gold in right if any(_words(gold, gold))] or [""]


def _words(answer: str, gold: str) -> tuple[list[str], list[str]]:
    """Return the words that count of two answers."""
    count = _characters if SPACELESS.search(answer + gold) else _plain
    return count(answer), count(gold)


def _plain(text: str) -> list[str]:
    return ARTICLES.sub(" ", text.lower().translate(PUNCTUATION)).split()


def _characters(text: str) -> list[str]:
    """Return each letter of a script without spaces, and other words; as MLQA's script, without any punctuation."""
    kept = "".join(one for one in text.lower() if unicodedata.category(one)[0] != "P" and one not in string.punctuation)
    return SPACELESS.sub(r" \g<0> ", kept).split()


def _f1(answer: Sequence[str], gold: Sequence[str]) -> float:
    if not answer or not gold:
        return float(answer == gold)
    shared = (Counter(answer) & Counter(gold)).total()
    return 2 * shared / (len(answer) + len(gold))


def threshold(shares: Sequence[float], answered: Sequence[float], none: Sequence[float]) -> float:
    """Return from which share on answering is best: `answered` is what a row's answer gives, `none` what none gives.

    It is the middle of the gap between two rows' shares; of thresholds that are as good the highest.
    """
    order = sorted(range(len(shares)), key=lambda row: -shares[row])
    best, gained, cut = 0.0, 0.0, 0
    for count, row in enumerate(order, 1):
        gained += answered[row] - none[row]
        is_end = count == len(order) or shares[order[count]] < shares[row]
        if is_end and gained > best:
            best, cut = gained, count
    above = shares[order[cut - 1]] if cut else 1.0
    below = shares[order[cut]] if cut < len(order) else 0.0
    return (above + below) / 2
