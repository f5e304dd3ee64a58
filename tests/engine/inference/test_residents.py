"""Models that stay loaded: fast the second time, new when replaced, no trouble to a run that trains beside them."""

import json
import shutil
from pathlib import Path

import pytest
import torch

from tests.tiny_jobs import answer_of
from workbench.engine import jobs, memory
from workbench.engine.errors import BaseModelError, WorkbenchError
from workbench.engine.events import Progressed
from workbench.engine.inference import predictor, residents
from workbench.engine.runs import atomic

TEXT = {"text": "where is my order"}


@pytest.fixture(autouse=True)
def _none_loaded():
    residents.clear()
    yield
    residents.clear()


@pytest.fixture
def own(run, tmp_path):
    """Return a copy of the finished run that a test may change."""
    return Path(shutil.copytree(run, tmp_path / "own"))


def ask(run, checkpoint="best", **given):
    return answer_of(jobs.predict_text(run, {**TEXT, **given}, checkpoint=checkpoint, resident=True))


def exchange_labels(folder):
    """Put another model in the folder's place: the same weights under exchanged labels, sealed anew."""
    config = json.loads((folder / "config.json").read_text())
    config["id2label"] = dict(zip(config["id2label"], reversed(config["id2label"].values()), strict=True))
    new = folder.with_name("new")
    shutil.copytree(folder, new)
    (new / "config.json").write_text(json.dumps(config))
    (new / "manifest.json").write_text("{}")
    atomic.exchange(new, folder)


def stages(job):
    return {event.stage for event in job if isinstance(event, Progressed)}


def test_a_resident_answers_as_one_that_is_loaded_anew(run):
    for checkpoint in ("best", "before"):
        fresh = answer_of(jobs.predict_text(run, TEXT, checkpoint=checkpoint))
        stays = ask(run, checkpoint)
        assert {**stays, "seconds": 0} == {**fresh, "seconds": 0}


def test_the_second_time_nothing_is_loaded(run):
    ask(run)
    loaded = next(iter(residents._loaded.values()))
    assert "loading the model" not in stages(jobs.predict_text(run, TEXT, resident=True))
    assert next(iter(residents._loaded.values())) is loaded


def test_only_the_newest_four_stay(run, own, tmp_path):
    third = Path(shutil.copytree(run, tmp_path / "third"))
    ask(run, "best")
    ask(run, "before")
    ask(run, "best")
    ask(own, "best")
    ask(own, "before")
    ask(third)
    assert [seal.folder for seal in residents._loaded] == [run / "best", own / "best", own / "before", third / "best"]
    assert answer_of(jobs.forget_models(own)) == {"count": 2}
    assert answer_of(jobs.forget_models()) == {"count": 2}
    assert not residents._loaded


def test_where_memory_is_short_the_one_asked_longest_ago_gives_way(run, own, monkeypatch):
    free = {"bytes": 1 << 40}
    monkeypatch.setattr(memory, "available_bytes", lambda: free["bytes"])
    ask(run, "best")
    ask(run, "before")
    weights = (own / "best" / "model.safetensors").stat().st_size
    free["bytes"] = weights  # less than loading takes
    ask(own)
    assert [seal.folder for seal in residents._loaded] == [own / "best"]  # and it is loaded all the same


def test_a_model_that_was_replaced_is_loaded_anew(own):
    ask(own, "before")
    before = ask(own)["prediction"]
    exchange_labels(own / "best")
    after = ask(own)["prediction"]
    other = {"order": "money", "money": "order"}
    assert after["scores"] == {other[label]: score for label, score in before["scores"].items()}
    assert len(residents._loaded) == 2  # the one that was replaced is gone


def test_torchs_threads_stay_as_they_are(run, monkeypatch):
    asked = []
    monkeypatch.setattr(torch, "set_num_threads", asked.append)
    ask(run)
    assert asked == []
    answer_of(jobs.predict_text(run, TEXT))
    assert asked == [1]  # on the command line the run's own number


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux tells what is mapped")
def test_no_file_is_held_open(own):
    ask(own)
    assert str(own) not in Path("/proc/self/maps").read_text()


def test_a_folder_that_goes_is_a_failure_in_one_sentence(own):
    ask(own)
    shutil.rmtree(own / "best")
    with pytest.raises(WorkbenchError, match="no checkpoint 'best'"):
        ask(own)
    shutil.rmtree(own)
    with pytest.raises(WorkbenchError):
        ask(own)


def test_a_damaged_model_is_a_failure_in_one_sentence(own):
    (own / "best" / "model.safetensors").write_bytes(b"damaged")
    with pytest.raises(BaseModelError):
        ask(own)


def test_one_that_is_replaced_while_it_is_read_is_read_again(own, monkeypatch):
    before, read, real = ask(own)["prediction"], [], predictor.load_folder
    residents.clear()

    def read_slowly(folder, spec, **options):
        found = yield from real(folder, spec, **options)
        if not read:
            exchange_labels(folder)
        read.append(folder)
        return found

    monkeypatch.setattr(predictor, "load_folder", read_slowly)
    assert ask(own)["prediction"]["label"] != before["label"]
    assert len(read) == 2


def test_what_can_be_asked_is_told(run):
    facts = answer_of(jobs.load_model(run, checkpoints=("best", "before", "tuned")))
    assert facts["roles"] == ["text"]
    assert facts["labels"] == ["money", "order"]
    assert set(facts["models"]) >= {"best", "before"}
    assert facts["models"]["before"] == {"model": "quick", "step": 0}
    with pytest.raises(WorkbenchError):
        answer_of(jobs.load_model(run, checkpoints=("last",)))


def test_a_cut_text_is_told_with_its_length(run):
    limit = ask(run)["max_length"]
    assert not ask(run)["truncated"]
    long = ask(run, text="order " * 100)
    assert (long["tokens"], long["truncated"]) == (102, True)  # [CLS] and [SEP] beside a hundred words
    assert long["max_length"] == limit < 102
