"""The published recipes of tags, relations and answers by transformers' own Trainer, beside published_recipes.py.

Tags: the token classification guide of transformers' documentation, on WNUT 2017: batches of 16, weight decay 0.01, a
word's tag at its first token. seqeval counts, in its strict mode (IOB2). Relations: R-BERT's recipe (Wu & He 2019):
batches of 16, cut at 128 tokens. Simplified: R-BERT marks the two ends by $ and # and answers from [CLS] and the means
of both; here <e1>, </e1>, <e2>, </e2> are tokens of their own and [CLS] alone answers, which is what transformers' own
class can do. Answers: run_qa.py: batches of 12, windows of 384 tokens that overlap by 128, the best of 20 begins and 20
ends at most 30 tokens apart. What makes them faster but not better is as in published_recipes.py. The figures of
SemEval-2010 task 8 and of SQuAD, whose scripts are no library, are written down here once more, so that ours is not
held against itself. To be imported, not run.
"""

import re
import string
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.published_recipes import Recipe, outputs, text_outputs

MARKERS, OTHER = ("<e1>", "</e1>", "<e2>", "</e2>"), "Other"
WINDOW, STRIDE, LIKELIEST, LONGEST = 384, 128, 20, 30  # tokens; begins and ends looked at; tokens of an answer
NOTHING = -100  # the target of a token that is not learned from

Places = list[tuple[int, int] | None]  # of a window's tokens in its paragraph, in characters; None: not of it


def tags(base: Path, train: Any, asked: Any, recipe: Recipe, seed: int) -> float:
    """Return the strict entity F1 on the rows `asked`; a word without a token is taken for O."""
    from seqeval.metrics import f1_score
    from seqeval.scheme import IOB2
    from transformers import AutoModelForTokenClassification, AutoTokenizer, DataCollatorForTokenClassification

    tokenizer = AutoTokenizer.from_pretrained(base)
    sides = [[cell.split(" ") for cell in table["tokens"]] for table in (train, asked)]
    learned, right = ([cell.split(" ") for cell in table["tags"]] for table in (train, asked))
    names = sorted({tag for row in learned for tag in row})
    read = [tokenizer(words, is_split_into_words=True, truncation=True) for words in sides]
    targets = [_tag_targets(read[0].word_ids(place), row, names) for place, row in enumerate(learned)]
    build = partial(AutoModelForTokenClassification.from_pretrained, base, num_labels=len(names))
    found = outputs(
        build, ({**read[0], "labels": targets}, dict(read[1])), DataCollatorForTokenClassification(tokenizer),
        replace(recipe, batch=16, weight_decay=0.01), seed,
    )  # fmt: skip
    answered = [["O"] * len(row) for row in right]
    for place, row in enumerate(answered):
        for word, token in _first_tokens(read[1].word_ids(place)).items():
            row[word] = names[found[place, token].argmax()]
    return float(f1_score(right, answered, mode="strict", scheme=IOB2, zero_division=0))


def relations(base: Path, train: Any, asked: Any, recipe: Recipe, seed: int) -> float:
    """Return the official macro F1 on the rows `asked`, whose ends are marked in the text."""
    names = sorted(set(train["relation"]))
    found = text_outputs(
        base, [[list(table["text"])] for table in (train, asked)], [names.index(name) for name in train["relation"]],
        replace(recipe, batch=16), seed, markers=MARKERS, num_labels=len(names),
    )  # fmt: skip
    return semeval_macro_f1(list(asked["relation"]), [names[place] for place in found.argmax(-1)])


def semeval_macro_f1(right: Sequence[str], answered: Sequence[str]) -> float:
    """Return the official figure of SemEval-2010 task 8: the mean of its relations' F1, without Other.

    Both directions of a relation are counted together, but an answer with the wrong direction is wrong.
    """
    hits, asked, given = (Counter(name.partition("(")[0] for name in names) for names in (
        [one for one, other in zip(right, answered, strict=True) if one == other], right, answered,
    ))  # fmt: skip
    relations = [relation for relation in asked if relation != OTHER]
    return sum(2 * hits[relation] / (asked[relation] + given[relation]) for relation in relations) / len(relations)


