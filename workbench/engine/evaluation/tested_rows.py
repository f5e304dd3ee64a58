"""The test rows of a finished run with what it answered, each known by its file's bytes and by its own content."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.engine.errors import RunError
from workbench.engine.runs import answers_table, store

ANSWERS = ("truth", "before", "after", "before_confidence", "after_confidence")
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class TestedRow:
    """A test row: `place` is its file's SHA-256 and row, `content` the hash of its texts and how often before it.

    `number` is where it stands in its run's table, which has its texts: here they would take 600 bytes a row.
    """

    place: Key | None
    content: Key | None
    file: str
    row: int
    number: int
    truth: str
    answer: str


@dataclass(frozen=True, eq=False)
class TestedTable:
    """A run's test rows in their order, and the table they stand in."""

    table: Any  # a pyarrow table
    rows: list[TestedRow]

    def texts(self, number: int) -> dict[str, str]:
        """Return a row's cells by role, without the answers and a file's other columns."""
        names = [
            name for name in self.table.column_names
            if name not in ("file", "row", *ANSWERS) and not name.startswith("column:")
        ]  # fmt: skip
        found: list[dict[str, str]] = self.table.select(names).slice(number, 1).to_pylist() if names else [{}]
        return found[0]


def read(run: Path) -> TestedTable | None:
    """Return a run's test rows; None where it has no predictions that can be read."""
    import pyarrow as pa

    try:
        table = answers_table.load(run)
        files, rows, truth, answers = (table.column(name).to_pylist() for name in ("file", "row", "truth", "after"))
    except (RunError, KeyError, pa.ArrowException):
        return None
    places, contents = _places(run, files, rows), _contents(run, rows)
    columns = zip(places, contents, files, rows, range(len(table)), truth, answers, strict=True)
    found = [
        TestedRow(place, content, file, row, number, right or "", answer or "")
        for place, content, file, row, number, right, answer in columns
    ]
    return TestedTable(table, found)


def shared(runs: Sequence[Sequence[TestedRow]]) -> tuple[list[list[TestedRow]], int, bool]:
    """Return each run's rows that all runs have, in the first one's order.

    Also returned: how many were left out because their right answers differ, and whether all runs have just the same
    rows. Rows are the same by file and row where all runs read the same files, else by their content.
    """
    by_place = len({_files(rows) for rows in runs}) == 1 and all(row.place for rows in runs for row in rows)
    tables = [_keyed(rows, "place" if by_place else "content") for rows in runs]
    keys = [key for key in tables[0] if all(key in table for table in tables[1:])]
    agreed = [key for key in keys if len({table[key].truth for table in tables}) == 1]
    same = all(len(rows) == len(keys) for rows in runs)
    return [[table[key] for key in agreed] for table in tables], len(keys) - len(agreed), same


def _keyed(rows: Iterable[TestedRow], name: str) -> dict[Key, TestedRow]:
    return {key: row for row in rows if (key := getattr(row, name)) is not None}


def _files(rows: Iterable[TestedRow]) -> frozenset[str]:
    return frozenset(row.place[0] for row in rows if row.place is not None)


def _places(run: Path, files: Sequence[str], rows: Sequence[int]) -> list[Key | None]:
    """Return the SHA-256 of each row's file, and the row; None where the run does not say."""
    about = (store.json_object(run / "data.json") or {}).get("files")
    named = [one for one in about.values() if isinstance(one, dict)] if isinstance(about, dict) else []
    known = {str(one.get("path")): str(one["sha256"]) for one in named if one.get("sha256")}
    return [(known[file], row) if file in known else None for file, row in zip(files, rows, strict=True)]


def _contents(run: Path, rows: Sequence[int]) -> list[Key | None]:
    """Return the content hash of each row, and how many equal ones stand before it; None where there is no split."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    nothing: list[Key | None] = [None] * len(rows)
    try:
        split = pq.read_table(run / "split.parquet", columns=["row", "hash", "side"])
        tested = split.filter(pc.equal(split.column("side"), "test"))
    except (OSError, KeyError, pa.ArrowException):
        return nothing
    if tested.column("row").to_pylist() != list(rows):  # of another state of the run
        return nothing
    seen: Counter[str] = Counter()
    found: list[Key | None] = []
    for content in tested.column("hash").to_pylist():
        found.append((content, seen[content]))
        seen[content] += 1
    return found
