"""How sure a tested run's headline figures are: the report's `intervals` and `paired`."""

import math
from collections.abc import Generator, Mapping
from functools import partial
from typing import Any

from workbench.engine import background
from workbench.engine.errors import N_
from workbench.engine.evaluation import resampling
from workbench.engine.evaluation.resampling import Tested
from workbench.engine.events import Event
from workbench.engine.tallies import Tally

Tallies = Mapping[str, Tally]


def of(before: Tally, after: Tally, others: Tallies, seed: int) -> Generator[Event, None, dict[str, Any]]:
    """Return `intervals` and `paired` of the kept model, of the one before, and of what `others` have to say.

    A model that has no figure, such as the correlation of a constant, is left out; nothing without test rows.
    """
    return (
        yield from background.call(
            N_("how sure the figures are"), lambda report: _found(before, after, others, seed, report)
        )
    )


def _found(before: Tally, after: Tally, others: Tallies, seed: int, report: background.Report) -> dict[str, Any]:
    named = {"after": after, "before": before, **{f"over {name}": one for name, one in others.items()}}
    known = {name: one for name, one in named.items() if one.count and math.isfinite(one.figure)}
    if "after" not in known:
        return {}
    steps = len(known)  # the bootstrap, and a test for each of the others
    tested: dict[str, Tested] = {}

    def said(place: int, done: int, total: int) -> None:
        report((100 * place + 100 * done // max(1, total)), 100 * steps)

    intervals = _intervals(known, seed, partial(said, 0))
    for place, (name, other) in enumerate(list(known.items())[1:], 1):
        tested[name] = resampling.permutation(after, other, seed, partial(said, place))
    return {"intervals": intervals, "paired": _paired(tested)}


def _intervals(known: Tallies, seed: int, said: resampling.Said) -> dict[str, Any]:
    resamples = resampling.resamples_for(known)
    figures = resampling.bootstrap(known, resamples, seed, said)
    own = {name: one.figure for name, one in known.items()}
    gains = {
        name: resampling.interval(figures["after"] - one, own["after"] - own[name])
        for name, one in figures.items() if name != "after"
    }  # fmt: skip
    found: dict[str, Any] = {"level": resampling.LEVEL, "method": "bootstrap", "resamples": resamples}
    alone = {
        name: list(ends) for name, one in figures.items()
        if (ends := resampling.interval(one, own[name], known[name].lowest))
    }  # fmt: skip
    found |= {name: alone.pop(name) for name in ("before", "after") if name in alone}
    found["baselines"] = {_short(name): ends for name, ends in alone.items()}
    if gain := gains.pop("before", None):
        found["gain"] = list(gain)
    return {**found, "over": {_short(name): list(one) for name, one in gains.items() if one}}


def _paired(tested: Mapping[str, Tested]) -> dict[str, Any]:
    rows = {name: {"difference": one.difference, "p": one.p, "swaps": one.swaps} for name, one in tested.items()}
    found: dict[str, Any] = {"method": "permutation", "swaps": max((one.swaps for one in tested.values()), default=0)}
    if "before" in rows:
        found["before"] = rows.pop("before")
    return {**found, "over": {_short(name): row for name, row in rows.items()}}


def _short(name: str) -> str:
    return name.removeprefix("over ")
