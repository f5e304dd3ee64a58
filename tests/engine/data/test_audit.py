"""What is found in the rows of a run's files before they are trained on."""

import json
import unicodedata
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tiny_jobs import answer_of, only_run, train
from tests.tiny_run import write_rows
from workbench.engine import jobs
from workbench.engine.data.audit import broken, labels, tokens
from workbench.engine.errors import DataError, SpecError
from workbench.engine.findings import KINDS
from workbench.engine.spec import parse

SOME, TOO_MANY = 0.05, 0.2  # shares of the tokens that a base does not know


@pytest.fixture
def find(home, write):
    """Return a function that inspects contents by side and gives kind → finding; of one kind the first."""

    def find(train, *, columns=None, **others):
        files = {side: write(text, f"{side}.csv") for side, text in others.items()}
        found = answer_of(jobs.inspect(write(train, "train.csv"), columns=columns, **files))["findings"]
        return {one["kind"]: one for one in reversed(found)}

    return find


def rows(*labels, head="text,label", count=40):
    """Return a table of different texts with these labels in turn."""
    lines = [f"message of number {n},{labels[n % len(labels)]}" for n in range(count)]
    return "\n".join([head, *lines]) + "\n"


def test_ordinary_rows_have_no_finding(find):
    assert find(rows("ham", "spam")) == {}


def test_findings_are_json_of_known_kinds_the_worst_first(home, write):
    path = write(rows("ham", "Ham", head="text,label") + "cafÃ©,ham\nx,\n" + "message of number 1,ham\n")
    found = answer_of(jobs.inspect(path))["findings"]
    order = [("blocking", "warning", "info").index(one["severity"]) for one in found]
    assert order == sorted(order)
    assert {one["kind"] for one in found} <= set(KINDS)
    assert len(found) >= 4
    json.dumps(found)


def test_words_for_missing_are_listed_and_stay(find):
    found = find(rows("ham", "spam") + "NA,ham\n n/a ,ham\nreal text,None\nreal texts,None\n")
    assert (found["missing-word"]["severity"], found["missing-word"]["count"]) == ("info", 2)
    assert found["missing-word"]["examples"] == [{"label": "None", "count": 2}]
    assert "empty-text" not in found


def test_a_text_that_is_a_word_for_missing_is_named_by_its_line(find):
    found = find(rows("ham", "spam") + "NA,ham\n")["missing-word"]
    assert found["examples"] == [{"line": 42, "text": "NA"}]
    assert "“NA” 1" in found["message"]


def test_classes_too_small_to_stand_on_every_side_are_named(find):
    found = find(rows("ham", "spam") + "one,rare\ntwo,rare\n")["rare-class"]
    assert (found["severity"], found["count"], found["examples"]) == ("warning", 1, [{"label": "rare", "count": 2}])


def test_with_files_for_the_other_sides_two_rows_are_enough(find):
    extra = "one,rare\ntwo,rare\n"
    found = find(rows("ham", "spam") + extra, validation="text,label\nv,ham\n", test="text,label\nt,rare\n")
    assert "rare-class" not in found


def test_a_text_taken_for_the_label_blocks_where_no_class_repeats(find):
    text = "text,label\n" + "".join(f"word{n % 3} and {n},a text of its own {n}\n" for n in range(30))
    found = find(text)
    assert (found["rare-class"]["severity"], found["rare-class"]["count"]) == ("blocking", 30)


