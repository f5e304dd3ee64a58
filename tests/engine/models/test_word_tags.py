"""Words of a text, the tokens that stand for them, and tags that fit together."""

import numpy as np
import pytest

from workbench.engine.models import pretrained, word_tags

LABELS = ["O", "B-A", "I-A", "B-B", "I-B"]


def parted(cell, *, fine):
    text, places = word_tags.words_of(cell, fine)
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I live in Paris, (maybe).", ["I", "live", "in", "Paris", ",", "(", "maybe", ")", "."]),
        ("我住在北京iPhone手机", ["我", "住", "在", "北", "京", "iPhone", "手", "机"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),  # vowel signs are marks, not letters
        ("e\u0301te\u0301 👨‍👩‍👧👍🏽", ["e\u0301te\u0301", "👨‍👩‍👧", "👍🏽"]),  # joined emoji are one character
        ("שלום עולם!", ["שלום", "עולם", "!"]),
        ("O'Brien's", ["O", "'", "Brien", "'", "s"]),
    ],
)
def test_a_plain_text_is_parted_at_all_that_is_no_letter(text, words):
    assert parted(text, fine=True) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I live in Paris, (maybe) now.", ["I", "live", "in", "Paris", ",", "(", "maybe", ")", "now", "."]),
        ("today , at Smith Inc. .", ["today", ",", "at", "Smith", "Inc.", "."]),  # marks stand alone: in words already
        ("see http://a.b/c :)", ["see", "http://a.b/c", ":)"]),
        ("北京 in May", ["北", "京", "in", "May"]),
    ],
)
def test_a_text_for_a_model_of_given_words_is_parted_as_people_do(text, words):
    assert parted(text, fine=False) == words


@pytest.mark.parametrize(
    ("cell", "text"),
    [('["a b", ",", "c"]', "a b , c"), ('["我", "住", "北", "京", "ok", "吗"]', "我住北京 ok 吗")],
)
def test_given_words_are_joined_as_their_script_is_written(cell, text):
    found, places = word_tags.words_of(cell, False)
    assert found == text
    assert [found[start:end] for start, end in places] == __import__("json").loads(cell)


def test_what_only_looks_like_a_list_is_a_text():
    assert parted("[1] is a note", fine=False)[0] == "[1"[:1]


def test_every_word_of_a_long_text_has_one_token_in_the_window_that_shows_most_around_it(tiny_base):
    tokenizer = pretrained.load_tokenizer(tiny_base)
    text, places = word_tags.words_of("the card is late " * 10, True)
    encoded, counts = word_tags.windows(tokenizer, [text, "late"], [places, [(0, 4)]], 10, 4)
    seen = sorted(word for window in encoded["words"][: counts[0]] for word in window if word)
    assert seen == list(range(1, 41))
    assert counts[0] > 4
    assert counts[1] == 1
    last = len(encoded["input_ids"][1]) - 2  # of the second window, without [SEP]: as near to an edge as can be
    assert encoded["words"][1][1] == encoded["words"][1][last] == 0


def test_words_without_a_token_of_their_own_go_with_the_one_before(multilingual):
    text, places = word_tags.words_of("Hello \u200b world", True)
    assert len(places) == 3
    encoded, _ = word_tags.windows(multilingual, [text], [places], 32, 8)
    tokens = multilingual.convert_ids_to_tokens(encoded["input_ids"][0])
    words, covers = encoded["words"][0], encoded["covers"][0]
    assert [(tokens[at], words[at], covers[at]) for at in np.flatnonzero(words)] == [("▁Hello", 1, 2), ("▁world", 3, 1)]


def test_a_blank_token_that_is_said_to_stand_where_a_word_does_is_not_taken_for_it(multilingual):
    text, places = word_tags.words_of("a 👍 北京", True)
    encoded, _ = word_tags.windows(multilingual, *[[one] for one in word_tags.spaced(text, places)], 32, 8)
    tokens = multilingual.convert_ids_to_tokens(encoded["input_ids"][0])
    assert "▁" in tokens
    assert [tokens[at].strip("▁") for at in np.flatnonzero(encoded["words"][0])] == ["a", "👍", "北", "京"]


def test_words_of_a_script_without_spaces_are_encoded_apart_and_keep_their_places():
    text, places = word_tags.words_of("在北京ok", True)
    spaced, moved = word_tags.spaced(text, places)
    assert spaced == "在 北 京ok"
    assert [spaced[start:end] for start, end in moved] == [text[start:end] for start, end in places]


def test_tags_that_do_not_fit_together_give_way_to_the_likeliest_that_do():
    """By hand: I-A alone is likeliest at first, but may not begin; of pairs that fit, B-A I-A has 0.3 × 0.7 = 0.21,
    O O 0.2 × 0.2 = 0.04, B-A O 0.3 × 0.2 = 0.06, so that B-A I-A wins."""  # fmt: skip
    shares = np.array([[0.2, 0.3, 0.4, 0.05, 0.05], [0.2, 0.05, 0.7, 0.03, 0.02]])
    tags, sure = word_tags.best_tags(np.log(shares), LABELS)
    assert [LABELS[tag] for tag in tags] == ["B-A", "I-A"]
    assert sure == pytest.approx([0.3, 0.7])


def test_tags_that_fit_are_taken_as_they_are():
    tags, _ = word_tags.best_tags(np.eye(5)[[1, 2, 0, 3, 1]] * 9, LABELS)
    assert tags == [1, 2, 0, 3, 1]


def test_spans_are_as_sure_as_their_least_sure_word():
    spans = word_tags.spans_of(["B-A", "I-A", "O", "X"], "ab cd e f", [(0, 2), (3, 5), (6, 7), (8, 9)],
                               np.array([0.9, 0.5, 1.0, 0.8]))  # fmt: skip
    assert spans == [
        {"start": 0, "end": 5, "label": "A", "score": 0.5, "text": "ab cd"},
        {"start": 8, "end": 9, "label": "X", "score": 0.8, "text": "f"},
    ]


@pytest.fixture(scope="session")
def multilingual(shared):
    return pretrained.load_tokenizer(shared / "bases" / "multilingual-e5-small-en-zh")


@pytest.mark.parametrize("stride", [0, 3, 4096])
def test_windows_overlap_whatever_is_asked(tiny_base, stride):
    tokenizer = pretrained.load_tokenizer(tiny_base)
    text, places = word_tags.words_of("card " * 40, True)
    encoded, counts = word_tags.windows(tokenizer, [text], [places], 16, stride)
    tokens = sum(len(ids) - 2 for ids in encoded["input_ids"])
    assert tokens >= 40 + 3 * (counts[0] - 1)
