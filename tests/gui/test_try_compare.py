"""In Try: another run's answer beside the shown one's, and the answer to a text before it was edited."""

import json
import shutil
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget

from tests.tiny_jobs import answer_of, train
from workbench.engine import jobs as engine_jobs
from workbench.engine import spec as specs
from workbench.engine.inference import residents
from workbench.gui import comparing, theme, trial
from workbench.gui.panes.try_card import AnswerCard
from workbench.gui.views.label_scores_view import LabelScoresView
from workbench.gui.widgets.card_grid import CardGrid
from workbench.gui.widgets.score_bars import ScoreBars
from workbench.gui.widgets.text_list import TextList

WAIT = 90_000
LEFT = Qt.MouseButton.LeftButton
TRAINING = {"epochs": 1, "batch_size": 8, "threads": 1, "micro_batch_size": 8, "precision": "float32"}


class Station:
    """Try, as a person has it before them."""

    def __init__(self, app, qtbot):
        self.app, self.qtbot = app, qtbot
        self.trial, self.comparing = trial.of(app.studio), comparing.of(app.studio)
        qtbot.waitUntil(lambda: self.trial.facts is not None and not self.busy, timeout=WAIT)

    @property
    def busy(self):
        return self.app.jobs.answers.busy or self.app.jobs.comparisons.busy or self.app.jobs.questions.busy

    def find(self, kind, name):
        return self.app.window.pane("try").findChild(kind, name)

    def text(self, name):
        return self.find(QLabel, name).text()

    def type(self, words):
        self.qtbot.keyClicks(self.find(QPlainTextEdit, "input_text"), words)

    def click(self, name):
        self.qtbot.mouseClick(self.find(QPushButton, name), LEFT)

    def until_settled(self):
        self.qtbot.waitUntil(lambda: self.trial.is_current("best") and not self.busy, timeout=WAIT)
        self.qtbot.wait(10)

    def choose(self, folder):
        self.click("compare")
        listed = self.find(TextList, "compare_runs")
        rows = [row for row in range(listed.count()) if listed.item(row).data(Qt.ItemDataRole.UserRole + 20) == folder]
        place = listed.visualItemRect(listed.item(rows[0])).center()
        self.qtbot.mouseClick(listed.viewport(), LEFT, pos=place)
        self.qtbot.waitUntil(lambda: not self.busy, timeout=WAIT)


def exchange_labels(run):
    """Let a run's model answer the other label of two."""
    path = run / "best" / "config.json"
    config = json.loads(path.read_text())
    config["id2label"] = dict(zip(config["id2label"], reversed(config["id2label"].values()), strict=True))
    path.write_text(json.dumps(config))


@pytest.fixture
def other_run(own_run):
    """Return another run of the task beside the own one, whose model answers the other label."""
    other = Path(shutil.copytree(own_run, own_run.parent / "another"))
    summary = json.loads((other / "summary.json").read_text())
    (other / "summary.json").write_text(json.dumps({**summary, "name": "Another"}))
    exchange_labels(other)
    return other


@pytest.fixture
def station(open_run, own_run, other_run, qtbot):
    return Station(open_run(own_run, "try"), qtbot)


def test_another_run_answers_beside_and_what_differs_is_said_and_marked(station, other_run):
    station.choose(str(other_run))
    station.type("where is my order")
    station.until_settled()
    expected = answer_of(engine_jobs.predict_text(other_run, {"text": "where is my order"}))["prediction"]
    mine = station.trial.answers["best"]["prediction"]
    view = station.find(LabelScoresView, "answer_other")
    assert dict(view._scores) == expected["scores"]
    assert station.text("title_other") == "Another"
    assert "tiny" in station.text("whose_other")
    assert expected["label"] != mine["label"]
    words = station.text("difference_other")
    assert words.startswith("≠ Differs")
    assert f"“{expected['label']}”, not “{mine['label']}”" in words
    bars = {bar.name: bar.text for bar in view.findChild(ScoreBars).bars}
    assert bars[expected["label"]].startswith("differs · ")
    assert bars[mine["label"]].startswith("first there · ")
    assert station.find(AnswerCard, None).property("differs") == "true"


