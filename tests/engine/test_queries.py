"""Light look-ups: tasks, versions, and what works on this machine."""

from workbench.engine import queries


def test_the_tasks_table_has_every_training_option_with_its_bounds():
    task = queries.tasks_table()["tasks"][0]
    assert task["roles"][0] == {"name": "text", "required": True}
    epochs = next(one for one in task["options"] if one["name"] == "epochs")
    assert (epochs["type"], epochs["default"], epochs["minimum"], epochs["maximum"]) == ("integer", 3, 1, 1000)


def test_methods_and_recipes_are_in_the_tasks_table():
    table = queries.tasks_table()
    assert {"probe", "full"} <= {one["name"] for one in table["methods"]}
    assert [one["name"] for one in table["recipes"]] == ["quick", "balanced", "best"]


def test_doctor_finds_this_machine_able_to_compute(home):
    answer = queries.doctor()
    checks = {one["name"]: one for one in answer["checks"]}
    assert checks["libraries"]["ok"]
    assert checks["torch"]["ok"]
    assert checks["computing"]["ok"]
    assert answer["devices"][-1]["name"] == "cpu"


def test_doctor_creates_nothing(home):
    folder = queries.doctor()["folders"]["home"]
    assert folder["path"] == str(home)
    assert not folder["exists"]
    assert not home.exists()


def test_doctor_says_when_the_home_cannot_be_a_folder(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "file"))
    check = next(one for one in queries.doctor()["checks"] if one["name"] == "home")
    assert not check["ok"]
    assert "WORKBENCH_HOME" in check["message"]
