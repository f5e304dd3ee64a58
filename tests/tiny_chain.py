"""Two small runs that go together: one finds names, the other how they are related; trained once."""

import shutil
from pathlib import Path

import pytest

from tests.tiny_jobs import train
from workbench.engine import spec as specs

FIXED = {"epochs": 12, "batch_size": 8, "learning_rate": 5e-3, "threads": 1, "micro_batch_size": 8, "max_length": 32,
         "precision": "float32", "refit": False, "dropout": 0.0, "early_stopping_patience": 0,
         "contrast_steps": 0, "label_names": False}  # fmt: skip
NAMES = ("card", "order", "money")


def sentences():
    """Return texts in which names stand around a word that says how they are related, or that they are not."""
    for number in range(120):
        first, second = NAMES[number // 3 % 3], NAMES[(number // 3 + 1 + number // 9 % 2) % 3]
        word, relation = (("arrived", "brings(e1,e2)"), ("late", "brings(e2,e1)"), ("is", "Other"))[number % 3]
        yield first, word, second, relation


@pytest.fixture(scope="session")
def trained_runs(tiny_base, tmp_path_factory):
    """Train a run that finds names and one that relates them; to be copied only."""
    folder = tmp_path_factory.mktemp("chain")

    def run(task, lines):
        path = folder / f"{task}.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        values = {"base": str(tiny_base), "task": task, "data": {"train": str(path)}, "training": FIXED}
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("WORKBENCH_HOME", str(folder / "home"))
            return train(specs.parse(values, folder))[0]

    tagged = [f"the {one} {word} the {two} {place},O B-thing O O B-thing O"
              for place, (one, word, two, _) in enumerate(sentences())]  # fmt: skip
    tagged += [f"the is the late {place},O O O O O" for place in range(40)]
    related = [f'the <e1>{one}</e1> {word} the <e2>{two}</e2> {place},"{relation}"'
               for place, (one, word, two, relation) in enumerate(sentences())]  # fmt: skip
    return (run("token-classification", ["tokens,tags", *tagged]),
            run("relation-extraction", ["text,relation", *related]))  # fmt: skip


@pytest.fixture
def two_runs(trained_runs, home):
    """Return copies of both in the test's own home."""
    return tuple(Path(shutil.copytree(run, home / "runs" / run.name)) for run in trained_runs)
