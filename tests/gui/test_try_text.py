"""Typing in the Try station: answered as typed, by a real model, before and after."""

import random
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QPushButton, QTabWidget, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine.events import Saved
from workbench.gui import trial
from workbench.gui.views.label_scores_view import LabelScoresView
from workbench.gui.widgets.text_list import SECOND, TextList

WAIT = 90_000


class Try:
    """The station as a person has it before them."""

    def __init__(self, app, qtbot):
        self.app, self.qtbot = app, qtbot
        self.trial = trial.of(app.studio)

    def find(self, kind, name):
        return self.app.window.pane("try").findChild(kind, name)

    @property
    def box(self):
        return self.find(QPlainTextEdit, "input_text")

    def type(self, text):
        self.qtbot.keyClicks(self.box, text)

    def until_answered(self, text):
        def answered():
            busy = self.app.jobs.answers.busy
            return self.trial.answered.get("text") == text and len(self.trial.answers) == 2 and not busy

        self.qtbot.waitUntil(answered, timeout=WAIT)

    def scores(self, checkpoint):
        return dict(self.find(LabelScoresView, f"answer_{checkpoint}")._scores)

    def take(self, name, row):
        listed = self.find(TextList, name)
        self.find(QTabWidget, "try_lists").setCurrentIndex(("examples", "pins", "history").index(name))
        place = listed.visualItemRect(listed.item(row)).center()
        self.qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def station(open_run, own_run, qtbot):
    made = Try(open_run(own_run, "try"), qtbot)
    qtbot.waitUntil(lambda: made.trial.facts is not None and not made.app.jobs.answers.busy, timeout=WAIT)
    return made


def test_what_is_typed_is_answered_as_the_command_line_answers(station, own_run):
    station.type("where is my card")
    station.until_answered("where is my card")
    for checkpoint in ("best", "before"):
        *_, expected = engine_jobs.predict_text(own_run, {"text": "where is my card"}, checkpoint=checkpoint)
        assert station.scores(checkpoint) == expected.answer["prediction"]["scores"]
    assert "answered in" in station.find(QLabel, "try_status").text()


def test_only_the_newest_text_is_answered(station, qtbot, monkeypatch):
    asked = []
    real = engine_jobs.predict_text

    def noted(run, texts, **options):
        asked.append(texts["text"])
        return real(run, texts, **options)

    monkeypatch.setattr(engine_jobs, "predict_text", noted)
    station.type("refund my money please")
    station.until_answered("refund my money please")
    assert set(asked) == {"refund my money please"}  # no key before the last was asked


def test_a_long_text_is_said_to_be_cut(station):
    station.type("order late " * 60)
    station.until_answered("order late " * 60)
    cut = station.find(object, "try_cut").accessibleName()
    assert f"first {station.trial.facts['max_length']} tokens" in cut


def test_enter_pins_a_click_asks_it_again_and_delete_takes_it_away(station, qtbot):
    station.type("free money")
    qtbot.keyClick(station.box, Qt.Key.Key_Return)
    qtbot.keyClick(station.box, Qt.Key.Key_Return)  # pinned once, however often
    assert station.app.studio.project.draft.pins == ("free money",)
    qtbot.mouseClick(station.find(QPushButton, "clear_text"), Qt.MouseButton.LeftButton)
    assert station.box.toPlainText() == ""
    station.take("pins", 0)
    station.until_answered("free money")
    assert station.box.toPlainText() == "free money"
    qtbot.keyClick(station.find(TextList, "pins"), Qt.Key.Key_Delete)
    assert station.app.studio.project.draft.pins == ()


