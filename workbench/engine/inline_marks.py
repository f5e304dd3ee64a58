"""Spans that are marked in a text itself, <label>so</label> or [so](label): read, counted, and taken out again."""

import re
from collections.abc import Collection, Iterable

from workbench.engine.errors import N_, Text, said
from workbench.engine.tagging import Marked
from workbench.engine.task import CORRECT_ROWS, UnusableError

MARK = re.compile(r"<(?P<open>[^<>/\s][^<>\s]*)>|</(?P<close>[^<>\s]+)>|\[(?P<text>[^\[\]]+)\]\((?P<label>[^()\s]+)\)")
CLOSING = re.compile(r"</([^<>\s]+)>")
HTML = re.compile(
    r"a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|ol|p|pre|q|s|samp|script|"
    r"small|span|strike|strong|style|su[bp]|table|tbody|td|th|thead|tr|tt|u|ul|var",
    re.IGNORECASE,
)
MAY_BE_HTML = N_(
    "The marks {marks} may be HTML: what is between them is learned as names of these labels. Take them out of the "
    "texts if it is none."
)
NEVER_CLOSED = N_("{count} text(s) have something like a mark that no row closes, such as <br>; it is kept as text.")


def read(cell: str, known: Collection[str] = ()) -> tuple[str, list[Marked]]:
    """Return a text and the spans that are marked in it.

    What no text closes, such as <3 or <br>, is no mark but text; `known` are the labels that other texts close.
    Raises UnusableError for a mark that is not closed, closed without being opened, or inside another.
    """
    parts: list[str] = []
    spans: list[Marked] = []
    end, length, opened = 0, 0, None
    closed = {*CLOSING.findall(cell), *known}
    for match in MARK.finditer(cell):
        if match["open"] and match["open"] not in closed:
            continue
        before = cell[end : match.start()]
        parts.append(before)
        length, end = length + len(before), match.end()
        if match["text"]:
            spans.append(Marked(length, length + len(match["text"]), match["label"]))
            parts.append(match["text"])
            length += len(match["text"])
        elif match["open"] and opened is None:
            opened = (length, match["open"])
        elif match["close"] and opened is not None and opened[1] == match["close"] and opened[0] < length:
            spans.append(Marked(opened[0], length, opened[1]))
            opened = None
        else:
            raise UnusableError(said(N_("the mark {mark} does not fit"), mark=match.group()), "bad-mark", CORRECT_ROWS)
    if opened is not None:
        raise UnusableError(said(N_("the mark <{mark}> is not closed"), mark=opened[1]), "bad-mark", CORRECT_ROWS)
    return "".join([*parts, cell[end:]]), spans


def taken_out(cell: str) -> str:
    """Return a text without its marks, as it is where they are broken."""
    try:
        return read(cell)[0]
    except UnusableError:
        return cell


def is_marked(cell: str) -> bool:
    """Return whether something is marked in a text, rightly or not."""
    try:
        return bool(read(cell)[1])
    except UnusableError:
        return True


def labels(cells: Iterable[str]) -> set[str]:
    """Return the labels of <label>…</label> in these texts: those that some text opens and closes."""
    return {label for cell in cells for label in _opened(cell) & set(CLOSING.findall(cell))}


def has_open_end(cell: str) -> bool:
    """Return whether a text opens something like a mark that it does not close."""
    return bool(_opened(cell) - set(CLOSING.findall(cell)))


def note(found: Collection[str]) -> Text | None:
    """Return what is to be said of labels that are HTML's."""
    html = sorted(label for label in found if HTML.fullmatch(label))
    return said(MAY_BE_HTML, marks=", ".join(f"<{label}>" for label in html)) if html else None


def _opened(cell: str) -> set[str]:
    return {match["open"] for match in MARK.finditer(cell) if match["open"]}
