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
from workbench.engine.errors import DataError
from workbench.engine.spec import ReadingOptions

CELL = st.text(st.characters(codec="gb18030", exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=8)
AWKWARD = st.text(',;|\t"\n a', max_size=6)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(CELL | AWKWARD, min_size=3, max_size=3), min_size=1, max_size=8),
    delimiter=st.sampled_from(",;\t|"),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
)
def test_both_readers_give_the_cells_that_were_written(write, home, rows, delimiter, quoting, encoding):
    rows = [[cell.replace("\r", "") for cell in row] for row in rows]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator="\n").writerows([["text", "b", "c"], *rows])
    expected = [row for row in rows if any(row)]
    if not expected:
        return
    path = write(out.getvalue().encode(encoding))
    options = ReadingOptions(
        encoding=encoding, delimiter=delimiter, quote='"', header_line=1, missing_cells="leave-out"
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


def _leave(*_: Any) -> Any:
    return None
    yield
