"""Formats known by their content but not read: each is named, with what to do instead."""

import re
from pathlib import Path

from workbench.engine.errors import N_, DataError, Where, said

CONVERT = N_("Convert it to a CSV file in UTF-8 with one column for each field, then give that file.")
UNPACK = N_("Unpack it and give the file that is inside.")
FETCH = N_("Fetch the file itself (git lfs pull), then give that.")
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
    (b"\x80\x03", N_("a pickle of Python, which may run code when it is opened"), CONVERT),
    (b"\x80\x04", N_("a pickle of Python, which may run code when it is opened"), CONVERT),
    (b"\x80\x05", N_("a pickle of Python, which may run code when it is opened"), CONVERT),
    (b"\x93NUMPY", N_("an array of NumPy"), CONVERT),
    (b"version https://git-lfs", N_("only a pointer to a file that Git LFS keeps elsewhere"), FETCH),
    (b"\x89PNG", N_("a picture"), TABLE),
    (b"\xff\xd8\xff", N_("a picture"), TABLE),
    (b"GIF8", N_("a picture"), TABLE),
    (b"\x7fELF", N_("a program"), TABLE),
    (b"MZ\x90", N_("a program"), TABLE),
)
CONTROLS, MOST_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f]"), 12  # of 28 kinds; a table may be delimited by some
COMMENTS = re.compile(rb"(?s)\A(?:\s*<!--.*?-->)*\s*")
OLD_PICKLE = re.compile(
    rb"\([dl]p\d+\n|c[A-Za-z_][\w.]*\n[A-Za-z_]\w*\np\d+\n"
)  # protocol 0: what it builds, its place
DOCUMENTS: tuple[tuple[str, str], ...] = (  # a name in a zip archive, or its mimetype, and what it then is
    ("word/document.xml", N_("a Word document")), ("ppt/presentation.xml", N_("a PowerPoint presentation")),
    ("application/epub+zip", N_("an electronic book (EPUB)")),
    ("application/vnd.oasis.opendocument.text", N_("an OpenDocument text")),
    ("application/vnd.oasis.opendocument.presentation", N_("an OpenDocument presentation")),
    ("Index/Document.iwa", N_("a document of Apple's Numbers, Pages or Keynote")),
)  # fmt: skip
TAR, TAR_AT = b"ustar", 257  # where a tar archive says what it is


def refuse(path: Path, head: bytes, *, inside: bool = False) -> None:
    """Raise DataError where the beginning of a file, or of that `inside` it, shows a format that no reader reads."""
    found = next(((what, hint) for magic, what, hint in BINARY if head.startswith(magic)), None)
    found = found or _tar(head) or _page(head) or _old_pickle(head)
    if found is not None:
        raise DataError(
            N_("The file in {path} is {what}, which can't be read as it is.") if inside
            else N_("{path} is {what}, which can't be read as it is."),
            found[1],
            path=str(path), what=said(found[0]), where=Where(str(path)),
        )  # fmt: skip


def refuse_document(path: Path, names: list[str], mimetype: str) -> None:
    """Raise DataError where a zip archive is a document of another program, by the names in it and its mimetype."""
    what = next((what for sign, what in DOCUMENTS if sign in names or mimetype.startswith(sign)), None)
    if what is not None:
        raise DataError(
            N_("{path} is {what}, which can't be read as it is."), TABLE,
            path=str(path), what=said(what), where=Where(str(path)),
        )  # fmt: skip


def refuse_noise(path: Path, text: str) -> None:
    """Raise DataError where the beginning of a file, decoded as well as can be, is no text that anybody wrote."""
    if is_noise(text):
        raise no_text(path, TABLE)


def no_text(path: Path, hint: str) -> DataError:
    """Return the error of a file whose bytes are no text in any way of reading them."""
    return DataError(
        N_("{path} is not a text or a table that can be read: it is full of characters that no text has."), hint,
        path=str(path), where=Where(str(path)),
    )  # fmt: skip


def is_noise(text: str) -> bool:
    """Return whether a text is full of characters that no text has."""
    return len(set(CONTROLS.findall(text))) > MOST_CONTROLS


def _tar(head: bytes) -> tuple[str, str] | None:
    return (N_("a tar archive"), UNPACK) if head.startswith(TAR, TAR_AT) else None


def _old_pickle(head: bytes) -> tuple[str, str] | None:
    is_one = OLD_PICKLE.match(head) is not None
    return (N_("a pickle of Python, which may run code when it is opened"), CONVERT) if is_one else None


def _page(head: bytes) -> tuple[str, str] | None:
    start = COMMENTS.sub(b"", head.removeprefix(b"\xef\xbb\xbf"), count=1)[:4096].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return N_("a web page"), N_("Download the file itself (it may need a log-in), then give that file.")
    return (N_("an XML document"), CONVERT) if start.startswith(b"<?xml") else None
