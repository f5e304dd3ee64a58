"""The Train station: what is ready, the run as it goes, and what can be done with one that has stopped."""

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from workbench.engine.errors import WorkbenchError
from workbench.gui import preflight, reading_curves, stations, theme
from workbench.gui.panes.pane import Pane
from workbench.gui.panes.train_curves import TrainCurves
from workbench.gui.panes.train_facts import TrainFacts
from workbench.gui.studio import Studio
from workbench.gui.translation import notice, sentence, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.checklist import Checklist

SIDE_WIDTH = 288
GOES_ON = ("stopped", "interrupted", "failed")
TONES = {"info": "info", "warning": "warning", "blocking": "bad"}


class TrainPane(Pane):
    """Before a run the pre-flight list, then curves on the left and facts on the right."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._preflight_page())
        self._pages.addWidget(self._run_page())
        layout = pieces.column(self, spacing=theme.MEDIUM)
        layout.addWidget(self._pages, 1)
        for signal in (studio.survey.changed, studio.base.changed, studio.project.changed):
            signal.connect(self._on_ground_changed)
        studio.run.changed.connect(self._on_run_changed)
        studio.run.reported.connect(self._on_run_reported)
        self._on_run_changed()

    def arrive(self) -> None:
        """Look again at what may have changed in memory and on the disk."""
        self._show_checks()

    def _preflight_page(self) -> QWidget:
        page = QWidget()
        column = pieces.column(page, spacing=theme.LARGE)
        column.addWidget(pieces.label(tr("Train"), "title", wrap=False))
        frame, inside = pieces.card(spacing=theme.LARGE, margin=theme.WIDE)
        frame.setMaximumWidth(760)
        self._checklist = Checklist()
        self._verdict = pieces.label("", "muted")
        self._start = pieces.button(tr("Train"), self.studio.actions["start"].toolTip(), self._on_start_clicked,
                                    role="primary", icon="play")  # fmt: skip
        self._start.setObjectName("start")
        copy = self._link("copy_command")
        inside.addWidget(pieces.label(tr("What a run needs"), "heading", wrap=False))
        inside.addWidget(self._checklist)
        inside.addLayout(pieces.row(self._start, copy))
        inside.addWidget(self._verdict)
        column.addWidget(frame)
        words = tr(
            "First comes Quick, a simple model on the base as it is. The tuning starts from it and has to beat it; "
            "else Quick is kept. At the end both are tested on rows nobody trained on."
        )
        explanation = pieces.label(words, "muted")
        explanation.setMaximumWidth(760)
        column.addWidget(explanation)
        column.addStretch(1)
        return page

    def _run_page(self) -> QWidget:
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.LARGE)
        self._curves_place = QVBoxLayout()
        self._curves: TrainCurves | None = None  # made with the first run: pyqtgraph takes its time to load
        across.addLayout(self._curves_place, 1)
        side, column = pieces.card(spacing=theme.MEDIUM)
        side.setFixedWidth(SIDE_WIDTH)
        column.addWidget(TrainFacts(self.studio))
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(theme.SMALL)
        column.addLayout(self._buttons)
        column.addWidget(_line())
        self._said = pieces.column(spacing=theme.SMALL)
        said = QWidget()
        said.setLayout(self._said)
        column.addWidget(pieces.scrolling(said), 1)
        across.addWidget(side)
        return page

    def _show_checks(self) -> None:
        found = preflight.checks(self.studio)
        go = {check.station: partial(self.studio.actions[check.station].trigger) for check in found if check.station}
        self._checklist.show_rows([(one.title, one.words, one.verdict, go.get(one.station)) for one in found])
        ready = preflight.ready(found)
        self._verdict.setText(tr("Everything is ready.") if ready else tr("Mend what is marked, then press Train."))

    def _show_buttons(self) -> None:
        pieces.clear(self._buttons)
        state = self.studio.run.state
        if self.studio.run.is_live:
            self._show_live_buttons()
        elif state in GOES_ON:
            self._show_ended_buttons()
        elif state == "finished":
            self._buttons.addWidget(self._link("results", tr("See the results →"), role="primary"))
            self._buttons.addWidget(self._again())
        if stations.has_model(self.studio) and state not in ("finished", "stopping"):
            self._buttons.addWidget(self._link("try", tr("Try the best model so far →"), role="link"))

    def _show_live_buttons(self) -> None:
        paused = self.studio.run.state == "paused"
        pause = self._link("pause", tr("Go on") if paused else "")
        self._buttons.addWidget(pause)
        for name in ("stop_best", "stop_resume"):
            self._buttons.addWidget(self._link(name))
        action = self.studio.actions["stop_discard"]
        discard = pieces.button(action.text(), action.toolTip(), self._on_discard_clicked, role="danger", icon="trash")
        discard.setObjectName("discard")
        discard.setEnabled(self.studio.run.state != "stopping")
        self._buttons.addWidget(discard)

    def _show_ended_buttons(self) -> None:
        if self.studio.run.resumable:
            text, tip = tr("Go on where it was"), tr("Resume the run from its last saved state.")
            resume = pieces.button(text, tip, self._on_resume_clicked, role="primary", icon="play")
            resume.setObjectName("resume")
            self._buttons.addWidget(resume)
        elif stations.has_model(self.studio):
            text, tip = tr("Test the best so far"), tr("Score the model that was kept on the test rows.")
            test = pieces.button(text, tip, self._on_test_clicked, role="primary", icon="check")
            test.setObjectName("test_best")
            self._buttons.addWidget(test)
        self._buttons.addWidget(self._again())

    def _again(self) -> QWidget:
        again = pieces.button(tr("New run …"), tr("Go back to the list and start a new run."), self._on_again_clicked)
        again.setObjectName("again")
        return again

    def _link(self, name: str, text: str = "", *, role: str = "") -> QWidget:
        action = self.studio.actions[name]
        button = pieces.button(text or action.text(), action.toolTip(), action.trigger, role=role)
        if not role:
            button.setIcon(action.icon())
        button.setObjectName(f"button_{name}")
        button.setEnabled(action.isEnabled())
        return button

    def _show_said(self) -> None:
        pieces.clear(self._said)
        run = self.studio.run
        if run.error is not None:
            words = sentence(run.error) if isinstance(run.error, WorkbenchError) else (str(run.error), "")
            self._said.addWidget(Banner(*words, tone="bad"))
        for one in reading_curves.read(run.curves, run.headline, finished=run.state == "finished"):
            self._said.addWidget(Banner(one.words, tone="warning"))
        for event in reversed(run.notices):
            self._said.addWidget(Banner(*notice(event), tone=TONES[event.severity]))
        self._said.addStretch(1)

    def _on_ground_changed(self, *_: object) -> None:
        if self._pages.currentIndex() == 0:
            self._show_checks()

    def _on_run_changed(self) -> None:
        run = self.studio.run
        shown = run.state != "none" and not (run.state == "failed" and run.folder is None)
        if shown and self._curves is None:
            self._curves = TrainCurves(self.studio)
            self._curves_place.addWidget(self._curves)
        self._pages.setCurrentIndex(1 if shown else 0)
        if shown:
            self._show_buttons()
            self._show_said()
        else:
            self._show_checks()

    def _on_run_reported(self, events: list[object]) -> None:
        names = {type(event).__name__ for event in events}
        if names & {"Noticed", "Evaluated", "StoppedEarly"}:
            self._show_said()
        if names & {"Started", "Baseline", "Saved"} and not self._buttons.isEmpty():
            self._show_buttons()

    def _on_start_clicked(self) -> None:
        found = preflight.checks(self.studio)
        if preflight.ready(found):
            self.studio.actions["start"].trigger()
            return
        self._show_checks()
        first = next(check for check in found if check.verdict not in ("ok", "look"))
        self._verdict.setText(f"{first.title}: {first.words}")

    def _on_discard_clicked(self) -> None:
        question = tr("Discard this run? Its folder goes to the trash.")
        answer = QMessageBox.question(self, tr("Discard"), question)
        if answer == QMessageBox.StandardButton.Yes:
            self.studio.actions["stop_discard"].trigger()

    def _on_resume_clicked(self) -> None:
        if self.studio.run.folder is not None:
            self.studio.run.resume(self.studio.run.folder)

    def _on_test_clicked(self) -> None:
        if self.studio.run.folder is not None:
            self.studio.run.finish(self.studio.run.folder)

    def _on_again_clicked(self) -> None:
        self.studio.project.change(run="")
        self.studio.run.clear()


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    return line
