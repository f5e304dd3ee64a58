"""Before a run: the list of what it needs, and the button that starts it, which is never dead."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine import queries
from workbench.engine.errors import N_
from workbench.gui import forecast, model_words, preflight, theme
from workbench.gui.panes.train_queue import TrainQueue
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.checklist import Checklist, Row

WIDTH = 760
THEN = N_(
    "You can pause or stop whenever you like; nothing is lost. At the end the models are tested on rows that were kept "
    "aside."
)


class TrainPreflight(QWidget):
    """Shown while there is no run."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._devices: list[Mapping[str, Any]] | None = None
        self.checklist = Checklist()
        self.verdict = pieces.label("", "muted")
        self.verdict.setObjectName("verdict")
        content = QWidget()
        pieces.column(self).addWidget(pieces.scrolling(content))
        column = pieces.column(content, spacing=theme.LARGE)
        column.addWidget(pieces.label(tr("Train"), "title", wrap=False))
        column.addWidget(self._card())
        self._queue = TrainQueue(studio)
        self._queue.setMaximumWidth(WIDTH)
        self._first, then = pieces.label("", "muted"), pieces.label(tr(THEN), "muted")
        self._first.setObjectName("what_comes_first")
        for explanation in (self._first, then):
            explanation.setMaximumWidth(WIDTH)
            column.addWidget(explanation)
        column.addWidget(self._queue)
        column.addStretch(1)
        grounds = (studio.survey, studio.base, studio.project, studio.settings, forecast.errand_of(studio))
        for signal in (ground.changed for ground in grounds):
            signal.connect(self._on_ground_changed)

    def refresh(self) -> None:
        """Look again at what may have changed, in memory and on the disk too."""
        if self._devices is None:
            look = partial(engine_jobs.ask, queries.devices)
            self._devices = []
            self._studio.jobs.look(look, self._on_devices_answered)
        self._show()

    def _card(self) -> QWidget:
        frame, inside = pieces.card(spacing=theme.LARGE, margin=theme.WIDE)
        frame.setMaximumWidth(WIDTH)
        inside.addWidget(pieces.label(tr("What a run needs"), "heading", wrap=False))
        inside.addWidget(self.checklist)
        inside.addLayout(self._buttons())
        inside.addWidget(self.verdict)
        return frame

    def _buttons(self) -> QHBoxLayout:
        actions = self._studio.actions
        self._start = pieces.button(tr("Train"), "", self._on_start_clicked, role="primary", icon="play")
        self._start.setObjectName("start")
        self._start.setMinimumSize(5 * theme.HUGE, theme.HUGE + theme.SMALL)
        command = pieces.action_button(actions["copy_command"], "button_copy_command", icon="copy")
        return pieces.row(self._start, pieces.action_button(actions["enqueue"], "button_enqueue", icon="plus"), command)

    def _found(self) -> list[preflight.Check]:
        return preflight.checks(self._studio, self._devices or None)

    def _row(self, check: preflight.Check) -> Row:
        text, action = check.answer or ("", "")
        slot = self._studio.actions[action].trigger if action else None
        return check.title, check.words, check.verdict, text, slot

    def _show(self) -> None:
        found, draft = self._found(), self._studio.project.draft
        self._first.setText(tr(model_words.FIRST[model_words.case(draft.task, draft.method).key]))
        self._start.setToolTip(self._studio.actions["start"].toolTip())  # of going on, while a stopped run was shown
        self.checklist.show_rows([self._row(check) for check in found])
        if not preflight.ready(found):
            self._say(tr("Not yet: the list says what stands in the way."), "muted")
        elif any(check.verdict == "look" for check in found):
            self._say(tr("You can start; what is marked is worth a look first."), "warning")
        else:
            self._say(tr("Everything is ready."), "good")

    def _say(self, words: str, role: str) -> None:
        self.verdict.setText(words)
        pieces.dress(self.verdict, "role", role)

    def _on_start_clicked(self) -> None:
        found = self._found()
        place = preflight.first_open(found)
        if place is None:
            self._studio.actions["start"].trigger()
            return
        self._show()
        self._say(tr("{title}: {words}", title=found[place].title, words=found[place].words), "bad")
        self.checklist.point_at(place)

    def _on_ground_changed(self, *_: object) -> None:
        if self.isVisible():
            self._show()

    def _on_devices_answered(self, answer: Mapping[str, Any]) -> None:
        self._devices = list(answer["devices"])
        self._show()