def answers(base: Path, train: Any, asked: Any, recipe: Recipe, seed: int) -> float:
    """Return SQuAD's F1 on the rows `asked`, which have one right answer each."""
    from transformers import AutoModelForQuestionAnswering, AutoTokenizer, DataCollatorWithPadding

    tokenizer = AutoTokenizer.from_pretrained(base)
    (learned, rows, places), (read, asked_rows, asked_places) = (_windows(tokenizer, table) for table in (train, asked))
    starts, texts = [int(start) for start in train["answer_start"]], list(train["answer"])
    targets = [
        _answer_tokens(window, starts[row], starts[row] + len(texts[row]))
        for row, window in zip(rows, places, strict=True)
    ]
    begins, ends = ([target[side] for target in targets] for side in (0, 1))
    found = outputs(
        partial(AutoModelForQuestionAnswering.from_pretrained, base),
        ({**learned, "start_positions": begins, "end_positions": ends}, read),
        DataCollatorWithPadding(tokenizer), replace(recipe, batch=12), seed,
    )  # fmt: skip
    best = [(float("-inf"), "")] * len(asked)
    contexts = list(asked["context"])
    for row, window, logits in zip(asked_rows, asked_places, zip(*found, strict=True), strict=True):
        score, (begin, end) = _best_answer(window, *logits)
        best[row] = max(best[row], (score, contexts[row][begin:end]))
    return squad_f1(list(asked["answer"]), [text for _, text in best])


def squad_f1(right: Sequence[str], answered: Sequence[str]) -> float:
    """Return the mean F1 of the words that answers share with the right ones, by SQuAD's rules."""
    return sum(map(_shared_words, right, answered)) / len(right)


BY_TASK = {"token-classification": tags, "relation-extraction": relations, "question-answering": answers}


def _tag_targets(words: Sequence[int | None], row: Sequence[str], names: list[str]) -> list[int]:
    targets = [NOTHING] * len(words)
    for word, token in _first_tokens(words).items():
        targets[token] = names.index(row[word])
    return targets


def _first_tokens(words: Sequence[int | None]) -> dict[int, int]:
    """Return at which token each word begins, given of which word each token is."""
    return {word: token for token, word in reversed(list(enumerate(words))) if word is not None}


def _windows(tokenizer: Any, table: Any) -> tuple[dict[str, Any], list[int], list[Places]]:
    """Return the windows of questions with their paragraphs, and of each window its row and where its tokens stand."""
    read = tokenizer(
        [question.lstrip() for question in table["question"]], list(table["context"]), truncation="only_second",
        max_length=WINDOW, stride=STRIDE, return_overflowing_tokens=True, return_offsets_mapping=True,
    )  # fmt: skip
    places = [
        [place if side == 1 else None for place, side in zip(window, read.sequence_ids(number), strict=True)]
        for number, window in enumerate(read["offset_mapping"])
    ]
    encoded = {name: read[name] for name in tokenizer.model_input_names}
    return encoded, read["overflow_to_sample_mapping"], places


def _answer_tokens(window: Places, begin: int, end: int) -> tuple[int, int]:
    """Return the first and last token of an answer, both that of [CLS] where the window does not hold all of it."""
    begun = [token for token, place in enumerate(window) if place and place[0] <= begin]
    ended = [token for token, place in enumerate(window) if place and place[1] >= end]
    return (begun[-1], ended[0]) if begun and ended else (0, 0)


def _best_answer(window: Places, begins: Any, ends: Any) -> tuple[float, tuple[int, int]]:
    """Return the score of a window's best answer and where that stands; one that stands nowhere has −∞."""
    likely = [(-side[: len(window)]).argsort()[:LIKELIEST] for side in (begins, ends)]
    found = [
        (float(begins[begin] + ends[end]), (window[begin][0], window[end][1]))
        for begin in likely[0]
        for end in likely[1]
        if window[begin] and window[end] and begin <= end < begin + LONGEST
    ]
    return max(found, default=(float("-inf"), (0, 0)))


def _shared_words(right: str, answered: str) -> float:
    one, other = (Counter(_plain(text).split()) for text in (right, answered))
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def _plain(text: str) -> str:
    """Return a text in lower case without punctuation and articles."""
    kept = "".join(letter for letter in text.lower() if letter not in string.punctuation)
    return re.sub(r"\b(a|an|the)\b", " ", kept)
