"""Guesses the encoding of a text that is not UTF-8 and does not say what it is: by its letters, checked on every byte.

Where little tells the likeliest from another, the others are kept for the question that a person is asked.
"""

import codecs
import re
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

from workbench.engine.data.reading import decoding, foreign, headers, likelihood
from workbench.engine.data.reading.decoding import Encoding
from workbench.engine.data.reading.likelihood import Reading
from workbench.engine.data.reading.reader import question
from workbench.engine.errors import N_, DataError, Where, said
from workbench.engine.events import Event

SAMPLE_BYTES, GUESS_BYTES = 1 << 17, 1 << 15  # of lines with letters beyond ASCII; of those that a guess is by
COSTS = {  # what people's programs write, and what it costs by itself (nats): the more, the rarer it is
    "cp1252": 0.0, "gb18030": 0.0, "cp1251": 0.0, "cp932": 0.0, "big5": 0.5, "cp949": 0.0, "euc_jp": 1.0, "cp1250": 1.0,
    "cp1253": 1.0, "cp1254": 1.0, "cp1255": 1.0, "cp1256": 1.0, "cp1257": 1.5, "cp874": 1.0, "koi8_r": 1.5,
    "koi8_u": 2.5, "iso8859_2": 2.5, "iso8859_15": 3.0, "mac_roman": 3.0, "iso8859_7": 2.5, "iso8859_6": 3.0,
    "cp850": 4.0, "cp1258": 3.0, "cp866": 3.0, "iso8859_5": 3.5, "mac_cyrillic": 5.0,
}  # fmt: skip
NARROWER = {  # the name most know, where the file keeps to it
    "gb18030": ("gbk", "gb18030"), "big5": ("big5", "big5hkscs"), "cp932": ("shift_jis", "cp932"),
    "cp949": ("euc_kr", "cp949"), "cp1252": ("cp1252", "latin-1"),
}  # fmt: skip
DOUBT, POSSIBLE, SURE = 2.5, 8.0, 20.0  # nats to the next: a person is asked; it is an answer; bad bytes are forgiven
MOST_ANSWERS = 4
BAD, BAD_SHARE = 3, 0.002  # bytes out of place in a text of an encoding that is sure; of all beyond ASCII
BEYOND = re.compile(rb"[\x80-\xff]")
CONTROLS = re.compile(rb"[\x80-\x9f]")  # quotation marks and the like in cp1252, no letters in Latin-1
FEW = 0.02  # share of letters beyond ASCII; a reading that differs in so few is not worth a question
STRAY = 0.005  # share of such bytes up to which they are no sign of cp1252
MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
WHOLE, BROKEN = 10, 0.02  # so many characters of UTF-8 for each byte that is none: it is damaged, not of another kind
MIXED, SURELY = 0.1, 3  # share of lines that are UTF-8 by so many characters, from which on it is no accident
MOST_COST, FEWEST = 5.0, 40  # nats a byte, from which on letters are of no language; of fewer bytes nothing is known
DELIMITERS = re.compile("[,;|\t\r\n\"']+")


def guess(path: Path, named: Path) -> Generator[Event, None, Encoding]:
    """Return the encoding of a text that is not UTF-8: the likeliest that all of its bytes are of, or all but a few.

    Raises DataError where none is.
    """
    sample = sample_of(decoding.chunks(path))
    if is_damaged(sample):
        return damaged(decoding.marked(next(decoding.chunks(path))) or "utf-8")
    line = _mixed_at(sample)
    if line:
        raise DataError(
            N_("{path} was put together of texts in different encodings: some lines are UTF-8, others are not, "
               "such as: {line}."),
            N_("Save each of the texts as UTF-8 before they are put together."),
            path=str(named), line=headers.short(line), where=Where(str(named)),
        )  # fmt: skip
    ranked, bytes_beyond = _readings(sample), len(BEYOND.findall(_guessed_by(sample)))
    if ranked[0].cost > MOST_COST * (FEWEST + bytes_beyond):
        raise foreign.no_text(named, N_("If it is one, name its encoding (--reading encoding=…)."))
    for reading in ranked:
        forgiven = _forgiven(sample) if reading is ranked[0] and _lead(ranked) > SURE else 0
        names = NARROWER.get(reading.encoding, (reading.encoding,))
        counts = []
        for name in names:
            counts.append((yield from decoding.count_bad(path, name, forgiven)))
            if counts[-1] == 0:
                others = yield from _others(path, reading, ranked)
                return _guessed(_name(name, sample), others)
        if min(counts) <= forgiven:
            return damaged(names[counts.index(min(counts))])
    raise decoding.undecodable(path, named, "utf-8")


def of_texts(sample: bytes) -> Encoding:
    """Return the likeliest encoding of texts that this is a sample of, and what else it may be."""
    ranked = _readings(sample)
    best = ranked[0]
    names = NARROWER.get(best.encoding, (best.encoding,))
    name = next((one for one in names if "\ufffd" not in sample.decode(one, "replace")), names[-1])
    return Encoding(_name(name, sample), others=_shown(_possible(best, ranked)))


