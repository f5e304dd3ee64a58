"""A form generated from option fields: what they say of themselves is all it knows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.widgets import pieces
from workbench.gui.widgets.option_editors import Field
from workbench.gui.widgets.option_row import OptionRow


@dataclass(frozen=True)
class Group:
    """Fields that belong together, under a title (or none)."""

    title: str
    fields: Sequence[Field]


class OptionsForm(QWidget):
    """Emits the whole mapping of what was chosen, at every edit; what equals its default is left out.

    Keys it has no field for stay in the mapping as they are.
    """

    changed = Signal(object)

    def __init__(self, groups: Iterable[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, OptionRow] = {}
        self._defaults: Mapping[str, Any] = {}
        self._chosen: Mapping[str, Any] = {}
        column = pieces.column(self, spacing=theme.TIGHT)
        for group in groups:
            if self._rows:
                column.addSpacing(theme.SMALL)
            if group.title:
                column.addWidget(pieces.label(group.title, "heading", wrap=False))
            for number, field in enumerate(group.fields):
                if number:
                    column.addWidget(pieces.line())
                column.addWidget(self._row(field))

    @property
    def names(self) -> list[str]:
        """Return the names of the options that are shown."""
        return list(self._rows)

    @property
    def differing(self) -> list[str]:
        """Return the names of the options shown whose value is not the default."""
        return [name for name in self._rows if self._differs(name)]

    def show_values(self, defaults: Mapping[str, Any], chosen: Mapping[str, Any]) -> None:
        """Show the defaults, with what was chosen over them."""
        self._defaults, self._chosen = defaults, chosen
        for name, row in self._rows.items():
            default = self._default(name)
            row.show_value(chosen.get(name, default), default, differs=self._differs(name))

    def complain(self, problems: Mapping[str, str]) -> None:
        """Say at each option named what is wrong with it, and take back what was said before."""
        for name, row in self._rows.items():
            row.complain(problems.get(name, ""))

    def show_idle(self, reasons: Mapping[str, str]) -> None:
        """Say of these options why they have no say, and let all others be edited."""
        for name, row in self._rows.items():
            row.show_idle(reasons.get(name, ""))

    def _row(self, field: Field) -> OptionRow:
        row = OptionRow(field)
        row.edited.connect(self._on_row_edited)
        row.reset.connect(self._on_row_reset)
        self._rows[row.name] = row
        return row

    def _default(self, name: str) -> Any:
        return self._defaults.get(name, self._rows[name].field["default"])

    def _differs(self, name: str) -> bool:
        return bool(name in self._chosen and self._chosen[name] != self._default(name))

    def _choose(self, chosen: Mapping[str, Any]) -> None:
        self.show_values(self._defaults, chosen)
        self.changed.emit(dict(chosen))

    def _on_row_edited(self, name: str, value: Any) -> None:
        others = {key: kept for key, kept in self._chosen.items() if key != name}
        self._choose(others if value == self._default(name) else {**others, name: value})

    def _on_row_reset(self, name: str) -> None:
        self._choose({key: kept for key, kept in self._chosen.items() if key != name})
