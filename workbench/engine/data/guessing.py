"""Guesses what a table is for: the task it looks as if it were meant for, and why."""

from collections.abc import Collection

from workbench.engine import tasks
from workbench.engine.data.table import Table
from workbench.engine.errors import N_, Text, said
from workbench.engine.looks import Looks
from workbench.engine.spec import RunSpec

CELLS = 200  # looked at of each column
FIRST = ("multiple-choice", "question-answering", "relation-extraction")  # whose signs others may have, too


def task_of(source: Table, roles: Collection[str] = ()) -> tuple[str, Text]:
    """Return the name of the task a table looks as if it were meant for, and a reason.

    Where a person names columns for some `roles`, it is one that has those.
    """
    looks = Looks({name: [cell for cell in source.cells(name, 0, CELLS) if cell.strip()] for name in source.names})
    known = [name for name in tasks.TASKS if set(roles) <= _roles(name)] or [RunSpec.task]
    for name in dict.fromkeys([*FIRST, *reversed(known)]):
        if name in known and (reason := tasks.TASKS[name].shows(looks)) is not None:
            return name, reason
    if roles and RunSpec.task not in known:
        return known[0], said(N_("it has the roles that columns are given for"))
    return RunSpec.task, said(N_("nothing in its columns speaks for another task"))


def _roles(task: str) -> set[str]:
    return {name for role in tasks.TASKS[task].roles for name in (role.name, *role.others)}
