"""What of a run is drawn where: axes, lines, references, patience, gaps; and the table that is saved."""

import csv

import numpy as np
import pytest

from workbench.engine.errors import WorkbenchError
from workbench.engine.events import Baseline, Evaluated, Stepped, StoppedEarly
from workbench.gui import curve_drawing, curve_table
from workbench.gui.curve_axis import CurveAxis
from workbench.gui.curve_data import Curves
from workbench.gui.smoothing import Smoother
from workbench.gui.widgets.drawn_line import BLOCK, CLOSE, DrawnLine, coarse


@pytest.fixture
def curves():
    made = Curves()
    made.add([Baseline("quick", "validation", {"macro_f1": 0.8}), Baseline("quick", "test", {"macro_f1": 0.1})])
    losses = [1.0, 0.9, float("nan"), 0.7, 0.6, 0.5]
    made.add([Stepped(i + 1, (i + 1) / 2, one, 1e-4, 2.0, 8, 80, 30.0, 5) for i, one in enumerate(losses)])
    made.add(
        [Evaluated(2, {"loss": 0.8, "macro_f1": 0.85}, True, 1), Evaluated(4, {"loss": 0.9, "macro_f1": 0.8}, False, 1)]
    )
    return made


def test_each_axis_counts_its_own(curves):
    assert list(CurveAxis(curves.steps, "step").x) == [1, 2, 3, 4, 5, 6]
    assert list(CurveAxis(curves.steps, "epoch").x) == [0.5, 1, 1.5, 2, 2.5, 3]
    minutes = CurveAxis(curves.steps, "minutes")
    assert list(minutes.x) == [0.5, 1, 1.5, 2, 2.5, 3]  # 30 s a step, whatever lay between them
    assert (minutes.at(0), minutes.at(4), minutes.at(8)) == (0.0, 2.0, 4.0)
    assert [minutes.step_near(x) for x in (-1.0, 1.2, 1.4, 99.0, float("nan"))] == [0, 1, 2, 5, None]


def test_the_loss_as_it_was_smoothed_and_on_validation(curves):
    raw, smoothed, validation = curve_drawing.loss_lines(curves, CurveAxis(curves.steps, "step"), Smoother(), 0.5)
    assert (raw.kind, smoothed.kind, validation.kind) == ("raw", "line", "points")
    assert np.isnan(raw.y[2])
    assert np.isnan(smoothed.y[2])
    assert (list(validation.x), list(validation.y)) == ([2, 4], [0.8, 0.9])
    assert list(curve_drawing.gaps(curves, CurveAxis(curves.steps, "epoch"))) == [1.5]


def test_without_smoothing_the_raw_line_is_all_there_is(curves):
    lines = curve_drawing.loss_lines(curves, CurveAxis(curves.steps, "step"), Smoother(), 0.0)
    assert [line.key for line in lines] == ["raw", "validation"]


def test_references_best_patience_and_early_end_are_marked(curves, qapp):
    axis = CurveAxis(curves.steps, "step")
    found = curve_drawing.score_marks(curves, axis, "macro_f1", 3)
    assert [(one.name, one.value, one.near) for one in found.levels] == [("Quick 80.0 %", 0.8, True)]
    assert [(one.name, one.x) for one in found.marks] == [("best 85.0 %", 2)]
    assert [(one.begin, one.end) for one in found.spans] == [(2, 8)]  # an evaluation every 2 steps, 3 of them
    assert curve_drawing.score_marks(curves, axis, "macro_f1", 0).spans == []
    curves.add([StoppedEarly(6, 2)])
    assert [one.x for one in curve_drawing.score_marks(curves, axis, "macro_f1", 3).marks] == [2, 6]


def test_the_table_has_every_step_and_evaluation(curves, tmp_path):
    answer = curve_table.write(tmp_path / "c.csv", *curve_table.snapshot(curves))
    rows = list(csv.DictReader((tmp_path / "c.csv").read_text(encoding="utf-8").splitlines()))
    assert answer["rows"] == len(rows) == 6
    assert [row["loss"] for row in rows] == ["1.0", "0.9", "", "0.7", "0.6", "0.5"]
    assert [row["validation_macro_f1"] for row in rows] == ["", "0.85", "", "0.8", "", ""]
    assert rows[0]["step"] == "1"


def test_a_table_that_can_not_be_written_leaves_nothing_behind(curves, tmp_path):
    with pytest.raises(WorkbenchError, match="could not be written"):
        curve_table.write(tmp_path / "missing" / "c.csv", *curve_table.snapshot(curves))
    assert list(tmp_path.iterdir()) == []


def test_a_coarse_line_keeps_every_peak_and_skips_gaps():
    x = np.arange(10 * BLOCK + 3, dtype=float)
    y = np.zeros(len(x))
    y[200], y[201], y[300] = 9.0, np.nan, -9.0
    y[5 * BLOCK : 6 * BLOCK] = np.nan
    thin_x, thin_y = coarse(x, y)
    assert len(thin_x) == len(thin_y) == 2 * 10 + 3
    assert (np.nanmax(thin_y), np.nanmin(thin_y)) == (9.0, -9.0)
    assert list(np.isnan(thin_y).nonzero()[0]) == [10, 11]
    assert (np.diff(thin_x) > 0).all()


def test_from_afar_a_long_line_is_coarse_and_close_by_it_is_whole():
    class Item:
        def setData(self, x, y, **_):  # noqa: N802 - pyqtgraph's name
            self.points = len(x)

    x = np.arange(3.0 * CLOSE)
    line = DrawnLine(Item())
    line.set_data(x, x, (-np.inf, np.inf))
    assert line.item.points < CLOSE
    line.look((10.0, 1000.0))
    assert line.item.points == len(x)
    line.look((0.0, 2.0 * CLOSE))
    assert line.item.points < CLOSE
