"""Head and tail of a relation in a text: where they stand, by markers of many styles or by cells beside the text."""

import itertools
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.engine.errors import N_, Text, said
from workbench.engine.task import CORRECT_CELLS, UnusableError

NAMES = (N_("head"), N_("tail"))
PAIRS = (("e1", "e2"), ("head", "tail"), ("h", "t"), ("entity1", "entity2"), ("subj", "obj"), ("subject", "object"))
SIGNS = {"@ #": "@#", "$ #": "$#"}  # the same sign before and behind: @ head @ … # tail #
STYLES = (*(f"<{head}>" for head, _ in PAIRS), *(f"[{head.upper()}]" for head, _ in PAIRS), *SIGNS)
STANDARD = STYLES[0]  # how texts are kept, and the tokens a model knows: <e1>…</e1>, or <e1:PER>…</e1>
STRING, SPAN = "string", "span"  # of cells: what stands in the text, or where it stands there
MOST_PLACES = 50  # of a string in one text that are looked at
BROKEN, LOST = "broken-markers", "entity-not-found"  # kinds of findings

MARK = N_("Mark head and tail once in each of those texts, as in the other rows, if the rows matter.")
OVERLAP = N_("head and tail overlap")

_WORDS = {word: (pair, number) for pair in PAIRS for number, word in enumerate(pair)}
_NAMED = rf"(/?)({'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_KIND = r"(?:(?:\s*:|\s+type\s*=|\s)\s*[\"']?([^<>\[\]\"'/]{1,40}?)[\"']?)?\s*"
_TAG = re.compile(rf"<{_NAMED}{_KIND}>|\[{_NAMED}{_KIND}\]", re.IGNORECASE)
_TYPED = re.compile(r"<e[12]:[^<>]+>")
_NUMBERS = re.compile(r"[\[(]?\s*(\d{1,9})\s*[,:;\-–]\s*(\d{1,9})\s*[\])]?")
_NO_KIND = re.compile(r"[<>\[\]\"'/\s]+")
_SPACELESS = "\u2e80"  # from here on are the scripts that leave no spaces between words


@dataclass(frozen=True)
class Span:
    """From a character of a text up to but not including another, and of what kind it is; "" = that is not known."""

    start: int
    end: int
    kind: str = ""


@dataclass(frozen=True)
class Marked:
    """A text without markers, and where head and tail stand in it; `rivals` says whether that could be elsewhere."""

    text: str
    head: Span
    tail: Span
    rivals: bool = False

    @property
    def spans(self) -> dict[str, Span]:
        """Return both by their names."""
        return dict(zip(NAMES, (self.head, self.tail), strict=True))


@dataclass(frozen=True)
class Tag:
    """A marker in a text; `place` is 0 and 1 around the head, 2 and 3 around the tail."""

    start: int
    end: int
    style: str
    place: int
    kind: str = ""


def markers(style: str = STANDARD) -> tuple[str, str, str, str]:
    """Return what a style puts before and behind the head, and before and behind the tail."""
    if style in SIGNS:
        return SIGNS[style][0], SIGNS[style][0], SIGNS[style][1], SIGNS[style][1]
    pair, _ = _WORDS[style[1:-1].lower()]
    head, tail = (word.upper() if style[0] == "[" else word for word in pair)
    opening, closing = style[0], style[-1]
    return tuple(f"{opening}{slash}{word}{closing}" for word in (head, tail) for slash in ("", "/"))  # type: ignore[return-value]


def example(style: str) -> str:
    """Return how a style marks head and tail."""
    return "{}…{} {}…{}".format(*markers(style))


def tags(text: str) -> Iterator[Tag]:
    """Yield the markers in a text, of all styles that name what they mark."""
    for match in _TAG.finditer(text):
        closing, word, kind = match.groups()[:3] if text[match.start()] == "<" else match.groups()[3:]
        (head, _), number = _WORDS[word.lower()]
        style = f"<{head}>" if text[match.start()] == "<" else f"[{head.upper()}]"
        yield Tag(match.start(), match.end(), style, 2 * number + bool(closing), plain_kind(kind or ""))


def read(text: str, style: str = STANDARD) -> Marked:
    """Return head and tail of a text as markers of a style have them; raise UnusableError where these are not whole."""
    found = list(_signs(text, style) if style in SIGNS else tags(text))
    own = [one for one in found if one.style == style]
    if [one.place for one in own] not in ([0, 1, 2, 3], [2, 3, 0, 1]):
        raise UnusableError(_broken(own, found, style), BROKEN, MARK)
    bare, at = "", 0
    spans: dict[int, Span] = {}
    for first, last in (own[:2], own[2:]):
        bare, inside, at = bare + text[at : first.start], text[first.end : last.start], last.end
        start = len(bare) + len(inside) - len(inside.lstrip())
        spans[first.place] = Span(start, start + len(inside.strip()), first.kind)
        bare += inside
    return _checked(Marked(bare + text[at:], spans[0], spans[2]))


def place(text: str, cells: Sequence[str], way: str) -> Marked:
    """Return head and tail of a text as two cells say; raise UnusableError where they do not stand in it.

    Where a string stands there several times, the two places nearest to each other are taken.
    """
    for name, cell in zip(NAMES, cells, strict=True):
        if not cell.strip():
            raise UnusableError(said(N_("the {role} is empty"), role=name), "empty-text", CORRECT_CELLS)
    if way == SPAN:
        head, tail = (_span(text, name, cell) for name, cell in zip(NAMES, cells, strict=True))
        return _checked(Marked(text, head, tail))
    heads, tails = (_places(text, name, cell.strip()) for name, cell in zip(NAMES, cells, strict=True))
    apart = [pair for pair in itertools.product(heads, tails) if _gap(*pair) >= 0]
    if not apart:
        raise UnusableError(said(OVERLAP), BROKEN, CORRECT_CELLS)
    return _checked(Marked(text, *min(apart, key=lambda pair: _gap(*pair)), rivals=len(apart) > 1))


def find(text: str, cells: Sequence[str], likely: str) -> Marked:
    """Return head and tail of a text in whatever way they are given, the likely one first.

    Raises UnusableError saying what is wrong with the cells, or with the markers where there are none.
    """
    style = likely if likely in STYLES else STANDARD
    given = any(cell.strip() for cell in cells)
    by_cells = (STRING, SPAN) if likely == STRING or not all(map(is_span, cells)) else (SPAN, STRING)
    named = (one for one in STYLES if one not in SIGNS)  # signs stand in many texts, in mail addresses for one
    for way in (*dict.fromkeys((style, *named)), *(by_cells if given else ())):
        try:
            return read(text, way) if way in STYLES else place(text, cells, way)
        except UnusableError:
            continue
    return place(text, cells, by_cells[0]) if given else read(text, style)


def missing(text: str) -> Text | None:
    """Return what a text lacks that head and tail are marked in; None where it lacks nothing."""
    try:
        find(text, ("", ""), STANDARD)
    except UnusableError as error:
        return error.reason
    return None


def runs_on(text: str, at: int) -> bool:
    """Return whether a word goes on across a place of a text; each letter of Chinese and the like is one by itself."""
    return 0 < at < len(text) and all(one.isalnum() and one < _SPACELESS for one in text[at - 1 : at + 1])


def is_span(cell: str) -> bool:
    """Return whether a cell says where something stands: 3,8 or [3, 8] or {"start": 3, "end": 8}."""
    return _numbers(cell) is not None


def styles_in(text: str) -> Iterator[str]:
    """Yield the styles whose markers are whole in a text."""
    found = {tag.style for tag in tags(text)} | {style for style in SIGNS if all(one in text for one in SIGNS[style])}
    for style in found:
        try:
            read(text, style)
        except UnusableError:
            continue
        yield style


def written(marked: Marked, kinds: Sequence[str] = ("", "")) -> str:
    """Return a text with head and tail between standard markers, of these kinds where their own are not known."""
    pieces = []
    opening = markers()[::2]
    ends = sorted(zip((marked.head, marked.tail), opening, kinds, strict=True), key=lambda one: one[0].start)
    at = 0
    for span, marker, kind in ends:
        name = of_kind(marker, span.kind or kind)
        pieces += [marked.text[at : span.start], name, marked.text[span.start : span.end], f"</{marker[1:]}"]
        at = span.end
    return "".join([*pieces, marked.text[at:]])


def of_kind(marker: str, kind: str) -> str:
    """Return a standard opening marker that says of what kind is what follows; "" = it does not."""
    plain = plain_kind(kind)
    return f"{marker[:-1]}:{plain}>" if plain else marker


def typed_in(text: str) -> list[str]:
    """Return the opening markers in a text with standard markers that say of what kind something is."""
    return _TYPED.findall(text)


def is_marker(token: str) -> bool:
    """Return whether a token is a standard marker."""
    return next((tag.style == STANDARD and tag.end == len(token) for tag in tags(token)), False)


def plain_kind(kind: str) -> str:
    """Return a kind as markers have it."""
    return _NO_KIND.sub("_", unicodedata.normalize("NFC", kind).strip()).strip("_")


def _signs(text: str, style: str) -> Iterator[Tag]:
    counts = dict.fromkeys(SIGNS[style], 0)
    for at, character in enumerate(text):
        if character in counts:
            yield Tag(at, at + 1, style, 2 * SIGNS[style].index(character) + counts[character] % 2)
            counts[character] += 1


def _broken(own: Sequence[Tag], found: Sequence[Tag], style: str) -> Text:
    """Return what is wrong with the markers of a text."""
    names, places = markers(style), [one.place for one in own]
    missing = [name for number, name in enumerate(names) if number not in places]
    twice = [name for number, name in enumerate(names) if places.count(number) > 1]
    if missing and len(found) > len(own):
        return said(N_("its markers are not all of the style {style}"), style=style)
    if not own:
        return said(N_("head and tail are not marked ({markers})"), markers=example(style))
    if missing:
        return said(N_("the marker {marker} is missing"), marker=missing[0])
    if twice:
        return said(N_("the marker {marker} stands there more than once"), marker=twice[0])
    if all(places.index(closing - 1) < places.index(closing) for closing in (1, 3)):
        return said(OVERLAP)
    return said(N_("a marker that closes stands before the one that opens"))


def _checked(marked: Marked) -> Marked:
    """Return what was marked; raise UnusableError where it can't be kept so."""
    for name, span in marked.spans.items():
        if span.start >= span.end:
            raise UnusableError(said(N_("the {role} is empty"), role=name), "empty-text", MARK)
    if _gap(marked.head, marked.tail) < 0:
        raise UnusableError(said(OVERLAP), BROKEN, CORRECT_CELLS)
    if any(tag.style == STANDARD for tag in tags(marked.text)):
        raise UnusableError(said(N_("there are more markers in the text than those of head and tail")), BROKEN, MARK)
    return marked


def _gap(one: Span, other: Span) -> int:
    """Return how many characters stand between two spans; below 0 where they overlap."""
    return max(one.start, other.start) - min(one.end, other.end)


def _span(text: str, name: str, cell: str) -> Span:
    numbers = _numbers(cell)
    if numbers is None:
        raise UnusableError(said(N_("the {role} is no place in the text, such as 3,8"), role=name), LOST, CORRECT_CELLS)
    if not 0 <= numbers.start < numbers.end <= len(text):
        raise UnusableError(said(N_("the {role} lies outside the text"), role=name), LOST, CORRECT_CELLS)
    return numbers


def _numbers(cell: str) -> Span | None:
    """Return the span that a cell says, wherever it lies; None where it says none."""
    plain = cell.strip()
    if match := _NUMBERS.fullmatch(plain):
        return Span(int(match[1]), int(match[2]))
    if not plain.startswith("{"):
        return None
    try:
        said_so = json.loads(plain)
        kind = said_so.get("label") or said_so.get("type") or ""
        return Span(int(said_so["start"]), int(said_so["end"]), plain_kind(str(kind)))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _places(text: str, name: str, wanted: str) -> list[Span]:
    """Return where a string stands in a text, as words of its own where it does so at all."""
    starts = itertools.islice((match.start() for match in re.finditer(f"(?={re.escape(wanted)})", text)), MOST_PLACES)
    found = [Span(start, start + len(wanted)) for start in starts]
    if not found:
        raise UnusableError(said(N_("the {role} is not in the text"), role=name), LOST, CORRECT_CELLS)
    whole = [one for one in found if not (runs_on(text, one.start) or runs_on(text, one.end))]
    return whole or found
