"""Copying a model elsewhere: whole or not at all."""

import os

import pytest

from tests.tiny_jobs import answer_of
from workbench.engine import jobs
from workbench.engine.errors import RunError
from workbench.engine.events import StopRequested
from workbench.engine.runs import atomic, taking


@pytest.fixture
def run(tmp_path):
    """Return a folder with a sealed model of 9 MiB, as a run has it."""

    def write(folder):
        (folder / "inner").mkdir()
        (folder / "inner" / "weights").write_bytes(os.urandom(9 << 20))
        (folder / "config.json").write_text("{}")

    (tmp_path / "run").mkdir()
    atomic.write_folder(tmp_path / "run" / "best", write)
    return tmp_path / "run"


def test_the_copy_is_whole(run, tmp_path):
    answer = answer_of(jobs.copy_model(run, tmp_path / "copy"))
    assert atomic.is_whole(tmp_path / "copy")
    assert answer == {"folder": str(tmp_path / "copy"), "bytes": _bytes(tmp_path / "copy"), "base": None}


def test_a_copy_of_an_adapter_says_which_base_it_lacks(tmp_path):
    (tmp_path / "run" / "best").mkdir(parents=True)
    (tmp_path / "run" / "best" / "adapter_config.json").write_text('{"base_model_name_or_path": "/bases/mine"}')
    assert answer_of(jobs.copy_model(tmp_path / "run", tmp_path / "copy"))["base"] == "/bases/mine"
    assert [path.name for path in (tmp_path / "copy").iterdir()] == ["adapter_config.json"]


def test_a_stop_leaves_nothing(run, tmp_path):
    job = jobs.copy_model(run, tmp_path / "copy")
    next(job)
    with pytest.raises(StopRequested):
        job.throw(StopRequested("discard"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run"]


@pytest.mark.parametrize("place", ["there", "run/inside", "nowhere/copy"])
def test_a_wrong_place_is_refused_and_nothing_left(run, tmp_path, place):
    (tmp_path / "there").mkdir()
    before = sorted(tmp_path.rglob("*"))
    if place.startswith("nowhere"):
        (tmp_path / "nowhere").touch()
        before = sorted(tmp_path.rglob("*"))
    with pytest.raises(RunError):
        list(jobs.copy_model(run, tmp_path / place))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_damaged_model_is_not_copied(run, tmp_path):
    (run / "best" / "config.json").write_text("{ }")
    with pytest.raises(RunError, match="damaged"):
        list(jobs.copy_model(run, tmp_path / "copy"))
    assert not (tmp_path / "copy").exists()


def test_a_run_without_a_model_has_nothing_to_copy(tmp_path):
    with pytest.raises(RunError, match="kept no model"):
        list(taking.copy(tmp_path, tmp_path / "copy"))


def _bytes(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
