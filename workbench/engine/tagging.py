"""How tags and spans are written in the cells of a file, and how they are read: each word's tag, B-X, I-X or O."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from workbench.engine import lists
from workbench.engine.errors import N_, Text, said
from workbench.engine.task import CORRECT_ROWS, Form, UnusableError

OUTSIDE = "O"
SPANS, PLAIN, MIXED = "spans", "plain", "mixed"
GIVEN, IN_TEXT = "given", "text"  # words stand in the file as such, or are found in its texts
TAG = re.compile(r"([BIESLUMW])[-_](.+)", re.DOTALL)
GOES_ON = "IMEL"  # letters of a word that goes on a span
MOSTLY = 0.9  # of tags that are not O: so many have a letter before them where tags mark spans
STARTS = ("start", "begin", "start_offset", "from", "offset")
ENDS = ("end", "stop", "end_offset", "to")
OPENING = "[{"  # of a cell that holds a list, or an object with spans in it
LABELS = ("label", "labels", "type", "entity", "tag", "category", "entity_group", "class")
NO_LIST = N_("the spans can't be read as a list")
BIO_READ = N_("The tags are written in the scheme {scheme}; they are read as B- (begins) and I- (goes on).")
MIXED_READ = N_(
    "The tags are written in several schemes (rows of each: {counts}; ? = of none): all are read as B- (begins) and I- "
    "(goes on); one that goes on nothing begins a span."
)
AS_PLAIN = N_("Each word has a tag of its own, as it stands in the file; no spans are counted.")
PLAIN_READ = N_("The tags have no B- or I- before them: each word has a tag of its own, and no spans are counted.")

Place = tuple[int, int]


class Marked(NamedTuple):
    """A span as a file has it, in characters."""

    start: int
    end: int
    label: str


def read_tags(cell: str) -> list[str] | None:
    """Return the tags of a cell, a list or parted by spaces (or by commas, where there are none); None for spans."""
    found = _listed(cell)
    if found is None:
        return _parted(cell)
    if isinstance(found, list) and found and all(isinstance(one, list | tuple | dict) for one in found):
        return None
    return [str(one).strip() for one in found] if isinstance(found, list) else None


def read_words(cell: str, count: int) -> list[str]:
    """Return the words of a cell, a list or parted by spaces; those that are `count`, where spaces are of two kinds."""
    if (listed := words_listed(cell)) is not None:
        return listed
    narrow = [word for word in cell.split(" ") if word]
    words = narrow if len(narrow) == count else cell.split()
    by_commas = cell.split(",")
    return by_commas if len(words) != count == len(by_commas) > 1 else words


def words_listed(cell: str) -> list[str] | None:
    """Return the words of a cell that holds a list of them, None for any other."""
    found = lists.parsed(cell)
    is_words = isinstance(found, list) and found and all(isinstance(one, str | int | float) for one in found)
    return [str(one) for one in found] if is_words else None  # type: ignore[attr-defined]


def as_typed(cell: str) -> str:
    """Return a text to be answered: a list of words as JSON has it, else as it is."""
    words = words_listed(cell)
    return cell if words is None else lists.written(words)


def note(form: Form) -> Text | None:
    """Return how tags are read, by a file's form, where that is not plain BIO."""
    if form.get("tags") == PLAIN:
        return said(PLAIN_READ if form.get("scheme", PLAIN) == PLAIN else AS_PLAIN)
    if form.get("scheme") == MIXED:
        return said(MIXED_READ, counts=form["counts"])
    if form.get("scheme") in (*SCHEMES, PLAIN) and form["scheme"] != "BIO":
        return said(BIO_READ, scheme=form["scheme"])
    return None


