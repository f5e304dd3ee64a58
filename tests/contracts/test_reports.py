"""What every task owes the report: it can be written of its sample's run, whole, with and without texts."""

import dataclasses
import json

import pyarrow.parquet as pq
import pytest

from tests.html_document import Document
from tests.tiny_jobs import answer_of, train
from workbench import resources
from workbench.engine import figure_words, jobs, tasks
from workbench.engine import spec as specs
from workbench.engine.evaluation import report_examples
from workbench.engine.evaluation.wording import Wording
from workbench.engine.inference import one

TRAINING = {
    "epochs": 1, "learning_rate": 3e-3, "threads": 1, "micro_batch_size": 32, "precision": "float32", "max_length": 32,
    "early_stopping_patience": 0, "refit": False,
}  # fmt: skip


@pytest.mark.parametrize("task", tasks.TASKS.values(), ids=lambda task: task.name)
def test_every_task_has_a_report(task, home, tiny_base, tmp_path):
    asked = specs.read(resources.samples() / task.sample / "run.toml")
    run, _ = train(dataclasses.replace(asked, base=str(tiny_base), training=TRAINING))
    path = tmp_path / "report.html"
    answer = answer_of(jobs.save_report(run, path))
    page = Document(path.read_text(encoding="utf-8"))
    report, wording = json.loads((run / "report.json").read_text()), Wording()
    assert page.wrong == []
    assert report["test"]["after"].keys() <= figure_words.METRICS.keys()
    for name, value in report["test"]["after"].items():
        assert wording.figure(name, value) in page.text
    assert answer["examples"] > 0
    for name in ("truth", "after"):  # what is right and what was answered stand in words
        cells = pq.read_table(run / "predictions.parquet", columns=[name]).column(name).to_pylist()
        assert any(report_examples.words(task.kind, cell, wording) in page.words for cell in cells)
    roles = one.input_roles(task, asked.data.columns)
    texts = pq.read_table(run / "predictions.parquet", columns=roles).to_pylist()
    jobs_answer = answer_of(jobs.save_report(run, path, without_texts=True))
    bare = Document(path.read_text(encoding="utf-8")).text
    assert jobs_answer["examples"] == 0
    assert not any(task.typed(role, row[role]) in bare for row in texts for role in roles)
