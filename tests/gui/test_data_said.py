"""What is said of the rows at the Data station: findings with their examples, and ways on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from tests.gui.data_station import find, press, settle
from tests.tiny_run import write_rows
from workbench.engine.data.audit import tokens
from workbench.gui import preflight
from workbench.gui.widgets.note import Note
from workbench.gui.widgets.preview_table import PreviewTable

HOLES = "text,label,kind\nred dog,a,x\n ,a,x\nblue cat,b,x\ngood day,b,y\nbad day,a,y\nfree meal,,y\n"


def test_what_is_worth_knowing_leads_to_its_row(at_data, qtbot):
    app = at_data(HOLES + "".join(f"word {n},{'ab'[n % 2]},x\n" for n in range(40)))
    said = find(app, QWidget, "said")
    assert said.isVisible()
    (first, *_) = [one for one in said.findChildren(QPushButton) if one.isVisible()]
    assert first.text() == "Line 3"
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert find(app, PreviewTable, "preview").currentIndex().row() == 1


def notes(app):
    """Return the words and hints of all that is said, in their order."""
    return [one.accessibleName() for one in find(app, QWidget, "said").findChildren(Note)]


def test_examples_beyond_three_are_shown_when_asked_for(at_data, qtbot):
    app = at_data("text,label\n" + "".join(f"word {n % 12},{'ab'[n % 2]}\n" for n in range(40)))
    assert any("28 row(s) say the same" in one for one in notes(app))
    said, button = find(app, QWidget, "said"), find(app, QPushButton, "more_examples")

    def lines():
        return [one.text() for one in said.findChildren(QPushButton, "go_to_example") if one.isVisible()]

    assert (lines(), button.text()) == (["Line 14", "Line 15", "Line 16"], "Show 7 more")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (len(lines()), button.text()) == (10, "Show fewer")


def test_texts_that_train_has_too_are_said_once(at_data, tmp_path):
    test = write_rows(tmp_path / "test.csv", 10)
    app = at_data(test=str(test))
    assert [one for one in notes(app) if "figures look better" in one] == [
        "10 of 10 test texts also occur in train: figures look better than they are. Take them out of one of the two "
        "files."
    ]


def test_a_base_that_does_not_know_the_words_is_said_and_can_be_accepted(at_data, qtbot, monkeypatch):
    monkeypatch.setattr(tokens, "SOME", 0.05)
    monkeypatch.setattr(tokens, "TOO_MANY", 0.2)
    app = at_data("text,label\n" + "".join(f"strange thing {n},{'ab'[n % 2]}\n" for n in range(40)))
    assert any("does not know 100%" in one for one in notes(app))
    assert not app.studio.survey.learnable
    assert "does not know" in preflight.checks(app.studio, None)[0].words
    press(qtbot, find(app, QWidget, "said"), "all the same")
    assert app.studio.survey.learnable
    assert app.studio.project.spec().data.accept == ("unknown-tokens",)
    app.studio.project.change(base="starter/minilm")
    assert app.studio.project.draft.accept == ()
    settle(qtbot, app)


def test_one_class_alone_is_said_as_blocking(at_data):
    app = at_data("text,label\n" + "".join(f"word {n},spam\n" for n in range(30)))
    (note,) = [one for one in find(app, QWidget, "said").findChildren(QWidget) if one.property("tone") == "bad"]
    assert "only one class" in note.accessibleName()
    assert "only one class" in app.studio.survey.blocking
    assert not app.studio.survey.learnable
    assert preflight.checks(app.studio, None)[0].verdict == "stop"
