"""What is found in rows that can't be used: cells that are empty, or can't be read."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench.engine.data.audit.part import Audited
from workbench.engine.errors import N_, Text, said
from workbench.engine.findings import EXAMPLES, finding


def of(audited: Audited, unusable: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return a finding for each reason for which rows of a file can't be used."""
    groups: dict[tuple[str, str, Text], list[int]] = {}
    for one in unusable:
        groups.setdefault((one["file"], one["kind"], one["reason"]), []).append(one["line"])
    own = str(audited.train.report.source)
    return [
        _of(None if file == own else Path(file).name, kind, why, lines) for (file, kind, why), lines in groups.items()
    ]


def _of(file: str | None, kind: str, reason: Text, lines: list[int]) -> dict[str, Any]:
    values = {"reason": reason, "count": len(lines), "line": lines[0]}
    if file is None:
        message = said(N_("Rows left out because {reason}: {count}, the first on line {line}."), **values)
    else:
        message = said(
            N_("Rows of {file} left out because {reason}: {count}, the first on line {line}."), file=file, **values
        )
    examples = [{"line": line} if file is None else {"file": file, "line": line} for line in lines[:EXAMPLES]]
    fix = {"do": "drop-empty" if kind.startswith("empty") else "drop-rows"}
    return finding(kind, "warning", message, len(lines), examples=examples, fix=fix)
