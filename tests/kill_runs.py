"""Kill a run at many instants, see that its folder says the truth, resume it, and compare it with one never killed.

    python tests/kill_runs.py [--kills 50] [--rows 240] [--epochs 2] [--base starter/minilm] [--folder DIR]
                              [--random SEED]

The run trains on the project's sample with threads, micro_batch_size and precision fixed. Kill k of n falls at
k / (n − 1) of the time the undisturbed run takes, counted from the start of the process; with --random anywhere in it.
"""

import argparse
import csv
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from same_run import differences, events

from workbench.engine.runs import cut_off, states, store

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "resources" / "samples" / "customer-messages" / "messages.csv"


def main() -> int:
    """Run the experiment and return 1 if any resumed run differs."""
    arguments = _arguments()
    folder = Path(arguments.folder or tempfile.mkdtemp(prefix="kills-"))
    run_file = write_run_file(folder, arguments.rows, arguments.epochs, arguments.base)
    _train(run_file, folder / "warm")  # fills the caches of tables and tokens, as on a person's machine
    started = time.monotonic()
    _train(run_file, folder / "whole")
    whole_seconds = time.monotonic() - started
    whole = only_run(folder / "whole")
    print(f"undisturbed: {whole_seconds:.1f} s, {len(events(whole))} events compared")
    print(f"{'kill':>4} {'at s':>6} {'share':>6}  {'last event when killed':<24} {'told':<28} {'resumed':<10} same")
    failures, chance = 0, random.Random(arguments.random)
    for number in range(arguments.kills):
        share = number / max(1, arguments.kills - 1) if arguments.random is None else chance.random()
        failures += not _kill_once(number, share, whole_seconds, run_file, whole)
    print(f"{arguments.kills - failures} of {arguments.kills} kills ended the same")
    return int(failures > 0)


def write_run_file(folder: Path, rows: int, epochs: int, base: str) -> Path:
    """Write the sample's first rows and a run file with everything that is otherwise measured given."""
    folder.mkdir(parents=True, exist_ok=True)
    with SAMPLE.open(encoding="utf-8", newline="") as source:
        lines = list(csv.reader(source))[: rows + 1]
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows(lines)
    fixed = f"epochs = {epochs}\nthreads = 2\nmicro_batch_size = 16\nprecision = 'float32'\n"
    fixed += "max_length = 48\nearly_stopping_patience = 0\n"
    text = f"base = {base!r}\nname = 'kills'\n[data]\ntrain = 'rows.csv'\n[training]\n{fixed}"
    (folder / "run.toml").write_text(text, encoding="utf-8")
    return folder / "run.toml"


def only_run(runs: Path) -> Path | None:
    """Return the one run in a folder of runs, or None if it has not appeared."""
    found = [path for path in runs.glob("*") if path.is_dir() and not path.name.startswith(".")]
    return found[0] if found else None


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--rows", type=int, default=240)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--base", default="starter/minilm")
    parser.add_argument("--folder")
    parser.add_argument("--random", type=int, metavar="SEED")
    return parser.parse_args()


def _kill_once(number: int, share: float, whole_seconds: float, run_file: Path, whole: Path) -> bool:
    runs = run_file.parent / f"kill-{number}"
    process = subprocess.Popen(_command("train", run_file, "--runs", runs), stdout=-3, stderr=-3, env=_environment())
    try:
        process.wait(share * whole_seconds)
        died = "had ended"
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        died = _last_event(only_run(runs))
    told = _told(only_run(runs))
    resumed = _go_on(runs, run_file)
    found = differences(whole, only_run(runs))
    print(
        f"{number:>4} {share * whole_seconds:>6.1f} {share:>6.0%}  {died:<24} {told:<28} {resumed:<10} "
        f"{', '.join(found) or 'yes'}",
        flush=True,
    )
    shutil.rmtree(runs)
    return not found and not told.startswith("UNTRUE")


def _told(run: Path | None) -> str:
    """Return what the run's folder says of it after the kill, UNTRUE where its events or its state say otherwise."""
    if run is None:
        return "no run"
    status = store.summary(run)["status"]
    if status == "finished":
        return status
    known = [json.loads(line) for line in (run / "events.jsonl").read_bytes().split(b"\n")[:-1]]
    steps = [one["step"] for one in known if one["event"] == "stepped"]
    saved = [one["step"] for one in known if one["event"] == "saved" and one["folder"] == "last"]
    (found,) = cut_off.standing(run.parent)["cut_off"]
    asked_of = status == "interrupted" and found["step"] == (steps or [0])[-1]
    # killed between saving and saying so, the state is newer than what was said
    agrees = found["saved"] is None if not states.exist(run) else found["saved"] >= (saved or [0])[-1]
    true = "" if asked_of and agrees else "UNTRUE "
    return f"{true}{status} {found['step']}/{found['steps']}, saved {found['saved']}"


def _go_on(runs: Path, run_file: Path) -> str:
    run = only_run(runs)
    if run is None:
        _train(run_file, runs)
        return "anew"
    if (run / "summary.json").exists() and json.loads((run / "summary.json").read_text())["status"] == "finished":
        return "finished"
    subprocess.run(_command("train", "--resume", run), check=True, stdout=-3, stderr=-3, env=_environment())
    return "resumed"


def _last_event(run: Path | None) -> str:
    if run is None:
        return "no folder yet"
    lines = (run / "events.jsonl").read_bytes().split(b"\n")[:-1]
    if not lines:
        return "folder, no event yet"
    last = json.loads(lines[-1])
    return f"{last['event']} {last.get('step', last.get('name', ''))}"


def _train(run_file: Path, runs: Path) -> None:
    subprocess.run(_command("train", run_file, "--runs", runs), check=True, stdout=-3, stderr=-3, env=_environment())


def _command(*words: object) -> list[str]:
    return [sys.executable, "-m", "workbench", *map(str, words)]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


if __name__ == "__main__":
    sys.exit(main())
