"""Formats known by their content but not read yet: each is named, with what to do instead."""

import re
from pathlib import Path

from workbench.engine.errors import N_, DataError, Where, said

SAVE_AS = N_("Open it in a spreadsheet program and save it as CSV UTF-8, then give that file.")
CONVERT = N_("Convert it to a CSV file in UTF-8 with one column for each field, then give that file.")
ONE_A_LINE = N_("Write each row as a JSON object on a line of its own (JSON lines), or as CSV, then give that file.")
UNPACK = N_("Unpack it and give the file that is inside.")
TABLE = N_("Texts are read from a table: give a CSV, TSV, JSON lines or Parquet file.")
UTF8 = N_("Save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8), then give that file.")

BINARY: tuple[tuple[bytes, str, str], ...] = (  # how the file begins, what it is, what to do
    (b"\x1f\x8b", N_("a gzip archive"), UNPACK),
    (b"BZh", N_("a bzip2 archive"), UNPACK),
    (b"\xfd7zXZ\x00", N_("an xz archive"), UNPACK),
    (b"7z\xbc\xaf\x27\x1c", N_("a 7-Zip archive"), UNPACK),
    (b"\xd0\xcf\x11\xe0", N_("an old Excel or other Office file"), SAVE_AS),
    (b"ARROW1", N_("an Arrow file"), CONVERT),
    (b"SQLite format 3\x00", N_("an SQLite database"), CONVERT),
    (b"%PDF", N_("a PDF document"), CONVERT),
    (b"\x89PNG", N_("a picture"), TABLE),
    (b"\xff\xd8\xff", N_("a picture"), TABLE),
    (b"GIF8", N_("a picture"), TABLE),
)
UTF16 = (b"\xff\xfe", b"\xfe\xff")


def refuse(path: Path, head: bytes, encoding: str) -> None:
    """Raise DataError where the beginning of a file shows a format that no reader reads.

    A person who names the encoding knows better than a byte-order mark.
    """
    found = _binary(head) or _text(head)
    if found is None and head.startswith(UTF16) and not encoding:
        found = (N_('a text in UTF-16 (Excel\'s "Unicode Text")'), UTF8)
    if found is not None:
        raise DataError(
            N_("{path} is {what}, which can't be read as it is."), found[1],
            path=str(path), what=said(found[0]), where=Where(str(path)),
        )  # fmt: skip


def _binary(head: bytes) -> tuple[str, str] | None:
    if head.startswith(b"PK\x03\x04"):
        is_workbook = b"xl/" in head or b"[Content_Types].xml" in head
        return (N_("an Excel workbook"), SAVE_AS) if is_workbook else (N_("a zip archive"), UNPACK)
    return next(((what, hint) for magic, what, hint in BINARY if head.startswith(magic)), None)


def _text(head: bytes) -> tuple[str, str] | None:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return N_("a web page"), N_("Download the file itself (it may need a log-in), then give that file.")
    squeezed = b"".join(start.split())
    over_lines = re.match(rb"{\s*\n", start) and squeezed.startswith(b'{"')
    if over_lines or squeezed.startswith((b'[{"', b'[["', b"[{}")):
        return N_("one JSON document"), ONE_A_LINE
    return None
