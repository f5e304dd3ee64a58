"""The form: every option there is, its bounds held, what differs marked and taken back, the wheel without effect."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QToolButton, QWidget

from workbench.engine.options import describe
from workbench.engine.training_options import TrainingOptions
from workbench.gui.panes import base_groups
from workbench.gui.widgets.number_box import NumberBox, neighbour, written
from workbench.gui.widgets.option_editors import ChoiceEditor, ChoiceOrNumberEditor
from workbench.gui.widgets.options_form import OptionsForm

DEFAULTS = {field["name"]: field["default"] for field in describe(TrainingOptions)}


@pytest.fixture
def form(qtbot):
    made = OptionsForm([*base_groups.simple(), *base_groups.advanced()])
    qtbot.addWidget(made)
    made.show_values(DEFAULTS, {})
    made.said = []
    made.changed.connect(made.said.append)
    with qtbot.waitExposed(made):
        made.show()
    return made


def part(form, kind, name):
    return form.findChild({"option": QWidget, "mark": QLabel, "problem": QLabel, "reset": QToolButton}[kind],
                          f"{kind}_{name}")  # fmt: skip


def enter(qtbot, box, text):
    box.setFocus()
    QApplication.processEvents()
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def wheel(widget):
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return event


def test_every_option_of_training_is_in_the_form_once(form):
    assert sorted(form.names) == sorted(DEFAULTS)


def test_an_option_no_group_names_still_has_its_place(monkeypatch, qtbot):
    monkeypatch.setattr(base_groups, "ADVANCED", base_groups.ADVANCED[:1])
    assert base_groups.advanced()[-1].title == "More"
    form = OptionsForm([*base_groups.simple(), *base_groups.advanced()])
    qtbot.addWidget(form)
    assert sorted(form.names) == sorted(DEFAULTS)


def test_every_option_says_its_label_and_help_and_can_be_reached(form):
    for field in describe(TrainingOptions):
        editor = part(form, "option", field["name"])
        assert editor.accessibleName() == field["label"]
        assert field["help"] in editor.toolTip()
        target = editor.focusProxy() or editor
        assert target.focusPolicy() & Qt.FocusPolicy.TabFocus
    shown = {label.text() for label in form.findChildren(QLabel)}
    assert {field["help"] for field in describe(TrainingOptions)} <= shown


def test_the_wheel_over_an_input_changes_nothing(form):
    inputs = [*form.findChildren(NumberBox), *form.findChildren(QComboBox)]
    assert len(inputs) > 20
    for one in inputs:
        one.setFocus()
        before = one.currentIndex() if isinstance(one, QComboBox) else one.value()
        assert not wheel(one).isAccepted()  # what is behind scrolls
        assert (one.currentIndex() if isinstance(one, QComboBox) else one.value()) == before
    assert form.said == []


def test_what_differs_is_marked_and_taken_back(form, qtbot):
    assert form.differing == []
    enter(qtbot, part(form, "option", "epochs"), "7")
    assert form.said == [{"epochs": 7}]
    assert form.differing == ["epochs"]
    assert part(form, "mark", "epochs").isVisible()
    assert "3" in part(form, "reset", "epochs").toolTip()
    qtbot.mouseClick(part(form, "reset", "epochs"), Qt.MouseButton.LeftButton)
    assert form.said[-1] == {}
    assert part(form, "option", "epochs").number() == 3
    assert not part(form, "mark", "epochs").isVisible()


def test_typing_the_default_again_takes_the_choice_back(form, qtbot):
    form.show_values(DEFAULTS, {"epochs": 7, "seed": 1})
    enter(qtbot, part(form, "option", "epochs"), "3")
    assert form.said == [{"seed": 1}]  # what is not this form's stays


@pytest.mark.parametrize(("typed", "value"), [("5000", 1000), ("0", 1), ("12", 12)])
def test_bounds_hold(form, qtbot, typed, value):
    enter(qtbot, part(form, "option", "epochs"), typed)
    assert part(form, "option", "epochs").number() == value


def test_letters_are_not_taken(form, qtbot):
    enter(qtbot, part(form, "option", "epochs"), "x9y")
    assert part(form, "option", "epochs").number() == 9


@pytest.mark.parametrize(("typed", "value", "shown"), [
    ("2e-5", 2e-5, "2e-5"), ("0.0003", 3e-4, "3e-4"), ("0,01", 0.01, "0.01"), ("1.5E-4", 1.5e-4, "1.5e-4"),
    ("99", 10.0, "10"), ("1e-15", 1e-9, "1e-9"),
])  # fmt: skip
def test_a_learning_rate_is_typed_as_people_write_it(form, qtbot, typed, value, shown):
    box = part(form, "option", "learning_rate")
    enter(qtbot, box, typed)
    assert box.number() == pytest.approx(value, rel=1e-9)
    assert box.text() == shown
    if value != DEFAULTS["learning_rate"]:
        assert form.said[-1]["learning_rate"] == pytest.approx(value, rel=1e-9)


def test_the_arrow_keys_go_one_two_five(form, qtbot):
    box = part(form, "option", "learning_rate")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.text() == "5e-5"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.text() == "2e-4"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert form.said[-1] == {"learning_rate": pytest.approx(1e-4)}


def test_zero_that_means_chosen_says_so(form, qtbot):
    length = part(form, "option", "max_length")
    assert length.text() == "chosen from the data"
    assert part(form, "option", "threads").text() == "chosen by measuring"
    enter(qtbot, length, "64")
    assert form.said == [{"max_length": 64}]
    enter(qtbot, length, "0")
    assert length.text() == "chosen from the data"
    assert form.said[-1] == {}


def test_a_choice_is_made_by_keys(form, qtbot):
    combo = part(form, "option", "optimizer")
    assert isinstance(combo, ChoiceEditor)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert form.said == [{"optimizer": "sgd"}]


def test_evaluate_every_takes_a_word_or_a_number(form, qtbot):
    editor = part(form, "option", "evaluate_every")
    assert isinstance(editor, ChoiceOrNumberEditor)
    words, number = editor.findChild(QComboBox), editor.findChild(NumberBox)
    assert not number.isVisible()
    qtbot.keyClick(words, Qt.Key.Key_Down)
    assert form.said[-1] == {"evaluate_every": "epoch"}
    qtbot.keyClick(words, Qt.Key.Key_Down)
    assert number.isVisible()
    enter(qtbot, number, "50")
    assert form.said[-1] == {"evaluate_every": 50}
    form.show_values(DEFAULTS, {})
    assert (words.currentData(), number.isVisible()) == ("auto", False)


def test_a_switch_says_yes_or_no(form, qtbot):
    switch = part(form, "option", "gradient_checkpointing")
    assert isinstance(switch, QCheckBox)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert form.said == [{"gradient_checkpointing": True}]
    assert switch.text() == "yes"


def test_a_problem_is_said_at_its_option_and_taken_back(form):
    form.complain({"early_stopping_patience": "It could never end early."})
    assert part(form, "problem", "early_stopping_patience").isVisible()
    form.complain({})
    assert not part(form, "problem", "early_stopping_patience").isVisible()


def test_options_without_a_say_say_why(form):
    form.show_idle({"epochs": "Quick does not tune."})
    assert not part(form, "option", "epochs").isEnabled()
    assert part(form, "option", "epochs").toolTip() == "Quick does not tune."
    assert part(form, "option", "threads").isEnabled()
    form.show_idle({})
    assert part(form, "option", "epochs").isEnabled()


def test_a_word_without_choices_can_be_typed(qtbot):
    field = {"name": "note", "label": "Note", "help": "h", "type": "text", "default": "", "minimum": None,
             "maximum": None, "choices": None, "unit": ""}  # fmt: skip
    form = OptionsForm([base_groups.Group("", [field])])
    qtbot.addWidget(form)
    said = []
    form.changed.connect(said.append)
    line = form.findChild(QLineEdit, "option_note")
    qtbot.keyClicks(line, "abc")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said == [{"note": "abc"}]


@pytest.mark.parametrize(("value", "text"), [(0.0, "0"), (0.06, "0.06"), (2e-5, "2e-5"), (123456.0, "123456"),
                                             (1.25e-7, "1.25e-7"), (0.001, "0.001")])  # fmt: skip
def test_numbers_are_written_in_few_signs(value, text):
    assert written(value) == text
    assert float(text) == value


def test_neighbours_are_nice_numbers():
    assert neighbour(3e-4, up=True) == 5e-4
    assert neighbour(1e-4, up=False) == 5e-5
    assert neighbour(0.0, up=True) == 0.01
    assert neighbour(0.0, up=False) == 0.0