def test_shift_and_enter_begin_a_new_line(station, qtbot):
    station.type("one")
    qtbot.keyClick(station.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    station.type("two")
    assert station.box.toPlainText() == "one\ntwo"
    assert station.app.studio.project.draft.pins == ()


def test_a_test_row_comes_with_its_right_answer(station, qtbot):
    examples = station.find(TextList, "examples")
    qtbot.waitUntil(lambda: examples.count() > 0, timeout=WAIT)
    text, right = examples.item(0).text(), examples.item(0).data(SECOND).partition(",")[0]
    station.take("examples", 0)
    station.until_answered(text)
    assert f"“{right}”" in station.find(object, "try_truth").accessibleName()
    station.type("x")  # no longer the test row
    qtbot.waitUntil(lambda: station.find(object, "try_truth") is None, timeout=WAIT)


def test_only_mistakes_are_only_mistakes(station, qtbot):
    examples = station.find(TextList, "examples")
    qtbot.waitUntil(lambda: examples.count() > 0, timeout=WAIT)
    test = station.app.studio.run.report["test"]
    mistakes = round(test["rows"] * (1 - test["after"]["accuracy"]))
    qtbot.mouseClick(station.find(QCheckBox, "only_mistakes"), Qt.MouseButton.LeftButton, pos=_left(station))
    qtbot.waitUntil(lambda: examples.count() == mistakes, timeout=WAIT)
    assert all("answered: " in examples.item(row).data(SECOND) for row in range(examples.count()))


def test_the_history_keeps_whole_texts(station):
    station.type("where is")
    station.until_answered("where is")
    station.type(" my order")
    station.until_answered("where is my order")
    station.qtbot.mouseClick(station.find(QPushButton, "clear_text"), Qt.MouseButton.LeftButton)
    station.type("money")
    station.until_answered("money")
    history = station.find(TextList, "history")
    assert [history.item(row).text() for row in range(history.count())] == ["money", "where is my order"]


def test_another_look_keeps_the_text_and_its_answers(station):
    station.type("late order")
    station.until_answered("late order")
    before = station.scores("best")
    station.app.settings.change(look="dark")
    assert station.box.toPlainText() == "late order"
    assert station.scores("best") == before
    station.app.settings.change(look="light")


def test_test_rows_that_come_when_the_window_was_made_anew_break_nothing(station, qtbot, qapp):
    others = station.find(QPushButton, "other_examples")
    qtbot.mouseClick(others, Qt.MouseButton.LeftButton)
    station.app.settings.change(look="dark")
    qapp.sendPostedEvents(None, 52)  # DeferredDelete: the window before is gone
    qtbot.waitUntil(lambda: not station.app.jobs.looks.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: station.find(TextList, "examples").count() > 0, timeout=WAIT)
    station.app.settings.change(look="light")


def test_a_folder_that_goes_is_said_in_place(station, own_run, qtbot):
    station.type("late")
    station.until_answered("late")
    shutil.rmtree(own_run)
    station.type(" order")
    banners = lambda: station.app.window.pane("try").findChildren(QWidget, "try_error")  # noqa: E731
    qtbot.waitUntil(lambda: any(one.isVisible() for one in banners()), timeout=WAIT)


def test_a_damaged_model_is_said_in_place(open_run, own_run, qtbot):
    (own_run / "best" / "model.safetensors").write_bytes(b"damaged")
    (own_run / "best" / "manifest.json").write_text("{}")
    station = Try(open_run(own_run, "try"), qtbot)
    qtbot.waitUntil(lambda: station.find(object, "try_error") is not None, timeout=WAIT)
    assert "can't be loaded" in station.find(object, "try_error").accessibleName()


@pytest.fixture
def learned_by_heart(tmp_path, run_spec):
    """Return a run on random labels, checked on its own training rows: Quick can't know them, tuning learns them."""
    draw, path = random.Random(0), tmp_path / "random.csv"
    words = ["the", "a", "my", "is", "one", "two", "three", "dog", "cat"]
    rows = [f"{' '.join(draw.choices(words, k=4))},{draw.choice(('odd', 'even'))}\n" for _ in range(160)]
    path.write_text("".join(["text,label\n", *rows]))
    exact = {"weight_average": 0.0, "dropout": 0.0, "label_smoothing": 0.0, "early_stopping_patience": 0}
    return run_spec({"data": {"train": str(path), "validation": str(path)}}, epochs=400, learning_rate=3e-3, **exact)


def test_a_run_that_goes_on_answers_with_quick_and_then_with_its_best(open_run, learned_by_heart, qtbot):
    station = Try(open_run(None, "try"), qtbot)
    run, saved = station.app.studio.run, []
    run.reported.connect(lambda events: saved.extend(e for e in events if isinstance(e, Saved) and e.folder == "best"))
    run.start(learned_by_heart)
    qtbot.waitUntil(lambda: station.trial.facts is not None, timeout=WAIT)
    station.type("one two three")
    qtbot.waitUntil(lambda: "best" in station.trial.answers, timeout=WAIT)
    first = station.trial.answers["best"]
    assert (first["model"], first["step"]) == ("quick", 0)
    assert "tuning has not beaten it yet" in station.find(QLabel, "model_best").text()
    assert not station.find(QLabel, "model_before").isVisible()  # it is the same
    qtbot.waitUntil(lambda: bool(saved), timeout=WAIT)
    qtbot.waitUntil(lambda: station.trial.answers["best"]["step"] in {e.step for e in saved}, timeout=WAIT)
    assert station.find(QLabel, "model_best").text() == f"after step {station.trial.answers['best']['step']:,}"
    assert station.find(QLabel, "model_before").isVisible()
    run.stop("resume")
    qtbot.waitUntil(lambda: run.state == "stopped", timeout=WAIT)
    qtbot.waitUntil(lambda: not station.app.jobs.answers.busy, timeout=WAIT)


def test_no_run_keeps_no_model_in_memory(station, qtbot):
    from workbench.engine.inference import residents

    assert residents._loaded
    station.app.studio.run.clear()
    qtbot.waitUntil(lambda: not residents._loaded, timeout=WAIT)
    assert station.find(QPushButton, "go_train").isVisible()


def test_without_a_model_the_way_to_train_is_shown(open_run, qtbot):
    app = open_run(None, "try")
    qtbot.mouseClick(app.window.pane("try").findChild(QPushButton, "go_train"), Qt.MouseButton.LeftButton)
    assert app.window.station == "train"


def test_a_second_text_that_was_declined_has_no_box(open_run, own_run):
    asked = (own_run / "run.toml").read_text()
    (own_run / "run.toml").write_text(asked.replace("[data.columns]", '[data.columns]\ntext_pair = ""'))
    app = open_run(own_run, "results")  # where no model is loaded
    assert app.studio.run.run_file["data"]["columns"]["text_pair"] == ""
    assert trial.of(app.studio).roles == ["text"]


def test_a_pair_is_pinned_whole():
    from workbench.gui import trial_words

    texts = {"text": "one", "text_pair": '{"two"}'}
    assert trial_words.texts_of(trial_words.pin_of(texts), ["text", "text_pair"]) == texts
    assert trial_words.texts_of("plain", ["text", "text_pair"]) == {"text": "plain", "text_pair": ""}


def _left(station):
    from PySide6.QtCore import QPoint

    return QPoint(8, station.find(QCheckBox, "only_mistakes").height() // 2)
