"""A run's folder as a test leaves it, written without any training: run.toml, report.json, predictions.parquet."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

RUN_FILE = """format = 1
task = "{task}"
base = "starter/minilm"
recipe = "quick"
name = "made for tests"

[data]
train = "rows.csv"
columns = {columns}
"""
COLUMNS = {
    "text-classification": '{ text = "text", label = "label" }',
    "multi-label-classification": '{ text = "text", labels = "labels" }',
    "regression": '{ text = "text", score = "score" }',
    "token-classification": '{ tokens = "tokens", tags = "tags" }',
    "text-matching": '{ query = "query", match = "match" }',
    "question-answering": '{ context = "context", question = "question", answer = "answer" }',
}
SUMMARY = {
    "name": "made for tests", "base": "starter/minilm", "method": "probe", "recipe": "quick", "status": "finished",
    "headline": "macro_f1", "value": 0.5, "before": 0.4, "created": "2026-11-28T12:00:00+00:00", "seconds": 1.0,
    "rows": 3, "device": "cpu", "bytes": 1,
}  # fmt: skip


def write_run(
    folder: Path, task: str, columns: Mapping[str, Sequence[Any]], report: Mapping[str, Any] | None = None
) -> Path:
    """Write a run of a task whose predictions.parquet has these columns; others are filled in."""
    folder.mkdir(parents=True, exist_ok=True)
    count = len(columns["truth"])
    filled = {"file": ["rows.csv"] * count, "row": list(range(count)), **columns}
    for name in ("before_confidence", "after_confidence"):
        filled.setdefault(name, [0.5] * count)
    pq.write_table(pa.table(filled), folder / "predictions.parquet")
    (folder / "run.toml").write_text(RUN_FILE.format(task=task, columns=COLUMNS[task]), encoding="utf-8")
    (folder / "summary.json").write_text(json.dumps({**SUMMARY, "task": task, "rows": count}), encoding="utf-8")
    (folder / "events.jsonl").write_text("", encoding="utf-8")
    write_report(folder, task, count, report or {})
    return folder


def write_report(folder: Path, task: str, rows: int, values: Mapping[str, Any]) -> None:
    """Write a report of so many rows; `values` take the place of its own."""
    figures = {"accuracy": 0.5, "macro_f1": 0.5, "loss": 1.0}
    own: dict[str, Any] = {
        "task": task, "headline": "macro_f1", "higher_is_better": True, "kept": "quick", "load_with": "",
        "per_class": [],
        "validation": figures, "test": {"rows": rows, "before": {"method": "probe", **figures}, "after": figures},
        "baselines": {},
    }  # fmt: skip
    (folder / "report.json").write_text(json.dumps({**own, **values}), encoding="utf-8")


def labelled(
    truth: Sequence[str], before: Sequence[str | None], after: Sequence[str | None], **more: Sequence[Any]
) -> dict[str, Any]:
    """Return the columns of rows with a label each; texts are made up unless given."""
    texts = [f"text {place}" for place in range(len(truth))]
    return {"text": texts, "label": truth, "truth": truth, "before": before, "after": after, **more}