@pytest.mark.parametrize(
    ("given", "groups"),
    [
        (["ham", "Ham", "spam"], [{"ham", "Ham"}]),
        (["a  b", "a b", "c"], [{"a  b", "a b"}]),
        (["ﬁne", "fine", "c"], [{"ﬁne", "fine"}]),  # a ligature: another Unicode form
        (["TRUE", "True", "1", "0", "false"], [{"TRUE", "True", "1"}, {"0", "false"}]),
        (["yes", "no"], []),
        (["0", "1"], []),
        (["1", "true", "other"], []),  # not all of them are spellings of yes and no
        (["nan", "NaN", "x"], []),  # said as words for missing
        (
            ["pos", "pos\u200b", "\ufeffneg", "neg", "ne\u00adg"],
            [{"pos", "pos\u200b"}, {"\ufeffneg", "neg", "ne\u00adg"}],
        ),
        (["very good", "very\u00a0good", "very\u3000good", "bad"], [{"very good", "very\u00a0good", "very\u3000good"}]),
    ],
)
def test_labels_that_are_spelled_alike(given, groups):
    assert [set(group) for group in labels.alike(dict.fromkeys(given, 1))] == groups


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=12, unique=True))
def test_every_group_of_spellings_has_several_and_no_label_stands_in_two(names):
    found = labels.alike(dict.fromkeys(names, 1))
    grouped = [label for group in found for label in group]
    assert len(grouped) == len(set(grouped))
    assert set(grouped) <= set(names)
    assert all(len(group) > 1 for group in found)


@given(st.text(min_size=1, max_size=12).filter(lambda text: text.strip()))
def test_a_label_and_its_capitals_are_alike(label):
    upper = label.upper()
    same = " ".join(unicodedata.normalize("NFKC", upper.casefold()).split())
    found = labels.alike({label: 1, upper: 1, "something else": 1})
    if label != upper and same not in labels.MISSING:
        assert {label, upper} in [set(group) for group in found]


def test_the_spelling_kept_is_the_most_frequent(find):
    found = find(rows("ham", "ham", "Ham", "spam"))["label-variants"]
    assert found["fix"] == {"do": "merge-labels", "groups": [{"from": ["Ham"], "to": "ham"}]}
    assert found["examples"] == [{"labels": {"ham": 20, "Ham": 10}}]
    assert "“ham” 20, “Ham” 10" in found["message"]


def test_the_same_text_with_different_labels_is_shown_together(find):
    found = find(rows("ham", "spam") + "message of number 7,ham\nmessage of number 7,spam\n")["conflict"]
    assert (found["severity"], found["count"], found["fix"]) == ("warning", 3, {"do": "drop-conflicts"})
    assert [(one["line"], one["label"]) for one in found["examples"]] == [(9, "spam"), (42, "ham"), (43, "spam")]


def test_rows_said_again_are_counted_without_the_first(find):
    found = find(rows("ham", "spam") + "message of number 7,spam\nmessage of number 7,spam\n")["duplicate"]
    assert (found["severity"], found["count"], [one["line"] for one in found["examples"]]) == ("info", 2, [42, 43])


def test_the_same_text_with_another_label_is_no_duplicate(find):
    assert "duplicate" not in find(rows("ham", "spam") + "message of number 7,ham\n")


def test_texts_of_the_test_file_that_train_has_are_said_with_their_file(find):
    found = find(rows("ham", "spam"), test="text,label\nnew,ham\n message of number 3,ham\n")["leakage"]
    assert str(found["message"]).startswith("1 of 2 test texts also occur in train")
    assert [(one["file"], one["line"]) for one in found["examples"]] == [("test.csv", 3)]


def test_test_texts_that_the_validation_file_has_are_said(find):
    sides = {"validation": "text,label\nv,ham\n", "test": "text,label\nv,ham\n"}
    assert "1 of 1 test texts also occur in validation" in find(rows("ham", "spam"), **sides)["leakage"]["message"]


def test_labels_that_train_never_shows_are_named(find):
    found = find(rows("ham", "spam"), test="text,label\nx,ham\ny,odd\nz,odd\n")["unseen-label"]
    assert (found["count"], found["examples"]) == (2, [{"label": "odd", "count": 2}])


def test_a_file_without_a_usable_row_is_blocking(find):
    found = find("text,label\n ,a\n ,b\n", columns={"text": "text", "label": "label"})
    assert [(one["kind"], one["severity"], one["count"]) for one in found.values()] == [("empty-text", "blocking", 2)]


