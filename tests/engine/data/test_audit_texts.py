"""What is found in texts and labels that look the same, or whose characters were lost."""

import re
import unicodedata

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tiny_jobs import answer_of
from workbench.engine import jobs
from workbench.engine.data.audit import broken, plain


@pytest.fixture
def find(home, write):
    """Return a function that inspects contents by side and gives the findings of a kind."""

    def find(kind, train, **others):
        files = {side: write(text, f"{side}.csv") for side, text in others.items()}
        found = answer_of(jobs.inspect(write(train, "train.csv"), **files))["findings"]
        return [one for one in found if one["kind"] == kind]

    return find


def rows(*more, labels=("ham", "spam")):
    """Return a table of forty different texts, and more lines."""
    lines = [f"message of number {n},{labels[n % len(labels)]}" for n in range(40)]
    return "\n".join(["text,label", *lines, *more]) + "\n"


def key(*texts):
    return plain.keys(pa.table({"text": pa.chunked_array([pa.array(texts, pa.large_string())])}), ["text"]).tolist()


ALIKE = [
    ("Card lost!", "card  lost"), ("你好，世界。", "你好世界"), ("ＡＢＣ", "abc"), ("a\u00a0b", "ab"),
    ("so\u00adft", "soft"), ("it's", "its"), ("Straße", "STRAßE"), ("v1.5", "V1.5!"),
]  # fmt: skip
OTHERS = [
    ("1.5 points", "15 points"),
    ("C++", "C"),
    ("?", "!"),
    ("...", ""),
    ("card", "cards"),
    ("5€", "5"),
    ("né", "ne"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_texts_that_differ_in_case_spaces_or_punctuation_are_alike(one, other):
    assert len(set(key(one, other))) == 1
    assert key(one, other) == key(one) + key(other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_texts_that_differ_in_more_are_not_alike(one, other):
    assert len(set(key(one, other))) == 2


@given(st.lists(st.text("aB \u00a0.,!早Éß\u200b1", max_size=6), min_size=2, max_size=30))
def test_texts_are_alike_as_they_are_character_by_character(texts):
    def slow(text):
        text = unicodedata.normalize("NFKC", text).lower()
        text = re.sub(r"(\d)[\s.,!]+(\d)", "\\1#\\2", text)
        kept = "".join(one for one in text if not one.isspace() and unicodedata.category(one) not in ("Po", "Cf"))
        return kept or texts[0]

    chosen = [text for text in texts if slow(text) != texts[0]]
    keys, expected = key(*chosen), [slow(text) for text in chosen]
    assert [keys.index(one) for one in keys] == [expected.index(one) for one in expected]


def test_rows_whose_texts_are_nearly_those_of_earlier_ones_are_shown_together(find):
    (found,) = find(
        "near-duplicate", rows("Message of number 7!,spam", "message   of number 9,spam", "message of number 7,ham")
    )
    assert (found["severity"], found["count"], found["fix"]) == ("info", 2, None)
    assert [one["line"] for one in found["examples"]] == [9, 42, 11, 43]


def test_rows_that_are_the_same_are_no_near_duplicates(find):
    assert find("near-duplicate", rows("message of number 7,spam", " message of number 7 ,spam")) == []


def test_test_texts_that_train_has_in_another_case_are_said_apart_from_those_it_has(find):
    test = "text,label\nmessage of number 1,spam\nMESSAGE of number 2.,ham\nnew,ham\n"
    same, near = find("leakage", rows(), test=test)
    assert (same["count"], near["count"], near["severity"]) == (1, 1, "warning")
    assert near["message"].startswith("1 of 3 test texts occur in train with other case, spaces or punctuation")
    assert [(one["file"], one["line"]) for one in near["examples"]] == [("test.csv", 3)]


def test_characters_that_are_not_seen_are_written_out_where_labels_differ_by_them(find):
    (found,) = find("label-variants", rows(labels=("pos", "pos\u200b", "very bad", "very\u00a0bad")))
    assert "“pos” 10, “pos[U+200B]” 10; “very bad” 10, “very[U+00A0]bad” 10" in found["message"]
    assert found["fix"]["groups"][0] == {"from": ["pos\u200b"], "to": "pos"}


@pytest.mark.parametrize("word", ["\\N", "NULL", "(null)", "nil", "undefined", "#N/A", "--", "未知", "无", "暂无"])
def test_a_word_for_missing_is_listed_as_a_label_and_as_a_text(find, word):
    by_label, by_text = find("missing-word", rows(f"real text,{word}", f"other text,{word}", f"{word},ham"))
    assert by_label["examples"] == [{"label": word, "count": 2}]
    assert by_text["examples"] == [{"line": 44, "text": word}]


def test_texts_that_lost_characters_are_said(find):
    (found,) = find("mojibake", rows("caf\ufffd au lait,ham", "\ufffd,spam"))
    assert (found["severity"], found["count"], [one["line"] for one in found["examples"]]) == ("info", 2, [42, 43])
    assert "“�”" in found["message"]


CHINESE = [
    "一个戴着硬帽子的人在跳舞。",
    "我的订单还没有到，请退款",
    "卡被吞了怎么办",
    "今天天气很好，我们去公园散步吧！",
]


MISTAKEN = {"gbk as latin-1": ("gbk", "latin-1"), "utf-8 as gbk": ("utf-8", "gbk"), "as gb18030": ("utf-8", "gb18030")}


@pytest.mark.parametrize("case", MISTAKEN)
@pytest.mark.parametrize("text", CHINESE)
def test_chinese_read_in_another_encoding_is_recognised(find, text, case):
    written, read = MISTAKEN[case]
    (found,) = find("mojibake", rows(f'"{text.encode(written).decode(read, "replace")}",ham'))
    assert (found["count"], "鐨勬槸" in found["message"]) == (1, True)
    assert find("mojibake", rows(f'"{text}",ham')) == []


@pytest.mark.parametrize(
    "text",
    [
        "涓流汇成大海",
        "浜崎歩の曲",
        "氷川きよし",
        "GÓÓÓÓÓÓÓÓÓÓL",
        "äöüß ÄÖÜ",
        "Þórður á Höfn",
        "×××××××××××",
        "中€",
        "鐨勬",
    ],
)
def test_rare_letters_are_no_broken_ones(find, text):
    assert find("mojibake", rows(f"{text},ham")) == []


def test_what_was_broken_makes_sense_again():
    assert broken.is_utf8_for_gbk("鐨勬槸")
    assert not broken.is_utf8_for_gbk("的是")
