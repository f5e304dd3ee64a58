"""What picks test rows: what became of them, a text, their length, a column's cell; and what is picked, in chips."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from workbench.engine.errors import N_
from workbench.engine.selections import Rows
from workbench.gui import icons, selection_words, theme
from workbench.gui.fate_words import FATES
from workbench.gui.selection import RowSelection
from workbench.gui.translation import number, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.flow_layout import FlowLayout
from workbench.gui.widgets.narrow_box import NarrowBox

SEARCH_MILLISECONDS = 250  # after the last key
SEARCH_WIDTH = 200
QUARTERS = (N_("Shortest quarter"), N_("Second quarter"), N_("Third quarter"), N_("Longest quarter"))


class FateFilters(QWidget):
    """One button for each thing that can become of a row, with how many rows it became of."""

    def __init__(self, rows: Rows, selection: RowSelection) -> None:
        super().__init__()
        self._selection = selection
        self._buttons: dict[str, QToolButton] = {}
        flow = FlowLayout(self, across=theme.SMALL, down=theme.SMALL)
        for fate in rows.fates:
            self._buttons[fate] = button = _fate_button(fate)
            button.clicked.connect(partial(self._on_button_clicked, fate))
            flow.addWidget(button)
        selection.changed.connect(self._on_selection_changed)
        self._on_selection_changed()

    def _on_button_clicked(self, fate: str) -> None:
        self._selection.change(fates=self._selection.chosen.fates ^ {fate})

    def _on_selection_changed(self) -> None:
        counts = self._selection.fate_counts()
        for fate, button in self._buttons.items():
            words = f"{tr(FATES[fate].word)}  {number(counts.get(fate, 0))}"
            button.setText(words)
            button.setAccessibleName(words)
            button.setChecked(fate in self._selection.chosen.fates)


class Filters(QWidget):
    """A search, and drop-downs for length, the cell of a column, and the order."""

    def __init__(self, rows: Rows, selection: RowSelection) -> None:
        super().__init__()
        self._selection = selection
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SEARCH_MILLISECONDS)
        self._wait.timeout.connect(self._on_wait_timeout)
        self.search = self._made_search()
        made = {"length": self._made_lengths, "value": self._made_values, "order": self._made_orders}
        self._boxes = {field: make(rows) for field, make in made.items()}
        flow = FlowLayout(self, across=theme.SMALL, down=theme.SMALL)
        for widget in (self.search, *self._boxes.values()):
            flow.addWidget(widget)
        for field, box in self._boxes.items():
            box.setVisible(box.count() > 1)
            box.activated.connect(partial(self._on_box_activated, field))
        selection.changed.connect(self._on_selection_changed)
        self._on_selection_changed()

    def _made_search(self) -> QLineEdit:
        tip = tr("Show only rows in whose texts this stands, in capitals or not (Ctrl+F).")
        box = pieces.search_box("rows_search", tr("Search the texts"), tip)
        box.setFixedWidth(SEARCH_WIDTH)
        box.textChanged.connect(self._wait.start)
        box.returnPressed.connect(self._on_wait_timeout)
        return box

    def _made_lengths(self, rows: Rows) -> NarrowBox:
        box = _box("rows_length", tr("Length"), tr("Show only rows whose texts are so long."))
        box.addItem(tr("Any length"), None)
        edges = rows.lengths
        for words, least, most in zip(QUARTERS, edges, edges[1:], strict=False):
            if edges[0] < edges[-1]:
                shown = tr(
                    "{words}: {least} to {most} characters", words=tr(words), least=number(least), most=number(most)
                )
                box.addItem(shown, (least, most))
        return box

    def _made_values(self, rows: Rows) -> NarrowBox:
        box = _box("rows_value", tr("A column's cell"), tr("Show only rows that have this cell in another column."))
        box.addItem(tr("Any cell of other columns"), None)
        for column, cells in rows.values.items():
            for cell, count in cells.items():
                name = selection_words.one_line(cell) or tr("(empty)")
                box.addItem(f"{selection_words.one_line(column)}: {name} ({number(count)})", (column, cell))
        return box

    def _made_orders(self, rows: Rows) -> NarrowBox:
        box = _box("rows_order", tr("Order"), tr("Which rows come first."))
        for key, words in selection_words.orders(rows.fates).items():
            box.addItem(tr(words), key)
        return box

    def _on_wait_timeout(self) -> None:
        self._wait.stop()
        self._selection.change(text=self.search.text().strip())

    def _on_selection_changed(self) -> None:
        chosen = self._selection.chosen
        for field, box in self._boxes.items():
            box.setCurrentIndex(_place(box, getattr(chosen, field)))
        if not self._wait.isActive() and self.search.text().strip() != chosen.text:
            self.search.setText(chosen.text)
            self._wait.stop()

    def _on_box_activated(self, field: str, place: int) -> None:
        self._selection.change(**{field: self._boxes[field].itemData(place)})


class PickedChips(QWidget):
    """What is picked, a chip each that takes it away, and Clear for all; nothing where all rows are shown."""

    def __init__(self, selection: RowSelection) -> None:
        super().__init__()
        self.setObjectName("picked")
        self._selection = selection
        self._flow = FlowLayout(self, across=theme.TIGHT, down=theme.TIGHT)
        selection.changed.connect(self._on_selection_changed)
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        parts = selection_words.parts(self._selection.chosen)
        pieces.clear(self._flow)
        for part in parts:
            self._flow.addWidget(self._chip(part))
        if parts:
            clear = pieces.button(tr("Clear"), tr("Show all test rows again."), self._on_clear_clicked, role="link")
            clear.setObjectName("clear_picked")
            self._flow.addWidget(clear)
        self.setVisible(bool(parts))

    def _chip(self, part: selection_words.Part) -> QPushButton:
        drop = partial(self._selection.change, **part.without)
        chip = pieces.button(f"{part.words}  ×", tr("No longer pick rows by this."), drop, role="chip")
        chip.setObjectName(f"picked_{part.name}")
        return chip

    def _on_clear_clicked(self) -> None:
        self._selection.clear()


def _fate_button(fate: str) -> QToolButton:
    words = FATES[fate]
    button = QToolButton()
    button.setObjectName(f"fate_{fate}")
    button.setCheckable(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIcon(icons.icon(words.icon, getattr(theme.colours(), words.colour)))
    button.setToolTip(tr("{help} Click to show these rows alone, or with others.", help=tr(words.help)))
    return button


def _box(name: str, title: str, tip: str) -> NarrowBox:
    box = NarrowBox()
    box.setObjectName(name)
    box.setAccessibleName(title)
    box.setToolTip(tip)
    return box


def _place(box: NarrowBox, value: object) -> int:
    return next((place for place in range(box.count()) if box.itemData(place) == value), 0)