def test_columns_of_ids_and_of_one_value_are_said(find):
    lines = [f"A-{n:04},message of number {n},{'ab'[n % 2]},bank" for n in range(30)]
    found = find("\n".join(["key,text,label,source", *lines]))
    assert (found["id-column"]["severity"], found["id-column"]["examples"]) == ("info", [{"column": "key"}])
    assert found["constant-column"]["examples"] == [{"column": "source"}]


def test_an_id_taken_for_the_text_is_a_warning(find):
    lines = [f"{n},message of number {n},{'ab'[n % 2]}" for n in range(30)]
    found = find("\n".join(["key,text,label", *lines]), columns={"text": "key"})["id-column"]
    assert (found["severity"], found["examples"]) == ("warning", [{"column": "key"}])


def test_different_chinese_texts_are_no_ids(find):
    lines = [f"第{n}条消息很短,{'ab'[n % 2]}" for n in range(30)]
    assert find("\n".join(["text,label", *lines])) == {}


@pytest.mark.parametrize(("few", "severity"), [(9, None), (6, "info"), (3, "warning")])
def test_one_large_class_is_said_with_its_share(find, few, severity):
    text = "text,label\n" + "".join(f"message of number {n},{'spam' if n < few else 'ham'}\n" for n in range(40))
    found = find(text).get("imbalance")
    assert (found and found["severity"]) == severity
    assert found is None or f"{1 - few / 40:.1%}" in found["message"]


def test_numbers_as_labels_are_said_to_be_names(find):
    found = find(rows("0", "1"))["number-labels"]
    assert (found["severity"], found["count"]) == ("info", 2)
    assert "“0”, “1”" in found["message"]
    assert "number-labels" not in find(rows("0", "1", "x"))


def hits(text):
    return pc.match_substring_regex(pa.array([text]), broken.MOJIBAKE)[0].as_py()


@pytest.mark.parametrize(
    "text", ["café", "£5", "“quoted”", "it’s – so", "🎉", "привет", "中文的句子", "日本語です", "ñandú"]
)
def test_utf8_read_as_something_else_is_recognised(text):
    data = text.encode()
    assert hits(data.decode("latin-1"))
    assert hits("".join(bytes([one]).decode("cp1252", "replace") for one in data))


@pytest.mark.parametrize(
    "text",
    ["café", "£5 naïve", "São Paulo, MAÇÃ”, NÃO", "ÂGE… «Â»", "Ãã", "“quoted” – it’s", "привет", "中文", "Ελλάδα",
     "œuvre", "Ð is a letter", "attaché…”", "🎉", "°C ± 5 µm", "ångström"],
)  # fmt: skip
def test_real_letters_are_no_mojibake(text):
    assert not hits(text)


def test_mojibake_is_counted_and_never_changed(find):
    found = find(rows("ham", "spam") + "cafÃ© au lait,ham\n")["mojibake"]
    assert (found["severity"], found["count"], found["fix"]) == ("info", 1, None)
    assert found["examples"] == [{"line": 42, "text": "cafÃ© au lait"}]


def test_a_text_many_times_the_others_is_said_with_its_size(find):
    found = find(rows("ham", "spam") + f"{'long ' * 4000},ham\n")["long-text"]
    assert (found["count"], found["examples"]) == (1, [{"line": 42, "characters": 20_000}])


def test_an_audit_goes_on_in_pieces_that_can_be_stopped(home, write):
    job = jobs.inspect(write(rows("ham", "spam", count=200_000)))
    assert any(getattr(event, "stage", "") == "looking for what stands out" for event in job)


CASES = {
    "d01": "one-class", "d03": "number-labels", "d05": "label-variants", "d07": "label-variants", "d09": "imbalance",
    "e01": "missing-word", "e03": "long-text", "a11": "mojibake", "g15": "leakage", "g16": "unseen-label",
}  # fmt: skip


@pytest.mark.parametrize(("case", "kind"), CASES.items())
def test_an_awkward_file_loads_with_what_is_to_be_said(home, shared: Path, case, kind):
    hard = shared / "data" / "hard"
    manifest = json.loads((hard / "manifest.json").read_text(encoding="utf-8"))
    entry = next(one for one in manifest if one["case"] == case)
    given = dict(zip(entry["arguments"][::2], entry["arguments"][1::2], strict=True))
    sides = {"test": hard / given["--test"]} if "--test" in given else {}
    found = answer_of(jobs.inspect(hard / entry["file"], **sides))
    assert found["outcome"] == "load and say"
    assert kind in [one["kind"] for one in found["findings"]]


