"""The runs on this disk as a list and a table: sorted, searched and filtered here, those that are pinned first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor

from workbench.engine.errors import N_
from workbench.gui import runs_words as words
from workbench.gui import theme
from workbench.gui.models.figures_model import NO_PARENT, Column, Index
from workbench.gui.runs_words import Summary
from workbench.gui.translation import number, tr

RUN_ROLE = Qt.ItemDataRole.UserRole + 1  # the whole summary
SKETCH_ROLE = Qt.ItemDataRole.UserRole + 2  # what is drawn small of it: {"metric", "values"}, None = not known yet
NO_SKETCH: Mapping[str, Any] = {"metric": "", "values": []}

COLUMNS: Sequence[Column] = (
    Column(N_("Name"), lambda run: str(run["name"]), lambda run: str(run["name"]).casefold(), is_number=False),
    Column(N_("Status"), words.status, words.status, is_number=False),
    Column(N_("Before → after"), words.gain, lambda run: words.number(run, "value") if run.get("value") is not None
           else -1e9),
    Column(N_("Curve"), lambda run: "", lambda run: words.number(run, "value"), is_number=False,
           tip=N_("The headline figure on the validation rows as it learned, or the loss.")),
    Column(N_("Began"), words.when, words.began_seconds),
    Column(N_("Notes"), words.notes, words.notes, is_number=False),
    Column(N_("Task"), words.task, words.task, is_number=False),
    Column(N_("Data"), lambda run: str(run.get("data") or words.MISSING), lambda run: str(run.get("data") or ""),
           is_number=False),
    Column(N_("Base"), words.base, words.base, is_number=False),
    Column(N_("Recipe"), words.recipe, words.recipe, is_number=False),
    Column(N_("Rows"), lambda run: number(words.rows(run)) if words.rows(run) else words.MISSING, words.rows),
    Column(N_("Took"), words.took, lambda run: words.number(run, "seconds")),
    Column(N_("Size"), words.bytes_of, lambda run: words.number(run, "bytes")),
)  # fmt: skip
NAME, STATUS, CURVE, NOTES = 0, 1, 3, 5
BEGAN = next(place for place, column in enumerate(COLUMNS) if column.title == "Began")


@dataclass(frozen=True)
class Wanted:
    """What is to be seen: runs in which all words of `search` stand, of a task and a status ("" = any)."""

    search: str = ""
    task: str = ""
    status: str = ""

    def takes(self, run: Summary) -> bool:
        """Return whether a run is one of them."""
        if (self.task and run.get("task") != self.task) or (self.status and run.get("status") != self.status):
            return False
        if not self.search.strip():
            return True
        searched = " ".join(
            str(part).casefold()
            for part in (run["name"], run.get("notes"), words.base(run), run.get("base"), run.get("data"),
                         words.task(run), run["run"])
        )  # fmt: skip
        return all(word in searched for word in self.search.casefold().split())


class RunsModel(QAbstractTableModel):
    """Shows summaries as they come in; editing a name asks for it by `renamed`, and shows it once the run is set anew.

    `sketches_wanted` is asked for the folders whose curves somebody looks at.
    """

    renamed = Signal(str, str)  # the run's folder, the name a person typed
    sketches_wanted = Signal()
    changed = Signal()  # what is to be seen, or how many there are
    sorted = Signal(int, object)  # a column and a Qt.SortOrder

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self.asked: dict[str, Summary] = {}  # whose curves are to be read, by folder
        self._runs: dict[str, Summary] = {}
        self._shown: list[Summary] = []
        self._sketches: dict[str, Mapping[str, Any]] = {}
        self._sorted = (BEGAN, Qt.SortOrder.DescendingOrder)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._on_soon_timeout)

    @property
    def runs(self) -> Mapping[str, Summary]:
        """Return all runs by their folders, those that are not to be seen too."""
        return self._runs

    def take(self, runs: Sequence[Summary]) -> None:
        """Take runs in, in place of what was known of them; they are shown when all that has come in is taken."""
        for run in runs:
            folder = str(run["folder"])
            if self._runs.get(folder) != run:
                self._runs[folder] = run
                if run["status"] != "finished" or self._sketches.get(folder) == NO_SKETCH:
                    self._sketches.pop(folder, None)
        self._soon.start()

    def keep_only(self, folders: set[str]) -> None:
        """Let go of the runs that are not among these."""
        self._runs = {folder: run for folder, run in self._runs.items() if folder in folders}
        self._soon.start()

    def want(self, wanted: Wanted) -> None:
        """Show these runs only."""
        self.wanted = wanted
        self._arrange()

    def take_sketches(self, sketches: Mapping[str, Mapping[str, Any]]) -> None:
        """Take what is drawn small of runs."""
        self._sketches |= sketches
        if self._shown:
            last = self.index(len(self._shown) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [SKETCH_ROLE])

    def record(self, row: int) -> Summary:
        """Return the run in a row."""
        return self._shown[row]

    def row_of(self, folder: str) -> int | None:
        """Return the row of a run that is to be seen; None of another one."""
        return next((row for row, run in enumerate(self._shown) if run["folder"] == folder), None)

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return the number of runs to be seen."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title, tip or alignment."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        answers = {
            int(Qt.ItemDataRole.DisplayRole): tr(column.title),
            int(Qt.ItemDataRole.ToolTipRole): tr(column.tip) if column.tip else None,
            int(Qt.ItemDataRole.TextAlignmentRole): _alignment(column),
        }
        return answers.get(role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, tip, alignment or colour, the whole run, or what is drawn small of it."""
        run, column = self._shown[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return COLUMNS[column].text(run)
        if role == RUN_ROLE:
            return run
        if role == SKETCH_ROLE:
            return self._sketch(run)
        answer = ANSWERS.get(role)
        return answer(column, run) if answer is not None else None

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

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; runs that are pinned stay first."""
        self._sorted = (column, order)
        self.sorted.emit(column, order)
        self._arrange()

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """Return the column and the order."""
        return self._sorted

    def _sketch(self, run: Summary) -> Mapping[str, Any] | None:
        folder = str(run["folder"])
        if folder not in self._sketches and folder not in self.asked:
            self.asked[folder] = run
            self.sketches_wanted.emit()
        return self._sketches.get(folder)

    def _on_soon_timeout(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        column, order = self._sorted
        found = [run for run in self._runs.values() if self.wanted.takes(run)]
        found.sort(key=COLUMNS[column].key, reverse=order == Qt.SortOrder.DescendingOrder)
        found.sort(key=lambda run: not run.get("pinned"))
        if found == self._shown:
            self.changed.emit()
            return
        self.beginResetModel()
        self._shown = found
        self.endResetModel()
        self.changed.emit()


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _colour(column: int, run: Summary) -> QColor | None:
    """Return the colour of a status that wants attention."""
    tone = words.TONES.get(str(run["status"])) if column == STATUS else None
    return QColor(getattr(theme.colours(), tone)) if tone else None


def _tip(column: int, run: Summary) -> str:
    titles = {
        "Before → after": words.headline(run), "Base": str(run.get("base") or ""),
        "Notes": str(run.get("notes") or ""), "Data": str(run.get("data") or ""), "Task": words.task(run),
    }  # fmt: skip
    about = [f"{run['name']}\n{run['folder']}", str(run.get("notes") or ""), *words.problems(run)]
    return titles.get(COLUMNS[column].title, "\n".join(part for part in about if part))


ANSWERS: Mapping[int, Any] = {
    int(Qt.ItemDataRole.ToolTipRole): _tip,
    int(Qt.ItemDataRole.ForegroundRole): _colour,
    int(Qt.ItemDataRole.TextAlignmentRole): lambda column, run: _alignment(COLUMNS[column]),
    int(Qt.ItemDataRole.AccessibleTextRole): lambda column, run: (
        words.in_a_sentence(run) if column == NAME else f"{tr(COLUMNS[column].title)}: {COLUMNS[column].text(run)}"
    ),
}
