"""What the audit looks at: the usable rows of each file of a run, and where they stand in it."""

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from workbench.engine.data import table, usable
from workbench.engine.data.audit import plain
from workbench.engine.data.mapping import Mapped
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.data.table import Table
from workbench.engine.findings import EXAMPLES
from workbench.engine.task import Task

ROWS_AT_ONCE = 65_536
SHORT = 80  # characters of a text that is shown as an example
READ_WHOLE = ("text", "match")  # what a role may hold that people have written to be read


@dataclass(frozen=True)
class Part:
    """The usable rows of one side's file: columns row, hash, the roles, `column:NAME` (`usable.rows`)."""

    side: str
    rows: pa.Table
    source: Table
    report: ReadReport
    task: Task

    @functools.cached_property
    def classes(self) -> dict[str, int]:
        """Return class → number of rows, the most frequent first; empty for answers that are none."""
        return usable.classes(self.rows, self.task)

    @functools.cached_property
    def texts(self) -> list[str]:
        """Return the roles that hold texts."""
        return [role.name for role in self.task.roles if role.content in READ_WHOLE and role.name in self.roles]

    @functools.cached_property
    def roles(self) -> list[str]:
        """Return the roles that columns play."""
        return [role.name for role in self.task.roles if role.name in self.rows.column_names]

    @functools.cached_property
    def near(self) -> np.ndarray:
        """Return a number for each row, the same where the texts are but for case, spaces and punctuation."""
        return plain.keys(self.rows, [role.name for role in self.task.roles
                                      if role.content == "text" and role.name in self.roles])  # fmt: skip

    def examples(self, places: Iterable[int] | np.ndarray, *roles: str) -> list[dict[str, Any]]:
        """Return the lines of the first rows at these places, with the beginnings of the cells of these roles.

        The file is named where it is not the training file.
        """
        chosen = [int(place) for place in itertools.islice(places, EXAMPLES)]
        file = {} if self.side == "train" else {"file": self.report.source.name}
        cells = [self._shown(chosen, role) for role in roles]
        lines = [
            self.source.line(row) for row in self.rows.column("row").take(pa.array(chosen, pa.int64())).to_pylist()
        ]
        return [
            {**file, "line": line, **{role: column[number] for role, column in zip(roles, cells, strict=True)}}
            for number, line in enumerate(lines)
        ]

    def _shown(self, places: list[int], role: str) -> list[str]:
        cells = table.texts(self.rows.column(role).take(pa.array(places, pa.int64())))
        return [_short(self.task.typed(role, cell)) for cell in cells]


@dataclass(frozen=True)
class Audited:
    """The files of a run by their sides; those that have none are dealt out of the training file."""

    task: Task
    mapping: Mapping[str, Mapped]
    parts: Mapping[str, Part]

    @property
    def train(self) -> Part:
        """Return the training file's part."""
        return self.parts["train"]

    @property
    def others(self) -> list[Part]:
        """Return the parts of the other files."""
        return [part for side, part in self.parts.items() if side != "train"]

    @property
    def dealt(self) -> int:
        """Return how many sides the training file's rows are dealt to."""
        return 4 - len(self.parts)


def pieces(part: Part) -> Iterator[tuple[int, pa.ChunkedArray]]:
    """Yield the cells of every role of texts in pieces, each with the place it starts at."""
    for role in part.texts:
        column = part.rows.column(role)
        for start in range(0, len(column), ROWS_AT_ONCE):
            yield start, column.slice(start, ROWS_AT_ONCE)


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
