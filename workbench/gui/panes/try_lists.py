"""Texts to take in Try: rows of the run's own test, pinned ones, and those asked before in this session."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QTabWidget, QVBoxLayout, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine.predictions import KINDS
from workbench.engine.tasks import TASKS
from workbench.gui import answer_words, icons, theme, trial, trial_words
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, number, plural, tr
from workbench.gui.widgets import pieces, text_list
from workbench.gui.widgets.text_list import TextList
from workbench.gui.worker import RunningJob

COUNT = 30  # test rows drawn at a time
TIP_CHARACTERS = 2000
TEXTS, TRUTH = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class TryLists(QTabWidget):
    """Three lists; a click or Enter takes a text."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._trial = trial.of(studio)
        self._seed = 0
        self._drawn: object = None
        self._kind = TASKS[studio.project.draft.task].kind
        self._job: RunningJob | None = None
        self.setObjectName("try_lists")
        self.setAccessibleName(tr("Texts to take"))
        self.setUsesScrollButtons(False)
        self._examples, self._pins, self._history = (self._list(name) for name in ("examples", "pins", "history"))
        self.addTab(self._examples_page(), tr("Test rows"))
        self.addTab(self._pins_page(), tr("Pinned"))
        self.addTab(self._history_page(), tr("Asked"))
        self._trial.history_changed.connect(self._on_trial_history_changed)
        self._trial.changed.connect(self._on_trial_changed)
        studio.project.changed.connect(self._on_project_changed)
        studio.run.changed.connect(self._on_run_changed)
        self._on_trial_history_changed()
        self._on_project_changed(frozenset({"pins"}))

    def _list(self, name: str) -> TextList:
        made = TextList()
        made.setObjectName(name)
        made.itemClicked.connect(self._on_item_chosen)
        made.itemActivated.connect(self._on_item_chosen)
        made.installEventFilter(self)
        return made

    def _examples_page(self) -> QWidget:
        self._examples.setAccessibleName(tr("Test rows"))
        self._examples.setToolTip(tr("Rows nobody trained on, with their right answers; click one to ask it."))
        self._count = pieces.label("", "muted")
        self._wrong = QCheckBox(tr("Only its mistakes"))
        self._wrong.setObjectName("only_mistakes")
        self._wrong.toggled.connect(self._on_wrong_toggled)
        others = pieces.button(tr("Others"), tr("Draw other test rows at random"), self._on_others_clicked,
                               role="link", icon="reset")  # fmt: skip
        others.setObjectName("other_examples")
        line = pieces.row(self._wrong)
        line.addWidget(others)
        return _page(self._examples, line, self._count)

    def _pins_page(self) -> QWidget:
        self._pins.setAccessibleName(tr("Pinned"))
        self._pins.setToolTip(tr("Click a text to ask it again; Delete takes the pin away."))
        self._unpin = pieces.button(tr("Take the pin away"), tr("Take the chosen pin away (Delete)"), self._drop_pin,
                                    role="link", icon="close")  # fmt: skip
        self._unpin.setObjectName("unpin")
        self._no_pins = pieces.label(tr("Enter in the text pins it. Pins are kept with the project."), "muted")
        return _page(self._pins, pieces.row(self._unpin), self._no_pins)

    def _history_page(self) -> QWidget:
        self._history.setAccessibleName(tr("Asked"))
        self._history.setToolTip(tr("Texts asked since the project was opened; click one to ask it again."))
        self._no_history = pieces.label(tr("Nothing has been asked yet since the project was opened."), "muted")
        return _page(self._history, None, self._no_history)

    def _draw(self) -> None:
        """Draw test rows, unless these are shown already."""
        run = self._studio.run
        wanted = (run.folder, self._seed, self._wrong.isChecked(), run.report is not None)
        self._kind = TASKS[run.run_file.get("task", self._studio.project.draft.task)].kind
        self._wrong.setEnabled(run.report is not None)
        numeric = KINDS[self._kind].numeric
        self._wrong.setText(tr("Farthest off first") if numeric else tr("Only its mistakes"))
        self._wrong.setToolTip(
            tr("Show the test rows whose score is farthest from the right one.") if numeric
            else tr("Show only test rows that the model got wrong.")
        )  # fmt: skip
        if run.folder is None or wanted == self._drawn or run.state in ("starting", "loading"):
            return
        self._drawn = wanted
        make = partial(engine_jobs.pick_examples, run.folder, COUNT, self._seed, wrong=self._wrong.isChecked())
        self._job = self._studio.jobs.look(make, self._on_examples_answered)
        self._job.failed.connect(self._on_examples_failed)

    def _on_examples_answered(self, answer: Mapping[str, Any]) -> None:
        if self.sender() is not self._job:  # asked before the last time
            return
        self._examples.clear()
        for one in answer["examples"]:
            self._examples.addItem(_example(one, self._kind, self._trial.task.shared))
        rows, mistakes = answer["rows"], answer["mistakes"]
        words = plural(rows, "{count} test row in all", "{count} test rows in all")
        if mistakes is not None:
            words = plural(
                mistakes, "{count} of {rows} answered wrongly", "{count} of {rows} answered wrongly", rows=number(rows)
            )
        self._count.setText(words)

    def _on_examples_failed(self, error: Exception) -> None:
        if self.sender() is self._job:
            self._examples.clear()
            self._count.setText(" ".join(failure(error)).strip())

    def _on_wrong_toggled(self) -> None:
        self._draw()

    def _on_others_clicked(self) -> None:
        self._seed += 1
        self._draw()

    def _on_run_changed(self) -> None:
        if self.isVisible():
            self._draw()

    def _on_trial_changed(self) -> None:
        if self.isVisible() and self._trial.facts is not None:
            self._draw()

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self._trial.take(item.data(TEXTS), item.data(TRUTH))

    def _on_trial_history_changed(self) -> None:
        self._history.clear()
        for asked in self._trial.history:
            self._history.addItem(_item(asked.texts, asked.answer, shared=self._trial.task.shared))
        self._no_history.setVisible(not self._trial.history)

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if "pins" not in names:
            return
        pins = self._studio.project.draft.pins
        self._pins.clear()
        for pin in pins:
            self._pins.addItem(_item(trial_words.texts_of(pin, self._trial.roles), shared=self._trial.task.shared))
        self._unpin.setEnabled(bool(pins))
        self._no_pins.setVisible(not pins)

    def _drop_pin(self) -> None:
        row = self._pins.currentRow()
        pins = list(self._studio.project.draft.pins)
        if 0 <= row < len(pins):
            del pins[row]
            self._studio.project.change(pins=tuple(pins))
            self._pins.setCurrentRow(min(row, len(pins) - 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take a pin away by Delete."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self._pins and pressed in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._drop_pin()
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw test rows when they are first seen."""
        super().showEvent(event)
        self._draw()


def _page(content: TextList, line: Any, words: QWidget) -> QWidget:
    page = QWidget()
    column: QVBoxLayout = pieces.column(page, spacing=theme.SMALL)
    column.setContentsMargins(0, theme.SMALL, 0, 0)
    if line is not None:
        column.addLayout(line)
    column.addWidget(words)
    column.addWidget(content, 1)
    return page


def _item(
    texts: Mapping[str, str], second: str = "", mark: QIcon | None = None, *, shared: str
) -> QListWidgetItem:  # fmt: skip
    """Return a row of a list; the text that several rows are about (`shared`) comes last."""
    words = trial_words.short(texts, shared)
    made = text_list.item(words, second, mark, tip="\n".join(texts.values())[:TIP_CHARACTERS])
    made.setData(TEXTS, dict(texts))
    return made


def _example(one: Mapping[str, Any], kind: str, shared: str) -> QListWidgetItem:
    """Return a test row: its text, what is right, and what was answered where that is something else."""
    truth, after = one["truth"], one["after"]
    right = answer_words.words(kind, truth)
    if after is None:
        made = _item(one["roles"], right, shared=shared)
    elif answer_words.cell_is_right(kind, after, truth):
        made = _item(one["roles"], right, icons.icon("check", theme.colours().good), shared=shared)
    else:
        answered = answer_words.words(kind, after)
        said = "\n".join((tr("right: {truth}", truth=right), tr("answered: {answer}", answer=answered)))
        mark = None if KINDS[kind].numeric else icons.icon("close", theme.colours().bad)
        made = _item(one["roles"], said, mark, shared=shared)
    made.setData(TRUTH, truth)
    return made
