"""The shown run's settings in short, beside its results."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from workbench.engine import queries
from workbench.engine.recipes import RECIPES
from workbench.gui import theme
from workbench.gui.base_facts import base_name
from workbench.gui.followed_run import FollowedRun
from workbench.gui.translation import duration, number, tr
from workbench.gui.widgets import pieces

MISSING = "–"


class SettingsCard(QFrame):
    """What the run was asked for, how long it took, and on what."""

    def __init__(self, run: FollowedRun) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("run_settings")
        column = pieces.column(self, spacing=theme.MEDIUM, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("How it was trained"), "heading", wrap=False))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(_facts(run).items()):
            grid.addWidget(pieces.label(name, "muted", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(pieces.label(value, selectable=True), row, 1)
        column.addLayout(grid)
        column.addStretch(1)


def _facts(run: FollowedRun) -> dict[str, str]:
    asked, training = run.run_file, run.run_file.get("training") or {}
    recipe, method = str(asked.get("recipe", "")), str(asked.get("method", ""))
    methods = {one["name"]: one["title"] for one in queries.tasks_table()["methods"]}
    facts = {
        tr("Base"): base_name(str(asked.get("base") or MISSING)),
        tr("Recipe"): tr(RECIPES[recipe]) if recipe in RECIPES else recipe or MISSING,
        tr("Method"): tr(methods[method]) if method in methods else method or MISSING,
    }
    if method in methods and queries.method_tunes(method):
        facts[tr("Epochs")] = number(training["epochs"]) if "epochs" in training else MISSING
        facts[tr("Steps")] = _steps(run)
        facts[tr("Learning rate")] = f"{training['learning_rate']:g}" if "learning_rate" in training else MISSING
        facts[tr("Batch size")] = number(training["batch_size"]) if "batch_size" in training else MISSING
    facts[tr("Rows")] = _rows(run)
    facts[tr("Time")] = duration(float(run.summary.get("seconds") or 0))
    facts[tr("Computed on")] = str(run.summary.get("device") or MISSING)
    return facts


def _steps(run: FollowedRun) -> str:
    early, total = run.curves.stopped_early, run.started.steps if run.started is not None else 0
    if early is not None:
        return tr("{step} of {total}, ended early", step=number(early.step), total=number(total))
    return tr("{step} of {total}", step=number(run.step), total=number(total))


def _rows(run: FollowedRun) -> str:
    rows = run.summary.get("rows")
    if not isinstance(rows, dict):
        return MISSING
    return tr(
        "{train} to learn from, {validation} to check, {test} for the test",
        **{side: number(rows.get(side, 0)) for side in ("train", "validation", "test")},
    )
