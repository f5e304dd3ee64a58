"""The report's drawings, as SVG that stands in the page: bars, curves, how far sureness can be trusted."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workbench.engine.evaluation.html_elements import Markup, element

WIDTH, HEIGHT = 640, 240
LEFT, RIGHT, TOP, BOTTOM = 56, 12, 10, 34  # of the plot, around its lines
MOST_POINTS = 400  # of a line; more are not seen at this size
ASIDE = 0.01  # of the values at either end, which do not stretch the axis

Point = tuple[float, float]


@dataclass(frozen=True)
class Line:
    """A line of a chart: its points from left to right, its name, and its class in the style sheet."""

    points: Sequence[Point]
    name: str
    style: str
    dots: bool = False


def bar(value: float, maximum: float, style: str, interval: tuple[float, float] | None = None) -> Markup:
    """Return a bar from 0 to `maximum`, with a whisker over an interval."""
    scale = 100 / max(maximum, 1e-9)
    width = min(100.0, max(0.6 if value > 0 else 0.0, value * scale))
    parts = [
        element("rect", x=0, y=3, width=100, height=8, class_="track"),
        element("rect", x=0, y=3, width=_n(width), height=8, class_=style),
    ]
    if interval is not None:
        low, high = (min(100.0, max(0.0, end * scale)) for end in interval)
        parts.append(element("rect", x=_n(low), y=6, width=_n(max(0.4, high - low)), height=2, class_="whisker"))
        parts += [element("rect", x=_n(end - 0.2), y=2, width=0.4, height=10, class_="whisker") for end in (low, high)]
    return element(
        "svg", *parts, viewBox="0 0 100 14", preserveAspectRatio="none", class_="bar", aria_hidden="true",
        focusable="false",
    )  # fmt: skip


def chart(lines: Sequence[Line], title: str, below: str, words: Callable[[float], str]) -> Markup:
    """Return a chart of lines over steps; `below` names the x axis, `words` writes the values of the y axis."""
    shown = [Line(thinned(line.points), line.name, line.style, line.dots) for line in lines if line.points]
    xs = [x for line in shown for x, _ in line.points]
    low, high = _range([y for line in shown for _, y in line.points])
    first, last = min(xs), max(max(xs), min(xs) + 1)

    def place(point: Point) -> Point:
        x = LEFT + (WIDTH - LEFT - RIGHT) * (point[0] - first) / (last - first)
        share = (min(high, max(low, point[1])) - low) / (high - low)
        return x, TOP + (HEIGHT - TOP - BOTTOM) * (1 - share)

    drawn = [*_grid(low, high, words), *_steps(first, last, below)]
    drawn += [part for line in shown for part in _drawn(line, place)]
    return element("svg", element("title", title), *drawn, viewBox=f"0 0 {WIDTH} {HEIGHT}", class_="chart", role="img")


def reliability(bins: Sequence[tuple[float, float, int]], title: str, across: str, up: str) -> Markup:
    """Return how often answers are right (`accuracy`) beside how sure they are: (confidence, accuracy, rows) each."""
    size, edge = 240.0, 40.0
    most = max(rows for *_, rows in bins)

    def place(confidence: float, accuracy: float) -> Point:
        return edge + confidence * size, 8 + (1 - accuracy) * size

    corners = (*place(0, 0), *place(1, 1))
    drawn = [element("rect", x=edge, y=8, width=size, height=size, class_="frame")]
    drawn.append(element("line", **dict(zip(("x1", "y1", "x2", "y2"), map(_n, corners), strict=True)), class_="ideal"))
    for share in (0.0, 0.5, 1.0):
        x, y = place(share, share)
        drawn.append(element("text", f"{100 * share:.0f}", x=_n(x), y=size + 24, text_anchor="middle"))
        drawn.append(element("text", f"{100 * share:.0f}", x=edge - 6, y=_n(y + 4), text_anchor="end"))
    for confidence, accuracy, rows in bins:
        x, y = place(confidence, accuracy)
        drawn.append(element("circle", cx=_n(x), cy=_n(y), r=_n(3 + 6 * math.sqrt(rows / most)), class_="dot"))
    drawn.append(element("text", across, x=edge + size / 2, y=size + 42, text_anchor="middle"))
    middle = 8 + size / 2
    drawn.append(element("text", up, x=10, y=middle, text_anchor="middle", transform=f"rotate(-90 10 {middle})"))
    return element("svg", element("title", title), *drawn, viewBox="0 0 300 300", class_="square", role="img")


def thinned(points: Sequence[Point]) -> list[Point]:
    """Return at most so many points that they can be told apart: each the mean of its neighbours."""
    if len(points) <= MOST_POINTS:
        return list(points)
    size = math.ceil(len(points) / MOST_POINTS)
    return [_mean(points[start : start + size]) for start in range(0, len(points), size)]


def smoothed(points: Sequence[Point], groups: int = 40) -> list[Point]:
    """Return the mean of each of some groups of neighbours: how a jagged line goes."""
    size = max(1, math.ceil(len(points) / groups))
    return [_mean(points[start : start + size]) for start in range(0, len(points), size)]


def _mean(points: Sequence[Point]) -> Point:
    known = [y for _, y in points if math.isfinite(y)]
    across = sum(x for x, _ in points) / len(points)
    return across, sum(known) / len(known) if known else math.nan


def _range(values: Sequence[float]) -> tuple[float, float]:
    """Return from where to where an axis goes, a few values that lie far off left aside."""
    known = sorted(value for value in values if math.isfinite(value)) or [0.0, 1.0]
    aside = int(ASIDE * len(known))
    low, high = known[aside], known[-1 - aside]
    room = 0.06 * (high - low) or 0.05 * abs(high) or 0.5
    return low - room, high + room


def _grid(low: float, high: float, words: Callable[[float], str]) -> Iterator[Markup]:
    for value in _ticks(low, high):
        y = TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - low) / (high - low))
        yield element("line", x1=LEFT, x2=WIDTH - RIGHT, y1=_n(y), y2=_n(y), class_="grid")
        yield element("text", words(value), x=LEFT - 6, y=_n(y + 4), text_anchor="end")


def _steps(first: float, last: float, below: str) -> Iterator[Markup]:
    for value, anchor in ((first, "start"), (last, "end")):
        x = LEFT if anchor == "start" else WIDTH - RIGHT
        yield element("text", f"{value:,.0f}", x=x, y=HEIGHT - BOTTOM + 18, text_anchor=anchor)
    middle = (LEFT + WIDTH - RIGHT) / 2
    yield element("text", below, x=middle, y=HEIGHT - BOTTOM + 18, text_anchor="middle")


def _ticks(low: float, high: float) -> list[float]:
    """Return round values between two ends, three to six of them."""
    rough = (high - low) / 4
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return [round(place * step, 12) for place in range(math.ceil(low / step), math.floor(high / step) + 1)]


def _drawn(line: Line, place: Callable[[Point], Point]) -> Iterator[Markup]:
    """Yield a line's pieces: where a value is no number, it is parted."""
    piece: list[Point] = []
    for point in (*line.points, (0.0, math.nan)):
        if math.isfinite(point[1]):
            piece.append(place(point))
        elif piece:
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in piece)
            yield element("polyline", points=points, class_=line.style)
            if line.dots or len(piece) == 1:
                yield from (element("circle", cx=_n(x), cy=_n(y), r=3, class_=f"{line.style} dots") for x, y in piece)
            piece = []


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
