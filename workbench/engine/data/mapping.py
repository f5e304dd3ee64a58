"""Guesses which column plays which role, and says why."""

import dataclasses
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.engine import families, inline_marks, lists, tagging
from workbench.engine.data import pairing
from workbench.engine.data.profiles import TRIMMED, Profile, profile
from workbench.engine.data.table import Table
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.looks import are_flags, are_ids, mostly_hold
from workbench.engine.task import Column, Role, Task, names_of

LABEL_LENGTH = 60  # mean characters; longer cells are texts
MOSTLY = 0.5  # share of cells
IN_TEXTS = N_("something is marked in its texts")
TOLD_BY = 2000  # cells, by which a column's kind is told
LOOKED_AT = 100  # cells, to tell whether a column holds lists


@dataclass(frozen=True)
class Mapped:
    """The column that plays a role, or the several that do together, and a short sentence saying why."""

    column: Column
    reason: Text

    @property
    def columns(self) -> list[str]:
        """Return the names of all of them."""
        return names_of(self.column)


def guess(
    table: Table,
    task: Task,
    given: Mapping[str, Column],
    *,
    roles: Sequence[str] | None = None,
    file: Path | None = None,
) -> dict[str, Mapped]:
    """Return role → column: as given, else by name, else by content. `roles` limits which are looked for.

    A role that the task can do without is left out where "" is given for it.
    Raises DataError, pointing to `file`, where a required role finds no column, or what is given can't be.
    """
    try:
        return _guess(table, task, given, roles)
    except DataError as error:
        error.where = dataclasses.replace(error.where, file=None if file is None else str(file))
        raise


def _guess(table: Table, task: Task, given: Mapping[str, Column], roles: Sequence[str] | None) -> dict[str, Mapped]:
    declined = {role.name for role in task.roles if not role.required and given.get(role.name) == ""}
    wanted = [role for role in task.roles if (roles is None or role.name in roles) and role.name not in declined]
    found = _as_given(table, wanted, {role: name for role, name in given.items() if role not in declined})
    required = [role for role in wanted if role.required]
    if len(table.names) < sum(not role.within for role in required):
        raise _too_few(table, task, required)
    for match in (_exact, _by_word):
        _by_name(table, wanted, found, match)
        _by_pair(table, wanted, found, given)
    _tags_first(table, required, found)
    for role in required:
        if role.name not in found:
            found[role.name] = _by_content(table, role, found)
    return {role.name: found[role.name] for role in wanted if role.name in found}


def _as_given(table: Table, wanted: Sequence[Role], given: Mapping[str, Column]) -> dict[str, Mapped]:
    known = {role.name: role.several for role in wanted}
    within = {role.name: role.within for role in wanted}
    found: dict[str, Mapped] = {}
    taken: dict[str, str] = {}  # column → the role it plays
    for role, column in given.items():
        if role not in known:
            raise DataError(
                N_("There is no column role named {role!r} here."), N_("Use one of: {known}."),
                role=role, known=", ".join(known),
            )  # fmt: skip
        refuse_several(role, column, several=known[role])
        names = [_given_name(table, role, name) for name in ([column] if isinstance(column, str) else column)]
        for name in names:
            if name in taken and taken[name] != within[role] and within[taken[name]] != role:
                raise DataError(
                    N_("The column {name!r} is given two roles: {first} and {second}."),
                    N_("Give each role a column of its own; there are: {columns}."),
                    name=name, first=taken[name], second=role, columns=", ".join(table.names),
                    where=Where(column=name),
                )  # fmt: skip
            taken[name] = role
        found[role] = Mapped(names[0] if isinstance(column, str) else names, said(N_("given")))
    return found


def refuse_several(role: str, column: Column, *, several: bool) -> None:
    """Raise DataError for several columns of a role that takes one, and for one that is named twice."""
    names = names_of(column)
    if len(names) > 1 and not several:
        raise DataError(
            N_("The role {role} is given several columns: {columns}."), N_("Give it one of them."),
            role=role, columns=", ".join(names), where=Where(column=names[0]),
        )  # fmt: skip
    if len(set(names)) < len(names):
        raise DataError(
            N_("A column is named twice for the role {role}: {columns}."), N_("Name each of them once."),
            role=role, columns=", ".join(names), where=Where(column=names[0]),
        )  # fmt: skip


def _given_name(table: Table, role: str, name: str) -> str:
    """Return a column's name as the table has it."""
    found = next((one for one in (name, name.strip(TRIMMED)) if one in table.names), None)
    if found is None:
        raise DataError(
            N_("There is no column named {name!r} for the role {role}."),
            N_("Say which column it is (--column {key}=NAME, once for each of several); there are: {columns}."),
            name=name, role=role, key=role, columns=", ".join(table.names), where=Where(column=name),
        )  # fmt: skip
    return found


