"""The list of runs: pages, what is kept in memory, folders that are damaged or from another version."""

import json
import os

import filelock
import pytest

from tests.engine.runs.test_store import SUMMARY, make_run
from workbench.engine import folders, jobs, queries
from workbench.engine.runs import listing

TOML = 'format = 1\ntask = "text-classification"\n\n[data]\ntrain = "/data/rows.csv"\n\n[data.columns]\ntext = "a"\n'


def test_runs_are_listed_newest_first_with_the_folder_they_lie_in(home):
    make_run("old", created="2026-01-01T00:00:00+00:00")
    new = make_run("new", created="2026-02-01T00:00:00+00:00")
    listed = listing.all_runs()
    assert [one["run"] for one in listed] == ["new", "old"]
    assert listed[0].items() >= (SUMMARY | {"created": "2026-02-01T00:00:00+00:00", "folder": str(new)}).items()


def test_a_home_without_runs_has_an_empty_list(home):
    assert listing.all_runs() == []


def test_a_folder_still_being_made_and_a_stray_file_are_no_runs(home):
    make_run(".new-1")
    (folders.runs() / "notes.txt").write_text("x")
    assert listing.all_runs() == []


def test_a_listed_run_says_its_data_notes_and_pin_beside_its_summary(home):
    run = make_run("one", notes="the good one", pinned=True)
    (run / "run.toml").write_text(TOML)
    (one,) = listing.all_runs()
    assert (one["data"], one["notes"], one["pinned"], one["moved"]) == ("rows.csv", "the good one", True, {})
    assert one["problems"] == ["report", "predictions"]  # it says that it has finished
    assert (one["run"], one["folder"]) == ("one", str(run))


def test_pages_come_about_newest_first_and_hold_every_run_once(home, monkeypatch):
    monkeypatch.setattr(listing, "PAGE", 1)
    monkeypatch.setattr(listing, "NEXT", 2)
    for number in range(5):
        make_run(f"2026-01-0{number + 1}-run", created=f"2026-01-0{number + 1}T00:00:00+00:00")
    pages = [event.answer["runs"] for event in jobs.list_runs()]
    assert [len(page) for page in pages] == [1, 2, 2]
    names = [one["run"] for page in pages for one in page]
    assert names == sorted(names, reverse=True)
    assert [one["run"] for one in queries.runs()] == names


def test_what_a_summary_says_is_read_anew_once_it_has_changed(home):
    run = make_run("one")
    assert listing.look(run)["name"] == "Mine"
    queries.rename_run("one", "Other")
    assert listing.look(run)["name"] == "Other"


def test_a_status_is_never_taken_from_memory(home):
    run = make_run("one", status="running")
    lock = filelock.FileLock(run / "lock")
    with lock:
        assert listing.look(run)["status"] == "running"
    assert listing.look(run)["status"] == "interrupted"  # nothing of its files has changed
    with lock:
        assert listing.look(run)["status"] == "running"


def test_what_is_put_together_of_a_run_without_a_summary_follows_its_events(home):
    run = make_run("bare")
    (run / "summary.json").unlink()
    assert listing.look(run)["status"] == "interrupted"
    (run / "events.jsonl").write_text('{"event": "failed"}\n')
    assert listing.look(run)["status"] == "failed"


def test_a_run_that_goes_while_it_is_listed_is_left_out(home):
    run = make_run("one")
    runs = listing.pages()
    (run / "summary.json").unlink()
    (run / "run.toml").unlink()
    run.rmdir()
    assert list(runs) == []


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("run.toml", None, "run-file"), ("run.toml", b"", "run-file"), ("run.toml", b"\xff\x00[da", "run-file"),
        ("run.toml", TOML.replace("format = 1", "format = 99").encode(), "newer"), ("summary.json", b"{", "summary"),
        ("summary.json", None, "summary"), ("report.json", None, "report"),
        ("predictions.parquet", None, "predictions"),
    ],
)  # fmt: skip
def test_a_damaged_folder_is_listed_and_what_is_wrong_is_named(home, name, content, problem):
    run = make_run("one")
    for other in ("report.json", "predictions.parquet"):
        (run / other).write_text("{}")
    (run / "run.toml").write_text(TOML)
    (run / "events.jsonl").write_text('{"event": "finished"}\n')
    assert listing.look(run)["problems"] == []
    (run / name).unlink() if content is None else (run / name).write_bytes(content)
    (one,) = listing.all_runs()
    assert one["problems"] == [problem]
    assert one["status"] == "finished"


def test_unknown_keys_of_a_newer_version_are_kept_and_harm_nothing(home):
    run = make_run("one", mood="sunny", notes=["not", "a", "text"], pinned="yes", moved=[1])
    (one,) = listing.all_runs()
    assert one["mood"] == "sunny"
    assert (one["notes"], one["pinned"], one["moved"]) == ("", False, {})
    queries.pin_run("one", True)
    assert json.loads((run / "summary.json").read_text())["mood"] == "sunny"


def test_a_summary_of_wrong_types_is_listed(home):
    make_run("one", created=None, name=None, status=7, rows="many", bytes=None)
    (one,) = listing.all_runs()
    assert one["run"] == "one"


def test_a_link_to_a_folder_that_is_gone_is_no_run(home):
    run = make_run("one")
    os.symlink(run.parent / "nowhere", run.parent / "gone")
    assert [one["run"] for one in listing.all_runs()] == ["one"]
