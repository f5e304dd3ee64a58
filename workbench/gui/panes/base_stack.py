"""What stands on the base, in plain words and a small diagram."""

from PySide6.QtWidgets import QWidget

from workbench.engine import queries
from workbench.engine.predictions import KINDS
from workbench.engine.task import Task
from workbench.engine.tasks import TASKS
from workbench.gui.base_facts import base_name
from workbench.gui.panes import base_words
from workbench.gui.studio import Studio
from workbench.gui.translation import number, parameters, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.stack_diagram import Box, StackDiagram


class BaseStack(QWidget):
    """Says how texts become answers: from the base's facts, the data's labels, and the options of the head."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        column = pieces.column(self)
        self._diagram = StackDiagram()
        self._diagram.setObjectName("stack_diagram")
        self._features = pieces.label("", selectable=True)
        self._features.setObjectName("stack_features")
        self._start = pieces.label("", "muted", selectable=True)
        self._start.setObjectName("stack_start")
        for widget in (self._diagram, self._features, self._start):
            column.addWidget(widget)
        studio.base.changed.connect(self._show)
        studio.project.changed.connect(self._on_project_changed)
        studio.survey.changed.connect(self._on_survey_changed)
        self._show()

    def _show(self) -> None:
        base = self._studio.base.base
        if base is None or self.parentWidget() is not None:  # without a parent it would be a window of its own
            self.setVisible(base is not None)
        if base is None:
            return
        task = TASKS[self._studio.project.draft.task]
        labels = (self._studio.survey.inspection or {}).get("labels")
        numeric = KINDS[task.kind].numeric
        classes = number(1) if numeric else number(len(labels)) if labels else "?"
        width = number(base["hidden_size"]) if base["hidden_size"] else "?"
        pooling = self._pooling(str(base["pooling"]))
        words = base_words.FEATURES["ranks" if task.ranks else pooling]
        self._features.setText(tr(words, width=width, outputs=classes))
        start = self._start_kind()
        self._start.setText(tr(base_words.STARTS[start]))
        self._start.setVisible(not task.ranks)
        learns = (tr("learns"), "accent")
        base_chip = (tr("stays as it is"), "") if start == "frozen" else learns
        pooled = {"mean": tr("Mean of all tokens"), "cls": tr("First token")}[pooling]
        said = tr("{count} parameters", count=parameters(base["parameters"]))
        layer = [Box(tr("Linear layer"), tr("{width} → {classes}", width=width, classes=classes), *learns)]
        self._diagram.show_boxes([
            Box(tr("Your text")),
            Box(base_name(str(base.get("id", ""))), said, *base_chip),
            Box(pooled, tr("{width} numbers", width=width)),
            *([] if task.ranks else layer),
            _answer_box(task, classes if labels else ""),
        ])  # fmt: skip

    def _pooling(self, own: str) -> str:
        wanted = self._studio.project.draft.training.get("head_pooling", "auto")
        return str(own if wanted == "auto" else wanted)

    def _start_kind(self) -> str:
        draft = self._studio.project.draft
        if not queries.method_tunes(draft.method):
            return "frozen"
        wanted = str(draft.training.get("head_start", "auto"))
        if wanted == "auto":
            return "kept" if draft.base.startswith("run/") else "probe"
        return wanted

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if names & {"training", "task", "method", "recipe", "base"}:
            self._show()

    def _on_survey_changed(self, name: str) -> None:
        if name == "inspection":
            self._show()


def _answer_box(task: Task, classes: str) -> Box:
    """Return the last box: what comes out."""
    if task.ranks:
        return Box(tr("Closest answers"))
    if KINDS[task.kind].numeric:
        return Box(tr("Score"))
    if task.one_class_a_row:
        return Box(tr("Class"), tr("one of {classes}", classes=classes) if classes else "")
    return Box(tr("Labels"), tr("any of {classes}", classes=classes) if classes else "")
