"""A run's own request as the project's draft again, to be changed and trained anew; and the command that repeats it."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.engine import command_words, queries, spec
from workbench.gui.notices import Notice
from workbench.gui.project import Draft
from workbench.gui.studio import Studio
from workbench.gui.translation import tr

TOP = ("task", "base", "recipe", "method", "seed", "training", "task_options", "method_options")
DATA = (*spec.SIDES, "columns", "split", "reading", "accept")
TABLES = ("training", "task_options", "method_options", "columns", "split", "reading")


def ask(folder: str, name: str) -> Mapping[str, Any]:
    """Return what the run called `name` was asked, checked; raises WorkbenchError where it can't be here."""
    found = queries.asked_of(folder)
    asked = spec.parse(found["run_file"], Path(folder), files_needed=False)
    return {**found, "name": name, "method": asked.method, "base": asked.base}


def draft_of(answer: Mapping[str, Any], *, threads: int = 0) -> dict[str, Any]:
    """Return the draft's fields that ask for the same as a run; the project keeps its own name.

    `threads` are those of the settings: a new run has them anyway.
    """
    asked = {**answer["run_file"], "method": answer["method"], "base": answer["base"]}
    usual, data = Draft(), asked.get("data") or {}
    values = {name: asked.get(name, getattr(usual, name)) for name in TOP}
    values |= {name: data.get(name, getattr(usual, name)) for name in DATA}
    values["accept"] = tuple(values["accept"])
    values |= {name: dict(values[name]) for name in TABLES}
    if threads and values["training"].get("threads") == threads:
        del values["training"]["threads"]
    return values


def duplicate(studio: Studio, answer: Mapping[str, Any]) -> None:
    """Make the project's draft what a run was asked, go to Train, and offer the draft as it was before."""
    before = studio.project.draft
    values = draft_of(answer, threads=studio.settings.values.threads)
    if not studio.run.is_live:  # what the run that was shown came to is found in All runs
        studio.run.clear()
        values["run"] = ""
    studio.project.change(**values)
    studio.survey.keep_task()  # other data would have it guessed
    studio.actions["train"].trigger()
    hint = tr("Change what you like at Data and Base, then train.")
    if not answer["exact"]:
        hint = tr("What differs from its recipe was taken: the run is from before the program kept what was asked.")
    studio.notices.say(
        Notice(tr("The project now asks for what “{name}” was asked.", name=answer["name"]), hint, "good",
               actions=((tr("Take back"), lambda: take_back(studio, before)),))
    )  # fmt: skip


def take_back(studio: Studio, before: Draft) -> None:
    """Give the project the draft it had."""
    studio.notices.clear()
    fields = {field.name: getattr(before, field.name) for field in dataclasses.fields(before)}
    run = fields.pop("run")
    studio.project.change(**{name: value for name, value in fields.items() if name not in ("station", "pins")})
    studio.survey.keep_task()
    if run and not studio.run.is_live and Path(run).is_dir():
        studio.run.open(Path(run))
        studio.project.change(run=run)


def command(folder: str) -> str:
    """Return the command line that makes the same run again."""
    return f"workbench train {command_words.quoted(str(Path(folder) / 'run.toml'))}"
