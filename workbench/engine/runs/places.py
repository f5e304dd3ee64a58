"""Where a run's data files lie: as its run.toml says, or where they were found again since."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from workbench.engine.errors import N_, RunError, Where
from workbench.engine.runs import store
from workbench.engine.spec import SIDES


def moved(run: Path) -> dict[str, Path]:
    """Return side → new place of the run's data files that were found again, and are still there.

    What stands at the old place meanwhile may be another file: the one that was found had the run's own bytes.
    """
    found = store.stored(run).get("moved")
    places = found if isinstance(found, dict) else {}
    named = {side: Path(place) for side, place in places.items() if side in SIDES and isinstance(place, str)}
    return {side: path for side, path in named.items() if path.exists()}


def missing(run: Path) -> dict[str, Path]:
    """Return side → place, as run.toml has it, of the run's data files that are neither there nor found again."""
    asked, found = _asked(run), moved(run)
    named = {side: Path(asked[side]) for side in SIDES if isinstance(asked.get(side), str)}
    return {side: path for side, path in named.items() if not found.get(side, path).exists()}


def check(run: Path, known: Collection[str] = ()) -> None:
    """Raise RunError where a data file of the run is neither where it was nor found again, nor one of `known` sides."""
    for side, path in missing(run).items():
        if side in known:
            continue
        raise RunError(
            N_("The {side} file of the run {run} is not there: {path}."),
            N_("Put the file back, or say where it lies now (workbench runs find {reference} {key} PLACE)."),
            side=side, key=side, run=run.name, path=str(path), reference=store.reference(run), where=Where(str(path)),
        )  # fmt: skip


def expected(run: Path, side: str) -> tuple[str, int | None]:
    """Return a data file's SHA-256 and size, as the run has them: "" and None where it does not say."""
    hashes = _asked(run).get("hashes")
    known = str(hashes.get(side) or "") if isinstance(hashes, dict) else ""
    files = (store.json_object(run / "data.json") or {}).get("files")
    about: Any = files.get(side) if isinstance(files, dict) else None
    size = about.get("bytes") if isinstance(about, dict) else None
    return known, size if isinstance(size, int) else None


def _asked(run: Path) -> dict[str, Any]:
    data = (store.run_file(run) or {}).get("data")
    return data if isinstance(data, dict) else {}
