"""The curve of how often answers are right, over how sure they were said to be."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

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


def test_a_line_joins_full_dots_alone_and_those_of_few_rows_are_hollow(plot):
    three = (Bin(0.4, 0.5, 40, 0.45, 0.3), Bin(0.6, 0.7, 40, 0.65, 0.5), Bin(0.8, 0.9, 9, 0.85, 0.9))
    plot.show_bins(three, "the curve", ("", "", ""))
    assert is_inked(plot, place(0.55, 0.4))  # half way between the full ones
    assert not is_inked(plot, place(0.75, 0.7))
    blue = theme.colours().series[0]
    assert [colour_at(plot, place(*at)) == blue for at in ((0.65, 0.5), (0.85, 0.9))] == [True, False]


def test_a_whisker_says_where_chance_may_move_a_dot(plot):
    one = Bin(0.4, 0.5, 9, 0.45, 0.5, within=(0.2, 0.8))
    plot.show_bins((one,), "the curve", ("",))
    assert [is_inked(plot, place(0.45, up)) for up in (0.25, 0.75, 0.9)] == [True, True, False]


def is_inked(plot, point):
    """Return whether a point or one beside it is darker than the frame's lines: a thin line lies on one of them."""
    image, least = plot.grab().toImage(), QColor(theme.colours().border).lightness() - 10
    return any(image.pixelColor(point.x() + by, point.y()).lightness() < least for by in (-1, 0, 1))


def test_who_cant_see_it_is_told_all_of_it(plot):
    assert (plot.accessibleName(), plot.accessibleDescription()) == ("the curve", "forty rows; many rows")
