"""Has the project's file read in another way, and lets go of what was said of columns that may be called otherwise."""

from collections.abc import Mapping
from typing import Any

from workbench.gui.project import Project

SHAPING = {
    "format",
    "encoding",
    "delimiter",
    "quote",
    "escape",
    "header_line",
    "sheet",
}  # the names hang on these
BY_NAME = "extra_cells"  # an option that names a column, or is:
LEAVE_OUT = "leave-out"


def read_as(project: Project, reading: Mapping[str, Any]) -> None:
    """Read the file with these options in place of those before."""
    before = project.draft.reading
    if all(reading.get(name) == before.get(name) for name in SHAPING):
        project.change(reading=dict(reading))
        return
    old = before.get(BY_NAME, LEAVE_OUT)
    kept = {
        name: value for name, value in reading.items() if name != BY_NAME or value != old or value == LEAVE_OUT
    }  # fmt: skip
    project.change(reading=kept, columns={})
