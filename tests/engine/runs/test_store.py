"""The runs on this disk: read, shown, deleted."""

import json
import os
import subprocess
import sys
from pathlib import Path

import filelock
import pytest

from workbench.engine import folders
from workbench.engine.errors import RunError
from workbench.engine.runs import store

SUMMARY = {
    "name": "Mine", "task": "text-classification", "base": "starter/minilm", "method": "full", "recipe": "balanced",
    "status": "finished", "headline": "macro_f1", "value": 0.9, "before": 0.8, "created": "2026-11-23T10:00:00+00:00",
    "seconds": 12.5, "rows": {"train": 8, "validation": 1, "test": 1}, "device": "cpu", "bytes": 100,
}  # fmt: skip


def make_run(name: str, /, **changes) -> Path:
    folder = folders.runs() / name
    folder.mkdir(parents=True)
    (folder / "run.toml").write_text('format = 1\ntask = "text-classification"\nbase = "starter/minilm"\n')
    (folder / "summary.json").write_text(json.dumps(SUMMARY | changes))
    return folder


def test_a_run_that_says_it_is_running_without_a_lock_was_interrupted(home):
    run = make_run("killed", status="running")
    filelock.FileLock(run / "lock").acquire().lock.release()
    assert store.summary(run)["status"] == "interrupted"


def test_a_run_whose_lock_is_held_is_running(home):
    run = make_run("busy", status="queued")
    with filelock.FileLock(run / "lock"):
        assert store.summary(run)["status"] == "running"


@pytest.mark.parametrize("torn", [b"", b'{"name": "Mi', b"[1]", b"\xff\xfe", b'{"name": "Mine"}'])
def test_a_torn_summary_is_put_together_from_the_other_files(home, torn):
    run = make_run("torn")
    (run / "summary.json").write_bytes(torn)
    (run / "report.json").write_text(
        json.dumps({"headline": "accuracy", "test": {"before": {"accuracy": 0.5}, "after": {"accuracy": 0.75}}})
    )
    (run / "events.jsonl").write_text('{"event": "started"}\n{"event": "finished", "run": "torn"}\n{"eve')
    summary = store.summary(run)
    assert summary.keys() == SUMMARY.keys() | {"run", "folder"}
    assert (summary["status"], summary["base"]) == ("finished", "starter/minilm")
    assert (summary["headline"], summary["value"], summary["before"]) == ("accuracy", 0.75, 0.5)


def test_a_run_without_a_summary_or_an_ending_was_interrupted(home):
    run = make_run("bare")
    (run / "summary.json").unlink()
    assert store.summary(run)["status"] == "interrupted"


def test_show_gives_summary_run_file_and_report(home):
    shown = store.show(make_run("mine"))
    assert shown["summary"]["name"] == "Mine"
    assert shown["run_file"] == {"format": 1, "task": "text-classification", "base": "starter/minilm"}
    assert shown["report"] is None


def test_a_run_that_is_worked_on_is_not_deleted(home):
    run = make_run("busy")
    with filelock.FileLock(run / "lock"), pytest.raises(RunError, match="being worked on") as caught:
        store.delete(run)
    assert "workbench stop busy" in caught.value.hint
    assert run.is_dir()


def stand_on(run: Path, base: Path, model: str = "best") -> None:
    (run / model).mkdir()
    said = {"base_model_name_or_path": str(base / "best")}
    (run / model / "adapter_config.json").write_text(json.dumps(said), encoding="utf-8")


def test_a_run_that_adapters_stand_on_is_needed_by_them(home, monkeypatch, caplog):
    monkeypatch.setattr("send2trash.send2trash", lambda _: None)
    base, other = make_run("base"), make_run("other")
    stand_on(make_run("one", name="One"), base)
    stand_on(make_run("two", name="Two"), base, "before")
    stand_on(other, other)  # never of itself
    assert {folder: sorted(names) for folder, names in store.needed().items()} == {
        str(base): ["One (one)", "Two (two)"]
    }
    assert sorted(store.delete(base)) == ["One (one)", "Two (two)"]
    assert "One" in caplog.text
    assert store.delete(other) == []


def test_a_run_that_has_still_to_go_on_needs_its_base(home):
    base, waiting = make_run("base"), make_run("waiting", name="Waiting", status="stopped")
    (waiting / "run.toml").write_text('base = "run/base"\n', encoding="utf-8")
    assert store.needed() == {}
    (waiting / "last").mkdir()
    assert store.needed() == {str(base): ["Waiting (waiting)"]}


@pytest.mark.skipif(sys.platform != "linux", reason="the trash's place is known on Linux")
def test_a_deleted_run_lies_in_the_trash(home, tmp_path):
    run = make_run("mine")
    code = (
        "import sys; from pathlib import Path; from workbench.engine.runs import store; store.delete(Path(sys.argv[1]))"
    )
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")}  # read when send2trash is imported
    subprocess.run([sys.executable, "-c", code, str(run)], env=environment, check=True)
    assert not run.exists()
    assert (tmp_path / "data" / "Trash" / "files" / "mine" / "run.toml").is_file()


def test_where_there_is_no_trash_nothing_is_deleted_and_the_folder_is_named(home, tmp_path):
    with pytest.raises(RunError) as caught:
        store.delete(tmp_path / "gone")
    assert str(tmp_path / "gone") in caught.value.hint
