"""Windows of a question and its context: what stands where, and which span answers."""

import json

import numpy as np
import pytest
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import PreTrainedTokenizerFast

from workbench.engine.models import answer_spans, pretrained

CONTEXT = "the pool is 😀 in the cellar of the house and the garden is behind the house"


def pieces(*, lone: bool = False) -> PreTrainedTokenizerFast:
    """Return a tokenizer like XLM-R's: ▁ before each word, and alone where `lone`, words in characters."""
    alphabet = ["<s>", "</s>", "<pad>", "<unk>", "▁", *sorted(set(CONTEXT + "生命数耗完是什么?é\u0301नमस्ते"))]
    vocabulary = [(one, -1.0 - place) for place, one in enumerate(dict.fromkeys(alphabet))]
    vocabulary += [] if lone else [(f"▁{one}", -1.0) for one in "abcdefghijklmnopqrstuvwxyz生"]
    built = Tokenizer(models.Unigram(vocabulary, unk_id=3))
    built.normalizer = normalizers.Sequence([])
    built.pre_tokenizer = pre_tokenizers.Metaspace()
    built.decoder = decoders.Metaspace()
    built.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 1)]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=built, bos_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>", cls_token="<s>"
    )


def texts_of(encoded, context):
    """Return the texts of the tokens of all windows that stand in the context."""
    pairs = (zip(*one, strict=True) for one in zip(encoded["firsts"], encoded["lasts"], strict=True))
    return [[context[first - 1 : last] for first, last in window if first] for window in pairs]


@pytest.mark.parametrize("stride", [0, 3, 4096])
@pytest.mark.parametrize("question", ["where is the pool", "where is the pool " * 20])
@pytest.mark.parametrize("length", [16, 32])
def test_windows_overlap_and_hold_all_of_the_context_however_long_the_question(length, question, stride):
    encoded, (count,) = answer_spans.windows(pieces(), [question], [CONTEXT], length, stride)
    assert count == len(encoded["input_ids"]) > 1
    assert max(map(len, encoded["input_ids"])) <= length
    covered = {place for firsts in encoded["firsts"] for place in firsts} - {0}
    assert covered == {place + 1 for place, one in enumerate(CONTEXT) if one != " "}
    shared = set(encoded["firsts"][0]) & set(encoded["firsts"][1]) - {0}
    assert shared


def test_each_row_has_its_own_windows():
    encoded, counts = answer_spans.windows(pieces(), ["where"] * 2, ["the pool", CONTEXT], 24, 0)
    assert counts[0] == 1 < counts[1]
    assert texts_of(encoded, "the pool")[0] == ["t", "h", "e", "p", "o", "o", "l"]


@pytest.mark.parametrize("lone", [False, True])
@pytest.mark.parametrize("context", ["生命数 耗完", "  the 😀 pool", "नमस्ते", "cafe\u0301"])
def test_a_token_has_the_characters_that_are_seen_as_one_and_no_space(context, lone):
    encoded, _ = answer_spans.windows(pieces(lone=lone), ["是什么"], [context], 64, 0)
    (texts,) = texts_of(encoded, context)
    seen = [one for one in answer_spans.CLUSTER.findall(context) if not one.isspace()]
    assert list(dict.fromkeys(texts)) == list(dict.fromkeys(seen))
    if "न" not in context and "\u0301" not in context:
        assert texts == seen  # so that no token for a space alone stands where the next character does


def row(logits, places, windows=None):
    """Return a row's outputs: start and end of each token, and its characters; (0, 0) begins a window."""
    numbers = np.cumsum([first == 0 for first, _ in places]) - 1 if windows is None else windows
    return np.array(
        [[*pair, *place, number] for pair, place, number in zip(logits, places, numbers, strict=True)], dtype=np.float32
    )


def test_the_likeliest_span_starts_before_it_ends_and_is_not_too_long():
    # spans by start + end: 1–2 7, 1–1 5, 2–2 3, 1–3 6; 3 starts nothing that ends before it
    outputs = row([(0, 0), (4, 1), (0, 3), (-9, 2)], [(0, 0), (1, 3), (5, 7), (9, 20)])
    assert answer_spans.best_span(outputs, 20)[:2] == (1, 7)
    assert answer_spans.best_span(outputs, 3)[:2] == (1, 3)
    places, _ = answer_spans.spans(outputs, 7)
    assert (9, 20) in set(map(tuple, places.tolist()))  # one token may always be an answer
    assert (5, 20) not in set(map(tuple, places.tolist()))


