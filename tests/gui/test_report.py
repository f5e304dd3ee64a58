"""Reading a report, and what is said of it."""

import json

import pytest

from workbench.gui import report, results_words


@pytest.fixture
def raw(finished_run):
    return json.loads((finished_run / "report.json").read_text())


def changed(raw, **values):
    return report.read({**raw, **values})


def older(raw, **values):
    """Return a report that knows neither intervals nor tests."""
    return report.read({key: one for key, one in {**raw, **values}.items() if key not in ("intervals", "paired")})


def test_a_real_report_is_read_whole(raw):
    found = report.read(raw)
    assert found.headline == "macro_f1"
    assert found.after["accuracy"] == raw["test"]["after"]["accuracy"]
    assert "method" not in found.before
    assert [one.label for one in found.classes] == ["money", "order"]
    assert found.gain("accuracy") == pytest.approx(found.after["accuracy"] - found.before["accuracy"])


@pytest.mark.parametrize("broken", [{}, {"test": 3}, {"test": {"rows": "x", "before": {}, "after": {}}}])
def test_a_broken_report_is_none(broken):
    assert report.read(broken) is None


@pytest.mark.parametrize("broken", [None, {}, {"test": 3}, {"headline": "accuracy", "test": {"after": 3}}])
def test_a_broken_report_has_no_headline(broken):
    assert report.headline(broken) is None


def test_the_headline_is_told_without_the_rest(raw):
    assert report.headline(raw) == (raw["headline"], raw["test"]["after"][raw["headline"]])


def test_unbalanced_classes_are_told_with_what_always_guessing_gives(raw):
    classes = [
        {"label": "ham", "precision": 1, "recall": 1, "f1": 1, "support": 90},
        {"label": "spam", "precision": 1, "recall": 1, "f1": 1, "support": 10},
    ]
    found = changed(raw, per_class=classes, baselines={"majority": {"accuracy": 0.9}})
    assert "“ham” would be right on 90.0 %" in results_words.caveat(found)
    assert results_words.caveat(report.read(raw)) == ""
    assert results_words.caveat(changed(raw, per_class=classes, baselines={"majority": {"accuracy": 0.02}})) == ""


def test_the_largest_class_is_by_rows(raw):
    figures = {"precision": 1, "recall": 1, "f1": 1}
    classes = [{"label": "a", **figures, "support": 3}, {"label": "b", **figures, "support": 5}]
    assert changed(raw, per_class=classes).largest.label == "b"


@pytest.mark.parametrize(
    ("before", "after", "words", "tone"),
    [(0.84, 0.893, "+5.3 points", "good"), (0.9, 0.85, "−5.0 points", "bad"), (0.9, 0.9, "±0.0 points", "")],
)
def test_a_gain_is_in_points(raw, before, after, words, tone):
    test = {**raw["test"], "before": {"macro_f1": before}, "after": {"macro_f1": after}}
    assert results_words.gain(changed(raw, test=test), "macro_f1") == (words, tone)


@pytest.mark.parametrize(("after", "said"), [(0.9, "gained nothing"), (0.8, "did harm"), (0.95, "")])
def test_a_tuning_that_gained_nothing_is_told_plainly(raw, after, said):
    test = {**raw["test"], "before": {"macro_f1": 0.9}, "after": {"macro_f1": after}}
    words = results_words.explanation(older(raw, test=test, kept="tuned"), {"method": "full"})
    told = [one for one in words if "On these rows the tuning" in one]
    assert (said in told[0]) if said else not told


def test_a_lower_loss_is_good(raw):
    test = {**raw["test"], "before": {"loss": 0.5}, "after": {"loss": 0.25}}
    assert results_words.gain(changed(raw, test=test), "loss") == ("−0.250", "good")


def test_a_gain_within_chance_is_told(raw):
    def hint(before, after, rows):
        test = {"rows": rows, "before": {"accuracy": before}, "after": {"accuracy": after}}
        return results_words.uncertainty(older(raw, test=test))[1]

    assert "may be chance" in hint(0.84, 0.88, 76)
    assert "may be chance" not in hint(0.40, 0.88, 76)


@pytest.mark.parametrize("kept", ["tuned", "quick", "base"])
def test_what_is_kept_is_explained(raw, kept):
    words = " ".join(results_words.explanation(changed(raw, kept=kept), {"method": "full"}))
    assert "kept" in words


def test_a_run_that_tuned_nothing_says_so(raw):
    words, *_ = results_words.explanation(report.read(raw), {"method": "probe"})
    assert "nothing was tuned" in words
    assert "before" not in results_words.headline(report.read(raw), {"method": "probe"})


@pytest.mark.parametrize(
    ("before", "after", "rows", "headline", "said"),
    [
        (0.812, 0.812, 2, "Macro F1 81.2 %, the same as before, on 9 rows", "2 test rows are answered otherwise"),
        (0.812, 0.812, 0, "Macro F1 81.2 %, the same as before, on 9 rows", "every test row is answered as it was"),
        (0.8121, 0.8123, 4, "Macro F1 81.2 %, almost the same as before, on 9 rows", "4 test rows"),
        (0.812, 0.812, None, "Macro F1 81.2 %, the same as before, on 9 rows", ""),
        (0.812, 0.853, 3, "Macro F1 81.2 % before → 85.3 % after, on 9 rows", ""),
    ],
)
def test_no_arrow_stands_between_equal_figures(raw, before, after, rows, headline, said):
    test = {"rows": 9, "rows_changed": rows, "before": {"macro_f1": before}, "after": {"macro_f1": after}}
    found = changed(raw, kept="tuned", test=test)
    assert results_words.headline(found, {"method": "full"}).startswith(headline)
    words = results_words.changed(found, {"method": "full"})
    assert said in words if said else words == ""


def test_where_quick_is_kept_it_is_said_to_be_the_model_before(raw):
    words = results_words.headline(changed(raw, kept="quick"), {"method": "full"})
    assert words.endswith("the model before is the one that is kept")
    assert "→" not in words


def test_a_run_that_was_stopped_early_says_who_learned_from_more_rows(raw):
    asked = {"method": "full", "training": {"refit": True}}
    early = changed(raw, kept="tuned", checkpoint={**raw["checkpoint"], "refit": False})
    assert [one.partition(":")[0] for one in results_words.early(early, asked)] == [
        "This run was stopped before its end", "Before has learned from both, so it had more rows to learn from",
    ]  # fmt: skip
    whole = changed(raw, kept="tuned", checkpoint={**raw["checkpoint"], "refit": True})
    assert results_words.early(whole, asked) == []


def test_a_tuned_model_that_was_not_kept_has_its_figure(raw):
    test = {**raw["test"], "tuned": {"macro_f1": 0.5}}
    assert "50.0 %" in results_words.explanation(changed(raw, test=test, kept="quick"), {})[-1]


def test_a_model_that_learned_from_the_validation_rows_too_says_so(raw):
    refit = changed(raw, kept="tuned", checkpoint={**raw["checkpoint"], "refit": True})
    assert "validation rows too" in " ".join(results_words.explanation(refit, {"method": "full"}))
    plain = changed(raw, kept="tuned", checkpoint={**raw["checkpoint"], "refit": False})
    assert "validation rows too" not in " ".join(results_words.explanation(plain, {"method": "full"}))
