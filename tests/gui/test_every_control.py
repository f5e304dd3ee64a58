"""Every control of every station, measured: a name for who can't see it, a tooltip, and words that stand out."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSlider,
    QTextEdit,
    QToolButton,
    QWidget,
)  # fmt: skip

from tests.tiny_run import write_rows
from workbench.gui import theme
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.main_window import PANES

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QSlider, QTextEdit,
)  # fmt: skip
DIALOGS = ("runs", "settings", "about")
TEXT_CONTRAST, GRAPHIC_CONTRAST = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11, level AA
WAIT = 60_000


@pytest.fixture
def app(open_run, own_run, tmp_path, qtbot):
    app = open_run(own_run, "data", train=str(write_rows(tmp_path / "rows.csv")))
    qtbot.waitUntil(lambda: app.studio.survey.lengths is not None, timeout=WAIT)
    return app


def luminance(colour: QColor) -> float:
    """Return WCAG's relative luminance."""
    parts = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """Return WCAG's contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ground(picture: QImage) -> QColor:
    """Return the colour that most of a picture has."""
    counts = Counter(picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return QColor(counts.most_common(1)[0][0])


def with_words(top: QWidget) -> list[QWidget]:
    kinds = (QLabel, QPushButton, QToolButton)
    return [one for one in top.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible() and one.text()]


def faint(top: QWidget) -> list[str]:
    """Return what is written in a window too faintly on its ground."""
    found, picture = [], top.grab().toImage()
    for widget in with_words(top):
        place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size()).intersected(picture.rect())
        if place.isEmpty() or not widget.visibleRegion().boundingRect().isValid():
            continue
        role = QPalette.ColorRole.WindowText if isinstance(widget, QLabel) else QPalette.ColorRole.ButtonText
        ratio = contrast(widget.palette().color(role), ground(picture.copy(place)))
        if ratio < TEXT_CONTRAST:
            found.append(f"{widget.objectName()} {widget.text()[:40]!r}: {ratio:.1f}")
    return found


def controls(top: QWidget) -> list[QWidget]:
    """Return what a person can use, parts of other controls left out."""
    inner = (QComboBox, QAbstractSpinBox, QHeaderView, QScrollBar)
    return [
        one
        for one in top.findChildren(QWidget)
        if isinstance(one, CONTROLS)
        and one.isVisible()
        and not isinstance(one, QHeaderView)
        and not isinstance(one.parentWidget(), inner)
        and one.metaObject().className() not in ("QTableCornerButton", "QComboBoxListView")
    ]


def name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def where(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} {name(widget)[:50]!r} in {type(widget.parent()).__name__}"


def everywhere(app, qtbot):
    """Yield every station and dialog, shown and painted."""
    for station in PANES:
        app.window.show_station(station)
        qtbot.wait(400)
        yield station, app.window
    for dialog in DIALOGS:
        app.actions[dialog].trigger()
        shown = app.window.findChild(Dialog, f"dialog_{dialog}")
        qtbot.wait(400)
        yield dialog, shown
        shown.close()


def test_every_control_has_a_name_and_a_tooltip(app, qtbot):
    missing = {}
    for place, top in everywhere(app, qtbot):
        nameless = [where(one) for one in controls(top) if not name(one)]
        silent = [where(one) for one in controls(top) if not one.toolTip()]
        if nameless or silent:
            missing[place] = {"no name": nameless, "no tooltip": silent}
    assert missing == {}


@pytest.mark.parametrize("look", ["light", "dark"])
def test_all_words_stand_out_from_their_ground(app, qtbot, look):
    app.settings.change(look=look)
    found = {place: words for place, top in everywhere(app, qtbot) if (words := faint(top))}
    app.settings.change(look="light")
    assert found == {}


@pytest.mark.parametrize("use", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_each_colour_stands_out_where_it_is_used(use):
    texts = {
        "text": ("ground", "surface", "raised", "accent_soft", "good_soft", "warning_soft", "bad_soft"),
        "muted": ("ground", "surface", "raised", "accent_soft"), "accent": ("ground", "surface", "accent_soft"),
        "on_accent": ("accent",), "good": ("surface", "ground", "good_soft"),
        "warning": ("surface", "ground", "warning_soft"), "bad": ("surface", "ground", "bad_soft"),
    }  # fmt: skip
    for text, grounds in texts.items():
        for one in grounds:
            ratio = contrast(QColor(getattr(use, text)), QColor(getattr(use, one)))
            assert ratio >= TEXT_CONTRAST, f"{text} on {one}: {ratio:.2f}"
    for colour in (use.strong_border, use.accent, *use.series[:4]):
        assert contrast(QColor(colour), QColor(use.surface)) >= GRAPHIC_CONTRAST, colour
