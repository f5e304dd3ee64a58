"""The Base station in the real window: bases as cards, what stands on them, recipes, options and what follows."""

import json
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from tests.tiny_run import write_rows
from workbench.engine import folders
from workbench.engine.training_options import TrainingOptions
from workbench.gui.panes import base_groups, base_words
from workbench.gui.panes.base_models import BaseModels
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.base_card import BaseCard
from workbench.gui.widgets.choice_card import ChoiceCards
from workbench.gui.widgets.recipe_card import RecipeCard

WAIT = 30_000


@pytest.fixture
def at_base(open_app, tmp_path, tiny_base, qtbot):
    """Return the program at the Base station, with a small table and a tiny base chosen, all of it known."""

    def make(rows=80, **draft):
        app = open_app(write_rows(tmp_path / "rows.csv", rows))
        app.studio.project.change(base=str(tiny_base), **draft)
        app.window.show_station("base")
        known = app.studio
        qtbot.waitUntil(lambda: known.survey.split is not None and known.base.defaults is not None, timeout=WAIT)
        qtbot.waitUntil(lambda: (known.base.base or {}).get("id") == str(tiny_base), timeout=WAIT)
        qtbot.waitUntil(lambda: bool(known.base.bases is not None and cards(app)), timeout=WAIT)
        return app

    return make


def pane(app):
    return app.window.pane("base")


def cards(app):
    return {card.key: card for card in pane(app).findChild(ChoiceCards, "base_cards").cards}


def recipe(app, name):
    return pane(app).findChild(RecipeCard, f"recipe_{name}")


def text(app, name):
    return pane(app).findChild(QLabel, name).text()


def option(app, name):
    return pane(app).findChild(QWidget, f"option_{name}")


def enter(qtbot, box, typed):
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def advanced(app, qtbot):
    qtbot.mouseClick(pane(app).findChild(QToolButton, "advanced"), Qt.MouseButton.LeftButton)


def test_the_chosen_base_is_marked_and_says_what_it_is(at_base, tiny_base):
    app = at_base()
    shown = cards(app)
    assert [key for key, card in shown.items() if card.isChecked()] == [str(tiny_base)]
    said = shown[str(tiny_base)].accessibleDescription()
    assert "Encoder" in said
    assert "64 tokens" in said
    assert "fits in memory" in said
    assert "weights" in pane(app).findChild(QLabel, f"memory_{tiny_base}").toolTip()


def test_the_arrow_keys_choose_another_base(at_base, home, make_tiny_base, qtbot):
    make_tiny_base(home / "bases" / "mine", seed=1)
    app = at_base()
    qtbot.waitUntil(lambda: "mine" in cards(app), timeout=WAIT)
    names = list(cards(app))
    start = cards(app)[names[0]]
    start.setFocus()
    for _ in range(names.index("mine")):
        qtbot.keyClick(pane(app).focusWidget(), Qt.Key.Key_Right)
    assert cards(app)["mine"].hasFocus()
    assert app.studio.project.draft.base == "mine"
    assert cards(app)["mine"].isChecked()


def test_many_bases_stand_no_wider_than_what_is_seen(at_base, home, make_tiny_base, qtbot):
    for name in ("a rather long name of a base", "another", "third", "fourth"):
        make_tiny_base(home / "bases" / name, seed=1)
    app = at_base()
    qtbot.waitUntil(lambda: len(cards(app)) >= 5, timeout=WAIT)
    for width in (1400, 1000, 1200):
        app.window.resize(width, 700)
        area = pane(app).findChild(QScrollArea)
        qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width(), timeout=WAIT)  # noqa: B023 - used at once


def test_a_finished_run_can_be_a_base(at_base, home, tiny_base, qtbot):
    folder = home / "runs" / "one"
    folder.mkdir(parents=True)
    (folder / "run.toml").write_text('name = "Tickets"\n')
    (folder / "events.jsonl").write_text('{"event": "finished", "run": "one"}\n')
    shutil.copytree(tiny_base, folder / "best")
    app = at_base()
    qtbot.waitUntil(lambda: "run/one" in cards(app), timeout=WAIT)
    assert cards(app)["run/one"].accessibleName() == "Tickets"
    qtbot.mouseClick(cards(app)["run/one"], Qt.MouseButton.LeftButton)
    assert app.studio.project.draft.base == "run/one"
    qtbot.waitUntil(lambda: "learns on" in text(app, "stack_start"), timeout=WAIT)


