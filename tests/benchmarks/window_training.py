"""The window while it works: how late its timer is, how fast steps go beside the command line, how soon a Stop is done.

    python tests/benchmarks/window_training.py lateness
    python tests/benchmarks/window_training.py pace [--times 3]
    python tests/benchmarks/window_training.py stop [--times 5]

On our sample with the starter base, in the real window (offscreen unless QT_QPA_PLATFORM says otherwise), with the
Train station shown. The run's threads and micro-batch are fixed, so that both front ends compute the same.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.lateness import Lateness, spin  # noqa: E402
from workbench.__main__ import ENVIRONMENT  # noqa: E402

os.environ.update(ENVIRONMENT)
SAMPLE = ROOT / "resources" / "samples" / "customer-messages" / "messages.csv"
TRAINING = {"threads": 2, "micro_batch_size": 32, "precision": "float32", "early_stopping_patience": 0}
PHASES = (
    "reading", "looking at the base", "starting up", "tokenizing", "loading the base", "fitting words",
    "fitting the simple model", "training", "evaluating", "testing",
)  # fmt: skip
ENDS = ("finished", "stopped", "failed", "interrupted", "none")


@contextmanager
def window() -> Iterator[object]:
    """Open the program on the sample, in a home of its own; everything is known of the data when it is given."""
    from workbench import app as apps

    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        app = apps.App(apps._application())
        app.open(None)
        app.arrivals.drop([str(SAMPLE)])
        app.warm_up()  # as the program does when it starts
        spin(lambda: not app.jobs.answers.busy)
        spin(lambda: app.studio.survey.lengths is not None and app.studio.base.defaults is not None)
        app.studio.project.change(training=TRAINING)
        app.window.show_station("train")
        try:
            yield app
        finally:
            app.studio.run.stop("resume")
            app.close()
            app.deleteLater()


def lateness() -> None:
    """Print the lateness while libraries are imported, while a run trains, and at rest."""
    from workbench import app as apps

    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        app = apps.App(apps._application())
        app.open(None)
        timer = Lateness()
        timer.start()
        app.warm_up()
        spin(lambda: not app.jobs.answers.busy)
        print(f"importing torch and transformers   {timer.summary()}")
        app.close()
        app.deleteLater()
    with window() as app:
        timer.start()
        rest = time.monotonic() + 3
        spin(lambda: time.monotonic() > rest)
        print(f"at rest                            {timer.summary()}")
        app.actions["start"].trigger()
        spin(lambda: app.studio.run.step > 0)
        timer.start()
        spin(lambda: app.studio.run.state in ENDS)
        timer.stop()
        print(f"training, evaluating, saving       {timer.summary()}")


def pace(times: int) -> None:
    """Print steps per second in the window and on the command line, in turn."""
    found: dict[str, list[list[float]]] = {"command line": [], "window": []}
    for _ in range(times):
        found["command line"].append(command_line_pace())
        with window() as app:
            app.actions["start"].trigger()
            spin(lambda: app.studio.run.state in ENDS, look=500)
            found["window"].append(step_seconds(app.studio.run.folder))
    for name, runs in found.items():
        print(f"{name:<13} {statistics.median(len(run) / sum(run) for run in runs):.3f} steps/s (median of {times})")
    # the same step computes the same in both; the median over all steps is little moved by a machine's bad moments
    pairs = list(zip(found["command line"], found["window"], strict=True))
    ratios = [statistics.median(a / b for a, b in zip(*pair, strict=True)) for pair in pairs]
    print(f"ratio         {statistics.median(ratios):.3f} step by step ({min(ratios):.3f} … {max(ratios):.3f})")


def command_line_pace() -> list[float]:
    """Return the seconds of each step of the same run on the command line."""
    with tempfile.TemporaryDirectory() as home:
        run_file = Path(home) / "run.toml"
        training = "\n".join(f"{key} = {json.dumps(value)}" for key, value in TRAINING.items())
        run_file.write_text(f'base = "starter/minilm"\n[data]\ntrain = "{SAMPLE}"\n[training]\n{training}\n')
        environment = {**os.environ, "WORKBENCH_HOME": home, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "workbench", "train", str(run_file), "--json"]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        return step_seconds(next((Path(home) / "runs").iterdir()))


def step_seconds(run: Path) -> list[float]:
    """Return the seconds of each step of a finished run, evaluation and saving left out."""
    events = [json.loads(line) for line in (run / "events.jsonl").read_text().splitlines()]
    return [event["seconds"] for event in events if event["event"] == "stepped"]


def stop(times: int) -> None:
    """Print, for each phase, how soon a Stop is acknowledged on the screen and how soon the run has ended."""
    print(f"{'phase':<26} {'acknowledged p50':>16} {'max':>7} {'done p50':>9} {'max':>7}   seconds")
    for phase in PHASES:
        trials = [trial for _ in range(times) if (trial := one_stop(phase)) is not None]
        if not trials:
            print(f"{phase:<26} passed too quickly to be hit")
            continue
        said, done = zip(*trials, strict=True)
        figures = (statistics.median(said), max(said), statistics.median(done), max(done))
        print(f"{phase:<26} {figures[0]:>16.3f} {figures[1]:>7.3f} {figures[2]:>9.3f} {figures[3]:>7.3f}")


def one_stop(phase: str) -> tuple[float, float] | None:
    """Return the seconds until a Stop in this phase was acknowledged, and until the run had ended."""
    with window() as app:
        run = app.studio.run
        stages: set[str] = set()
        run.reported.connect(lambda events: stages.update(getattr(one, "stage", "") for one in events))
        app.actions["start"].trigger()
        missed = {*PHASES[PHASES.index(phase) + 1 :]}
        spin(lambda: bool({phase, *missed} & stages) or run.state in ENDS)
        later = time.monotonic() + random.uniform(0, 0.2)
        spin(lambda: time.monotonic() > later or run.state in ENDS)
        if phase not in stages or run.state in ENDS:
            run.stop("discard")
            spin(lambda: not app.jobs.training.busy)
            return None
        begun = time.perf_counter()
        app.actions["stop_resume"].trigger()
        said = time.perf_counter() - begun if run.state == "stopping" else float("nan")
        spin(lambda: not app.jobs.training.busy)
        return said, time.perf_counter() - begun


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("lateness", "pace", "stop"))
    parser.add_argument("--times", type=int, default=3)
    asked = parser.parse_args()
    if asked.what == "lateness":
        lateness()
    else:
        {"pace": pace, "stop": stop}[asked.what](asked.times)


if __name__ == "__main__":
    main()
