"""One option of a form: its label, one sentence of help, the editor, and the way back to the default."""

from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from workbench.gui import icons, theme
from workbench.gui.translation import number, tr
from workbench.gui.widgets import option_editors, pieces
from workbench.gui.widgets.option_editors import Editor, Field

EDITOR_WIDTH = 216
UNIT_WIDTH = 76
WORDS_WIDTH = 640  # at most: in a wide window the editor stays near what it edits


class OptionRow(QWidget):
    """Shows a field as `engine.options.describe` gives it; `edited` carries its name and the new value."""

    edited = Signal(str, object)
    reset = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.name: str = field["name"]
        self.editor = option_editors.make(field)
        self._shown = cast(Editor, self.editor)
        self._label = pieces.label(tr(field["label"]), wrap=False)
        self._help = pieces.label(tr(field["help"]), "muted")
        self._mark = pieces.chip("", "accent")
        self._problem = pieces.label("", "bad")
        self._back = self._reset_button()
        self._name_parts()
        self._place()
        self._shown.edited.connect(self._on_editor_edited)

    def show_value(self, value: Any, default: Any, *, differs: bool) -> None:
        """Show the value that holds, and whether it is the default."""
        self._shown.show_value(value)
        words = self._shown.words(default)
        self._mark.setVisible(differs)
        self._mark.setText(tr("changed"))
        self._mark.setToolTip(tr("The default is {value}.", value=words))
        self._back.setEnabled(differs)
        self._back.setVisible(differs)
        tip = tr("Go back to the default: {value}", value=words)
        self._back.setToolTip(tip)
        self._back.setAccessibleName(tr("{label}: go back to the default, {value}", label=self.label, value=words))

    def complain(self, problem: str) -> None:
        """Say below the editor what is wrong with the value; nothing for a value that is right."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def show_idle(self, reason: str) -> None:
        """Say why the option has no say; with "" it has one, and can be edited."""
        for widget in (self.editor, self._label, self._help):
            widget.setEnabled(not reason)
        self.editor.setToolTip(reason or self.tip)
        self.setToolTip(reason)
        self.editor.setAccessibleDescription(reason or tr(self.field["help"]))

    @property
    def label(self) -> str:
        """Return the option's name in words."""
        return tr(self.field["label"])

    @property
    def tip(self) -> str:
        """Return the option's help and its bounds."""
        about, low, high = tr(self.field["help"]), self.field["minimum"], self.field["maximum"]
        if low is None or high is None:
            return about
        return tr("{help}\nFrom {low} to {high}.", help=about, low=_bound(low), high=_bound(high))

    def _name_parts(self) -> None:
        for widget, kind in (
            (self.editor, "option"), (self._mark, "mark"), (self._back, "reset"), (self._problem, "problem"),
        ):  # fmt: skip
            widget.setObjectName(f"{kind}_{self.name}")
        self.editor.setAccessibleName(self.label)
        self.editor.setAccessibleDescription(tr(self.field["help"]))
        self.editor.setToolTip(self.tip)
        self.setWhatsThis(self.tip)
        self._label.setBuddy(self.editor)

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        about = QWidget()
        about.setMaximumWidth(WORDS_WIDTH)
        words = pieces.column(about, spacing=2)
        words.addLayout(pieces.row(self._label, self._mark))
        words.addWidget(self._help)
        grid.addWidget(about, 0, 0)
        self.editor.setFixedWidth(EDITOR_WIDTH)
        grid.addWidget(self.editor, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._unit(), 0, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._back, 0, 3, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._problem, 1, 0, 1, 4)
        self.complain("")

    def _unit(self) -> QLabel:
        unit = pieces.label(tr(self.field["unit"]) if self.field["unit"] else "", "muted", wrap=False)
        unit.setMinimumWidth(UNIT_WIDTH)
        return unit

    def _reset_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "plain")
        button.setIcon(icons.icon("reset", theme.colours().muted))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the row stands still when the button comes and goes
        button.setSizePolicy(policy)
        button.clicked.connect(self._on_back_clicked)
        return button

    def _on_editor_edited(self, value: Any) -> None:
        self.edited.emit(self.name, value)

    def _on_back_clicked(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes away
        self.reset.emit(self.name)


def _bound(value: float) -> str:
    return number(value) if value == round(value) else f"{value:g}"
