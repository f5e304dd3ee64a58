"""Other tasks than one class a text, in the real window: chosen, looked at, trained, judged and tried."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSlider, QWidget

from workbench.engine import spec as specs
from workbench.engine.predictions import KINDS
from workbench.engine.tasks import TASKS
from workbench.gui import report
from workbench.gui.views import VIEWS
from workbench.gui.views.relation_view import RelationView
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.histogram import Histogram
from workbench.gui.widgets.no_wheel import ComboBox
from workbench.gui.widgets.relation_text import RelationText
from workbench.gui.widgets.text_box import TextBox
from workbench.gui.widgets.text_list import TextList

LEFT = Qt.MouseButton.LeftButton
WAIT = 120_000
QUICK = {"training": {"max_length": 16, "threads": 1, "micro_batch_size": 32, "precision": "float32"}}
LABELS = {
    "kind": "multi-label-scores", "labels": ["b"], "scores": {"b": 0.6, "a": 0.4, "c": 0.1},
    "thresholds": {"a": 0.5, "b": 0.3, "c": 0.5},
}  # fmt: skip


@pytest.fixture
def opened(open_app, tiny_base, qtbot):
    """Return a function that opens a task's sample by its link on the start page."""

    def open_sample(task):
        app = open_app()
        app.studio.project.change(base=str(tiny_base))
        qtbot.mouseClick(app.window.pane("welcome").findChild(QPushButton, f"sample_{task}"), LEFT)
        qtbot.waitUntil(lambda: app.studio.survey.learnable and not app.studio.survey.busy, timeout=WAIT)
        return app

    return open_sample


def find(app, kind, name, station="data"):
    return app.window.pane(station).findChild(kind, name)


def words(app, name, station="data"):
    return find(app, QLabel, name, station).text()


SAID = {"relation-extraction": "“none” is read as: no relation", "question-answering": "55 question(s) have no answer"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_view(kind):
    assert kind in VIEWS


def test_texts_that_are_read_in_windows_lose_nothing(opened, qtbot):
    app = opened("question-answering")  # its texts have more tokens than the tiny base reads
    qtbot.waitUntil(lambda: "windows" in words(app, "length_words"), timeout=WAIT)
    assert "lose" not in words(app, "length_words")
    assert not find(app, Histogram, "length_histogram")._limit.warns


@pytest.mark.parametrize("task", TASKS.values(), ids=lambda task: task.name)
def test_the_sample_of_every_task_is_a_click_away(opened, task):
    app = opened(task.name)
    assert find(app, ComboBox, "task").currentData() == task.name
    roles = {role for role, one in app.studio.survey.inspection["mapping"].items() if one["column"]}
    assert {role.name for role in task.roles if role.required} <= roles
    inspection = app.studio.survey.inspection
    assert inspection["findings"] == []
    assert [SAID[task.name] in note for note in inspection["notes"]] == [True] * (task.name in SAID)
    assert find(app, QWidget, "said").isVisible() == (task.name in SAID)


def test_another_task_takes_other_columns(opened, qtbot):
    app = opened("multi-label-classification")
    box = find(app, ComboBox, "task")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.activated.emit(box.currentIndex())
    assert app.studio.project.draft.task == "text-classification"
    qtbot.waitUntil(lambda: "label" in (app.studio.survey.inspection or {}).get("mapping", {}), timeout=WAIT)
    choices = find(app, ComboBox, "role_of_column_1")
    assert [choices.itemData(place) for place in range(choices.count())] == ["", "text", "text_pair", "label"]


def test_the_labels_of_texts_are_counted(opened):
    app = opened("multi-label-classification")
    assert words(app, "label_words").startswith("8 labels, 1.6 a text on average")
    assert not find(app, Histogram, "score_histogram").isVisible()


def test_scores_are_shown_as_a_histogram(opened):
    app = opened("regression")
    assert words(app, "label_words").startswith("From 0.00 to 5.00")
    assert find(app, Histogram, "score_histogram").isVisible()
    assert not find(app, QWidget, "by_class").isVisible()


@pytest.mark.parametrize("task", ["multi-label-classification", "regression"])
def test_it_is_trained_judged_and_tried(opened, qtbot, task):
    app = opened(task)
    app.studio.project.change(recipe="quick", method="probe", **QUICK)
    qtbot.waitUntil(lambda: app.studio.base.defaults is not None and not app.studio.survey.busy, timeout=WAIT)
    app.actions["start"].trigger()
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)
    app.window.show_station("results")
    found = report.read(app.studio.run.report)
    assert not found.one_class_a_row
    assert "on 42 rows" in words(app, "results_headline", "results") or "on 40 rows" in words(
        app, "results_headline", "results"
    )
    if task == "regression":
        qtbot.waitUntil(lambda: find(app, QWidget, "test_rows", "results") is not None, timeout=WAIT)
        assert find(app, QWidget, "per_class", "results") is None
    else:
        qtbot.waitUntil(lambda: find(app, QWidget, "per_class", "results") is not None, timeout=WAIT)
    app.window.show_station("try")
    listed = find(app, TextList, "examples", "try")
    qtbot.waitUntil(lambda: listed.count() > 0, timeout=WAIT)
    qtbot.mouseClick(listed.viewport(), LEFT, pos=listed.visualItemRect(listed.item(0)).center())
    shown = VIEWS[TASKS[task].kind]
    qtbot.waitUntil(lambda: find(app, shown, "answer_best", "try").isVisible(), timeout=WAIT)
    truth = find(app, Banner, "try_truth", "try")
    assert (truth is None) == (task == "regression")  # a score is never quite right: its view says how far off
    wrong = find(app, QCheckBox, "only_mistakes", "try")
    assert wrong.text() == ("Farthest off first" if task == "regression" else "Only its mistakes")


