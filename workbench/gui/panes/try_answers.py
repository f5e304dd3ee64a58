"""The answers to the text that is typed: the best model's and, beside it, the one before; and what is to be said."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.engine import queries
from workbench.engine.errors import N_
from workbench.engine.predictions import KINDS
from workbench.engine.tasks import TASKS
from workbench.gui import answer_words, comparing, comparing_words, text_changes, theme, trial, trial_words
from workbench.gui.panes.try_card import AnswerCard, Shown
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.card_grid import CardGrid

OTHER, KEPT = "other", "kept"  # cards beside those of the shown run's models
APPEARS = {
    True: N_("The answer appears here as you type, before and after the tuning."),
    False: N_("The answer appears here as you type."),
}


class TryAnswers(QWidget):
    """Cards side by side, shown once there is an answer: after, before, another run's, and to the text before an edit.

    Each is compared with one other: the model that is kept with whatever was set beside it, all others with that one.
    """

    beside_appeared = Signal(QWidget)  # the card of another run, once a person has chosen it

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._trial = trial.of(studio)
        self._comparing = comparing.of(studio)
        self._said: QVBoxLayout = pieces.column(spacing=theme.SMALL)
        kind = TASKS[studio.run.run_file.get("task", studio.project.draft.task)].kind
        self._kept = KeptCard(kind, self._trial.let_go)
        self._cards = {name: AnswerCard(name, kind) for name in ("best", OTHER, "before")} | {KEPT: self._kept}
        self._grid = CardGrid(list(self._cards.values()))
        self._current: tuple[bool, ...] = ()
        self._brought = studio.project.draft.compared  # the run whose card was brought into view
        self._hint = pieces.label("", "muted")
        self._note = pieces.label("", "muted")
        self._note.setObjectName("note")
        layout = pieces.column(self, spacing=theme.MEDIUM)
        layout.addWidget(self._note)
        layout.addLayout(self._said)
        layout.addWidget(self._grid)
        layout.addWidget(self._hint)
        for signal in (self._trial.changed, self._comparing.changed, studio.run.changed):
            signal.connect(self._on_changed)
        self._on_changed()

    def refresh(self) -> None:
        """Mark answers that are no longer to what is typed; show what an edit has changed so far."""
        if self._current != self._now():
            self._show_cards()
        elif self._trial.kept is not None:
            self._kept.show_edit(self._trial.kept.texts, self._trial.texts)

    def _now(self) -> tuple[bool, ...]:
        """Return which answers are to what is typed now."""
        return (*map(self._trial.is_current, trial.CHECKPOINTS), self._comparing.is_current)

    def _on_changed(self) -> None:
        same = self._show_cards()
        self._bring()
        self._note.setText(self._going_on())
        self._note.setVisible(bool(self._note.text()))
        self._hint.setText(self._what_next(same))
        self._hint.setVisible(bool(self._hint.text()))
        self._show_said()

    def _show_cards(self) -> bool:
        """Show every answer there is; return whether before and after are the same model."""
        same = trial_words.is_same(self._trial.answers)
        self._current = self._now()
        shown = self._shown()
        for name, card in self._cards.items():
            doubled = same and name == "before"
            card.setVisible(name in shown and not doubled)
            if name in shown:
                card.show_answer(shown[name] if doubled else compared(name, shown, same=same))
        if KEPT in shown and self._trial.kept is not None:
            self._kept.show_edit(self._trial.kept.texts, self._trial.texts)
        self._grid.arrange()
        return same

    def _bring(self) -> None:
        """Tell of another run's card when it is first seen."""
        chosen = self._studio.project.draft.compared
        if chosen != self._brought and (not chosen or not self._cards[OTHER].isHidden()):
            self._brought = chosen
            if chosen:
                self.beside_appeared.emit(self._cards[OTHER])

    def _shown(self) -> dict[str, Shown]:
        """Return what each card is to show, by its name."""
        found, run = {}, self._studio.run
        whose = ""
        if self._comparing.chosen is not None:
            asked = run.run_file
            whose = comparing_words.whose(run.summary.get("name"), asked.get("base"), asked.get("method"))
        for name, answer in self._trial.answers.items():
            words = trial_words.best(self._studio, answer) if name == "best" else trial_words.before(answer)
            now = self._trial.is_current(name)
            truth = self._trial.truth if now else None
            texts, run_words = self._trial.answered_by[name], whose if name == "best" else ""
            found[name] = Shown(*words, run_words, answer["prediction"], texts, truth, stale=not now)
        if found and (other := self._other()) is not None:
            found[OTHER] = other
        kept = self._trial.kept
        if kept is not None and found:
            title = tr("The text before your edit")
            found[KEPT] = Shown(title, "", "", kept.answer["prediction"], kept.texts, kept.truth)
        return found

    def _other(self) -> Shown | None:
        """Return what the other run's card is to show."""
        run, answer, now = self._comparing.chosen, self._comparing.answer, self._comparing.is_current
        if run is None or answer is None:
            return None
        whose, truth = comparing_words.whose("", run["base"], run["method"]), self._trial.truth if now else None
        title, texts = str(run["name"] or run["run"]), self._comparing.answered
        return Shown(title, tr("another run"), whose, answer["prediction"], texts, truth, stale=not now)

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
        best = self._trial.answers["best"] if self._trial.is_current("best") else {}
        if words_cut := trial_words.cut(best):
            self._say(Banner(words_cut, tone="warning"), "try_cut")
        if best and self._trial.truth is not None:
            self._judge(best["prediction"], self._trial.truth)
        self._show_other()

    def _show_other(self) -> None:
        """Say what is to be said of the other run."""
        if self._comparing.chosen is None:
            return
        if self._comparing.error is not None:
            self._say(Banner(*failure(self._comparing.error), tone="bad"), "other_error")
        for words in comparing_words.notes(self._studio, self._trial, self._comparing):
            self._say(Banner(words, tone="info"), "other_note")
        if self._comparing.is_current and (words_cut := trial_words.cut(self._comparing.answer or {})):
            words = tr("{run}: {words}", run=str(self._comparing.chosen["name"]), words=words_cut)
            self._say(Banner(words, tone="warning"), "other_cut")

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


