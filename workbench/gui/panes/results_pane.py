"""The Results station: before and after on rows nobody trained on, in words, in a picture, and class by class."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from workbench.engine.errors import N_
from workbench.gui import metric_words, theme
from workbench.gui.panes.pane import Pane
from workbench.gui.studio import Studio
from workbench.gui.translation import number, plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.score_bars import ScoreBars

FEW_ROWS = 200  # fewer test rows: a point more or less may be chance
METHODS = {"probe": N_("Quick, the simple model on the base as it came"), "base": N_("the base with its own head")}
BASELINES = {"tfidf": N_("Word count"), "majority": N_("Always the most frequent class")}
CONFUSED_SHOWN = 8


class ResultsPane(Pane):
    """Made anew whenever another report is there to be shown."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._layout = pieces.column(self)
        self._shown: object = self
        studio.run.changed.connect(self._on_run_changed)
        self._on_run_changed()

    def _on_run_changed(self) -> None:
        report = self.studio.run.report
        if report is self._shown:
            return
        self._shown = report
        pieces.clear(self._layout)
        self._layout.addWidget(self._empty() if report is None else pieces.scrolling(self._report(report)))

    def _empty(self) -> QWidget:
        train = self.studio.actions["train"]
        words = tr("When a run has finished, you see here what the tuning gained on rows nobody trained on.")
        go = pieces.button(tr("Go to Train"), train.toolTip(), train.trigger, role="primary")
        return pieces.empty("results", tr("No figures yet"), words, go)

    def _report(self, report: Any) -> QWidget:
        content = QWidget()
        column = pieces.column(content, spacing=theme.LARGE)
        column.setContentsMargins(0, 0, theme.MEDIUM, 0)
        column.addWidget(pieces.label(_headline(report), "title"))
        column.addWidget(pieces.label(_explanation(report), "muted"))
        if report["test"]["rows"] < FEW_ROWS:
            words = plural(
                report["test"]["rows"], "The test has only {count} row: a difference of a few points may be chance.",
                "The test has only {count} rows: a difference of a few points may be chance.",
            )  # fmt: skip
            column.addWidget(Banner(words, tr("More test rows make the figures surer."), tone="warning"))
        across = QHBoxLayout()
        across.setSpacing(theme.LARGE)
        across.addWidget(_picture(report), 1)
        across.addWidget(_figures(report), 1)
        column.addLayout(across)
        column.addWidget(_classes(report))
        if report.get("confusion"):
            column.addWidget(_confused(report["confusion"]))
        column.addLayout(self._ways_on())
        column.addStretch(1)
        return content

    def _ways_on(self) -> QHBoxLayout:
        buttons = []
        for name, role in (("try", "primary"), ("take_away", "")):
            action = self.studio.actions[name]
            button = pieces.button(action.text(), action.toolTip(), action.trigger, role=role)
            button.setObjectName(f"button_{name}")
            buttons.append(button)
        return pieces.row(*buttons)


def _headline(report: Any) -> str:
    name, test = report["headline"], report["test"]
    before, after = (metric_words.value(name, test[when].get(name)) for when in ("before", "after"))
    return tr("{metric}: {before} before, {after} after", metric=metric_words.title(name), before=before, after=after)


def _explanation(report: Any) -> str:
    before = tr(METHODS.get(report["test"]["before"].get("method", ""), METHODS["probe"]))
    kept = {
        "tuned": tr("The tuned model is kept: it was better on the validation rows."),
        "quick": tr("Quick is kept: the tuning did not beat it on the validation rows."),
        "base": tr("The base is kept as it was: nothing beat it on the validation rows."),
    }[report["kept"]]
    rows = plural(report["test"]["rows"], "Measured on {count} row nobody trained on. Before is {before}.",
                  "Measured on {count} rows nobody trained on. Before is {before}.", before=before)  # fmt: skip
    return f"{rows} {kept}"