def in_words(text: str, tags: Sequence[str], *, plain: bool) -> tuple[str, str]:
    """Return the words of a text and their tags, each as a list; `plain` tags stay as they are.

    Raises UnusableError where they are not as many, or one can't be read.
    """
    words = read_words(text, len(tags))
    if len(words) != len(tags):
        reason = said(N_("it has {words} words, but {tags} tags"), words=len(words), tags=len(tags))
        raise UnusableError(reason, "tag-count", CORRECT_ROWS)
    if any(not word.strip() for word in words):
        raise UnusableError(said(N_("one of its words is empty")), "empty-word", CORRECT_ROWS)
    return lists.written(words), lists.written(tags if plain else as_bio(tags))


def form(cells: Sequence[str], texts: Sequence[str]) -> dict[str, str]:
    """Return what a file's tags mean, whether its words are given, and in which schemes its tags are written.

    Most rows decide: a few that can't be read make no tags of spans.
    """
    written = [(cell, text) for cell, text in zip(cells, texts, strict=True) if cell.strip()]
    read = [None if cell == text else tags_in(cell) for cell, text in written]
    rows = [tags for tags in read if tags]
    by_tags = len(rows) > sum(tags is None for tags in read)
    name, counts = scheme(rows) if by_tags else ("BIO", "")
    words = GIVEN if 2 * len(rows) > len(written) else IN_TEXT
    return {"tags": PLAIN if name == PLAIN else SPANS, "words": words, "scheme": name, "counts": counts}


def tags_in(cell: str) -> list[str] | None:
    """Return the tags of a cell; None where it holds spans, or what can't be read."""
    try:
        return read_tags(cell)
    except UnusableError:
        return None


def scheme(rows: Iterable[Sequence[str]]) -> tuple[str, str]:
    """Return in which scheme rows of tags are written, `plain` or `mixed` among them, and of several how many rows."""
    kept = [tags for tags in rows if any(tag != OUTSIDE for tag in tags)]
    marks = [bool(TAG.fullmatch(tag)) for tags in kept for tag in tags if tag != OUTSIDE]
    if sum(marks) < MOSTLY * len(marks):
        return PLAIN, ""
    fitting = [[name for name, fits in SCHEMES.items() if fits(tags)] for tags in kept]
    whole = next((name for name in SCHEMES if all(name in names for names in fitting)), None)
    if whole is not None or not kept:
        return whole or "BIO", ""
    counts = Counter(names[0] if names else "?" for names in fitting)
    return MIXED, ", ".join(f"{name} {count}" for name, count in counts.most_common())


def as_bio(tags: Sequence[str]) -> list[str]:
    """Return tags of any scheme as BIO: B-X begins a span, I-X goes it on; one that goes on nothing begins a span.

    Raises UnusableError for a tag that is of no scheme.
    """
    found: list[str] = []
    open_label = None
    for tag in tags:
        if tag == OUTSIDE:
            found.append(OUTSIDE)
            open_label = None
            continue
        match = TAG.fullmatch(tag)
        if match is None:
            raise UnusableError(said(N_("the tag {tag!r} has no B- or I- before it"), tag=tag), "bad-tag", CORRECT_ROWS)
        letter, label = match.groups()
        is_inside = letter in GOES_ON and label == open_label
        found.append(f"{'I' if is_inside else 'B'}-{label}")
        open_label = None if letter in "ESLUW" else label
    return found


def read_spans(cell: str, text: str, *, repair: bool) -> list[Marked]:
    """Return the spans of a cell, in order; raise UnusableError where one can't be read, lies outside or overlaps.

    To `repair` is to cut those that go beyond the text, and to keep the longest of those that overlap.
    """
    found = _structured(cell)
    if not isinstance(found, list):
        raise UnusableError(said(NO_LIST), "bad-span", CORRECT_ROWS)
    spans = sorted(_span(one) for one in found)
    outside = [one for one in spans if not 0 <= one.start < one.end <= len(text)]
    if outside and not repair:
        start, end, label = outside[0]
        reason = said(
            N_("the span {start}–{end} ({label}) lies outside of the text, which has {length} characters"),
            start=start, end=end, label=label, length=len(text),
        )  # fmt: skip
        raise UnusableError(reason, "bad-span", REPAIR)
    cut = [Marked(max(0, one.start), min(len(text), one.end), one.label) for one in spans]
    return _apart([one for one in cut if one.start < one.end], text, repair=repair)


