"""Time from a process's start to its first model that is good enough on validation, against transformers' Trainer.

    python tests/benchmarks/first_model.py [--bar 0.925] [--epochs 6] [--rate 2e-4] [--times 1]

banking77, a tenth of its training rows to validate on, the starter. Ours is `workbench train` with the recipe Quick:
the moment its validation accuracy reaches the bar, and the end of the whole run. The other side is transformers'
Trainer at its best settings here: bfloat16, rows grouped by length, a linear schedule with warm-up, checked every 100
steps; where it never gets there, the time of the whole training stands for a lower bound.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
from workbench.__main__ import ENVIRONMENT  # noqa: E402

os.environ.update({**ENVIRONMENT, "HF_HUB_OFFLINE": "1"})
DATA = Path(os.environ.get("WORKBENCH_SHARED", ROOT.parent / "shared")) / "data" / "banking77" / "train.csv"
BATCH, EVERY, RATIO = 32, 100, 0.25


def main() -> None:
    """Measure both sides in turn and print them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bar", type=float, default=0.925)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--trainer", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.trainer:
        trainer(asked.trainer, asked.bar, asked.epochs, asked.rate)
        return
    found: dict[str, list[dict[str, Any]]] = {"workbench": [], "Trainer": []}
    with tempfile.TemporaryDirectory() as home:
        write_files(Path(home))
        for number in range(asked.times):
            found["workbench"].append(workbench(Path(home), number, asked.bar))
            found["Trainer"].append(in_process(Path(home), asked))
    print_table(found)


def write_files(home: Path) -> None:
    """Split banking77's training rows."""
    import pandas

    table = pandas.read_csv(DATA, dtype=str, keep_default_na=False).sample(frac=1.0, random_state=1)
    tenth = len(table) // 10
    table.tail(tenth).to_csv(home / "validation.csv", index=False)
    table.head(len(table) - tenth).to_csv(home / "train.csv", index=False)


def workbench(home: Path, number: int, bar: float) -> dict[str, Any]:
    """Run Quick; return the seconds until a model was good enough, what it reached, and the seconds of the whole."""
    (home / "run.toml").write_text(
        'base = "starter/minilm"\nrecipe = "quick"\n[data]\ntrain = "train.csv"\nvalidation = "validation.csv"\n'
    )
    runs = home / f"runs{number}"
    command = [sys.executable, "-m", "workbench", "train", str(home / "run.toml"), "--runs", str(runs), "--json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "WORKBENCH_HOME": str(home / "home")}
    begun, reached, accuracy = time.perf_counter(), None, 0.0
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        event = json.loads(line)
        if event["event"] == "baseline" and event["name"] == "quick" and event["split"] == "validation":
            accuracy = event["metrics"]["accuracy"]
            reached = time.perf_counter() - begun if accuracy >= bar else None
    if process.wait() != 0:
        sys.exit(f"workbench failed: {process.returncode}")
    return {"reached": reached, "accuracy": accuracy, "whole": time.perf_counter() - begun}


def in_process(home: Path, asked: argparse.Namespace) -> dict[str, Any]:
    """Run Trainer in a process of its own."""
    options = [f"--{name}={getattr(asked, name)}" for name in ("bar", "epochs", "rate")]
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, __file__, f"--trainer={home}", *options], check=True, stdout=subprocess.PIPE)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    whole = time.perf_counter() - begun
    return {**answer, "whole": whole, "reached": whole if answer["accuracy"] >= asked.bar else None}


def trainer(home: Path, bar: float, epochs: int, rate: float) -> None:
    """Train until validation accuracy reaches the bar, or to the end; print the best."""
    import datasets
    import pandas
    from transformers import (
        AutoModelForSequenceClassification,
        AutoTokenizer,
        DataCollatorWithPadding,
        Trainer,
        TrainerCallback,
        TrainingArguments,
    )

    from workbench.engine.bases import starter

    tokenizer = AutoTokenizer.from_pretrained(starter.find())
    tables = {side: pandas.read_csv(home / f"{side}.csv", dtype=str, keep_default_na=False)
              for side in ("train", "validation")}  # fmt: skip
    labels = sorted(set(tables["train"]["label"]))
    sides = {}
    for side, table in tables.items():
        encoded = tokenizer(list(table["text"]), truncation=True, max_length=64)
        sides[side] = datasets.Dataset.from_dict({**encoded, "labels": [labels.index(one) for one in table["label"]]})
    best = 0.0

    class StopAtTheBar(TrainerCallback):  # type: ignore[misc]
        def on_evaluate(self, arguments: Any, state: Any, control: Any, metrics: Any = None, **_: Any) -> None:
            nonlocal best
            best = max(best, metrics["eval_accuracy"])
            control.should_training_stop = best >= bar

    model = AutoModelForSequenceClassification.from_pretrained(starter.find(), num_labels=len(labels))
    with tempfile.TemporaryDirectory() as folder:
        arguments = TrainingArguments(
            folder, num_train_epochs=epochs, per_device_train_batch_size=BATCH, per_device_eval_batch_size=64,
            learning_rate=rate, warmup_steps=100, bf16=True, train_sampling_strategy="group_by_length", report_to=[],
            save_strategy="no", eval_strategy="steps", eval_steps=EVERY, disable_tqdm=True, use_cpu=True,
        )  # fmt: skip
        Trainer(
            model, arguments, train_dataset=sides["train"], eval_dataset=sides["validation"],
            data_collator=DataCollatorWithPadding(tokenizer), callbacks=[StopAtTheBar()],
            compute_metrics=lambda said: {"accuracy": float((said.predictions.argmax(-1) == said.label_ids).mean())},
        ).train()  # fmt: skip
    print(json.dumps({"accuracy": best}))


def print_table(found: dict[str, list[dict[str, Any]]]) -> None:
    """Print medians; a side that never got there counts with the time of its whole training."""
    print(f"{'side':<10} {'reached in s':>12} {'accuracy':>9} {'whole s':>8}")
    for side, runs in found.items():
        middle = {key: statistics.median(run[key] or run["whole"] for run in runs) for key in runs[0]}
        never = " (not reached)" if any(run["reached"] is None for run in runs) else ""
        print(f"{side:<10} {middle['reached']:>12.1f} {middle['accuracy']:>9.4f} {middle['whole']:>8.1f}{never}")
    ours, theirs = ([run["reached"] or run["whole"] for run in found[side]] for side in ("workbench", "Trainer"))
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    print(f"ratio      {ratio:>12.2f}   bar {RATIO}")


if __name__ == "__main__":
    main()