def _picture(report: Any) -> QWidget:
    name = report["headline"]
    frame, inside = pieces.card()
    inside.addWidget(pieces.label(metric_words.title(name), "heading", wrap=False))
    inside.addWidget(pieces.label(metric_words.help_of(name), "muted"))
    rows = [(tr("After"), report["test"]["after"].get(name)), (tr("Before"), report["test"]["before"].get(name))]
    rows += [(tr(words), report["baselines"].get(key, {}).get(name)) for key, words in BASELINES.items()]
    bars = ScoreBars()
    bars.show_scores([(words, value) for words, value in rows if isinstance(value, int | float)])
    inside.addWidget(bars)
    inside.addStretch(1)
    return frame


def _figures(report: Any) -> QWidget:
    test = report["test"]
    names = [name for name in metric_words.WORDS if name in test["after"]]
    frame, inside = pieces.card()
    inside.addWidget(pieces.label(tr("All figures"), "heading", wrap=False))
    table = _table([tr("before"), tr("after")], [metric_words.title(name) for name in names])
    table.setAccessibleName(tr("All figures"))
    for row, name in enumerate(names):
        table.verticalHeaderItem(row).setToolTip(metric_words.help_of(name))
        for place, when in enumerate(("before", "after")):
            table.setItem(row, place, _cell(metric_words.value(name, test[when].get(name))))
    table.setFixedHeight(44 + 30 * len(names))
    inside.addWidget(table)
    inside.addStretch(1)
    return frame


def _classes(report: Any) -> QWidget:
    classes = report["per_class"]
    frame, inside = pieces.card()
    inside.addWidget(pieces.label(tr("Class by class, after"), "heading", wrap=False))
    heads = [tr("precision"), tr("recall"), "F1", tr("test rows")]
    table = _table([tr("class"), *heads], None, rows=len(classes))
    table.setObjectName("per_class")
    table.setAccessibleName(tr("Class by class, after"))
    for row, one in enumerate(classes):
        table.setItem(row, 0, QTableWidgetItem(str(one["label"])))
        for place, key in enumerate(("precision", "recall", "f1"), 1):
            table.setItem(row, place, _cell(metric_words.value("accuracy", one[key]), one[key]))
        table.setItem(row, 4, _cell(number(one["support"]), one["support"]))
    table.setSortingEnabled(True)
    table.sortItems(3, Qt.SortOrder.AscendingOrder)
    table.setFixedHeight(min(380, 44 + 30 * len(classes)))
    table.horizontalHeader().setStretchLastSection(False)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    inside.addWidget(table)
    return frame


def _confused(confusion: Any) -> QWidget:
    labels, counts = confusion["labels"], confusion["counts"]
    pairs = sorted(
        ((counts[i][j], labels[i], labels[j]) for i in range(len(labels)) for j in range(len(labels)) if i != j),
        reverse=True,
    )
    frame, inside = pieces.card(spacing=theme.TIGHT)
    inside.addWidget(pieces.label(tr("Most often confused"), "heading", wrap=False))
    shown = [pair for pair in pairs[:CONFUSED_SHOWN] if pair[0]]
    for count, truth, answered in shown:
        words = plural(
            count, "{count} row of “{truth}” was answered “{answered}”",
            "{count} rows of “{truth}” were answered “{answered}”", truth=truth, answered=answered,
        )  # fmt: skip
        inside.addWidget(pieces.label(words))
    if not shown:
        inside.addWidget(pieces.label(tr("No test row was answered wrongly."), "muted"))
    return frame


def _table(columns: list[str], row_names: list[str] | None, *, rows: int = 0) -> QTableWidget:
    table = QTableWidget(len(row_names) if row_names is not None else rows, len(columns))
    table.setHorizontalHeaderLabels(columns)
    if row_names is None:
        table.verticalHeader().hide()
    else:
        table.setVerticalHeaderLabels(row_names)
    table.verticalHeader().setDefaultSectionSize(30)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.horizontalHeader().setStretchLastSection(True)
    table.setToolTip(tr("Click a column's head to sort by it.") if row_names is None else "")
    return table


class _Figure(QTableWidgetItem):
    """A cell that is sorted by its number, not by its text."""

    def __init__(self, text: str, value: float) -> None:
        super().__init__(text)
        self.figure = value

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return self.figure < other.figure if isinstance(other, _Figure) else super().__lt__(other)


def _cell(text: str, value: float = 0.0) -> QTableWidgetItem:
    item = _Figure(text, value)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
