"""The curve of how often answers are right, over how sure they were said to be."""

import pytest
from PySide6.QtCore import QPoint

from workbench.gui import theme
from workbench.gui.widgets.reliability_plot import HEAD, LEFT, SIDE, Bin, ReliabilityPlot

BINS = (Bin(0.6, 0.67, 40, 0.63, 0.6), Bin(0.93, 1.0, 260, 0.95, 0.87))


@pytest.fixture
def plot(qtbot):
    made = ReliabilityPlot()
    qtbot.addWidget(made)
    made.show_bins(BINS, "the curve", ("forty rows", "many rows"))
    made.show()
    return made


def place(said, right):
    return QPoint(LEFT + round(said * SIDE), HEAD + round((1 - right) * SIDE))


def colour_at(plot, point):
    return plot.grab().toImage().pixelColor(point).name()


def test_dots_stand_where_they_say(plot):
    assert colour_at(plot, place(0.95, 0.87)) == theme.colours().series[0]
    assert colour_at(plot, place(0.2, 0.9)) not in theme.colours().series


def test_the_fuller_dot_is_larger(plot):
    beside = [QPoint(place(*at).x() - 5, place(*at).y() + 4) for at in ((0.63, 0.6), (0.95, 0.87))]
    assert [colour_at(plot, point) == theme.colours().series[0] for point in beside] == [False, True]


def test_the_dot_near_the_mouse_is_marked_and_says_what_it_is(plot, qtbot):
    qtbot.mouseMove(plot, place(0.95, 0.4))
    assert colour_at(plot, place(0.95, 0.87)) == theme.colours().accent
    qtbot.mouseMove(plot, place(0.2, 0.4))
    assert colour_at(plot, place(0.95, 0.87)) == theme.colours().series[0]
    assert plot.tip_at(place(0.64, 0.1)) == "forty rows"
    assert plot.tip_at(place(0.2, 0.1)) == ""


def test_who_cant_see_it_is_told_all_of_it(plot):
    assert (plot.accessibleName(), plot.accessibleDescription()) == ("the curve", "forty rows; many rows")
