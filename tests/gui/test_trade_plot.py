"""What a threshold of sureness buys, drawn with its axes."""

import pytest

from workbench.gui.widgets.trade_plot import EDGE, TradePlot

COVERAGE = [(0.05 * step, 1 - 0.025 * step) for step in range(20)]


@pytest.fixture
def plot(qtbot):
    made = TradePlot("unsure below", "share of the rows")
    qtbot.addWidget(made)
    made.show_lines(COVERAGE, [(0.0, 0.8), (0.95, 0.9)])
    made.resize(720, made.height())
    made.show()
    return made


@pytest.mark.parametrize(
    ("width", "thresholds"),
    [(1000, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]), (420, [0, 20, 40, 60, 80]), (60, [0, 20, 40, 60, 80])],
)
def test_as_many_thresholds_are_named_as_there_is_room_for(plot, width, thresholds):
    plot.resize(width, plot.height())
    assert [round(100 * one) for one in plot.thresholds()] == thresholds


def test_a_share_stands_as_high_as_its_figure(plot):
    (_, bottom), (_, middle), (_, top) = (_place(plot, 0.0, share) for share in (0.0, 0.5, 1.0))
    assert bottom - middle == pytest.approx(middle - top)
    ink = plot.grab().toImage()
    left = [ink.pixelColor(x, round(top)).name() for x in range(plot.left)]
    assert len(set(left)) > 1  # the figure of the highest share


def test_the_axis_ends_where_the_handle_of_a_slider_below_it_does(plot):
    assert _place(plot, 0.0, 0.0)[0] == plot.left + EDGE
    assert _place(plot, 0.95, 0.0)[0] == pytest.approx(plot.width() - plot.right - EDGE)


def _place(plot, threshold, share):
    place = plot._at(threshold, share)
    return place.x(), place.y()
