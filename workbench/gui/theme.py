"""How the window looks: one palette a look, one scale of spaces and of type, one style sheet."""

from dataclasses import dataclass, fields
from string import Template
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from workbench.gui import drawings

Look = Literal["light", "dark"]

TIGHT, SMALL, MEDIUM, LARGE, WIDE, HUGE = 4, 8, 12, 16, 24, 32  # spaces, device-independent pixels
RADIUS = 8


@dataclass(frozen=True)
class Colours:
    """The colours of a look, #rrggbb; every text colour has a contrast of 4.5 or more on each ground it is used on."""

    ground: str  # the window
    surface: str  # cards, tables, inputs
    raised: str  # hovered rows, the rail
    border: str
    strong_border: str  # around inputs: 3:1 on surface
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str  # the ground of what is selected
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    series: tuple[str, ...]  # lines and bars; Okabe and Ito's colours, told apart by colour-blind people


LIGHT = Colours(
    ground="#f5f6f8", surface="#ffffff", raised="#eceff3", border="#dce0e6", strong_border="#8a93a1",
    text="#1a1f27", muted="#545d6b", accent="#1f5fd6", on_accent="#ffffff", accent_soft="#e3ecfd",
    good="#0b6b4f", good_soft="#e0f4ec", warning="#7a4d00", warning_soft="#fdf1d9", bad="#a8242c", bad_soft="#fce8e8",
    series=("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"),
)  # fmt: skip
DARK = Colours(
    ground="#15181d", surface="#1d2127", raised="#272c34", border="#343a44", strong_border="#7a8494",
    text="#e9ecf1", muted="#a9b2c0", accent="#8ab4ff", on_accent="#0c1a33", accent_soft="#24344f",
    good="#6fd3ab", good_soft="#163328", warning="#f2c063", warning_soft="#3a2d12", bad="#ff9c9c", bad_soft="#43201f",
    series=("#56b4e9", "#ff8f4a", "#2fc79b", "#e59bc3", "#f5bf3d", "#9fd3f5"),
)  # fmt: skip

_SHEET = Template("""
* { font-size: ${base}pt; }
QToolTip { color: $text; background: $surface; border: 1px solid $border; padding: 6px; }
QMainWindow, QDialog, QWidget#ground { background: $ground; }
QLabel, QWidget[role="clear"] { background: transparent; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="figure"] { font-size: ${figure}pt; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="good"] { color: $good; } QLabel[role="warning"] { color: $warning; } QLabel[role="bad"] { color: $bad; }
QLabel[role="chip"] { background: $raised; border-radius: 9px; padding: 2px 9px; color: $muted; }
QLabel[role="chip"][tone="good"] { background: $good_soft; color: $good; }
QLabel[role="chip"][tone="warning"] { background: $warning_soft; color: $warning; }
QLabel[role="chip"][tone="bad"] { background: $bad_soft; color: $bad; }
QLabel[role="chip"][tone="accent"] { background: $accent_soft; color: $accent; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[role="card"][differs="true"] { border-left: 4px solid $accent; }
QFrame[role="line"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="banner"] { background: $warning_soft; border: 1px solid $warning; border-radius: 8px; }
QFrame[role="banner"][tone="bad"] { background: $bad_soft; border-color: $bad; }
QFrame[role="banner"][tone="good"] { background: $good_soft; border-color: $good; }
QFrame[role="banner"][tone="info"] { background: $accent_soft; border-color: $accent; }
QWidget#rail { background: $raised; border: none; border-right: 1px solid $border; }
QPushButton, QToolButton { background: $surface; border: 1px solid $strong_border; border-radius: 6px;
  padding: 6px 14px; color: $text; min-height: 18px; }
QToolButton { padding: 6px 8px; }
QPushButton:hover, QToolButton:hover { background: $raised; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QToolButton:focus { padding: 5px 7px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border-color: $border; background: $ground; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent; border-color: $text; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $raised; color: $muted; border-color: $border; }
QPushButton[role="danger"] { color: $bad; border-color: $bad; }
QPushButton[role="danger"]:disabled { color: $muted; border-color: $border; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 4px 6px;
  text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 3px 5px; border-radius: 6px; }
QPushButton[role="chip"] { background: $raised; border: 1px solid $border; border-radius: 9px; padding: 1px 8px;
  color: $muted; min-height: 0; }
QPushButton[role="chip"][tone="warning"] { background: $warning_soft; border-color: $warning; color: $warning; }
QPushButton[role="chip"]:hover { text-decoration: underline; }
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 0 7px; }
QToolButton[role="station"] { background: transparent; border: 2px solid transparent; border-radius: 8px;
  text-align: left; padding: 8px; }
QToolButton[role="station"]:hover { background: $surface; }
QToolButton[role="station"]:checked { background: $accent_soft; }
QToolButton[role="station"]:focus { border: 2px solid $accent; }
QToolButton[role="plain"] { background: transparent; border: 1px solid transparent; }
QToolButton[role="plain"]:hover { background: $raised; }
QToolButton[role="plain"]:checked { background: $accent_soft; }
QToolButton[role="plain"]:focus { border: 2px solid $accent; }
QToolButton[role="legend"] { background: transparent; border: 2px solid transparent; padding: 1px 4px; }
QToolButton[role="legend"]:hover { background: $raised; } QToolButton[role="legend"]:focus { border-color: $accent; }
QToolButton[role="legend"]:!checked { color: $muted; }
QLineEdit, QPlainTextEdit, QTextEdit, QDoubleSpinBox, QComboBox { background: $surface; color: $text;
  border: 1px solid $strong_border; border-radius: 6px; padding: 4px 8px; min-height: 20px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit QToolButton { min-width: 0; min-height: 0; margin: 0; padding: 0; border: none; background: transparent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDoubleSpinBox:focus, QComboBox:focus
  { border: 2px solid $accent; padding: 3px 7px; }
QLineEdit:disabled, QDoubleSpinBox:disabled, QComboBox:disabled
  { color: $muted; background: $ground; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url($arrow); width: 12px; height: 12px; }
QDoubleSpinBox { padding: 3px 8px 2px 8px; }
QDoubleSpinBox:focus { padding: 2px 7px 1px 7px; }
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $border; outline: none;
  selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 28px; }
QTableView, QListView, QTreeView { background: $surface; alternate-background-color: $ground; color: $text;
  border: 1px solid $border; border-radius: 8px; gridline-color: $border; outline: none;
  selection-background-color: $accent_soft; selection-color: $text; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid $accent; }
QTableView::item, QListView::item { padding: 4px 6px; }
QListView[role="cards"], QListView[role="cards"]:focus { background: transparent; border: none; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $raised; color: $muted; border: none; border-right: 1px solid $border;
  border-bottom: 1px solid $border; padding: 6px 8px; font-weight: 600; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-position: top center; width: 12px; height: 12px; }
QHeaderView::up-arrow { image: url($up); } QHeaderView::down-arrow { image: url($arrow); }
QTableCornerButton::section { background: $raised; border: none; }
QGraphicsView[role="curve"] { border: 2px solid transparent; border-radius: 6px; }
QGraphicsView[role="curve"]:focus { border-color: $accent; }
QProgressBar { background: $raised; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 14px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $strong_border; border-radius: 4px;
  background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($check); }
QCheckBox::indicator:focus { border: 2px solid $accent; } QCheckBox::indicator:disabled { border-color: $border; }
QSlider { min-height: 24px; background: transparent; }
QSlider::groove:horizontal { background: $raised; border: 1px solid $strong_border; height: 4px; border-radius: 3px; }
QSlider::sub-page:horizontal { background: $accent; border: 1px solid $accent; height: 4px; border-radius: 3px; }
QSlider::handle:horizontal { background: $surface; border: 2px solid $accent; border-radius: 9px; width: 14px;
  height: 14px; margin: -7px 0; }
QSlider::handle:horizontal:hover { background: $accent_soft; }
QSlider::handle:horizontal:focus { background: $accent; border-color: $text; }
QSlider::groove:horizontal:disabled, QSlider::sub-page:horizontal:disabled
  { background: $border; border-color: $border; }
QSlider::handle:horizontal:disabled { background: $ground; border-color: $border; }
QSplitter::handle { background: $ground; }
QScrollArea { border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $strong_border; border-radius: 4px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px; border-radius: 4px; }
QMenu::item:disabled { color: $muted; }
QMenu::item:selected { background: $accent_soft; }
QMenu::separator { height: 1px; background: $border; margin: 4px; }
QMenuBar { background: $ground; color: $text; } QMenuBar::item { padding: 6px 10px; }
QMenuBar::item:selected { background: $accent_soft; border-radius: 4px; }
""")

