"""What a person hands over to be opened (the desktop, a drop, a later start), told apart by what it is."""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QUrl

from workbench.engine import folders, queries, spec
from workbench.engine.errors import N_, Text, WorkbenchError, said
from workbench.gui import copies, duplicating, project

RUN_FILE, SUMMARY = "run.toml", "summary.json"
REQUEST = ".toml"
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
    left: tuple[str, ...] = ()  # the names of what was handed over too, and is not opened


def absolute(word: str) -> str:
    """Return a file's path or file:// address as an absolute path; any other address as it is."""
    url = QUrl(word)
    if url.isLocalFile():
        return url.toLocalFile()
    return word if _is_address(word) else str(Path(word).absolute())


def is_plain(path: Path) -> bool:
    """Return whether it can only be data: nothing has to be looked into to know."""
    if path.is_dir():
        return not any((path / name).exists() for name in (project.FILE, project.BACKUP, RUN_FILE))
    return path.suffix.lower() not in (".json", REQUEST) and path.exists()


def look(words: Sequence[str], threads: int = 0, *, here: bool = False) -> dict[str, Given]:
    """Return what is `given` with these paths; raise WorkbenchError where the first of them can't be opened.

    Data for which there is a project gives that project, unless it is wanted `here`, in the one that is open. `threads`
    are those of the settings, as in `duplicating.draft_of`.
    """
    first, *others = [_path(word) for word in words]
    kind = _kind(first)
    if kind != "data":
        given = _OPENED[kind](first, threads)
        return {"given": _with_left(given, others)}
    data = [first, *(path for path in others if path.exists() and _kind(path) == "data")]
    by_side = sides(data)
    path = by_side.pop("train", first)
    used = {path, *by_side.values()}
    beside = {side: str(other) for side, other in by_side.items()}
    kept = None if here else _project_where(train=str(path), **beside)
    given = Given("data", path, beside) if kept is None else Given("project", kept)
    return {"given": _with_left(given, [one for one in (first, *others) if one not in used])}


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
    return Path(word)


def _is_address(word: str) -> bool:
    return re.match(r"[a-z][a-z0-9+.-]+://", word, re.IGNORECASE) is not None


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
    if path.name.endswith(copies.PROJECT):
        return "copy"
    if path.name == project.FILE and _kind_of_folder(path.parent) == "project":
        return "project"
    if path.suffix.lower() == REQUEST:
        return "run" if path.name == RUN_FILE and _kind_of_folder(path.parent) == "run" else "request"
    return "data"


def _kind_of_folder(folder: Path) -> str:
    if _is_project(folder):
        return "project"
    return "run" if (folder / RUN_FILE).is_file() and (folder / SUMMARY).is_file() else "data"


def _is_project(folder: Path) -> bool:
    """Return whether a folder is a project's; one of the home is, however damaged its file."""
    path = folder / project.FILE
    if folder.parent == folders.projects():
        return path.exists() or (folder / project.BACKUP).exists()
    try:
        values = json.loads(path.read_bytes()) if path.stat().st_size < LARGEST_PROJECT else None
    except (OSError, ValueError):
        return False
    return isinstance(values, dict) and {"schema", "train", "task"} <= values.keys()


def _project(path: Path, threads: int) -> Given:
    folder = path if path.is_dir() else path.parent
    if folder.parent != folders.projects() and project.read(folder / project.FILE) is None:
        raise _unreadable(folder / project.FILE)  # it is not to be put aside: nobody knows whose it is
    return Given("project", folder)


def _run(path: Path, threads: int) -> Given:
    folder = path if path.is_dir() else path.parent
    if (shown := _project_where(run=str(folder))) is not None:
        return Given("project", shown)
    name = str(queries.run(str(folder))["summary"]["name"]) or folder.name
    draft = {"name": name, "run": str(folder), "station": "results" if (folder / "report.json").exists() else "train"}
    try:
        asked = duplicating.draft_of(duplicating.ask(str(folder), name), threads=threads)
    except WorkbenchError:  # of another version: what it came to can be seen nevertheless
        asked = {}
    return Given("run", folder, draft={**asked, **draft})


def _project_where(**fields: str) -> Path | None:
    """Return the folder of the home's project saved last whose draft says this; None where there is none."""
    drafts = ((folder, project.peek(folder)[0]) for folder in project.recent())
    return next((folder for folder, draft in drafts if all(getattr(draft, key) == fields[key] for key in fields)), None)


def _request(path: Path, threads: int) -> Given:
    asked = spec.read_settings(path)
    values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    data = {**values["data"], **{side: str(file) for side, file in asked.data.files.items()}}
    answer = {"run_file": {**values, "data": data}, "method": asked.method, "base": asked.base}
    name = asked.name or (path.parent.name if path.name == RUN_FILE else path.name.partition(".")[0])
    draft = {**duplicating.draft_of(answer, threads=threads), "name": name, "station": "train"}
    return Given(
        "draft", path, draft=draft, said=said(N_("This project asks for what the file {name} asks."), name=path.name)
    )


def _copy(path: Path, threads: int) -> Given:
    found = project.read(path)
    if found is None:
        raise _unreadable(path)
    draft = {**vars(found), "run": "", "compared": ""}  # another computer's
    draft["name"] = found.name or path.name.removesuffix(copies.PROJECT)
    return Given("draft", path, draft=draft, said=said(N_("This project is a copy of {name}."), name=path.name))


def _with_left(given: Given, left: Sequence[Path]) -> Given:
    return Given(given.kind, given.path, given.beside, given.draft, given.said, tuple(path.name for path in left))


def _unreadable(path: Path) -> WorkbenchError:
    return WorkbenchError(
        N_("The project's file {path} can't be read: it is damaged, or a newer version has written it."),
        N_("Open it with the version it was saved with."), path=str(path),
    )  # fmt: skip


_OPENED = {"project": _project, "run": _run, "request": _request, "copy": _copy}
