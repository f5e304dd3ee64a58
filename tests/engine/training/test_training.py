"""A run from its spec to its report, on a tiny real base."""

import json

import pandas as pd
import pytest
from sklearn.metrics import accuracy_score, f1_score

from tests.same_run import differences, events
from tests.tiny_jobs import answer_of, only_run, stop_after, train
from workbench.engine import folders, jobs
from workbench.engine import spec as specs
from workbench.engine.errors import WorkbenchError
from workbench.engine.events import Baseline, Evaluated, Stepped, Stopped, StopRequested


def test_a_run_leaves_everything_the_interface_promises(run_spec):
    run, _ = train(run_spec())
    names = {path.name for path in run.iterdir()}
    assert names >= {
        "run.toml", "summary.json", "data.json", "split.parquet", "environment.json", "events.jsonl", "best",
        "before", "report.json", "predictions.parquet",
    }  # fmt: skip
    assert not names & {"last", "last.previous", "last.new"}
    assert json.loads((run / "summary.json").read_text())["status"] == "finished"


def test_events_tell_the_run_in_order(run_spec):
    run, _ = train(run_spec())
    found = [json.loads(line) for line in (run / "events.jsonl").read_text().splitlines()]
    kinds = [event["event"] for event in found]
    assert kinds[0] == "started"
    assert kinds[-2:] == ["tested", "finished"]
    steps = [event["step"] for event in found if event["event"] == "stepped"]
    assert steps == list(range(1, len(steps) + 1))
    assert {event["name"] for event in found if event["event"] == "baseline"} == {"majority", "tfidf", "quick"}


def test_label_figures_come_out_of_the_predictions_again_to_the_last_digit(run_spec):
    run, _ = train(run_spec())
    rows = pd.read_parquet(run / "predictions.parquet")
    report = json.loads((run / "report.json").read_text())
    for side, column in (("before", "before"), ("after", "after")):
        figures = report["test"][side]
        assert figures["accuracy"] == accuracy_score(rows["truth"], rows[column])
        for average in ("macro", "micro", "weighted"):
            assert figures[f"{average}_f1"] == f1_score(rows["truth"], rows[column], average=average, zero_division=0)
    assert "column:number" in rows


def test_the_runs_own_run_file_gives_the_same_run_again(run_spec):
    first, _ = train(run_spec(threads=0, micro_batch_size=0))
    again, _ = train(specs.read(first / "run.toml"))
    assert differences(first, again) == []


def test_a_second_text_that_is_declined_stays_so_for_the_run_and_its_answers(run_spec, tmp_path):
    rows = tmp_path / "rows.csv"
    rows.write_text(rows.read_text().replace("text,label,number", "text,label,text_pair"))
    data = {"train": str(rows), "columns": {"text_pair": ""}}
    run, _ = train(run_spec({"data": data}))
    assert json.loads((run / "data.json").read_text())["mapping"].keys() == {"text", "label"}
    again, _ = train(specs.read(run / "run.toml"))
    assert differences(run, again) == []
    assert answer_of(jobs.predict_text(run, {"text": "where is my card"}))["prediction"]["label"]


def test_another_seed_gives_another_run(run_spec):
    first, _ = train(run_spec())
    other, _ = train(run_spec({"seed": 7}))
    assert events(first) != events(other)


@pytest.mark.parametrize(("kind", "count"), [(Stepped, 3), (Evaluated, 2)])
def test_a_run_stopped_and_resumed_ends_as_one_that_never_was(run_spec, kind, count):
    whole, _ = train(run_spec())
    job = jobs.train(run_spec())
    tail = stop_after(job, kind, count, "resume")
    assert tail[-1] == Stopped("resume")
    (cut,) = [path for path in folders.runs().iterdir() if path != whole]
    assert (cut / "last").is_dir()
    list(jobs.resume(cut))
    assert differences(whole, cut) == []


def test_stopping_with_the_best_drops_what_is_for_resuming_and_can_be_finished(run_spec):
    stop_after(jobs.train(run_spec()), Evaluated, 2, "best")
    run = only_run()
    assert (run / "best").is_dir()
    assert not (run / "last").exists()
    list(jobs.finish(run))
    assert json.loads((run / "report.json").read_text())["kept"] in ("tuned", "quick")
    with pytest.raises(WorkbenchError, match="finished"):
        list(jobs.resume(run))


def test_the_newest_state_answers_with_its_own_weights(run_spec):
    stop_after(jobs.train(run_spec(weight_average=0.0)), Evaluated, 1, "resume")
    answers = [
        answer_of(jobs.predict_text(only_run(), {"text": "where is my card"}, checkpoint=name))["prediction"]
        for name in ("last", "tuned", "before")
    ]
    assert answers[0] == answers[1] != answers[2]


