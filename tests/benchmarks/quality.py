"""How good the recipes are: validation and test figures on real sets, several sizes, several seeds.

    python tests/benchmarks/quality.py --set banking77 --recipe balanced --seeds 1 2 3
    python tests/benchmarks/quality.py --set banking77-10 --recipe balanced --option learning_rate=3e-5 epochs=8
    python tests/benchmarks/quality.py --table

Sets: banking77, sms_spam, each whole or as NAME-10 (ten rows a class) or NAME-N (N rows, drawn by the seed); they lie
in WORKBENCH_SHARED, or in shared/ beside the checkout. Settings are chosen by the validation figures alone: with
--search, validation is up to 2,000 training rows that a smaller set leaves over, and no test figure is kept. Each run
appends a line to the file of results; --table prints its medians.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
from workbench.__main__ import ENVIRONMENT  # noqa: E402

os.environ.update(ENVIRONMENT)
DATA = Path(os.environ.get("WORKBENCH_SHARED", ROOT.parent / "shared")) / "data"
RESULTS = Path(tempfile.gettempdir()) / "workbench-quality.jsonl"
SEARCHED_ROWS, TOLD_ROWS = 2000, 100


def main() -> None:
    """Do the runs that are asked for, or print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", default="banking77")
    parser.add_argument("--recipe", default="balanced")
    parser.add_argument("--base", default="starter/minilm")
    parser.add_argument("--seeds", type=int, nargs="*", default=[1])
    parser.add_argument("--option", nargs="*", default=[], metavar="KEY=VALUE")
    parser.add_argument("--search", action="store_true", help="validate on left-over training rows, test nothing")
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--table", action="store_true")
    arguments = parser.parse_args()
    if arguments.table:
        print_table(arguments.results)
        return
    for seed in arguments.seeds:
        done = run(arguments.set, arguments.recipe, arguments.base, seed, arguments.option, search=arguments.search)
        with arguments.results.open("a") as file:
            file.write(json.dumps(done) + "\n")
        print(json.dumps(done), flush=True)


def run(name: str, recipe: str, base: str, seed: int, options: list[str], *, search: bool) -> dict[str, Any]:
    """Train once and return what was reached."""
    from workbench.engine import jobs, spec

    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        run_file = Path(home) / "run.toml"
        training = "".join(f"{key} = {_toml(value)}\n" for key, value in (one.split("=", 1) for one in options))
        files = "".join(f'{side} = "{path}"\n' for side, path in write_files(name, seed, search, Path(home)).items())
        run_file.write_text(
            f'base = "{base}"\nrecipe = "{recipe}"\nseed = {seed}\n[data]\n{files}[training]\n{training}'
        )
        begun, evaluated, quick = time.monotonic(), [], {}
        for event in jobs.train(spec.read(run_file)):
            if event.name == "evaluated":
                evaluated.append(event.metrics)
            elif event.name == "baseline" and event.baseline == "quick":
                quick = event.metrics
            elif event.name == "tested":
                tested = event
        best = max(evaluated, key=lambda metrics: metrics["macro_f1"], default=quick)
        found = {
            "set": name, "recipe": recipe, "base": base, "options": " ".join(options), "seed": seed, "search": search,
            "seconds": round(time.monotonic() - begun, 1), "quick": _short(quick), "best": _short(best),
            "evaluations": [round(one["accuracy"], 4) for one in evaluated],
        }  # fmt: skip
        if not search:
            found |= {"test_before": _short(tested.before), "test_after": _short(tested.after)}
    return found


def write_files(name: str, seed: int, search: bool, folder: Path) -> dict[str, Path]:
    """Write the set's files and return them by side."""
    import pandas

    place, _, size = name.partition("-")
    table = pandas.read_csv(DATA / place / "train.csv", dtype=str, keep_default_na=False)
    table = table.sample(frac=1.0, random_state=seed)
    train = table.groupby("label").head(10) if size == "10" else table.head(int(size) if size else len(table))
    train.to_csv(folder / "train.csv", index=False)
    if not search:
        return {"train": folder / "train.csv", "test": DATA / place / "test.csv"}
    if size:
        left = table.drop(train.index)
    else:  # a tenth of the whole set, as a run would take
        left, train = table.tail(len(table) // 10), table.head(len(table) - len(table) // 10)
        train.to_csv(folder / "train.csv", index=False)
    left.head(SEARCHED_ROWS).to_csv(folder / "validation.csv", index=False)
    left.head(TOLD_ROWS).to_csv(folder / "test.csv", index=False)  # a run wants some; what it says is not kept
    return {side: folder / f"{side}.csv" for side in ("train", "validation", "test")}


def print_table(results: Path) -> None:
    """Print the medians over seeds of every setting that was run."""
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for line in results.read_text().splitlines():
        one = json.loads(line)
        groups[one["set"], one["recipe"], one["options"], "search" if one["search"] else "test"].append(one)
    for key, runs in sorted(groups.items()):
        means = {
            f"{figures} {name}": statistics.mean(one[figures][name] for one in runs)
            for figures in ("quick", "best", "test_before", "test_after") if figures in runs[0]
            for name in ("accuracy", "macro_f1")
        }  # fmt: skip
        seconds = statistics.median(one["seconds"] for one in runs)
        print(f"{' | '.join(key)} ({len(runs)} seeds, {seconds:.0f} s)")
        print("   " + "  ".join(f"{name} {value:.4f}" for name, value in means.items()))


def _short(metrics: dict[str, float]) -> dict[str, float]:
    return {name: round(metrics[name], 4) for name in ("accuracy", "macro_f1", "loss") if name in metrics}


def _toml(value: str) -> str:
    try:
        json.loads(value)
    except ValueError:
        return json.dumps(value)
    return value


if __name__ == "__main__":
    main()
