"""The view of a choice: every choice by its letter and text, in the order given."""

import pytest

from workbench.gui.views.choice_view import ChoiceView
from workbench.gui.widgets.score_bars import ScoreBars

PREDICTION = {"kind": "choice", "choice": "Oslo", "index": 1, "scores": [0.2, 0.7, 0.1]}


@pytest.fixture
def bars(qtbot):
    view = ChoiceView()
    qtbot.addWidget(view)

    def shown(**values):
        view.show_prediction(PREDICTION, **values)
        return [(bar.name, bar.tone) for bar in view.findChild(ScoreBars).bars]

    return shown


@pytest.mark.parametrize("asked", ['["Rome", "Oslo", "Bonn"]', "Rome\nOslo\n\nBonn"])
def test_choices_are_named_as_they_were_asked(bars, asked):
    assert bars(asked={"choice": asked}) == [("A  Rome", "plain"), ("B  Oslo", "leading"), ("C  Bonn", "plain")]


def test_without_what_was_asked_the_letters_are_left(bars):
    assert bars() == [("A  ", "plain"), ("B  Oslo", "leading"), ("C  ", "plain")]


def test_the_right_one_is_marked(bars):
    asked = {"choice": "Rome\nOslo\nBonn"}
    assert bars(asked=asked, truth="Rome") == [("A  Rome", "right"), ("B  Oslo", "wrong"), ("C  Bonn", "plain")]
