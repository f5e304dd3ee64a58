"""The Try station: type a text and see the answer, before and after side by side; or answer a whole file."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine.errors import WorkbenchError
from workbench.engine.tasks import TASKS
from workbench.gui import stations, theme
from workbench.gui.panes.pane import Pane
from workbench.gui.panes.try_asking import Asking
from workbench.gui.panes.try_file import TryFile
from workbench.gui.studio import Studio
from workbench.gui.translation import number, sentence, tr
from workbench.gui.views import VIEWS
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner

EXAMPLES = 6
SHOWN_CHARACTERS = 52


class TryPane(Pane):
    """An input on the left with pins and examples below, the answers on the right."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._asking = Asking(studio, self)
        self._examples_of: object = None
        self._seed = 0
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._page())
        pieces.column(self).addWidget(self._pages)
        self._asking.answered.connect(self._on_asking_answered)
        self._asking.failed.connect(self._on_asking_failed)
        self._asking.busy_changed.connect(self._on_asking_busy_changed)
        studio.run.changed.connect(self._on_run_changed)
        studio.run.reported.connect(self._on_run_reported)
        studio.project.changed.connect(self._on_project_changed)
        self._on_run_changed()
        self._show_pins()

    def arrive(self) -> None:
        """Get the keyboard to the text."""
        self._on_run_changed()
        self._inputs["text"].setFocus()

    def _empty(self) -> QWidget:
        train = self.studio.actions["train"]
        words = tr("As soon as a run has fitted its simple model, you can type texts here and see what it answers.")
        go = pieces.button(tr("Go to Train"), train.toolTip(), train.trigger, role="primary")
        return pieces.empty("try", tr("No model yet"), words, go)

    def _page(self) -> QWidget:
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.LARGE)
        left = pieces.column(spacing=theme.MEDIUM)
        left.addWidget(pieces.label(tr("Try"), "title", wrap=False))
        self._add_inputs(left)
        self._pins = pieces.column(spacing=theme.TIGHT)
        self._examples = pieces.column(spacing=theme.TIGHT)
        lists = QWidget()
        inside = pieces.column(lists, spacing=theme.MEDIUM)
        inside.addLayout(self._pins)
        inside.addLayout(self._examples)
        inside.addStretch(1)
        left.addWidget(pieces.scrolling(lists), 1)
        left.addWidget(TryFile(self.studio))
        across.addLayout(left, 1)
        across.addLayout(self._answers(), 1)
        return page

    def _add_inputs(self, column: QVBoxLayout) -> None:
        self._inputs: dict[str, QPlainTextEdit] = {}
        mapping = (self.studio.survey.inspection or {}).get("mapping", {})
        for role in TASKS[self.studio.project.draft.task].roles:
            if role.content != "text" or (not role.required and role.name not in mapping):
                continue
            box = QPlainTextEdit()
            box.setObjectName(f"input_{role.name}")
            box.setAccessibleName(tr(role.title))
            box.setToolTip(tr(role.help))
            box.setPlaceholderText(tr("Type a text; Enter pins it."))
            box.setTabChangesFocus(True)
            box.setFixedHeight(92)
            box.textChanged.connect(self._on_input_text_changed)
            box.installEventFilter(self)
            self._inputs[role.name] = box
            column.addWidget(box)

    def _answers(self) -> QVBoxLayout:
        column = pieces.column(spacing=theme.MEDIUM)
        self._note = pieces.label("", "muted")
        self._note.setObjectName("note")
        column.addWidget(self._note)
        self._views: dict[str, Any] = {}
        kind = TASKS[self.studio.project.draft.task].kind
        for checkpoint, title in (("best", tr("The model that is kept")), ("before", tr("Before tuning"))):
            frame, inside = pieces.card()
            inside.addWidget(pieces.label(title, "heading", wrap=False))
            self._views[checkpoint] = VIEWS[kind]()
            self._views[checkpoint].setObjectName(f"answer_{checkpoint}")
            inside.addWidget(self._views[checkpoint])
            column.addWidget(frame)
        self._said = QVBoxLayout()
        column.addLayout(self._said)
        column.addStretch(1)
        return column

    def _roles(self) -> dict[str, str]:
        return {name: box.toPlainText() for name, box in self._inputs.items()}

    def _show_pins(self) -> None:
        pieces.clear(self._pins)
        pins = self.studio.project.draft.pins
        if pins:
            self._pins.addWidget(pieces.label(tr("Pinned"), "heading", wrap=False))
        for text in pins:
            use = pieces.button(_short(text), text, partial(self.use, {"text": text}), role="link", icon="pin")
            drop = pieces.tool("close", tr("Take this pin away"), partial(self._drop_pin, text))
            self._pins.addLayout(pieces.row(use, drop))

    def use(self, roles: Mapping[str, str]) -> None:
        """Put texts into the inputs and ask at once."""
        for name, box in self._inputs.items():
            box.setPlainText(roles.get(name, ""))
        self._asking.ask(self._roles())
        self._asking.ask_now()

    def _drop_pin(self, text: str) -> None:
        self.studio.project.change(pins=tuple(pin for pin in self.studio.project.draft.pins if pin != text))

    def _pin(self) -> None:
        text = self._inputs["text"].toPlainText().strip()
        if text and text not in self.studio.project.draft.pins:
            self.studio.project.change(pins=(text, *self.studio.project.draft.pins))
        self._asking.ask_now()

    def _ask_for_examples(self) -> None:
        folder = self.studio.run.folder
        if folder is None or self.studio.run.report is None or self._examples_of == (folder, self._seed):
            return
        self._examples_of = (folder, self._seed)
        make = partial(engine_jobs.pick_examples, folder, EXAMPLES, self._seed)
        self.studio.jobs.look(make, self._on_examples_answered)

    def _on_examples_answered(self, answer: Mapping[str, Any]) -> None:
        pieces.clear(self._examples)
        self._examples.addWidget(pieces.label(tr("Test rows, with what is right"), "heading", wrap=False))
        for one in answer["examples"]:
            self._examples.addWidget(self._example(one))
        more = pieces.button(tr("Others"), tr("Choose other test rows at random"), self._on_more_clicked, role="link",
                             icon="reset")  # fmt: skip
        self._examples.addLayout(pieces.row(more))

    def _example(self, one: Mapping[str, Any]) -> QWidget:
        use = pieces.button(
            _short(one["roles"]["text"]), one["roles"]["text"], partial(self.use, one["roles"]), role="link"
        )
        if one["after"] == one["truth"]:
            said = pieces.label(tr("right: {truth}", truth=one["truth"]), "good")
        else:
            words = tr("right would be {truth}; answered {answer}", truth=one["truth"], answer=one["after"])
            said = pieces.label(words, "bad")
        said.setContentsMargins(theme.SMALL, 0, 0, 0)
        made = QWidget()
        column = pieces.column(made, spacing=0)
        column.addLayout(pieces.row(use))
        column.addWidget(said)
        return made

    def _on_more_clicked(self) -> None:
        self._seed += 1
        self._ask_for_examples()

    def _on_input_text_changed(self) -> None:
        self._asking.ask(self._roles())

    def _on_asking_answered(self, checkpoint: str, answer: Mapping[str, Any]) -> None:
        pieces.clear(self._said)
        self._views[checkpoint].show_prediction(answer["prediction"])
        if checkpoint == "best":
            words = self._where_from()
            if answer["truncated"]:
                cut = tr("Only the beginning was read: the text has {count} tokens.", count=number(answer["tokens"]))
                self._said.addWidget(Banner(cut, tone="warning"))
            self._note.setText(words)

    def _where_from(self) -> str:
        run = self.studio.run
        if not run.is_live:
            return ""
        kept = run.curves.kept_step
        if kept is None:
            return tr("The run goes on: for now Quick answers.")
        return tr("The run goes on: the best so far answers, after step {step}.", step=number(kept))

    def _on_asking_failed(self, error: Exception) -> None:
        pieces.clear(self._said)
        words = sentence(error) if isinstance(error, WorkbenchError) else (str(error), "")
        self._said.addWidget(Banner(*words, tone="bad"))

    def _on_asking_busy_changed(self, busy: bool) -> None:
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def _on_run_changed(self) -> None:
        self._pages.setCurrentIndex(1 if stations.has_model(self.studio) else 0)
        self._note.setText(self._where_from())
        if self.isVisible():
            self._ask_for_examples()

    def _on_run_reported(self, events: list[object]) -> None:
        names = {type(event).__name__ for event in events}
        if names & {"Baseline", "Saved"} and self.isVisible():
            self._on_run_changed()

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if "pins" in names:
            self._show_pins()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Pin the text by Enter; Shift+Enter begins a new line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if entered and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._pin()
                return True
        return super().eventFilter(watched, event)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_CHARACTERS else line[: SHOWN_CHARACTERS - 1] + "…"
