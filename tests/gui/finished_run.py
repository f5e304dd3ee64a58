"""A finished run on a tiny base, trained once; and the program opened on a copy of it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tiny_run import write_rows
from workbench.app import App
from workbench.engine import jobs
from workbench.engine import spec as specs

TRAINING = {
    "epochs": 2, "batch_size": 8, "learning_rate": 3e-3, "threads": 1, "micro_batch_size": 8, "precision": "float32",
}  # fmt: skip
WAIT = 60_000


@pytest.fixture(scope="session")
def finished_run(tiny_base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a finished run; to be read, or copied, only."""
    folder = tmp_path_factory.mktemp("finished")
    values = {"base": str(tiny_base), "data": {"train": str(write_rows(folder / "rows.csv"))}, "training": TRAINING}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_HOME", str(folder / "home"))
        list(jobs.train(specs.parse(values, folder)))
    (run,) = [path for path in (folder / "home" / "runs").iterdir() if not path.name.startswith(".")]
    return run


@pytest.fixture
def own_run(finished_run: Path, home: Path) -> Path:
    """Return a copy of the finished run in the test's own home."""
    return Path(shutil.copytree(finished_run, home / "runs" / finished_run.name))


@pytest.fixture
def open_run(open_app: Callable[..., App], home: Path, qtbot) -> Callable[..., App]:
    """Return a function that opens the program at a station, with a run that is read back (None: with none)."""

    def open_one(run: Path | None, station: str, **draft: object) -> App:
        folder = home / "projects" / "mine"
        folder.mkdir(parents=True)
        values = {"schema": 1, "name": "mine", "run": str(run or ""), "station": station, **draft}
        (folder / "project.json").write_text(json.dumps(values))
        app = open_app(folder=folder)
        qtbot.waitUntil(lambda: app.studio.run.state not in ("loading", *(["none"] if run else [])), timeout=WAIT)
        app.window.show_station(station)
        return app

    return open_one