def looks_tagged(cell: str) -> bool:
    """Return whether a cell may hold the tags or spans of a text."""
    try:
        tags = read_tags(cell)
    except UnusableError:
        return False
    if tags is None:
        return all(_is_span(one) for one in _structured(cell))
    marks = [tag for tag in tags if tag != OUTSIDE]
    return all(TAG.fullmatch(tag) for tag in marks) if marks else bool(tags)


def is_tag_a_word(text: str, cell: str) -> bool:
    """Return whether a cell holds as many tags, more than one, as a text has words."""
    tags = tags_in(cell)
    return tags is not None and len(tags) > 1 and len(read_words(text, len(tags))) == len(tags)


def are_several(cell: str) -> bool:
    """Return whether a cell holds several tags, or spans: one tag alone may be any word."""
    return looks_tagged(cell) and (len(read_tags(cell) or [cell, cell]) > 1 or cell.lstrip()[0] in OPENING)


def tags_of(spans: Sequence[Marked], places: Sequence[Place]) -> list[str]:
    """Return each word's tag; a span that begins or ends within a word takes in all of it."""
    tags = [OUTSIDE] * len(places)
    for span in spans:
        inside = [word for word, (start, end) in enumerate(places) if start < span.end and end > span.start]
        free = [word for word in inside if tags[word] == OUTSIDE]
        for number, word in enumerate(free):
            tags[word] = f"{'I' if number else 'B'}-{span.label}"
    return tags


def bio(labels: Iterable[str]) -> list[str]:
    """Return the tags that mark spans of these labels, O first."""
    return [OUTSIDE, *(f"{letter}-{label}" for label in sorted(labels) for letter in "BI")]


def is_of_spans(tag: str) -> bool:
    """Return whether a tag is of a scheme of spans: O, or a label with a letter before it."""
    return tag == OUTSIDE or TAG.fullmatch(tag) is not None


def goes_on(tag: str) -> bool:
    """Return whether a tag goes on a span, or ends it."""
    match = TAG.fullmatch(tag)
    return match is not None and match[1] in GOES_ON


def label_of(tag: str) -> str:
    """Return what a tag marks a word as; a plain tag is that itself."""
    match = TAG.fullmatch(tag)
    return match[2] if match else tag


REPAIR = N_("Correct those rows, or have spans cut and the longest of several kept (task_options.bad_spans: repair).")


def _parted(cell: str) -> list[str]:
    """Return what a cell has between spaces, or, where it has none, between commas if all of that is tags of spans."""
    parts = cell.split()
    by_commas = cell.strip().split(",")
    return by_commas if len(parts) == 1 < len(by_commas) and all(map(is_of_spans, by_commas)) else parts


def _structured(cell: str) -> Any:
    """Return the list that a cell holds; of an object that has spans in it, those."""
    if not cell.lstrip().startswith("{"):
        return lists.parsed(cell)
    found = lists.literal(cell)
    return _in_object(found) if isinstance(found, dict) else None


def _in_object(found: Mapping[str, Any]) -> Any:
    """Return the spans of {"entities": [[0, 4, "X"]]}, spaCy's, and of {"X": {"Anna": [[0, 3]]}}, CLUENER's."""
    if len(found) == 1 and isinstance(found.get("entities"), list):
        return found["entities"]
    if not all(isinstance(one, dict) and one for one in found.values()):
        return None
    return [
        _as_written(label, text, place) for label, texts in found.items() for text, places in texts.items()
        for place in (places if isinstance(places, list) else [places])
    ]  # fmt: skip


def _as_written(label: str, text: str, place: Any) -> Any:
    """Return a span of a text that says where it starts and ends; its end may be its last character."""
    start, end = place if isinstance(place, list) and len(place) == 2 else (None, None)
    is_last = isinstance(start, int) and isinstance(end, int) and end - start + 1 == len(text)
    return [start, end + is_last if isinstance(end, int) else end, label]


