"""The project a person works on: the only state that panes share; saved all the time."""

import dataclasses
import json
import logging
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.engine import folders, spec, tasks
from workbench.engine.errors import N_, WorkbenchError
from workbench.engine.spec import RunSpec
from workbench.engine.task import Column
from workbench.gui import whole_file

FILE = "project.json"
BACKUP = "project.json.bak"
SCHEMA = 1
SAVE_MILLISECONDS = 2000  # after the last edit

DATA_FIELDS = frozenset({"train", "validation", "test", "reading", "task", "task_options", "columns", "split"})

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Draft:
    """What project.json holds: the run a person is putting together, and where they are.

    `columns`, `training` and the like hold only what the person chose; the rest is guessed or comes from the recipe.
    """

    name: str = ""
    train: str = ""  # absolute paths; "" = none
    validation: str = ""
    test: str = ""
    reading: Mapping[str, Any] = field(default_factory=dict)
    task: str = RunSpec.task
    columns: Mapping[str, Column] = field(default_factory=dict)
    split: Mapping[str, Any] = field(default_factory=dict)
    accept: tuple[str, ...] = ()  # kinds of findings that would block, looked at and accepted
    base: str = "starter/minilm"
    bases: tuple[str, ...] = ()  # folders that were chosen as bases, to be offered again
    recipe: str = RunSpec.recipe
    method: str = RunSpec.method
    seed: int = RunSpec.seed
    training: Mapping[str, Any] = field(default_factory=dict)
    task_options: Mapping[str, Any] = field(default_factory=dict)
    method_options: Mapping[str, Any] = field(default_factory=dict)
    run: str = ""  # the folder of the run that Train, Results, Try and Take away show
    station: str = "data"
    pins: tuple[str, ...] = ()  # texts pinned in Try
    compared: str = ""  # the folder of the run that answers beside the shown one in Try


class Project(QObject):
    """One project in one folder; panes read `draft`, and change it by `change` alone."""

    changed = Signal(object)  # frozenset of the names of the draft's fields that changed
    saved = Signal()
    failed = Signal(object)  # a WorkbenchError: it could not be saved

    def __init__(self, folder: Path, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.draft = draft
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MILLISECONDS)
        self._timer.timeout.connect(self.save)

    def change(self, **values: Any) -> None:
        """Set fields of the draft, say which have changed, and save soon.

        What was accepted was of one file and one base: with another, it is to be looked at anew.
        """
        if any(name in values and values[name] != getattr(self.draft, name) for name in ("train", "base")):
            values = {"accept": (), **values}
        before, self.draft = self.draft, dataclasses.replace(self.draft, **values)
        names = frozenset(name for name in values if getattr(before, name) != getattr(self.draft, name))
        if names:
            self._timer.start()
            self.changed.emit(names)

    def save(self) -> None:
        """Write project.json, whole or not at all; the one before stays beside it."""
        self._timer.stop()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self.folder / FILE
            if path.exists():
                whole_file.write(self.folder / BACKUP, path.read_bytes())
            whole_file.write(path, self.contents())
        except OSError as error:
            self.failed.emit(_unsaved(self.folder, error))
            return
        self.saved.emit()

    def contents(self) -> bytes:
        """Return what project.json holds."""
        return json.dumps({"schema": SCHEMA, **dataclasses.asdict(self.draft)}, ensure_ascii=False, indent=1).encode()

    def save_now_if_changed(self) -> None:
        """Write what has changed since the last time, before the project is left."""
        if self._timer.isActive():
            self.save()

    def run_file(self) -> dict[str, Any]:
        """Return the run file's contents for this draft, as `spec.parse` takes them."""
        draft = self.draft
        files = {side: getattr(draft, side) for side in spec.SIDES if getattr(draft, side)}
        data = {"columns": dict(draft.columns), "split": dict(draft.split), "reading": dict(draft.reading),
                "accept": list(draft.accept)}  # fmt: skip
        tables = {name: dict(getattr(draft, name)) for name in ("training", "task_options", "method_options")}
        return {
            "format": spec.FORMAT,
            **{name: getattr(draft, name) for name in ("task", "base", "recipe", "method", "name", "seed")},
            "data": {**files, **{name: table for name, table in data.items() if table}},
            **{name: table for name, table in tables.items() if table},
        }

    def spec(self, **top: Any) -> RunSpec:
        """Return the run this draft asks for, checked; `top` adds top-level keys. Raises SpecError."""
        return spec.parse({**self.run_file(), **top}, self.folder)


