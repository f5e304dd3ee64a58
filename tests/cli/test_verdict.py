"""What a person is told at the command line of how sure a run's figures are."""

import pytest

from workbench.cli import verdict

INTERVALS = {"level": 0.95, "resamples": 2000, "before": [0.8, 0.86], "after": [0.85, 0.9]}


def row(difference, p):
    return {"difference": difference, "p": p}


def lines(*, tuned=True, **report):
    return verdict.lines({"headline": "macro_f1", **report}, tuned=tuned)


def test_the_interval_stands_with_how_it_was_found():
    found = lines(intervals=INTERVALS)["Interval"]
    assert found == "macro_f1 before 0.8000–0.8600, after 0.8500–0.9000 (95%, bootstrap of 2000 resamples)"
    assert lines(intervals=INTERVALS, tuned=False)["Interval"].startswith("macro_f1 0.8500–0.9000 (95%")
    assert "too few" in lines(intervals={**INTERVALS, "after": [1.0, 1.0]})["Interval"]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (row(0.041, 0.0002), "0.0410 better than before: larger than chance, p < 0.001"),
        (row(0.01, 0.3), "0.0100 better than before: may be chance, p = 0.300"),
        (row(-0.041, 0.002), "0.0410 worse than before: larger than chance, p = 0.002"),
        (row(0.0, 1.0), "as good as before"),
    ],
)
def test_it_says_whether_it_was_worth_it_beside_the_model_that_is_hardest_to_beat(before, said):
    paired = {"before": before, "over": {"majority": row(0.6, 0.0001), "tfidf": row(0.2, 0.01)}}
    other = "0.2000 better than tfidf: larger than chance, p = 0.010 (paired permutation test)"
    assert lines(paired=paired)["Verdict"] == f"{said}; {other}"
    assert lines(paired=paired, tuned=False)["Verdict"] == other


def test_how_far_off_its_probabilities_are_is_told():
    test = {"ece": 0.031, "ece_untempered": 0.072}
    assert lines(calibration={"temperature": 1.43, "test": test})["Sureness"] == (
        "calibration error 0.0310 on the test rows (0.0720 without the temperature of 1.43)"
    )
    assert "without" not in lines(calibration={"temperature": 1.0, "test": test})["Sureness"]


def test_of_an_older_report_nothing_is_said():
    assert lines() == {}
