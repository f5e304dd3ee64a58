"""An Excel workbook of one sheet, written row by row in bounded memory: the few parts that one needs, zipped."""

import math
import re
import zipfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from workbench.engine.errors import N_, DataError, Where

MOST_ROWS, MOST_CHARACTERS = 1_048_576, 32_767  # of a sheet, and of a cell, in Excel
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)"
)  # in XML; and our escapes
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Rows" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
_SHEET = "xl/worksheets/sheet1.xml"


class XlsxWriter:
    """Texts as they were (none is a formula), ours of numbers as such; raises DataError for what no sheet can hold."""

    def __init__(self, path: Path, names: Sequence[str], numbers: Collection[str]) -> None:
        self._path, self._row = path, 0
        self._archive = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
        for name, part in _PARTS.items():
            self._archive.writestr(name, _HEAD + part)
        self._sheet = self._archive.open(_SHEET, "w", force_zip64=True)
        self._sheet.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
        self._add([tuple(names)])

    def write(self, rows: Sequence[Sequence[str]], answers: Sequence[Sequence[str | float | None]]) -> None:
        """Append rows, each with its answer."""
        self._add([(*row, *answer) for row, answer in zip(rows, answers, strict=True)])

    def close(self) -> None:
        """Complete the file."""
        self._sheet.write(b"</sheetData></worksheet>")
        self._sheet.close()
        self._archive.close()

    def _add(self, rows: Sequence[Sequence[str | float | None]]) -> None:
        if self._row + len(rows) > MOST_ROWS:
            raise DataError(
                N_("An Excel sheet holds at most {most} rows."), N_("Save as CSV or Parquet instead."),
                most=MOST_ROWS, where=Where(str(self._path)),
            )  # fmt: skip
        for cells in rows:
            self._row += 1
            self._sheet.write(f"<row>{''.join(self._cells(cells))}</row>".encode())

    def _cells(self, cells: Sequence[str | float | None]) -> Iterator[str]:
        for cell in cells:
            if cell is None or cell == "" or (isinstance(cell, float) and not math.isfinite(cell)):
                yield "<c/>"
            elif isinstance(cell, str):
                yield f'<c t="inlineStr"><is><t xml:space="preserve">{self._text(cell)}</t></is></c>'
            else:
                yield f"<c><v>{cell!r}</v></c>"

    def _text(self, cell: str) -> str:
        if len(cell.encode("utf-16-le", "surrogatepass")) > 2 * MOST_CHARACTERS:
            raise DataError(
                N_("Row {row} has a text of more than {most} characters, which no cell of an Excel sheet can hold."),
                N_("Save as CSV or Parquet instead."),
                row=self._row, most=MOST_CHARACTERS, where=Where(str(self._path)),
            )  # fmt: skip
        return escape(_FORBIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", cell))