def create(name: str, draft: Mapping[str, Any] | None = None) -> Project:
    """Return a new project in a folder of its own, with these fields; nothing is written before something changes."""
    made = Draft(**{"name": name, **(draft or {})})
    return Project(_free_folder(made.name), made)


def load(folder: Path) -> tuple[Project, WorkbenchError | None]:
    """Return the project in a folder as it was left, and what is to be said where its file was broken.

    A broken project.json is put aside under another name; the one before it is taken, or the project begins afresh.
    """
    for name in (FILE, BACKUP):
        draft = read(folder / name)
        if draft is not None:
            return Project(folder, draft), None if name == FILE else _broken(folder, restored=True)
    said = _broken(folder, restored=False) if (folder / FILE).exists() else None
    return Project(folder, Draft(name=folder.name)), said


def read(path: Path) -> Draft | None:
    """Return the draft in a file; None where there is none, or none that can be understood."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        known = {one.name: type(getattr(Draft(), one.name)) for one in dataclasses.fields(Draft)}
        if values.pop("schema") != SCHEMA or not values.keys() <= known.keys():
            return None
        values |= {name: tuple(values.get(name, ())) for name in ("bases", "pins", "accept")}
        right = all(isinstance(value, known[name]) for name, value in values.items())
        return Draft(**values) if right and values.get("task", Draft.task) in tasks.TASKS else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        logger.warning("%s could not be read", path, exc_info=True)
        return None


def peek(folder: Path) -> tuple[Draft, bool]:
    """Return the draft in a folder without opening it, and whether it could be read."""
    draft = read(folder / FILE)
    return (Draft(name=folder.name), False) if draft is None else (draft, True)


def recent() -> list[Path]:
    """Return the folders of the home's projects, the one saved last first."""
    found = [path.parent for path in folders.projects().glob(f"*/{FILE}")]
    return sorted(found, key=lambda folder: (folder / FILE).stat().st_mtime, reverse=True)


def file_name(name: str) -> str:
    """Return a project's name as a file may be called on any system."""
    text = unicodedata.normalize("NFKC", name).lower()
    return re.sub(r"\W+", "-", text).strip("-")[:40] or "project"


def _free_folder(name: str) -> Path:
    stem = file_name(name)
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 10_000))
    return next(folder for one in names if not (folder := folders.projects() / one).exists())


def _broken(folder: Path, *, restored: bool) -> WorkbenchError:
    number = 1
    while (aside := folder / f"project.broken-{number}.json").exists():
        number += 1
    if (folder / FILE).exists():
        (folder / FILE).rename(aside)
    if restored:
        return WorkbenchError(
            N_("The project's file was damaged; the version saved before it was opened."),
            N_("The damaged file was kept as {path}."), path=str(aside),
        )  # fmt: skip
    return WorkbenchError(
        N_("The project's file was damaged, so the project begins afresh."),
        N_("Your data and runs are untouched; the damaged file was kept as {path}."), path=str(aside),
    )  # fmt: skip


def _unsaved(folder: Path, error: OSError) -> WorkbenchError:
    return WorkbenchError(
        N_("The project could not be saved in {folder}: {reason}."),
        N_("Free some space or make the folder writable; the next change is saved again."),
        folder=str(folder), reason=error.strerror or str(error),
    )  # fmt: skip
