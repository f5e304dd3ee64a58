"""The curves of the run that is shown: loss and headline metric, learning rate and gradient; live, or read back."""

import math
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QTabWidget, QVBoxLayout, QWidget

from workbench.engine import queries
from workbench.engine.events import Baseline, Evaluated, Event
from workbench.gui import curve_drawing, curve_table, metric_words, theme
from workbench.gui.curve_axis import AXES, CurveAxis
from workbench.gui.notices import Notice
from workbench.gui.panes.train_looks import TrainLooks
from workbench.gui.panes.train_readout import readout
from workbench.gui.smoothing import Smoother, robust_range
from workbench.gui.studio import Studio
from workbench.gui.translation import plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.curve_plot import CurvePlot

RATE_PAGE = 1
DRAW_MILLISECONDS = 100
REST = 160  # times its length without one follow a drawing: the processor is for the training


class TrainCurves(QWidget):
    """Loss and metric on one page, learning rate and gradient norm on the next; all move along x together.

    A page is made when it is first seen: a plot takes 0.02 s.
    """

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._smoother = Smoother()
        self._stale = True
        self._seen = studio.run.curves
        self._axis = CurveAxis(studio.run.curves.steps, "step")
        self.looks = TrainLooks(studio.run)
        self.looks.changed.connect(self._on_looks_changed)
        self.plots: dict[str, CurvePlot] = {}  # those of the pages seen so far
        self._columns: list[QVBoxLayout] = []
        self._readout = pieces.label("", "muted")
        self._readout.setObjectName("readout")
        self._readout.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._chip = pieces.chip("", "warning")
        self._chip.setObjectName("strays")
        self._chip.hide()
        layout = pieces.column(self, spacing=theme.SMALL)
        layout.addWidget(self.looks)
        layout.addWidget(self._tabs(), 1)
        below = pieces.row(stretch=False)
        below.addWidget(self._readout, 1)
        below.addWidget(self._chip)
        layout.addLayout(below)
        self._timer = QTimer(self)
        self._timer.setInterval(DRAW_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        studio.run.reported.connect(self._on_run_reported)
        studio.run.changed.connect(self._on_run_changed)
        self._on_plot_hovered(math.nan)

    def draw(self) -> None:
        """Draw what is known now."""
        self._stale = False
        self._axis = CurveAxis(self._studio.run.curves.steps, self.looks.looks.axis)
        (self._draw_learning, self._draw_rate)[self._pages.currentIndex()]()

    def save_picture(self) -> None:
        """Ask where, and write the curves that are seen as a picture."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the curves"), "curves.png", "PNG (*.png)")
        if path:
            self.write_picture(Path(path))

    def write_picture(self, path: Path) -> None:
        """Write the curves that are seen as a PNG, and say where it is or that it could not be written."""
        written = self._pages.currentWidget().grab().save(str(path), "PNG")
        said = tr("The curves were saved as {path}.") if written else tr("{path} could not be written.")
        self._studio.notices.say(Notice(said.format(path=path), tone="good" if written else "bad"))

    def save_table(self) -> None:
        """Ask where, and write every step and evaluation as a table."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the figures"), "curves.csv", "CSV (*.csv)")
        if path:
            self.write_table(Path(path))

    def write_table(self, path: Path) -> None:
        """Write every step and evaluation as CSV on a thread, and say where it is or why it isn't."""
        columns, evaluated = curve_table.snapshot(self._studio.run.curves)
        job = self._studio.jobs.ask(partial(curve_table.write, path, columns, evaluated), self._on_table_written)
        job.failed.connect(self._studio.notices.tell)

    def _draw_learning(self) -> None:
        run, looks, axis = self._studio.run, self.looks.looks, self._axis
        loss, score = self.plots["loss"], self.plots["score"]
        loss.set_log(looks.log)
        loss.show_lines(curve_drawing.loss_lines(run.curves, axis, self._smoother, looks.smoothing / 100))
        loss.show_gaps(curve_drawing.gaps(run.curves, axis))
        begun = len(run.curves.steps) > 0
        loss.show_ticks(left=begun, bottom=begun)
        score.show_ticks(left=True, bottom=begun)
        tunes = queries.method_tunes(run.run_file.get("method"))
        untuned = "" if tunes else tr("nothing is tuned in this run, so there are no steps")
        loss.say("" if begun else untuned or tr("begins with the first step"))
        waiting = untuned or tr("on the validation rows; the first check is to come")
        score.say("" if run.curves.evaluations else waiting)
        self._keep_strays_out()
        score.show_lines(curve_drawing.score_lines(run.curves, axis, run.headline))
        marks = curve_drawing.score_marks(run.curves, axis, run.headline, run.patience)
        score.show_marks(marks.levels, marks.marks, marks.spans)

    def _draw_rate(self) -> None:
        step_line = partial(curve_drawing.step_line, self._studio.run.curves, self._axis)
        self.plots["rate"].show_lines(step_line("learning_rate", tr("Learning rate"), colour=0))
        self.plots["gradient"].show_lines(step_line("gradient_norm", tr("Gradient norm"), colour=3))

    def _make_page(self, column: QVBoxLayout, plots: Sequence[tuple[str, CurvePlot]]) -> None:
        for name, plot in plots:
            plot.setObjectName(f"plot_{name}")
            plot.legend.hidden = self._studio.run.view.setdefault("hidden", set())
            plot.hovered.connect(self._on_plot_hovered)
            if self.plots:
                plot.link(self.plots["loss"])
            self.plots[name] = plot
            column.addWidget(plot, 1)
        self._name_axis()

    def _make_rate_page(self) -> None:
        rate = CurvePlot(tr("Learning rate"), tip=tr("How far a step moves the model's weights."))
        gradient = CurvePlot(tr("Gradient norm"), tip=tr("How strongly a batch pulls at the weights; sudden peaks "
                                                         "are a sign of a rate that is too high."))  # fmt: skip
        plots = (("rate", rate), ("gradient", gradient))
        self._make_page(self._columns[RATE_PAGE], plots)

    def _tabs(self) -> QTabWidget:
        self._pages = QTabWidget()
        self._pages.setCornerWidget(self._tools())
        for title in (tr("Learning"), tr("Rate and gradient")):
            page, column = pieces.card(spacing=theme.TIGHT, margin=theme.SMALL)
            self._pages.addTab(page, title)
            self._columns.append(column)
        headline = self._studio.run.headline
        loss = CurvePlot(tr("Loss"), tip=metric_words.help_of("loss"))
        score = CurvePlot(metric_words.title(headline), tip=metric_words.help_of(headline),
                          percent=headline in metric_words.SHARES)  # fmt: skip
        self._make_page(self._columns[0], (("loss", loss), ("score", score)))
        self._pages.setCurrentIndex(self._studio.run.view.get("page", 0))
        if self._pages.currentIndex() == RATE_PAGE:
            self._make_rate_page()
        self._pages.currentChanged.connect(self._on_pages_changed)
        return self._pages

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = pieces.row(stretch=False, spacing=theme.TIGHT)
        for name, icon, tip, slot in (
            ("reset_view", "reset", tr("Show everything again"), self._on_reset_clicked),
            ("save_picture", "image", tr("Save the curves as a picture (PNG)"), self.save_picture),
            ("save_table", "table", tr("Save all figures as a table (CSV)"), self.save_table),
        ):  # fmt: skip
            button = pieces.tool(icon, tip, slot)
            button.setObjectName(name)
            row.addWidget(button)
        tools.setLayout(row)
        return tools

    def _keep_strays_out(self) -> None:
        loss = self._studio.run.curves.steps.column("loss")
        low, high, above = robust_range(loss) if self.looks.looks.robust else (0.0, 0.0, 0)
        if above:
            self.plots["loss"].set_range(low, high)
        self._chip.setVisible(above > 0)
        self._chip.setText(plural(above, "{count} point above view", "{count} points above view"))

    def _name_axis(self) -> None:
        for name in {"score", "gradient"} & set(self.plots):
            self.plots[name].name_x(tr(AXES[self.looks.looks.axis]))

    def _on_run_changed(self) -> None:
        """Draw soon: a run that pauses or ends leaves the processor to the window. Another run is seen whole."""
        if self._studio.run.curves is not self._seen:
            self._seen = self._studio.run.curves
            self._show_everything()
        self._timer.setInterval(DRAW_MILLISECONDS)
        self._stale = True

    def _on_run_reported(self, events: Sequence[Event]) -> None:
        self._stale = True
        if any(isinstance(one, Baseline | Evaluated) for one in events):  # the figures beside have it at once, too
            self._timer.setInterval(DRAW_MILLISECONDS)

    def _on_looks_changed(self) -> None:
        self._stale = True
        self._name_axis()
        if not self.looks.looks.robust:
            self.plots["loss"].free_range()
        if self.looks.looks.axis != self._axis.name:
            self._show_everything()

    def _on_reset_clicked(self) -> None:
        self.looks.show_strays()
        self._show_everything()

    def _show_everything(self) -> None:
        for plot in self.plots.values():
            plot.reset_view()

    def _on_pages_changed(self, index: int) -> None:
        self._studio.run.view["page"] = index
        if index == RATE_PAGE and "rate" not in self.plots:
            self._make_rate_page()
        self.draw()

    def _on_timer_timeout(self) -> None:
        if not self._stale:
            return
        begun = time.perf_counter()
        self.draw()
        for plot in self.plots.values():
            plot.paint_now()
        self._timer.setInterval(max(DRAW_MILLISECONDS, round(REST * 1000 * (time.perf_counter() - begun))))

    def _on_plot_hovered(self, x: float) -> None:
        for plot in self.plots.values():
            plot.point_at(x)
        place = self._axis.step_near(x)
        if place is None:
            hint = tr("Point at a curve to read it; turn the wheel to zoom, drag to move, double-click to see all.")
            self._readout.setText(hint)
        else:
            self._readout.setText(readout(self._studio.run, place))

    def _on_table_written(self, answer: dict[str, object]) -> None:
        self._studio.notices.say(Notice(tr("The figures were saved as {path}.", path=answer["path"]), tone="good"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw while it is seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Draw no more."""
        super().hideEvent(event)
        self._timer.stop()
