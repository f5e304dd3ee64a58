"""Run files: what is refused, with which way out, and what is written down again."""

import tomllib

import pytest

from workbench.engine import spec as specs
from workbench.engine.errors import SpecError


@pytest.fixture
def data(tmp_path):
    file = tmp_path / "rows.csv"
    file.write_text("text,label\na,b\n")
    return {"train": str(file)}


@pytest.mark.parametrize(
    ("values", "key", "meant"),
    [
        ({"training": {"epoch": 3}}, "training.epoch", "epochs"),
        ({"training": {"learning-rate": 1e-4}}, "training.learning-rate", "learning_rate"),
        ({"basis": "x"}, "basis", "base"),
    ],
)
def test_a_mistyped_key_is_answered_with_the_one_that_was_meant(values, key, meant, data, tmp_path):
    with pytest.raises(SpecError) as raised:
        specs.parse({"base": "starter/minilm", "data": data, **values}, tmp_path)
    assert raised.value.message == f"The run file has an unknown key: {key}."
    assert raised.value.hint.startswith(f"Did you mean {meant}? Allowed here: ")


def test_a_key_like_no_other_is_answered_with_what_there_is(data, tmp_path):
    with pytest.raises(SpecError) as raised:
        specs.parse({"base": "starter/minilm", "data": data, "training": {"zzz": 1}}, tmp_path)
    assert raised.value.hint.startswith("Allowed here: epochs, ")


def test_a_declined_role_is_written_down_and_other_empty_values_are_not(data, tmp_path):
    spec = specs.parse({"base": "starter/minilm", "data": {**data, "columns": {"text_pair": ""}}}, tmp_path)
    written = tomllib.loads(spec.as_toml())
    assert written["data"]["columns"] == {"text_pair": ""}
    assert "hashes" not in written["data"]
    assert "name" not in written
