"""What is found in texts whose characters were mistaken for others, or lost, before they came here."""

import re
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine.data import table
from workbench.engine.data.audit.part import Audited, pieces
from workbench.engine.errors import N_, said
from workbench.engine.findings import finding

# What bytes 0x80–0xBF of UTF-8 look like when they are read as Latin-1 or as cp1252; quotes and dashes, which may well
# follow a Â or Ã in capitals, aside.
_TAIL = "\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ"
MOJIBAKE = (
    f"[ÂÃ][{_TAIL}]"  # é, £, a space that does not break …
    "|â€.|â\u0080[\u0090-\u00bf]"  # quotes and dashes
    f"|ðŸ|ð\u009f|ï»¿"  # emoji; a byte order mark
    f"|(?:[ÐÑÎÏ][{_TAIL}]){{2}}"  # Cyrillic, Greek
    f"|(?:[ãäåæçèé][{_TAIL}“”–—•…’‘]{{2}}){{2}}"  # Chinese, Japanese
)
LOST = "\ufffd"
# GBK, EUC-KR, cp1251 … read as Latin-1: many of its letters in a row, hardly one twice as in “nóóóóóó”.
RUN = "(?:[\u00a1-\u00bf×÷]{0,7}[À-ÖØ-öø-ÿ]){8}"
DIFFERENT = 6


def _characters(leads: range, trails: range) -> str:
    """Return the characters that GBK has for these bytes, as they stand in square brackets."""
    found = (bytes([lead, trail]).decode("gbk", "ignore") for lead in leads for trail in trails)
    return "".join(one for one in found if len(one) == 1)


# UTF-8 read as GBK: two characters of three bytes each make three of two, the first two of which begin so.
GBK = (
    f"[{_characters(range(0xE3, 0xEA), range(0x80, 0xC0))}][{_characters(range(0x81, 0xC0), range(0xE3, 0xEA))}€{LOST}]"
)
DOUBTFUL = f"{RUN}|{GBK}"
_RUN = re.compile(RUN)

MISTAKEN = N_("{count} text(s) hold characters that look like an encoding error, such as “Ã©” for “é” or “鐨勬槸” for "
              "“的是”. They are kept as they are; export the file anew as UTF-8 where it came from.")  # fmt: skip
GONE = N_("{count} text(s) hold “�”, which stands where a character was lost. They are kept as they are; export the "
          "file anew as UTF-8 where it came from.")  # fmt: skip

Found = list[dict[str, Any]]


def mojibake(audited: Audited) -> Found:
    """Find texts that were read in another encoding than their own, or lost characters, before they came here."""
    part = audited.train
    mistaken, lost = np.zeros(len(part.rows), dtype=bool), np.zeros(len(part.rows), dtype=bool)
    for start, cells in pieces(part):
        mistaken[start : start + len(cells)] |= _are_mistaken(cells)
        lost[start : start + len(cells)] |= pc.match_substring(cells, LOST).to_numpy(zero_copy_only=False)
    messages = {MISTAKEN: mistaken, GONE: lost & ~mistaken}
    places = {message: np.flatnonzero(found) for message, found in messages.items()}
    return [
        finding("mojibake", "info", said(message, count=len(found)), len(found),
                examples=part.examples(found, *part.texts))
        for message, found in places.items() if len(found)
    ]  # fmt: skip


def _are_mistaken(cells: pa.ChunkedArray) -> np.ndarray:
    """Return which texts were read in another encoding than their own."""
    found = np.array(pc.match_substring_regex(cells, MOJIBAKE).to_numpy(zero_copy_only=False))
    doubtful = np.flatnonzero(pc.match_substring_regex(cells, DOUBTFUL).to_numpy(zero_copy_only=False) & ~found)
    texts = table.texts(cells.take(pa.array(doubtful, pa.int64())))
    found[doubtful] = [is_gbk_for_latin(text) or is_utf8_for_gbk(text) for text in texts]
    return found


def is_gbk_for_latin(text: str) -> bool:
    """Return whether bytes of another encoding were read as Latin-1."""
    return any(len(set(run)) >= DIFFERENT for run in _RUN.findall(text))


def is_utf8_for_gbk(text: str) -> bool:
    """Return whether a text makes sense again when it is written as GBK and read as UTF-8."""
    again = text.replace("€", "\x80").encode("gbk", "replace").decode("utf-8", "replace")
    whole = sum(one >= "\u2e80" and one != LOST for one in again)
    return whole >= 2 and 3 * whole > again.count(LOST)