_applied: list[Look] = []


def look() -> Look:
    """Return the look that was applied last."""
    return _applied[-1] if _applied else "light"


def colours() -> Colours:
    """Return the colours of the look that was applied last."""
    return DARK if look() == "dark" else LIGHT


def resolve(wanted: str) -> Look:
    """Return the look to show: the one wanted, or for "system" what the system says."""
    if wanted == "system":
        dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"
    return "dark" if wanted == "dark" else "light"


def apply(application: QApplication, wanted: Look) -> None:
    """Give the whole application a look; what is drawn by hand asks `colours()` when it is made."""
    _applied[:] = [wanted]
    if not application.styleSheet():  # each of the three goes over every widget there is
        application.setStyle("Fusion")
    application.setPalette(_palette(colours()))
    application.setStyleSheet(_sheet(application.font(), colours()))


def _palette(use: Colours) -> QPalette:
    """Return Qt's palette of these colours, for what no style sheet reaches (the offscreen platform included)."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, use.ground), (roles.WindowText, use.text), (roles.Base, use.surface),
        (roles.AlternateBase, use.ground), (roles.Text, use.text), (roles.Button, use.surface),
        (roles.ButtonText, use.text), (roles.ToolTipBase, use.surface), (roles.ToolTipText, use.text),
        (roles.PlaceholderText, use.muted), (roles.Highlight, use.accent), (roles.HighlightedText, use.on_accent),
        (roles.Link, use.accent), (roles.Mid, use.border), (roles.Dark, use.border), (roles.Light, use.raised),
    ):  # fmt: skip
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(use.muted))
    return palette


def _sheet(font: QFont, use: Colours) -> str:
    base = max(10.0, font.pointSizeF())
    sizes = {"base": base, "heading": base * 1.2, "title": base * 1.6, "figure": base * 2.2}
    named = {one.name: getattr(use, one.name) for one in fields(use) if one.name != "series"}
    arrow = drawings.coloured_file("chevron-down", use.muted).as_posix()
    up = drawings.coloured_file("chevron-up", use.muted).as_posix()
    check = drawings.coloured_file("check", use.on_accent).as_posix()
    return _SHEET.substitute(
        named, arrow=arrow, up=up, check=check, **{name: f"{size:.1f}" for name, size in sizes.items()}
    )