def test_a_folder_is_looked_at_and_becomes_the_base(at_base, make_tiny_base, tmp_path, qtbot, monkeypatch):
    folder = make_tiny_base(tmp_path / "other", seed=2)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    app = at_base()
    qtbot.mouseClick(pane(app).findChild(QPushButton, "choose_base"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.studio.project.draft.base == str(folder), timeout=WAIT)
    assert cards(app)[str(folder)].isChecked()
    assert app.studio.project.draft.bases == (str(folder),)
    qtbot.mouseClick(next(iter(cards(app).values())), Qt.MouseButton.LeftButton)
    assert str(folder) in cards(app)  # offered again


def test_a_folder_that_holds_no_base_says_why_and_the_base_stays(at_base, tiny_base, tmp_path, qtbot, monkeypatch):
    (tmp_path / "empty").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "empty"))
    app = at_base()
    qtbot.mouseClick(pane(app).findChild(QPushButton, "choose_base"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane(app).findChild(Banner, "base_refused") is not None, timeout=WAIT)
    assert "config.json" in pane(app).findChild(Banner, "base_refused").accessibleName()
    assert app.studio.project.draft.base == str(tiny_base)
    assert cards(app)[str(tiny_base)].isChecked()


def test_a_base_that_is_gone_is_said_with_the_way_out(at_base, tmp_path, qtbot):
    app = at_base()
    app.studio.project.change(base=str(tmp_path / "gone"))
    qtbot.waitUntil(lambda: pane(app).findChild(Banner, "base_error") is not None, timeout=WAIT)
    banner = pane(app).findChild(Banner, "base_error")
    qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert app.studio.project.draft.base == base_words.STARTER
    qtbot.waitUntil(lambda: app.studio.base.error is None, timeout=WAIT)


def test_what_stands_on_the_base_is_said_in_words(at_base, qtbot):
    app = at_base()
    assert "32 → 2" in text(app, "stack_features")
    assert "mean of all token vectors" in text(app, "stack_features")
    assert "Quick's fit" in text(app, "stack_start")
    app.studio.project.change(training={"head_pooling": "cls", "head_start": "random"})
    assert "first token" in text(app, "stack_features")
    assert "random numbers" in text(app, "stack_start")
    app.studio.project.change(method="probe")
    assert "stays as it is" in text(app, "stack_start")


def test_a_recipe_sets_its_method_and_keeps_what_was_chosen(at_base, qtbot):
    app = at_base(training={"epochs": 9})
    qtbot.mouseClick(recipe(app, "quick"), Qt.MouseButton.LeftButton)
    draft = app.studio.project.draft
    assert (draft.recipe, draft.method, draft.training) == ("quick", "probe", {"epochs": 9})
    assert recipe(app, "quick").isChecked()
    assert not option(app, "epochs").isEnabled()
    recipe(app, "quick").setFocus()
    qtbot.keyClick(recipe(app, "quick"), Qt.Key.Key_Right)
    assert app.studio.project.draft.recipe == "balanced"
    qtbot.keyClick(recipe(app, "balanced"), Qt.Key.Key_Right)
    assert (app.studio.project.draft.recipe, app.studio.project.draft.method) == ("best", "full")
    assert option(app, "epochs").isEnabled()
    assert option(app, "epochs").number() == 9


def test_an_edit_goes_into_the_project_and_back_again(at_base, qtbot):
    app = at_base()
    default = app.studio.base.defaults["learning_rate"]
    enter(qtbot, option(app, "learning_rate"), "3e-4")
    assert app.studio.project.draft.training == {"learning_rate": 3e-4}
    assert "1 option differs" in text(app, "options_differ")
    qtbot.mouseClick(pane(app).findChild(QPushButton, "reset_all"), Qt.MouseButton.LeftButton)
    assert app.studio.project.draft.training == {}
    assert option(app, "learning_rate").number() == default


def test_every_option_of_training_is_there_behind_advanced(at_base, qtbot):
    app = at_base()
    assert option(app, "weight_decay") is None
    advanced(app, qtbot)
    for name in (*TrainingOptions.__dataclass_fields__, "method", "seed"):
        assert option(app, name).isVisibleTo(pane(app)), name


def test_the_defaults_shown_are_those_of_base_and_recipe(at_base, qtbot):
    app = at_base()
    advanced(app, qtbot)
    assert option(app, "epochs").number() == app.studio.base.defaults["epochs"] == 4
    qtbot.mouseClick(recipe(app, "best"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: option(app, "epochs").number() == 6, timeout=WAIT)
    assert option(app, "refit").isChecked()


def test_a_seed_and_a_method_are_the_runs_own(at_base, qtbot):
    app = at_base()
    advanced(app, qtbot)
    enter(qtbot, option(app, "seed"), "4294967295")
    assert app.studio.project.draft.seed == 2**32 - 1
    option(app, "method").setFocus()
    qtbot.keyClick(option(app, "method"), Qt.Key.Key_Home)
    assert (app.studio.project.draft.method, app.studio.project.draft.seed) == ("probe", 2**32 - 1)


AGAIN = "If it is kept, it learns anew, from the validation rows too."  # few rows


def test_what_follows_is_said_in_steps_and_checks(at_base, qtbot):
    app = at_base()  # 80 rows, 64 of them to learn from: 2 steps an epoch, 4 epochs
    assert text(app, "outlook") == f"At most 8 steps of 32 rows, checked 8 times on the way. {AGAIN}"
    enter(qtbot, option(app, "batch_size"), "8")
    assert text(app, "outlook") == f"At most 32 steps of 8 rows, checked 8 times on the way. {AGAIN}"
    app.studio.project.change(training={"epochs": 1, "evaluate_every": "epoch"})
    assert text(app, "outlook") == f"2 steps of 32 rows, checked 1 time on the way. {AGAIN}"  # no patience can be had
    app.studio.project.change(recipe="quick", method="probe")
    assert "no epochs and no steps" in text(app, "outlook")


def test_a_patience_that_can_not_fire_is_said_at_once_in_its_place(at_base, qtbot):
    app = at_base()
    app.studio.project.change(training={"early_stopping_patience": 8})
    problem = pane(app).findChild(QLabel, "problem_early_stopping_patience")
    assert problem.isVisibleTo(pane(app))  # Advanced has opened by itself
    assert "checked only 8 times" in problem.text()
    app.studio.project.change(training={"early_stopping_patience": 7})
    assert not problem.isVisibleTo(pane(app))


def test_another_language_shows_the_same_state(at_base, qtbot, tiny_base):
    app = at_base(training={"weight_decay": 0.5})
    app.settings.change(language="zh_CN")
    qtbot.waitUntil(lambda: bool(cards(app)), timeout=WAIT)
    assert cards(app)[str(tiny_base)].isChecked()
    assert option(app, "weight_decay").number() == 0.5
    assert option(app, "weight_decay").accessibleName() != "Weight decay"
    app.settings.change(language="en")


def test_the_way_on_leads_to_train(at_base, qtbot):
    app = at_base()
    qtbot.mouseClick(pane(app).findChild(QPushButton, "next"), Qt.MouseButton.LeftButton)
    assert app.window.station == "train"


def test_a_base_that_does_not_fit_says_so_and_stays_possible(at_base, tiny_base, qtbot, monkeypatch):
    monkeypatch.setattr("workbench.engine.memory.available_bytes", lambda: 1000)
    app = at_base()
    chip = pane(app).findChild(QLabel, f"memory_{tiny_base}")
    assert chip.text() == "won't fit in memory"
    assert "You can start anyway" in chip.toolTip()
    assert cards(app)[str(tiny_base)].isEnabled()


def test_a_project_written_by_hand_is_said_not_crashed_on(at_base):
    app = at_base()
    app.studio.project.change(training={"epochs": -3})
    assert "epochs" in text(app, "outlook")


def test_every_group_names_options_there_are():
    known = set(TrainingOptions.__dataclass_fields__)
    named = [*base_groups.SIMPLE, *(name for _, names in base_groups.ADVANCED for name in names)]
    assert set(named) <= known
    assert len(named) == len(set(named))


def test_cards_are_made_anew_only_where_something_changed(at_base):
    app = at_base()
    before = cards(app)
    app.studio.base.changed.emit()
    app.studio.project.change(training={"epochs": 5})
    assert all(cards(app)[key] is card for key, card in before.items())
    assert all(isinstance(card, BaseCard) for card in before.values())


def test_a_card_names_its_languages_and_licence(tiny_base):
    known = {"id": "me/mine", "path": "/x", "kind": "encoder", "parameters": 1_500_000_000, "max_length": 512,
             "bytes": 10, "languages": ["en", "zh"], "licence": "mit", "tasks": ["regression"]}  # fmt: skip
    said = base_words.base_text(known, "regression")
    assert "1.5 billion" in said.about
    assert said.facts.startswith("English, Chinese · MIT · ")
    many = base_words.base_text({**known, "languages": ["a", "b", "c", "d"], "licence": ""}, "regression")
    assert many.facts.startswith("4 languages · licence not stated")
    assert (said.key, said.origin) == ("me/mine", "your bases")


def test_a_base_that_can_not_do_the_task_is_not_to_be_chosen_and_says_why(at_base, make_tiny_base, qtbot):
    app = at_base()
    writer, broken = (make_tiny_base(folders.bases() / name) for name in ("writer", "broken"))
    config = json.loads((writer / "config.json").read_text())
    (writer / "config.json").write_text(json.dumps({**config, "is_encoder_decoder": True}))
    (broken / "tokenizer.json").unlink()
    app.studio.base.list_bases()
    qtbot.waitUntil(lambda: {"writer", "broken"} <= cards(app).keys())
    found = cards(app)
    assert "it is an encoder-decoder" in found["writer"].accessibleDescription()
    assert "has no tokenizer" in found["broken"].accessibleDescription()
    pane(app).findChild(BaseModels).look_at_folder(str(writer))
    refused = lambda: pane(app).findChild(Banner, "base_refused")  # noqa: E731 - looked for until it is there
    qtbot.waitUntil(lambda: refused() is not None)
    qtbot.mouseClick(found["writer"], Qt.MouseButton.LeftButton)
    assert app.studio.project.draft.base not in ("writer", "broken")
    first = next(card for card in found.values() if card.isEnabled())
    first.setFocus()
    for _ in found:
        qtbot.keyClick(QApplication.focusWidget() or first, Qt.Key.Key_Right)
    assert app.studio.project.draft.base not in ("writer", "broken")


def test_how_much_learns_is_said_before_the_start_and_follows_the_method(at_base, qtbot):
    app = at_base()
    # the tiny base has 21,888 numbers, 1,056 of them in its pooler, which a mean leaves out; the layer is 2 × 33
    whole = app.studio.base.base["parameters"] - 1056 + 66
    every = f"Learns {whole:,} of {whole:,} parameters (100.0 %)."
    qtbot.waitUntil(lambda: text(app, "learns") == every, timeout=WAIT)
    app.studio.project.change(method="probe")
    assert text(app, "learns") == ""  # what holds no longer is not said
    qtbot.waitUntil(lambda: text(app, "learns").startswith(f"Learns 66 of {whole:,}"), timeout=WAIT)
    app.studio.project.change(method="lora", method_options={"rank": 1})
    # for each of 2 layers: four linear parts of 32 × 32 and two of 32 × 64, each with a row and a column of ends
    few = 2 * (4 * 64 + 2 * 96) + 66
    qtbot.waitUntil(lambda: text(app, "learns").startswith(f"Learns {few:,} of {whole + few - 66:,}"), timeout=WAIT)


def test_memory_follows_the_methods_own_options(at_base, tiny_base):
    app = at_base(method="last-layers", method_options={"layers": 1})

    def sums():
        lines = pane(app).findChild(QLabel, f"memory_{tiny_base}").toolTip().splitlines()
        return [line for line in lines if "free" not in line]  # what is free changes all the time

    one = sums()
    app.studio.project.change(method_options={"layers": 2})
    assert sums() != one
    app.studio.project.change(method_options={"layers": 1})
    assert sums() == one


@pytest.mark.parametrize(("task", "name"), [
    ("regression", "label_smoothing"), ("multi-label-classification", "class_weights"),
    ("text-matching", "head_start"), ("text-matching", "r_drop"),
])  # fmt: skip
def test_an_option_the_task_passes_over_is_grey_and_says_why(at_base, qtbot, task, name):
    app = at_base()
    advanced(app, qtbot)
    assert option(app, name).isEnabled()
    app.studio.project.change(task=task)
    qtbot.waitUntil(lambda: not option(app, name).isEnabled(), timeout=WAIT)  # the form may be made anew
    assert option(app, name).toolTip() == option(app, name).accessibleDescription()
    assert option(app, "epochs").isEnabled()


def test_what_stands_on_a_pair_that_is_read_apart_is_as_wide_as_both(at_base, tmp_path, qtbot):
    app = at_base()
    path = tmp_path / "pairs.csv"
    rows = [f"order {n},card {n},{n % 5}" for n in range(60)]
    path.write_text("\n".join(["text,text_pair,score", *rows]), encoding="utf-8")
    app.studio.project.change(train=str(path), task="regression", columns={})
    qtbot.waitUntil(lambda: "65 → 1" in text(app, "stack_features"), timeout=WAIT)
    app.studio.project.change(task_options={"pairs": "together"})
    qtbot.waitUntil(lambda: "32 → 1" in text(app, "stack_features"), timeout=WAIT)
