"""What a person has set for the whole program, in the home's settings.toml."""

import dataclasses
import logging
import tomllib
from dataclasses import dataclass

import tomli_w
from PySide6.QtCore import QObject, Signal

from workbench.engine import folders
from workbench.engine.errors import N_, SpecError
from workbench.engine.options import check_value, option

LOOKS = ("system", "light", "dark")

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Preferences:
    """Every setting of the program, each with its label and help."""

    language: str = option(
        "auto", N_("Language"), N_("The language of the window; auto follows the system."),
        choices=("auto", "en", "zh_CN"),
    )  # fmt: skip
    look: str = option("system", N_("Look"), N_("Light, dark, or as the system has it."), choices=LOOKS)
    device: str = option(
        "auto", N_("Device"), N_("Where new runs compute; auto takes the fastest that works."),
        choices=("auto", "cpu", "cuda", "mps"),
    )  # fmt: skip
    threads: int = option(
        0, N_("Threads"), N_("How many processor threads new runs use. 0 = chosen by measuring."), minimum=0,
        maximum=1024,
    )  # fmt: skip
    runs_view: str = option(
        "cards", N_("All runs"), N_("Whether runs are shown as cards or as a table."),
        choices=(N_("cards"), N_("table")),
    )  # fmt: skip
    geometry: str = option("", N_("Window"), N_("Where the window was last, as Qt writes it."))


class Settings(QObject):
    """The preferences, read once and written at every change."""

    changed = Signal(str)  # the field's name

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.values = _read()

    def change(self, **values: object) -> None:
        """Set preferences, write them, and say which have changed."""
        before, self.values = self.values, dataclasses.replace(self.values, **values)  # type: ignore[arg-type]
        changed = [name for name in values if getattr(before, name) != getattr(self.values, name)]
        if changed:
            self._write()
        for name in changed:
            self.changed.emit(name)

    def _write(self) -> None:
        path = folders.settings()
        aside = path.with_name(f".{path.name}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(tomli_w.dumps(dataclasses.asdict(self.values)), encoding="utf-8")
            aside.replace(path)
        except OSError:  # a disk that is full or may not be written: the setting holds until the window is closed
            logger.warning("the settings could not be written to %s", path, exc_info=True)


def _read() -> Preferences:
    """Return what settings.toml says; what is missing or not allowed there is as it is by default."""
    try:
        found = tomllib.loads(folders.settings().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError):
        logger.warning("the settings could not be read", exc_info=True)
        return Preferences()
    known = {field.name: field for field in dataclasses.fields(Preferences)}
    return Preferences(**{name: value for name, value in found.items() if name in known and _fits(known[name], value)})


def _fits(field: "dataclasses.Field[object]", value: object) -> bool:
    try:
        check_value(field.metadata, type(field.default), value, field.name)
    except SpecError:
        return False
    return True
