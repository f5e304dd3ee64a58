"""RunSpec: the whole of a run, read from and written to run.toml."""

import dataclasses
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli_w

from workbench.engine import decimals, methods, recipes, tasks
from workbench.engine.errors import N_, SpecError, Where
from workbench.engine.findings import KINDS
from workbench.engine.memory import Learning, Shape
from workbench.engine.options import build, check, option, unknown_key
from workbench.engine.task import BaseFacts, Column, Form, Task, by_role
from workbench.engine.training_options import TrainingOptions, check_patience

FORMAT = 1
SIDES = (N_("train"), N_("validation"), N_("test"))


@dataclass(frozen=True)
class SplitOptions:
    """How rows are dealt to the sides that have no file of their own."""

    kind: str = option(
        "stratified",
        N_("Split"),
        N_("stratified keeps the answers in proportion; random does not look at them."),
        choices=(N_("stratified"), N_("random")),
    )
    validation_share: float = option(
        0.1,
        N_("Validation share"),
        N_("The share of the training file kept for checking while learning."),
        minimum=0.01,
        maximum=0.8,
    )
    test_share: float = option(
        0.1,
        N_("Test share"),
        N_("The share of the training file kept aside for the final test."),
        minimum=0.01,
        maximum=0.8,
    )
    seed: int = option(42, N_("Seed"), N_("The same seed gives the same split."), minimum=0, maximum=2**32 - 1)


@dataclass(frozen=True)
class ReadingOptions:
    """What a person says about a file's form; empty = found out by reading."""

    format: str = option(
        "",
        N_("Format"),
        N_("The file's format: csv, json, jsonl, excel, parquet, conll, text or folder."),
        choices=("", "csv", "json", "jsonl", N_("excel"), "parquet", "conll", N_("text"), N_("folder")),
    )
    encoding: str = option("", N_("Encoding"), N_("The file's character encoding, by Python's name."))
    delimiter: str = option("", N_("Delimiter"), N_("The character between columns."))
    quote: str = option("", N_("Quote"), N_("The character around cells that hold a delimiter."))
    escape: str = option(
        "", N_("Escape"), N_("What stands before a quotation mark inside a cell: backslash; none = it is doubled.")
    )
    sheet: str = option("", N_("Sheet"), N_("The sheet of a workbook."))
    extra_cells: str = option(
        "",
        N_("Too many cells"),
        N_("Where a row has more cells than the header: the column they belong to, or leave-out."),
    )
    missing_cells: str = option(
        "",
        N_("Missing cells"),
        N_("Where a row has fewer cells than the header: leave the row out, or take the last ones for empty."),
        choices=("", N_("leave-out"), N_("empty")),
    )
    decimal: str = option(
        "", N_("Decimal mark"), N_("The decimal mark of scores; empty = found out."), choices=("", *decimals.MARKS)
    )
    header_line: int = option(
        -1,
        N_("Header line"),
        N_("The line of the column names, from 1; 0 = there is none, −1 = found out."),
        minimum=-1,
        maximum=1000,
    )


@dataclass(frozen=True)
class DataSpec:
    """The files, which column plays which role, and how rows are split; paths are absolute."""

    train: Path
    validation: Path | None = None
    test: Path | None = None
    columns: Mapping[str, Column] = field(default_factory=dict)
    hashes: Mapping[str, str] = field(default_factory=dict)
    split: SplitOptions = field(default_factory=SplitOptions)
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    accept: tuple[str, ...] = ()  # kinds of findings that a person has looked at: they no longer block

    @property
    def files(self) -> dict[str, Path]:
        """Return the file of each side that has one."""
        return {side: path for side in SIDES if (path := getattr(self, side)) is not None}


