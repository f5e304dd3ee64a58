"""Files inside an archive: gzip, and a zip with one file of rows in it, unpacked beside the cache's tables."""

import gzip
import lzma
import zipfile
import zlib
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, cast

from workbench.engine.data.reading import foreign
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event, Progressed

CHUNK_BYTES = 1 << 22
GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
WORKBOOK = "xl/workbook"  # what every Excel workbook, itself a zip archive, has in it
SHEETS = "application/vnd.oasis.opendocument.spreadsheet"  # the mimetype of an OpenDocument workbook
NOT_ROWS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")  # what systems put into archives unasked
ABOUT = (
    "readme",
    "license",
    "licence",
    "copying",
    "notice",
    "citation",
    "authors",
    "changelog",
    "changes",
    "terms",
    "说明",
    "使用说明",
    "数据说明",
)  # names, up to a dot, of files that tell of the others
BESIDE = (
    ".md",
    ".rst",
    ".pdf",
    ".docx",
    ".doc",
    ".htm",
    ".html",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".py",
    ".ipynb",
    ".sh",
    ".yml",
    ".yaml",
    ".toml",
    ".cfg",
    ".ini",
    ".bib",
    ".url",
)  # suffixes of files that hold no rows
MIMETYPE_BYTES = 100


def is_packed(path: Path, head: bytes) -> bool:
    """Return whether a file is an archive to be unpacked; an Excel workbook is none."""
    return head.startswith(GZIP) or (head.startswith(ZIP) and not is_workbook(path))


def is_workbook(path: Path) -> bool:
    """Return whether a file, a zip archive by its beginning, is an Excel workbook or one of OpenDocument."""
    names, mimetype = _inside(path)
    return any(name.startswith(WORKBOOK) for name in names) or mimetype.startswith(SHEETS)


def _inside(path: Path) -> tuple[list[str], str]:
    """Return the names in a zip archive, and the mimetype that documents have in it; nothing of one that is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            mimetype = archive.open("mimetype").read(MIMETYPE_BYTES) if "mimetype" in names else b""
            return names, mimetype.decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, OSError):
        return [], ""


def unpack(path: Path, out: Path) -> Generator[Event, None, list[Text]]:
    """Write the file that is inside an archive to `out`, and return what is to be said of others in it.

    Raises DataError where it is damaged, holds several that may be meant, or is another program's document.
    """
    notes: list[Text] = []
    try:
        with ExitStack() as stack:
            file, raw, size = _opened(path, stack, notes)
            with out.open("wb") as unpacked:
                while chunk := file.read(CHUNK_BYTES):
                    unpacked.write(chunk)
                    yield Progressed(N_("unpacking"), raw.tell() if raw else unpacked.tell(), size, N_("bytes"))
    except NotImplementedError as error:  # Deflate64, strong encryption
        raise DataError(
            N_("{path} is packed by a method that is not known here."),
            N_("Unpack it and give the file that is inside."), path=str(path), where=Where(str(path)),
        ) from error  # fmt: skip
    except (gzip.BadGzipFile, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError) as error:
        raise DataError(
            N_("{path} is damaged or incomplete: it can't be unpacked to its end."),
            N_("Get it again, whole; or unpack what is left of it and give that file."),
            path=str(path), where=Where(str(path)),
        ) from error  # fmt: skip
    return notes


def _opened(path: Path, stack: ExitStack, notes: list[Text]) -> tuple[IO[bytes], IO[bytes] | None, int]:
    """Return the file inside, and for progress the archive (None: the file inside tells) and the size to come to."""
    raw = stack.enter_context(path.open("rb"))
    if raw.read(2) == GZIP:
        raw.seek(0)
        return cast(IO[bytes], stack.enter_context(gzip.GzipFile(fileobj=raw))), raw, path.stat().st_size
    archive = stack.enter_context(zipfile.ZipFile(path))
    foreign.refuse_document(path, *_inside(path))
    every = [one for one in archive.infolist() if not one.is_dir() and not _is_noise(one.filename)]
    inside = every if len(every) < 2 else [one for one in every if not _is_beside(one.filename)]
    if len(inside) == 1 < len(every):
        others = [one.filename for one in every if one is not inside[0]]
        notes.append(said(
            N_("{name} was read out of the archive; left aside: {others}."), name=inside[0].filename,
            others=_listed(others),
        ))  # fmt: skip
    inside = inside or every
    if len(inside) != 1:
        raise _not_one(path, [one.filename for one in inside])
    if inside[0].flag_bits & 1:
        raise DataError(
            N_("{path} is protected by a password."), N_("Unpack it and give the file that is inside."),
            path=str(path), where=Where(str(path)),
        )  # fmt: skip
    return stack.enter_context(archive.open(inside[0])), None, inside[0].file_size


def _is_noise(name: str) -> bool:
    last = name.rsplit("/", 1)[-1]
    return name.startswith(NOT_ROWS[0]) or last in NOT_ROWS or last.startswith(".")


def _is_beside(name: str) -> bool:
    """Return whether a file in an archive tells of the others, or is of a kind that holds no rows."""
    last = name.rsplit("/", 1)[-1].lower()
    return last.split(".", 1)[0].rstrip("_-0123456789") in ABOUT or last.endswith(BESIDE)


def _listed(names: list[str]) -> str:
    return ", ".join(names[:5]) + (", …" if len(names) > 5 else "")


def _not_one(path: Path, names: list[str]) -> DataError:
    if not names:
        return DataError(
            N_("There is no file in {path}."), N_("Give an archive with one file in it."),
            path=str(path), where=Where(str(path)),
        )  # fmt: skip
    are_texts = all(name.lower().endswith(".txt") and "/" in name for name in names)
    return DataError(
        N_("There are {count} files in {path}: {names}."),
        N_("Unpack it and give the folder.") if are_texts else N_("Unpack it and give the one that holds the rows."),
        path=str(path), count=len(names), names=_listed(names),
        where=Where(str(path)),
    )  # fmt: skip
