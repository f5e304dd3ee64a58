"""Training speed on banking77 with the starter, each side in a process of its own, in turn.

    python tests/benchmarks/training_speed.py [--rows 4000] [--times 3]

    ours      a run of the command line, as it ships: what it measures it chooses, evaluation and saving left out
    trainer   transformers' Trainer at its defaults, dynamic padding
    grouped   the same with group_by_length
    bare      a plain PyTorch loop over our batches, in the number format and with the threads our run chose

All learn from the same rows for one epoch in batches of 32, without evaluation. A second table gives each side's
peak memory, and the share of the machine's own matrix-product ceiling that real (not padded) tokens reach.
"""

import argparse
import json
import os
import resource
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

os.environ.update(ENVIRONMENT)
DATA = Path(os.environ.get("WORKBENCH_SHARED", ROOT.parent / "shared")) / "data" / "banking77" / "train.csv"
SIDES = ("ours", "trainer", "grouped", "bare")
BATCH = 32
OURS = {"epochs": 1, "batch_size": BATCH, "evaluate_every": 100_000, "early_stopping_patience": 0}


def main() -> None:
    """Measure every side and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=SIDES, choices=SIDES)
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("--like", type=json.loads, default={}, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.side:
        print(json.dumps(measured(arguments.side, arguments.rows, arguments.like)))
        return
    found: dict[str, list[dict[str, Any]]] = {side: [] for side in arguments.only}
    like: dict[str, Any] = {}
    for _ in range(arguments.times):
        for side in arguments.only:
            found[side].append(in_process(side, arguments.rows, like))
            like = found[side][-1].get("chosen", like)
    report(found, like)


def report(found: dict[str, list[dict[str, Any]]], like: dict[str, Any]) -> None:
    """Print rows a second, the ratio to each other side (median of the rounds' ratios), memory and ceiling share."""
    ceiling = matrix_ceiling(like)
    print(f"chosen: {like}; matrix products: {ceiling / 1e9:.0f} GFLOP/s")
    print(f"{'side':<9} {'rows/s':>8} {'ours ÷':>8} {'peak MB':>8} {'of ceiling':>10}")
    for side, runs in found.items():
        ratios = [a["rows_per_second"] / b["rows_per_second"] for a, b in zip(found["ours"], runs, strict=True)]
        flops = statistics.median(run["flops_per_second"] for run in runs)
        print(
            f"{side:<9} {statistics.median(run['rows_per_second'] for run in runs):>8.1f} "
            f"{statistics.median(ratios):>8.2f} {statistics.median(run['peak'] for run in runs) / 1e6:>8.0f} "
            f"{flops / ceiling:>10.2f}"
        )


def in_process(side: str, rows: int, like: dict[str, Any]) -> dict[str, Any]:
    """Measure a side in a process of its own."""
    command = [sys.executable, __file__, "--rows", str(rows), "--side", side, "--like", json.dumps(like)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def measured(side: str, rows: int, like: dict[str, Any]) -> dict[str, Any]:
    """Return a side's figures, with the process's peak memory."""
    answer = {"ours": ours, "bare": bare}[side](rows, like) if side in ("ours", "bare") else trainer(
        rows, grouped=side == "grouped"
    )  # fmt: skip
    return {**answer, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}


def subset(rows: int, folder: Path) -> Path:
    """Write `rows` rows of banking77, drawn at random, to a file of their own."""
    import pandas

    table = pandas.read_csv(DATA, dtype=str, keep_default_na=False)
    path = folder / "rows.csv"
    table.sample(min(rows, len(table)), random_state=1).to_csv(path, index=False)
    return path


def ours(rows: int, _: dict[str, Any]) -> dict[str, Any]:
    """Run the engine as the command line does."""
    from workbench.engine import jobs, spec

    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        lines = [f"{key} = {json.dumps(value)}" for key, value in OURS.items()]
        run_file = Path(home) / "run.toml"
        run_file.write_text(
            f'base = "starter/minilm"\n[data]\ntrain = "{subset(rows, Path(home))}"\n[training]\n' + "\n".join(lines)
        )
        steps = []
        for event in jobs.train(spec.read(run_file)):
            if event.name == "stepped":
                steps.append(event)
            if event.name == "tested":
                break
        run = next(path for path in (Path(home) / "runs").iterdir() if path.is_dir())
        chosen = spec.read(run / "run.toml").options
    seconds, tokens = sum(step.seconds for step in steps), sum(step.tokens for step in steps)
    return {
        "rows_per_second": sum(step.rows for step in steps) / seconds, "flops_per_second": flops(tokens) / seconds,
        "chosen": {"precision": chosen.precision, "threads": chosen.threads, "micro": chosen.micro_batch_size,
                   "max_length": chosen.max_length, "average": chosen.weight_average},
    }  # fmt: skip


def encoded(rows: int, max_length: int = 512) -> tuple[Any, list[dict[str, Any]], list[str]]:
    """Return the starter's tokenizer, tokenised training rows with their label's number, and the labels."""
    import pandas

    from workbench.engine.bases import starter
    from workbench.engine.models import pretrained

    with tempfile.TemporaryDirectory() as folder:
        table = pandas.read_csv(subset(rows, Path(folder)), dtype=str, keep_default_na=False)
    table = table.iloc[: round(0.8 * len(table))]  # as many as our split leaves to learn from
    tokenizer = pretrained.load_tokenizer(starter.find())
    labels = sorted(set(table["label"]))
    ids = tokenizer(list(table["text"]), truncation=True, max_length=max_length)
    made = [
        {**{name: ids[name][row] for name in ids}, "labels": labels.index(label)}
        for row, label in enumerate(table["label"])
    ]
    return tokenizer, made, labels


def trainer(rows: int, *, grouped: bool) -> dict[str, Any]:
    """Train with transformers' Trainer at its defaults."""
    import datasets
    from transformers import AutoModelForSequenceClassification, DataCollatorWithPadding, Trainer, TrainingArguments

    from workbench.engine.bases import starter

    tokenizer, made, labels = encoded(rows)
    model = AutoModelForSequenceClassification.from_pretrained(starter.find(), num_labels=len(labels))
    with tempfile.TemporaryDirectory() as folder:
        arguments = TrainingArguments(
            folder, num_train_epochs=1, per_device_train_batch_size=BATCH, report_to=[], save_strategy="no",
            disable_tqdm=True, **({"train_sampling_strategy": "group_by_length"} if grouped else {}),
        )  # fmt: skip
        done = Trainer(
            model, arguments, train_dataset=datasets.Dataset.from_list(made),
            data_collator=DataCollatorWithPadding(tokenizer),
        ).train()  # fmt: skip
    seconds = done.metrics["train_runtime"]
    tokens = sum(len(row["input_ids"]) for row in made)
    return {"rows_per_second": len(made) / seconds, "flops_per_second": flops(tokens) / seconds}


def bare(rows: int, like: dict[str, Any]) -> dict[str, Any]:
    """Train with a plain loop: fused AdamW, clipping, a falling rate; the batches and the model of our run."""
    import numpy as np
    import torch

    from workbench.engine.bases import starter
    from workbench.engine.models import classifier
    from workbench.engine.training.batches import epoch_batches

    torch.set_num_threads(int(like["threads"]))
    tokenizer, made, labels = encoded(rows, like["max_length"])
    model = classifier.build(starter.find(), {"labels": labels}, pooling="mean", dropout=0.1, seed=1).train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4, fused=True)
    lengths = np.array([len(row["input_ids"]) for row in made])
    batches = epoch_batches(lengths, BATCH, seed=1, epoch=0)
    rate = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, len(batches))
    begun = time.perf_counter()
    for batch in batches:
        inputs = tokenizer.pad([made[row] for row in batch], return_tensors="pt")
        targets = inputs.pop("labels")
        with torch.autocast("cpu", torch.bfloat16, enabled=like["precision"] == "bfloat16"):
            logits = model(inputs)
        torch.nn.functional.cross_entropy(logits.float(), targets, label_smoothing=0.1).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        optimizer.zero_grad()
    seconds = time.perf_counter() - begun
    return {"rows_per_second": len(made) / seconds, "flops_per_second": flops(int(lengths.sum())) / seconds}


def flops(tokens: int) -> float:
    """Return 6 × tokens × the weights each token is multiplied with: 6 layers of 12 × 384² (Kaplan et al. 2020)."""
    return 6.0 * tokens * 6 * 12 * 384**2


def matrix_ceiling(like: dict[str, Any]) -> float:
    """Return the FLOP a second of large square products in the format and with the threads that a run chose."""
    import torch

    torch.set_num_threads(int(like.get("threads", 2)))
    kind = torch.bfloat16 if like.get("precision") == "bfloat16" else torch.float32
    one = torch.randn(2048, 2048).to(kind)
    fastest = float("inf")
    for _ in range(7):
        begun = time.perf_counter()
        torch.mm(one, one)
        fastest = min(fastest, time.perf_counter() - begun)
    return 2 * 2048**3 / fastest


if __name__ == "__main__":
    main()
