"""A run's data file that has moved is found again by its bytes, and the run goes on with it."""

import hashlib
import json
import shutil

import pytest

from workbench.engine import folders, jobs, queries
from workbench.engine.errors import DataError, RunError
from workbench.engine.runs import places

ROWS = "text,label\nhello,a\n"


@pytest.fixture
def run(home, tmp_path):
    """Return the folder of a run whose training file is gone."""
    folder = folders.runs() / "one"
    folder.mkdir(parents=True)
    known = hashlib.sha256(ROWS.encode()).hexdigest()
    (folder / "run.toml").write_text(
        f'format = 1\nbase = "x"\n[data]\ntrain = "{tmp_path / "gone" / "rows.csv"}"\n'
        f'[data.hashes]\ntrain = "sha256:{known}"\n'
    )
    (folder / "data.json").write_text(json.dumps({"files": {"train": {"bytes": len(ROWS)}}}))
    (folder / "summary.json").write_text('{"name": "One"}')
    return folder


def find(run, place, side="train"):
    return list(jobs.find_data(run, side, place))[-1].answer


def test_a_moved_file_is_found_in_a_folder_by_its_bytes_whatever_its_name(run, tmp_path):
    place = tmp_path / "drive" / "deep"
    place.mkdir(parents=True)
    (place / "rows.csv").write_text(ROWS.replace("hello", "world"))  # the same name and size, other bytes
    (place / "renamed.csv").write_text(ROWS)
    before = (run / "run.toml").read_bytes()
    assert queries.missing_data("one") == {"missing": {"train": str(tmp_path / "gone" / "rows.csv")}}
    assert find(run, tmp_path / "drive") == {"side": "train", "path": str(place / "renamed.csv")}
    assert places.moved(run) == {"train": place / "renamed.csv"}
    assert queries.missing_data("one") == {"missing": {}}
    assert (run / "run.toml").read_bytes() == before


def test_a_run_that_does_not_know_the_size_looks_at_files_of_the_same_kind(run, tmp_path):
    (run / "data.json").unlink()
    place = tmp_path / "drive"
    place.mkdir()
    (place / "other.csv").write_text(ROWS)
    assert find(run, place)["path"] == str(place / "other.csv")


def test_a_file_that_is_chosen_has_to_be_the_same(run, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text(ROWS + "more,b\n")
    with pytest.raises(DataError, match="what is in it differs"):
        find(run, other)
    with pytest.raises(DataError, match="Nothing in"):
        find(run, tmp_path)
    other.write_text(ROWS.replace("hello", "world"))
    with pytest.raises(DataError, match=r"is not in .*: 1 file"):
        find(run, tmp_path)
    assert places.moved(run) == {}


def test_another_file_at_the_old_place_is_not_taken_for_the_one_that_was_found(run, tmp_path):
    (tmp_path / "copy.csv").write_text(ROWS)
    find(run, tmp_path / "copy.csv")
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone" / "rows.csv").write_text("something else\n")
    assert places.moved(run) == {"train": tmp_path / "copy.csv"}
    (tmp_path / "copy.csv").unlink()
    assert places.moved(run) == {}  # then the old place is all there is
    assert places.missing(run) == {}


def test_a_place_that_went_again_is_missing_again(run, tmp_path):
    (tmp_path / "copy.csv").write_text(ROWS)
    find(run, tmp_path / "copy.csv")
    (tmp_path / "copy.csv").unlink()
    assert list(places.missing(run)) == ["train"]


def test_a_run_without_a_hash_says_that_it_can_not_be_found(run, tmp_path):
    (run / "run.toml").write_text('format = 1\n[data]\ntrain = "/gone.csv"\n')
    with pytest.raises(RunError, match="does not say which train file"):
        find(run, tmp_path)


def test_a_stopped_run_goes_on_with_the_file_where_it_was_found(run_spec, tmp_path):
    job = jobs.train(run_spec())
    for event in job:
        if event.name == "stepped":
            break
    job.throw(jobs.StopRequested("resume"))
    list(job)
    (folder,) = [path for path in folders.runs().iterdir() if not path.name.startswith(".")]
    shutil.move(tmp_path / "rows.csv", tmp_path / "home" / "elsewhere.csv")
    with pytest.raises(Exception, match="is not there"):
        list(jobs.resume(folder))
    find(folder, tmp_path / "home")
    list(jobs.resume(folder))
    assert queries.run(str(folder))["summary"]["status"] == "finished"
    assert list(jobs.evaluate(folder))[-1].answer["rows"] > 0


def test_a_folder_of_texts_is_found_by_its_name_and_files(run, tmp_path):
    inside = tmp_path / "drive" / "gone" / "a"
    inside.mkdir(parents=True)
    (inside / "one.txt").write_text("hello")
    from workbench.engine.data.reading.files import hash_of

    known = ""
    job = hash_of(tmp_path / "drive" / "gone")
    try:
        while True:
            next(job)
    except StopIteration as end:
        known = end.value
    (run / "run.toml").write_text(f'[data]\ntrain = "{tmp_path / "gone"}"\n[data.hashes]\ntrain = "{known}"\n')
    (run / "data.json").unlink()
    assert find(run, tmp_path / "drive")["path"] == str(tmp_path / "drive" / "gone")
