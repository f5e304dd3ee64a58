"""Copying a run's model elsewhere: whole or not at all."""

import shutil
from collections.abc import Generator
from pathlib import Path
from typing import Any

from workbench.engine.errors import N_, RunError, Where
from workbench.engine.events import Event, Progressed

CHUNK_BYTES = 1 << 23


def copy(model: Path, target: Path) -> Generator[Event, None, dict[str, Any]]:
    """Copy a model's folder to `target`, which must not be there yet; a stop or a failure leaves nothing behind."""
    if target.exists():
        raise RunError(
            N_("There is something at {path} already."), N_("Choose a folder that is not there yet."),
            path=str(target), where=Where(str(target)),
        )  # fmt: skip
    files = sorted(path for path in model.rglob("*") if path.is_file())
    total, done = sum(path.stat().st_size for path in files), 0
    aside = target.with_name(f".{target.name}.new")
    try:
        for path in files:
            place = aside / path.relative_to(model)
            place.parent.mkdir(parents=True, exist_ok=True)
            with path.open("rb") as source, place.open("wb") as sink:
                while chunk := source.read(CHUNK_BYTES):
                    sink.write(chunk)
                    done += len(chunk)
                    yield Progressed(N_("copying"), done, total, N_("bytes"))
        aside.rename(target)
    except OSError as error:
        raise RunError(
            N_("The model could not be copied to {path}: {reason}."), N_("Free some space or choose another folder."),
            path=str(target), reason=error.strerror or str(error), where=Where(str(target)),
        ) from error  # fmt: skip
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return {"folder": str(target), "bytes": total}
