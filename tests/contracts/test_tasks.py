"""What every task owes: its sample fits it, a tiny model learns it, its answers are JSON, others can load it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.same_run import differences
from tests.tiny_jobs import answer_of, result, stop_after, train
from workbench import resources
from workbench.engine import effects, jobs, methods, recipes, tasks
from workbench.engine import spec as specs
from workbench.engine.data import guessing, mapping, table
from workbench.engine.data.reading.files import read_file
from workbench.engine.evaluation import comparing, recounting, tested_rows
from workbench.engine.events import Evaluated
from workbench.engine.inference import one
from workbench.engine.spec import ReadingOptions

ROWS_BY_HEART, BY_HEART = 48, 0.9  # rows, and the headline's figure on them: every row right is 1 for each task

EVERY_TASK = pytest.mark.parametrize("task", tasks.TASKS.values(), ids=lambda task: task.name)
EVERY_METHOD = pytest.mark.parametrize("method", methods.METHODS)


@pytest.fixture
def sample_spec(home, tiny_base):
    """Return a function that gives the spec of a task's own sample on a tiny base."""

    def make(task, **top):
        spec = specs.read(resources.samples() / task.sample / "run.toml")
        values = {
            "epochs": 2, "learning_rate": 3e-3, "threads": 1, "micro_batch_size": 32, "precision": "float32",
            "max_length": 32, "early_stopping_patience": 0,
        }  # fmt: skip
        fields = {"base": str(tiny_base), "training": values, **top}
        return specs.dataclasses.replace(spec, **fields)

    return make


@EVERY_TASK
def test_the_sample_has_the_columns_of_its_task(task, home):
    spec = specs.read(resources.samples() / task.sample / "run.toml")
    report = result(read_file(spec.data.train, ReadingOptions()))
    mapped = mapping.guess(table.open(report.table), task, {})
    assert {role: one.column for role, one in mapped.items()} == dict(spec.data.columns)
    assert mapped.keys() >= {role.name for role in task.roles if role.required}
    assert guessing.task_of(table.open(report.table))[0] == task.name


@EVERY_TASK
def test_the_headline_and_kind_are_among_those_known(task):
    assert task.roles
    assert task.headline
    assert recipes.RECIPES


@EVERY_TASK
def test_the_same_seed_gives_the_same(task, sample_spec):
    first, _ = train(sample_spec(task))
    again, _ = train(sample_spec(task))
    assert differences(first, again) == []


