"""The curves of the run that is shown: loss, headline metric, learning rate and gradient, drawn ten times a second."""

import csv
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QSlider, QTabWidget, QWidget

from workbench.engine.errors import N_
from workbench.gui import metric_words, theme
from workbench.gui.curve_data import COLUMNS
from workbench.gui.smoothing import robust_range, smooth
from workbench.gui.studio import Studio
from workbench.gui.translation import number, plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.curve_plot import CurvePlot, Level, Line, nearest
from workbench.gui.widgets.no_wheel import ComboBox

DRAW_MILLISECONDS = 100
AXES = {"step": N_("step"), "epoch": N_("epoch"), "minutes": N_("active minutes")}
REFERENCES = {
    "quick": N_("Quick"),
    "base": N_("the base itself"),
    "tfidf": N_("word count"),
    "majority": N_("majority"),
}


class TrainCurves(QWidget):
    """Loss and metric on one page, learning rate and gradient norm on the next."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._stale = True
        self.loss = CurvePlot(tr("Loss: training and validation"))
        self.score = CurvePlot(tr("On the validation rows"), legend=False)
        self.rate = CurvePlot(tr("Learning rate"), legend=False)
        self.gradient = CurvePlot(tr("Gradient norm"), legend=False)
        for plot in (self.score, self.rate, self.gradient):
            plot.link(self.loss)
        for plot in (self.loss, self.score, self.rate, self.gradient):
            plot.hovered.connect(self._on_plot_hovered)
        self._readout = pieces.label("", "muted", wrap=False)
        self._chip = pieces.chip("", "warning")
        self._chip.hide()
        layout = pieces.column(self, spacing=theme.SMALL)
        layout.addLayout(self._controls())
        layout.addWidget(self._pages(), 1)
        layout.addLayout(pieces.row(self._readout, self._chip))
        self._timer = QTimer(self)
        self._timer.setInterval(DRAW_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        studio.run.reported.connect(self._on_run_reported)
        studio.run.changed.connect(self._on_run_changed)

    def draw(self) -> None:
        """Draw what is known now."""
        self._stale = False
        steps = self._studio.run.curves.steps
        self._draw_loss(self._x_of_steps(), steps.column("loss"))
        self._draw_metric()
        colours = theme.colours().series
        for plot, name, colour in ((self.rate, "learning_rate", 0), (self.gradient, "gradient_norm", 2)):
            plot.show_lines([Line(tr("value"), self._x_of_steps(), steps.column(name), colours[colour])])
        for plot in (self.loss, self.score, self.rate, self.gradient):
            plot.name_x(tr(AXES[self._axis.currentData()]))

    def save_picture(self) -> None:
        """Ask where, and write the curves as a PNG."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the curves"), "curves.png", "PNG (*.png)")
        if path:
            self._pages_widget.grab().save(path, "PNG")

    def save_table(self) -> None:
        """Ask where, and write every step and evaluation as CSV."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the figures"), "curves.csv", "CSV (*.csv)")
        if path:
            self.write_table(Path(path))

    def write_table(self, path: Path) -> None:
        """Write a row a step, the validation figures beside the step they belong to."""
        curves = self._studio.run.curves
        evaluated = {one.step: one.metrics for one in curves.evaluations}
        names = sorted({name for metrics in evaluated.values() for name in metrics})
        columns = [curves.steps.column(name) for name in COLUMNS]
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([*COLUMNS, *(f"validation_{name}" for name in names)])
            for figures in zip(*columns, strict=True):
                metrics = evaluated.get(int(figures[0]), {})
                writer.writerow([*figures, *(metrics.get(name, "") for name in names)])

    def _controls(self) -> QHBoxLayout:
        self._axis = ComboBox()
        for name, words in AXES.items():
            self._axis.addItem(tr(words), name)
        self._axis.setToolTip(tr("What runs along the bottom"))
        self._axis.setAccessibleName(tr("What runs along the bottom"))
        self._axis.currentIndexChanged.connect(self._on_look_changed)
        self._smoothing = QSlider(Qt.Orientation.Horizontal)
        self._smoothing.setRange(0, 99)
        self._smoothing.setValue(90)
        self._smoothing.setFixedWidth(110)
        self._smoothing.setToolTip(tr("How strongly the training loss is smoothed; the thin line is as it was."))
        self._smoothing.setAccessibleName(tr("Smoothing"))
        self._smoothing.valueChanged.connect(self._on_look_changed)
        self._log = self._toggle(tr("Log"), tr("Show the loss by powers of ten"), "log_axis")
        self._robust = self._toggle(tr("Without strays"), tr("Leave single very high values out of view"), "robust")
        return pieces.row(self._axis, self._smoothing, self._log, self._robust)

    def _toggle(self, text: str, tip: str, name: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setToolTip(tip)
        box.setObjectName(name)
        box.toggled.connect(self._on_look_changed)
        return box

    def _pages(self) -> QTabWidget:
        self._pages_widget = QTabWidget()
        self._pages_widget.setDocumentMode(True)
        self._pages_widget.setCornerWidget(self._tools())
        for title, upper, lower in (
            (tr("Learning"), self.loss, self.score), (tr("Rate and gradient"), self.rate, self.gradient)
        ):  # fmt: skip
            page = QWidget()
            column = pieces.column(page, spacing=theme.SMALL)
            column.addWidget(upper, 1)
            column.addWidget(lower, 1)
            self._pages_widget.addTab(page, title)
        return self._pages_widget

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, theme.TIGHT)
        row.setSpacing(theme.TIGHT)
        for icon, tip, slot in (
            ("reset", tr("Show everything again"), self._on_reset_clicked),
            ("image", tr("Save the curves as a picture (PNG)"), self.save_picture),
            ("table", tr("Save all figures as a table (CSV)"), self.save_table),
        ):  # fmt: skip
            row.addWidget(pieces.tool(icon, tip, slot))
        return tools

    def _x_of_steps(self) -> np.ndarray:
        steps = self._studio.run.curves.steps
        axis = self._axis.currentData()
        return np.cumsum(steps.column("seconds")) / 60 if axis == "minutes" else steps.column(axis)

    def _x_of(self, step: int) -> float:
        """Return where a step lies along the bottom; before the first step is 0."""
        if self._axis.currentData() == "step":
            return float(step)
        place = int(np.searchsorted(self._studio.run.curves.steps.column("step"), step, side="right"))
        return float(self._x_of_steps()[place - 1]) if place else 0.0

    def _draw_loss(self, x: np.ndarray, loss: np.ndarray) -> None:
        colours, evaluations = theme.colours().series, self._studio.run.curves.evaluations
        self.loss.set_log(self._log.isChecked())
        lines = [
            Line(tr("training"), x, loss, colours[0], "raw"),
            Line(tr("training, smoothed"), x, smooth(loss, self._smoothing.value() / 100), colours[0]),
        ]
        if evaluations:
            where = np.array([self._x_of(one.step) for one in evaluations])
            values = np.array([one.metrics.get("loss", np.nan) for one in evaluations], dtype=float)
            lines.append(Line(tr("validation"), where, values, colours[1], "points"))
        self.loss.show_lines(lines)
        self._bound(loss)

    def _bound(self, loss: np.ndarray) -> None:
        low, high, above = robust_range(loss) if self._robust.isChecked() else (0.0, 0.0, 0)
        if self._robust.isChecked() and len(loss):
            self.loss.set_range(low, high)
        self._chip.setVisible(above > 0)
        self._chip.setText(plural(above, "{count} point above view", "{count} points above view"))

    def _draw_metric(self) -> None:
        run, colours = self._studio.run, theme.colours()
        curves, headline = run.curves, run.headline
        where = np.array([self._x_of(one.step) for one in curves.evaluations])
        values = np.array([one.metrics.get(headline, np.nan) for one in curves.evaluations], dtype=float)
        self.score.show_lines([Line(metric_words.title(headline), where, values, colours.series[2], "points")])
        levels = [
            Level(tr(words), curves.baselines[name][headline], colours.accent if name == "quick" else colours.muted)
            for name, words in REFERENCES.items() if headline in curves.baselines.get(name, {})
        ]  # fmt: skip
        best = curves.best
        spans = []
        if best is not None and curves.evaluations[-1].step > best.step:
            spans.append((self._x_of(best.step), self._x_of(curves.evaluations[-1].step)))
        self.score.show_levels(levels, spans, None if best is None else self._x_of(best.step))

    def _on_run_reported(self, events: object) -> None:
        self._stale = True

    def _on_run_changed(self) -> None:
        self._stale = True

    def _on_look_changed(self, *_: object) -> None:
        self._stale = True
        if not self._robust.isChecked():
            self.loss.reset_view()

    def _on_reset_clicked(self) -> None:
        with QSignalBlocker(self._robust):
            self._robust.setChecked(False)
        for plot in (self.loss, self.score, self.rate, self.gradient):
            plot.reset_view()
        self._stale = True

    def _on_timer_timeout(self) -> None:
        if self._stale:
            self.draw()

    def _on_plot_hovered(self, x: float) -> None:
        steps = self._studio.run.curves.steps
        place = nearest(self._x_of_steps(), x)
        for plot in (self.loss, self.score, self.rate, self.gradient):
            plot.point_at(x)
        if place is None:
            self._readout.setText("")
            return
        self._readout.setText(
            tr(
                "step {step}: loss {loss}, learning rate {rate}, gradient norm {norm}",
                step=number(steps.column("step")[place]), loss=number(steps.column("loss")[place], 4),
                rate=f"{steps.column('learning_rate')[place]:.2e}",
                norm=number(steps.column("gradient_norm")[place], 3),
            )
        )  # fmt: skip

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw while it is seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Draw no more."""
        super().hideEvent(event)
        self._timer.stop()
