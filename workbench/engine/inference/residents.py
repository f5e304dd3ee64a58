"""Models that stay loaded, so that the next answer takes milliseconds; one that was replaced is loaded anew."""

import threading
from collections import OrderedDict
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from workbench.engine import memory
from workbench.engine.errors import BaseModelError
from workbench.engine.events import Event
from workbench.engine.inference import predictor
from workbench.engine.inference.predictor import Predictor
from workbench.engine.runs import atomic
from workbench.engine.spec import RunSpec

LIMIT = 4  # models in memory: the best, the one before, another run's beside them, one that relates what they find
ROOM = 1.5  # times a model's file: what loading takes that is not there yet
ATTEMPTS = 3  # a run that trains may put another best in place while one is read


@dataclass(frozen=True)
class Seal:
    """What a saved model is told apart by: where it lies, and the hashes its manifest holds."""

    folder: Path
    manifest: bytes


_lock = threading.Lock()  # another run is asked on a thread of its own
_loaded: OrderedDict[Seal, Predictor] = OrderedDict()  # the one asked last stands last


def load(run: Path, spec: RunSpec, checkpoint: str = "best") -> Generator[Event, None, Predictor]:
    """Return a predictor that stays loaded, with torch's threads left as they are: a run may train in this process."""
    for attempt in range(1, ATTEMPTS + 1):
        folder = predictor.folder_of(run, checkpoint)
        seal = _seal(run / checkpoint, folder)
        if (there := _taken(seal)) is not None:
            return there
        try:
            _make_room(folder)
            found = yield from predictor.load_folder(folder, spec, resident=True)
        except (BaseModelError, OSError):
            if attempt == ATTEMPTS or _seal(run / checkpoint, folder) == seal:
                raise
            continue
        if _seal(run / checkpoint, predictor.folder_of(run, checkpoint)) == seal:
            _keep(seal, found)
            return found
    return found


def clear(run: Path | None = None) -> int:
    """Let go of all models, or of one run's, and return how many they were."""
    with _lock:
        gone = [seal for seal in _loaded if run is None or seal.folder.parent == run]
        for seal in gone:
            del _loaded[seal]
    return len(gone)


def _taken(seal: Seal) -> Predictor | None:
    """Return a model that is loaded, which makes it the one asked last."""
    with _lock:
        if seal in _loaded:
            _loaded.move_to_end(seal)
        return _loaded.get(seal)


def _make_room(folder: Path) -> None:
    """Let go of those asked longest ago, where there is too little memory for one more."""
    needed = ROOM * sum(path.stat().st_size for path in folder.glob("*.safetensors"))
    with _lock:
        while _loaded and memory.available_bytes() < needed:
            _loaded.popitem(last=False)
            memory.collect()  # a model's parts point to each other


def _seal(place: Path, folder: Path) -> Seal:
    try:
        return Seal(place, (folder / atomic.MANIFEST).read_bytes())
    except OSError:  # a folder that was not sealed, or goes at this instant
        return Seal(place, b"")


def _keep(seal: Seal, found: Predictor) -> None:
    with _lock:
        for other in [one for one in _loaded if one.folder == seal.folder]:
            del _loaded[other]
        _loaded[seal] = found
        while len(_loaded) > LIMIT:
            _loaded.popitem(last=False)
