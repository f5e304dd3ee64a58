"""What is known of the rows, beside the preview: the split, the labels, the lengths, and what has to be said."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QFrame, QWidget

from workbench.engine.errors import WorkbenchError
from workbench.engine.predictions import KINDS
from workbench.engine.tasks import TASKS
from workbench.gui import theme
from workbench.gui.panes.data_said import SaidCard
from workbench.gui.panes.data_split import SplitCard
from workbench.gui.studio import Studio
from workbench.gui.translation import breakable, number, sentence, share, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.histogram import Histogram, Limit
from workbench.gui.widgets.label_bars import LabelBars
from workbench.gui.widgets.no_wheel import ComboBox

BARS_HEIGHT = 24 * 8 + 4
UNBALANCED = 0.5  # above this share of one class, accuracy says little


class DataFacts(QWidget):
    """Cards that fill stage by stage; they stay, so that what is opened or edited in them does."""

    def __init__(self, studio: Studio, go_to_line: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = SaidCard(studio, go_to_line)
        self._cards = (self._said, SplitCard(studio), AnswersCard(studio), LengthsCard(studio))
        column = pieces.column(self, spacing=theme.MEDIUM)
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)

    def refresh(self) -> None:
        """Show what is known now."""
        for card in self._cards:
            card.refresh()


class AnswersCard(QFrame):
    """What the rows' answers are: a bar a label and what the largest of them is worth, or the scores' histogram."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._studio = studio
        self._words = pieces.label("", "muted")
        self._words.setObjectName("label_words")
        self._order = ComboBox()
        self._order.setObjectName("label_order")
        self._order.addItems([tr("most frequent first"), tr("rarest first"), tr("by name")])
        self._order.setAccessibleName(tr("The order of the labels"))
        self._order.setToolTip(tr("The order of the labels"))
        self._order.activated.connect(self.refresh)
        self._bars = LabelBars()
        self._bars.setObjectName("label_bars")
        self._area = pieces.scrolling(self._bars)
        self._scores = Histogram()
        self._scores.setObjectName("score_histogram")
        self._title = pieces.label("", "heading", wrap=False)
        column = pieces.column(self, spacing=theme.SMALL, margin=theme.LARGE)
        head = pieces.row(self._title)
        head.addWidget(self._order)
        column.addLayout(head)
        for one in (self._words, self._area, self._scores):
            column.addWidget(one)

    def refresh(self) -> None:
        """Show the answers as they are known now."""
        inspection: Any = self._studio.survey.inspection or {}
        labels, scores = inspection.get("labels") or {}, inspection.get("scores")
        task = TASKS[self._studio.project.draft.task]
        is_score = KINDS[task.kind].numeric
        known = self._studio.survey.inspection is not None
        self.setVisible(bool(labels or scores) if known else not task.ranks)  # texts are seen in the preview
        self._title.setText(tr("The scores") if is_score else tr("The labels"))
        self._scores.setVisible(scores is not None)
        self._area.setVisible(bool(labels))
        self._order.setVisible(len(labels) > 1)
        if scores is not None:
            self._show_scores(scores)
        elif labels:
            self._show_labels(labels, inspection["rows"])
        else:
            self._words.setText(tr("Counting …") if self._studio.survey.busy else tr("Not known yet."))

    def _show_scores(self, scores: Mapping[str, Any]) -> None:
        low, high = scores["minimum"], scores["maximum"]
        words = tr("From {low} to {high}, {mean} on average.", low=number(low, 2), high=number(high, 2),
                   mean=number(scores["mean"], 2))  # fmt: skip
        self._words.setText(words)
        self._scores.show_counts(scores["edges"], scores["counts"], words, (number(low, 2), number(high, 2)))

    def _show_labels(self, labels: Mapping[str, int], rows: int) -> None:
        several = not TASKS[self._studio.project.draft.task].one_class_a_row
        self._words.setText(_several(labels, rows) if several else _majority(labels))
        self._bars.show_counts(dict(_ordered(labels, self._order.currentIndex())), rows)
        self._area.setFixedHeight(min(BARS_HEIGHT, self._bars.height()))
        clear_of_bar = theme.TIGHT if self._bars.height() > BARS_HEIGHT else 0
        self._area.setViewportMargins(0, 0, clear_of_bar, 0)