class KeptCard(AnswerCard):
    """The answer to a text that was duplicated, and what has been changed in it since."""

    def __init__(self, kind: str, let_go: Callable[[], None]) -> None:
        super().__init__(KEPT, kind)
        self._edit = pieces.label("")
        self._edit.setObjectName("edit")
        self._edit.setTextFormat(Qt.TextFormat.RichText)
        self.column.insertWidget(1, self._edit)
        close = pieces.tool("close", tr("Take this card away"), let_go)
        close.setObjectName("let_go")
        self.head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def show_edit(self, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        """Show what went from a text, and what came."""
        self._edit.setText(text_changes.rich(before, after))
        self._edit.setAccessibleName(text_changes.plain(before, after) or tr("nothing is changed yet"))


def compared(name: str, shown: Mapping[str, Shown], *, same: bool) -> Shown:
    """Return what a card shows with the answer that it is compared with, where both are to the same texts.

    An answer to the text before an edit is compared with that to what is typed now.
    `same`: the model before is the one that is kept, which is not compared with itself.
    """
    mine = shown[name]
    others = (OTHER, KEPT, *(() if same else ("before",))) if name == "best" else ("best",)
    for one in others:
        other = shown.get(one)
        if other is not None and _comparable(mine, other, edited=KEPT in (one, name)):
            return replace(mine, beside=other.prediction, compared=other.title)
    return mine


def _comparable(mine: Shown, other: Shown, *, edited: bool) -> bool:
    return not (mine.stale or other.stale) if edited else mine.texts == other.texts
