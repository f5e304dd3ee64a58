"""The header of the preview: each column's name, and below it a drop-down with the role the column plays."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QWidget

from workbench.gui import theme
from workbench.gui.translation import tr
from workbench.gui.widgets.no_wheel import ComboBox

NAME_HEIGHT = 28
BOX_HEIGHT = 30
EDGE = 6


class HeaderRoles(QHeaderView):
    """`role_chosen` carries a column's place and the role chosen for it, "" for none.

    A drop-down is made when its column is first seen: a table may have a thousand columns.
    """

    role_chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._choices: list[tuple[str, str]] = []
        self._roles: Mapping[int, str] = {}
        self._tips: Mapping[int, str] = {}
        self._boxes: dict[int, ComboBox] = {}
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(96)
        self.sectionResized.connect(self._on_sections_moved)
        self.geometriesChanged.connect(self._on_sections_moved)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Take (role, its title) of every role there is."""
        self._choices = [("", "–"), *choices]
        self._roles, self._tips = {}, {}
        self.forget()
        self.arrange()

    def show_roles(self, roles: Mapping[int, str], tips: Mapping[int, str]) -> None:
        """Show the role of each column that has one, and why as its tooltip."""
        self._roles, self._tips = roles, tips
        for place, box in self._boxes.items():
            self._show(place, box)
        self.viewport().update()

    def forget(self) -> None:
        """Take all drop-downs away, before another table is shown."""
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}

    def arrange(self) -> None:
        """Put the drop-downs of the columns that are seen in their places."""
        for place in range(self.count()):
            left, width = self.sectionViewportPosition(place), self.sectionSize(place)
            seen = left + width > 0 and left < self.viewport().width()
            if seen and place not in self._boxes:
                self._boxes[place] = self._made(place)
            if place in self._boxes:
                self._boxes[place].setGeometry(left + EDGE, NAME_HEIGHT, width - 2 * EDGE, BOX_HEIGHT)
                self._boxes[place].setVisible(seen)

    def _made(self, place: int) -> ComboBox:
        box = ComboBox(self.viewport())
        box.setObjectName(f"role_of_column_{place}")
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setProperty("column", place)
        for role, title in self._choices:
            box.addItem(title, role)
        box.activated.connect(self._on_box_activated)
        box.installEventFilter(self)
        self._show(place, box)
        return box

    def _show(self, place: int, box: ComboBox) -> None:
        role = self._roles.get(place, "")
        box.setCurrentIndex(max(0, box.findData(role)))
        name = str(self.model().headerData(place, Qt.Orientation.Horizontal)) if self.model() is not None else ""
        box.setAccessibleName(tr("What the column {column} is", column=name))
        box.setToolTip(self._tips.get(place) or tr("Choose what this column is; – where it plays no part."))

    def _on_sections_moved(self) -> None:
        self.arrange()

    def _on_box_activated(self) -> None:
        box = self.sender()
        if isinstance(box, ComboBox):
            self.role_chosen.emit(int(box.property("column")), str(box.currentData()))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a name and a drop-down below it."""
        return QSize(super().sizeHint().width(), NAME_HEIGHT + BOX_HEIGHT + theme.SMALL)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Draw a column's name above its drop-down."""
        use = theme.colours()
        painter.fillRect(rect, QColor(use.raised))
        painter.setPen(QColor(use.border))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(use.text if logicalIndex in self._roles else use.muted))
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        place = QRect(rect.left() + EDGE + 4, rect.top() + 2, rect.width() - 2 * EDGE - 4, NAME_HEIGHT - 2)
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the drop-downs in their places."""
        super().resizeEvent(event)
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Bring a column into view whose drop-down gets the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, ComboBox):
            table = self.parent()
            place = int(watched.property("column"))
            left = self.sectionViewportPosition(place)
            if isinstance(table, QAbstractScrollArea) and not 0 <= left <= self.viewport().width() - EDGE:
                table.horizontalScrollBar().setValue(self.sectionPosition(place))
        return False
