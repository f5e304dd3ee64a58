"""Type a text and see what the models answer; on the right, texts to take: test rows, pins, what was asked before."""

from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from workbench.gui import theme, trial, trial_words
from workbench.gui.panes.try_answers import TryAnswers
from workbench.gui.panes.try_compare import CompareButton
from workbench.gui.panes.try_lists import TryLists
from workbench.gui.panes.try_relations import TryRelations
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.flow_layout import FlowLayout
from workbench.gui.widgets.mark_bar import MarkBar
from workbench.gui.widgets.text_box import TextBox

LISTS_WIDTH = 264
DUPLICATE_KEY = "Ctrl+D"


class TryText(QWidget):
    """A box for each text the model takes, the answers below, the lists beside."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._trial = trial.of(studio)
        self._boxes: dict[str, TextBox] = {}
        self._inputs = QVBoxLayout()
        self._inputs.setSpacing(theme.SMALL)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, theme.MEDIUM, 0, 0)
        across.setSpacing(theme.LARGE)
        across.addLayout(self._left(), 1)
        lists = TryLists(studio)
        lists.setFixedWidth(LISTS_WIDTH)
        across.addWidget(lists)
        self._trial.changed.connect(self._on_trial_changed)
        self._trial.texts_changed.connect(self._on_trial_texts_changed)
        self._make_boxes(self._trial.roles)
        self._on_trial_changed()

    def take_keyboard(self) -> None:
        """Let the keys go to the first text."""
        next(iter(self._boxes.values())).setFocus()

    def _left(self) -> QVBoxLayout:
        column = pieces.column(spacing=theme.SMALL)
        column.addLayout(self._inputs)
        column.addWidget(self._line())
        self._scrolled = QWidget()
        inside = pieces.column(self._scrolled, spacing=theme.MEDIUM)
        self._answers = TryAnswers(self._studio)
        inside.addWidget(self._answers)
        inside.addWidget(TryRelations(self._studio))
        inside.addStretch(1)
        self._area = pieces.scrolling(self._scrolled)
        self._area.setObjectName("answers_area")
        self._answers.beside_appeared.connect(self._on_answers_beside_appeared)
        column.addWidget(self._area, 1)
        return column

    def _line(self) -> QWidget:
        self._pin = pieces.button(tr("Pin"), tr("Keep this text in the project, to ask it again (Enter)"),
                                  self._on_pin_wanted, icon="pin")  # fmt: skip
        self._pin.setObjectName("pin")
        self._duplicate = pieces.button(
            tr("Duplicate"), tr("Keep this answer beside a copy of the text, to edit it and see what changes ({key})",
                                key=DUPLICATE_KEY), self._trial.keep, icon="copy",
        )  # fmt: skip
        self._duplicate.setObjectName("duplicate")
        self._duplicate.setShortcut(DUPLICATE_KEY)
        self._clear = pieces.button(tr("Clear"), tr("Begin with an empty text"), self._on_clear_clicked, role="link")
        self._clear.setObjectName("clear_text")
        self._status = pieces.label("", "muted", wrap=False)
        self._status.setObjectName("try_status")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(96)
        self._busy.setAccessibleName(tr("Loading the model"))
        place = QWidget()
        line = FlowLayout(place, across=theme.SMALL, down=theme.TIGHT)
        for one in (self._pin, self._duplicate, CompareButton(self._studio), self._clear, self._status, self._busy):
            line.addWidget(one)
        return place

    def _make_boxes(self, roles: list[str]) -> None:
        had_focus = any(box.hasFocus() for box in self._boxes.values())
        pieces.clear(self._inputs)
        self._boxes = {}
        task = self._trial.task
        known = {role.name: role for role in task.roles}
        for name in roles:
            if len(roles) > 1:
                self._inputs.addWidget(pieces.label(tr(known[name].title), "muted", wrap=False))
            several = known[name].several
            box = TextBox(lists=several)
            box.setObjectName(f"input_{name}")
            box.setAccessibleName(tr(known[name].title))
            box.setToolTip(tr("Type a text a line; Ctrl+Enter pins them all.") if several
                           else tr("Type a text; Enter pins it, Shift+Enter begins a new line."))  # fmt: skip
            box.setPlaceholderText(tr("One on each line") if several else tr("Type a text, or take one from the right"))
            box.setPlainText(self._trial.texts.get(name, ""))
            box.textChanged.connect(self._on_box_text_changed)
            box.entered.connect(self._on_pin_wanted)
            self._inputs.addWidget(box)
            if task.parts:
                self._inputs.addWidget(MarkBar(box))
            self._boxes[name] = box
        if had_focus:
            self.take_keyboard()

    def _texts(self) -> dict[str, str]:
        return {role: box.toPlainText() for role, box in self._boxes.items()}

    def _on_box_text_changed(self) -> None:
        self._trial.type(self._texts())
        self._answers.refresh()
        self._show_buttons()

    def _on_pin_wanted(self) -> None:
        texts, pins = self._texts(), self._studio.project.draft.pins
        if not all(text.strip() for text in texts.values()):
            return
        pin = trial_words.pin_of(texts)
        self._studio.project.change(pins=(pin, *(one for one in pins if one != pin)))
        self._trial.ask()

    def _on_clear_clicked(self) -> None:
        self._trial.take(dict.fromkeys(self._boxes, ""))
        self.take_keyboard()

    def _on_answers_beside_appeared(self, card: QWidget) -> None:
        """Bring the card into view, once it has its place."""
        QTimer.singleShot(0, card, partial(self._bring, card))

    def _bring(self, card: QWidget) -> None:
        """Scroll down to a card's foot, or, where it is higher than the view, to its head."""
        bar, top = self._area.verticalScrollBar(), card.mapTo(self._scrolled, QPoint(0, 0)).y() - theme.SMALL
        foot = top + card.height() + 2 * theme.SMALL - self._area.viewport().height()
        bar.setValue(min(top, max(bar.value(), foot)))

    def _on_trial_texts_changed(self) -> None:
        for role, box in self._boxes.items():
            box.blockSignals(True)
            box.setPlainText(self._trial.texts.get(role, ""))
            box.blockSignals(False)
        self._show_buttons()

    def _on_trial_changed(self) -> None:
        roles = self._trial.roles
        if roles != list(self._boxes):
            self._make_boxes(roles)
        loading = self._trial.facts is None and self._trial.error is None and bool(self._trial.stage)
        loading = loading or self._trial.stage == "loading the model"
        self._busy.setVisible(loading)
        self._status.setText(tr("loading the model …") if loading else self._took())
        self._show_buttons()

    def _took(self) -> str:
        answer = self._trial.answers.get("best")
        if answer is None:
            return ""
        return tr("answered in {milliseconds} ms", milliseconds=max(1, round(1000 * answer["seconds"])))

    def _show_buttons(self) -> None:
        texts = list(self._texts().values())
        self._pin.setEnabled(all(text.strip() for text in texts))
        self._duplicate.setEnabled(self._trial.is_current("best"))
        self._clear.setVisible(any(texts))