def test_micro_batches_change_what_is_learned_by_rounding_alone(run_spec):
    whole, _ = train(run_spec(dropout=0.0))
    parts, _ = train(run_spec(dropout=0.0, micro_batch_size=3))
    losses = [[e["loss"] for e in events(run) if e["event"] == "stepped"] for run in (whole, parts)]
    assert losses[0] == pytest.approx(losses[1], abs=1e-4)


def test_quick_is_kept_where_tuning_does_not_beat_it(run_spec):
    run, _ = train(run_spec(learning_rate=1e-9))
    report = json.loads((run / "report.json").read_text())
    assert report["kept"] == "quick"
    assert report["test"]["after"] == {k: v for k, v in report["test"]["before"].items() if k != "method"}
    assert "tuned" in report["test"]


def test_early_stopping_ends_a_run_that_no_longer_improves(run_spec):
    run, found = train(run_spec(learning_rate=1e-9, early_stopping_patience=2))
    assert any(event.name == "stopped_early" for event in found)
    assert json.loads((run / "summary.json").read_text())["status"] == "finished"


def test_the_probe_alone_is_a_whole_run(run_spec):
    run, found = train(run_spec({"recipe": "quick"}))
    assert not any(isinstance(event, Stepped) for event in found)
    assert json.loads((run / "report.json").read_text())["kept"] == "quick"


def test_a_patience_that_can_never_fire_is_refused_before_a_folder_appears(run_spec):
    with pytest.raises(WorkbenchError, match="never stop early"):
        list(jobs.train(run_spec(evaluate_every="epoch", epochs=2, early_stopping_patience=2)))
    assert not folders.runs().exists()


def test_a_damaged_newest_state_gives_way_to_the_one_before(run_spec):
    whole, _ = train(run_spec())
    stop_after(jobs.train(run_spec()), Evaluated, 3, "resume")
    (cut,) = [path for path in folders.runs().iterdir() if path != whole]
    (cut / "last" / "optimizer.safetensors").write_bytes(b"damaged")
    list(jobs.resume(cut))
    assert differences(whole, cut) == []


def test_averaged_weights_are_kept_and_survive_a_stop(run_spec):
    whole, _ = train(run_spec(weight_average=0.25))
    plain, _ = train(run_spec(weight_average=0.0))
    assert differences(whole, plain) != []
    stop_after(jobs.train(run_spec(weight_average=0.25)), Evaluated, 2, "resume")
    (cut,) = [path for path in folders.runs().iterdir() if path not in (whole, plain)]
    list(jobs.resume(cut))
    assert differences(whole, cut) == []


def test_a_run_stopped_before_its_first_state_starts_anew_when_resumed(run_spec):
    whole, _ = train(run_spec())
    stop_after(jobs.train(run_spec()), Baseline, 1, "resume")
    (cut,) = [path for path in folders.runs().iterdir() if path != whole]
    list(jobs.resume(cut))
    assert differences(whole, cut) == []


def test_a_stop_at_the_last_evaluation_loses_nothing(run_spec):
    whole, found = train(run_spec(early_stopping_patience=0))
    last = sum(isinstance(event, Evaluated) for event in found)
    job = jobs.train(run_spec(early_stopping_patience=0))
    stop_after(job, Evaluated, last, "resume")
    (cut,) = [path for path in folders.runs().iterdir() if path != whole]
    resumed = list(jobs.resume(cut))
    assert not any(isinstance(event, Stepped) for event in resumed)
    assert differences(whole, cut) == []


def test_a_stop_while_a_kept_run_is_scored_leaves_it_kept(run_spec):
    stop_after(jobs.train(run_spec()), Evaluated, 2, "best")
    run = only_run()
    scoring = jobs.finish(run)
    next(scoring)
    list(stop_at(scoring))
    assert json.loads((run / "summary.json").read_text())["status"] == "stopped"
    list(jobs.finish(run))
    assert json.loads((run / "summary.json").read_text())["status"] == "finished"


def stop_at(job):
    yield job.throw(StopRequested("resume"))
    yield from job


def test_a_discarded_run_is_in_the_trash(run_spec, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    tail = stop_after(jobs.train(run_spec()), Evaluated, 1, "discard")
    assert tail[-1] == Stopped("discard")
    assert list(folders.runs().iterdir()) == []


def test_r_drop_counts_how_far_two_dropouts_are_apart(run_spec):
    """Without dropout the two answers are the same, and the run is that of rows computed once, but for rounding."""
    losses = {}
    for dropout in (0.0, 0.3):
        for weight in (0.0, 4.0):
            run, _ = train(run_spec(dropout=dropout, r_drop=weight))
            losses[dropout, weight] = [one["loss"] for one in events(run) if one["event"] == "stepped"]
    assert losses[0.0, 4.0] == pytest.approx(losses[0.0, 0.0], abs=1e-4)
    assert losses[0.3, 4.0][0] > losses[0.3, 0.0][0] + 1e-3