def questions(encoding: Encoding) -> list[dict[str, Any]]:
    """Return the question of which encoding a text is, where its letters leave that in doubt."""
    if not encoding.others:
        return []
    answers = (
        (said(N_("{encoding}: “{cell}”"), encoding=name, cell=headers.short(cell)), {"encoding": name})
        for name, cell in encoding.others
    )
    return [question(said(N_("The file does not say how its letters are encoded. Which of these is right?")), *answers)]


def sample_of(chunks: Iterable[bytes]) -> bytes:
    """Return lines that have other letters than ASCII, from the beginning on."""
    found: list[bytes] = []
    size = 0
    for chunk in chunks:
        if chunk.isascii():
            continue
        for line in chunk.removeprefix(codecs.BOM_UTF8).splitlines():
            if not line.isascii():
                found.append(line[:SAMPLE_BYTES])
                size += len(line)
                if size > SAMPLE_BYTES:
                    return b"\n".join(found)
    return b"\n".join(found)


def _readings(sample: bytes) -> list[Reading]:
    return likelihood.readings(_guessed_by(sample), COSTS)


def _guessed_by(sample: bytes) -> bytes:
    """Return lines of a sample, each once: one that comes again says no more."""
    return b"\n".join(dict.fromkeys(sample.split(b"\n")))[:GUESS_BYTES]


def _mixed_at(sample: bytes) -> str:
    """Return a line that is not UTF-8 where many others surely are, "" where none of either is."""
    lines = sample.split(b"\n")
    sure = sum(len(MULTIBYTE.findall(line)) >= SURELY and is_utf_8(line) for line in lines)
    if sure < max(2, MIXED * len(lines)):
        return ""
    return next((line.decode("utf-8", "replace") for line in lines if not is_utf_8(line)), "")


def is_utf_8(data: bytes) -> bool:
    """Return whether bytes are UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def is_damaged(sample: bytes) -> bool:
    """Return whether a text is UTF-8 but for a few bytes."""
    text = sample.decode("utf-8", "surrogateescape")
    broken = len(re.findall("[\udc80-\udcff]", text))
    return len(MULTIBYTE.findall(sample)) > WHOLE * broken and broken < BROKEN * len(sample)


def damaged(name: str) -> Encoding:
    """Return an encoding that a few bytes of a text are not of."""
    return Encoding(name, "replace", said(
        N_("Some bytes of the file are not {encoding}, as all others are; each stands as � in the table."),
        encoding=name.upper().removesuffix("-SIG"),
    ))  # fmt: skip


def _guessed(name: str, others: tuple[tuple[str, str], ...]) -> Encoding:
    return Encoding(name, note=said(N_(
        "The file is not UTF-8. By its letters it was read as {encoding}; if they look wrong, name another "
        "encoding (--reading encoding=…)."
    ), encoding=name), others=others)  # fmt: skip


def _name(name: str, sample: bytes) -> str:
    if name == "cp1252" and len(CONTROLS.findall(sample)) <= STRAY * len(BEYOND.findall(sample)):
        return "latin-1"
    return name


def _forgiven(sample: bytes) -> int:
    return BAD + int(BAD_SHARE * len(BEYOND.findall(sample)))


def _lead(ranked: list[Reading]) -> float:
    """Return by how much the likeliest text is likelier than any other."""
    return min((one.cost - ranked[0].cost for one in ranked if one.text != ranked[0].text), default=SURE + 1)


def _possible(best: Reading, ranked: list[Reading]) -> list[Reading]:
    """Return the readings that are about as likely as the best, it first; none where there is no doubt worth a word."""
    texts: dict[str, Reading] = {best.text: best}  # those of the same text once
    for one in ranked:
        if one.cost - best.cost < POSSIBLE:
            texts.setdefault(one.text, one)
    possible = list(texts.values())
    in_doubt = any(abs(one.cost - best.cost) < DOUBT and _differ(one.text, best.text) for one in possible[1:])
    return possible if in_doubt else []


def _differ(one: str, other: str) -> bool:
    """Return whether two readings differ in more than a letter or two among many."""
    if len(one) != len(other):
        return True
    beyond = sum(not letter.isascii() for letter in other)
    return sum(a != b for a, b in zip(one, other, strict=True)) > FEW * beyond


def _others(path: Path, best: Reading, ranked: list[Reading]) -> Generator[Event, None, tuple[tuple[str, str], ...]]:
    """Return what a text may be as well, the likeliest first, each with how a cell of it looks then."""
    whole = [best]
    for one in _possible(best, ranked)[1:]:
        if (yield from decoding.count_bad(path, one.encoding, 0)) == 0:
            whole.append(one)
    return _shown(_possible(best, whole))


def _shown(possible: list[Reading]) -> tuple[tuple[str, str], ...]:
    """Return encodings with how the first cell looks by them that looks different by others."""
    possible = possible[:MOST_ANSWERS]
    lines = list(zip(*(one.text.split("\n") for one in possible), strict=False))
    line = next((line for line in lines if len(set(line)) > 1), ())
    return tuple((one.encoding, _cell(text)) for one, text in zip(possible, line, strict=True)) if line else ()


def _cell(line: str) -> str:
    """Return the first cell of a line that has a letter beyond ASCII."""
    return next((cell.strip() for cell in DELIMITERS.split(line) if not cell.isascii()), line)