def test_what_is_said_of_good_data_is_little_and_true(home, shared: Path):
    folder = shared / "data" / "banking77"
    found = answer_of(jobs.inspect(folder / "train.csv", test=folder / "test.csv"))["findings"]
    assert [(one["kind"], one["count"]) for one in found] == [  # counted by another program, character by character
        ("leakage", 6), ("leakage", 22), ("duplicate", 4), ("near-duplicate", 26),
    ]  # fmt: skip


@pytest.fixture
def strict(monkeypatch):
    """Find and block what is found and blocked outside of tests."""
    monkeypatch.setattr(tokens, "SOME", SOME)
    monkeypatch.setattr(tokens, "TOO_MANY", TOO_MANY)


def spec(tmp_path, base, texts, **data):
    path = tmp_path / "rows.csv"
    lines = [f"{text} {n},{'ab'[n % 2]}" for n, text in enumerate(texts)]
    path.write_text("\n".join(["text,label", *lines]), encoding="utf-8")
    fixed = {"epochs": 1, "threads": 1, "micro_batch_size": 8, "precision": "float32", "contrast_steps": 0}
    return parse({"base": str(base), "data": {"train": str(path), **data}, "training": fixed}, tmp_path)


@pytest.mark.parametrize(
    ("text", "severity"),
    [("order card where late money", "warning"), ("order strange", "blocking"), ("order card " * 10, None)],
)  # 1 of 6, 2 of 3 and 1 of 21 are unknown
def test_words_the_base_does_not_know_are_found_by_their_share(tmp_path, home, strict, tiny_base, text, severity):
    asked = spec(tmp_path, tiny_base, [text] * 40)
    found = answer_of(jobs.inspect(asked.data.train, base=str(tiny_base)))["findings"]
    assert [one["severity"] for one in found if one["kind"] == "unknown-tokens"] == [severity] * (severity is not None)
    (in_lengths,) = answer_of(jobs.token_lengths(asked))["findings"] or [{"severity": None}]
    assert in_lengths["severity"] == severity


def test_a_run_on_words_the_base_does_not_know_is_refused_until_that_is_accepted(tmp_path, home, strict, tiny_base):
    with pytest.raises(DataError, match="does not know 67%") as caught:
        list(jobs.train(spec(tmp_path, tiny_base, ["order strange"] * 40)))
    assert 'accept = ["unknown-tokens"]' in caught.value.hint
    assert not (home / "runs").exists()
    run, _ = train(spec(tmp_path, tiny_base, ["order strange"] * 40, accept=["unknown-tokens"]))
    found = json.loads((run / "data.json").read_text(encoding="utf-8"))["findings"]
    assert [(one["kind"], one["severity"]) for one in found] == [("unknown-tokens", "blocking")]
    assert 'accept = [\n    "unknown-tokens",\n]' in (run / "run.toml").read_text(encoding="utf-8")


def test_a_kind_of_finding_that_there_is_not_can_not_be_accepted(tmp_path, home, tiny_base):
    with pytest.raises(SpecError, match="unknown-token") as caught:
        spec(tmp_path, tiny_base, ["order"], accept=["unknown-token"])
    assert "unknown-tokens" in caught.value.hint


def test_a_run_keeps_what_was_found_in_its_files(tmp_path, home, run_spec):
    test = write_rows(tmp_path / "test.csv", rows=10)
    list(jobs.train(run_spec({"data": {"train": str(tmp_path / "rows.csv"), "test": str(test)}}, epochs=1)))
    found = json.loads((only_run() / "data.json").read_text(encoding="utf-8"))["findings"]
    assert [(one["kind"], one["count"]) for one in found if one["kind"] == "leakage"] == [("leakage", 10)]
