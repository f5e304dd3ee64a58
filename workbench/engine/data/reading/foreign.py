"""Formats known by their content but not read: each is named, with what to do instead."""

import re
from pathlib import Path

from workbench.engine.errors import N_, DataError, Where, said

CONVERT = N_("Convert it to a CSV file in UTF-8 with one column for each field, then give that file.")
UNPACK = N_("Unpack it and give the file that is inside.")
TABLE = N_("Texts are read from a table: give a CSV, TSV, Excel, JSON or Parquet file.")

BINARY: tuple[tuple[bytes, str, str], ...] = (  # how the file begins, what it is, what to do
    (b"\x1f\x8b", N_("a gzip archive"), UNPACK),
    (b"PK\x03\x04", N_("a zip archive"), UNPACK),
    (b"BZh", N_("a bzip2 archive"), UNPACK),
    (b"\xfd7zXZ\x00", N_("an xz archive"), UNPACK),
    (b"\x28\xb5\x2f\xfd", N_("a Zstandard archive"), UNPACK),
    (b"7z\xbc\xaf\x27\x1c", N_("a 7-Zip archive"), UNPACK),
    (b"Rar!", N_("a RAR archive"), UNPACK),
    (b"PK\x05\x06", N_("an empty zip archive"), UNPACK),
    (b"ARROW1", N_("an Arrow file"), CONVERT),
    (b"SQLite format 3\x00", N_("an SQLite database"), CONVERT),
    (b"%PDF", N_("a PDF document"), CONVERT),
    (b"{\\rtf", N_("a formatted text (RTF)"), CONVERT),
    (b"\x80\x02", N_("a pickle of Python, which may run code when it is opened"), CONVERT),
    (b"\x80\x04", N_("a pickle of Python, which may run code when it is opened"), CONVERT),
    (b"\x80\x05", N_("a pickle of Python, which may run code when it is opened"), CONVERT),
    (b"\x89PNG", N_("a picture"), TABLE),
    (b"\xff\xd8\xff", N_("a picture"), TABLE),
    (b"GIF8", N_("a picture"), TABLE),
    (b"\x7fELF", N_("a program"), TABLE),
    (b"MZ\x90", N_("a program"), TABLE),
)
CONTROLS, MOST_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f]"), 12  # of 28 kinds; a table may be delimited by some
TAR, TAR_AT = b"ustar", 257  # where a tar archive says what it is


def refuse(path: Path, head: bytes, *, inside: bool = False) -> None:
    """Raise DataError where the beginning of a file, or of that `inside` it, shows a format that no reader reads."""
    found = next(((what, hint) for magic, what, hint in BINARY if head.startswith(magic)), None)
    found = found or _tar(head) or _page(head)
    if found is not None:
        raise DataError(
            N_("The file in {path} is {what}, which can't be read as it is.") if inside
            else N_("{path} is {what}, which can't be read as it is."),
            found[1],
            path=str(path), what=said(found[0]), where=Where(str(path)),
        )  # fmt: skip


def refuse_noise(path: Path, text: str) -> None:
    """Raise DataError where the beginning of a file, decoded as well as can be, is no text that anybody wrote."""
    if len(set(CONTROLS.findall(text))) > MOST_CONTROLS:
        raise DataError(
            N_("{path} is not a text or a table that can be read: it is full of characters that no text has."), TABLE,
            path=str(path), where=Where(str(path)),
        )  # fmt: skip


def _tar(head: bytes) -> tuple[str, str] | None:
    return (N_("a tar archive"), UNPACK) if head.startswith(TAR, TAR_AT) else None


def _page(head: bytes) -> tuple[str, str] | None:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return N_("a web page"), N_("Download the file itself (it may need a log-in), then give that file.")
    return (N_("an XML document"), CONVERT) if start.startswith(b"<?xml") else None
