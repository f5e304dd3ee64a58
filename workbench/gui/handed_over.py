"""What a person hands over to be opened (the desktop, a drop, a later start), told apart by what it is."""

import dataclasses
import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QUrl

from workbench.engine import folders, queries, spec
from workbench.engine.errors import N_, Text, WorkbenchError, said
from workbench.gui import copies, duplicating, project, same_file
from workbench.gui.project import Draft

RUN_FILE, SUMMARY, EVENTS = "run.toml", "summary.json", "events.jsonl"
REQUEST = ".toml"
NOT_ASKED = frozenset({"station", "run", "bases", "pins", "compared"})  # fields of a draft that ask nothing of a run
LARGEST_PROJECT = 5_000_000  # bytes; a larger project.json is another program's
SIDES = {
    "train": {"train", "training", "训练", "训练集"},
    "validation": {"validation", "valid", "val", "dev", "验证", "验证集"},
    "test": {"test", "testing", "测试", "测试集"},
}  # fmt: skip

Kind = Literal["data", "project", "run", "draft"]


@dataclass(frozen=True)
class Given:
    """What is to be opened: data, a project's or a run's folder, or a draft for a new project."""

    kind: Kind
    path: Path
    beside: Mapping[str, str] = field(default_factory=dict)  # of data: the files of other sides
    draft: Mapping[str, Any] = field(default_factory=dict)  # fields of the draft of a new project
    said: Text | None = None  # where the draft comes from
    device: str = ""  # that a run file asks for, which no project keeps
    left: tuple[str, ...] = ()  # the names of what was handed over too, and is not opened


@dataclass(frozen=True)
class Around:
    """What stands while something is handed over: the threads of the settings, the folder of the project that is open.

    Of projects that have what is asked for, the open one comes first.
    """

    threads: int = 0
    project: Path | None = None


def absolute(word: str) -> str:
    """Return a file's path or file:// address as an absolute path; any other address as it is."""
    url = QUrl(word)
    if url.isLocalFile():
        return url.toLocalFile()
    return word if _is_address(word) else str(Path(word).absolute())


def is_plain(path: Path) -> bool:
    """Return whether it can only be data: nothing has to be looked into to know."""
    try:
        if path.is_dir():
            return not any((path / name).exists() for name in (project.FILE, project.BACKUP, RUN_FILE, SUMMARY))
        return path.suffix.lower() not in (".json", REQUEST) and path.exists()
    except OSError:
        return False


def look(words: Sequence[str], around: Around, *, here: bool = False) -> dict[str, Given]:
    """Return what is `given` with these paths; raise WorkbenchError where the first of them can't be opened.

    Data for which there is a project gives that project, unless it is wanted `here`, in the one that is open; so does a
    draft that a project has.
    """
    first, others = _path(words[0]), [same_file.tidy(word) for word in words[1:]]
    try:
        kind = _kind(first)
        if kind == "data":
            return {"given": _data(first, others, around, here=here)}
        return {"given": _with_left(_OPENED[kind](first, around), others)}
    except OSError as error:
        raise WorkbenchError(
            N_("{path} can't be looked at: {reason}."),
            N_("See whether you may read it, and whether the disk it lies on is connected."),
            path=str(first), reason=error.strerror or str(error),
        ) from error  # fmt: skip


def _data(first: Path, others: Sequence[Path], around: Around, *, here: bool) -> Given:
    data = [first, *(path for path in others if _is_data(path))]
    by_side = sides(data)
    path = by_side.pop("train", first)
    used = {path, *by_side.values()}
    beside = {side: str(other) for side, other in by_side.items()}
    given = Given("data", path, beside)
    kept = None if here else _project_like(given, around)
    given = given if kept is None else Given("project", kept)
    return _with_left(given, [one for one in (first, *others) if one not in used])


def sides(paths: Sequence[Path]) -> dict[str, Path]:
    """Return side → file where their names say which is for what, one for training among them; else nothing."""
    found: dict[str, list[Path]] = {}
    for path in paths:
        words = set(re.findall(r"[a-z]+|[\u3400-\u9fff]+", path.name.lower()))
        for side in (side for side, names in SIDES.items() if words & names):
            found.setdefault(side, []).append(path)
    single = {side: named[0] for side, named in found.items() if len(named) == 1}
    clear = {side: path for side, path in single.items() if list(single.values()).count(path) == 1}
    return clear if "train" in clear else {}


def _path(word: str) -> Path:
    if _is_address(word):
        raise WorkbenchError(
            N_("{address} is not a file on this computer."), N_("Download it, then open the file."), address=word
        )
    return same_file.tidy(word)


def _is_address(word: str) -> bool:
    return re.match(r"[a-z][a-z0-9+.-]+://", word, re.IGNORECASE) is not None


def _is_data(path: Path) -> bool:
    try:
        return _kind(path) == "data"
    except (OSError, WorkbenchError):
        return False


def _kind(path: Path) -> str:
    """Return what there is at a path: data, project, run, request (a run file) or copy (of a project's file)."""
    if path.is_dir():
        return _kind_of_folder(path)
    if not path.exists():
        raise WorkbenchError(
            N_("There is nothing at {path}."), N_("It may have been moved, renamed or deleted."), path=str(path)
        )
    if not path.is_file():
        raise WorkbenchError(
            N_("{path} is neither a file nor a folder."),
            N_("Open a table of examples, a run file, or the folder of a project or a run."), path=str(path),
        )  # fmt: skip
    if path.name.lower().endswith(copies.PROJECT):
        return "copy"
    if path.name == project.FILE and _kind_of_folder(path.parent) == "project":
        return "project"
    if path.suffix.lower() == REQUEST:
        return "run" if path.name == RUN_FILE and _kind_of_folder(path.parent) == "run" else "request"
    return "data"


