"""The dialogs: settings that hold at once; a dialog survives its window's renewal."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

from tests.gui.dialog_steps import WAIT, answer, dialog, press
from workbench.engine import folders
from workbench.gui import theme
from workbench.gui.dialogs.dialog import Dialog


def test_a_dialog_that_is_open_is_not_opened_twice(open_dialog, qtbot):
    app, shown = open_dialog("about")
    app.actions["about"].trigger()
    assert dialog(app, "about") is shown
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_a_look_chosen_in_settings_holds_at_once_and_the_dialog_comes_along(open_dialog, qtbot):
    app, shown = open_dialog("settings")
    window = app.window
    combo = shown.findChild(QComboBox, "option_look")
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_End)
    assert app.settings.values.look == "dark"
    assert theme.look() == "dark"
    assert app.window is not window
    again = dialog(app, "settings")
    assert again is not shown
    assert again.findChild(QComboBox, "option_look").currentData() == "dark"
    assert not shown.isVisible()
    app.settings.change(look="light")


def test_another_language_shows_the_dialog_in_it(open_dialog, qtbot):
    app, _ = open_dialog("settings")
    app.settings.change(language="zh_CN")
    assert dialog(app, "settings").findChild(QComboBox, "option_language").accessibleName() != "Language"
    app.settings.change(language="en")
    assert dialog(app, "settings").findChild(QComboBox, "option_language").accessibleName() == "Language"


def test_a_dialog_goes_with_its_project(open_dialog, qtbot):
    app, _ = open_dialog("settings")
    app.actions["new_project"].trigger()
    assert app.window.findChildren(Dialog) == []
    QApplication.processEvents()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]


def test_device_and_threads_are_kept(open_dialog, qtbot):
    app, shown = open_dialog("settings")
    box = shown.findChild(QWidget, "option_threads")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "2")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    combo = shown.findChild(QComboBox, "option_device")
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert (app.settings.values.threads, app.settings.values.device) == (2, "cpu")
    assert shown.isVisible()


def test_the_cache_is_cleared_once_that_was_agreed_to(open_dialog, home, qtbot):
    (home / "cache" / "tables").mkdir(parents=True)
    (home / "cache" / "tables" / "a.arrow").write_bytes(b"x" * 4096)
    _, shown = open_dialog("settings")
    size = shown.findChild(QLabel, "size_cache")
    qtbot.waitUntil(lambda: size.text() not in ("…", ""), timeout=WAIT)
    assert size.text() == "4.0 kB"
    press(qtbot, shown, "clear_cache")
    answer(qtbot, shown, agreed=True)
    qtbot.waitUntil(lambda: list(folders.cache().iterdir()) == [], timeout=WAIT)
    qtbot.waitUntil(lambda: size.text().startswith("0"), timeout=WAIT)
    assert "freed" in shown.findChild(QWidget, "dialog_banner").accessibleName()


def test_the_cache_stays_while_a_training_reads_from_it(open_dialog, qtbot):
    app, shown = open_dialog("settings")
    app.studio.run.state = "running"
    app.studio.run.changed.emit()
    assert not shown.findChild(QPushButton, "clear_cache").isEnabled()
    app.studio.run.state = "none"
    app.studio.run.changed.emit()
    assert shown.findChild(QPushButton, "clear_cache").isEnabled()


def test_about_says_the_version_the_licence_and_that_nothing_is_sent(open_dialog, qtbot):
    _, shown = open_dialog("about")
    said = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert "0.1.0" in said
    assert "Apache" in said
    assert "Nothing is sent anywhere" in said
    qtbot.waitUntil(lambda: any(one.text() == "torch" for one in shown.findChildren(QLabel)), timeout=WAIT)


def test_every_control_of_a_dialog_has_a_name_and_a_tip(open_dialog, write_run, qtbot):
    write_run("one")
    for name in ("runs", "settings", "about"):
        app, shown = open_dialog(name)
        for button in shown.findChildren(QPushButton):
            if button.objectName():
                assert button.accessibleName(), button.objectName()
                assert button.toolTip(), button.objectName()
        app.close()
        app.window = None