@dataclass(frozen=True)
class RunSpec:
    """What is asked of a run; `training` holds the keys given, all of them once `completed`."""

    base: str
    data: DataSpec
    task: str = "text-classification"
    recipe: str = "balanced"
    method: str = "full"
    name: str = ""
    seed: int = 42
    device: str = "auto"
    task_options: Mapping[str, Any] = field(default_factory=dict)
    method_options: Mapping[str, Any] = field(default_factory=dict)
    training: Mapping[str, Any] = field(default_factory=dict)

    @property
    def form(self) -> Form:
        """Return what is said of how the files' answers are written."""
        return given_form(self.data.reading, self.task_options)

    def with_form(self, form: Form) -> "RunSpec":
        """Return the spec with what was found out of how the answers are written."""
        known = {field.name for field in dataclasses.fields(tasks.find(self.task).options)}
        reading = dataclasses.replace(self.data.reading, decimal=form.get("decimal", ""))
        found = {key: value for key, value in form.items() if key in known}
        return dataclasses.replace(
            self, data=dataclasses.replace(self.data, reading=reading), task_options={**self.task_options, **found}
        )

    @property
    def options(self) -> TrainingOptions:
        """Return the training options; keys that were not given have the plainest default."""
        return TrainingOptions(**self.training)

    def completed(self, base: BaseFacts, rows: int) -> "RunSpec":
        """Return the spec with every training key filled in for this base and number of training rows.

        Raises SpecError where the patience given could never fire.
        """
        values = recipes.defaults(self.task, base, self.method, self.recipe, rows) | dict(self.training)
        if "early_stopping_patience" not in self.training:
            values["early_stopping_patience"] = recipes.default_patience(values, rows)
        if values["r_drop"] and tasks.find(self.task).couples_rows:
            raise SpecError(
                N_("training.r_drop has no meaning for {task}: its rows are compared with each other."),
                N_("Set it to 0."), task=self.task,
            )  # fmt: skip
        if self.method_tunes:
            check_patience(TrainingOptions(**values), rows)
        return dataclasses.replace(self, training=values)

    @property
    def keeps_head(self) -> bool:
        """Return whether the base's own head is asked for; a run that goes on from another's model asks for it."""
        asked = self.options.head_start
        return asked == "kept" or (asked == "auto" and self.base.startswith("run/"))

    @property
    def method_tunes(self) -> bool:
        """Return whether the method tunes the base at all."""
        return methods.find(self.method).tunes

    def learning(self, shape: Shape) -> Learning:
        """Return about how much of a base of this shape learns."""
        method = methods.find(self.method)
        return method.learning(shape, method.options(**self.method_options))

    def with_training(self, **values: Any) -> "RunSpec":
        """Return the spec with these training keys set."""
        return dataclasses.replace(self, training={**self.training, **values})

    def as_toml(self) -> str:
        """Return the spec as run.toml has it."""
        return tomli_w.dumps(_without_empty(self._as_dict()))

    def _as_dict(self) -> dict[str, Any]:
        top = {f.name: getattr(self, f.name) for f in dataclasses.fields(self) if f.name != "data"}
        reading = {key: value for key, value in dataclasses.asdict(self.data.reading).items() if value not in ("", -1)}
        data = {
            **{side: str(path) for side, path in self.data.files.items()},
            "columns": dict(self.data.columns),
            "hashes": dict(self.data.hashes),
            "split": dataclasses.asdict(self.data.split),
            "reading": reading,
            "accept": list(self.data.accept),
        }
        tables = {key: top.pop(key) for key in ("task_options", "method_options", "training")}
        return {"format": FORMAT, **top, "data": data, **tables}


def given_form(reading: ReadingOptions, task_options: Mapping[str, Any]) -> Form:
    """Return what options say of how a file's answers are written."""
    return {"decimal": reading.decimal, **task_options}


def read(path: Path, moved: Mapping[str, Path] | None = None) -> RunSpec:
    """Read and check a run file; raise SpecError naming the first thing wrong with it.

    Relative paths are taken from the run file's folder; `moved` gives the new places of data files by side.
    """
    values = load(path)
    for side, place in (moved or {}).items():
        values.get("data", {})[side] = str(place.absolute())
    return parse(values, path.absolute().parent)


def read_settings(path: Path) -> RunSpec:
    """Read a run's own run.toml for its settings alone: its data files need not be there any more."""
    return parse(load(path), path.absolute().parent, files_needed=False)


def parse(values: Mapping[str, Any], folder: Path, *, files_needed: bool = True) -> RunSpec:
    """Check the contents of a run file and return them; relative paths are taken from `folder`."""
    _check_top(values)
    task, recipe = tasks.find(values.get("task", RunSpec.task)), values.get("recipe", RunSpec.recipe)
    method = methods.find(values.get("method", recipes.method_of(recipe)))
    check(TrainingOptions, values.get("training", {}), "training")
    check(task.options, values.get("task_options", {}), "task_options")
    check(method.options, values.get("method_options", {}), "method_options")
    data = _parse_data(values["data"], folder, task, files_needed=files_needed)
    known = {key: value for key, value in values.items() if key not in ("format", "data")}
    return RunSpec(**{**known, "base": _base(values["base"], folder), "method": method.name, "data": data})


