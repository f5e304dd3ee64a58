"""The Results station, on a real run's folder."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from tests.tiny_run import write_rows
from workbench.gui.widgets.figures_table import FiguresTable
from workbench.gui.widgets.score_bars import ScoreBars

WAIT = 90_000


def find(app, kind, name):
    return app.window.pane("results").findChild(kind, name)


def shown(qtbot, app, kind, name):
    """Return what is shown once the test rows are read."""
    qtbot.waitUntil(lambda: find(app, kind, name) is not None, timeout=WAIT)
    return find(app, kind, name)


def click(qtbot, app, name):
    qtbot.mouseClick(find(app, QPushButton, name), Qt.MouseButton.LeftButton)


def change_report(run, **values):
    path = run / "report.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **values}))


def figures(label, f1=0.5):
    return {"label": label, "precision": 0.5, "recall": 0.5, "f1": f1, "support": 4}


def test_the_headline_says_before_after_and_on_how_many_rows(open_run, own_run):
    app = open_run(own_run, "results")
    test = app.studio.run.report["test"]
    words = find(app, QLabel, "results_headline").text()
    for expected in (f"{100 * test[when]['macro_f1']:.1f} %" for when in ("before", "after")):
        assert expected in words
    assert f"{test['rows']} rows" in words


def test_simpler_models_stand_beside_it(open_run, own_run):
    app = open_run(own_run, "results")
    bars = find(app, ScoreBars, "results_bars").bars
    assert [bar.tone for bar in bars] == ["leading", "plain", "plain", "plain"]
    report = app.studio.run.report
    assert bars[3].value == report["baselines"]["majority"]["macro_f1"]
    assert bars[0].text in find(app, QLabel, "results_headline").text()


def test_a_small_test_is_warned_of(open_run, own_run):
    app = open_run(own_run, "results")
    assert app.window.pane("results").findChild(object, "results_chance").property("tone") == "warning"


def test_classes_are_sorted_by_a_click_and_found_by_a_search(open_run, own_run, qtbot):
    (own_run / "predictions.parquet").unlink()  # so that the report's figures are shown
    change_report(own_run, per_class=[figures(f"class {n}", f1=n / 10) for n in range(9, -1, -1)])
    app = open_run(own_run, "results")
    table = shown(qtbot, app, FiguresTable, "per_class")
    assert table.cells(3)[0] == "0.0 %"  # the weakest first
    head = table.horizontalHeader()
    place = head.sectionViewportPosition(3) + 8
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.viewport().rect().topLeft() + _point(place))
    assert table.cells(3)[0] == "90.0 %"
    qtbot.keyClicks(find(app, QLineEdit, "per_class_search"), "SS 7")
    assert table.cells(0) == ["class 7"]


def test_confused_pairs_are_listed(open_run, own_run, qtbot):
    (own_run / "predictions.parquet").unlink()
    change_report(own_run, confusion={"labels": ["a", "b"], "counts": [[5, 2], [7, 5]]})
    app = open_run(own_run, "results")
    table = shown(qtbot, app, FiguresTable, "confused")
    assert (table.cells(0), table.cells(1), table.cells(2)) == (["b", "a"], ["a", "b"], ["7", "2"])


def test_the_ways_on_lead_there(open_run, own_run, qtbot):
    app = open_run(own_run, "results")
    click(qtbot, app, "button_try")
    assert app.window.station == "try"
    app.window.show_station("results")
    click(qtbot, app, "button_take_away")
    assert app.window.station == "take_away"


def test_without_a_run_the_way_to_train_is_shown(open_run, qtbot):
    app = open_run(None, "results")
    click(qtbot, app, "go_train")
    assert app.window.station == "train"


def test_a_damaged_report_is_said(open_run, own_run):
    (own_run / "report.json").write_text('{"test": {"rows": 3, "after": {}}, "headline": "macro_f1"}')
    app = open_run(own_run, "results")
    texts = [label.text() for label in app.window.pane("results").findChildren(QLabel)]
    assert "The figures can't be read" in texts


def test_a_stopped_run_can_be_tested(open_run, run_spec, qtbot):
    app = open_run(None, "results")
    run = app.studio.run
    run.start(run_spec(epochs=200, early_stopping_patience=0))
    qtbot.waitUntil(lambda: run.step > 3, timeout=WAIT)
    run.stop("resume")
    qtbot.waitUntil(lambda: run.state == "stopped", timeout=WAIT)
    click(qtbot, app, "test_best_so_far")
    qtbot.waitUntil(lambda: run.state == "finished", timeout=WAIT)
    app.window.show_station("results")
    assert find(app, QLabel, "results_headline") is not None
    assert not (run.folder / "last").exists()


@pytest.mark.parametrize("change", [{"language": "zh_CN"}, {"look": "dark"}])
def test_it_shows_the_same_in_another_language_or_look(open_run, own_run, qtbot, change):
    app = open_run(own_run, "results")
    before = shown(qtbot, app, FiguresTable, "per_class").cells(3)
    app.settings.change(**change)
    now = shown(qtbot, app, FiguresTable, "per_class").cells(3)
    assert [one.replace(" ", "") for one in now] == [one.replace(" ", "") for one in before]  # Chinese: no space
    app.settings.change(language="en", look="light")


def _point(x):
    from PySide6.QtCore import QPoint

    return QPoint(x, 5)


def test_another_file_takes_the_results_off_the_stage(open_run, own_run, tmp_path):
    app = open_run(own_run, "results")
    assert app.studio.run.report is not None
    app.commands.open_data(write_rows(tmp_path / "other.csv"))
    assert (app.studio.run.state, app.studio.project.draft.run) == ("none", "")


def test_results_of_another_file_say_from_which_they_are(open_run, own_run, tmp_path):
    app = open_run(own_run, "results", train=str(write_rows(tmp_path / "other.csv")))
    words = [one.text() for one in app.window.pane("results").findChildren(QLabel)]
    assert any("learned from rows.csv, not from the file that is open" in one for one in words)
