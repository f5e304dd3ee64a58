"""The Results station, on a real run's folder."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton

from tests.tiny_run import write_rows
from workbench.gui.notices import Notice
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.figure_pair import FigurePair
from workbench.gui.widgets.figures_table import FiguresTable
from workbench.gui.widgets.reliability_plot import ReliabilityPlot
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


def test_the_verdict_stands_below_the_headline_and_whiskers_on_the_bars(open_run, own_run):
    paired = {"before": {"difference": 0.041, "p": 0.002}, "over": {"tfidf": {"difference": 0.023, "p": 0.3}}}
    test = {"rows": 76, "before": {"macro_f1": 0.83}, "after": {"macro_f1": 0.871}}
    change_report(own_run, paired=paired, kept="tuned", test=test,
                  intervals={"resamples": 2000, "before": [0.8, 0.86], "after": [0.85, 0.9],
                             "baselines": {"tfidf": [0.5, 0.6]}})  # fmt: skip
    app = open_run(own_run, "results")
    words = find(app, QLabel, "results_verdict").text()
    assert words.startswith("4.1 points better than before, and 2.3 points better than a word-count model.")
    bars = find(app, ScoreBars, "results_bars").bars
    assert [one.within for one in bars] == [(0.85, 0.9), (0.8, 0.86), (0.5, 0.6), None]
    assert "85.0–90.0 %" in find(app, FigurePair, "results_figures").accessibleName()
    assert "2,000" in find(app, FigurePair, "results_figures").toolTip()


def test_a_run_that_was_stopped_early_says_so_below_the_verdict(open_run, own_run):
    text = (own_run / "run.toml").read_text()
    (own_run / "run.toml").write_text(text.replace("refit = false", "refit = true"))
    report = json.loads((own_run / "report.json").read_text())
    change_report(own_run, kept="tuned", checkpoint={**report["checkpoint"], "refit": False})
    app = open_run(own_run, "results")
    assert "learned from the training rows alone" in find(app, QFrame, "results_early").accessibleName()


def test_a_run_that_tuned_nothing_shows_each_figure_once(open_run, own_run):
    text = (own_run / "run.toml").read_text()
    (own_run / "run.toml").write_text(text.replace('method = "full"', 'method = "probe"'))
    change_report(own_run, kept="quick")
    app = open_run(own_run, "results")
    words = [one.text() for one in find(app, QFrame, "metrics").findChildren(QLabel)]
    assert not {"before", "after", "change"} & set(words)
    assert find(app, FigurePair, "results_figures") is None


@pytest.mark.parametrize("height", [700, 6000])  # with a scroll bar, and without
def test_banners_of_the_window_end_where_the_cards_do(open_run, own_run, qtbot, height):
    app = open_run(own_run, "results")
    app.window.resize(1024, height)
    app.studio.notices.say(Notice("something to be said"))

    def right(widget):
        return widget.mapTo(app.window, widget.rect().topRight()).x()

    card = find(app, QFrame, "metrics").parentWidget().findChild(QFrame, "run_settings")
    banner = next(one for one in app.window.findChildren(Banner) if one.accessibleName() == "something to be said")
    qtbot.waitUntil(lambda: right(banner) == right(card), timeout=WAIT)


def test_names_of_simpler_models_stand_whole_in_a_small_window(open_run, own_run, qtbot):
    app = open_run(own_run, "results")
    app.window.resize(1024, 700)
    bars = find(app, ScoreBars, "results_bars")
    qtbot.waitUntil(lambda: bars.width() >= bars.whole_width(), timeout=WAIT)


def test_an_older_report_shows_as_it_did(open_run, own_run):
    path = own_run / "report.json"
    newer = json.loads(path.read_text())
    path.write_text(json.dumps({key: newer[key] for key in newer if key not in ("intervals", "paired", "calibration")}))
    app = open_run(own_run, "results")
    assert find(app, QLabel, "results_verdict") is None
    assert find(app, QFrame, "calibration") is None
    assert find(app, QFrame, "results_chance") is not None
    assert find(app, QLabel, "results_headline") is not None


def bins(*rows):
    return [{"low": low, "high": high, "rows": count, "confidence": said, "accuracy": right}
            for low, high, count, said, right in rows]  # fmt: skip


def calibration(temperature=1.43, **test):
    found = {"ece": 0.031, "ece_untempered": 0.072, "bins": bins((0.6, 0.6667, 40, 0.63, 0.6), (0.9333, 1.0, 260, 0.95,
                                                                                                  0.87))}  # fmt: skip
    return {"temperature": temperature, "validation": {"loss_before": 0.41, "loss_after": 0.38}, "test": found | test}


def test_whether_it_is_as_often_right_as_it_says_is_told_in_words(open_run, own_run):
    change_report(own_run, calibration=calibration())
    app = open_run(own_run, "results")
    words = [find(app, QLabel, f"calibration_{place}") for place in range(4)]
    assert words[0].text() == "When it says about 95.0 %, it is right in 87 of 100."
    assert "surer than it should be" in words[1].text()
    assert "3.1 points off" in words[2].text()
    assert "Without the adjustment: 7.2." in words[2].text()
    assert words[3] is None  # 300 rows are not rough
    chip = find(app, QLabel, "calibration_adjusted")
    assert chip.text() == "adjusted"
    assert "divided by 1.43" in chip.toolTip()


def test_a_model_that_was_not_adjusted_says_so(open_run, own_run):
    change_report(own_run, calibration=calibration(temperature=1.0, bins=bins((0.9333, 1.0, 20, 0.95, 0.95))))
    app = open_run(own_run, "results")
    assert find(app, QLabel, "calibration_adjusted").text() == "as it came out"
    assert "about as sure as it should be" in find(app, QLabel, "calibration_1").text()
    assert "Without" not in find(app, QLabel, "calibration_2").text()
    assert "With 20 test rows that is rough" in find(app, QLabel, "calibration_3").text()


def test_the_curve_says_what_it_shows_to_who_cant_see_it(open_run, own_run):
    change_report(own_run, calibration=calibration())
    app = open_run(own_run, "results")
    plot = find(app, ReliabilityPlot, "reliability")
    assert "Says 93.3 % to 100.0 %: 260 rows, 87.0 % of them right" in plot.accessibleDescription()