def load(path: Path) -> dict[str, Any]:
    """Return what a run file holds, unchecked; raise SpecError where it can't be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SpecError(
            N_("There is no run file that can be read at {path}."),
            N_("Give the path of a run file (TOML)."),
            path=str(path),
            where=Where(str(path)),
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SpecError(
            N_("The run file {path} is not valid TOML: {reason}."),
            N_("Correct that line and try again."),
            path=str(path),
            reason=str(error),
            where=Where(str(path)),
        ) from error


@dataclass(frozen=True)
class _Top:
    base: str = option("", "", "")
    format: int = option(FORMAT, "", "", minimum=FORMAT, maximum=FORMAT)
    task: str = option("", "", "")
    recipe: str = option("", "", "")
    method: str = option("", "", "")
    name: str = option("", "", "")
    seed: int = option(42, "", "", minimum=0, maximum=2**32 - 1)
    device: str = option("auto", "", "")
    data: dict = option(None, "", "")  # type: ignore[type-arg]
    task_options: dict = option(None, "", "")  # type: ignore[type-arg]
    method_options: dict = option(None, "", "")  # type: ignore[type-arg]
    training: dict = option(None, "", "")  # type: ignore[type-arg]


@dataclass(frozen=True)
class _Data:
    train: str = option("", "", "")
    validation: str = option("", "", "")
    test: str = option("", "", "")
    columns: dict = option(None, "", "")  # type: ignore[type-arg]
    hashes: dict = option(None, "", "")  # type: ignore[type-arg]
    split: dict = option(None, "", "")  # type: ignore[type-arg]
    reading: dict = option(None, "", "")  # type: ignore[type-arg]
    accept: list = option(None, "", "")  # type: ignore[type-arg]


def _check_top(values: Mapping[str, Any]) -> None:
    check(_Top, values, "")
    for key in ("base", "data"):
        if key not in values:
            raise SpecError(
                N_("The run file has no {key}."), N_("Add {key} to it; the README shows a complete run file."), key=key
            )
    device = str(values.get("device", "auto"))
    if not re.fullmatch(r"auto|cpu|mps|cuda(:\d+)?", device):
        raise SpecError(
            N_("The value of device is not allowed: {value!r}."),
            N_("Allowed: auto, cpu, cuda, cuda:0, mps."),
            value=device,
        )


def _parse_data(values: Mapping[str, Any], folder: Path, task: Task, *, files_needed: bool) -> DataSpec:
    check(_Data, values, "data")
    if not values.get("train"):
        raise SpecError(N_("The run file has no data.train."), N_("Name the file with the training rows there."))
    columns = by_role(task, values.get("columns", {}))
    _check_columns(columns, task)
    for side in values.get("hashes", {}):
        if side not in SIDES:
            raise unknown_key("data.hashes", side, list(SIDES))
    for kind in values.get("accept", []):
        if kind not in KINDS:
            raise unknown_key("data.accept", str(kind), list(KINDS))
    files = {side: (folder / values[side]).absolute() for side in SIDES if values.get(side)}
    for side, path in files.items() if files_needed else ():
        _check_exists(path, side)
    return DataSpec(
        **files,
        columns=columns,
        hashes=values.get("hashes", {}),
        split=build(SplitOptions, values.get("split", {}), "data.split"),
        reading=build(ReadingOptions, values.get("reading", {}), "data.reading"),
        accept=tuple(values.get("accept", ())),
    )


def _check_columns(columns: Mapping[str, Any], task: Task) -> None:
    several = {role.name: role.several for role in task.roles}
    for role, column in columns.items():
        if role not in several:
            raise unknown_key("data.columns", role, sorted(several))
        if isinstance(column, list) and not several[role]:
            hint = N_("Give the name of one column.")
        elif not _are_names(column):
            hint = N_("Give a column's name, or a list of names where several play the role.")
        else:
            continue
        raise SpecError(N_("The value of data.columns.{key} is not allowed: {value!r}."), hint, key=role, value=column)


def _are_names(column: Any) -> bool:
    several = isinstance(column, list) and bool(column) and all(isinstance(name, str) for name in column)
    return several or isinstance(column, str)


def _check_exists(path: Path, side: str) -> None:
    if not path.exists():
        raise SpecError(
            N_("The {side} file is not there: {path}."),
            N_("Put the file back, or say where it lies now "
               "(--data {key}=PATH on resuming, data.{key} in the run file)."),
            side=side, key=side, path=str(path), where=Where(str(path)),
        )  # fmt: skip


def _base(reference: str, folder: Path) -> str:
    """Return a base given as a folder as an absolute path, any other reference as it is."""
    if reference.startswith(("starter/", "run/")) or not (folder / reference).exists():
        return reference
    return str((folder / reference).absolute())


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    """Return what says something; among the columns an empty name does: that a role is not wanted."""
    return {
        key: _without_empty(value) if isinstance(value, dict) and key != "columns" else value
        for key, value in values.items()
        if value not in ({}, "", None, [])
    }
