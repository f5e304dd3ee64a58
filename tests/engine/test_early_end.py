"""Whether a run was stopped before what it kept learned from the validation rows too."""

import pytest

from workbench.engine import early_end, figure_words

ASKED = {"training": {"refit": True}}


def report(kept="tuned", *, refit=False, method="probe", **more):
    return {"kept": kept, "checkpoint": {"refit": refit}, "test": {"before": {"method": method}}, **more}


@pytest.mark.parametrize(
    ("run_file", "found", "early", "learned"),
    [
        (ASKED, report(), True, early_end.EARLY),
        (ASKED, report(refit=True), False, early_end.BOTH),
        (ASKED, report("quick", refit=True), False, early_end.BOTH),
        ({"training": {"refit": False}}, report(), False, early_end.TRAIN),
        ({}, report(), False, early_end.TRAIN),
        (ASKED, report("base"), False, None),
        (ASKED, {"kept": "tuned"}, False, None),  # of an older version, which does not say
        (None, None, False, None),
    ],
)
def test_what_a_kept_model_learned_from_is_told(run_file, found, early, learned):
    assert early_end.is_early(run_file or {}, found or {}) is early
    assert early_end.learned_from(run_file, found) == learned


def test_who_learned_from_more_rows_is_named():
    assert list(early_end.sentences(ASKED, report())) == [early_end.LEARNED_LESS, early_end.BEFORE_LEARNED_MORE]
    own_head = report(method="base", baselines={"quick": {}, "tfidf": {}})
    assert list(early_end.sentences(ASKED, own_head)) == [early_end.LEARNED_LESS, early_end.QUICK_LEARNED_MORE]
    assert list(early_end.sentences(ASKED, report(method="base", baselines={}))) == [early_end.LEARNED_LESS]
    assert list(early_end.sentences(ASKED, report(refit=True))) == []


@pytest.mark.parametrize("broken", [{"kept": "tuned", "checkpoint": 3}, {"test": []}, {"kept": ["tuned"]}])
def test_a_report_that_is_not_as_it_should_be_says_nothing(broken):
    assert list(early_end.sentences({"training": None}, broken)) == []
    assert early_end.learned_from(ASKED, broken) is None


def test_of_quick_kept_in_a_run_that_was_ended_early_it_is_not_said_that_the_tuning_gained_nothing():
    early, whole = (
        " ".join(figure_words.explanation("probe", "quick", tunes=True, refit=False, early=early))
        for early in (True, False)
    )
    assert "gained nothing" in whole
    assert "gained nothing" not in early
    assert "ended before its tuning was done" in early
    assert [early_end.was_ended(one) for one in ({"ended_early": True}, {"ended_early": False}, {})] == [
        True, False, False,
    ]  # fmt: skip
