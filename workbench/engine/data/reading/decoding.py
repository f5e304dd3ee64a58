"""Character encodings: which one a whole file is of, found out or as a person says.

UTF-8 where all of it is; else what its first bytes mark; else a guess by its letters, checked against every byte.
"""

import codecs
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.engine.errors import N_, DataError, SpecError, Text, Where, said
from workbench.engine.events import Event, Progressed

CHUNK_BYTES = 1 << 22
SAMPLE_BYTES = 1 << 17  # of lines with letters beyond ASCII, to guess by
MARKS = (  # the longest first
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
GUESSED = (  # what people's programs write: on Windows and Mac, by language
    "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255",
    "cp1256", "cp1257", "cp874", "mac_roman",
)  # fmt: skip
EASTERN = ("cp1250", "cp1254", "cp1257", "cp1258")  # share most letters with cp1252
LATIN, FEW = ("cp1252", "cp1250", "cp1254", "cp1257", "mac_roman"), 20  # letters that tell those from each other
NARROWER = {  # the name most know, where the file keeps to it
    "gb18030": ("gbk", "gb18030"), "big5": ("big5", "big5hkscs"), "cp932": ("shift_jis", "cp932"),
    "cp949": ("euc_kr", "cp949"), "cp1252": ("cp1252", "latin-1"),
}  # fmt: skip
HIRAGANA = re.compile("[\u3041-\u3096]")
HANGUL = re.compile("[\uac00-\ud7a3]")
TURKISH = re.compile("[ğışĞİŞ]")
CONTROLS = re.compile(rb"[\x80-\x9f]")  # quotation marks and the like in cp1252, no letters in Latin-1
STRAY = 0.005  # share of such bytes up to which they are no sign of cp1252
BEYOND = re.compile(rb"[\x80-\xff]")
RUNS = re.compile(rb"[\x80-\xff]+")
HEBREW = re.compile(rb"[\xe0-\xfa]")
MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
WHOLE, BROKEN = 10, 0.02  # so many characters of UTF-8 for each byte that is none: it is damaged, not of another kind


@dataclass(frozen=True)
class Encoding:
    """Python's name of an encoding, how a decoder treats bytes that are not of it, and what is to be said of it."""

    name: str
    errors: str = "strict"
    note: Text | None = None


def named(given: str, head: bytes) -> str:
    """Return Python's name of the encoding a person gives; of UTF-8 and UTF-16 with a mark, that which skips it."""
    try:
        "".encode(given)  # refuses codecs that are not of text, too
        name = codecs.lookup(given).name
    except (LookupError, ValueError) as error:
        raise SpecError(
            N_("There is no character encoding named {given!r}."), N_("Use one of Python's names: utf-8, cp1252, gbk."),
            given=given,
        ) from error  # fmt: skip
    return "utf-8-sig" if name == "utf-8" and head.startswith(codecs.BOM_UTF8) else name


def marked(head: bytes) -> str:
    """Return the encoding that the first bytes of a file mark, or that NULs between its letters show; "" for none."""
    found = next((name for mark, name in MARKS if head.startswith(mark)), "")
    if found or len(head) < 4:
        return found
    even, odd = head[::2], head[1::2]
    if odd.count(0) > 0.3 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    return "utf-16-be" if even.count(0) > 0.3 * len(even) and odd.count(0) < 0.05 * len(odd) else ""


def guess(path: Path, named: Path) -> Generator[Event, None, Encoding]:
    """Return the encoding of a text that is not UTF-8: the likeliest that all of its bytes are of.

    Raises DataError where none is.
    """
    sample = _sample(path)
    if _is_damaged(sample):
        has_mark = next(chunks(path)).startswith(codecs.BOM_UTF8)
        return Encoding("utf-8-sig" if has_mark else "utf-8", "replace", said(N_(
            "Some bytes of the file are not UTF-8, as all others are; each stands as � in the table."
        )))  # fmt: skip
    for candidate in _likely(sample):
        for name in NARROWER.get(candidate, (candidate,)):
            if (yield from is_all(path, name)):
                if name == "cp1252" and len(CONTROLS.findall(sample)) <= STRAY * len(BEYOND.findall(sample)):
                    name = "latin-1"
                return Encoding(name, note=said(N_(
                    "The file is not UTF-8. By its letters it was read as {encoding}; if they look wrong, name another "
                    "encoding (--reading encoding=…)."
                ), encoding=name))  # fmt: skip
    raise undecodable(path, named, "utf-8")


def is_all(path: Path, name: str) -> Generator[Event, None, bool]:
    """Return whether all of a file is text of this encoding."""
    decoder, size, done = codecs.getincrementaldecoder(name)(), path.stat().st_size, 0
    try:
        for chunk in chunks(path):
            decoder.decode(chunk)
            done += len(chunk)
            yield Progressed(N_("finding the encoding"), done, size, N_("bytes"))
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        return False
    return True


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


def _sample(path: Path) -> bytes:
    """Return lines that have other letters than ASCII, from the beginning of the file on."""
    found: list[bytes] = []
    size = 0
    for chunk in chunks(path):
        if chunk.isascii():
            continue
        for line in chunk.splitlines():
            if not line.isascii():
                found.append(line[:SAMPLE_BYTES])
                size += len(line)
                if size > SAMPLE_BYTES:
                    return b"\n".join(found)
    return b"\n".join(found)


def _is_damaged(sample: bytes) -> bool:
    """Return whether a text is UTF-8 but for a few bytes."""
    text = sample.decode("utf-8", "surrogateescape")
    broken = len(re.findall("[\udc80-\udcff]", text))
    return len(MULTIBYTE.findall(sample)) > WHOLE * broken and broken < BROKEN * len(sample)


def _likely(sample: bytes) -> list[str]:
    """Return encodings, the likeliest first; Latin-1, which every text is of, is the last resort."""
    from charset_normalizer import from_bytes  # only where a file needs it

    ranked = [one.encoding for one in from_bytes(sample, cp_isolation=list(GUESSED))]
    beyond, sparse = BEYOND.findall(sample), _is_sparse(sample)
    if _is_in("euc_jp", sample, HIRAGANA, 0.1):  # what is Chinese by the same bytes has no hiragana
        ranked.insert(0, "euc_jp")
    elif not sparse and _is_in("cp949", sample, HANGUL, 0.9):  # what is Chinese by the same bytes has many hanja
        ranked.insert(0, "cp949")
    elif not sparse and len(beyond) > 20 and len(HEBREW.findall(sample)) > 0.98 * len(beyond):  # as é, à, ç in French
        ranked.insert(0, "cp1255")
    elif sparse and (len(beyond) < FEW or not set(ranked[:1]) <= set(LATIN)):
        ranked.insert(0, "cp1252")
    elif ranked and ranked[0] in EASTERN and ("cp1252" in ranked or _is_alike(sample, ranked[0], "cp1252")):
        ranked.insert(0, "cp1254" if _is_in("cp1254", sample, TURKISH, 0.1) else "cp1252")
    return [*dict.fromkeys([*ranked, "cp1252"])]


def _is_sparse(sample: bytes) -> bool:
    """Return whether letters beyond ASCII stand singly among others, as in western languages."""
    runs = RUNS.findall(sample)
    return sum(map(len, runs)) < 0.2 * len(sample) and sum(len(one) == 1 for one in runs) > 0.8 * len(runs)


def _is_alike(sample: bytes, one: str, other: str) -> bool:
    """Return whether a sample is the same text in both encodings."""
    return sample.decode(one, "replace") == sample.decode(other, "replace")


def _is_in(name: str, sample: bytes, letters: re.Pattern[str], share: float) -> bool:
    """Return whether a sample is of an encoding, and so many of its letters beyond ASCII are of these."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return False
    beyond = sum(not one.isascii() for one in text)
    return len(letters.findall(text)) > share * beyond
