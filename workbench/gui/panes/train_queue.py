"""The runs that wait at the Train station: in their order, with when each starts, to be moved or taken out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QToolButton, QWidget

from workbench.engine import unattended
from workbench.gui import icons, run_queue, theme
from workbench.gui.base_facts import base_name
from workbench.gui.run_queue import AT_WORK, Entry
from workbench.gui.studio import Studio
from workbench.gui.translation import sentence, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.text_list import SECOND, TextList, item

MOST_ROWS = 3  # in sight; the list scrolls beyond
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTRY = Qt.ItemDataRole.UserRole


class TrainQueue(QWidget):
    """Hidden while nothing waits, unless it `adds`: then its button stands there as long as a run is at work."""

    def __init__(self, studio: Studio, parent: QWidget | None = None, *, adds: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("train_queue")
        self._studio, self._adds = studio, adds
        self._queue = run_queue.of(studio)
        column = pieces.column(self, spacing=theme.SMALL)
        self._said = pieces.label("", "muted")
        self._said.setObjectName("queue_said")
        self._again = pieces.button(tr("Try again"), tr("Start it when its turn comes."), self._on_again_clicked)
        self._again.setObjectName("queue_again")
        self._list = self._made_list()
        self._head = self._made_head()
        self._add = pieces.action_button(studio.actions["enqueue"], "button_enqueue_beside", icon="plus")
        self._cancel = pieces.button(tr("Cancel"), tr("Do not add it."), self._queue.cancel_adding)
        self._cancel.setObjectName("queue_cancel")
        for widget in (self._head, self._list, self._said, self._cancel, self._again, self._add):
            column.addWidget(widget)
        self._queue.changed.connect(self.refresh)
        studio.run.changed.connect(self.refresh)
        studio.run.ticked.connect(self._on_run_ticked)
        self.refresh()

    @property
    def chosen(self) -> Entry | None:
        """Return the run that is selected."""
        current = self._list.currentItem()
        found: Entry | None = None if current is None else current.data(ENTRY)
        return found

    def refresh(self) -> None:
        """Show the runs that wait; the one that was selected stays so."""
        runs, kept = self._queue.runs, (self.chosen or {}).get("id")
        self._list.blockSignals(True)
        self._list.clear()
        for one in runs:
            self._list.addItem(self._item(one))
            if one["id"] == kept:
                self._list.setCurrentRow(self._list.count() - 1)
        if self._list.currentRow() < 0 and runs:
            self._list.setCurrentRow(0)
        self._list.blockSignals(False)
        self._fit()
        self._show_controls()

    def _made_list(self) -> TextList:
        made = _QueueList(self)
        made.setObjectName("queue")
        made.setAccessibleName(tr("Runs that wait"))
        made.setToolTip(tr("Alt with the arrow up or down moves a run, Delete takes it out."))
        made.currentRowChanged.connect(self._show_controls)
        return made

    def _made_head(self) -> QWidget:
        """Return the line above the list: its title, and what is done with the selected run and with all."""
        holder = QWidget()
        rows = (
            ("queue_up", "chevron-up", tr("Let it start earlier (Alt+Up)."), self._on_up_clicked),
            ("queue_down", "chevron-down", tr("Let it start later (Alt+Down)."), self._on_down_clicked),
            ("queue_remove", "trash", tr("Take it out of the queue (Delete)."), self.remove),
        )
        self._buttons: dict[str, QToolButton] = {}
        for name, icon, tip, slot in rows:
            self._buttons[name] = pieces.tool(icon, tip, slot)
            self._buttons[name].setObjectName(name)
        self._go = pieces.tool("play", "", self._on_go_clicked)
        self._go.setObjectName("queue_go")
        line = pieces.row(pieces.label(tr("Waiting"), "heading", wrap=False), spacing=0)
        for button in (*self._buttons.values(), self._go):
            line.addWidget(button)
        holder.setLayout(line)
        return holder

    def _item(self, one: Entry) -> QListWidgetItem:
        failed = one["failure"] is not None
        mark = icons.icon(
            "warning" if failed else "pause", theme.colours().warning if failed else theme.colours().muted
        )
        second = self._second(one)
        made = item(one["name"], second, mark, f"{one['name']}\n{second}")
        made.setData(ENTRY, one)
        return made

    def _second(self, one: Entry) -> str:
        parts = base_name(one["base"]), self._queue.when(one)
        return ("\n" if self._adds else " · ").join(parts)  # beside the curves it is narrow

    def _fit(self) -> None:
        """Give the list the height of its first rows, which depends on how wide it is."""
        rows = [self._list.sizeHintForRow(row) for row in range(min(self._list.count(), MOST_ROWS))]
        self._list.setFixedHeight(sum(rows) + 2 * self._list.frameWidth())

    def _show_controls(self) -> None:
        """Enable what makes sense for the selected run, and show what there is to be seen."""
        runs, chosen, row = self._queue.runs, self.chosen, self._list.currentRow()
        at_work = self._studio.run.state in AT_WORK
        failed = chosen is not None and chosen["failure"] is not None
        self._buttons["queue_up"].setEnabled(row > 0)
        self._buttons["queue_down"].setEnabled(0 <= row < len(runs) - 1)
        self._buttons["queue_remove"].setEnabled(chosen is not None)
        self._again.setVisible(failed)
        self._show_go()
        hint = sentence(unattended.error_of(chosen["failure"]))[1] if failed and chosen is not None else ""
        self._said.setText(tr("Looking at what the run needs …") if self._queue.adding else hint)
        self._said.setVisible(bool(self._said.text()))
        for widget in (self._head, self._list):
            widget.setVisible(bool(runs))
        self._add.setVisible(self._adds and (at_work or bool(runs)))
        self._cancel.setVisible(self._queue.adding)
        self._add.setEnabled(not self._queue.adding)
        self.setVisible(bool(runs) or self._queue.adding or (self._adds and at_work))

    def _show_go(self) -> None:
        """Let the button hold a queue that goes on by itself, and start one that waits."""
        if self._queue.going:
            icon, words = "pause", tr("Hold: let them wait when the run that goes on has ended.")
        else:
            icon, words = "play", tr("Start: train them one after the other, as soon as nothing else is trained.")
        self._go.setIcon(icons.icon(icon))
        self._go.setToolTip(words)
        self._go.setAccessibleName(words)

    def shift(self, by: int) -> None:
        """Move the selected run so many places on."""
        row = self._list.currentRow() + by
        if self.chosen is not None and 0 <= row < len(self._queue.runs):
            self._queue.move(self.chosen, by)

    def remove(self) -> None:
        """Take the selected run out."""
        if self.chosen is not None:
            self._queue.remove(self.chosen)

    def _on_up_clicked(self) -> None:
        self.shift(-1)

    def _on_down_clicked(self) -> None:
        self.shift(1)

    def _on_again_clicked(self) -> None:
        if self.chosen is not None:
            self._queue.try_again(self.chosen)

    def _on_go_clicked(self) -> None:
        (self._queue.hold if self._queue.going else self._queue.start)()

    def _on_run_ticked(self) -> None:
        if not self.isVisible():
            return
        for row, one in enumerate(self._queue.runs[: self._list.count()]):
            second = self._second(one)
            if self._list.item(row).data(SECOND) != second:
                self._list.item(row).setData(SECOND, second)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the list to its rows, which break anew."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look again: a command line may have worked the queue."""
        super().showEvent(event)
        self._queue.look()


class _QueueList(TextList):
    """Takes the keys that move a run and take it out."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the run by Alt and an arrow, take it out by Delete."""
        pane, key = self.parent(), Qt.Key(event.key())
        if not isinstance(pane, TrainQueue):
            return
        if key in MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            pane.shift(MOVES[key])
        elif key == Qt.Key.Key_Delete:
            pane.remove()
        else:
            super().keyPressEvent(event)
