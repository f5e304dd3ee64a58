"""Pictures of answers that have no classes: right numbers against answers, and how far down the right match stands."""

import numpy as np
from PySide6.QtWidgets import QFrame

from workbench.engine.selections import Rows
from workbench.gui import selection_words, theme
from workbench.gui.report import Report
from workbench.gui.selection import RowSelection
from workbench.gui.translation import number, share, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.score_bars import Bar, ScoreBars
from workbench.gui.widgets.score_scatter import Box, ScoreScatter

RANKS = (1, 5, 10)  # up to which a report counts how many right matches there are


class ScatterCard(QFrame):
    """Right numbers against answers; a drag or the arrow keys pick the rows inside a frame."""

    def __init__(self, rows: Rows, selection: RowSelection) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._selection, self._count = selection, rows.count
        self._scatter = ScoreScatter()
        self._scatter.setObjectName("scatter")
        self._scatter.setAccessibleName(tr("Right numbers and answers"))
        tip = tr("Draw a frame around points to pick their rows. The arrow keys make one and move it, with Shift they "
                 "size it; Escape lets go.")  # fmt: skip
        self._scatter.setToolTip(tip)
        self._scatter.show_points(*rows.numbers())
        self._scatter.picked.connect(self._on_scatter_picked)
        self._scatter.left.connect(self._on_scatter_left)
        column = pieces.column(self, spacing=theme.MEDIUM, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("Right numbers and answers"), "heading", wrap=False))
        words = tr("Each point is a test row; on the dashed line the answer is right. Draw a frame to pick rows.")
        column.addWidget(pieces.label(words, "muted"))
        column.addWidget(self._scatter)
        selection.changed.connect(self._on_selection_changed)
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        places = self._selection.places
        box = self._selection.chosen.box
        self._scatter.show_picked(None if len(places) == self._count else places, box)
        self._scatter.setAccessibleDescription("" if box is None else selection_words.of_box(box))

    def _on_scatter_picked(self, box: Box) -> None:
        self._selection.change(box=tuple(float(one) for one in np.asarray(box)))

    def _on_scatter_left(self) -> None:
        self._selection.change(box=None)


class RanksCard(QFrame):
    """At which place the right match stands among all, in bars."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = pieces.column(self, spacing=theme.MEDIUM, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("Where the right match stands"), "heading", wrap=False))
        words = tr("Of all matches of the test rows, the nearest first: the place of the best right one, after tuning.")
        column.addWidget(pieces.label(words, "muted"))
        self._bars = ScoreBars()
        self._bars.setObjectName("ranks")
        shares = ranks(report)
        self._bars.show_bars([
            Bar(name, value, f"{share(value)} · {number(value * report.rows)}", "leading" if place == 0 else "plain")
            for place, (name, value) in enumerate(zip(_names(), shares, strict=True))
        ])  # fmt: skip
        column.addWidget(self._bars)


def ranks(report: Report) -> list[float]:
    """Return the share of rows whose right match is first, second to fifth, sixth to tenth, and farther down."""
    found = [float(report.after.get(f"recall_at_{top}") or 0.0) for top in RANKS]
    return [found[0], *(max(0.0, b - a) for a, b in zip(found, [*found[1:], 1.0], strict=True))]


def has_ranks(report: Report) -> bool:
    """Return whether the report counts places of matches."""
    return all(report.after.get(f"recall_at_{top}") is not None for top in RANKS)


def _names() -> tuple[str, ...]:
    return tr("First"), tr("2nd to 5th"), tr("6th to 10th"), tr("Farther down")