def _listed(cell: str) -> Any:
    """Return the list that a cell holds, None where it holds none; raise UnusableError for one that can't be read."""
    found, plain = _structured(cell), cell.strip()
    if found is None and plain.startswith("[") and plain.endswith("]"):
        raise UnusableError(said(N_("the tags can't be read as a list")), "bad-tag", CORRECT_ROWS)
    return found


def _span(one: Any) -> Marked:
    if isinstance(one, Mapping):
        values: list[Any] = [next((one[key] for key in keys if key in one), None) for keys in (STARTS, ENDS, LABELS)]
    else:
        values = list(one) if isinstance(one, list | tuple) else []
        if len(values) == 3 and isinstance(values[0], str) and not values[0].isdigit():  # the label first
            values = [values[1], values[2], values[0]]
    try:
        start, end, label = values
        label = label[0] if isinstance(label, list) and len(label) == 1 else label
        if not isinstance(label, str) or not label.strip():
            raise TypeError
        return Marked(int(start), int(end), label.strip())
    except (TypeError, ValueError, OverflowError):
        reason = said(N_("a span has no start, end and label"))
        raise UnusableError(reason, "bad-span", CORRECT_ROWS) from None


def _is_span(one: Any) -> bool:
    try:
        _span(one)
    except UnusableError:
        return False
    return True


def _apart(spans: list[Marked], text: str, *, repair: bool) -> list[Marked]:
    """Return spans that do not overlap; the same one twice is one."""
    spans = sorted(set(spans))
    overlap = next(((one, two) for one, two in pairwise(spans) if two.start < one.end), None)
    if overlap is None:
        return spans
    if not repair:
        first, second = (text[one.start : one.end] for one in overlap)
        reason = said(N_("the spans “{first}” and “{second}” overlap"), first=first, second=second)
        raise UnusableError(reason, "bad-span", REPAIR)
    kept: list[Marked] = []
    for one in sorted(spans, key=lambda span: span.start - span.end):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept)


def _is_bio(tags: Sequence[str]) -> bool:
    return all(_letter(tag) in "BIO" and not _begins(before, tag) for before, tag in pairwise([OUTSIDE, *tags]))


def _is_iob1(tags: Sequence[str]) -> bool:
    """Return whether B- stands only between two spans of one label, as in IOB1."""
    pairs = pairwise([OUTSIDE, *tags])
    return all(
        _letter(tag) in "IO" or (_letter(tag) == "B" and label_of(before) == label_of(tag)) for before, tag in pairs
    )


def _begins(before: str, tag: str) -> bool:
    """Return whether a tag I- goes on nothing."""
    return _letter(tag) == "I" and label_of(before) != label_of(tag)


def _closing(inside: str, end: str, single: str) -> Callable[[Sequence[str]], bool]:
    """Return what says whether each span has an end of its own: B I … E, or S alone, with these letters."""
    opening, going_on = "B" + inside, inside + end

    def fits(tags: Sequence[str]) -> bool:
        return all(
            _letter(tag) in "OB" + going_on + single
            and (_letter(before) in opening) == (_letter(tag) in going_on)
            and (_letter(tag) not in going_on or label_of(before) == label_of(tag))
            for before, tag in pairwise([OUTSIDE, *tags, OUTSIDE])
        )

    return fits


def _letter(tag: str) -> str:
    return tag[:1] if tag == OUTSIDE or TAG.fullmatch(tag) else "?"


# name → whether a row's tags are written so; where several would do the first is taken
SCHEMES: dict[str, Callable[[Sequence[str]], bool]] = {
    "BIO": _is_bio, "IOB1": _is_iob1, "BIOES": _closing("I", "E", "S"),
    "BILOU": _closing("I", "L", "U"), "BMES": _closing("M", "E", "S"), "BMEW": _closing("M", "E", "W"),
}  # fmt: skip
