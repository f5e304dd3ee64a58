"""Models that stay loaded, so that the next answer takes milliseconds; one that was replaced is loaded anew."""

from collections import OrderedDict
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from workbench.engine.errors import BaseModelError
from workbench.engine.events import Event
from workbench.engine.inference import predictor
from workbench.engine.inference.predictor import Predictor
from workbench.engine.runs import atomic
from workbench.engine.spec import RunSpec

LIMIT = 3  # models in memory: the best, the one before, and one that relates what it finds
ATTEMPTS = 3  # a run that trains may put another best in place while one is read


@dataclass(frozen=True)
class Seal:
    """What a saved model is told apart by: where it lies, and the hashes its manifest holds."""

    folder: Path
    manifest: bytes


_loaded: OrderedDict[Seal, Predictor] = OrderedDict()  # the one asked last stands last


def load(run: Path, spec: RunSpec, checkpoint: str = "best") -> Generator[Event, None, Predictor]:
    """Return a predictor that stays loaded, with torch's threads left as they are: a run may train in this process."""
    for attempt in range(1, ATTEMPTS + 1):
        folder = predictor.folder_of(run, checkpoint)
        seal = _seal(run / checkpoint, folder)
        if seal in _loaded:
            _loaded.move_to_end(seal)
            return _loaded[seal]
        try:
            found = yield from predictor.load_folder(folder, spec, resident=True)
        except (BaseModelError, OSError):
            if attempt == ATTEMPTS or _seal(run / checkpoint, folder) == seal:
                raise
            continue
        if _seal(run / checkpoint, predictor.folder_of(run, checkpoint)) == seal:
            _keep(seal, found)
            return found
    return found


def clear() -> int:
    """Let go of all models and return how many they were."""
    count = len(_loaded)
    _loaded.clear()
    return count


def _seal(place: Path, folder: Path) -> Seal:
    try:
        return Seal(place, (folder / atomic.MANIFEST).read_bytes())
    except OSError:  # a folder that was not sealed, or goes at this instant
        return Seal(place, b"")


def _keep(seal: Seal, found: Predictor) -> None:
    for other in [one for one in _loaded if one.folder == seal.folder]:
        del _loaded[other]
    _loaded[seal] = found
    while len(_loaded) > LIMIT:
        _loaded.popitem(last=False)
