"""What is found in rows that can't be used: cells that are empty, or can't be read."""

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.engine.data import leaving_out
from workbench.engine.data.audit.part import Audited
from workbench.engine.errors import N_, said
from workbench.engine.findings import EXAMPLES, finding

NONE = N_("No row can be used: all {count} are left out, the first because {reason}.")


def of(audited: Audited, unusable: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return a finding for each reason for which rows of the training file can't be used.

    The first one blocks where the file has no row that can.
    """
    report = audited.train.report
    groups = leaving_out.grouped(one for one in unusable if one["file"] == str(report.source))
    found = [_of(group) for group in groups]
    if not len(audited.train.rows):
        reason = groups[0].reason if groups else said(N_("they can't be read"))
        message = said(NONE, count=report.rows_in_file, reason=reason)
        first = found[0] if found else {"kind": "empty-text", "examples": [], "fix": None}
        found[:1] = [{**first, "severity": "blocking", "message": message, "count": report.rows_in_file}]
    return found


def _of(group: leaving_out.Group) -> dict[str, Any]:
    fix = {"do": "drop-empty" if group.kind.startswith("empty") else "drop-rows"}
    examples = [{"line": line} for line in group.lines[:EXAMPLES]]
    return finding(group.kind, "warning", group.finding, len(group.lines), examples=examples, fix=fix)
