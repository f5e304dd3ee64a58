"""What a front end picks of a tested run's rows, and what it is told of them: plain records, light to import."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np

# what became of a row: wrong before and right after; right before and wrong after; wrong both times; right both times
FIXED, BROKEN, STILL_WRONG, RIGHT = FATES = ("fixed", "broken", "still_wrong", "right")
# a number is never quite right: nearer to it than before, farther, as far
NEARER, FARTHER, AS_FAR = NUMBER_FATES = ("nearer", "farther", "as_far")

# orders: wrong and sure of it first; least sure first; as the files have the rows; by the texts' characters
SURELY_WRONG, LEAST_SURE, AS_IN_FILE, LONGEST, SHORTEST = ORDERS = (
    "surely_wrong", "least_sure", "as_in_file", "longest", "shortest",
)  # fmt: skip


@dataclass(frozen=True)
class Selection:
    """Which test rows are picked, all that is given at once, and in which order they come."""

    fates: frozenset[str] = frozenset()  # any of them; none given = all
    pair: tuple[str, str] | None = None  # (right class, answered class)
    label: str | None = None  # a class that is right or was answered
    text: str = ""  # stands in one of the row's texts, in any case
    length: tuple[int, int] | None = None  # fewest and most characters
    value: tuple[str, str] | None = None  # (column, its cell)
    span: tuple[str, str] | None = None  # (label, what became of such a span: exact, partial, missed …)
    box: tuple[float, float, float, float] | None = None  # of numbers: the right one from, to; the answer from, to
    order: str = SURELY_WRONG


@dataclass(frozen=True)
class LabelFigures:
    """How one class fared; `support` counts the rows (spans, words) that really have it."""

    label: str
    precision: float
    recall: float
    f1: float
    support: int


def label_figures(report: Mapping[str, Any]) -> tuple[LabelFigures, ...]:
    """Return the figures by class that stand in a report.json; raises KeyError, TypeError or ValueError for others."""
    return tuple(
        LabelFigures(str(one["label"]), one["precision"], one["recall"], one["f1"], int(one["support"]))
        for one in report.get("per_class", ())
    )


@dataclass(frozen=True, eq=False)
class Confusion:
    """How many rows of each class were answered as which: one entry a pair that occurs, right ones among them."""

    labels: tuple[str, ...]
    truth: "np.ndarray"  # (P,) places among the labels
    answered: "np.ndarray"  # (P,)
    rows: "np.ndarray"  # (P,)
    part: tuple[int, ...]  # the labels that a matrix shows, in an order in which those lie together that are confused


@dataclass(frozen=True, eq=False)
class Tables:
    """Figures by class; `confusion` is None where a row has not exactly one class."""

    counted: str = "rows"  # rows | spans | words: what `support` counts
    per_class: tuple[LabelFigures, ...] = ()
    confusion: Confusion | None = None


@dataclass(frozen=True)
class ShownRow:
    """The beginning of a test row, for a list; an answer is None where none was given."""

    fate: str
    texts: tuple[str, ...]
    truth: str
    before: str | None
    after: str | None
    confidence: float | None


class Rows(Protocol):
    """Test rows, opened: everything but `find` answers within milliseconds, for 200,000 rows as well."""

    kind: str  # of the predictions
    count: int
    fates: tuple[str, ...]  # those that rows of this kind can have
    values: Mapping[str, Mapping[str, int]]  # column of few different cells → cell → how many rows
    lengths: tuple[int, ...]  # characters that part the rows into quarters: least, three between, most

    def places(self, selection: Selection) -> "np.ndarray":
        """Return the numbers of the rows that are picked, in order, (M,)."""

    def fate_counts(self, selection: Selection) -> Mapping[str, int]:
        """Return fate → how many rows have it, of those that all but the selection's fates pick."""

    def knows(self, text: str) -> bool:
        """Return whether it is known already in which rows a text stands."""

    def find(self, text: str) -> None:
        """Find out in which rows a text stands; takes a while."""

    def page(self, places: "np.ndarray") -> Sequence[ShownRow]:
        """Return the beginnings of some rows."""

    def whole(self, place: int) -> Mapping[str, Any]:
        """Return all that is known of a row: `roles`, `truth`, answers, `confidence`, `columns`, `file`, `row`."""

    def numbers(self) -> "tuple[np.ndarray, np.ndarray]":
        """Return the right numbers and the answers, (N,) each; empty where rows have none."""
