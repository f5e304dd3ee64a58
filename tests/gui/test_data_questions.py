"""Questions about a file in the real window: their answers, what each of them brings, and what waits for them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from tests.gui.data_station import WAIT, banner, find, settle
from workbench.gui import preflight

COMMAS = "label,text\n" + "".join(f"{'ab'[n % 2]},well, word {n}, and {n} more\n" for n in range(40))
NAMELESS = "".join(f"word {n} of a text,{'ab'[n % 2]}\n" for n in range(40))


def answers(app):
    return banner(app, "data_question").findChildren(QPushButton)


def settled(qtbot, app):
    """Wait until the answer has been taken up."""
    qtbot.waitUntil(lambda: not app.studio.survey.questions, timeout=WAIT)
    settle(qtbot, app)


def test_the_answers_stand_one_below_the_other_the_likeliest_first(at_data):
    app = at_data(COMMAS)
    found = answers(app)
    assert [one.text().split(":")[0] for one in found] == ["To “text”", "To “label”", "Leave those rows out"]
    assert [one.property("role") for one in found] == ["primary", None, None]
    assert [one.x() for one in found] == [found[0].x()] * 3
    assert found[0].y() < found[1].y() < found[2].y()
    assert found[0].y() > banner(app, "data_question").findChildren(QLabel)[1].y()


def test_an_answer_is_read_with(at_data, qtbot):
    app = at_data(COMMAS)
    qtbot.mouseClick(answers(app)[0], Qt.MouseButton.LeftButton)
    assert app.studio.project.draft.reading == {"extra_cells": "text"}
    settled(qtbot, app)
    assert banner(app, "data_question") is None
    assert app.studio.survey.table["rows_in_file"] == 40
    assert app.studio.survey.learnable


def test_an_answer_is_given_with_the_keys(at_data, qtbot):
    app = at_data(COMMAS)
    answers(app)[0].setFocus()
    qtbot.keyClick(answers(app)[0], Qt.Key.Key_Tab)
    assert answers(app)[1].hasFocus()
    qtbot.keyClick(answers(app)[1], Qt.Key.Key_Return)
    assert app.studio.project.draft.reading == {"extra_cells": "label"}


def test_with_other_columns_the_parts_are_guessed_again(at_data, qtbot):
    app = at_data(NAMELESS, columns={"text": "column 1", "label": "column 2"})
    qtbot.mouseClick(answers(app)[1], Qt.MouseButton.LeftButton)
    assert app.studio.project.draft.reading == {"header_line": 1}
    assert app.studio.project.draft.columns == {}
    settled(qtbot, app)
    assert app.studio.survey.table["columns"] == ["word 0 of a text", "a"]


def test_other_names_forget_which_column_cells_were_to_join(at_data, qtbot):
    app = at_data(COMMAS, reading={"extra_cells": "text"})
    from workbench.gui import rereading

    rereading.read_as(app.studio.project, {"extra_cells": "text", "header_line": 0})
    assert app.studio.project.draft.reading == {"header_line": 0}
    settle(qtbot, app)


def test_one_question_is_asked_at_a_time(at_data):
    app = at_data("".join(f"{'ab'[n % 2]},word {n}{', and more' * (n % 3)}\n" for n in range(40)))
    assert len(app.studio.survey.questions) > 1
    assert "name the columns" in banner(app, "data_question").accessibleName()
    assert len(answers(app)) == 2


def test_while_a_question_is_open_nothing_is_trained(at_data, qtbot):
    app = at_data(COMMAS)
    assert banner(app, "data_error") is None
    assert not app.studio.survey.learnable
    check = preflight.checks(app.studio, None)[0]
    assert (check.verdict, check.words) == ("stop", "A question about the file is open.")
    assert "Has a question" in app.window.findChild(QToolButton, "station_data").accessibleName()
    app.actions["start"].trigger()
    assert app.studio.run.state == "none"
    assert app.studio.notices.standing[-1].message == "A question about the file is open."
    qtbot.mouseClick(answers(app)[0], Qt.MouseButton.LeftButton)
    settled(qtbot, app)
    assert app.studio.notices.standing == []


def test_another_base_does_not_ask_in_red(at_data, qtbot, tiny_base):
    app = at_data(COMMAS)
    app.studio.project.change(base="starter/minilm")
    settle(qtbot, app)
    app.studio.project.change(base=str(tiny_base))
    settle(qtbot, app)
    assert app.studio.survey.error is None
    assert find(app, QLabel, "length_words").text() == "Not known yet."


def test_a_long_answer_is_cut_and_whole_in_its_tooltip(at_data):
    rows = "".join(f"{'ab'[n % 2]},{'word ' * 30}{n}, and {'more ' * 30}{n}\n" for n in range(40))
    app = at_data(f"{'long name ' * 20},text\n{rows}")
    app.window.resize(1024, 700)
    long = answers(app)[1]
    assert long.toolTip().startswith("To “long name")
    assert long.geometry().right() < banner(app, "data_question").width()
    assert long.width() < long.sizeHint().width()


def test_a_question_about_a_test_file_is_asked_too(at_data, qtbot, tmp_path):
    app = at_data()
    (tmp_path / "test.csv").write_text("text,label\n" + "".join(f"well, word {n},money\n" for n in range(9)))
    app.studio.project.change(test=str(tmp_path / "test.csv"))
    settle(qtbot, app)
    assert banner(app, "data_error") is None
    assert "test.csv" in banner(app, "data_question").accessibleName()
    assert "every file of the project" in banner(app, "data_question").accessibleName()
    qtbot.mouseClick(answers(app)[0], Qt.MouseButton.LeftButton)
    assert app.studio.project.draft.reading == {"extra_cells": "text"}
    settle(qtbot, app)
    assert banner(app, "data_question") is None
    assert app.studio.survey.split["sides"]["test"] == 9


def test_scores_that_may_be_thousands_are_asked_and_the_answer_reads_them(at_data, qtbot):
    rows = "text;score\n" + "".join(f"a text of number {n};{n % 9 + 1}.{n:03}\n" for n in range(60))
    app = at_data(rows)
    assert app.studio.project.draft.task == "regression"
    asked = banner(app, "data_question")
    assert "Is the mark in the score “2.001” a decimal mark" in asked.accessibleName()
    assert not app.studio.survey.learnable
    (thousands,) = [one for one in asked.findChildren(QPushButton) if "2001" in one.text()]
    qtbot.mouseClick(thousands, Qt.MouseButton.LeftButton)
    settle(qtbot, app)
    assert (app.studio.project.draft.reading, banner(app, "data_question")) == ({"decimal": ","}, None)
    assert app.studio.survey.inspection["scores"]["maximum"] > 9000
