"""Whether a run was worth it, in words."""

import dataclasses
import json

import pytest

from workbench.gui import certainty, certainty_words, report, results_words


@pytest.fixture
def told(finished_run):
    """Return a function that gives a report of 500 test rows; each model is (how far it is beaten, p)."""
    raw = json.loads((finished_run / "report.json").read_text())

    def make(before=None, headline="macro_f1", rows=500, interval=(0.85, 0.9), **over):
        paired = {name: {"difference": one[0], "p": one[1]} for name, one in over.items()}
        first = {} if before is None else {"before": {"difference": before[0], "p": before[1]}}
        test = {**raw["test"], "rows": rows}
        intervals = {"resamples": 2000, "after": list(interval), "before": [0.8, 0.86]}
        return report.read({**raw, "headline": headline, "test": test, "intervals": intervals,
                            "paired": {**first, "over": paired}})  # fmt: skip

    return make


@pytest.mark.parametrize(
    ("before", "tfidf", "words", "tone"),
    [
        ((0.041, 0.002), (0.023, 0.0002),
         "4.1 points better than before, and 2.3 points better than a word-count model. Both differences are larger "
         "than chance (paired permutation test, p = 0.002 and p < 0.001).", "good"),
        ((0.041, 0.002), (0.003, 0.6),
         "4.1 points better than before, and 0.3 points better than a word-count model. The first is larger than "
         "chance (paired permutation test, p = 0.002), the second may be chance (p = 0.600).", "good"),
        ((0.004, 0.4), (0.023, 0.01),
         "0.4 points better than before, and 2.3 points better than a word-count model. The first may be chance "
         "(paired permutation test, p = 0.400), the second is larger than chance (p = 0.010).", ""),
        ((-0.05, 0.001), (-0.004, 0.6),
         "5.0 points worse than before, and 0.4 points worse than a word-count model. The first is larger than chance "
         "(paired permutation test, p = 0.001), the second may be chance (p = 0.600).", "bad"),
        ((0.0, 1.0), (0.1, 0.001),
         "As good as before, and 10.0 points better than a word-count model. The difference is larger than chance "
         "(paired permutation test, p = 0.001).", ""),
    ],
)  # fmt: skip
def test_it_says_whether_it_was_worth_it(told, before, tfidf, words, tone):
    assert certainty_words.verdict(told(before, tfidf=tfidf), two=True) == (words, tone)


def test_the_model_that_is_hardest_to_beat_is_named(told):
    words, _ = certainty_words.verdict(told((0.1, 0.01), tfidf=(0.08, 0.01), quick=(0.02, 0.01), majority=(0.6, 0.001)),
                                       two=True)  # fmt: skip
    assert "2.0 points better than Quick." in words


def test_where_nothing_was_tuned_before_is_not_spoken_of(told):
    words, tone = certainty_words.verdict(told((0.0, 1.0), tfidf=(0.1, 0.3)), two=False)
    assert words.startswith("10.0 points better than a word-count model. The difference may be chance")
    assert tone == ""


def test_a_figure_that_is_no_share_has_no_points(told):
    words, _ = certainty_words.verdict(told((0.041, 0.002), headline="spearman"), two=True)
    assert words.startswith("0.041 better than before.")


@pytest.mark.parametrize(
    ("name", "before", "tone", "tip"),
    [
        ("macro_f1", (0.041, 0.002), "good", "larger than chance"), ("macro_f1", (0.041, 0.3), "", "may be chance"),
        ("loss", (0.041, 0.002), "", "not known"), ("macro_f1", None, "", "not known"),
    ],
)  # fmt: skip
def test_a_change_is_coloured_only_where_it_is_known_to_be_more_than_chance(told, name, before, tone, tip):
    found = told(before)
    found = dataclasses.replace(found, before={name: 0.5}, after={name: 0.6})
    words, shown, about = results_words.change(found, name)
    assert words.startswith("+")
    assert (shown, tip in about) == (tone, True)


def test_an_interval_is_written_as_its_figure(told):
    assert certainty_words.interval("macro_f1", (0.891, 0.916)) == "89.1–91.6 %"
    assert certainty_words.interval("spearman", (0.8912, 0.9164)) == "0.891–0.916"
    assert certainty_words.interval("macro_f1", None) == ""


def test_few_rows_that_are_all_right_are_not_called_certain(told):
    found = told((0.0, 1.0), rows=8, interval=(1.0, 1.0))
    assert found.certainty.after is None
    words, _ = results_words.uncertainty(found)
    assert words.startswith("With 8 test rows, an accuracy of ")


def test_few_rows_are_spoken_of_and_many_are_not(told):
    words, _ = results_words.uncertainty(told((0.1, 0.01), rows=80))
    assert words == "With 80 test rows the range is 5.0 points wide."
    assert results_words.uncertainty(told((0.1, 0.01), rows=5000)) is None


def test_it_is_said_once(told):
    plain = results_words.explanation(told((-0.1, 0.01)), {"method": "full"})
    assert not [one for one in plain if "On these rows the tuning" in one]


def test_an_older_report_knows_nothing_of_it(told):
    assert not certainty.read({})
    assert certainty.read({"intervals": {"before": [0.1, 0.2]}, "paired": {}}).before == (0.1, 0.2)
