"""The sheets of a workbook, hidden ones too, and which of them holds the rows."""

import mmap
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench.engine.data.reading.reader import Source, question
from workbench.engine.errors import N_, DataError, SpecError, Text, Where, said

OLD = b"\xd0\xcf\x11\xe0"  # of xls, and of other files of old Office programs
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
FEW_ROWS = 20  # a sheet with fewer is seldom what a person means where a hidden one is larger
MOST_NAMED = 10
NAMED_AFTER = {".xlsx": "xlsx", ".xlsm": "xlsx", ".xlsb": "xlsb", ".xls": "xls", ".ods": "ods"}


@dataclass(frozen=True)
class Sheet:
    """A sheet that has anything in it; `cells` is calamine's own."""

    name: str
    cells: Any
    hidden: bool

    @property
    def rows(self) -> int:
        """Return how many rows its table spans."""
        return int(self.cells.height)

    @property
    def columns(self) -> int:
        """Return how many columns its table spans."""
        return int(self.cells.width)

    @property
    def size(self) -> int:
        """Return how many cells its table spans."""
        return self.rows * self.columns

    @property
    def answer(self) -> tuple[Text, dict[str, Any]]:
        """Return it as an answer to the question which sheet is meant."""
        label = N_("“{name}”: {rows} rows, {columns} column(s)")
        if self.hidden:
            label = N_("“{name}”, which is hidden: {rows} rows, {columns} column(s)")
        return said(label, name=self.name, rows=self.rows, columns=self.columns), {"sheet": self.name}


@dataclass(frozen=True)
class Choice:
    """The sheet to read; what is asked and said of the others."""

    sheet: Sheet
    questions: list[dict[str, Any]]
    notes: list[Text]


def sheets(source: Source) -> dict[str, Sheet]:
    """Return the sheets that have anything in them, by name; raise DataError where the workbook can't be opened."""
    import python_calamine

    try:
        workbook = _opened(source)
        found = [
            Sheet(one.name, workbook.get_sheet_by_name(one.name),
                  one.visible != python_calamine.SheetVisibleEnum.Visible)
            for one in workbook.sheets_metadata
            if one.typ == python_calamine.SheetTypeEnum.WorkSheet
        ]  # fmt: skip
    except (python_calamine.PasswordError, python_calamine.CalamineError, OSError) as error:
        raise _refused(source, error) from error
    return {one.name: one for one in found if one.rows}


def choose(source: Source, found: Mapping[str, Sheet], given: str) -> Choice:
    """Return the sheet to read: the one given, else the largest; where that is not plain, a person is asked.

    A hidden sheet is named, and asked for only where what is seen is hardly a table.
    """
    path = str(source.named)
    if not found:
        raise nothing(source)
    if given:
        if given not in found:
            raise SpecError(
                N_("There is no sheet {given!r} with rows in {path}."), N_("Name one of: {names}."),
                given=given, path=path, names=", ".join(found), where=Where(path),
            )  # fmt: skip
        return Choice(found[given], [], [])
    ordered = sorted(found.values(), key=lambda one: -one.size)
    seen, hidden = [one for one in ordered if not one.hidden], [one for one in ordered if one.hidden]
    doubtful = not seen or (hidden and (seen[0].rows < FEW_ROWS or seen[0].columns < 2) and ordered[0].hidden)
    asked = ordered if doubtful else seen
    unread = [one for one in hidden if one not in asked][:MOST_NAMED]
    unread_note = N_("The sheet “{name}” with {rows} row(s) is hidden in the workbook and was not read.")
    notes = [said(unread_note, name=one.name, rows=one.rows) for one in unread]
    if asked[0].hidden:
        notes.append(said(N_("The sheet “{name}”, which was read, is hidden in the workbook."), name=asked[0].name))
    if len(asked) == 1:
        return Choice(asked[0], [], notes)
    text = said(N_("Which sheet of the workbook holds the rows?"))
    return Choice(asked[0], [question(text, *(one.answer for one in asked))], notes)


def nothing(source: Source) -> DataError:
    """Return the error of a workbook that has no rows."""
    path = str(source.named)
    return DataError(
        N_("{path} has no rows."), N_("Give a workbook with a header and rows."), path=path, where=Where(path)
    )


def _opened(source: Source) -> Any:
    """Return a workbook; the library believes a file's name, so that one with another's name is given as bytes."""
    from python_calamine import CalamineWorkbook

    kind, suffix = _kind(source), source.path.suffix.lower()
    if NAMED_AFTER.get(suffix, kind) == kind:
        return CalamineWorkbook.from_path(str(source.path))
    with source.path.open("rb") as file:
        return CalamineWorkbook.from_filelike(file)


def _kind(source: Source) -> str:
    """Return which kind of workbook a file is by its content."""
    if source.head.startswith(OLD):
        return "xls"
    with zipfile.ZipFile(source.path) as archive:
        names = set(archive.namelist())
    if "xl/workbook.bin" in names:
        return "xlsb"
    return "ods" if "content.xml" in names else "xlsx"


def _is_locked(source: Source) -> bool:
    """Return whether a file of Office is encrypted, whatever its name: it then has a part that is named so."""
    if not source.head.startswith(OLD):
        return False
    with source.path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(ENCRYPTED) >= 0


def _refused(source: Source, error: Exception) -> DataError:
    from python_calamine import PasswordError

    path = str(source.named)
    if isinstance(error, PasswordError) or _is_locked(source):
        return DataError(
            N_("{path} is protected by a password."), N_("Save it without the password, then give that file."),
            path=path, where=Where(path),
        )  # fmt: skip
    return DataError(
        N_("{path} can't be read as a workbook: {reason}."),
        N_("The file is damaged, incomplete or of another kind: get it again, or save it as CSV UTF-8."),
        path=path, reason=" ".join(str(error).split()).rstrip("."), where=Where(path),
    )  # fmt: skip
