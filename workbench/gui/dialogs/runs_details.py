"""Beside the list of runs: what is known of the one that is chosen, what can't be shown of it, and a person's notes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QPushButton, QSizePolicy, QWidget

from workbench.gui import runs_words, theme
from workbench.gui.runs_words import Summary
from workbench.gui.translation import breakable, number, plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.fact_grid import Fact, FactGrid
from workbench.gui.widgets.note import Note

WIDTH = 292
KEEP_MILLISECONDS = 1200  # after the last key
NOTES_LINES = 3


class RunsDetails(QWidget):
    """Notes are kept a moment after the last key, and when another run is chosen."""

    noted = Signal(str, str)  # the run's folder, what a person wrote

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Summary | None = None
        self._unkept: dict[str, str] = {}  # what was typed and is not kept yet, by the run's folder
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_MILLISECONDS)
        self._soon.timeout.connect(self.keep)
        self._title = pieces.label("", "heading", selectable=True)
        self._title.setObjectName("run_title")
        self._facts = FactGrid()
        self._problems = pieces.column(spacing=theme.SMALL)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(theme.SMALL)
        self._caption = pieces.label(tr("Notes"), "muted", wrap=False)
        self.notes = self._made_notes()
        self.setFixedWidth(WIDTH)
        self._place()
        self.show_run(None, 0)

    def show_run(self, run: Summary | None, count: int) -> None:
        """Show a run; None: how many are chosen."""
        same = run is not None and self._run is not None and run["folder"] == self._run["folder"]
        if not same:
            self.keep()
        typing = same and self._soon.isActive()
        self._run = run
        self._title.setText(breakable(str(run["name"])) if run is not None else _chosen(count))
        self._facts.show_facts(_facts(run) if run is not None else [])
        pieces.clear(self._problems)
        for words in runs_words.problems(run) if run is not None else ():
            self._problems.addWidget(Note(words, tone="warning"))
        for widget in (self._facts, self._caption, self.notes):
            widget.setVisible(run is not None)
        if run is not None and not typing:
            self._show_notes(run)

    def take_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Show what can be done with the run, two buttons a line."""
        for place, button in enumerate(buttons):
            self._buttons.addWidget(button, place // 2, place % 2)

    def keep(self) -> None:
        """Ask for what was typed to be kept, where it is another than before."""
        self._soon.stop()
        if self._run is not None and self.notes.toPlainText().strip() != str(self._run.get("notes") or ""):
            folder = str(self._run["folder"])
            self._unkept[folder] = self.notes.toPlainText()
            self.noted.emit(folder, self.notes.toPlainText())

    def _show_notes(self, run: Summary) -> None:
        """Show a run's notes; what was typed stays until it is kept, though that may be refused for now."""
        folder, kept = str(run["folder"]), str(run.get("notes") or "")
        if self._unkept.get(folder, "").strip() == kept:
            self._unkept.pop(folder, None)
        text = self._unkept.get(folder, kept)
        if self.notes.toPlainText().strip() != text.strip():
            self.notes.blockSignals(True)
            self.notes.setPlainText(text)
            self.notes.blockSignals(False)

    def _made_notes(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setObjectName("run_notes")
        field.setAccessibleName(tr("Notes"))
        field.setPlaceholderText(tr("What is worth remembering of this run"))
        field.setToolTip(tr("Your own notes on this run; they are kept with it and found by the search."))
        field.setTabChangesFocus(True)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.setFixedHeight(NOTES_LINES * field.fontMetrics().lineSpacing() + 2 * theme.SMALL)
        field.textChanged.connect(self._soon.start)
        field.installEventFilter(self)
        return field

    def _place(self) -> None:
        frame, column = pieces.card(spacing=theme.MEDIUM, margin=theme.MEDIUM)
        inside = QWidget()
        inside.setProperty("role", "clear")
        above = pieces.column(inside, spacing=theme.MEDIUM)
        above.addWidget(self._title)
        above.addLayout(self._problems)
        above.addWidget(self._facts)
        above.addStretch(1)
        column.addWidget(pieces.scrolling(inside), 1)
        column.addLayout(self._buttons)
        column.addWidget(self._caption)
        column.addWidget(self.notes)
        pieces.column(self).addWidget(frame)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep what was typed once the notes are left."""
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)


def _chosen(count: int) -> str:
    if not count:
        return tr("Choose a run to see more of it.")
    return plural(count, "{count} run is chosen", "{count} runs are chosen")


def _facts(run: Summary) -> list[Fact]:
    rows = number(runs_words.rows(run)) if runs_words.rows(run) else runs_words.MISSING
    return [
        Fact("status", tr("Status"), runs_words.status(run)),
        Fact("figure", runs_words.headline(run) or tr("Figure"), runs_words.gain(run)),
        Fact("task", tr("Task"), runs_words.task(run)),
        Fact("data", tr("Data"), breakable(str(run.get("data") or runs_words.MISSING))),
        Fact("base", tr("Base"), breakable(runs_words.base(run)), str(run.get("base") or "")),
        Fact("recipe", tr("Recipe"), runs_words.recipe(run)),
        Fact("rows", tr("Rows"), rows),
        Fact("began", tr("Began"), runs_words.when(run)),
        Fact("took", tr("Took"), runs_words.took(run)),
        Fact("size", tr("Size"), runs_words.bytes_of(run)),
        Fact("folder", tr("Folder"), breakable(str(run["run"])), str(run["folder"])),
    ]
