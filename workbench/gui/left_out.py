"""The rows of the project's file that are not learned from: those that could not be read, or that lack a part."""

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from workbench.engine.errors import N_, WorkbenchError
from workbench.gui import whole_file
from workbench.gui.survey import Survey
from workbench.gui.translation import told

COLUMNS = ("file", "line", "reason")  # of the file that is saved


class LeftOut(NamedTuple):
    """A row that was left out: the line it begins on, and why, in the person's language."""

    line: int
    reason: str


def found(survey: Survey) -> Sequence[Mapping[str, Any]]:
    """Return the rows that were left out, {"line", "reason"}, as the engine found them."""
    known: Sequence[Mapping[str, Any]] = (survey.inspection or survey.table or {}).get("rows_left_out", ())
    return known


def by_line(rows: Sequence[Mapping[str, Any]]) -> list[LeftOut]:
    """Return the rows in the order of their lines; each reason is translated once, as there are few."""
    words = {reason: told(reason) for reason in {one["reason"] for one in rows}}
    return sorted(LeftOut(one["line"], words[one["reason"]]) for one in rows)


def reasons(rows: Sequence[LeftOut]) -> list[tuple[str, int]]:
    """Return each reason and how many rows it holds for, the most frequent first."""
    return Counter(one.reason for one in rows).most_common()


def save(path: Path, file: str, rows: Sequence[LeftOut]) -> Mapping[str, Any]:
    """Write the rows as CSV, whole or not at all, and return its `path`; by its mark spreadsheets know it as UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows((file, *one) for one in rows)
    try:
        whole_file.write(path, text.getvalue().encode("utf-8-sig"))
    except OSError as error:
        raise WorkbenchError(
            N_("{path} could not be written: {reason}."), N_("Free some space or make the folder writable."),
            path=str(path), reason=str(error),
        ) from error  # fmt: skip
    return {"path": str(path)}
