"""What each recipe would take here, as an errand of the project found it; known until data, base or options change."""

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

from workbench.engine import jobs as engine_jobs
from workbench.engine import recipes
from workbench.gui import errand
from workbench.gui.errand import Errand
from workbench.gui.studio import Studio
from workbench.gui.translation import roughly, size, tr


def errand_of(studio: Studio) -> Errand:
    """Return the project's errand that estimates."""
    return errand.of(studio, "estimate")


def start(studio: Studio) -> None:
    """Begin to estimate; raises WorkbenchError where what is chosen can't be a run."""
    asked, job = studio.run_spec(), errand_of(studio)
    if not job.busy:
        job.about = {"asked": _asked(studio)}
        job.start(partial(engine_jobs.estimate, asked), studio.jobs.estimate)


def found(studio: Studio) -> Mapping[str, Mapping[str, Any]]:
    """Return what was found by recipe; empty where nothing is known of what is chosen now."""
    job = errand_of(studio)
    if job.answer is None or job.about.get("asked") != _asked(studio):
        return {}
    return {one["name"]: one for one in job.answer["recipes"]}


def words(studio: Studio, recipe: str) -> str:
    """Return a recipe's time and memory, "" where they are not known."""
    one = found(studio).get(recipe)
    if one is None:
        return ""
    if one["seconds"] is None:
        return tr("won't fit in memory: {size}", size=size(one["bytes"]))
    return f"{time(studio, recipe)} · {size(one['bytes'])}"


def time(studio: Studio, recipe: str) -> str:
    """Return a recipe's time, "" where it is not known."""
    one = found(studio).get(recipe)
    if one is None or one["seconds"] is None:
        return ""
    return tr("about {time}", time=roughly(one["seconds"]))


def _asked(studio: Studio) -> str:
    """Return all that an estimate depends on; the recipe alone does not count, as each of them is estimated."""
    draft, preferences = studio.project.draft, studio.settings.values
    asked = {key: value for key, value in studio.project.run_file().items() if key not in ("name", "recipe", "method")}
    method = "" if draft.method == recipes.method_of(draft.recipe) else draft.method
    table = (studio.survey.table or {}).get("table")  # another one once the file has changed
    return json.dumps([asked, method, preferences.device, preferences.threads, str(table)])
