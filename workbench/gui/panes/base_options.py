"""The options over the recipe: simple ones in sight, all others behind Advanced."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from workbench.engine import queries, recipes
from workbench.engine.errors import WorkbenchError
from workbench.gui import icons
from workbench.gui.outlook import Outlook, outlook
from workbench.gui.panes import base_groups
from workbench.gui.studio import Studio
from workbench.gui.translation import plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.options_form import OptionsForm

SHOWN = frozenset({"recipe", "method", "seed", "training", "task_options", "method_options", "task"})


class BaseOptions(QWidget):
    """The forms, and what follows from them; `outlook_changed` carries it."""

    outlook_changed = Signal(object)

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._simple = OptionsForm(base_groups.simple())
        self._simple.setObjectName("simple_options")
        self._advanced: dict[str, OptionsForm] = {}  # by the project's field; made when they are first wanted
        self._note = pieces.label("", "muted")
        self._note.setObjectName("options_note")
        self._differs = pieces.label("", "muted", wrap=False)
        self._differs.setObjectName("options_differ")
        self._reset = pieces.button(
            tr("Reset all"), tr("Go back to the recipe's value of every option."), self._on_reset_clicked, role="link"
        )
        self._reset.setObjectName("reset_all")
        self._more = self._more_button()
        self._behind = QWidget()
        self._behind.setObjectName("advanced_options")
        self._behind.hide()
        self._behind_column: QVBoxLayout = pieces.column(self._behind)
        column = pieces.column(self)
        for widget in (self._note, self._simple):
            column.addWidget(widget)
        column.addLayout(pieces.row(self._more, self._differs, self._reset))
        column.addWidget(self._behind)
        self._simple.changed.connect(self._on_training_changed)
        studio.project.changed.connect(self._on_project_changed)
        studio.base.changed.connect(self._show)
        studio.survey.changed.connect(self._on_survey_changed)
        self._show()
        if self._counted() > len(self._simple.differing):
            self._more.click()

    def _show(self) -> None:
        draft = self._studio.project.draft
        expected, idle = outlook(self._studio), self._idle()
        for form in (self._simple, self._advanced.get("training")):
            if form is not None:
                form.setEnabled(self._studio.base.defaults is not None)
                form.show_values(expected.defaults, draft.training)
                form.complain(expected.problems)
                form.show_idle(idle["training"])
        for name in ("task_options", "method_options"):
            if name in self._advanced:
                self._advanced[name].show_values({}, getattr(draft, name))
                self._advanced[name].show_idle(idle.get(name, {}))
        if "run" in self._advanced:
            default = {"method": recipes.method_of(draft.recipe)}
            self._advanced["run"].show_values(default, {"method": draft.method, "seed": draft.seed})
        self._show_notes(expected)
        self.outlook_changed.emit(expected)

    def _show_notes(self, expected: Outlook) -> None:
        tunes = queries.method_tunes(self._studio.project.draft.method)
        self._note.setText(tr("Nothing is tuned by this method: what is grey takes effect with another one."))
        self._note.setVisible(not tunes)
        count = self._counted()
        title = tr(recipes.RECIPES[self._studio.project.draft.recipe])
        said = plural(count, "{count} option differs from {recipe}.", "{count} options differ from {recipe}.",
                      recipe=title)  # fmt: skip
        self._differs.setText(said if count else tr("Everything as {recipe} sets it.", recipe=title))
        self._reset.setVisible(bool(count))
        if expected.problems and not self._behind.isVisibleTo(self):
            self._more.click()

    def _counted(self) -> int:
        """Return how many options differ from the recipe."""
        draft, defaults = self._studio.project.draft, outlook(self._studio).defaults
        training = sum(name in defaults and defaults[name] != value for name, value in draft.training.items())
        own = (draft.method != recipes.method_of(draft.recipe)) + (draft.seed != base_groups.SEED["default"])
        return int(training + own + len(draft.task_options) + len(draft.method_options))

    def _idle(self) -> Mapping[str, Mapping[str, str]]:
        """Return the options without a say, by form, each with the reason."""
        draft, studio = self._studio.project.draft, self._studio
        base = Path(str(studio.base.base["path"])) if studio.base.base is not None else None
        try:
            found = queries.idle_options(
                draft.task, draft.method, task_options=draft.task_options, roles=studio.survey.roles, base=base
            )
        except WorkbenchError:  # a project written by hand, or a base that is damaged: said elsewhere
            return {"training": {}}
        return {form: {name: tr(reason) for name, reason in idle.items()} for form, idle in found.items()}

    def _make_advanced(self) -> None:
        draft = self._studio.project.draft
        pieces.clear(self._behind_column)
        self._advanced = {}
        groups = {
            "training": base_groups.advanced(), "task_options": base_groups.of_task(draft.task),
            "method_options": base_groups.of_method(draft.method), "run": base_groups.run(draft.recipe),
        }  # fmt: skip
        slots = {
            "training": self._on_training_changed, "task_options": self._on_task_options_changed,
            "method_options": self._on_method_options_changed, "run": self._on_run_changed,
        }  # fmt: skip
        for name, shown in groups.items():
            if shown:
                form = self._advanced[name] = OptionsForm(shown)
                form.setObjectName(f"advanced_{name}")
                form.changed.connect(slots[name])
                self._behind_column.addWidget(form)

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("advanced")
        button.setProperty("role", "plain")
        button.setCheckable(True)
        button.setText(tr("Advanced"))
        button.setToolTip(tr("Show every option, or put them away again."))
        button.setIcon(icons.icon("chevron-right"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.toggled.connect(self._on_more_toggled)
        return button

    def _on_more_toggled(self, wanted: bool) -> None:
        if wanted and not self._advanced:
            self._make_advanced()
        self._behind.setVisible(wanted)
        self._more.setIcon(icons.icon("chevron-down" if wanted else "chevron-right"))
        self._show()

    def _on_training_changed(self, chosen: Mapping[str, Any]) -> None:
        self._studio.project.change(training=dict(chosen))

    def _on_task_options_changed(self, chosen: Mapping[str, Any]) -> None:
        self._studio.project.change(task_options=dict(chosen))

    def _on_method_options_changed(self, chosen: Mapping[str, Any]) -> None:
        self._studio.project.change(method_options=dict(chosen))

    def _on_run_changed(self, chosen: Mapping[str, Any]) -> None:
        draft = self._studio.project.draft
        method = str(chosen.get("method", recipes.method_of(draft.recipe)))
        options = draft.method_options if method == draft.method else {}
        seed = chosen.get("seed", base_groups.SEED["default"])
        self._studio.project.change(method=method, seed=seed, method_options=options)

    def _on_reset_clicked(self) -> None:
        recipe = self._studio.project.draft.recipe
        self._studio.project.change(
            training={}, task_options={}, method_options={}, method=recipes.method_of(recipe),
            seed=base_groups.SEED["default"],
        )  # fmt: skip

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if names & {"task", "method"} and self._advanced and self._other_fields():
            self._make_advanced()
        if names & SHOWN:
            self._show()

    def _other_fields(self) -> bool:
        """Return whether another task or method has other options than those shown."""
        draft = self._studio.project.draft
        wanted = [base_groups.of_task(draft.task), base_groups.of_method(draft.method)]
        names = [[field["name"] for group in groups for field in group.fields] for groups in wanted]
        shown = [self._advanced[name].names if name in self._advanced else [] for name in
                 ("task_options", "method_options")]  # fmt: skip
        return names != shown

    def _on_survey_changed(self, name: str) -> None:
        if name in ("inspection", "split"):
            self._show()
