"""The pre-flight list: what a run needs, whether it is there, and the control that leads to where it is mended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from workbench.engine import queries
from workbench.engine.errors import WorkbenchError
from workbench.engine.options import build
from workbench.engine.training_options import TrainingOptions
from workbench.gui import forecast
from workbench.gui.base_facts import base_name
from workbench.gui.outlook import outlook
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, parameters, plural, size, told, tr

FLOAT_BYTES = 4
COPIES = 9  # of the weights, at most at once: two states with AdamW's moments, and three models

Verdict = Literal["ok", "wait", "look", "stop"]


@dataclass(frozen=True)
class Check:
    """One line of the list; `answer` is the text of its button and the name of the action that it triggers."""

    title: str
    words: str
    verdict: Verdict = "ok"
    answer: tuple[str, str] | None = None


def checks(studio: Studio, devices: Sequence[Mapping[str, Any]] | None) -> list[Check]:
    """Return the list as things stand; cheap enough for the window's own thread. `devices` None = not known yet."""
    device = _device(studio, devices)
    on_processor = devices is None or _chosen(studio, devices).get("kind") != "cuda"
    memory = _memory(studio) if on_processor else []
    return [_data(studio), _base(studio), _options(studio), *_time(studio), *memory, *_disk(studio), device]


def ready(found: Sequence[Check]) -> bool:
    """Return whether nothing stands in the way."""
    return first_open(found) is None


def first_open(found: Sequence[Check]) -> int | None:
    """Return the place of the first line in the way; what must be mended comes before what is waited for."""
    for verdict in ("stop", "wait"):
        for place, check in enumerate(found):
            if check.verdict == verdict:
                return place
    return None


def _data(studio: Studio) -> Check:
    survey, title = studio.survey, tr("Data")
    there = (tr("Look at the data"), "data")
    if not studio.project.draft.train:
        return Check(title, tr("No file is open yet."), "stop", (tr("Open data…"), "open_file"))
    if survey.files.gone is not None:
        return Check(title, tr("{file} is no longer where it was.", file=survey.files.gone.name), "stop", there)
    if survey.questions:
        return Check(title, tr("A question about the file is open."), "stop", (tr("Answer it"), "data"))
    if survey.trouble is not None:
        return Check(title, failure(survey.trouble)[0], "stop", there)
    if survey.split is None:
        words = tr("Being read …") if survey.busy else tr("Not read to the end.")
        return Check(title, words, "wait" if survey.busy else "stop", there)
    if survey.blocking:
        return Check(title, told(survey.blocking), "stop", there)
    rows = plural(survey.split["sides"]["train"], "{count} row to learn from", "{count} rows to learn from")
    return Check(title, rows)


def _base(studio: Studio) -> Check:
    title, there = tr("Base"), (tr("Choose a base"), "base")
    if studio.base.error is not None:
        return Check(title, failure(studio.base.error)[0], "stop", there)
    if studio.base.base is None:
        return Check(title, tr("Being looked at …"), "wait", there)
    name, count = base_name(studio.base.base["id"]), parameters(studio.base.base["parameters"])
    return Check(title, tr("{name}, {count} parameters", name=name, count=count))


def _options(studio: Studio) -> Check:
    title, there = tr("Options"), (tr("Change options"), "base")
    if studio.project.draft.train:
        try:
            studio.project.spec()
        except WorkbenchError as error:
            return Check(title, failure(error)[0], "stop", there)
    expected = outlook(studio)
    if expected.problems:
        return Check(title, next(iter(expected.problems.values())), "stop", there)
    return Check(title, expected.words)


def _time(studio: Studio) -> list[Check]:
    """Return what was estimated for the recipe, at the Base station, where it is known."""
    time = forecast.time(studio, studio.project.draft.recipe)
    return [Check(tr("Time"), tr("{time}, as a few real steps here say", time=time))] if time else []


def _memory(studio: Studio) -> list[Check]:
    base, draft = studio.base, studio.project.draft
    if base.base is None or base.defaults is None:
        return []
    try:
        options = build(TrainingOptions, {**base.defaults, **draft.training}, "training")
    except WorkbenchError:
        return []  # the line above says so
    found, _ = base.memory_need(base.base, options)
    values = {"need": size(found.need.total), "free": size(found.available)}
    if found.verdict == "fits":
        return [Check(tr("Memory"), tr("about {need} of {free} free", **values))]
    if found.verdict == "tight":
        words = tr("tight: about {need} for a whole batch, {free} free; it is computed in parts", **values)
        return [Check(tr("Memory"), words, "look", (tr("Change options"), "base"))]
    words = tr("about {need} needed, only {free} free: the run may be ended by the system", **values)
    return [Check(tr("Memory"), words, "look", (tr("Choose a smaller base"), "base"))]


def _disk(studio: Studio) -> list[Check]:
    need = FLOAT_BYTES * COPIES * int((studio.base.base or {}).get("parameters", 0))
    try:
        free = queries.free_bytes()
    except OSError as error:  # the disk has gone
        return [Check(tr("Disk"), error.strerror or str(error), "stop", (tr("Settings…"), "settings"))]
    if free < need:
        words = tr("about {need} needed, only {free} free where runs are kept", need=size(need), free=size(free))
        return [Check(tr("Disk"), words, "look", (tr("Delete old runs"), "runs"))]
    return [Check(tr("Disk"), tr("{free} free", free=size(free)))]


def _device(studio: Studio, devices: Sequence[Mapping[str, Any]] | None) -> Check:
    title = tr("Device")
    if devices is None:
        return Check(title, tr("found out at the start"))
    chosen = _chosen(studio, devices)
    if not chosen:
        wanted = studio.settings.values.device
        return Check(
            title, tr("{device} is not there", device=wanted), "stop", (tr("Choose another device"), "settings")
        )
    return Check(title, tr("{device}: {reason}", device=chosen["name"], reason=told(chosen["reason"])))


def _chosen(studio: Studio, devices: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the device a run would take; empty where it is not there."""
    wanted = studio.settings.values.device
    if wanted == "auto":
        return devices[0] if devices else {}
    wanted = "cuda:0" if wanted == "cuda" else wanted
    return next((one for one in devices if one["name"] == wanted), {})
