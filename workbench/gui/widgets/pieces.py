"""Small pieces every pane is made of: headings, cards, rows, empty states."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui import icons, theme

EMPTY_WIDTH = 520  # of an empty state's sentence


def make_list(table: QTableView) -> None:
    """Let a table look and act as a list: whole rows are chosen, a click on a heading sorts, Tab leaves it."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSortingEnabled(True)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().setHighlightSections(False)


def label(text: str, role: str = "", *, wrap: bool = True, selectable: bool = False) -> QLabel:
    """Return a label; `role` is one of the style sheet's: title, heading, figure, muted, chip, good, warning, bad."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)  # or a label called <b> or <img> would be taken for markup
    made.setText(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def chip(text: str, tone: str = "") -> QLabel:
    """Return a short word in a rounded ground; `tone` is good, warning, bad, accent or nothing."""
    made = label(text, "chip", wrap=False)
    made.setProperty("tone", tone)
    return made


def button(text: str, tip: str, slot: Callable[[], object], *, role: str = "", icon: str = "") -> QPushButton:
    """Return a button with its tip; `role` is primary, danger, link or nothing."""
    made = QPushButton(text)
    made.setToolTip(tip)
    made.setAccessibleName(text or tip)
    made.setAutoDefault(True)  # Return presses it, not Space alone
    if role:
        made.setProperty("role", role)
    if icon:
        colour = theme.colours().on_accent if role == "primary" else theme.colours().text
        made.setIcon(icons.icon(icon, colour))
    made.clicked.connect(slot)
    return made


def action_button(action: QAction, name: str, text: str = "", *, role: str = "", icon: str = "") -> QPushButton:
    """Return a button of this object name that does what an action does; `text` takes the place of the action's."""
    made = button(text or action.text(), action.toolTip(), action.trigger, role=role, icon=icon)
    made.setObjectName(name)
    return made


def search_box(name: str, words: str, tip: str, *, about: str = "") -> QLineEdit:
    """Return a box to search by, with what stands in it while it is empty; `about` names it where that does not."""
    made = QLineEdit()
    made.setObjectName(name)
    made.setPlaceholderText(words)
    made.setAccessibleName(about or words)
    made.setToolTip(tip)
    made.setClearButtonEnabled(True)
    return made


def tool(icon: str, tip: str, slot: Callable[[], object]) -> QToolButton:
    """Return a small button that shows only its icon."""
    made = QToolButton()
    made.setProperty("role", "plain")
    made.setIcon(icons.icon(icon))
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    made.clicked.connect(slot)
    return made


def card(*, spacing: int = theme.SMALL, margin: int = theme.LARGE) -> tuple[QFrame, QVBoxLayout]:
    """Return a card and its column."""
    frame = QFrame()
    frame.setProperty("role", "card")
    return frame, column(frame, spacing=spacing, margin=margin)


def line() -> QFrame:
    """Return a thin line across."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


def column(parent: QWidget | None = None, *, spacing: int = theme.MEDIUM, margin: int = 0) -> QVBoxLayout:
    """Return a column with our spaces."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def row(*widgets: QWidget, spacing: int = theme.SMALL, stretch: bool = True) -> QHBoxLayout:
    """Return a row of widgets, pushed to the left unless `stretch` is false."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    if stretch:
        layout.addStretch(1)
    return layout


def dress(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet asks for, on a widget that is dressed already."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def scrolling(content: QWidget) -> QScrollArea:
    """Return a scroll area around a widget that takes the area's width."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    for one in (area, area.viewport(), content):
        one.setAutoFillBackground(False)
        one.setProperty("role", "clear")
    return area


def scrolling_page(content: QWidget) -> QScrollArea:
    """Return a scroll area around a whole page, whose layout ends where the window's banners do, scroll bar or not."""
    area, layout = scrolling(content), content.layout()
    assert layout is not None
    bar = area.verticalScrollBar()

    def fit(_: int, most: int) -> None:
        margins = layout.contentsMargins()
        margins.setRight(theme.WIDE - (bar.sizeHint().width() if most else 0))
        layout.setContentsMargins(margins)

    bar.rangeChanged.connect(fit)
    fit(0, 1)
    return area


def empty(icon: str, title: str, words: str, *buttons: QPushButton) -> QWidget:
    """Return an empty state that teaches: a picture, a title, a sentence, and what to press."""
    widget = QWidget()
    layout = column(widget, spacing=theme.MEDIUM, margin=theme.HUGE)
    picture = QLabel()
    picture.setPixmap(icons.pixmap(icon, 56, theme.colours().muted, ratio=widget.devicePixelRatioF()))
    sentence = label(words, "muted")
    sentence.setFixedWidth(EMPTY_WIDTH)
    sentence.ensurePolished()
    sentence.setMinimumHeight(sentence.heightForWidth(EMPTY_WIDTH))  # a layout asks only later, and cuts the words
    sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout.addStretch(1)
    for one in (picture, label(title, "heading", wrap=False), sentence):
        layout.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
    line = row(*buttons, stretch=False)
    layout.addLayout(line)
    layout.setAlignment(line, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch(2)
    return widget


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()
