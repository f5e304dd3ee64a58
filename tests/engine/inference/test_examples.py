"""Test rows to be tried: after the test with their answers, before it with their truth alone."""

import pyarrow.parquet as pq
import pytest

from tests.tested_run import write_run
from tests.tiny_jobs import answer_of, only_run, stop_after
from workbench.engine import jobs
from workbench.engine.errors import RunError
from workbench.engine.events import Stepped


def draw(run, count=1000, seed=0, **options):
    return answer_of(jobs.pick_examples(run, count, seed, **options))


def test_they_are_the_runs_own_test_rows(run):
    rows = pq.read_table(run / "predictions.parquet").to_pylist()
    expected = sorted((row["text"], row["truth"], row["before"], row["after"]) for row in rows)
    found = draw(run)
    assert sorted((one["roles"]["text"], *(one[name] for name in ("truth", "before", "after")))
                  for one in found["examples"]) == expected  # fmt: skip
    assert found["rows"] == len(rows)


def test_the_same_seed_draws_the_same(run):
    assert draw(run, 3, 1) == draw(run, 3, 1)
    assert len(draw(run, 3, 1)["examples"]) == 3


def test_mistakes_alone(run, tmp_path):
    table = pq.read_table(run / "predictions.parquet")
    place = table.column_names.index("after")
    after = table.column("truth").to_pylist()
    after[0], after[1] = "other", None
    own = tmp_path / "own"
    own.mkdir()
    (own / "run.toml").write_text((run / "run.toml").read_text())
    pq.write_table(table.set_column(place, "after", [after]), own / "predictions.parquet")
    found = draw(own, wrong=True)
    assert sorted(str(one["after"]) for one in found["examples"]) == ["None", "other"]
    assert found["mistakes"] == 2


def test_before_the_test_the_split_says_which_they_are(run_spec, home):
    stop_after(jobs.train(run_spec(epochs=50, early_stopping_patience=0)), Stepped, 2, "resume")
    found = draw(only_run())
    assert found["mistakes"] is None
    assert len(found["examples"]) == found["rows"] > 0
    assert {one["after"] for one in found["examples"]} == {None}
    assert {one["truth"] for one in found["examples"]} == {"order", "money"}
    assert draw(only_run(), wrong=True)["examples"] == []


def test_damaged_answers_are_said(run, tmp_path):
    (tmp_path / "run.toml").write_text((run / "run.toml").read_text())
    (tmp_path / "predictions.parquet").write_bytes(b"damaged")
    with pytest.raises(RunError, match="can't be read"):
        draw(tmp_path)


def test_any_of_a_querys_matches_is_no_mistake(tmp_path, home):
    columns = {"query": ["q", "q ", "r"], "match": ["1", "2", "3"], "truth": ["1", "2", "3"]}
    own = write_run(tmp_path / "own", "text-matching", {**columns, "before": ["4"] * 3, "after": ["2"] * 3})
    assert draw(own)["mistakes"] == 1


def test_answers_that_can_not_be_understood_are_said(tmp_path, home):
    marked = {"tokens": ["a"], "truth": ["[]"], "before": ["torn"], "after": ["torn"]}
    own = write_run(tmp_path / "own", "token-classification", marked)
    with pytest.raises(RunError, match="can't be read"):
        draw(own)