def _kind_of_folder(folder: Path) -> str:
    if _is_project(folder):
        return "project"
    return "run" if _is_run(folder) else "data"


def _is_run(folder: Path) -> bool:
    """Return whether a folder is a run's, however damaged one of the home; elsewhere a run.toml may lie beside data."""
    has_request, has_summary = ((folder / name).is_file() for name in (RUN_FILE, SUMMARY))
    if same_file.tidy(folder).parent == folders.runs():
        return has_request or has_summary
    return has_request and (has_summary or (folder / EVENTS).is_file())


def _is_project(folder: Path) -> bool:
    """Return whether a folder is a project's; one of the home is, however damaged its file."""
    path = folder / project.FILE
    if _is_of_home(folder):
        return path.exists() or (folder / project.BACKUP).exists()
    try:
        values = json.loads(path.read_bytes()) if path.stat().st_size < LARGEST_PROJECT else None
    except (OSError, ValueError):
        return False
    return isinstance(values, dict) and {"schema", "train", "task"} <= values.keys()


def _is_of_home(folder: Path) -> bool:
    return same_file.tidy(folder).parent == folders.projects()


def _folder(path: Path) -> Path:
    """Return the folder that was handed over, or in which the file lies; of a link the one it leads to."""
    return same_file.tidy(os.path.realpath(path if path.is_dir() else path.parent))


def _project(path: Path, around: Around) -> Given:
    folder = _folder(path)
    if not _is_of_home(folder) and project.read(folder / project.FILE) is None:
        raise _unreadable(folder / project.FILE)  # it is not to be put aside: nobody knows whose it is
    return Given("project", folder)


def _run(path: Path, around: Around) -> Given:
    folder = _folder(path)
    if (shown := _project_where(lambda draft: same_file.is_same(draft.run, folder), around)) is not None:
        return Given("project", shown)
    name = str(queries.run(str(folder))["summary"]["name"]) or folder.name
    draft = {"name": name, "run": str(folder), "station": "results" if (folder / "report.json").exists() else "train"}
    try:
        asked = duplicating.draft_of(duplicating.ask(str(folder), name), threads=around.threads)
    except WorkbenchError:  # of another version: what it came to can be seen nevertheless
        asked = {}
    return Given("run", folder, draft={**asked, **draft})


def _project_like(given: Given, around: Around) -> Path | None:
    """Return the folder of the home's project that has what is given, as it asks for it; None where there is none."""
    return _project_where(lambda draft: _is_asked_by(draft, given), around)


def _project_where(is_it: Callable[[Draft], bool], around: Around) -> Path | None:
    """Return the folder of the open project, else of the one saved last, whose draft is so."""
    recent = sorted(project.recent(), key=lambda folder: folder != around.project)  # the newest first, as before
    drafts = ((folder, project.peek(folder)[0]) for folder in recent)
    return next((folder for folder, draft in drafts if is_it(draft)), None)


def _is_asked_by(draft: Draft, given: Given) -> bool:
    """Return whether a draft has these files, or asks for the same as this one."""
    if given.kind == "data":
        files = {"train": str(given.path), **given.beside}
        return all(same_file.is_same(getattr(draft, side), file) for side, file in files.items())
    asked = ((name, getattr(draft, name), value) for name, value in given.draft.items() if name not in NOT_ASKED)
    return all(own == value or (name in SIDES and same_file.is_same(own, value)) for name, own, value in asked)


def _request(path: Path, around: Around) -> Given:
    values = spec.load(path)
    asked = spec.parse(values, path.parent, files_needed=False)
    data = {**values["data"], **{side: str(same_file.tidy(file)) for side, file in asked.data.files.items()}}
    answer = {"run_file": {**values, "data": data}, "method": asked.method, "base": asked.base}
    name = asked.name or (path.parent.name if path.name == RUN_FILE else copies.bare(path.name))
    draft = {**duplicating.draft_of(answer, threads=around.threads), "name": name, "station": "train"}
    words = said(N_("This project asks for what the file {name} asks."), name=path.name)
    given = Given("draft", path, draft=draft, said=words, device=asked.device)
    if (kept := _project_like(given, around)) is None:
        return given
    return Given("project", kept, said=words, device=asked.device)


def _copy(path: Path, around: Around) -> Given:
    found = project.read(path)
    if found is None:
        raise _unreadable(path)
    draft = {**vars(found), "run": "", "compared": ""}  # another computer's
    draft["station"] = "train" if found.train else "data"  # of Results there are none
    draft["name"] = found.name or copies.bare(path.name)
    given = Given("draft", path, draft=draft, said=said(N_("This project is a copy of {name}."), name=path.name))
    if (kept := _project_like(given, around)) is None:
        return given
    return Given("project", kept, said=said(N_("This project has all that the file {name} has."), name=path.name))


def _with_left(given: Given, left: Sequence[Path]) -> Given:
    return dataclasses.replace(given, left=tuple(path.name for path in left))


def _unreadable(path: Path) -> WorkbenchError:
    return WorkbenchError(
        N_("The project's file {path} can't be read: it is damaged, or a newer version has written it."),
        N_("Open it with the version it was saved with."), path=str(path),
    )  # fmt: skip


_OPENED = {"project": _project, "run": _run, "request": _request, "copy": _copy}
