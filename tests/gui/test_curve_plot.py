"""One plot: what is drawn, by powers of ten, gaps, keys, a zoom that stays, lines put away."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from workbench.gui.widgets.curve_plot import CurvePlot, Level, Line, Mark, Span

X = np.arange(1.0, 101.0)


@pytest.fixture
def plot(qtbot):
    made = CurvePlot("Loss")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def lines(y=X, x=X):
    return [Line("raw", "training", x, y, "#0072b2", "raw"), Line("smoothed", "smoothed", x, y, "#0072b2")]


def seen(plot):
    return plot.plot.getPlotItem().vb.viewRange()


def drawn(plot, key="raw"):
    return plot._lines[key].item.getData()


def test_by_powers_of_ten_what_is_not_above_zero_is_left_out(plot):
    y = X.copy()
    y[[0, 1]] = [0.0, -5.0]
    plot.set_log(True)
    plot.show_lines(lines(y))
    _, values = drawn(plot)
    assert np.isnan(values[:2]).all()
    assert values[99] == pytest.approx(2.0)  # log10 of 100


@pytest.mark.parametrize("values", [np.full(100, np.nan), np.array([])])
@pytest.mark.parametrize("log", [True, False])
def test_nothing_to_draw_draws_nothing(plot, qapp, values, log):
    plot.set_log(log)
    plot.show_lines(lines(values, X[: len(values)]))
    plot.grab()
    assert drawn(plot)[1] is None or not len(drawn(plot)[1])


def test_infinite_values_are_gaps_too(plot):
    y = X.copy()
    y[5] = np.inf
    plot.show_lines(lines(y))
    assert np.isnan(drawn(plot)[1][5])
    plot.show_gaps(X[[5]])
    plot.grab()
    assert list(plot._gaps.xvals) == [6.0]


def test_a_zoom_stays_when_more_comes_and_home_shows_everything(plot, qtbot, qapp):
    plot.show_lines(lines())
    qapp.processEvents()
    plot.plot.setFocus()
    qtbot.keyClick(plot.plot, Qt.Key.Key_Plus)
    zoomed = seen(plot)[0]
    assert zoomed[1] - zoomed[0] < 99
    plot.show_lines(lines(np.arange(1.0, 201.0), np.arange(1.0, 201.0)))
    qapp.processEvents()
    assert seen(plot)[0] == zoomed
    qtbot.keyClick(plot.plot, Qt.Key.Key_Right)
    assert seen(plot)[0][0] > zoomed[0]
    qtbot.keyClick(plot.plot, Qt.Key.Key_Home)
    qapp.processEvents()
    assert seen(plot)[0][1] >= 200


def test_a_line_is_put_away_and_taken_out_by_key(plot, qtbot):
    plot.show_lines(lines())
    button = plot.findChild(QToolButton, "line_raw")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not plot._lines["raw"].item.isVisible()
    plot.show_lines(lines())
    assert not plot._lines["raw"].item.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert plot._lines["raw"].item.isVisible()
    assert button.accessibleName() == "training"


def test_a_level_outside_the_view_is_named_above(plot, qapp):
    plot.show_lines(lines(X / 100 + 10))
    plot.show_marks([Level("Quick 12", 12.0, "#1f5fd6", near=True), Level("majority 1", 1.0, "#545d6b")])
    qapp.processEvents()
    aside = plot.findChild(object, "aside")
    assert "majority 1" in aside.text()
    assert "Quick" not in aside.text()


def test_marks_are_replaced_and_not_piled_up(plot):
    before = len(plot.plot.getPlotItem().items)
    for x in range(5):
        plot.show_marks([Level("q", 1.0, "#1f5fd6")], [Mark("best", float(x), "#0b6b4f")], [Span(float(x), x + 2.0)])
    assert len(plot.plot.getPlotItem().items) == before + 3
    plot.show_marks([])
    assert len(plot.plot.getPlotItem().items) == before


def test_linked_plots_move_together_both_ways_and_show_everything_together(plot, qtbot, qapp):
    other = CurvePlot("Score")
    qtbot.addWidget(other)
    other.link(plot)
    other.resize(500, 300)
    other.show()
    for one in (plot, other):
        one.show_lines(lines())
    qapp.processEvents()
    for first, second in ((plot, other), (other, plot)):
        qtbot.keyClick(first.plot, Qt.Key.Key_Plus)
        qapp.processEvents()
        assert seen(first)[0][1] - seen(first)[0][0] < 95
        assert seen(second)[0] == pytest.approx(seen(first)[0], abs=3)  # the axes' widths differ by pixels
        qtbot.keyClick(other.plot, Qt.Key.Key_Home)
        qapp.processEvents()
        assert seen(plot)[0][0] <= 1
        assert seen(other)[0][1] >= 100