@EVERY_TASK
def test_a_tiny_model_learns_some_rows_of_the_sample_by_heart(task, home, make_tiny_base, tmp_path):
    spec = specs.read(resources.samples() / task.sample / "run.toml")
    lines = spec.data.train.read_text(encoding="utf-8").splitlines()[: ROWS_BY_HEART + 1]
    (tmp_path / "rows.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    words = sorted({word for line in lines for word in re.findall(r"\w+|[^\w\s]+", line.lower())})
    values = {
        "epochs": 60, "batch_size": 16, "learning_rate": 3e-3, "threads": 1, "micro_batch_size": 16, "refit": False,
        "precision": "float32", "max_length": 48, "early_stopping_patience": 0, "dropout": 0.0,
        "contrast_steps": 0, "label_names": False,
    }  # fmt: skip
    files = dict.fromkeys(("train", "validation", "test"), tmp_path / "rows.csv")
    data = specs.dataclasses.replace(spec.data, **files)
    base = make_tiny_base(tmp_path / "base", words=" ".join(words))
    _, found = train(specs.dataclasses.replace(spec, base=str(base), data=data, training=values))
    assert max(one.metrics[task.headline] for one in found if one.name == "evaluated") > BY_HEART


@EVERY_TASK
def test_stopped_and_resumed_equals_never_stopped(task, sample_spec):
    whole, _ = train(sample_spec(task))
    stop_after(jobs.train(sample_spec(task)), Evaluated, 3, "resume")
    (cut,) = [path for path in whole.parent.iterdir() if path != whole]
    list(jobs.resume(cut))
    assert differences(whole, cut) == []


@EVERY_TASK
@EVERY_METHOD
def test_every_method_gives_a_model_that_public_libraries_load_and_that_answers_the_same(
    task, method, sample_spec, tmp_path
):
    run, _ = train(sample_spec(task, method=method))
    roles = one.input_roles(task, specs.read(run / "run.toml").data.columns)
    long = (
        "where is my order from Reading? the card of May arrived late, on Monday " * 5
    )  # than the model reads at once
    texts = {role: f"{place} {ASKED.get(task.kind, '')} {long}" for place, role in enumerate(roles)}
    several = [role.name for role in task.roles if role.several and role.name in roles]
    texts |= {role: ["it is lost", "late", "where?"] for role in several}
    ours = answer_of(jobs.predict_text(run, texts))["prediction"]
    json.dumps(ours, allow_nan=False)
    theirs = predicted_without_us(run, [texts], tmp_path)
    assert PLAIN[task.kind](theirs[0]) == pytest.approx(PLAIN[task.kind](OF_OURS[task.kind](ours)), abs=1e-5)


ASKED = {"relation": "where is my <e1>order</e1>? the <e2>red card</e2> arrived late"}
# kind → what the snippet's predict gives of such a prediction
OF_OURS = {
    "label-scores": lambda prediction: prediction["scores"],
    "multi-label-scores": lambda prediction: prediction["scores"],
    "number": lambda prediction: prediction["value"],
    "ranking": lambda prediction: prediction["matches"],
    "choice": lambda prediction: prediction["scores"],
    "spans": lambda prediction: prediction["spans"],
    "relation": lambda prediction: prediction["scores"],
    "answer": lambda prediction: prediction,
}
# kind → the numbers in that
PLAIN = {
    **dict.fromkeys(OF_OURS, lambda answer: answer),
    "ranking": lambda matches: [one["score"] for one in matches],
    "spans": lambda spans: {
        tuple(one[key] for key in ("start", "end", "label", "text")): one["score"] for one in spans
    },
    "answer": lambda answer: {one["text"]: one["score"] for one in (answer, *answer["alternatives"])},
}


def predicted_without_us(run: Path, inputs: list[dict[str, str]], folder: Path) -> list[Any]:
    """Run the report's `load_with` in a process that cannot import the workbench."""
    snippet = json.loads((run / "report.json").read_text(encoding="utf-8"))["load_with"]
    script = folder / "load.py"
    script.write_text(f"import json\n{snippet}\nprint('ANSWER' + json.dumps(predict({inputs!r})))\n", encoding="utf-8")
    environment = {"PATH": "/usr/bin:/bin", "HF_HUB_OFFLINE": "1", "HOME": str(folder), "PYTHONSAFEPATH": "1"}
    done = subprocess.run(
        [sys.executable, "-c", HIDE + f"exec(open({str(script)!r}).read())"],
        cwd=run, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    line = next(line for line in done.stdout.splitlines() if line.startswith("ANSWER"))
    return json.loads(line.removeprefix("ANSWER"))


# however the workbench is installed, this process can't import it
HIDE = """
import sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "workbench":
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Hidden())
try:
    import workbench
    raise SystemExit("the workbench can still be imported")
except ModuleNotFoundError:
    pass
"""


OTHERS = {  # what each option is changed to, where it has no say
    "epochs": 3, "batch_size": 16, "micro_batch_size": 8, "learning_rate": 1e-2, "optimizer": "sgd", "r_drop": 1.0,
    "weight_decay": 0.5, "dropout": 0.3, "label_smoothing": 0.4, "weight_average": 0.5, "layer_decay": 0.5,
    "scheduler": "constant", "warmup_share": 0.5, "precision": "bfloat16", "evaluate_every": "epoch", "refit": True,
    "early_stopping_patience": 1, "minimum_improvement": 0.5, "class_weights": "balanced", "gradient_clipping": 0.1,
    "gradient_checkpointing": True, "head_start": "random", "contrast_steps": 3, "label_names": True,
    "head_pooling": "cls",
}  # fmt: skip


@EVERY_TASK
@pytest.mark.parametrize("method", ["probe", "full"])
def test_options_that_are_said_to_have_no_say_change_nothing(task, method, sample_spec):
    spec = sample_spec(task, method=method)
    idle = effects.idle(task, methods.find(method), spec.data.columns.keys())
    refused = {"r_drop"} if task.couples_rows else set()  # a key given is refused there
    others = {name: OTHERS[name] for name in idle if name not in refused}
    few = {**spec.training, "epochs": 1, "refit": False, "label_names": False, "contrast_steps": 0}
    plain, _ = train(specs.dataclasses.replace(spec, training=few))
    changed, _ = train(specs.dataclasses.replace(spec, training={**few, **others}))
    assert differences(plain, changed) == []


@EVERY_TASK
def test_label_smoothing_has_a_say_where_nothing_else_is_said(task, sample_spec):
    spec = sample_spec(task, training={**sample_spec(task).training, "epochs": 1, "refit": False})
    smoothed = specs.dataclasses.replace(spec, training={**spec.training, "label_smoothing": 0.4})
    losses = [[event.loss for event in train(one)[1] if event.name == "stepped"] for one in (spec, smoothed)]
    assert (losses[0] != losses[1]) == task.smooths


@EVERY_TASK
def test_figures_counted_from_kept_answers_are_those_of_the_report_and_a_run_equals_itself(task, sample_spec):
    run, _ = train(sample_spec(task, method="probe", recipe="quick"))
    own = json.loads((run / "report.json").read_text())["test"]["after"]
    copy = Path(shutil.copytree(run, run.with_name("copy")))
    rows = tested_rows.read(run).rows
    known = tasks.find(task.name, specs.read_settings(run / "run.toml").task_options)
    counted = recounting.metrics(known, [row.truth for row in rows], [row.answer for row in rows])
    assert counted == pytest.approx({name: own[name] for name in counted}, nan_ok=True)
    if not task.ranks:  # ranks among all candidates are not in the answers
        assert own.keys() - counted.keys() <= {"loss"}
    found = comparing.compare([run, copy])
    assert (found["same_test_rows"], found["disagreement_count"], found["said"]) == (True, 0, [])
    assert [pair["p"] for pair in found["pairs"]] == [1.0]
    json.dumps(found, allow_nan=False)
