"""Awkward files that stand for kinds of them: each ends as the manifest beside it says."""

import codecs
import json
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_jobs import answer_of
from workbench.engine import jobs
from workbench.engine.errors import WorkbenchError
from workbench.engine.tasks import TASKS

CASES = (
    "a01", "a03", "a05", "a07", "a09", "a11", "b01", "b03", "b05", "b07", "b09", "b11", "b13", "b15", "b16", "b17",
    "b19", "b21", "c01", "c03", "c05", "d01", "d03", "d05", "d07", "d09", "d11", "d13", "e01", "e03", "e05", "e07",
    "e09", "f01", "f03", "f05", "f07", "f09", "f11", "f13", "f15", "f17", "g01", "g03", "g05", "g07", "g09", "g10",
    "g11", "g12", "g13", "g14", "g15", "g16",
)  # fmt: skip


@pytest.fixture
def entry(shared, request):
    """Return what the manifest says of a case; of a task that there is not yet, the case is skipped by name."""
    entries = json.loads((shared / "data" / "hard" / "manifest.json").read_text(encoding="utf-8"))
    found = next(one for one in entries if one["case"] == request.param)
    task = _given(found).get("--task")
    if task is not None and task not in TASKS:
        pytest.skip(f"{request.param} comes with the task {task}")
    return found


@pytest.mark.parametrize("entry", CASES, indirect=True)
def test_it_ends_as_the_manifest_says(entry, shared, home):
    found = _looked_at(entry, shared / "data" / "hard")
    also = {"load and say"} if entry["outcome"] == "load" else set()
    assert found["outcome"] in {entry["outcome"], *entry.get("may_also", [])} | also
    expected = entry["expect"] if found["outcome"] != "refuse" else {}
    assert {key: _is_so(found, key, value) for key, value in expected.items()} == dict.fromkeys(expected, True)


def _looked_at(entry: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return what an inspection says; of a file that is refused, that it says why and what to do."""
    given = _given(entry)
    sides = {"test": folder / given["--test"]} if "--test" in given else {}
    try:
        return answer_of(jobs.inspect(folder / entry["file"], task=given.get("--task"), **sides))
    except WorkbenchError as error:
        return {"outcome": "refuse" if error.message and error.hint else "without a word"}


def _given(entry: dict[str, Any]) -> dict[str, str]:
    return dict(zip(entry["arguments"][::2], entry["arguments"][1::2], strict=True))


def _is_so(found: dict[str, Any], key: str, expected: Any) -> bool:
    """Return whether an inspection says what is expected, in the manifest's words."""
    if key in ("line", "sheet", "nul", "overlap"):  # a value that has to be named
        named = [found[name] for name in ("notes", "findings", "rows_left_out", "questions")]
        return str(expected) in json.dumps(named, ensure_ascii=False)
    if key == "blocking":
        return any(
            one["severity"] == "blocking" and one["kind"] == expected.replace(" ", "-") for one in found["findings"]
        )
    if key == "encoding":
        return codecs.lookup(found[key]).name == codecs.lookup(expected).name
    told = {
        "classes": len(found["labels"]), "distinct": len(found["labels"]), "n_columns": len(found["columns"]),
        "sentences": found["rows_in_file"],
    }  # fmt: skip
    return bool(told.get(key, found.get(key)) == expected)
