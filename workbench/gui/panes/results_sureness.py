"""When the model is to say that it is unsure: a threshold, and what it buys on the rows it was checked with."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSlider

from workbench.engine import jobs as engine_jobs
from workbench.gui import theme
from workbench.gui.studio import Studio
from workbench.gui.translation import share, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.trade_plot import TradePlot


class SurenessCard(QFrame):
    """A slider over the thresholds there are; what is chosen is kept with the run by a button."""

    def __init__(self, studio: Studio, sureness: Mapping[str, Any]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._studio = studio
        self._rows: Sequence[Mapping[str, float]] = sureness["validation"]
        self._kept = float(sureness.get("below", 0.0))
        self._plot = TradePlot(tr("Unsure below"), tr("Share of the rows"))
        self._plot.setObjectName("sureness_plot")
        self._plot.show_lines(
            [(one["below"], one["coverage"]) for one in self._rows],
            [(one["below"], one["accuracy"]) for one in self._rows if "accuracy" in one],
        )
        self._slider = self._made_slider()
        self._words = pieces.label("")
        self._words.setObjectName("sureness_words")
        self._keep = pieces.button(tr("Keep this threshold"), tr("Mark answers below it as unsure, here and in files."),
                                   self._on_keep_clicked)  # fmt: skip
        self._keep.setObjectName("keep_threshold")
        self._place(sureness.get("test"))
        self._show()

    def _made_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("sureness")
        slider.setAccessibleName(tr("Unsure below"))
        slider.setToolTip(tr("The probability below which an answer is called unsure."))
        slider.setRange(0, len(self._rows) - 1)
        slider.setPageStep(2)
        slider.setValue(min(range(len(self._rows)), key=lambda row: abs(self._rows[row]["below"] - self._kept)))
        slider.valueChanged.connect(self._show)
        return slider

    def _place(self, test: Mapping[str, Any] | None) -> None:
        colours = theme.colours().series
        column = pieces.column(self, spacing=theme.SMALL, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("When it is unsure"), "heading", wrap=False))
        legend = pieces.row(spacing=theme.LARGE)
        for place, words in enumerate((tr("answered surely"), tr("right among those"))):
            one = pieces.label(f"— {words}", wrap=False)
            one.setStyleSheet(f"color: {colours[place]};")
            legend.insertWidget(place, one)
        column.addLayout(legend)
        column.addWidget(self._plot)
        under = pieces.row(self._slider, stretch=False)
        under.setContentsMargins(self._plot.left, 0, self._plot.right, 0)  # its handle stands below the mark
        column.addLayout(under)
        column.addWidget(self._words)
        if test is not None:
            column.addWidget(pieces.label(_on_test(self._kept, test), "muted"))
        column.addLayout(pieces.row(self._keep))

    @property
    def _below(self) -> float:
        return self._rows[self._slider.value()]["below"]

    def _show(self) -> None:
        row = self._rows[self._slider.value()]
        if not row["below"]:
            words = tr("No answer is called unsure.")
        elif "accuracy" not in row:
            words = tr("Below {below} it is unsure: of the rows it was checked with, it would answer none.",
                       below=share(row["below"]))  # fmt: skip
        else:
            words = tr(
                "Below {below} it is unsure: of the rows it was checked with it answers {coverage}, and {accuracy} of "
                "those rightly.", below=share(row["below"]), coverage=share(row["coverage"]),
                accuracy=share(row["accuracy"]),
            )  # fmt: skip
        self._words.setText(words)
        self._plot.show_place(row["below"], words)
        self._keep.setEnabled(abs(self._below - self._kept) > 1e-9)

    def _on_keep_clicked(self) -> None:
        folder = self._studio.run.folder
        if folder is not None:
            make = partial(engine_jobs.keep_threshold, Path(folder), self._below)
            self._keep.setEnabled(False)
            self._studio.jobs.look(make, self._on_kept)

    def _on_kept(self, answer: Mapping[str, Any]) -> None:
        self._studio.jobs.answer(engine_jobs.forget_models)  # those that are loaded know the one before
        self._studio.run.look_again()


def _on_test(below: float, test: Mapping[str, Any]) -> str:
    accuracy = test.get("metrics", {}).get("accuracy")
    if accuracy is None:
        return tr("Kept: {below}. On the test rows it answers none surely.", below=share(below))
    return tr(
        "Kept: {below}. On the test rows it answers {coverage} surely, and {accuracy} of those rightly.",
        below=share(below), coverage=share(test["coverage"]), accuracy=share(accuracy),
    )  # fmt: skip