def _too_few(table: Table, task: Task, required: Sequence[Role]) -> DataError:
    return DataError(
        N_("The file has too few columns ({columns}): {task} needs one for each of: {roles}."),
        N_("Add the missing column, or name the delimiter if the columns were not told apart "
           "(--reading delimiter=…). A file without it can only be answered, by a model that has learned already."),
        columns=", ".join(table.names), task=task.name,
        roles=", ".join(role.name for role in required), where=Where(column=table.names[0]),
    )  # fmt: skip


def _by_name(table: Table, wanted: Sequence[Role], found: dict[str, Mapped], match: Callable[[str, str], bool]) -> None:
    for role in wanted:
        if role.name in found:
            continue
        free = _free(table, found)
        if role.several and role.content != "labels":
            together = _family(table, role, free)
            found.update({role.name: together} if together is not None else {})
            continue
        pairs = ((hint, name) for hint in (role.name, *role.hints) for name in free if match(hint, name))
        column = next((name for _, name in pairs if _can_be(table, name, role, exact=match is _exact)), None)
        if column is not None:
            found[role.name] = Mapped(column, said(N_("its name is “{column}”"), column=column))


def _by_pair(table: Table, wanted: Sequence[Role], found: dict[str, Mapped], given: Collection[str]) -> None:
    """Find two texts whose names go together, unless a person says which column one of them is."""
    known = {role.name: role for role in wanted}
    for second in wanted:
        first = known.get(second.second_of)
        if first is None or not {first.name, second.name}.isdisjoint(given):
            continue
        roles = (first.name, second.name)
        held = [found[role].columns[0] if role in found else "" for role in roles]
        names = [name for name in table.names if name in {*_free(table, found), *held}]
        pair = pairing.find(table, names, held, {*first.hints, *second.hints})
        for role, name, other in zip(roles, pair, reversed(pair), strict=False):
            if role not in found or name not in held:
                found[role] = Mapped(name, said(N_("its name and “{other}” go together"), other=other))


def _family(table: Table, role: Role, free: Sequence[str]) -> Mapped | None:
    """Return the columns that play a role together, by their names: choice1, choice2; option_a, option_b; A, B, C.

    One that holds lists and has the role's name plays it alone.
    """
    hints = (role.name, *role.hints)
    named = (name for hint in hints for name in free if _exact(hint, name))
    if alone := next((name for name in named if _holds_several(table, name)), None):
        return Mapped(alone, said(N_("its name is “{column}”"), column=alone))
    found = families.of(free, hints)
    return Mapped(found, said(N_("their names go together"))) if found else None


def _holds_several(table: Table, name: str) -> bool:
    """Return whether most of the first cells of a column hold several texts each."""
    return _mostly(table, name, lambda cell: len(lists.lines(cell)) > 1)


def _mostly(table: Table, name: str, holds: Callable[[str], bool]) -> bool:
    """Return whether something holds of most of the first cells of a column that are neither blank nor empty lists."""
    cells = [cell for cell in table.cells(name, 0, LOOKED_AT) if cell.strip()]
    return mostly_hold(cells, holds, MOSTLY)


def _holds_lists(table: Table, name: str) -> bool:
    """Return whether the first cells of a column that are not blank are lists."""
    cells = [cell for cell in table.cells(name, 0, LOOKED_AT) if cell.strip()]
    return bool(cells) and all(map(_is_list, cells))


def _is_list(cell: str) -> bool:
    try:
        lists.read(cell)
    except ValueError:
        return False
    return True


def _can_be(table: Table, name: str, role: Role, *, exact: bool) -> bool:
    """Return whether a column whose name speaks for a role holds what it asks for."""
    if role.content == "number" and profile(table, name).numeric < MOSTLY:
        return False
    return exact or not profile(table, name).is_index


def _exact(hint: str, name: str) -> bool:
    return name.strip(TRIMMED).casefold() == hint


def _by_word(hint: str, name: str) -> bool:
    """Return whether the last word of the name is the hint: “ticket_text” is a text, “message_type” a type."""
    separated = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name.strip(TRIMMED))
    words = [word for word in re.split(r"[\W_]+", separated.casefold()) if word]
    return bool(words) and words[-1] == hint


def _free(table: Table, found: Mapping[str, Mapped]) -> list[str]:
    taken = {name for mapped in found.values() for name in mapped.columns}
    return [name for name in table.names if name not in taken]


