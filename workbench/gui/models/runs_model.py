"""The runs on this disk as a table: what each is, how it ended, what it gained."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor

from workbench.engine.errors import N_
from workbench.engine.recipes import RECIPES
from workbench.gui import metric_words, theme
from workbench.gui.base_facts import base_name
from workbench.gui.models.figures_model import Column, FiguresModel, Index
from workbench.gui.translation import duration, number, size, tr

Summary = Mapping[str, Any]  # as `queries.runs` gives it
STATUSES: Mapping[str, str] = {
    "queued": N_("waiting"), "running": N_("running"), "stopped": N_("stopped"), "finished": N_("finished"),
    "failed": N_("failed"), "interrupted": N_("interrupted"),
}  # fmt: skip
TONES = {"running": "accent", "stopped": "warning", "interrupted": "warning", "failed": "bad"}
MISSING = "–"


def status_words(status: str) -> str:
    """Return a run's status in words."""
    return tr(STATUSES[status]) if status in STATUSES else status


def gain(run: Summary) -> str:
    """Return the headline metric before and after, as far as they are known."""
    name, before, after = str(run["headline"] or ""), run["before"], run["value"]
    if after is None:
        return MISSING
    if before is None:
        return metric_words.value(name, after)
    return tr("{before} → {after}", before=metric_words.value(name, before), after=metric_words.value(name, after))


def when(run: Summary) -> str:
    """Return when a run began, as the person's locale writes it."""
    began = _began(run)
    return QLocale().toString(began, QLocale.FormatType.ShortFormat) if began.isValid() else MISSING


def rows(run: Summary) -> int:
    """Return how many rows a run uses."""
    return sum(run["rows"].values()) if isinstance(run["rows"], dict) else 0


def _recipe(run: Summary) -> str:
    recipe = str(run["recipe"] or "")
    return tr(RECIPES[recipe]) if recipe in RECIPES else recipe or MISSING


def _began(run: Summary) -> QDateTime:
    return QDateTime.fromString(str(run["created"]), Qt.DateFormat.ISODate).toLocalTime()


COLUMNS: Sequence[Column] = (
    Column(N_("Name"), lambda run: str(run["name"]), lambda run: str(run["name"]).casefold(), is_number=False),
    Column(N_("Status"), lambda run: status_words(str(run["status"])), lambda run: status_words(str(run["status"])),
           is_number=False),
    Column(N_("Before → after"), gain, lambda run: -1.0 if run["value"] is None else float(run["value"])),
    Column(N_("Base"), lambda run: base_name(str(run["base"] or MISSING)), lambda run: str(run["base"]),
           is_number=False),
    Column(N_("Recipe"), lambda run: _recipe(run), lambda run: _recipe(run), is_number=False),
    Column(N_("Rows"), lambda run: number(rows(run)) if rows(run) else MISSING, rows),
    Column(N_("Began"), when, lambda run: _began(run).toMSecsSinceEpoch()),
    Column(N_("Took"), lambda run: duration(run["seconds"] or 0), lambda run: float(run["seconds"] or 0)),
    Column(N_("Size"), lambda run: size(run["bytes"] or 0), lambda run: int(run["bytes"] or 0)),
)  # fmt: skip
NAME, STATUS, BEGAN = 0, 1, 6


class RunsModel(FiguresModel):
    """Shows summaries; editing a name asks for it by `renamed`, and shows it once the runs are set anew."""

    renamed = Signal(str, str)  # the run's folder, the name a person typed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, (), parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, what it sorts by, its tip, its alignment or its colour."""
        run = self.record(index.row())
        if role == Qt.ItemDataRole.ForegroundRole:
            return _colour(index.column(), run)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(index.column(), run)
        return super().data(index, Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.EditRole else role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the name be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else plain

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Ask for another name."""
        run, name = self.record(index.row()), str(value).strip()
        if index.column() != NAME or not name or name == run["name"]:
            return False
        self.renamed.emit(str(run["folder"]), name)
        return True


def _colour(column: int, run: Summary) -> QColor | None:
    """Return the colour of a status that wants attention."""
    tone = TONES.get(str(run["status"])) if column == STATUS else None
    return QColor(getattr(theme.colours(), tone)) if tone else None


def _tip(column: int, run: Summary) -> str:
    titles = {
        "Before → after": metric_words.title(str(run["headline"])) if run["headline"] else "",
        "Base": str(run["base"] or ""),
    }
    return titles.get(COLUMNS[column].title, f"{run['name']}\n{run['folder']}")