def test_its_card_is_brought_into_view_where_there_is_little_room(station, other_run, qtbot):
    station.find(QScrollArea, "answers_area").setFixedSize(300, 200)  # so that cards stand one below the other
    station.type("where is my order")
    station.until_settled()
    station.choose(str(other_run))
    card, area = station.find(QLabel, "title_other").parentWidget(), station.find(QScrollArea, "answers_area")
    qtbot.waitUntil(lambda: not card.isHidden(), timeout=WAIT)

    def is_seen():
        box = QRect(card.mapTo(area.viewport(), QPoint(0, 0)), card.size())
        return box.top() >= 0 and (box.bottom() <= area.viewport().height() or box.top() < theme.LARGE)

    qtbot.waitUntil(is_seen, timeout=WAIT)
    area.verticalScrollBar().setValue(0)  # a person who scrolls away is left there
    station.type("s")
    station.until_settled()
    assert area.verticalScrollBar().value() == 0


def test_the_same_model_is_said_to_agree(station, own_run, qtbot):
    same = Path(shutil.copytree(own_run, own_run.parent / "same"))
    station.comparing.look()
    qtbot.waitUntil(lambda: not station.busy, timeout=WAIT)
    station.choose(str(same))
    station.type("where is my order")
    station.until_settled()
    assert station.text("difference_other").endswith(": the same answer, as sure")


def test_a_stale_answer_is_never_shown_as_that_to_what_is_typed(station, other_run):
    station.choose(str(other_run))
    station.type("free money")
    station.until_settled()
    assert not any("before your last key" in station.text(f"model_{name}") for name in ("best", "other"))
    station.type("x")  # no time has passed: the answers are to the text before
    for name in ("best", "other"):
        assert "before your last key" in station.text(f"model_{name}")
    station.until_settled()
    assert "before your last key" not in station.text("model_other")
    assert station.comparing.answered == {"text": "free moneyx"}


def test_while_the_other_run_loads_the_shown_one_answers(station, other_run, monkeypatch, qtbot):
    real = engine_jobs.load_model

    def slow(run, **options):
        if run == other_run:
            time.sleep(1.0)  # on the worker's thread
        yield from real(run, **options)

    monkeypatch.setattr(engine_jobs, "load_model", slow)
    station.comparing.choose(str(other_run))
    assert "Loading" in station.find(QPushButton, "compare").text()
    station.type("late order")
    qtbot.waitUntil(lambda: station.trial.is_current("best"), timeout=WAIT)
    assert station.comparing.facts is None  # it still loads
    station.until_settled()
    qtbot.waitUntil(lambda: station.comparing.is_current, timeout=WAIT)


def test_the_choice_is_kept_with_the_project_and_taken_back(station, own_run, other_run, open_app, qtbot):
    station.choose(str(other_run))
    assert any(seal.folder.parent == other_run for seal in residents._loaded)
    station.app.studio.project.save()
    folder = station.app.studio.project.folder
    assert json.loads((folder / "project.json").read_text())["compared"] == str(other_run)
    station.choose("")
    assert station.app.studio.project.draft.compared == ""
    assert not any(seal.folder.parent == other_run for seal in residents._loaded)  # its memory is free again
    assert station.find(QPushButton, "compare").text() == "Compare with…"


def test_a_project_that_is_opened_again_compares_as_before(open_run, own_run, other_run, qtbot):
    station = Station(open_run(own_run, "try", compared=str(other_run)), qtbot)
    station.type("late order")
    station.until_settled()
    qtbot.waitUntil(lambda: station.comparing.is_current, timeout=WAIT)
    assert "Another" in station.find(QPushButton, "compare").text()


def test_a_run_that_is_gone_is_not_compared_with(open_run, own_run, qtbot):
    station = Station(open_run(own_run, "try", compared="/nowhere/at/all"), qtbot)
    station.type("late order")
    station.until_settled()
    assert station.find(QPushButton, "compare").text() == "Compare with…"
    assert station.find(QWidget, "other_error") is None


def test_a_damaged_model_is_said_and_the_shown_one_still_answers(station, other_run):
    (other_run / "best" / "model.safetensors").write_bytes(b"damaged")
    station.choose(str(other_run))
    station.type("late order")
    station.until_settled()
    assert "can't be loaded" in station.find(QWidget, "other_error").accessibleName()
    assert station.trial.is_current("best")


def test_other_labels_are_said(station, other_run):
    path = other_run / "best" / "config.json"
    config = json.loads(path.read_text())
    config["id2label"] = dict(zip(config["id2label"], ("order", "parcel"), strict=True))
    path.write_text(json.dumps(config))
    station.choose(str(other_run))
    assert notes(station) == ["The other run does not know: money.", "Only the other run knows: parcel."]


