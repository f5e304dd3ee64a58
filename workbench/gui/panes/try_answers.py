"""The answers to the text that is typed: the best model's and, beside it, the one before; and what is to be said."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.engine import queries
from workbench.engine.errors import N_
from workbench.engine.predictions import KINDS
from workbench.engine.tasks import TASKS
from workbench.gui import answer_words, theme, trial, trial_words
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, tr
from workbench.gui.views import VIEWS
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner

APPEARS = {
    True: N_("The answer appears here as you type, before and after the tuning."),
    False: N_("The answer appears here as you type."),
}


class TryAnswers(QWidget):
    """Cards side by side, shown once there is an answer."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._trial = trial.of(studio)
        self._said = QVBoxLayout()
        self._said.setSpacing(theme.SMALL)
        kind = TASKS[studio.run.run_file.get("task", studio.project.draft.task)].kind
        self._cards = {name: _AnswerCard(name, kind) for name in trial.CHECKPOINTS}
        self._hint = pieces.label("", "muted")
        self._note = pieces.label("", "muted")
        self._note.setObjectName("note")
        layout = pieces.column(self, spacing=theme.MEDIUM)
        layout.addWidget(self._note)
        layout.addLayout(self._said)
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(theme.MEDIUM)
        for card in self._cards.values():
            side_by_side.addWidget(card, 1)
        layout.addLayout(side_by_side)
        layout.addWidget(self._hint)
        self._trial.changed.connect(self._on_trial_changed)
        studio.run.changed.connect(self._on_trial_changed)
        self._on_trial_changed()

    def _on_trial_changed(self) -> None:
        answers, same = self._trial.answers, trial_words.is_same(self._trial.answers)
        for name, card in self._cards.items():
            answer = answers.get(name)
            card.setVisible(answer is not None and not (same and name == "before"))
            if answer is not None:
                words = trial_words.best(self._studio, answer) if name == "best" else trial_words.before(answer)
                card.show_answer(words, answer, self._trial)
        self._note.setText(self._going_on())
        self._note.setVisible(bool(self._note.text()))
        self._hint.setText(self._what_next(same))
        self._hint.setVisible(bool(self._hint.text()))
        self._show_said()

    def _going_on(self) -> str:
        if not self._studio.run.is_live:
            return ""
        return tr("The run goes on; a better model answers here as soon as there is one.")

    def _what_next(self, same: bool) -> str:
        tunes = queries.method_tunes(self._studio.run.run_file.get("method"))
        if same and not tunes:
            return tr("Nothing is tuned in this run, so one model answers.")
        if same and self._studio.run.is_live:
            return tr("Once the tuning beats this model, both answer here side by side.")
        if same:
            return tr("The model before and the one that is kept are the same.")
        if not self._trial.answers and self._trial.error is None and not self._trial.complete:
            return tr(APPEARS[tunes])
        return ""

    def _show_said(self) -> None:
        pieces.clear(self._said)
        if self._trial.error is not None:
            self._say(Banner(*failure(self._trial.error), tone="bad"), "try_error")
        best = self._trial.answers.get("best", {})
        if words_cut := trial_words.cut(best):
            self._say(Banner(words_cut, tone="warning"), "try_cut")
        if best and self._trial.truth is not None:
            self._judge(best["prediction"], self._trial.truth)

    def _judge(self, prediction: Mapping[str, Any], truth: str) -> None:
        """Say whether a test row is answered rightly; of a number, which is never quite, its view says how far off."""
        kind = prediction["kind"]
        if KINDS[kind].numeric:
            return
        right = answer_words.words(kind, truth)
        if answer_words.is_right(prediction, truth):
            self._say(Banner(tr("A test row: “{label}” is right.", label=right), tone="good"), "try_truth")
        else:
            words = tr("A test row: the right answer is “{label}”.", label=right)
            self._say(Banner(words, tone="warning"), "try_truth")

    def _say(self, banner: Banner, name: str) -> None:
        banner.setObjectName(name)
        self._said.addWidget(banner)


class _AnswerCard(QFrame):
    """One model's answer: whose it is, and the view of its kind; an answer of another kind brings its own view."""

    def __init__(self, checkpoint: str, kind: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._checkpoint = checkpoint
        self._title = pieces.label("", "heading")
        self._words: QLabel = pieces.label("", "muted")
        self._words.setObjectName(f"model_{checkpoint}")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setMinimumHeight(2 * self._words.fontMetrics().lineSpacing())  # bars of both stand level
        self._views: dict[str, Any] = {}  # kind → view
        self._column = pieces.column(self, spacing=theme.SMALL, margin=theme.LARGE)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self._column.addStretch(1)
        self._view(kind)

    def show_answer(self, words: tuple[str, str], answer: Mapping[str, Any], to: trial.Trial) -> None:
        """Show an answer to what was asked under its model's title and explanation."""
        self._title.setText(words[0])
        self._words.setText(words[1])
        kind = str(answer["prediction"]["kind"])
        self._view(kind).show_prediction(answer["prediction"], to.truth, to.answered)
        for name, view in self._views.items():
            view.setVisible(name == kind)

    def _view(self, kind: str) -> Any:
        if kind not in self._views:
            self._views[kind] = VIEWS[kind]()
            self._views[kind].setObjectName(f"answer_{self._checkpoint}")
            self._column.insertWidget(2, self._views[kind])
        return self._views[kind]
