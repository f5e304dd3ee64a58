"""Columns whose names go together: choice1 and choice2, option_a and option_b, endingA and endingB, A, B and C."""

import re
import string
from collections.abc import Sequence

NUMERALS = ("一二三四五六七八九十", "甲乙丙丁戊己庚辛壬癸")
SIDES = (("left", "right"), ("first", "second"), ("左", "右"))
PAIRS = (
    ("premise", "hypothesis"), ("前提", "假设"), ("query", "title"), ("query", "passage"), ("query", "document"),
    ("query", "doc"), ("question", "sentence"), ("question", "passage"), ("claim", "evidence"), ("查询", "标题"),
)  # fmt: skip
_CHINESE = r"[\u3400-\u9fff]"
_MEMBER = re.compile(
    r"(?P<stem>.*?)[\W_]*(?P<number>\d+)|(?P<numbered>.+?)(?P<numeral>[一二三四五六七八九十甲乙丙丁戊己庚辛壬癸])|"
    rf"(?P<word>.+?)(?:[\W_]+|(?<=[a-z])(?=[A-Z])|(?<={_CHINESE}))(?P<letter>[A-Za-z])"
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


def pairs(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return which names go together as those of two texts: s1, s2; text_a, text_b; premise, hypothesis."""
    plain = {name.strip().casefold(): name for name in reversed(names)}
    members = {_split(name.strip()): name for name in reversed(names)}
    by_place = [
        ((stem, place), (stem, place + 1)) for stem, place in members if place >= 0 and (stem, place + 1) in members
    ]
    found = [(members[one], members[other]) for one, other in by_place]
    found += [(plain[one], plain[other]) for one, other in PAIRS if one in plain and other in plain]
    swapped = ((name, one, other) for name in plain for one, other in SIDES if one in name)
    found += [
        (plain[name], plain[second]) for name, one, other in swapped if (second := name.replace(one, other)) in plain
    ]
    return list(dict.fromkeys(sorted(found, key=lambda pair: names.index(pair[0]))))


def stem(name: str) -> str:
    """Return what a name begins with, without a number or letter behind it."""
    return _split(name.strip())[0]


def _split(name: str) -> tuple[str, int]:
    """Return what a name begins with, and the number or letter behind it, −1 for neither."""
    if len(name) == 1 and name.upper() in string.ascii_uppercase:
        return "", string.ascii_uppercase.index(name.upper())
    match = _MEMBER.fullmatch(name)
    if match is None:
        return name.casefold(), -1
    if match["number"]:
        return match["stem"].casefold(), int(match["number"][:6])
    if match["numeral"]:
        return match["numbered"], next(one.index(match["numeral"]) for one in NUMERALS if match["numeral"] in one)
    return match["word"].casefold(), string.ascii_uppercase.index(match["letter"].upper())


def _from_a(found: dict[int, str]) -> bool:
    """Return whether single letters are the first of the alphabet, without a gap: x and y are no choices."""
    return sorted(found) == list(range(len(found))) and all(len(name.strip()) == 1 for name in found.values())
