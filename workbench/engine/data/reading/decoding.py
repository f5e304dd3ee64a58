"""Character encodings: which one a whole file is of, found out or as a person says.

UTF-8 where all of it is; else what its first bytes mark, or what stands between its letters; else a guess by those
(`unmarked`).
"""

import codecs
import itertools
import re
import unicodedata
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.engine.errors import N_, DataError, SpecError, Text, Where, said
from workbench.engine.events import Event, Progressed

CHUNK_BYTES = 1 << 22
MARKS = (  # a mark, the encoding that skips it, and the one that does not; the longest first
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)  # fmt: skip
SHIFTED = (  # signs in ASCII from which on letters of another kind stand
    (re.compile(rb"\x1b\$[@B]"), "iso2022_jp"), (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"(?s)~\{(?:[!-w][!-~])+~\}.*~\{(?:[!-w][!-~])+~\}"), "hz"),
)  # fmt: skip
NO_TEXTS = ("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "utf_7")  # codecs of other things
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")  # of two equals of a width, that of Intel's and Windows
LINE_SHARE = 0.2  # of bytes that would end a line in ASCII, those that do in UTF-16; the others are halves of letters
SHORT = 16  # bytes; fewer, without the end of a line, may be anything
BLANK = frozenset("\t\r\n\x1f\x01\x0b\x0c")  # control characters that stand in tables


@dataclass(frozen=True)
class Encoding:
    """Python's name of an encoding, how a decoder treats bytes that are not of it, and what is to be said of it.

    `others`: where it is in doubt, the encodings it may be, the likeliest first, each with how a cell looks by it.
    """

    name: str
    errors: str = "strict"
    note: Text | None = None
    others: tuple[tuple[str, str], ...] = ()


def named(given: str, head: bytes) -> str:
    """Return Python's name of the encoding a person gives; with a mark, that which skips it, without, which needs none.

    Raises SpecError where Python has no such encoding of texts.
    """
    try:
        "".encode(given)  # refuses codecs that are not of text, too
        name = codecs.lookup(given).name
        if name.replace("-", "_") in NO_TEXTS:
            raise LookupError(given)
    except (LookupError, ValueError) as error:
        raise SpecError(
            N_("There is no character encoding named {given!r}."), N_("Use one of Python's names: utf-8, cp1252, gbk."),
            given=given,
        ) from error  # fmt: skip
    if name in ("utf-16", "utf-32") and marked(head) != name:
        found = wide(head)
        return found if found.startswith(name) else f"{name}-le"
    return next((kind for mark, kind, plain in MARKS if head.startswith(mark) and name == plain), name)


def marked(head: bytes) -> str:
    """Return the encoding that the first bytes of a file mark; "" for none."""
    return next((name for mark, name, _ in MARKS if head.startswith(mark)), "")


def wide(head: bytes) -> str:
    """Return the encoding of a text whose letters are two or four bytes each, by NULs among them; "" of any other."""
    if b"\0" not in head or len(head) < 4:
        return ""
    even, odd = head[::2], head[1::2]
    if odd.count(0) > 0.3 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.3 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    found = {name: text for name in WIDE if _makes_sense(text := _wide_text(head, name), head)}
    return max(found, key=lambda name: sum(map(str.isascii, found[name])), default="")


def _wide_text(head: bytes, name: str) -> str:
    try:
        return codecs.getincrementaldecoder(name)().decode(head[: len(head) // 4 * 4])
    except UnicodeDecodeError:
        return ""


def _makes_sense(text: str, head: bytes) -> bool:
    """Return whether bytes decoded to characters that there are, and to the ends of lines that there have to be."""
    if not text or any(unicodedata.category(one) in ("Cc", "Cn", "Co") and one not in BLANK for one in {*text}):
        return False
    if not head.count(b"\n") + head.count(b"\r"):
        return len(head) > SHORT and not head.replace(b"\0", b"").isascii()
    return has_lines(text, head)


def has_lines(text: str, head: bytes) -> bool:
    """Return whether what would end lines in ASCII does so in a text of letters of two bytes or four."""
    ends = head.count(b"\n") + head.count(b"\r")
    return not ends or text.count("\n") + text.count("\r") > LINE_SHARE * ends


def shifted(head: bytes) -> str:
    """Return the encoding of a text of ASCII in which signs say that what follows is of another kind; "" for none."""
    return next((name for sign, name in SHIFTED if sign.search(head)), "") if head.isascii() else ""


def is_all(path: Path, name: str) -> Generator[Event, None, bool]:
    """Return whether all of a file is text of this encoding."""
    return (yield from count_bad(path, name, 0)) == 0


def count_bad(path: Path, name: str, most: int) -> Generator[Event, None, int]:
    """Return how often a file has bytes that are not of an encoding; past `most` of them it is no longer counted."""
    decoder = codecs.getincrementaldecoder(name)("replace" if most else "strict")
    count, size, done = 0, path.stat().st_size, 0
    try:
        for chunk in itertools.chain(chunks(path), [b""]):
            text = decoder.decode(chunk, not chunk)
            count += text.count("\ufffd") if most else 0
            if count > most:
                break
            done += len(chunk)
            yield Progressed(N_("finding the encoding"), done, size, N_("bytes"))
    except UnicodeError:
        return most + 1
    return count


def stray_marks(path: Path, name: str) -> Generator[Event, None, list[tuple[int, int]]]:
    """Return where byte order marks stand (first byte, end) that mark nothing.

    They begin lines where files were joined, or the file, where what follows is of another encoding.
    """
    mark, ends = _mark(path, name)
    found: list[tuple[int, int]] = []
    size, done, before = path.stat().st_size, 0, b""
    for chunk in chunks(path):  # to look for bytes holds up a window: never in all of a file at once
        piece, start = before + chunk, done - len(before)
        at = piece.find(mark)
        while at >= 0:
            first, end = start + at, start + at + len(mark)
            is_stray = piece[max(0, at - len(ends[0])) : at] in ends or piece[max(0, at - len(mark)) : at] == mark
            if end > done and (is_stray if first else name not in ("utf-16", "utf-8-sig")):
                found.append((first, end))
            at = piece.find(mark, at + 1)
        done += len(chunk)
        before = piece[-2 * len(mark) :]  # a mark that goes on, and what stands before it
        yield Progressed(N_("finding the encoding"), done, size, N_("bytes"))
    return found


def _mark(path: Path, name: str) -> tuple[bytes, tuple[bytes, bytes]]:
    """Return the byte order mark that a file of an encoding may have in it, and what ends its lines."""
    if not name.startswith("utf-16"):
        return codecs.BOM_UTF8, (b"\n", b"\r")
    with path.open("rb") as file:
        is_little = file.read(2) == codecs.BOM_UTF16_LE if name == "utf-16" else name == "utf-16-le"
    return (codecs.BOM_UTF16_LE, (b"\n\0", b"\r\0")) if is_little else (codecs.BOM_UTF16_BE, (b"\0\n", b"\0\r"))


def copy_without(path: Path, out: Path, places: list[tuple[int, int]]) -> Generator[Event, None, None]:
    """Write a file to `out` without what stands at these places (first byte, end)."""
    size = path.stat().st_size
    starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), size]
    with path.open("rb") as file, out.open("wb") as copy:
        for start, end in zip(starts, ends, strict=True):
            file.seek(start)
            while start < end and (chunk := file.read(min(CHUNK_BYTES, end - start))):
                copy.write(chunk)
                start += len(chunk)
                yield Progressed(N_("finding the encoding"), start, size, N_("bytes"))


def chunks(path: Path, start: int = 0) -> Iterator[bytes]:
    """Yield a file's bytes piece by piece."""
    with path.open("rb") as file:
        file.seek(start)
        while chunk := file.read(CHUNK_BYTES):
            yield chunk


def decoded(head: bytes, encoding: Encoding, *, complete: bool) -> str:
    """Return a beginning as text, other bytes replaced."""
    return codecs.getincrementaldecoder(encoding.name)("replace").decode(head, complete)


def without_nuls(count: int) -> list[Text]:
    """Return what is said of NUL characters, which no text has, that were taken out."""
    return [said(N_("{count} NUL character(s) were taken out."), count=count)] if count else []


def undecodable(path: Path, named: Path, encoding: str) -> DataError:
    """Return the error that names the first line with bytes that `encoding` does not have."""
    line = None
    if not encoding.startswith(("utf-16", "utf-32")):
        with path.open(encoding=encoding, errors="surrogateescape", newline="") as text:
            line = next((number for number, cells in enumerate(text, 1) if re.search("[\udc80-\udcff]", cells)), None)
    return DataError(
        N_("{path} is not {encoding} (the first other byte stands in line {line}).") if line
        else N_("{path} is not {encoding}."),
        N_("Save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8), or name its encoding "
           "(--reading encoding=cp1252, in a run file [data.reading] encoding = \"cp1252\")."),
        path=str(named), encoding=encoding.upper().removesuffix("-SIG"), line=line, where=Where(str(named), line),
    )  # fmt: skip
