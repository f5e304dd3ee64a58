"""Which two columns are the two texts of a pair, by their names and what is in them."""

from collections.abc import Collection, Sequence

from workbench.engine import families
from workbench.engine.data.profiles import TRIMMED, profile, prose
from workbench.engine.data.table import Table

MOSTLY = 0.5  # share of cells
ALIKE = 2.0  # times as long, at most, are two texts whose names say nothing of them
LONGER = 2.0  # times as long is a text that goes before a pair


def find(table: Table, names: Sequence[str], held: Sequence[str], hints: Collection[str]) -> tuple[str, ...]:
    """Return the names of two columns that are a pair, none where there are none, or several would do.

    `held`: what is known of the two already by its name, "" for nothing; `hints`: names of texts.
    """
    first, second = held
    if first and second:
        return ()
    named = [pair for pair in families.pairs(names) if not any(held) or set(held) & set(pair)]
    if second:
        named = [pair for pair in named if pair[1] == second]
    found = [pair for pair in named if _are_texts(table, pair, hints)]
    if len(found) > 1:
        told = [pair for pair in found if _is_named(pair, hints)]
        found = told if len(told) == 1 else []
    if not found or (not any(held) and _is_beside_a_longer(table, names, found[0])):
        return ()
    return found[0]


def _is_named(pair: Sequence[str], hints: Collection[str]) -> bool:
    """Return whether names say that the columns are texts."""
    return any(families.stem(name) in hints or name.strip(TRIMMED).casefold() in hints for name in pair)


def _are_texts(table: Table, pair: Sequence[str], hints: Collection[str]) -> bool:
    """Return whether both columns hold texts, by their names and cells, or by what is in their cells alone."""
    one, other = (profile(table, name) for name in pair)
    are_prose = all(prose(table, name) >= MOSTLY for name in pair)
    if any(each.numeric >= MOSTLY or not each.rows or (each.is_index and not are_prose) for each in (one, other)):
        return False
    if _is_named(pair, hints):
        return True
    repeat = any(each.distinct <= each.rows / 4 for each in (one, other))
    return are_prose and not repeat and max(one.length, other.length) <= ALIKE * min(one.length, other.length)


def _is_beside_a_longer(table: Table, names: Sequence[str], pair: Sequence[str]) -> bool:
    """Return whether another column has much longer texts: those are meant, not the pair."""
    longest = max(profile(table, name).length for name in pair)
    others = [profile(table, name) for name in names if name not in pair]
    return any(one.length > LONGER * longest and one.distinct > one.rows / 4 for one in others if one.rows)
