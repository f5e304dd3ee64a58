"""What a person asked of a run, without what was filled in, guessed or measured."""

from workbench.engine import folders, jobs, queries
from workbench.engine import spec as specs


def trained(spec):
    list(jobs.train(spec))
    (run,) = [path for path in folders.runs().iterdir() if not path.name.startswith(".")]
    return run


def test_what_was_asked_is_kept_as_it_was_asked(run_spec, tmp_path):
    values = {"name": "Mine", "recipe": "quick", "data": {"train": str(tmp_path / "rows.csv"), "split": {"seed": 7}}}
    run = trained(run_spec(values))
    found = queries.asked_of(str(run))
    asked = found["run_file"]
    assert found["exact"]
    assert (asked["name"], asked["recipe"]) == ("Mine", "quick")
    assert asked["data"] == {"train": str(tmp_path / "rows.csv"), "split": {"seed": 7}}  # no guessed columns
    assert asked["training"]["epochs"] == 3
    assert "optimizer" not in asked["training"]
    specs.parse(asked, tmp_path)  # it asks for a run


def test_of_an_older_run_what_differs_from_the_recipe_is_taken_and_nothing_measured(run_spec):
    run = trained(run_spec({"recipe": "quick"}, epochs=3))
    (run / "asked.toml").unlink()
    found = queries.asked_of(run.name)
    assert not found["exact"]
    training = found["run_file"]["training"]
    assert training["epochs"] == 3
    assert training["batch_size"] == 8
    assert not training.keys() & {"threads", "micro_batch_size", "precision", "optimizer", "weight_decay"}
    assert "hashes" not in found["run_file"]["data"]
    assert "task_options" not in found["run_file"]


def test_of_a_run_whose_base_is_gone_all_but_what_was_measured_is_taken(run_spec):
    run = trained(run_spec({"recipe": "quick"}))
    (run / "asked.toml").unlink()
    text = (run / "run.toml").read_text()
    (run / "run.toml").write_text(text.replace('base = "', 'base = "/gone'))
    training = queries.asked_of(run.name)["run_file"]["training"]
    assert training["optimizer"] == "adamw"
    assert "threads" not in training
