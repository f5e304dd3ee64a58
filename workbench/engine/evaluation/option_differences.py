"""The options in which runs differ: what was asked, what it learned from in the end, what the machine measured."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from workbench.engine import early_end
from workbench.engine.spec import SIDES

MEASURED = frozenset({"device", "training.threads", "training.micro_batch_size", "training.precision"})
LEARNED_FROM = "learned_from"  # no option: which rows the kept model has learned from
NOT_OPTIONS = frozenset({"format", "name", "task_options.unsure_below"})


def of(run_files: Sequence[Mapping[str, Any] | None]) -> list[dict[str, Any]]:
    """Return {"key", "values", "measured"} of each key that has not the same value in all run files, None = not given.

    A data file that has another path but the same bytes is no difference; one whose bytes differ is, by whatever name.
    """
    flat = [flattened(one or {}) for one in run_files]
    same = {side for side in SIDES if _same_bytes(flat, side)}
    skipped = NOT_OPTIONS | {f"data.{side}" for side in same}
    table = {key: [one.get(key) for one in flat] for key in dict.fromkeys(key for one in flat for key in one)}
    apart = {
        key: values for key, values in table.items()
        if key not in skipped and any(value != values[0] for value in values)
    }  # fmt: skip
    return [
        {"key": key, "values": values, "measured": key in MEASURED}
        for key, values in apart.items() if not _is_told(key, apart)
    ]  # fmt: skip


def learned(
    run_files: Sequence[Mapping[str, Any] | None], reports: Sequence[Mapping[str, Any] | None]
) -> list[dict[str, Any]]:
    """Return, as `of` does, on which rows each run's kept model learned, where those that are known differ."""
    values = [early_end.learned_from(*one) for one in zip(run_files, reports, strict=True)]
    if len(set(values) - {None}) < 2:
        return []
    return [{"key": LEARNED_FROM, "values": values, "measured": False}]


def flattened(values: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Return nested tables as one, their keys joined by points."""
    found: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, Mapping):
            found |= flattened(value, f"{before}{key}.")
        else:
            found[f"{before}{key}"] = value
    return found


def _same_bytes(flat: Sequence[Mapping[str, Any]], side: str) -> bool:
    hashes = {one.get(f"data.hashes.{side}") for one in flat}
    return len(hashes) == 1 and None not in hashes


def _is_told(key: str, shown: Collection[str]) -> bool:
    """Return whether a difference of hashes is told by that of the files' paths."""
    return key.startswith("data.hashes.") and f"data.{key.removeprefix('data.hashes.')}" in shown
