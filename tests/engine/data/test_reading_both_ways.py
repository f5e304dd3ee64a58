"""The quick and the exact reader of delimited text: the same cells and lines, whatever a text is."""

import csv
import io
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tiny_jobs import result
from workbench.engine.data import table
from workbench.engine.data.reading import quick
from workbench.engine.data.reading.files import read_file
from workbench.engine.data.reading.unmarked import COSTS
from workbench.engine.errors import DataError
from workbench.engine.spec import ReadingOptions

CELL = st.text(st.characters(codec="gb18030", exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=8)
AWKWARD = st.text(",;|\t\"'\\\n a", max_size=6)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", *COSTS)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(CELL | AWKWARD, min_size=3, max_size=3), min_size=1, max_size=8),
    delimiter=st.sampled_from(",;\t|:~^ \x01§"),
    quote=st.sampled_from("\"'"),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    escape=st.sampled_from(["", "\\"]),
    encoding=st.sampled_from(ENCODINGS),
)
def test_both_readers_give_the_cells_that_were_written(write, home, rows, delimiter, quote, quoting, escape, encoding):
    rows = [[_writable(cell, encoding) for cell in row] for row in rows]
    expected = [row for row in rows if any(row)]
    if not expected or _writable(delimiter, encoding) != delimiter:
        return
    written = {"doublequote": False, "escapechar": escape} if escape else {}
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quotechar=quote, quoting=quoting, lineterminator="\n", **written)
    writer.writerows([["text", "b", "c"], *rows])
    path = write(out.getvalue().encode(encoding))
    options = ReadingOptions(
        encoding=encoding,
        delimiter=delimiter,
        quote=quote,
        escape=escape or "none",
        header_line=1,
        missing_cells="leave-out",
    )
    found = {}
    for name in ("quick", "exact"):
        with pytest.MonkeyPatch.context() as patched:
            if name == "exact":
                patched.setattr(quick, "read", _leave)
            report = result(read_file(write(path.read_bytes(), f"{name}.csv"), options))
            rows_of = table.open(report.table)
            found[name] = (rows_of.rows(0, len(rows_of)), [rows_of.line(row) for row in range(len(rows_of))])
        (home / "cache" / "tables").rename(home / "cache" / f"{len(list((home / 'cache').iterdir()))}")
    assert found["quick"] == found["exact"]
    assert found["exact"][0] == expected


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.text('",\n a', max_size=40))
def test_whatever_a_text_is_both_readers_give_the_same_or_the_exact_one_is_asked(write, home, body):
    path = write("text,b\n" + body)
    options = ReadingOptions(encoding="utf-8", delimiter=",", quote='"', header_line=1, missing_cells="leave-out")
    found = []
    for kind in (quick.read, _leave):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(quick, "read", kind)
            try:
                report = result(read_file(path, options, verified=True))
                rows = table.open(report.table)
                found.append((rows.rows(0, 99), [rows.line(row) for row in range(len(rows))], report.rows_left_out))
            except DataError as error:
                found.append(str(error))
        (home / "cache" / "tables").rename(home / "cache" / f"{len(list((home / 'cache').iterdir()))}")
    assert found[0] == found[1]


def _writable(cell: str, encoding: str) -> str:
    """Return what of a cell the encoding can hold, to be read back as it was."""
    kept = (one for one in cell if one != "\r" and one.encode(encoding, "ignore").decode(encoding) == one)
    return "".join(kept)


def _leave(*_: Any) -> Any:
    return None
    yield
