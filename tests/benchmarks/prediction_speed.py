"""Rows a second of answering a file, against transformers' text-classification pipeline at its defaults.

    python tests/benchmarks/prediction_speed.py [--rows 20000] [--times 1] [--passive] [--run RUN]
    python tests/benchmarks/prediction_speed.py --words 5 200 [--rows 20000] [--times 1] [--passive] [--run RUN]

One model (banking77, the starter, Quick on its first token, which both can load) and one file of real texts of mixed
length, as many of each kind: questions, short messages, sentences of papers and their abstracts, at most 250 words, as
the pipeline fails at its defaults on what is longer than the base reads. With --words, texts of all lengths between
two, put together from banking77's. Each side is a process of its own, the sides in turn: "whole" is the process from
start to end, "answering" what comes after the model is loaded, "processor" the whole in processor seconds. The labels
have to agree; where they don't, the two best scores are shown. On a busy machine the pipeline's threads wait busily for
each other, at many times the cost of their work; --passive lets them wait as ours do, so that only the work differs.
The data lies in WORKBENCH_SHARED, or in shared/ beside the checkout. RUN: an earlier run of this kind.
"""

import argparse
import csv
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("WORKBENCH_SHARED", ROOT.parent / "shared")) / "data"
BANKING = DATA / "banking77"
LONGEST = 250  # words
BAR = 2.0
RUN_FILE = """
base = "starter/minilm"
recipe = "quick"
[data]
train = {train}
[training]
head_pooling = "cls"
max_length = 512  # the pipeline cuts nothing by default
"""

PIPELINE = """
import csv, json, sys, time
from transformers import pipeline
model, source, output, options = sys.argv[1:]
classify = pipeline("text-classification", model=model, **json.loads(options))
begun = time.perf_counter()
with open(source, encoding="utf-8", newline="") as file:
    texts = [row["text"] for row in csv.DictReader(file)]
answers = classify(texts)
with open(output, "w", encoding="utf-8") as file:
    json.dump(answers, file)
print(json.dumps({"seconds": time.perf_counter() - begun}))
"""


def main() -> None:
    """Make the model and the texts, time both sides in turn, and compare their answers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--words", type=int, nargs=2, metavar=("SHORTEST", "LONGEST"))
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--passive", action="store_true", help="the pipeline's threads wait as ours do")
    parser.add_argument("--run", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(WORKBENCH_HOME=home, HF_HUB_OFFLINE="1")
        if asked.passive:
            os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
        run = (asked.run or train(Path(home))).absolute()
        texts = texts_of(asked.rows, *asked.words) if asked.words else real_texts(asked.rows)
        _write_column(Path(home) / "texts.csv", texts)
        words = sorted(len(text.split()) for text in texts)
        print(f"words a text: {words[0]} … {words[len(words) // 2]} (median) … {words[-1]}")
        sides = {"workbench": answer_with_workbench, "pipeline": answer_with_pipeline}
        found: dict[str, list[tuple[float, float, float]]] = {side: [] for side in sides}
        for _ in range(asked.times):
            for side, answer in sides.items():
                found[side].append(timed(answer, run, Path(home)))
        print_rates(found, asked.rows)
        print_disagreements(run, Path(home), texts)


def train(home: Path) -> Path:
    """Return the folder of a run of Quick on banking77."""
    run_file = home / "run.toml"
    run_file.write_text(RUN_FILE.format(train=json.dumps(str(BANKING / "train.csv"))), encoding="utf-8")
    _workbench("train", run_file)
    return next((home / "runs").iterdir())


def real_texts(rows: int) -> list[str]:
    """Return real texts, as many of each set, in no order."""
    draw, lists = random.Random(0), []
    for name, column in (("banking77/test", "text"), ("sms_spam/train", "text"), ("scitldr/train", "document")):
        with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            lists.append([row[column] for row in csv.DictReader(file)])
    lists.append((DATA / "biomed_mlm" / "heldout.txt").read_text(encoding="utf-8").splitlines())
    fitting = ([text for text in one if 0 < len(text.split()) <= LONGEST] for one in lists)
    texts = [text for one in fitting for text in draw.choices(one, k=-(-rows // 4))]
    draw.shuffle(texts)
    return texts[:rows]


def texts_of(rows: int, shortest: int, longest: int) -> list[str]:
    """Return texts of all these lengths in words, put together from banking77's."""
    draw = random.Random(0)
    with (BANKING / "test.csv").open(encoding="utf-8", newline="") as file:
        pieces = [row["text"] for row in csv.DictReader(file)]
    texts = []
    for _ in range(rows):
        words: list[str] = []
        length = draw.randint(shortest, longest)
        while len(words) < length:
            words += draw.choice(pieces).split()
        texts.append(" ".join(words[:length]))
    return texts


