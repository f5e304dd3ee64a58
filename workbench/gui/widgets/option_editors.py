"""What an option is edited with: one editor a type, each with `show_value(…)`, `words(…)` and `edited`."""

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import QSignalBlocker, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from workbench.gui import theme
from workbench.gui.translation import tr
from workbench.gui.widgets.no_wheel import ComboBox
from workbench.gui.widgets.number_box import NumberBox
from workbench.gui.widgets.option_words import choice_words, zero_words

Field = Mapping[str, Any]  # what engine.options.describe says of a field; "words" may give its choices' own titles


class Editor(Protocol):
    """What a row of the form asks of its editor, which is a widget too."""

    edited: SignalInstance  # the new value

    def show_value(self, value: Any) -> None:
        """Show a value without saying that it was edited."""

    def words(self, value: Any) -> str:
        """Return a value as the editor shows it."""


class NumberEditor(NumberBox):
    """A number within its bounds."""

    edited = Signal(object)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        whole = "integer" in str(field["type"])
        super().__init__(field["minimum"], field["maximum"], whole=whole, zero=zero_words(field["name"]), parent=parent)
        self.valueChanged.connect(self._on_value_changed)

    def show_value(self, value: Any) -> None:
        """Show a number."""
        with QSignalBlocker(self):
            self.setValue(float(value))

    def words(self, value: Any) -> str:
        """Return a number as it is written here."""
        return self.specialValueText() if value == 0 and self.specialValueText() else self.textFromValue(float(value))

    def _on_value_changed(self) -> None:
        self.edited.emit(self.number())


class ChoiceEditor(ComboBox):
    """One of a few words."""

    edited = Signal(object)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: Mapping[Any, str] = field.get("words", {})
        for choice in field["choices"]:
            self.addItem(self.words(choice), choice)
        self.activated.connect(self._on_activated)

    def show_value(self, value: Any) -> None:
        """Show a choice."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def words(self, value: Any) -> str:
        """Return a choice's words."""
        return tr(self._titles[value]) if value in self._titles else choice_words(value)

    def _on_activated(self) -> None:
        self.edited.emit(self.currentData())


class SwitchEditor(QCheckBox):
    """Yes or no."""

    edited = Signal(object)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: Any) -> None:
        """Show yes or no."""
        self.setChecked(bool(value))
        self.setText(self.words(value))

    def words(self, value: Any) -> str:
        """Return yes or no."""
        return tr("yes") if value else tr("no")

    def _on_clicked(self, checked: bool) -> None:
        self.setText(self.words(checked))
        self.edited.emit(checked)


class WordEditor(QLineEdit):
    """A word of a person's own."""

    edited = Signal(object)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._on_editing_finished)

    def show_value(self, value: Any) -> None:
        """Show a word."""
        self.setText(str(value))
        self.setModified(False)

    def words(self, value: Any) -> str:
        """Return the word."""
        return str(value)

    def _on_editing_finished(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.edited.emit(self.text())


class ChoiceOrNumberEditor(QWidget):
    """One of a few words, or a number; the number's box is there once a number is wanted."""

    edited = Signal(object)
    FIRST = 100  # the number that stands there at first

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._combo = ComboBox()
        for choice in field["choices"]:
            self._combo.addItem(choice_words(choice), choice)
        self._combo.addItem(tr("a number"), None)
        self._box = NumberBox(field["minimum"], field["maximum"], whole=True)
        self._box.setValue(self.FIRST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        row.addWidget(self._combo, 1)
        row.addWidget(self._box, 1)
        self.setFocusProxy(self._combo)
        self._combo.activated.connect(self._on_edited)
        self._box.valueChanged.connect(self._on_edited)

    def setObjectName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the parts too."""
        super().setObjectName(name)
        self._combo.setObjectName(f"{name}_words")
        self._box.setObjectName(f"{name}_number")

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the parts too."""
        super().setAccessibleName(name)
        for part in (self._combo, self._box):
            part.setAccessibleName(name)

    def setToolTip(self, tip: str) -> None:  # noqa: N802 - Qt's name
        """Give the parts the tip too."""
        super().setToolTip(tip)
        for part in (self._combo, self._box):
            part.setToolTip(tip)

    def show_value(self, value: Any) -> None:
        """Show a word, or the number."""
        is_number = isinstance(value, int)
        with QSignalBlocker(self._box):
            if is_number:
                self._box.setValue(value)
        self._combo.setCurrentIndex(self._combo.count() - 1 if is_number else max(0, self._combo.findData(value)))
        self._box.setVisible(is_number)

    def words(self, value: Any) -> str:
        """Return the word's words, or the number."""
        return str(value) if isinstance(value, int) else choice_words(value)

    def _on_edited(self) -> None:
        word = self._combo.currentData()
        self._box.setVisible(word is None)
        self.edited.emit(self._box.number() if word is None else word)


EDITORS: Mapping[str, type[QWidget]] = {
    "integer": NumberEditor, "number": NumberEditor, "true or false": SwitchEditor, "text": WordEditor,
}  # fmt: skip


def make(field: Field) -> QWidget:
    """Return the editor for a field."""
    if field["choices"]:
        return (ChoiceOrNumberEditor if "integer" in str(field["type"]) else ChoiceEditor)(field)
    made: QWidget = EDITORS[str(field["type"])](field)  # type: ignore[arg-type]
    return made
