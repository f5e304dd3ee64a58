"""An Excel workbook, written by hand: no library that writes one is needed otherwise."""

import io
import zipfile
from typing import Any
from xml.sax.saxutils import escape


class Raw(str):
    """The XML of a cell's inside, its type before it: e|<v>#N/A</v>."""

    __slots__ = ()


def workbook(sheets: dict[str, list[list[Any]]], hidden: tuple[str, ...] = (), merged: tuple[str, ...] = ()) -> bytes:
    """Return an Excel workbook, of the few parts that one needs; `merged` are ranges of its first sheet."""
    out, names = io.BytesIO(), list(sheets)
    main, rel = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org"
    with zipfile.ZipFile(out, "w") as archive:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        parts = "".join(
            f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>'
            for n in range(1, len(names) + 1)
        )
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{rel}/package/2006/content-types"><Default '
            f'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
            f'PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{parts}</Types>')  # fmt: skip
        relation = f"{rel}/officeDocument/2006/relationships"
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{rel}/package/2006/relationships"><Relationship '
            f'Id="r1" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>')  # fmt: skip
        states = ("visible", "hidden")
        listed = "".join(
            f'<sheet name="{name}" sheetId="{n}" r:id="r{n}" state="{states[name in hidden]}"/>'
            for n, name in enumerate(names, 1)
        )
        ranges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
        end = f"</sheetData><mergeCells>{ranges}</mergeCells>" if merged else "</sheetData>"
        ends = {name: end if name == names[0] else "</sheetData>" for name in names}
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{relation}"><sheets>{listed}</sheets>'
            "</workbook>")  # fmt: skip
        targets = "".join(
            f'<Relationship Id="r{n}" Type="{relation}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, len(names) + 1)
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{rel}/package/2006/relationships">{targets}</Relationships>',
        )
        for n, name in enumerate(names, 1):
            archive.writestr(f"xl/worksheets/sheet{n}.xml", f'<worksheet xmlns="{main}"><sheetData>'
                f"{''.join(map(_row, enumerate(sheets[name], 1)))}{ends[name]}</worksheet>")  # fmt: skip
    return out.getvalue()


def _row(numbered: tuple[int, list[Any]]) -> str:
    number, cells = numbered
    return f'<row r="{number}">{"".join(_cell(number, place, cell) for place, cell in enumerate(cells))}</row>'


def _cell(row: int, place: int, value: Any) -> str:
    where = f"{chr(65 + place)}{row}"
    if value is None:
        return ""
    if isinstance(value, Raw):
        kind, _, inside = value.partition("|")
        return f'<c r="{where}" t="{kind}">{inside}</c>' if kind else f'<c r="{where}">{inside}</c>'
    if isinstance(value, bool):
        return f'<c r="{where}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{where}"><v>{value}</v></c>'
    return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'