def _by_content(table: Table, role: Role, found: Mapping[str, Mapped]) -> Mapped:
    profiles = [profile(table, name) for name in _free(table, found)]
    likely = [one for one in profiles if one.distinct and not one.is_index]
    if role.within:
        best = _marks(table, role, found)
    else:
        best = _several(table, role, likely) if role.several else CONTENTS[role.content](likely)
    if best is None:
        raise DataError(
            N_("No column looks like the {role}."),
            N_("Say which column it is (--column {key}=NAME); there are: {columns}. A file without it can only be "
               "answered, by a model that has learned already."),
            role=role.name, key=role.name, columns=", ".join(table.names),
        )  # fmt: skip
    return best


def _several(table: Table, role: Role, profiles: Sequence[Profile]) -> Mapped | None:
    """Return the columns that play a role together, or that which holds several texts."""
    return _columns_of_labels(table, role, profiles) if role.content == "labels" else _lists(table, profiles)


def _columns_of_labels(table: Table, role: Role, profiles: Sequence[Profile]) -> Mapped | None:
    """Return the columns that say yes or no, each to a label; that which has the numbers of several; label1, label2."""
    cells = {one.name: [cell for cell in table.cells(one.name, 0, TOLD_BY) if cell.strip()] for one in profiles}
    flags = [name for name in cells if are_flags(cells[name])]
    if len(flags) > 1:
        return Mapped(flags, said(N_("they say yes or no, each to a label")))
    if (name := next((name for name in cells if are_ids(cells[name])), None)) is not None:
        return Mapped(name, said(N_("its cells are the numbers of one label or of several")))
    found = families.of(list(cells), (role.name, *role.hints))
    return Mapped(found, said(N_("their names go together"))) if found else _labels(profiles)


def _lists(table: Table, profiles: Sequence[Profile]) -> Mapped | None:
    name = next((one.name for one in profiles if _holds_lists(table, one.name)), None)
    return None if name is None else Mapped(name, said(N_("its cells are lists")))


def _tags_first(table: Table, required: Sequence[Role], found: dict[str, Mapped]) -> None:
    """Find tags and spans by their cells before texts are looked for: those may be shorter."""
    for role in required:
        if role.content == "tags" and role.name not in found:
            names = (name for name in _free(table, found) if _mostly(table, name, tagging.looks_tagged))
            if (name := next(names, None)) is not None:
                found[role.name] = Mapped(name, said(N_("its cells are tags or spans")))


def _marks(table: Table, role: Role, found: Mapping[str, Mapped]) -> Mapped | None:
    """Return the texts' own column where something is marked in them."""
    own = found.get(role.within)
    if own is None or not _mostly(table, own.columns[0], inline_marks.is_marked):
        return None
    return Mapped(own.column, said(IN_TEXTS))


def _text(profiles: Sequence[Profile]) -> Mapped | None:
    best = max(profiles, key=lambda one: one.length * one.distinct / one.rows, default=None)
    if best is None:
        return None
    reason = said(N_("the longest cells ({length:.0f} characters on average)"), length=best.length)
    return Mapped(best.name, reason)


def _label(profiles: Sequence[Profile]) -> Mapped | None:
    few = [one for one in profiles if one.length <= LABEL_LENGTH and one.distinct <= max(2, one.rows // 2)]
    best = min(few, key=lambda one: (one.distinct == 1, one.numeric == 1, one.distinct), default=None)
    if best is None:
        return None
    others = [one.name for one in few if one is not best and one.distinct > 1 and one.numeric < 1]
    values = {"distinct": best.distinct, "rows": best.rows}
    if not others:
        return Mapped(best.name, said(N_("few distinct values ({distinct} in {rows} rows)"), **values))
    fewest = N_("the fewest distinct values ({distinct} in {rows} rows); it may also be: {others}")
    return Mapped(best.name, said(fewest, **values, others=", ".join(f"“{name}”" for name in others)))


def _labels(profiles: Sequence[Profile]) -> Mapped | None:
    words = [one for one in profiles if one.numeric < MOSTLY]
    best = min(words, key=lambda one: (one.distinct == 1, one.length), default=None)
    if best is None:
        return None
    reason = said(N_("the shortest cells ({length:.0f} characters on average)"), length=best.length)
    return Mapped(best.name, reason)


def _number(profiles: Sequence[Profile]) -> Mapped | None:
    best = max(profiles, key=lambda one: one.numeric, default=None)
    return None if best is None or best.numeric < MOSTLY else Mapped(best.name, said(N_("its cells are numbers")))


CONTENTS: dict[str, Callable[[Sequence[Profile]], Mapped | None]] = {
    "text": _text, "match": _text, "label": _label, "labels": _labels, "number": _number,
    "answer": _labels,
}  # fmt: skip
