"""Results of scores, matches and entities: what only they have picks the same rows, in the real window."""

import json

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from tests.gui.results_station import chosen, find, opened, texts
from tests.tested_run import write_run
from workbench.gui.widgets.figures_table import FiguresTable
from workbench.gui.widgets.score_bars import ScoreBars
from workbench.gui.widgets.score_scatter import ScoreScatter


def test_a_frame_around_points_picks_their_rows(open_run, home, qtbot):
    cells = {"truth": ["0.0", "5.0", "10.0"], "before": ["0.0", "9.0", "0.0"], "after": ["1.0", "5.0", "2.0"]}
    columns = {"text": ["x", "y", "z"], "score": cells["truth"], **cells, "after_confidence": [None] * 3}
    app = opened(open_run(write_run(home / "runs" / "scores", "regression", columns), "results"), qtbot)
    assert texts(app) == ["z", "x", "y"]  # the farthest off first
    scatter = find(app, ScoreScatter, "scatter")
    place = scatter._pixel(5.0, 5.0).toPoint()
    qtbot.mousePress(scatter, Qt.MouseButton.LeftButton, pos=place - QPoint(9, 9))
    qtbot.mouseMove(scatter, place + QPoint(9, 9))
    qtbot.mouseRelease(scatter, Qt.MouseButton.LeftButton, pos=place + QPoint(9, 9))
    assert texts(app) == ["y"]
    qtbot.keyClick(scatter, Qt.Key.Key_Escape)
    assert len(texts(app)) == 3


def test_a_frame_is_made_moved_and_sized_by_keys(open_run, home, qtbot):
    cells = {"truth": ["0.0", "5.0", "10.0"], "before": ["0.0", "9.0", "0.0"], "after": ["1.0", "5.0", "2.0"]}
    columns = {"text": ["x", "y", "z"], "score": cells["truth"], **cells, "after_confidence": [None] * 3}
    app = opened(open_run(write_run(home / "runs" / "scores", "regression", columns), "results"), qtbot)
    scatter = find(app, ScoreScatter, "scatter")
    qtbot.keyClick(scatter, Qt.Key.Key_Down)  # of −0.3 to 10.3, 2.35 to 7.65 both ways
    assert texts(app) == ["y"]
    assert scatter.accessibleDescription() == "right 2.35 to 7.65, answered 2.35 to 7.65"
    for _ in range(6):  # a step is 10.6 / 24 = 0.44
        qtbot.keyClick(scatter, Qt.Key.Key_Down)
        qtbot.keyClick(scatter, Qt.Key.Key_Right)
    assert scatter.accessibleDescription() == "right 5.00 to 10.30, answered -0.30 to 5.00"
    assert "z" in texts(app)
    for _ in range(30):
        qtbot.keyClick(scatter, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(scatter, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert scatter.accessibleDescription() == "right 5.00 to 5.44, answered -0.30 to 10.30"
    qtbot.keyClick(scatter, Qt.Key.Key_Escape)
    assert (len(texts(app)), scatter.accessibleDescription()) == (3, "")


def test_places_of_the_right_match_are_in_bars(open_run, home, qtbot):
    columns = {
        "query": ["q"] * 4,
        "match": list("1234"),
        "truth": list("1234"),
        "before": ["1"] * 4,
        "after": ["1"] * 4,
    }
    figures = {"mrr": 0.7, "recall_at_1": 0.5, "recall_at_5": 0.75, "recall_at_10": 0.75}
    test = {"rows": 4, "before": {"method": "base", **figures}, "after": figures}
    run = write_run(home / "runs" / "match", "text-matching", columns, {"headline": "mrr", "test": test})
    app = opened(open_run(run, "results"), qtbot)
    bars = find(app, ScoreBars, "ranks").bars
    assert [(bar.name, bar.text) for bar in bars] == [
        ("First", "50.0 % · 2"), ("2nd to 5th", "25.0 % · 1"), ("6th to 10th", "0.0 % · 0"),
        ("Farther down", "25.0 % · 1"),
    ]  # fmt: skip


def test_a_number_of_what_became_of_spans_picks_their_rows(open_run, home, qtbot):
    marked = json.dumps([{"start": 0, "end": 2, "label": "PER", "text": "aa"}])
    cells = {"truth": [marked, marked], "before": ["[]", "[]"], "after": [marked, "[]"]}
    fates = {"label": "PER", "exact": 1, "partial": 0, "wrong_label": 0, "partial_wrong_label": 0, "missed": 1,
             "spurious": 0}  # fmt: skip
    columns = {"tokens": ['["aa", "bb"]', '["aa", "cc"]'], "tags": cells["truth"], **cells}
    report = {"spans": [fates], "counted": "spans"}
    app = opened(
        open_run(write_run(home / "runs" / "spans", "token-classification", columns, report), "results"), qtbot
    )
    table = find(app, FiguresTable, "span_fates")
    place = table.visualRect(table.model().index(0, 5)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (chosen(app).span, texts(app)) == (("PER", "missed"), ["aa cc"])
    assert find(app, QPushButton, "picked_span").text().startswith("“PER”: Missed")
