"""Which column of a file plays which role, guessed by its name."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from workbench.engine import families
from workbench.engine.task import Column, names_of
from workbench.engine.tasks import TASKS

WRITABLE = (".csv", ".tsv", ".jsonl", ".parquet")


def guess(roles: Sequence[str], columns: Sequence[str], trained: Mapping[str, Column], task: str) -> dict[str, Column]:
    """Return role → column: the name it had in training, else a name that suggests it, else one that is left.

    Several columns that played a role together do so again where all are there. A role for which no column is left is
    missing. A part of a text has no column ("") where no name suggests one: the text may mark it itself.
    """
    found: dict[str, Column] = {}
    known = {role.name: role for role in TASKS[task].roles}
    for role in roles:
        left = [name for name in columns if all(name not in names_of(one) for one in found.values())]
        named, hints = trained.get(role), known[role].hints if role in known else ()
        if isinstance(named, list):
            together = named if set(named) <= set(left) else families.of(left, (role, *hints))
            if together:
                found[role] = together
                continue
        hinted = sorted((name for name in left if name.lower() in hints), key=lambda name: hints.index(name.lower()))
        suggested = [named] if isinstance(named, str) and named in left else hinted
        if role in known and known[role].content == "part":
            found[role] = next(iter(suggested), "")
        elif left:
            found[role] = (suggested or left)[0]
    return found


def output_beside(source: Path) -> Path:
    """Return where a file's answers go: beside it, in its own format where we write that, under a name that is free."""
    suffix = source.suffix.lower() if source.suffix.lower() in WRITABLE else ".csv"
    number = 1
    while True:
        counted = "" if number == 1 else f"-{number}"
        target = source.with_name(f"{source.stem}.answered{counted}{suffix}")
        if not target.exists():
            return target
        number += 1
