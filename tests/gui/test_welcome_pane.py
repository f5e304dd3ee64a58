"""The start page in the real window: drop, sample, recent projects."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from tests.tiny_run import write_rows
from workbench.engine import folders
from workbench.gui import project, recent_projects
from workbench.gui.panes.welcome_project import ProjectRow
from workbench.gui.widgets.drop_zone import DropZone

WAIT = 30_000
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def saved(home, tmp_path):
    """Return a function that saves a project, with a finished run if a score is given."""

    def save(name, *, file=True, score=None):
        made = project.create(name)
        train = str(write_rows(tmp_path / f"{name}.csv")) if file else str(tmp_path / "gone.csv")
        run = folders.runs() / f"run-of-{name}"
        if score is not None:
            run.mkdir(parents=True)
            report = {"headline": "macro_f1", "test": {"after": {"macro_f1": score}}}
            (run / "report.json").write_text(json.dumps(report), encoding="utf-8")
        made.change(train=train, run=str(run) if score is not None else "", station="base")
        made.save()
        return made.folder

    return save


def rows(app):
    return [one for one in app.window.pane("welcome").findChildren(ProjectRow) if one.isVisible()]


def shown(app, qtbot, count):
    app.window.show_station("welcome")
    qtbot.waitUntil(lambda: len(rows(app)) == count, timeout=WAIT)
    return rows(app)


def test_the_sample_is_a_click_away(open_app, qtbot):
    app = open_app()
    assert app.window.station == "welcome"
    qtbot.mouseClick(app.window.pane("welcome").findChild(QPushButton, "button_open_sample"), LEFT)
    assert app.studio.project.draft.train.endswith("messages.csv")
    assert app.window.station == "data"


def test_a_dropped_file_is_opened(open_app, tmp_path, qapp):
    app = open_app()
    zone = app.window.pane("welcome").findChild(DropZone, "drop_zone")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(write_rows(tmp_path / "rows.csv")))])
    coming = QDragEnterEvent(zone.rect().center(), COPY, carried, LEFT, NONE)
    qapp.sendEvent(zone, coming)
    assert coming.isAccepted()
    qapp.sendEvent(zone, QDropEvent(QPointF(zone.rect().center()), COPY, carried, LEFT, NONE))
    assert app.studio.project.draft.train == str(tmp_path / "rows.csv")
    assert app.window.station == "data"


def test_what_is_no_file_is_not_taken(open_app, qapp):
    zone = open_app().window.pane("welcome").findChild(DropZone, "drop_zone")
    carried = QMimeData()
    carried.setText("some words")
    coming = QDragEnterEvent(zone.rect().center(), COPY, carried, LEFT, NONE)
    coming.ignore()
    qapp.sendEvent(zone, coming)
    assert not coming.isAccepted()


def test_recent_projects_say_what_they_are(open_app, qtbot, saved):
    saved("animals", score=0.934)
    saved("letters", file=False)
    names = {row.accessibleName().partition(",")[0]: row.accessibleName() for row in shown(open_app(), qtbot, 2)}
    assert "Macro F1 93.4 %" in names["animals"]
    assert "no longer there" in names["letters"]
    assert "today" in names["letters"]


def test_a_recent_project_is_opened_as_it_was(open_app, qtbot, saved):
    folder = saved("animals")
    app = open_app()
    (row,) = shown(app, qtbot, 1)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert app.studio.project.folder == folder
    assert app.window.station == "base"
    assert app.studio.project.draft.name == "animals"


def test_without_projects_there_is_no_heading(open_app, qtbot):
    app = open_app()
    qtbot.waitUntil(lambda: not app.jobs.questions.busy, timeout=WAIT)
    assert not app.window.pane("welcome")._heading.isVisible()


def test_a_broken_report_or_project_is_no_hindrance(home, saved):
    folder = saved("animals", score=0.5)
    (folders.runs() / "run-of-animals" / "report.json").write_text("{", encoding="utf-8")
    (found,) = recent_projects.find(6)["projects"]
    assert (found.name, found.metric, found.score) == ("animals", "", None)
    (folder / project.FILE).write_text("no json", encoding="utf-8")
    (found,) = recent_projects.find(6)["projects"]
    assert found.name == folder.name


def test_at_the_smallest_size_every_sample_is_named_whole(open_app, qtbot):
    app = open_app()
    app.window.resize(1024, 700)
    pane = app.window.pane("welcome")
    links = [one for one in pane.findChildren(QPushButton) if one.objectName().startswith("sample_")]
    assert links
    for link in links:
        assert link.width() >= link.sizeHint().width()
        assert link.mapTo(pane, link.rect().topRight()).x() < pane.width()
