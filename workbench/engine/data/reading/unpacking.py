"""Files inside an archive: gzip, and a zip with one file in it, unpacked beside the cache's tables."""

import gzip
import lzma
import zipfile
import zlib
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, cast

from workbench.engine.errors import N_, DataError, Where
from workbench.engine.events import Event, Progressed

CHUNK_BYTES = 1 << 22
GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
WORKBOOK = "xl/workbook"  # what every Excel workbook, itself a zip archive, has in it
NOT_ROWS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")  # what systems put into archives unasked


def is_packed(path: Path, head: bytes) -> bool:
    """Return whether a file is an archive to be unpacked; an Excel workbook is none."""
    return head.startswith(GZIP) or (head.startswith(ZIP) and not is_workbook(path))


def is_workbook(path: Path) -> bool:
    """Return whether a file, a zip archive by its beginning, is an Excel workbook or one of OpenDocument."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            return any(name.startswith(WORKBOOK) for name in names) or {"mimetype", "content.xml"} <= set(names)
    except (zipfile.BadZipFile, OSError):
        return False


def unpack(path: Path, out: Path) -> Generator[Event, None, None]:
    """Write the file that is inside an archive to `out`; raise DataError where it is damaged, or holds several."""
    try:
        with ExitStack() as stack:
            file, raw, size = _opened(path, stack)
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


def _opened(path: Path, stack: ExitStack) -> tuple[IO[bytes], IO[bytes] | None, int]:
    """Return the file inside, and for progress the archive (None: the file inside tells) and the size to come to."""
    raw = stack.enter_context(path.open("rb"))
    if raw.read(2) == GZIP:
        raw.seek(0)
        return cast(IO[bytes], stack.enter_context(gzip.GzipFile(fileobj=raw))), raw, path.stat().st_size
    archive = stack.enter_context(zipfile.ZipFile(path))
    inside = [one for one in archive.infolist() if not one.is_dir() and not _is_noise(one.filename)]
    if len(inside) != 1:
        raise _not_one(path, [one.filename for one in inside])
    if inside[0].flag_bits & 1:
        raise DataError(
            N_("{path} is protected by a password."), N_("Unpack it and give the file that is inside."),
            path=str(path), where=Where(str(path)),
        )  # fmt: skip
    return stack.enter_context(archive.open(inside[0])), None, inside[0].file_size


def _is_noise(name: str) -> bool:
    return name.startswith(NOT_ROWS[0]) or name.rsplit("/", 1)[-1] in NOT_ROWS


def _not_one(path: Path, names: list[str]) -> DataError:
    if not names:
        return DataError(
            N_("There is no file in {path}."), N_("Give an archive with one file in it."),
            path=str(path), where=Where(str(path)),
        )  # fmt: skip
    return DataError(
        N_("There are {count} files in {path}: {names}."), N_("Unpack it and give the one that holds the rows."),
        path=str(path), count=len(names), names=", ".join(names[:5]) + (", …" if len(names) > 5 else ""),
        where=Where(str(path)),
    )  # fmt: skip
