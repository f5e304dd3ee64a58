"""What is known of the rows, beside the preview: labels, lengths, the split, and what has to be said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from workbench.engine.errors import N_
from workbench.gui import theme
from workbench.gui.studio import Studio
from workbench.gui.translation import notice, number, plural, share, told, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.bars import Histogram, LabelBars

TONES = {"info": "info", "warning": "warning", "blocking": "bad"}
SIDE_WIDTH = 62  # of a side's column
SIDES = {"train": N_("learn"), "validation": N_("check"), "test": N_("test")}


class DataFacts(QWidget):
    """Cards, filled stage by stage."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._column = pieces.column(self, spacing=theme.MEDIUM)

    def refresh(self) -> None:
        """Show what is known now."""
        pieces.clear(self._column)
        survey = self._studio.survey
        for known, add in (
            (survey.split, self._add_split), (survey.inspection, self._add_labels), (survey.lengths, self._add_lengths)
        ):  # fmt: skip
            if known is not None:
                add()
        self._add_said()
        self._column.addStretch(1)

    def _card(self, title: str, words: str) -> QVBoxLayout:
        frame, inside = pieces.card()
        inside.addWidget(pieces.label(title, "heading", wrap=False))
        if words:
            inside.addWidget(pieces.label(words, "muted"))
        self._column.addWidget(frame)
        return inside

    def _add_split(self) -> None:
        split = self._studio.survey.split or {}
        sides = split["sides"]
        words = tr(
            "{train} to learn from, {validation} to check while learning, {test} kept aside for the final test",
            train=number(sides["train"]), validation=number(sides["validation"]), test=number(sides["test"]),
        )  # fmt: skip
        inside = self._card(tr("The split"), words)
        if split["per_class"]:
            inside.addWidget(_per_class(split["per_class"]))

    def _add_labels(self) -> None:
        labels = (self._studio.survey.inspection or {})["labels"]
        if not labels:
            return
        total = sum(labels.values())
        words = tr(
            "{classes} classes; always answering the most frequent one would be right for {share} of the rows",
            classes=number(len(labels)), share=share(max(labels.values()) / total),
        )  # fmt: skip
        inside = self._card(tr("The labels"), words)
        bars = pieces.scrolling(LabelBars(labels))
        bars.setMinimumHeight(min(240, 24 * len(labels) + 4))
        inside.addWidget(bars)

    def _add_lengths(self) -> None:
        lengths = self._studio.survey.lengths or {}
        words = tr(
            "{share} of the texts are longer than {length} tokens and lose their end.",
            share=share(lengths["share_cut"]), length=number(lengths["max_length"]),
        )  # fmt: skip
        inside = self._card(tr("The lengths, in tokens"), words)
        inside.addWidget(Histogram(lengths["edges"], lengths["counts"], lengths["max_length"], words))
        if lengths["sampled"] < lengths["rows"]:
            inside.addWidget(pieces.label(tr("Counted on {count} rows chosen at random.",
                                             count=number(lengths["sampled"])), "muted"))  # fmt: skip

    def _add_said(self) -> None:
        survey = self._studio.survey
        for finding in (survey.inspection or {}).get("findings", []):
            self._column.addWidget(Banner(told(finding["message"]), tone=TONES[finding["severity"]]))
        for event in (survey.split or {}).get("notices", []):
            self._column.addWidget(Banner(*notice(event), tone=TONES[event.severity]))
        for note in (survey.inspection or {}).get("notes", []):
            self._column.addWidget(Banner(told(note)))
        left_out = (survey.table or {}).get("rows_left_out", [])
        if left_out:
            words = plural(
                len(left_out), "{count} row could not be read: line {line}.",
                "{count} rows could not be read; the first is line {line}.", line=left_out[0]["line"],
            )  # fmt: skip
            self._column.addWidget(Banner(words, told(left_out[0]["reason"]), tone="warning"))


def _per_class(counts: dict[str, dict[str, int]]) -> QTableWidget:
    sides = list(next(iter(counts.values())))
    table = QTableWidget(len(counts), len(sides))
    table.setHorizontalHeaderLabels([tr(SIDES[side]) for side in sides])
    table.setVerticalHeaderLabels(list(counts))
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setAccessibleName(tr("Rows of each class on each side"))
    table.setToolTip(tr("Rows of each class on each side"))
    table.verticalHeader().setMaximumWidth(110)
    table.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
    table.horizontalHeader().setStretchLastSection(True)
    table.setMaximumHeight(190)
    for row, label in enumerate(counts):
        for place, side in enumerate(sides):
            item = QTableWidgetItem(number(counts[label][side]))
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, place, item)
    for place in range(len(sides)):
        table.setColumnWidth(place, SIDE_WIDTH)
    return table
