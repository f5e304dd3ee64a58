"""Light look-ups: tasks, versions, and what works on this machine."""

import shutil

import filelock
import pytest

from workbench.engine import doctor, queries
from workbench.engine.errors import RunError


def test_the_tasks_table_has_every_training_option_with_its_bounds():
    task = queries.tasks_table()["tasks"][0]
    assert task["roles"][0] == {"name": "text", "required": True, "several": False}
    epochs = next(one for one in task["options"] if one["name"] == "epochs")
    assert (epochs["type"], epochs["default"], epochs["minimum"], epochs["maximum"]) == ("integer", 3, 1, 1000)


def test_methods_and_recipes_are_in_the_tasks_table():
    table = queries.tasks_table()
    assert {"probe", "full"} <= {one["name"] for one in table["methods"]}
    assert [one["name"] for one in table["recipes"]] == ["quick", "balanced", "best"]


@pytest.mark.parametrize(
    ("method", "tunes"), [("probe", False), ("full", True), ("of a newer version", True), (None, True)]
)
def test_only_a_method_known_to_tune_nothing_does_not(method, tunes):
    assert queries.method_tunes(method) == tunes


def test_an_adapter_that_goes_on_keeps_what_it_was_made_with(tmp_path):
    def idle(method):
        return set(queries.idle_options("text-classification", method, base=tmp_path)["method_options"])

    assert idle("lora") == set()
    (tmp_path / "adapter_config.json").write_text('{"base_model_name_or_path": "/elsewhere"}')
    assert idle("lora") == {"rank", "alpha", "dropout", "target_modules", "dora"}
    assert idle("last-layers") == set()


def test_a_pair_that_is_read_apart_is_always_pooled_by_the_mean():
    def idle(roles, **options):
        return set(queries.idle_options("regression", "full", task_options=options, roles=roles)["training"])

    assert "head_pooling" in idle(["text", "text_pair"])
    assert "head_pooling" not in idle(["text"])
    assert "head_pooling" not in idle(["text", "text_pair"], pairs="together")


def test_doctor_finds_this_machine_able_to_compute(home):
    answer = doctor.examine()
    checks = {one["name"]: one for one in answer["checks"]}
    assert checks["libraries"]["ok"]
    assert checks["torch"]["ok"]
    assert checks["computing"]["ok"]
    assert answer["devices"][-1]["name"] == "cpu"


def test_doctor_creates_nothing(home):
    folder = doctor.examine()["folders"]["home"]
    assert folder["path"] == str(home)
    assert not folder["exists"]
    assert not home.exists()


def test_doctor_says_when_the_home_cannot_be_a_folder(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "file"))
    check = next(one for one in doctor.examine()["checks"] if one["name"] == "home")
    assert not check["ok"]
    assert "WORKBENCH_HOME" in check["message"]


def test_a_renamed_run_changes_only_its_summary(home, tmp_path):
    folder = home / "runs" / "one"
    folder.mkdir(parents=True)
    (folder / "run.toml").write_text('name = "Old"\ntask = "text-classification"\n')
    assert queries.rename_run("one", " Tickets ")["name"] == "Tickets"
    assert queries.runs()[0]["name"] == "Tickets"
    assert queries.runs()[0]["run"] == "one"
    assert 'name = "Old"' in (folder / "run.toml").read_text()
    with pytest.raises(RunError, match="needs a name"):
        queries.rename_run("one", "  ")


def test_a_run_that_is_worked_on_keeps_its_name(home):
    folder = home / "runs" / "one"
    folder.mkdir(parents=True)
    (folder / "run.toml").write_text('name = "Old"\n')
    with filelock.FileLock(folder / "lock"), pytest.raises(RunError, match="worked on"):
        queries.rename_run("one", "New")


def test_only_finished_runs_that_kept_a_model_are_bases(home, tiny_base):
    for name, status in (("done", "finished"), ("half", "stopped"), ("empty", "finished")):
        folder = home / "runs" / name
        folder.mkdir(parents=True)
        (folder / "run.toml").write_text(f'name = "Run {name}"\n')
        event = {"finished": '{"event": "finished", "run": "x"}', "stopped": '{"event": "stopped", "kept": "best"}'}
        (folder / "events.jsonl").write_text(event[status] + "\n")
        if name != "empty":
            shutil.copytree(tiny_base, folder / "best")
    (found,) = queries.run_bases()
    assert (found["id"], found["title"]) == ("run/done", "Run done")
    assert found["parameters"] > 0


def test_the_cache_is_emptied_and_nothing_else(home):
    for name in ("cache/tables/a.arrow", "cache/b", "runs/one/run.toml"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("12345")
    assert queries.places()["cache"] == {"path": str(home / "cache"), "bytes": 10}
    assert queries.places()["home"]["bytes"] == 15
    assert queries.clear_cache() == {"freed": 10}
    assert queries.places()["cache"]["bytes"] == 0
    assert (home / "runs/one/run.toml").exists()


def test_clearing_a_cache_that_is_not_there_frees_nothing(home):
    assert queries.clear_cache() == {"freed": 0}
