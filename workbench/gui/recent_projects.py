"""What the start page shows of the projects on this disk, read from their folders without opening them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.gui import project


@dataclass(frozen=True)
class RecentProject:
    """One project: where it lies, what it is called, its data file, when it was saved, and its run's headline."""

    folder: Path
    name: str
    file: str
    file_is_there: bool
    saved: float  # seconds since 1970
    metric: str = ""  # "" = its run has no report yet
    score: float | None = None


def find(limit: int) -> dict[str, Any]:
    """Return the projects saved last, newest first, as `projects`; a folder that can't be read is left out."""
    return {"projects": [_look(folder) for folder in project.recent()[:limit]]}


def _look(folder: Path) -> RecentProject:
    draft, _ = project.peek(folder)
    metric, score = _headline(Path(draft.run)) if draft.run else ("", None)
    return RecentProject(
        folder, draft.name or folder.name, draft.train, bool(draft.train) and Path(draft.train).exists(),
        (folder / project.FILE).stat().st_mtime, metric, score,
    )  # fmt: skip


def _headline(run: Path) -> tuple[str, float | None]:
    """Return the headline metric of a finished run and its value on the test rows."""
    try:
        report = json.loads((run / "report.json").read_text(encoding="utf-8"))
        metric = report["headline"]
        return metric, float(report["test"]["after"][metric])
    except (OSError, ValueError, KeyError, TypeError):
        return "", None
