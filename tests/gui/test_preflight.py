"""The pre-flight list, line by line, and the Train button that is never silently dead."""

import shutil
from collections import namedtuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from workbench.engine import memory
from workbench.gui import preflight

WAIT = 60_000
CPU = [{"name": "cpu", "kind": "cpu", "reason": "always there"}]
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def app(open_ready):
    return open_ready(batch_size=8, epochs=2)


def found(app, devices=CPU):
    return {one.title: one for one in preflight.checks(app.studio, devices)}


def press(qtbot, app, name):
    qtbot.mouseClick(app.window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def said(app):
    return app.window.findChild(object, "verdict").text()


def test_with_everything_there_all_is_well(app):
    checks = found(app)
    assert list(checks) == ["Data", "Base", "Options", "Memory", "Disk", "Device"]
    assert {one.verdict for one in checks.values()} == {"ok"}
    assert checks["Data"].words == "64 rows to learn from"
    assert preflight.ready(list(checks.values()))


def test_without_data_train_says_so_and_leads_to_it(open_app, qtbot):
    app = open_app()
    app.window.show_station("train")
    press(qtbot, app, "start")
    assert said(app) == "Data: No file is open yet."
    assert not app.studio.run.is_live
    mend = app.window.findChild(QPushButton, "mend_0")
    assert app.window.focusWidget() is mend


def test_the_button_beside_a_line_goes_there(app, qtbot, tmp_path):
    app.studio.project.change(base=str(tmp_path / "nowhere"))
    qtbot.waitUntil(lambda: app.studio.base.error is not None, timeout=WAIT)
    app.window.show_station("train")
    press(qtbot, app, "start")
    assert said(app).startswith("Base: ")
    press(qtbot, app, "mend_1")
    assert app.window.station == "base"


def test_options_that_can_not_be_are_said(app):
    app.studio.project.change(training={"epochs": -1})
    check = found(app)["Options"]
    assert (check.verdict, check.answer[1]) == ("stop", "base")
    assert "epochs" in check.words


def test_data_that_can_not_be_read_stops(open_app, tmp_path, qtbot):
    (tmp_path / "empty.csv").write_text("")
    app = open_app(tmp_path / "empty.csv")
    qtbot.waitUntil(lambda: app.studio.survey.error is not None, timeout=WAIT)
    check = found(app)["Data"]
    assert (check.verdict, check.answer[1]) == ("stop", "data")


def test_little_memory_and_disk_are_worth_a_look_but_start_stays_possible(app, monkeypatch):
    monkeypatch.setattr(memory, "available_bytes", lambda: 1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 10))
    checks = found(app)
    assert checks["Memory"].verdict == checks["Disk"].verdict == "look"
    assert checks["Disk"].answer[1] == "runs"
    assert preflight.ready(list(checks.values()))


def test_a_device_that_is_not_there_stops(app):
    app.settings.change(device="cuda")
    check = found(app)["Device"]
    assert (check.verdict, check.answer[1]) == ("stop", "settings")
    assert found(app, [{"name": "cuda:0", "kind": "cuda", "reason": "fast"}, *CPU])["Device"].verdict == "ok"


def test_on_a_graphics_card_the_processors_memory_is_not_asked(app):
    assert "Memory" not in found(app, [{"name": "cuda:0", "kind": "cuda", "reason": "fast"}, *CPU])


def test_what_must_be_mended_comes_before_what_is_waited_for():
    lines = [preflight.Check("a", "", verdict) for verdict in ("ok", "wait", "look", "stop")]
    assert preflight.first_open(lines) == 3
    assert preflight.first_open(lines[:3]) == 1
    assert preflight.first_open([lines[0], lines[2]]) is None
