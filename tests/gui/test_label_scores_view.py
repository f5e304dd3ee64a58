"""The view of one label of several; and that every kind of prediction has a view."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from workbench.engine.tasks import TASKS
from workbench.gui.views import VIEWS
from workbench.gui.views.label_scores_view import LabelScoresView

SCORES = {f"class {number}": 1 / 2 ** (number + 1) for number in range(12)}


@pytest.fixture
def view(qtbot):
    made = LabelScoresView()
    qtbot.addWidget(made)
    made.show_prediction({"kind": "label-scores", "label": "class 0", "scores": SCORES})
    return made


@pytest.mark.parametrize("task", TASKS.values(), ids=lambda task: task.name)
def test_every_tasks_kind_has_a_view(task):
    assert task.kind in VIEWS


def test_the_best_are_shown_and_all_on_demand(view, qtbot):
    more = view.findChild(QPushButton, "more_classes")
    assert [bar.name for bar in view._bars.bars] == list(SCORES)[:8]
    view.show()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert [bar.name for bar in view._bars.bars] == list(SCORES)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(view._bars.bars) == 8


def test_the_right_answer_is_marked_and_always_to_be_seen(view):
    view.show_prediction({"scores": SCORES}, truth="class 11")
    tones = {bar.name: bar.tone for bar in view._bars.bars}
    assert (tones["class 0"], tones["class 1"], tones["class 11"]) == ("wrong", "plain", "right")
    view.show_prediction({"scores": SCORES}, truth="class 0")
    assert view._bars.bars[0].tone == "right"


def test_figures_are_read_out(view):
    assert "class 0: 50.0 %" in view._bars.accessibleName()
