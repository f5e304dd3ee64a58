"""Exit codes and the two lines of a failure: 1 for what failed, 2 for wrong usage."""

import pytest

from workbench import logs
from workbench.cli import failures


@pytest.mark.parametrize(
    "words",
    [
        ["estimate"],
        ["runs", "compare"],
        ["tasks", "--colour"],
        ["train"],
        ["train", "run.toml", "--resume", "x"],
        ["train", "run.toml", "--data", "train=a.csv"],
        ["train", "--resume", "x", "--runs", "y"],
        ["predict"],
        ["predict", "x"],
        ["predict", "x", "--text", "a", "--role", "text=a"],
        ["predict", "x", "--text", "a", "--input", "f"],
        ["predict", "x", "--text", "a", "--output", "f"],
        ["predict", "x", "--input", "f"],
        ["predict", "x", "--text", "a", "--column", "text=a"],
        ["evaluate", "x", "--column", "text=a"],
    ],
)
def test_wrong_usage_ends_with_2(workbench, words):
    result = workbench(*words)
    assert result.code == 2
    assert len(result.err.splitlines()) == 2
    assert result.out == ""


@pytest.mark.parametrize(
    "words",
    [
        ["train", "nothing.toml"],
        ["estimate", "nothing.toml"],
        ["train", "--resume", "nothing"],
        ["predict", "nothing", "--text", "a"],
        ["predict", "nothing", "--text", "@nothing.txt"],
        ["predict", "nothing", "--role", "text"],
        ["predict", "nothing", "--text", "a", "--checkpoint", "worst"],
        ["evaluate", "nothing"],
        ["inspect", "nothing.csv"],
        ["inspect", "nothing.csv", "--max-length", "long"],
        ["inspect", "nothing.csv", "--column", "text"],
        ["inspect", "nothing.csv", "--reading", "colour=red"],
        ["inspect", "nothing.csv", "--reading", "header_line=top"],
        ["runs", "show", "nothing"],
        ["runs", "delete", "nothing"],
        ["bases", "inspect", "nothing"],
    ],
)
def test_what_is_not_there_or_not_allowed_ends_with_1(workbench, words):
    result = workbench(*words)
    assert result.code == 1
    assert len(result.err.splitlines()) == 2
    assert result.out == ""


@pytest.mark.parametrize("words", [[], ["rows.csv"], ["folder/file"], ["train.csv", "test.csv"]])
def test_without_a_command_the_window_opens_with_the_files(monkeypatch, home, words):
    from workbench import __main__, app

    opened = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(app, "run", lambda given: opened.append(given) or 0)
    assert __main__.main(words) == 0
    assert opened == [words]


@pytest.mark.parametrize("words", [["--version"], ["runs", "list"]])
def test_a_command_opens_no_window(monkeypatch, home, words):
    from workbench import __main__, app

    monkeypatch.setattr(app, "run", lambda given: pytest.fail("a window"))
    assert __main__.main(words) == 0


def test_a_role_the_run_does_not_take_ends_with_1_naming_those_it_takes(workbench, run_at_home):
    result = workbench("predict", run_at_home, "--role", "title=a")
    assert result.code == 1
    assert "text" in result.err.splitlines()[-1]


def test_a_finished_run_is_not_resumed(workbench, run_at_home):
    result = workbench("train", "--resume", run_at_home)
    assert result.code == 1
    assert "finished" in result.err


def test_a_runs_folder_that_cannot_be_made_is_said(workbench, run_file, tmp_path):
    (tmp_path / "file").write_text("x")
    result = workbench("train", run_file, "--runs", tmp_path / "file")
    assert result.code == 1
    assert "--runs" in result.err


def test_help_and_version_end_with_0(workbench):
    assert workbench("--help").code == 0
    assert workbench("train", "--help").code == 0
    version = workbench("--version")
    assert (version.code, version.out.split()[0]) == (0, "workbench")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device", "/x/last"), "disk is full"),
        (RuntimeError("I/O error: No space left on device (os error 28)"), "disk is full"),
        (PermissionError(13, "Permission denied", "/x/last"), "/x/last"),
        (OSError(30, "Read-only file system"), "only be read"),
    ],
)
def test_what_the_system_refuses_is_said_in_a_sentence(home, capsys, error, words):
    assert failures.report(error, json=False, debug=False) == 1
    sentence, hint = capsys.readouterr().err.splitlines()
    assert words in sentence
    assert hint


def test_the_unexpected_is_one_sentence_and_where_the_log_lies(workbench, monkeypatch):
    monkeypatch.setenv("WORKBENCH_HOME", "/" + "x" * 300)  # longer than any file system's names
    result = workbench("runs", "list")
    assert result.code == 1
    assert result.err.startswith("Unexpected: OSError")
    assert "workbench.log" in result.err.splitlines()[1]


def test_debug_adds_the_traceback(workbench):
    assert "Traceback" in workbench("runs", "show", "nothing", "--debug").err
    assert "Traceback" not in workbench("runs", "show", "nothing").err


def test_an_unexpected_failure_is_logged_with_its_traceback(home):
    with logs.writing():
        failures.report(ZeroDivisionError("by zero"), json=False, debug=False)
    assert "ZeroDivisionError" in (home / "logs" / "workbench.log").read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(home, capsys):
    home.write_text("a file where the home should be")
    with logs.writing():
        assert failures.report(ZeroDivisionError("by zero"), json=False, debug=False) == 1
    assert capsys.readouterr().err.startswith("Unexpected")
