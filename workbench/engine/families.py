"""Columns whose names go together: choice1 and choice2, option_a and option_b, endingA and endingB, A, B and C."""

import re
import string
from collections.abc import Sequence

_MEMBER = re.compile(
    r"(?P<stem>.*?)[\W_]*(?P<number>\d+)|(?P<word>.+?)(?:[\W_]+|(?<=[a-z])(?=[A-Z]))(?P<letter>[A-Za-z])"
)


def of(names: Sequence[str], hints: Sequence[str]) -> list[str]:
    """Return the names that begin with the first hint that several do, by number or letter; else A, B, C; else none."""
    members: dict[str, dict[int, str]] = {}
    for name in names:
        stem, place = _split(name.strip())
        if place >= 0:
            members.setdefault(stem, {}).setdefault(place, name)
    found = next((members[hint] for hint in hints if len(members.get(hint, {})) > 1), members.get("", {}))
    in_order = [found[place] for place in sorted(found)]
    return in_order if len(in_order) > 1 and (found is not members.get("") or _from_a(found)) else []


def _split(name: str) -> tuple[str, int]:
    """Return what a name begins with, and the number or letter behind it, −1 for neither."""
    if len(name) == 1 and name.upper() in string.ascii_uppercase:
        return "", string.ascii_uppercase.index(name.upper())
    match = _MEMBER.fullmatch(name)
    if match is None:
        return name.casefold(), -1
    if match["number"]:
        return match["stem"].casefold(), int(match["number"][:6])
    return match["word"].casefold(), string.ascii_uppercase.index(match["letter"].upper())


def _from_a(found: dict[int, str]) -> bool:
    """Return whether single letters are the first of the alphabet, without a gap: x and y are no choices."""
    return sorted(found) == list(range(len(found))) and all(len(name.strip()) == 1 for name in found.values())
