"""What each recipe would take: asked for at the Base station, shown on its cards and before Train."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from workbench.gui import forecast, preflight
from workbench.gui.translation import roughly
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.job_bar import JobBar

WAIT = 90_000


@pytest.fixture
def app(open_ready):
    app = open_ready(batch_size=8, epochs=2, threads=1, precision="float32", micro_batch_size=8)
    app.window.show_station("base")
    return app


def pane(app):
    return app.window.pane("base")


def button(app):
    return pane(app).findChild(QPushButton, "estimate")


def bar(app):
    return pane(app).findChild(JobBar, "estimate_progress")


def press(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def shown(app):
    """Return what is said on each recipe's card."""
    labels = (pane(app).findChild(QLabel, f"forecast_{name}") for name in ("quick", "balanced", "best"))
    return [one.text() if one.isVisibleTo(pane(app)) else "" for one in labels]


def wait_for_answer(app, qtbot):
    qtbot.waitUntil(lambda: not forecast.errand_of(app.studio).busy, timeout=WAIT)


def estimated(app, qtbot):
    press(qtbot, button(app))
    wait_for_answer(app, qtbot)


def test_nothing_is_measured_before_it_is_asked_for(app):
    assert shown(app) == ["", "", ""]
    assert button(app).text() == "Estimate the time"
    assert not app.jobs.training.busy


def test_each_recipe_says_its_time_and_memory(app, qtbot):
    press(qtbot, button(app))
    assert not button(app).isVisibleTo(pane(app))
    qtbot.waitUntil(lambda: bar(app).isVisibleTo(pane(app)), timeout=WAIT)
    wait_for_answer(app, qtbot)
    quick, balanced, best = shown(app)
    assert quick.startswith("about ")
    assert balanced.startswith("about ")
    assert all(" s · " in one and one.endswith("B") for one in (quick, balanced, best))
    assert not bar(app).isVisibleTo(pane(app))
    assert button(app).text() == "Estimate again"


def test_the_list_before_train_says_the_recipes_time(app, qtbot):
    assert "Time" not in {one.title for one in preflight.checks(app.studio, None)}
    estimated(app, qtbot)
    (line,) = [one for one in preflight.checks(app.studio, None) if one.title == "Time"]
    assert line.words == f"{shown(app)[1].partition(' · ')[0]}, as a few real steps here say"
    app.window.show_station("train")
    assert line.words in {one.text() for one in app.window.pane("train").findChildren(QLabel)}


def test_another_recipe_keeps_it_another_option_makes_it_unknown(app, qtbot):
    estimated(app, qtbot)
    app.studio.project.change(recipe="quick", method="probe")
    assert shown(app)[1].startswith("about ")
    before = app.studio.project.draft.training
    app.studio.project.change(training={**before, "epochs": 3})
    assert shown(app) == ["", "", ""]
    app.studio.project.change(training=before)  # back again, it is known
    assert shown(app)[0].startswith("about ")


def test_it_can_be_cancelled(app, qtbot):
    press(qtbot, button(app))
    qtbot.waitUntil(lambda: bar(app).isVisibleTo(pane(app)), timeout=WAIT)
    press(qtbot, bar(app).findChild(QPushButton))
    wait_for_answer(app, qtbot)
    assert shown(app) == ["", "", ""]
    assert button(app).isVisibleTo(pane(app))


def test_training_does_not_wait_for_it(app, qtbot):
    press(qtbot, button(app))
    qtbot.waitUntil(lambda: bar(app).isVisibleTo(pane(app)), timeout=WAIT)
    app.actions["start"].trigger()
    wait_for_answer(app, qtbot)
    assert forecast.errand_of(app.studio).answer is None
    qtbot.waitUntil(lambda: app.studio.run.step > 0, timeout=WAIT)


def test_while_a_run_goes_on_nothing_is_estimated(app, qtbot):
    app.studio.project.change(training={**app.studio.project.draft.training, "epochs": 200})
    app.actions["start"].trigger()
    assert not button(app).isEnabled()
    assert "A run goes on" in pane(app).findChild(QLabel, "estimate_note").text()


def test_without_data_it_says_what_is_missing(open_app, qtbot):
    app = open_app()
    app.window.show_station("base")
    press(qtbot, button(app))
    assert "Open your data" in pane(app).findChild(QLabel, "estimate_note").text()


def test_what_goes_wrong_is_said_in_place(app, qtbot, tmp_path):
    (tmp_path / "rows.csv").unlink()
    press(qtbot, button(app))
    assert "is not there" in pane(app).findChild(Banner, "estimate_failed").accessibleName()


def test_a_window_made_anew_still_knows_it(app, qtbot):
    estimated(app, qtbot)
    before = shown(app)
    app.settings.change(look="dark")
    assert shown(app) == before


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(2, "5 s"), (43, "45 s"), (117, "115 s"), (121, "2 min"), (1490, "25 min"), (3700, "1 h 0 min")],
)
def test_an_estimate_is_no_more_exact_than_it_is(qapp, seconds, words):
    assert roughly(seconds) == words
