"""Words of many rows are too many to be fitted at once: some rows are drawn, which is said, and reckoned with."""

import pytest

from tests.tiny_jobs import drain, train
from workbench.engine.training import estimating, prepare, quick
from workbench.engine.training.setting_up import SettingUp

A_WORD = 4 * 32  # bytes of what the head sees of it: the tiny base is 32 wide


@pytest.fixture
def spec(run_spec, tmp_path, monkeypatch):
    """Return the spec of a run on rows of four words each, of which ten rows may be fitted."""
    monkeypatch.setattr(quick, "MOST_BYTES", 10 * 4 * A_WORD + 1)
    rows = [
        f"the {word} is {number},O B-{kind} O O" for number in range(40) for word, kind in (("card", "A"), ("my", "B"))
    ]
    (tmp_path / "tagged.csv").write_text("\n".join(["tokens,tags", *rows]), encoding="utf-8")
    return run_spec(
        {"task": "token-classification", "method": "probe", "data": {"train": str(tmp_path / "tagged.csv")}}
    )


def test_that_rows_were_drawn_is_said_once(spec):
    _, events = train(spec)
    (said,) = [one.as_dict()["message"] for one in events if one.name == "noticed" and one.message == quick.DRAWN]
    assert said.startswith("The simple model is fitted to 10 of 64 rows")


def test_an_estimate_counts_the_rows_that_are_drawn(spec):
    asked = drain(prepare.look(spec))[1]
    with estimating._record(asked.spec, asked) as record:
        setup = drain(SettingUp(record, asked.spec, asked.dataset, asked.plan).run())[1]
    assert quick.count_seen(setup, setup.train, 1000) == len(quick.drawn(setup, setup.train)) == 10
    assert quick.count_seen(setup, setup.train, 7) == 7
