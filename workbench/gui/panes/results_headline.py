"""The headline of a tested run: before and after in words and in a picture, and how sure that is."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from workbench.engine import figure_words
from workbench.engine.errors import N_
from workbench.engine.tasks import TASKS
from workbench.gui import baseline_words, certainty_words, metric_words, results_words, theme
from workbench.gui.report import Report
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.figure_pair import FigurePair
from workbench.gui.widgets.note import Note
from workbench.gui.widgets.score_bars import Bar, ScoreBars

PAIRED = N_(
    "The answers of both models to each test row were exchanged at random, many times over: p is how often that gave a "
    "difference as large as this one. Below 0.05 chance alone hardly explains it."
)


class HeadlineCard(QFrame):
    """The figures on the left, the same metric of simpler models beside them as bars on the right."""

    def __init__(self, report: Report, run_file: Mapping[str, Any]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = pieces.column(self, spacing=theme.LARGE, margin=theme.WIDE)
        sentence = pieces.label(results_words.headline(report, run_file), "heading", selectable=True)
        sentence.setObjectName("results_headline")
        column.addWidget(sentence)
        words, tone = certainty_words.verdict(report, two=results_words.has_two(report, run_file))
        if words:
            verdict = pieces.label(words, tone, selectable=True)
            verdict.setObjectName("results_verdict")
            verdict.setToolTip(tr(PAIRED))
            column.addWidget(verdict)
        if early := results_words.early(report, run_file):
            note = Note(early[0], " ".join(early[1:]), tone="warning")
            note.setObjectName("results_early")
            column.addWidget(note)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(theme.WIDE)
        self._words = _words(report, run_file)
        self._bars = _bars(report, run_file)
        self._across.addWidget(self._words, 3)
        self._across.addLayout(_picture(report, self._bars), 2)
        column.addLayout(self._across)
        for explained in results_words.explanation(report, run_file):
            column.addWidget(pieces.label(explained))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the bars stand below the figures where their names would be cut beside them."""
        super().resizeEvent(event)
        room = self.contentsRect().width() - 2 * theme.WIDE - self._across.spacing()
        beside = room >= self._words.minimumSizeHint().width() + self._bars.whole_width()
        ways = QBoxLayout.Direction
        self._across.setDirection(ways.LeftToRight if beside else ways.TopToBottom)


def _words(report: Report, run_file: Mapping[str, Any]) -> QWidget:
    name, made = report.headline, QWidget()
    column = pieces.column(made, spacing=theme.MEDIUM)
    before, after = (metric_words.value(name, figures.get(name)) for figures in (report.before, report.after))
    ranges = [certainty_words.interval(name, one) for one in (report.certainty.before, report.certainty.after)]
    if results_words.result(report, run_file) == "apart":
        captions = [_caption(words, ends) for words, ends in zip((tr("before"), tr("after")), ranges, strict=True)]
        pair = FigurePair((before, captions[0]), (after, captions[1]), _gain(report))
        pair.setObjectName("results_figures")
        pair.setToolTip(certainty_words.interval_help(report))
        column.addWidget(pair)
    else:  # no arrow between figures that are the same
        column.addWidget(pieces.label(after, "figure", wrap=False))
        if ranges[1]:
            ends = pieces.label(ranges[1], "muted", wrap=False)
            ends.setObjectName("results_interval")
            ends.setToolTip(certainty_words.interval_help(report))
            column.addWidget(ends)
    if said := results_words.changed(report, run_file):
        column.addWidget(pieces.label(said))
    if help_text := metric_words.help_of(name):
        column.addWidget(pieces.label(help_text, "muted"))
    column.addStretch(1)
    return made


def _caption(words: str, ends: str) -> str:
    return f"{words}  {ends}" if ends else words


def _gain(report: Report) -> tuple[str, str]:
    """Return how far after is from before; what may be chance has no tone."""
    return results_words.change(report, report.headline)[:2]


def _picture(report: Report, bars: ScoreBars) -> QVBoxLayout:
    column = pieces.column(spacing=theme.MEDIUM)
    title = tr("{metric}, beside simpler models", metric=metric_words.title(report.headline))
    column.addWidget(pieces.label(title, "muted"))
    column.addWidget(bars, 0, Qt.AlignmentFlag.AlignTop)
    column.addStretch(1)
    return column


def _bars(report: Report, run_file: Mapping[str, Any]) -> ScoreBars:
    name = report.headline
    if results_words.has_two(report, run_file):
        rows = [(tr("After"), report.after.get(name)), (tr("Before"), report.before.get(name))]
        ranges = [report.certainty.after, report.certainty.before]
    else:
        rows = [(tr(figure_words.ALONE.get(report.kept, "Quick")), report.after.get(name))]
        ranges = [report.certainty.after]
    known_task = TASKS.get(str(run_file.get("task")))
    kind = "" if known_task is None else known_task.kind
    simpler = [key for key in baseline_words.TITLES if key != report.kept]  # Quick, where that is kept
    rows += [(baseline_words.title(key, kind), report.baselines.get(key, {}).get(name)) for key in simpler]
    ranges += [report.certainty.baselines.get(key) for key in simpler]
    known = [
        (words, float(value), ends) for (words, value), ends in zip(rows, ranges, strict=True) if value is not None
    ]  # fmt: skip
    bars = ScoreBars()
    bars.setObjectName("results_bars")
    bars.show_bars(
        [
            Bar(words, value, metric_words.value(name, value), "leading" if place == 0 else "plain", within=ends)
            for place, (words, value, ends) in enumerate(known)
        ],
        maximum=max([1.0, *(value for _, value, _ in known)]),
    )
    return bars


def warnings(report: Report) -> list[Banner]:
    """Return what limits the figures: few test rows, classes of very different size."""
    found = []
    uncertain = results_words.uncertainty(report)
    if uncertain is not None:
        tone = "warning" if report.rows < results_words.FEW_ROWS else "info"
        found.append(Banner(*uncertain, tone=tone))
        found[-1].setObjectName("results_chance")
    if caveat := results_words.caveat(report):
        found.append(Banner(caveat, tone="info"))
        found[-1].setObjectName("results_caveat")
    return found
