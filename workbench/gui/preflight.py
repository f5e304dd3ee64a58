"""The pre-flight list: what a run needs, whether it is there, and where a person goes to mend it."""

from dataclasses import dataclass
from typing import Literal

from workbench.engine import queries
from workbench.engine.errors import WorkbenchError
from workbench.engine.options import build
from workbench.engine.training_options import TrainingOptions
from workbench.gui.studio import Studio
from workbench.gui.translation import number, plural, sentence, size, tr

FREE_BYTES_FLOOR = 2 * 1024**3  # a run of a base of 100 M parameters, its checkpoints included
TYPICAL_TOKENS = 64  # where the rows' lengths are not known yet


@dataclass(frozen=True)
class Check:
    """One line of the list; `station` is where it is mended, "" where nothing is to be done."""

    title: str
    words: str
    verdict: Literal["ok", "wait", "look", "stop"]
    station: str = ""


def checks(studio: Studio) -> list[Check]:
    """Return the list as things stand; cheap enough for the window's own thread."""
    return [_data(studio), _base(studio), _options(studio), *_memory(studio), _disk()]


def ready(found: list[Check]) -> bool:
    """Return whether nothing stands in the way."""
    return all(check.verdict in ("ok", "look") for check in found)


def _data(studio: Studio) -> Check:
    survey, title = studio.survey, tr("Data")
    if not studio.project.draft.train:
        return Check(title, tr("No file is open yet."), "stop", "data")
    if survey.error is not None and survey.failed_stage != "lengths":
        return Check(title, _words(survey.error), "stop", "data")
    if survey.split is None:
        return Check(title, tr("Being read …") if survey.busy else tr("Not read to the end."), "wait", "data")
    rows = plural(survey.split["sides"]["train"], "{count} row to learn from", "{count} rows to learn from")
    return Check(title, rows, "ok", "data")


def _base(studio: Studio) -> Check:
    title = tr("Base")
    if studio.base.error is not None:
        return Check(title, _words(studio.base.error), "stop", "base")
    if studio.base.base is None:
        return Check(title, tr("Being looked at …"), "wait", "base")
    millions = number(studio.base.base["parameters"] / 1e6, 1)
    return Check(
        title, tr("{name}, {millions} million parameters", name=studio.base.base["id"], millions=millions), "ok", "base"
    )


def _options(studio: Studio) -> Check:
    from workbench.gui.panes.base_schedule import outlook

    title, expected = tr("Options"), outlook(studio)
    if expected.problems:
        return Check(title, next(iter(expected.problems.values())), "stop", "base")
    return Check(title, expected.words, "ok", "base")


def _memory(studio: Studio) -> list[Check]:
    if studio.base.base is None or studio.base.defaults is None:
        return []
    try:
        options = build(TrainingOptions, {**studio.base.defaults, **studio.project.draft.training}, "training")
    except WorkbenchError:
        return []  # the line above says so
    tokens = int((studio.survey.lengths or {}).get("max_length", TYPICAL_TOKENS))
    need = queries.memory_need(
        studio.base.base, options, tokens, tunes=queries.method_tunes(studio.project.draft.method)
    )
    words = tr("about {need} of {free} free", need=size(need.need.total), free=size(need.available))
    return [Check(tr("Memory"), words, "ok" if need.verdict == "fits" else "look", "base")]


def _disk() -> Check:
    free = queries.free_bytes()
    if free < FREE_BYTES_FLOOR:
        return Check(tr("Disk"), tr("only {free} free where runs are kept", free=size(free)), "look")
    return Check(tr("Disk"), tr("{free} free", free=size(free)), "ok")


def _words(error: Exception) -> str:
    return sentence(error)[0] if isinstance(error, WorkbenchError) else str(error)
