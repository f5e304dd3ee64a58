"""What the desktop, a drop or a later start hands over: told apart, opened where it belongs, or refused."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from tests.checkout import environment
from tests.tiny_run import write_rows
from workbench import __main__ as main
from workbench import app as apps
from workbench.gui import handed_over, project
from workbench.gui.single_instance import SingleInstance
from workbench.gui.widgets.banner import Banner

WAIT = 30_000
RUN_FILE = """format = 1
task = "text-classification"
base = "starter/minilm"
method = "lora"
[data]
train = "../rows.csv"
columns = { text = "text", label = "number" }
[training]
epochs = 7
"""


@pytest.fixture
def app(open_app):
    return open_app()


@pytest.fixture
def busy_app(open_app, tmp_path):
    """Return the program with a project that has data."""
    return open_app(write_rows(tmp_path / "mine.csv"))


def taken(qtbot, app, *files, here=False):
    """Hand files over, and wait for what comes of it."""
    before, said = (app.studio.project.draft, app.studio.project.folder), list(app.notices.standing)
    (app.arrivals.drop if here else app.arrivals.take)([handed_over.absolute(str(file)) for file in files])
    qtbot.waitUntil(
        lambda: (app.studio.project.draft, app.studio.project.folder) != before or app.notices.standing != said,
        timeout=WAIT,
    )
    return app.studio.project.draft


def sentence(app) -> str:
    (notice,) = app.notices.standing
    assert notice.hint
    return notice.message


@pytest.mark.parametrize(("words", "asks"), [
    ([], True), (["a.csv"], True), (["/tmp/rows"], True), (["file:///tmp/a.csv", "/b.csv"], True), (["./runs"], True),
    (["runs"], False), (["inspect", "a.csv"], False), (["--version"], False), (["a.csv", "--json"], False),
])  # fmt: skip
def test_words_that_are_files_ask_for_the_window(words, asks):
    assert main._asks_for_window(words) is asks


def test_an_address_of_a_file_is_its_path_and_a_name_is_taken_from_where_a_person_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert handed_over.absolute("file:///data/my%20rows%20%E8%A1%A8.csv") == "/data/my rows 表.csv"
    assert handed_over.absolute("rows #1.csv") == str(tmp_path / "rows #1.csv")
    assert handed_over.absolute("https://example.org/a.csv") == "https://example.org/a.csv"


@pytest.mark.parametrize(("names", "found"), [
    (["test.csv", "train.csv", "dev.csv"], {"train": 1, "validation": 2, "test": 0}),
    (["Banking-Train.csv.gz", "Banking-Test.csv.gz"], {"train": 0, "test": 1}),
    (["训练集.xlsx", "数据_测试.xlsx"], {"train": 0, "test": 1}),
    (["trains.csv", "contest.csv"], {}), (["a.csv", "test.csv"], {}), (["train-1.csv", "train-2.csv", "test.csv"], {}),
    (["train-test.csv", "dev.csv"], {}),
])  # fmt: skip
def test_sides_are_told_by_names_where_these_are_clear(tmp_path, names, found):
    paths = [tmp_path / name for name in names]
    assert handed_over.sides(paths) == {side: paths[place] for side, place in found.items()}


def test_data_comes_into_a_project_with_nothing_in_it(app, tmp_path, qtbot):
    before = app.studio.project
    draft = taken(qtbot, app, write_rows(tmp_path / "rows.csv"))
    assert app.studio.project is before
    assert (draft.train, draft.name, app.window.station) == (str(tmp_path / "rows.csv"), "rows", "data")


def test_data_from_the_desktop_gets_a_project_of_its_own_beside_one_that_is_in_use(busy_app, tmp_path, qtbot):
    mine = busy_app.studio.project.folder
    draft = taken(qtbot, busy_app, write_rows(tmp_path / "other.csv"))
    assert draft.train == str(tmp_path / "other.csv")
    assert project.peek(mine)[0].train == str(tmp_path / "mine.csv")
    assert busy_app.studio.project.folder != mine


def test_data_that_has_a_project_is_opened_in_that(busy_app, tmp_path, qtbot):
    mine = busy_app.studio.project.folder
    busy_app.studio.project.change(seed=7)
    taken(qtbot, busy_app, write_rows(tmp_path / "other.csv"))
    assert taken(qtbot, busy_app, tmp_path / "mine.csv").seed == 7
    assert busy_app.studio.project.folder == mine


def test_data_that_is_dropped_comes_into_the_project_that_is_seen(busy_app, tmp_path, qtbot):
    before = busy_app.studio.project
    files = [write_rows(tmp_path / name) for name in ("train.csv", "test.csv")]
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(busy_app.window, QDragEnterEvent(QPoint(500, 300), copy, carried, left, none))
    QApplication.sendEvent(busy_app.window, QDropEvent(QPointF(500, 300), copy, carried, left, none))
    qtbot.waitUntil(lambda: before.draft.test == str(files[1]), timeout=WAIT)
    assert busy_app.studio.project is before
    assert before.draft.train == str(files[0])


def test_files_whose_names_say_so_are_the_sides_of_one_project(app, tmp_path, qtbot):
    files = [write_rows(tmp_path / name) for name in ("rows_test.csv", "rows_train.csv", "rows_dev.csv")]
    draft = taken(qtbot, app, *files)
    assert (draft.test, draft.train, draft.validation) == tuple(map(str, files))
    assert app.notices.standing == []


def test_of_other_files_the_first_is_opened_and_the_rest_is_said(app, tmp_path, qtbot):
    files = [write_rows(tmp_path / name) for name in ("a.csv", "b.csv")]
    assert taken(qtbot, app, *files, tmp_path / "gone.csv").train == str(files[0])
    assert sentence(app) == "Only a.csv was opened, not b.csv, gone.csv."


def test_a_run_file_is_a_new_project_that_asks_for_what_it_asks(busy_app, tmp_path, qtbot):
    write_rows(tmp_path / "rows.csv")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "banking.workbench.toml").write_text(RUN_FILE)
    draft = taken(qtbot, busy_app, tmp_path / "in" / "banking.workbench.toml")
    assert (draft.name, draft.task, draft.method, draft.base) == (
        "banking",
        "text-classification",
        "lora",
        "starter/minilm",
    )
    assert draft.train == str(tmp_path / "rows.csv")
    assert (draft.columns, draft.training) == ({"text": "text", "label": "number"}, {"epochs": 7})
    assert busy_app.window.station == "train"
    assert "asks for what the file banking.workbench.toml asks" in sentence(busy_app)
    qtbot.waitUntil(lambda: busy_app.studio.survey.inspection is not None, timeout=WAIT)
    assert busy_app.studio.project.draft.task == "text-classification"  # the label's numbers would suggest another


@pytest.mark.parametrize("name", ["", project.FILE])
def test_a_project_is_opened_by_its_folder_and_by_its_file(busy_app, tmp_path, qtbot, name):
    theirs = project.create("theirs")
    theirs.change(seed=7)
    theirs.save()
    assert taken(qtbot, busy_app, theirs.folder / name).seed == 7
    assert busy_app.studio.project.folder == theirs.folder
    here = busy_app.studio.project
    busy_app.arrivals.take([str(theirs.folder)])
    qtbot.wait(300)
    assert busy_app.studio.project is here
    assert busy_app.notices.standing == []


def test_another_programs_file_of_the_same_name_is_data(app, tmp_path, qtbot):
    rows = [{"text": f"{word} {number}", "label": word} for number in range(9) for word in ("good", "bad")]
    (tmp_path / project.FILE).write_text(json.dumps(rows))
    assert taken(qtbot, app, tmp_path / project.FILE).train == str(tmp_path / project.FILE)
    qtbot.waitUntil(lambda: app.studio.survey.table is not None, timeout=WAIT)


def test_a_projects_file_under_another_name_becomes_a_project_like_it(busy_app, tmp_path, qtbot):
    busy_app.studio.project.change(seed=9, name="Mine", run="/gone/run", station="results")
    busy_app.studio.project.save()
    copy = tmp_path / "for-you.workbench.json"
    shutil.copy(busy_app.studio.project.folder / project.FILE, copy)
    mine, before = busy_app.studio.project.folder, copy.read_bytes()
    busy_app.studio.project.change(seed=1)
    draft = taken(qtbot, busy_app, copy)
    assert (draft.seed, draft.name, draft.run, busy_app.window.station) == (9, "Mine", "", "train")
    assert busy_app.studio.project.folder != mine
    assert copy.read_bytes() == before
    assert sentence(busy_app) == "This project is a copy of for-you.workbench.json."


@pytest.mark.parametrize("name", ["", "run.toml"])
def test_a_run_is_shown_in_a_project_of_its_own_and_again_in_that(busy_app, own_run, qtbot, name):
    draft = taken(qtbot, busy_app, own_run / name)
    assert draft.run == str(own_run)
    assert draft.train.endswith("rows.csv")
    qtbot.waitUntil(lambda: busy_app.studio.run.state == "finished", timeout=WAIT)
    assert busy_app.window.station == "results"
    shown = busy_app.studio.project.folder
    busy_app.open(None)
    taken(qtbot, busy_app, own_run / name)
    assert busy_app.studio.project.folder == shown


def test_what_cannot_be_opened_is_said_in_a_sentence_and_changes_nothing(busy_app, tmp_path, qtbot):
    (tmp_path / "broken.toml").write_text("format = \n")
    (tmp_path / "other.toml").write_text('[package]\nname = "theirs"\n')
    os.mkfifo(tmp_path / "pipe")
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / project.FILE).write_text('{"schema": 99, "train": "", "task": ""}')
    before, draft = busy_app.studio.project, busy_app.studio.project.draft
    for given, words in (
        (tmp_path / "gone.csv", f"There is nothing at {tmp_path}/gone.csv."),
        ("https://example.org/a.csv", "https://example.org/a.csv is not a file on this computer."),
        (tmp_path / "pipe", f"{tmp_path}/pipe is neither a file nor a folder."),
        (tmp_path / "broken.toml", f"The run file {tmp_path}/broken.toml is not valid TOML"),
        (tmp_path / "other.toml", "package"),
        (theirs, f"The project's file {theirs}/project.json can't be read"),
    ):
        busy_app.notices.clear()
        taken(qtbot, busy_app, given)
        assert words in sentence(busy_app)
        assert (busy_app.studio.project, busy_app.studio.project.draft) == (before, draft)
    assert (theirs / project.FILE).exists()


def test_a_second_click_on_what_is_being_opened_makes_no_second_project(busy_app, tmp_path, qtbot, home):
    write_rows(tmp_path / "rows.csv")
    (tmp_path / "banking.toml").write_text(RUN_FILE.replace("../", ""))
    busy_app.studio.project.save()
    copy = tmp_path / "copy.WORKBENCH.json"
    copy.write_bytes(busy_app.studio.project.contents().replace(b'"seed": 42', b'"seed": 9'))
    for number, given in enumerate((tmp_path / "rows.csv", tmp_path / "banking.toml", copy), 2):
        for _ in range(3):
            busy_app.arrivals.take([str(given)])
        qtbot.waitUntil(lambda: not busy_app.jobs.questions.busy, timeout=WAIT)
        qtbot.wait(100)
        busy_app.arrivals.take([str(given)])
        qtbot.waitUntil(lambda: not busy_app.jobs.questions.busy, timeout=WAIT)
        qtbot.wait(100)
        busy_app.studio.project.save()
        assert len(list((home / "projects").iterdir())) == number, given


def test_what_is_handed_over_while_something_is_being_opened_comes_after_it(busy_app, tmp_path, qtbot):
    files = [str(write_rows(tmp_path / name)) for name in ("a.csv", "b.csv", "c.csv")]
    for file in files:
        busy_app.arrivals.take([file])
    qtbot.waitUntil(lambda: busy_app.studio.project.draft.train == files[-1], timeout=WAIT)
    assert sorted(project.peek(folder)[0].train for folder in project.recent()) == [
        *files[:2],
        str(tmp_path / "mine.csv"),
    ]


def test_what_a_project_has_already_is_opened_in_that_and_this_is_said(busy_app, tmp_path, qtbot):
    write_rows(tmp_path / "rows.csv")
    (tmp_path / "banking.toml").write_text(RUN_FILE.replace("../", ""))
    taken(qtbot, busy_app, tmp_path / "banking.toml")
    made = busy_app.studio.project.folder
    busy_app.notices.clear()
    busy_app.open(None)
    taken(qtbot, busy_app, tmp_path / "banking.toml")
    qtbot.waitUntil(lambda: busy_app.studio.project.folder == made, timeout=WAIT)
    assert sentence(busy_app) == "This project asks for what the file banking.toml asks."
    busy_app.studio.project.change(seed=7)
    taken(qtbot, busy_app, tmp_path / "banking.toml")
    assert busy_app.studio.project.folder != made


def test_a_device_that_a_run_file_asks_for_is_said_not_to_be_taken_over(app, tmp_path, qtbot):
    write_rows(tmp_path / "rows.csv")
    (tmp_path / "one.toml").write_text('device = "cuda:0"\n' + RUN_FILE.replace("../", ""))
    taken(qtbot, app, tmp_path / "one.toml")
    assert app.notices.standing[0].hint == "It asks for the device cuda:0, too: that is chosen in Settings."


def test_the_same_file_is_known_however_its_path_is_written(busy_app, tmp_path, qtbot):
    mine = busy_app.studio.project.folder
    (tmp_path / "linked").symlink_to(tmp_path, target_is_directory=True)
    taken(qtbot, busy_app, write_rows(tmp_path / "other.csv"))
    assert busy_app.studio.project.folder != mine
    taken(qtbot, busy_app, tmp_path / "linked" / ".." / tmp_path.name / "mine.csv")
    assert busy_app.studio.project.folder == mine
    taken(qtbot, busy_app, tmp_path / "linked" / "other.csv")
    assert busy_app.studio.project.draft.train == str(tmp_path / "other.csv")
    taken(qtbot, busy_app, tmp_path / "linked" / "home" / "projects" / mine.name)
    assert busy_app.studio.project.folder == mine


def test_what_the_system_refuses_to_look_at_is_said_and_left_out_beside_others(app, tmp_path, qtbot):
    refused = tmp_path / ("x" * 300)
    for here in (False, True):
        app.notices.clear()
        taken(qtbot, app, refused, here=here)
        assert sentence(app) == f"{refused} can't be looked at: File name too long."
    app.notices.clear()
    draft = taken(qtbot, app, write_rows(tmp_path / "a.csv"), refused, "https://example.org/b.csv")
    assert draft.train == str(tmp_path / "a.csv")
    assert sentence(app) == f"Only a.csv was opened, not {refused.name}, b.csv."


def test_a_damaged_run_of_the_home_is_one_and_a_run_file_beside_data_is_none(busy_app, own_run, tmp_path, qtbot):
    (own_run / "summary.json").unlink()
    assert taken(qtbot, busy_app, own_run).run == str(own_run)
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    write_rows(theirs / "rows.csv")
    (theirs / "run.toml").write_text(RUN_FILE.replace("../", ""))
    draft = taken(qtbot, busy_app, theirs / "run.toml")
    assert (draft.name, draft.run, draft.train) == ("theirs", "", str(theirs / "rows.csv"))


def test_a_training_is_not_left_unasked(open_ready, tmp_path, qtbot, monkeypatch):
    app = open_ready(epochs=300, early_stopping_patience=0)
    app.actions["start"].trigger()
    qtbot.waitUntil(lambda: app.studio.run.step > 0, timeout=90_000)
    here = app.studio.project
    taken(qtbot, app, write_rows(tmp_path / "other.csv"))
    assert app.studio.project is here
    assert app.studio.run.is_live
    assert sentence(app) == "other.csv waits: a training goes on in this project."
    (banner,) = app.window.findChildren(Banner)
    answers = ["stay", "stop"]
    monkeypatch.setattr(apps.leaving, "ask", lambda parent, follow: answers.pop(0))
    (button,) = [one for one in banner.findChildren(QPushButton) if one.text() == "Open it now"]
    button.click()
    assert (app.studio.project is here, app.studio.run.is_live) == (True, True)
    (tmp_path / "one.toml").write_text(RUN_FILE.replace("../", ""))
    monkeypatch.setattr(apps.leaving, "ask", lambda parent, follow: "stay")
    taken(qtbot, app, tmp_path / "one.toml")
    (notice,) = [one for one in app.notices.standing if one.message.startswith("one.toml waits")]
    notice.actions[0][1]()
    assert app.studio.project is here
    assert [one.name for one in here.folder.parent.iterdir()] == [here.folder.name]  # nothing was made in vain
    monkeypatch.setattr(apps.leaving, "ask", lambda parent, follow: answers.pop(0))
    next(one for one in app.notices.standing if one.message.startswith("other.csv waits")).actions[0][1]()
    assert app.studio.project is not here
    assert app.studio.project.draft.train == str(tmp_path / "other.csv")
    qtbot.waitUntil(lambda: bool(app.notices.standing), timeout=WAIT)
    assert sentence(app) == "one.toml was not opened while the training went on."


def test_what_waits_for_a_training_is_offered_again_at_its_end(open_ready, tmp_path, qtbot):
    app = open_ready(epochs=300, early_stopping_patience=0)
    app.actions["start"].trigger()
    qtbot.waitUntil(lambda: app.studio.run.step > 0, timeout=90_000)
    taken(qtbot, app, write_rows(tmp_path / "other.csv"))
    app.notices.clear()  # as another station does
    app.studio.run.stop("resume")
    qtbot.waitUntil(lambda: bool(app.notices.standing), timeout=WAIT)
    (notice,) = app.notices.standing
    assert notice.message == "other.csv was not opened while the training went on."
    notice.actions[0][1]()
    assert app.studio.project.draft.train == str(tmp_path / "other.csv")


def test_nothing_is_opened_beneath_a_question_that_is_open(busy_app, tmp_path, qtbot):
    here, box = busy_app.studio.project, QMessageBox(busy_app.window)
    box.addButton("Fine", QMessageBox.ButtonRole.AcceptRole)
    QTimer.singleShot(0, lambda: busy_app.arrivals.take([str(write_rows(tmp_path / "other.csv"))]))
    seen = []
    QTimer.singleShot(1500, lambda: (seen.append(busy_app.studio.project), box.buttons()[0].click()))
    box.exec()
    assert seen == [here]
    qtbot.waitUntil(lambda: busy_app.studio.project is not here, timeout=WAIT)


def test_a_later_start_hands_all_it_was_given_to_the_window_that_is_open(app, home, tmp_path, qtbot):
    instance = SingleInstance()
    assert instance.claim([])
    instance.called.connect(app.call)
    for name in ("train.csv", "test.csv"):
        write_rows(tmp_path / name)
    said = {**environment(home), "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-m", "workbench", "test.csv", (tmp_path / "train.csv").as_uri()]
    started = subprocess.Popen(words, cwd=tmp_path, env=said)
    try:
        qtbot.waitUntil(lambda: app.studio.project.draft.test == str(tmp_path / "test.csv"), timeout=WAIT)
        assert app.studio.project.draft.train == str(tmp_path / "train.csv")
        assert started.wait(30) == 0
    finally:
        started.kill()
        instance.release()
