"""Rows that can't be used, put together by why: what differs in numbers alone, or in too many words, is of one kind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.engine.errors import N_, Text, said

MOST_ALIKE = 3  # reasons that differ in a word, such as a marker's name, are told apart; more of them are one
LINES_NAMED = 5
ALIKE = N_("Rows left out because {reason}: {count}, the first on line {line}.")
SIMILAR = N_("Rows left out because, for example, {reason}: {count}, the first on the lines {lines}.")
ALIKE_OF = N_("{count} row(s) of {file} were left out because {reason}; the first is on line {line}.")
SIMILAR_OF = N_(
    "{count} row(s) of {file} were left out because, for example, {reason}; the first are on the lines {lines}."
)


@dataclass(frozen=True)
class Group:
    """Rows of a file that are left out for one reason, or for `similar` ones; `reason` and `hint` are the first's."""

    file: str
    kind: str
    reason: Text
    hint: str
    lines: list[int]
    similar: bool

    @property
    def finding(self) -> Text:
        """Return what is said of them where there is one file."""
        return said(SIMILAR if self.similar else ALIKE, **self.values)

    @property
    def template(self) -> str:
        """Return what is said of them where there are several files."""
        return SIMILAR_OF if self.similar else ALIKE_OF

    @property
    def values(self) -> dict[str, Any]:
        """Return what sentences of them name."""
        named = ", ".join(map(str, self.lines[:LINES_NAMED])) + (" …" if len(self.lines) > LINES_NAMED else "")
        return {"count": len(self.lines), "reason": self.reason, "line": self.lines[0], "lines": named}


def grouped(left_out: Iterable[Mapping[str, Any]]) -> list[Group]:
    """Return the groups of rows, each {"file", "line", "reason", "kind", "hint"}, in the order of their first ones."""
    kinds: dict[tuple[str, ...], dict[tuple[str, ...], list[Mapping[str, Any]]]] = {}
    for one in left_out:
        reason = one["reason"]
        kind = (one["file"], one["kind"], getattr(reason, "template", reason))
        kinds.setdefault(kind, {}).setdefault(_words(reason), []).append(one)
    found = []
    for apart in kinds.values():
        together = [[one for rows in apart.values() for one in rows]] if len(apart) > MOST_ALIKE else apart.values()
        found += [_group(sorted(rows, key=lambda one: one["line"])) for rows in together]
    return found


def _words(reason: str) -> tuple[str, ...]:
    """Return the words among a reason's values."""
    return tuple(str(value) for value in getattr(reason, "values", {}).values() if isinstance(value, str))


def _group(rows: list[Mapping[str, Any]]) -> Group:
    first = rows[0]
    similar = any(one["reason"] != first["reason"] for one in rows)
    lines = [one["line"] for one in rows]
    return Group(first["file"], first["kind"], first["reason"], first["hint"], lines, similar)