@pytest.fixture(scope="module")
def trained_pair(tiny_base, tmp_path_factory):
    """Return a run that learned from pairs of texts; to be copied only."""
    folder = tmp_path_factory.mktemp("pairs")
    rows = "".join(f"the order {n},my card {n},{('money', 'order')[n % 2]}\n" for n in range(60))
    (folder / "pairs.csv").write_text(f"text,second,label\n{rows}")
    data = {"train": str(folder / "pairs.csv"), "columns": {"text": "text", "text_pair": "second", "label": "label"}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_HOME", str(folder / "home"))
        return train(specs.parse({"base": str(tiny_base), "data": data, "training": TRAINING}, folder))[0]


@pytest.fixture
def pair(trained_pair, home):
    return Path(shutil.copytree(trained_pair, home / "runs" / trained_pair.name))


def notes(station):
    return [one.accessibleName() for one in station.app.window.pane("try").findChildren(QWidget, "other_note")]


def test_a_run_that_needs_a_second_text_can_not_answer_and_that_is_said(open_run, own_run, pair, qtbot):
    station = Station(open_run(own_run, "try", compared=str(pair)), qtbot)
    station.type("late order")
    station.until_settled()
    assert any("also needs “Second text”" in one for one in notes(station))
    assert station.comparing.answer is None


def test_a_run_that_takes_no_second_text_answers_without_and_that_is_said(open_run, own_run, pair, qtbot):
    station = Station(open_run(pair, "try", compared=str(own_run)), qtbot)
    station.trial.take({"text": "late order", "text_pair": "my card"})
    station.until_settled()
    qtbot.waitUntil(lambda: station.comparing.is_current, timeout=WAIT)
    assert "The other run does not take “Second text”: it answers without." in notes(station)
    alone = answer_of(engine_jobs.predict_text(own_run, {"text": "late order"}))
    assert station.comparing.answer["prediction"] == alone["prediction"]


def test_many_runs_can_be_searched(station, own_run, qtbot):
    for number in range(9):
        copy = Path(shutil.copytree(own_run, own_run.parent / f"run-{number}"))
        summary = json.loads((copy / "summary.json").read_text())
        created = f"2026-01-0{number + 1}T10:00:00+00:00"
        (copy / "summary.json").write_text(json.dumps({**summary, "name": f"Number {number}", "created": created}))
    station.comparing.look()
    qtbot.waitUntil(lambda: not station.busy, timeout=WAIT)
    station.click("compare")
    search, listed = station.find(QLineEdit, "compare_runs_search"), station.find(TextList, "compare_runs")
    assert search.isVisible()
    names = [listed.item(row).text() for row in range(listed.count())]
    assert [one for one in names if one.startswith("Number")] == [f"Number {n}" for n in range(8, -1, -1)]
    qtbot.keyClicks(search, "number 4")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert station.comparing.chosen["name"] == "Number 4"
    qtbot.waitUntil(lambda: not station.busy, timeout=WAIT)


def test_a_duplicate_keeps_the_answer_beside_the_edited_text(station, qtbot):
    station.type("where is my order")
    station.until_settled()
    station.click("duplicate")
    assert station.find(QLabel, "edit").accessibleName() == "nothing is changed yet"
    first = station.trial.answers["best"]["prediction"]
    station.type(" late")
    assert station.find(QLabel, "difference_kept").isHidden()  # there is no answer to the edited text yet
    station.until_settled()
    assert station.find(QLabel, "edit").accessibleName() == "put in: late"
    kept = station.find(LabelScoresView, "answer_kept")
    assert dict(kept._scores) == first["scores"]
    assert station.find(QLabel, "difference_kept").isVisible()
    qtbot.mouseClick(station.find(QWidget, "let_go"), LEFT)
    assert station.trial.kept is None
    assert kept.isHidden() or not kept.isVisible()


@pytest.mark.parametrize(("width", "columns"), [(300, 1), (480, 2), (760, 3), (1400, 3)])
def test_cards_stand_side_by_side_where_there_is_room(qtbot, width, columns):
    grid = CardGrid([QWidget(), QWidget(), QWidget()])
    qtbot.addWidget(grid)
    grid.resize(width, 300)
    grid.show()
    assert grid.columns == columns


def test_a_test_row_the_other_run_may_know_is_said(station, other_run, qtbot):
    path = other_run / "run.toml"
    path.write_text(path.read_text().replace("seed = 42", "seed = 7"))
    station.choose(str(other_run))
    station.trial.take({"text": "where is my order"}, "order")
    station.until_settled()
    qtbot.waitUntil(lambda: station.find(QWidget, "other_note") is not None, timeout=WAIT)
    assert "may have learned from it" in station.find(QWidget, "other_note").accessibleName()
