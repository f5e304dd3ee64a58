"""A picture of how figures grow: panels with two logarithmic axes, written as SVG by hand."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

Curves = Mapping[str, Sequence[tuple[float, float]]]  # name → points, all above 0

PANEL, MARGIN, LEGEND = 300, 50, 90  # pixels
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#999999")  # Okabe & Ito's


def write(path: Path, panels: Mapping[str, Curves]) -> None:
    """Write one panel beside the other, each with the title it stands under and a grey line of slope 1."""
    step = PANEL + 2 * MARGIN + LEGEND
    drawn = [f'<g transform="translate({n * step},0)">{_panel(*one)}</g>' for n, one in enumerate(panels.items())]
    size = f'width="{step * len(panels)}" height="{PANEL + 2 * MARGIN}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="11">'
    path.write_text("\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *drawn, "</svg>", ""]))


def _panel(title: str, curves: Curves) -> str:
    xs, ys = zip(*(point for points in curves.values() for point in points), strict=True)
    across, up = _Axis.of(xs), _Axis.of(ys)
    parts = [f'<text x="{MARGIN}" y="{MARGIN - 12}" font-weight="bold">{escape(title)}</text>', _frame()]
    for power in range(across.low, across.high + 1):
        x = MARGIN + PANEL * across.share(10.0**power)
        parts.append(f'<text x="{x:.1f}" y="{MARGIN + PANEL + 16}" text-anchor="middle">{10.0**power:g}</text>')
    for power in range(up.low, up.high + 1):
        y = MARGIN + PANEL * (1 - up.share(10.0**power))
        parts.append(f'<text x="{MARGIN - 5}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    decades = min(across.high - across.low, up.high - up.low)
    begin, end = (10.0**across.low, 10.0**up.low), (10.0 ** (across.low + decades), 10.0 ** (up.low + decades))
    parts.append(_line([begin, end], across, up, 'stroke="#bbb" stroke-dasharray="4"'))
    for number, (name, points) in enumerate(curves.items()):
        colour = COLOURS[number % len(COLOURS)]
        parts.append(_line(points, across, up, f'stroke="{colour}" stroke-width="2"'))
        place = f'x="{MARGIN + PANEL + 8}" y="{MARGIN + 14 * (number + 1)}"'
        parts.append(f'<text {place} fill="{colour}">{escape(name)}</text>')
    return "\n".join(parts)


class _Axis:
    """Whole decades that hold all of some values."""

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high

    @classmethod
    def of(cls, values: Sequence[float]) -> "_Axis":
        low = math.floor(math.log10(min(values)))
        return cls(low, max(low + 1, math.ceil(math.log10(max(values)))))

    def share(self, value: float) -> float:
        """Return where a value lies, from 0 to 1."""
        return (math.log10(value) - self.low) / (self.high - self.low)


def _frame() -> str:
    return f'<rect x="{MARGIN}" y="{MARGIN}" width="{PANEL}" height="{PANEL}" fill="none" stroke="#888"/>'


def _line(points: Sequence[tuple[float, float]], across: _Axis, up: _Axis, style: str) -> str:
    places = (
        f"{MARGIN + PANEL * across.share(x):.1f},{MARGIN + PANEL * (1 - up.share(y)):.1f}" for x, y in sorted(points)
    )
    return f'<polyline points="{" ".join(places)}" fill="none" {style}/>'