def test_spans_of_several_windows_are_compared_with_their_own_windows_no_answer():
    # 1: no answer 0, the span 2 → odds 2; 2: no answer −3, the same span 0 → 3, another one 1 → 4
    outputs = row([(0, 0), (1, 1), (-1, -2), (0, 0), (1, 0)], [(0, 0), (1, 4), (0, 0), (1, 4), (6, 9)])
    places, odds = answer_spans.spans(outputs, 4)
    assert dict(zip(map(tuple, places.tolist()), odds.tolist(), strict=True)) == {(1, 4): 3.0, (6, 9): 4.0}
    assert answer_spans.best_span(outputs, 4) == (6, 9, pytest.approx(1 / (1 + np.exp(-4))))


def test_answers_are_of_different_texts_best_first_and_their_scores_shares():
    # odds: pool (1–4) 2, in 0, pool (8–11) 1; the shares of all three, and of no answer where there may be none
    outputs = row([(0, 0), (1, 1), (0, 0), (0.5, 0.5)], [(0, 0), (1, 4), (6, 7), (9, 12)])
    found = answer_spans.answers(outputs, "pool in pool", 4, None)
    total = np.exp(2) + 1 + np.exp(1)
    assert (found["text"], found["start"], found["end"]) == ("pool", 0, 4)
    assert found["score"] == pytest.approx(np.exp(2) / total)
    assert [one["text"] for one in found["alternatives"]] == ["in"]
    unsure = answer_spans.answers(outputs, "pool in pool", 4, 0.99)
    assert (unsure["text"], unsure["start"], unsure["end"]) == ("", None, None)
    assert unsure["score"] == pytest.approx(1 / (total + 1))
    assert [one["text"] for one in unsure["alternatives"]] == ["pool", "in"]
    assert answer_spans.answers(outputs, "pool in pool", 4, 0.5)["text"] == "pool"


def test_what_is_answered_is_plain_json_and_never_fails():
    outputs = row([(0, 0)], [(0, 0)])
    found = answer_spans.answers(outputs, " ", 4, None)
    assert found == {"text": "", "start": None, "end": None, "score": 1.0, "alternatives": []}
    assert answer_spans.best_span(outputs, 4) == (0, 0, 0.0)
    extreme = row([(0, 0), (500, 500)], [(0, 0), (1, 1)])
    assert json.dumps(answer_spans.answers(extreme, "a", 4, 0.5), allow_nan=False)


@pytest.mark.parametrize("length", [8, 12, 24])
@pytest.mark.parametrize("question", ["hello123\x07“hello한국어 한국어\xad\x07...नमस्ते", "?" * 40, "\u200f" * 9])
def test_a_question_whose_tokens_change_where_it_is_cut_leaves_room_too(shared, question, length):
    tokenizer = pretrained.load_tokenizer(shared / "bases" / "bert-tiny-mlm")
    context = "가𝔘𝔫𝔦 👩\u200d👩\u200d👧 한국어 生命 🇩🇪\ufeff e\u0301" + "x" * 30
    encoded, (count,) = answer_spans.windows(tokenizer, [question], [context], length, 1)
    assert count == len(encoded["input_ids"])
    assert max(map(len, encoded["input_ids"])) <= length
    for text in (one for window in texts_of(encoded, context) for one in window):
        assert text.strip() == text != ""


def test_of_spans_that_are_as_likely_in_several_windows_the_first_is_the_best_as_it_is_among_answers():
    outputs = row([(0, 0), (1, 1), (0, 0), (1, 1)], [(0, 0), (6, 9), (0, 0), (1, 4)])
    assert answer_spans.best_span(outputs, 4)[:2] == (1, 4)
    assert answer_spans.answers(outputs, "pool hall", 4, None)["text"] == "pool"


def test_numbers_that_are_none_still_give_an_answer():
    assert answer_spans.best_span(row([(0, 0), (np.nan, 1)], [(0, 0), (1, 4)]), 4)[:2] == (1, 4)
