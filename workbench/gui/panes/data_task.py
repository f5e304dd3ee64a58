"""What is to be learned from the file: the task, to be chosen from those there are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.engine.tasks import TASKS
from workbench.gui import theme
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.no_wheel import ComboBox


class TaskPicker(QWidget):
    """A drop-down of the tasks, with why one was guessed; another takes other columns: those chosen are forgotten."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._box = ComboBox()
        self._box.setObjectName("task")
        self._box.setAccessibleName(tr("What is learned"))
        self._box.setToolTip(tr("What the model is to learn from this file."))
        self._box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        for place, task in enumerate(TASKS.values()):
            self._box.addItem(tr(task.title), task.name)
            self._box.setItemData(place, tr(task.help), Qt.ItemDataRole.ToolTipRole)
        self._box.activated.connect(self._on_box_activated)
        title = pieces.label(tr("To learn:"), "muted", wrap=False)
        title.setBuddy(self._box)
        self._guessed = pieces.label(tr("guessed"), "muted", wrap=False)
        self._guessed.setObjectName("guessed")
        self.setLayout(pieces.row(title, self._box, self._guessed, stretch=False, spacing=theme.SMALL))
        studio.project.changed.connect(self._on_project_changed)
        studio.survey.changed.connect(self._on_survey_changed)
        self._show()

    def _show(self) -> None:
        self._box.setCurrentIndex(self._box.findData(self._studio.project.draft.task))

        reason = self._studio.survey.why_task
        self._guessed.setVisible(bool(reason))
        self._guessed.setToolTip(
            tr("Guessed from the file, as {reason}. Choose another if it is wrong.", reason=reason)
        )

    def _on_survey_changed(self, name: str) -> None:
        if name == "table":
            self._show()

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if "task" in names:
            self._show()

    def _on_box_activated(self) -> None:
        task = str(self._box.currentData())
        if task != self._studio.project.draft.task:
            self._studio.project.change(task=task, columns={}, task_options={})