class LengthsCard(QFrame):
    """How long the texts are in tokens of the base, and how many lose their end."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._studio = studio
        self._words = pieces.label("", "muted")
        self._words.setObjectName("length_words")
        self._picture = Histogram()
        self._picture.setObjectName("length_histogram")
        self._sample = pieces.label("", "muted")
        column = pieces.column(self, spacing=theme.SMALL, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("The lengths, in tokens"), "heading", wrap=False))
        for one in (self._words, self._picture, self._sample):
            column.addWidget(one)

    def refresh(self) -> None:
        """Show the lengths as they are known now."""
        survey = self._studio.survey
        lengths = survey.lengths
        self._picture.setVisible(lengths is not None)
        self._sample.setVisible(lengths is not None and lengths["sampled"] < lengths["rows"])
        if lengths is None:
            self._words.setText(self._why_not())
            return
        cuts = TASKS[self._studio.project.draft.task].cuts
        words = (_cut if cuts else _parted)(lengths["share_cut"], lengths["max_length"])
        self._words.setText(words)
        edges, most = [0.0, *lengths["edges"]], float(lengths["max_length"])
        beyond = tr("cut at {count}", count=number(most)) if cuts else tr("windows of {count}", count=number(most))
        above = beyond if edges[-1] > most else tr("limit {count}", count=number(most))
        ends = ("0", tr("{count} tokens", count=number(max(edges[-1], most))))
        self._picture.show_counts(edges, [0, *lengths["counts"]], words, ends, limit=Limit(most, above, warns=cuts))
        self._sample.setText(tr("Counted on {count} rows, drawn at random.", count=number(lengths["sampled"])))

    def _why_not(self) -> str:
        survey = self._studio.survey
        if survey.failed_stage == "lengths" and isinstance(survey.error, WorkbenchError):
            return " ".join(sentence(survey.error))
        return tr("Counting …") if survey.busy else tr("Not known yet.")


def _ordered(labels: Mapping[str, int], order: int) -> list[tuple[str, int]]:
    """Return the labels, which come with the most frequent first, in the order chosen."""
    rows = list(labels.items())
    if order == 1:
        return rows[::-1]
    return sorted(rows, key=lambda one: one[0].casefold()) if order == 2 else rows


def _majority(labels: Mapping[str, int]) -> str:
    largest = next(iter(labels))
    part = labels[largest] / sum(labels.values())
    values = {"classes": number(len(labels)), "label": breakable(largest), "share": share(part)}
    if part > UNBALANCED and len(labels) > 1:
        return tr(
            "{classes} classes, unevenly filled: answering “{label}” every time would already be right for {share} of "
            "the rows, so look at each class, not at the accuracy alone.", **values,
        )  # fmt: skip
    return tr("{classes} classes; answering “{label}” every time would be right for {share} of the rows.", **values)


def _several(labels: Mapping[str, int], rows: int) -> str:
    return tr(
        "{labels} labels, {mean} a text on average. The share is that of the texts that have the label.",
        labels=number(len(labels)), mean=number(sum(labels.values()) / max(1, rows), 1),
    )  # fmt: skip


def _parted(longer: float, length: int) -> str:
    if not longer:
        return _cut(longer, length)
    return tr(
        "{share} of rows are longer than {length} tokens (words or parts of words): they are read in windows that "
        "overlap, and nothing is lost.",
        share=share(longer), length=number(length),
    )  # fmt: skip


def _cut(lost: float, length: int) -> str:
    if not lost:
        return tr(
            "No text is longer than {length} tokens (words or parts of words), so none loses its end.",
            length=number(length),
        )  # fmt: skip
    return tr(
        "{share} of rows lose text: they are longer than {length} tokens (words or parts of words), and the rest is "
        "cut off.",
        share=share(lost), length=number(length),
    )  # fmt: skip
