"""What is said of a model's parameters before a run equals what the run says as it starts."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
import torch

from tests.tiny_jobs import result
from tests.tiny_jobs import train as trained
from workbench import resources
from workbench.engine import jobs, methods, parameters, tasks
from workbench.engine import spec as specs
from workbench.engine.events import Started
from workbench.engine.models import pretrained
from workbench.engine.models.model import load_encoder
from workbench.engine.training import prepare

TINY = {"epochs": 1, "threads": 1, "micro_batch_size": 32, "precision": "float32", "max_length": 16, "refit": False,
        "contrast_steps": 0, "label_names": False, "early_stopping_patience": 0}  # fmt: skip
EVERY_METHOD = pytest.mark.parametrize("method", methods.METHODS)


@pytest.fixture
def sample(home, tiny_base):
    """Return a function that gives the spec of a task's sample on a tiny base."""

    def make(task, method, base="", **changed):
        spec = specs.read(resources.samples() / tasks.TASKS[task].sample / "run.toml")
        training = {**TINY, **changed.pop("training", {})}
        fields = {"base": base or str(tiny_base), "method": method, "training": training, **changed}
        return specs.dataclasses.replace(spec, **fields)

    return make


def before(spec):
    asked = result(prepare.look(spec))
    return parameters.count(asked.spec, asked.base, asked.plan)


def at_its_start(spec):
    job = jobs.train(spec)
    started = next(event for event in job if isinstance(event, Started))
    job.close()
    return {"parameters": started.parameters, "trainable_parameters": started.trainable_parameters}


@pytest.mark.parametrize("task", tasks.TASKS)
@EVERY_METHOD
def test_a_run_starts_with_as_many_as_were_said(sample, task, method):
    spec = sample(task, method)
    assert before(spec) == at_its_start(spec)


@EVERY_METHOD
def test_a_base_pooled_by_its_first_token_is_counted_with_its_pooler(sample, make_tiny_base, tmp_path, method):
    spec = sample("text-classification", method, str(make_tiny_base(tmp_path / "cls", pooling="")))
    assert before(spec) == at_its_start(spec)


@pytest.mark.parametrize("pooling", ["mean", "cls"])
@EVERY_METHOD
def test_a_base_that_is_an_adapter_is_counted_as_it_goes_on(sample, method, pooling):
    run, _ = trained(sample("text-classification", "lora", training={"head_pooling": pooling, "learning_rate": 0.01}))
    spec = sample("text-classification", method, f"run/{run.name}", method_options={})
    assert before(spec) == at_its_start(spec)


@pytest.mark.parametrize(("method", "options"), [
    ("lora", {"rank": 3, "target_modules": "query, value"}), ("lora", {"rank": 2, "dora": True}),
    ("last-layers", {"layers": 1}),
])  # fmt: skip
def test_what_the_method_is_asked_for_counts(sample, method, options):
    spec = sample("text-classification", method, method_options=options)
    assert before(spec) == at_its_start(spec)
    assert before(spec) != before(sample("text-classification", method))


def test_counting_draws_nothing_and_reads_no_weights(sample, tiny_base, tmp_path):
    asked = result(prepare.look(sample("text-classification", "full")))
    base = specs.dataclasses.replace(asked.base, folder=shutil.copytree(tiny_base, tmp_path / "empty"))
    (base.folder / "model.safetensors").unlink()
    state = torch.get_rng_state()
    found = parameters.count(asked.spec, base, asked.plan)
    assert torch.equal(torch.get_rng_state(), state)
    labels = len(asked.plan["labels"])
    assert found["parameters"] == found["trainable_parameters"] == asked.base.parameters - 32 * 33 + 33 * labels
    # the base's own pooler (32 × 32 and a bias) is left out, the head (32 weights and a bias a label) is put on


def test_another_thread_loads_whole_models_meanwhile(tiny_base):
    with pretrained.shapes_alone(), ThreadPoolExecutor() as pool:
        loaded = pool.submit(lambda: load_encoder(tiny_base, pretrained.load_config(tiny_base))).result()
        counted = load_encoder(tiny_base, pretrained.load_config(tiny_base))
    assert {one.device.type for one in loaded.parameters()} == {"cpu"}
    assert {one.device.type for one in counted.parameters()} == {"meta"}
    assert {one.device.type for one in load_encoder(tiny_base, loaded.config).parameters()} == {"cpu"}