def timed(answer: Callable[[Path, Path], float], run: Path, home: Path) -> tuple[float, float, float]:
    """Return the seconds of a side's process, those it says it answered in, and its processor seconds."""
    begun, used = time.perf_counter(), os.times()
    answering, now = answer(run, home), os.times()
    processor = now.children_user + now.children_system - used.children_user - used.children_system
    return time.perf_counter() - begun, answering, processor


def answer_with_workbench(run: Path, home: Path) -> float:
    """Return the seconds in which our command answered the texts."""
    summary = _workbench("predict", run, "--input", home / "texts.csv", "--output", home / "ours.csv")
    return float(summary["predicted"] / summary["rows_per_second"])


def answer_with_pipeline(run: Path, home: Path) -> float:
    """Return the seconds in which a script that asks the pipeline answered them."""
    return _pipeline(run, home / "texts.csv", home / "theirs.json")


def print_rates(found: dict[str, list[tuple[float, float, float]]], rows: int) -> None:
    """Print rows a second of both sides and their ratios."""
    medians = {side: [statistics.median(part) for part in zip(*times, strict=True)] for side, times in found.items()}
    print(f"{'rows/s':<10} {'whole':>8} {'answering':>10} {'processor':>10}   ({rows:,} rows)")
    for side, seconds in medians.items():
        _print_row(side, [rows / part for part in seconds], 1)
    _print_row("ratio", [b / a for a, b in zip(medians["workbench"], medians["pipeline"], strict=True)], 2)
    print(f"bar        {BAR:>8.2f}")


def _print_row(name: str, figures: Sequence[float], digits: int) -> None:
    whole, answering, processor = (f"{figure:.{digits}f}" for figure in figures)
    print(f"{name:<10} {whole:>8} {answering:>10} {processor:>10}")


def print_disagreements(run: Path, home: Path, texts: Sequence[str]) -> None:
    """Print how many labels differ, and the pipeline's two best scores of each row where they do."""
    with (home / "ours.csv").open(encoding="utf-8", newline="") as file:
        ours = [row["prediction"] for row in csv.DictReader(file)]
    theirs = [answer["label"] for answer in json.loads((home / "theirs.json").read_text(encoding="utf-8"))]
    rows = [row for row, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    print(f"labels       {len(texts) - len(rows):,} of {len(texts):,} agree")
    if rows:
        _write_column(home / "unlike.csv", [texts[row] for row in rows])
        _pipeline(run, home / "unlike.csv", home / "scores.json", top_k=2)
        for row, (best, second) in zip(rows, json.loads((home / "scores.json").read_text()), strict=True):
            print(
                f"  row {row}: {best['label']} {best['score']:.7f}, {second['label']} {second['score']:.7f}, "
                f"apart by {best['score'] - second['score']:.1e}; workbench says {ours[row]}"
            )


def _workbench(*words: object) -> dict[str, Any]:
    return _last_line([sys.executable, "-m", "workbench", *map(str, words), "--json"])


def _pipeline(run: Path, source: Path, output: Path, **options: object) -> float:
    words = (run / "best", source, output, json.dumps(options))
    return float(_last_line([sys.executable, "-c", PIPELINE, *map(str, words)])["seconds"])


def _last_line(command: Sequence[str]) -> dict[str, Any]:
    """Run a command and return the JSON it says at the end."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _write_column(path: Path, texts: Sequence[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([["text"], *([text] for text in texts)])


if __name__ == "__main__":
    main()
