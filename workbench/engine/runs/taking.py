"""Copying a run's model elsewhere: whole or not at all."""

import shutil
from collections.abc import Generator
from pathlib import Path
from typing import Any

from workbench.engine.errors import N_, RunError, Where
from workbench.engine.events import Event, Progressed
from workbench.engine.runs import atomic

CHUNK_BYTES = 1 << 22


def copy(run: Path, target: Path) -> Generator[Event, None, dict[str, Any]]:
    """Copy the kept model of a run to `target`, a folder that is not there yet; a stop or a failure leaves nothing.

    It is written aside, compared with its manifest, and renamed.
    """
    model = run / "best"
    _check(run, model, target)
    aside = target.with_name(f".{target.name}.new")
    try:
        atomic.remove(aside)
        total = yield from _fill(model, aside)
        if (model / atomic.MANIFEST).is_file() and not atomic.is_whole(aside):
            raise RunError(
                N_("The model in {path} is damaged: the copy does not agree with its manifest."),
                N_("Train the run again, or take the model from a backup."), path=str(model), where=Where(str(model)),
            )  # fmt: skip
        aside.rename(target)
        atomic.sync_folder(target.parent)
    except OSError as error:
        raise RunError(
            N_("The model could not be copied to {path}: {reason}."), N_("Free some space or choose another folder."),
            path=str(target), reason=error.strerror or str(error), where=Where(str(target)),
        ) from error  # fmt: skip
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return {"folder": str(target), "bytes": total}


def _check(run: Path, model: Path, target: Path) -> None:
    if not model.is_dir():
        raise RunError(
            N_("The run {run} has kept no model yet, so there is nothing to copy."),
            N_("Let it go on first (workbench train --resume {run})."), run=run.name,
        )  # fmt: skip
    if target.exists():
        raise RunError(
            N_("There is something at {path} already."), N_("Choose a folder that is not there yet."),
            path=str(target), where=Where(str(target)),
        )  # fmt: skip
    if target.absolute().is_relative_to(run.absolute()):
        raise RunError(
            N_("A copy inside the run's own folder would be lost with it."), N_("Choose a folder outside {path}."),
            path=str(run), where=Where(str(target)),
        )  # fmt: skip


def _fill(model: Path, aside: Path) -> Generator[Event, None, int]:
    """Copy every file in pieces, so that a stop is answered at once; return the bytes copied."""
    files = sorted(path for path in model.rglob("*") if path.is_file())
    total, done = sum(path.stat().st_size for path in files), 0
    for path in files:
        place = aside / path.relative_to(model)
        place.parent.mkdir(parents=True, exist_ok=True)
        with path.open("rb") as source, place.open("wb") as sink:
            while chunk := source.read(CHUNK_BYTES):
                sink.write(chunk)
                done += len(chunk)
                yield Progressed(N_("copying"), done, total, N_("bytes"))
    return total
