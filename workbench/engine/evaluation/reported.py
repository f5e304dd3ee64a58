"""What a run's report.json says by class, for a run whose single rows can't be read, and to compare with them."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from workbench.engine.errors import N_, Text, said
from workbench.engine.evaluation import seriation
from workbench.engine.selections import Confusion, Tables, label_figures

logger = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Reported:
    """The report's figures by class, its labels, and how many rows it is about (None: it does not say)."""

    tables: Tables = field(default_factory=Tables)
    labels: tuple[str, ...] = ()
    rows: int | None = None

    def differs(self, count: int) -> Text | None:
        """Return what is to be said where the file of rows holds another number of them than was tested."""
        if self.rows is None or self.rows == count:
            return None
        return said(
            N_("The file of the single test rows has {count} of them, but {rows} were tested: it is of another test."),
            count=count, rows=self.rows,
        )  # fmt: skip


def read(run: Path) -> Reported:
    """Return what the run's report says; nothing where there is none, or it can't be understood."""
    try:
        return _reported(json.loads((run / "report.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        logger.warning("the report of %s could not be understood", run, exc_info=True)
        return Reported()


def _reported(raw: Mapping[str, Any]) -> Reported:
    figures = label_figures(raw)
    confusion = _confusion(raw["confusion"]) if raw.get("confusion") else None
    tables = Tables(str(raw.get("counted", "rows")), figures, confusion)
    return Reported(tables, tuple(one.label for one in figures), int(raw["test"]["rows"]))


def _confusion(raw: Mapping[str, Any]) -> Confusion:
    labels = tuple(str(one) for one in raw["labels"])
    counts = np.array(raw["counts"], dtype=np.int64).reshape(len(labels), len(labels))
    truth, answered = np.nonzero(counts)
    rows = counts[truth, answered]
    return Confusion(labels, truth, answered, rows, seriation.part(truth, answered, rows, len(labels)))