def test_head_and_tail_are_marked_in_what_is_tried(opened, qtbot):
    app = opened("relation-extraction")
    app.studio.project.change(recipe="quick", method="probe", **QUICK)
    qtbot.waitUntil(lambda: app.studio.base.defaults is not None and not app.studio.survey.busy, timeout=WAIT)
    app.actions["start"].trigger()
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)
    app.window.show_station("try")
    box = find(app, TextBox, "input_text", "try")
    box.setPlainText("Ann leads sales")
    assert words(app, "marks_said", "try").startswith("Select what the relation starts from")
    for name, chosen in (("mark_head", "Ann"), ("mark_tail", "sales")):
        box.moveCursor(QTextCursor.MoveOperation.Start)
        box.find(chosen)
        qtbot.mouseClick(find(app, QPushButton, name, "try"), LEFT)
    assert box.toPlainText() == "<e1>Ann</e1> leads <e2>sales</e2>"
    qtbot.waitUntil(lambda: find(app, RelationView, "answer_best", "try").isVisible(), timeout=WAIT)
    assert find(app, RelationText, "relation_text", "try").text == "Ann leads sales"
    assert find(app, Banner, "try_error", "try") is None


@pytest.fixture
def labels(qtbot):
    made = VIEWS["multi-label-scores"]()
    qtbot.addWidget(made)
    made.show_prediction(LABELS)
    return made


def test_labels_stand_with_the_mark_they_have_to_reach(labels):
    assert [(bar.name, bar.tone, bar.mark) for bar in labels._bars.bars] == [
        ("b", "leading", 0.3), ("a", "plain", 0.5), ("c", "plain", 0.5)
    ]  # fmt: skip


def test_right_and_wrong_labels_are_told_apart(labels):
    labels.show_prediction(LABELS, truth='["a"]')
    assert {bar.name: bar.tone for bar in labels._bars.bars} == {"b": "wrong", "a": "missed", "c": "plain"}


def test_no_label_is_an_answer(labels):
    assert labels.findChild(QLabel, "no_label").isHidden()
    labels.show_prediction({**LABELS, "labels": []})
    assert not labels.findChild(QLabel, "no_label").isHidden()


def test_many_labels_are_shown_on_demand(qtbot, labels):
    scores = {f"label {number}": 0.5 / (number + 1) for number in range(20)}
    many = {**LABELS, "labels": [], "scores": scores, "thresholds": dict.fromkeys(scores, 0.9)}
    labels.show_prediction(many, truth='["label 15"]')
    assert [bar.name for bar in labels._bars.bars] == [*list(scores)[:8], "label 15"]
    qtbot.mouseClick(labels.findChild(QPushButton, "more_labels"), LEFT)
    assert len(labels._bars.bars) == 20


def test_a_number_says_how_far_off_it_is(qtbot):
    view = VIEWS["number"]()
    qtbot.addWidget(view)
    view.show_prediction({"kind": "number", "value": 3.456}, truth="4")
    assert view.findChild(QLabel, "value").text() == "3.46"
    assert view.findChild(QLabel, "apart").text() == "0.54 from the right 4.00"
    view.show_prediction({"kind": "number", "value": 1.0})
    assert view.findChild(QLabel, "apart").isHidden()


def test_a_threshold_of_sureness_is_chosen_and_kept(open_run, own_run, qtbot):
    app = open_run(own_run, "results")
    slider = find(app, QSlider, "sureness", "results")
    assert words(app, "sureness_words", "results") == "No answer is called unsure."
    keep = find(app, QPushButton, "keep_threshold", "results")
    assert not keep.isEnabled()
    slider.setFocus()
    for _ in range(12):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert words(app, "sureness_words", "results").startswith("Below 60.0 % it is unsure")
    before = app.studio.run.report
    qtbot.mouseClick(keep, LEFT)
    qtbot.waitUntil(lambda: app.studio.run.report is not before and not app.jobs.looks.busy, timeout=WAIT)
    assert app.studio.run.report["sureness"]["below"] == pytest.approx(0.6)
    assert find(app, QSlider, "sureness", "results").value() == 12
    assert not find(app, QPushButton, "keep_threshold", "results").isEnabled()
    assert specs.read_settings(own_run / "run.toml").task_options == {"unsure_below": pytest.approx(0.6)}


def test_an_unsure_answer_says_so(qtbot):
    view = VIEWS["label-scores"]()
    qtbot.addWidget(view)
    view.show_prediction({"scores": {"a": 0.5, "b": 0.5}, "unsure": True})
    assert not view.findChild(QLabel, "unsure").isHidden()
    view.show_prediction({"scores": {"a": 0.9, "b": 0.1}, "unsure": False})
    assert view.findChild(QLabel, "unsure").isHidden()


def test_a_finished_run_is_trained_further(open_run, own_run, qtbot):
    app = open_run(own_run, "results")
    qtbot.mouseClick(find(app, QPushButton, "train_further", "results"), LEFT)
    assert app.window.station == "base"
    assert app.studio.project.draft.base == f"run/{own_run.name}"
    qtbot.waitUntil(lambda: app.studio.base.defaults is not None, timeout=WAIT)
    start = find(app, QLabel, "stack_start", "base")
    assert start.text().endswith("what is new to it starts from Quick's fit.")
