"""The program: opens, rebuilds its window, survives errors, closes with its state saved; one window per home."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.tiny_run import write_rows
from workbench import app as apps
from workbench import self_test
from workbench.engine import doctor
from workbench.engine.errors import SpecError
from workbench.engine.runs import store
from workbench.gui import project, theme
from workbench.gui.single_instance import SingleInstance

HEAVY = {"torch", "transformers", "datasets", "pandas", "pyqtgraph", "sklearn", "accelerate"}
STARTED = """
import sys
from workbench import app
application = app._application()
opened = app.App(application)
opened.open(None)
application.processEvents()
opened.window.grab()
assert opened.window.isVisible()
print("loaded:", *sorted({name.partition(".")[0] for name in sys.modules}))
opened.close()
"""


def test_a_painted_window_has_loaded_nothing_heavy(home, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run([sys.executable, "-c", STARTED], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.split()) == set()


def test_the_self_test_goes_the_whole_way_in_a_home_of_its_own(home, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    answer = doctor.examine_all()
    assert {"window", "imports", "training"} < {check["name"] for check in answer["checks"]}
    assert [check for check in answer["checks"] if not check["ok"]] == []
    assert answer["folders"]["home"]["path"] == str(home)
    assert not home.exists()


def test_doctor_says_why_a_window_cannot_be_opened(home, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense")
    check = next(one for one in doctor.examine_all()["checks"] if one["name"] == "self-test")
    assert not check["ok"]
    assert "nonsense" in check["message"]


def test_one_check_that_breaks_in_any_way_is_a_failed_check_and_the_next_is_made(home):
    def breaks():
        raise KeyError("nobody foresaw this")

    assert self_test._try("window", breaks) == {
        "name": "window", "ok": False, "message": "KeyError: 'nobody foresaw this'",
    }  # fmt: skip


def test_a_file_opens_a_project_that_is_reopened_as_it_was(open_app, tmp_path, qtbot):
    first = open_app(write_rows(tmp_path / "rows.csv"))
    first.studio.project.change(training={"epochs": 2})
    first.window.show_station("base")
    assert first.close()
    first.window = None
    folder = project.recent()[0]
    again = open_app(folder=folder)
    assert again.studio.project.draft.training == {"epochs": 2}
    assert again.studio.project.draft.name == "rows"
    assert again.window.station == "base"


def test_a_project_has_the_name_of_its_file_until_a_person_gives_one(open_app, tmp_path, qtbot):
    app = open_app(write_rows(tmp_path / "first.csv"))
    app.commands.open_data(write_rows(tmp_path / "second.csv"))
    assert app.studio.project.draft.name == "second"
    app.studio.project.change(name="Tickets")
    app.commands.open_data(write_rows(tmp_path / "third.csv"))
    assert app.studio.project.draft.name == "Tickets"


def test_another_language_and_look_make_the_window_anew_in_its_place(open_app, tmp_path, qtbot):
    app = open_app(write_rows(tmp_path / "rows.csv"))
    app.window.show_station("base")
    before = app.window
    app.settings.change(look="dark")
    assert app.window is not before
    assert theme.look() == "dark"
    assert app.window.station == "base"
    app.settings.change(language="zh_CN")
    assert app.actions["train"].text() != "Train"
    app.settings.change(language="en", look="light")
    assert app.actions["train"].text() == "Train"


def test_settings_are_there_again(open_app, home):
    app = open_app()
    app.settings.change(look="dark", threads=2)
    app.settings.change(look="light")
    assert apps.Settings().values.threads == 2
    (home / "settings.toml").write_text("look = 7\nthreads = 3\nunknown = 1\n")
    values = apps.Settings().values
    assert (values.look, values.threads) == ("system", 3)


def test_an_unforeseen_error_becomes_a_banner_with_diagnostics(open_app, qtbot):
    app = open_app()
    try:
        raise ZeroDivisionError("by nought")
    except ZeroDivisionError as error:
        apps._on_unforeseen(app, type(error), error, error.__traceback__)
    (notice,) = app.notices.standing
    assert "by nought" in notice.message
    assert "ZeroDivisionError" in notice.details
    assert app.window.isVisible()


def test_a_banner_goes_with_the_station_it_was_seen_at(open_app, monkeypatch):
    app = open_app()
    app.window.show_station("data")
    app.notices.tell(SpecError("No.", "Try again."))
    app.show_error(ValueError("odd"))
    app.window.show_station("base")
    assert len(app.notices.standing) == 2  # not seen yet
    monkeypatch.setattr("workbench.gui.notices.SEEN_SECONDS", 0.0)
    app.window.show_station("train")
    assert ["odd" in one.message for one in app.notices.standing] == [True]


def test_diagnostics_are_copied(open_app, qapp):
    app = open_app()
    app.show_error(ValueError("odd"))
    app.actions["copy_diagnostics"].trigger()
    copied = qapp.clipboard().text()
    assert "ValueError: odd" in copied
    assert "workbench" in copied


def test_a_second_start_hands_its_files_to_the_first(home, qtbot, qapp):
    first, second = SingleInstance(), SingleInstance()
    assert first.claim([])
    code = (
        "import sys; from PySide6.QtCore import QCoreApplication; application = QCoreApplication([]);"
        "from workbench.gui.single_instance import SingleInstance;"
        "print(SingleInstance().claim(['/data/a.csv', '/data/b.csv']))"
    )
    with qtbot.waitSignal(first.called, timeout=10_000) as called:
        process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert called.args == [["/data/a.csv", "/data/b.csv"]]
    assert process.communicate()[0].strip() == "False"
    first.release()
    assert second.claim([])
    second.release()


def test_rows_from_the_clipboard_become_a_table(open_app, qapp, qtbot):
    app = open_app()
    qapp.clipboard().setText("text\tlabel\nwhere is it\torder\nmoney back\trefund\n")
    app.actions["paste_rows"].trigger()
    assert app.studio.project.draft.train.endswith("pasted-1.tsv")
    qtbot.waitUntil(lambda: app.studio.survey.table is not None)
    assert app.studio.survey.table["columns"] == ["text", "label"]


def test_an_empty_clipboard_is_said(open_app, qapp):
    app = open_app()
    qapp.clipboard().setText("one line")
    app.actions["paste_rows"].trigger()
    assert "no rows" in app.notices.standing[0].message
    assert app.studio.project.draft.train == ""


@pytest.mark.parametrize("name", ["data", "base", "train", "results", "try", "take_away"])
def test_every_station_can_be_reached_by_its_key(open_app, tmp_path, name):
    app = open_app(write_rows(tmp_path / "rows.csv"))
    app.actions[name].trigger()
    assert app.window.station == name


def test_a_run_whose_data_is_still_being_prepared_is_not_offered_to_the_background(
    open_app, tmp_path, tiny_base, qtbot, monkeypatch
):
    seen = []

    def press():
        box = QApplication.activeModalWidget()
        seen.extend(button.text() for button in box.buttons())
        next(one for one in box.buttons() if one.text() == "Stop it").click()

    app = open_app(write_rows(tmp_path / "rows.csv"))
    app.studio.project.change(base=str(tiny_base))
    qtbot.waitUntil(lambda: app.studio.survey.split is not None, timeout=20_000)
    app.actions["start"].trigger()
    assert (app.studio.run.is_live, app.studio.run.folder) == (True, None)
    QTimer.singleShot(0, press)
    assert app.window.close()
    assert sorted(seen) == ["Stay here", "Stop it"]
    app.window = None


@pytest.mark.parametrize(
    ("answer", "leaves", "goes_on"), [("stay", False, 0), ("stop", True, 0), ("background", True, 1)]
)
def test_closing_during_a_run_asks_and_loses_nothing(
    open_app, tmp_path, tiny_base, qtbot, monkeypatch, answer, leaves, goes_on
):
    resumed = []
    monkeypatch.setattr(apps.leaving, "ask", lambda parent, follow: answer)
    monkeypatch.setattr(apps.leaving, "train_on", lambda run, then_queue: resumed.append(run))
    app = open_app(write_rows(tmp_path / "rows.csv"))
    app.studio.project.change(base=str(tiny_base), training={"epochs": 300, "early_stopping_patience": 0})
    qtbot.waitUntil(lambda: app.studio.survey.split is not None, timeout=20_000)
    app.actions["start"].trigger()
    qtbot.waitUntil(lambda: app.studio.run.step > 2, timeout=60_000)
    folder = app.studio.run.folder
    assert app.window.close() is leaves
    assert resumed == [folder] * goes_on
    if leaves:
        assert store.summary(folder)["status"] == "stopped"
        assert (folder / "last").is_dir()
        app.window = None
    else:
        assert app.studio.run.is_live


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_one_sentence_says_so(home):
    bare = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run([sys.executable, "-m", "workbench"], capture_output=True, text=True, env=bare)
    assert (done.returncode, done.stderr) == (
        1, "There is no screen for a window here. The command line needs none: workbench --help\n",
    )  # fmt: skip
