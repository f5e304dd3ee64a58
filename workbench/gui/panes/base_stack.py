"""What stands on the base, in plain words and a small diagram."""

from PySide6.QtWidgets import QWidget

from workbench.engine.errors import N_
from workbench.engine.task import APART, Task
from workbench.engine.tasks import TASKS
from workbench.gui import model_words
from workbench.gui.base_facts import base_name
from workbench.gui.panes import base_words
from workbench.gui.studio import Studio
from workbench.gui.translation import number, parameters, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.stack_diagram import Box, StackDiagram

POOLED = {
    "mean": N_("Mean of all tokens"), "cls": N_("First token"), "apart": N_("Both means, compared"),
    "spans": N_("Each word's first token"), "relation": N_("Head, tail, between"),
    "answer": N_("Each token of the context"),
}  # fmt: skip
SEEN = {"apart": lambda width: 2 * width + 1, "relation": lambda width: 6 * width}  # numbers, of vectors of a width


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
        draft = self._studio.project.draft
        task, how = TASKS[draft.task], self._reading(str(base["pooling"]))
        width, outputs = int(base["hidden_size"]), self._outputs(task)
        sizes = {"width": _size(width), "seen": _size(SEEN.get(how, int)(width)), "outputs": outputs}
        self._features.setText(tr(base_words.FEATURES["ranks" if task.ranks else how], **sizes))
        self._start.setText(model_words.start(draft.task, draft.method, self._head()))
        now = model_words.case(draft.task, draft.method)
        mark = (tr("learns"), "accent") if now.tunes else (tr("is fitted"), "accent")
        count = tr("{count} parameters", count=parameters(base["parameters"]))
        named = base_name(str(base.get("id", "")))
        layer = [Box(tr("Linear layer"), tr("{width} → {classes}", width=sizes["seen"], classes=outputs), *mark)]
        self._diagram.show_boxes([
            Box(tr("Your text")),
            Box(named, count, *model_words.chip(draft.method)),
            Box(tr(POOLED[how]), tr("{width} numbers", width=sizes["seen"])),
            *(layer if now.layered else []),
            _answer_box(task, "" if outputs == "?" else outputs),
        ])  # fmt: skip

    def _outputs(self, task: Task) -> str:
        """Return how many numbers the layer gives, "?" where that is not known yet."""
        known = self._studio.survey.inspection or {}
        if task.kind in base_words.OUTPUTS:
            return number(base_words.OUTPUTS[task.kind])
        return number(known["outputs"]) if known.get("outputs") else "?"

    def _reading(self, own: str) -> str:
        """Return what stands for a text: its mean, its first token; of a pair that is read apart, both means.

        Where no vector is made of a whole text, the kind of the answers says what the layer sees.
        """
        draft = self._studio.project.draft
        task = TASKS[draft.task].with_options(draft.task_options)
        if not task.pools:
            return task.kind
        if task.reads_apart(self._studio.survey.roles):
            return APART
        return self._pooling(own)

    def _pooling(self, own: str) -> str:
        wanted = self._studio.project.draft.training.get("head_pooling", "auto")
        return str(own if wanted == "auto" else wanted)

    def _head(self) -> str:
        """Return where the layer starts from: probe, random or kept."""
        draft = self._studio.project.draft
        wanted = str(draft.training.get("head_start", "auto"))
        if wanted == "auto":
            return "kept" if draft.base.startswith("run/") else "probe"
        return wanted

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if names & {"training", "task", "task_options", "method", "recipe", "base"}:
            self._show()

    def _on_survey_changed(self, name: str) -> None:
        if name == "inspection":
            self._show()


def _size(width: int) -> str:
    return number(width) if width else "?"


def _answer_box(task: Task, classes: str) -> Box:
    """Return the last box: what comes out."""
    title, below = base_words.ANSWERS.get(task.kind, base_words.ANY_ANSWER)
    return Box(tr(title), tr(below, classes=classes) if below and classes else "")
