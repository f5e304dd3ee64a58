"""Whether a run was ended before its end: before its tuning was done, or what it kept learned from validation, too.

A run that is asked to learn once more from training and validation rows together, and whose tuned model is kept, does
so at its end. Stopped before that, it has not; Quick, which is fitted at the beginning, has: a comparison is uneven.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from workbench.engine.errors import N_

LEARNED_LESS = N_(
    "This run was stopped before its end: what is kept has learned from the training rows alone. At its end it would "
    "have learned from the validation rows too."
)
BEFORE_LEARNED_MORE = N_(
    "Before has learned from both, so it had more rows to learn from: the comparison with it is not quite even."
)
QUICK_LEARNED_MORE = N_(
    "Quick has learned from both, so it had more rows to learn from: the comparison with it is not quite even."
)
# what a kept model learned from, as `runs compare` calls it
BOTH, TRAIN, EARLY = "train+validation", "train", "train (stopped before its end)"

Found = Mapping[str, Any]


def was_ended(report: Found) -> bool:
    """Return whether the tuning was ended before it was done; False where a report does not say."""
    return report.get("ended_early") is True


def is_early(run_file: Found, report: Found) -> bool:
    """Return whether what is kept should have learned from the validation rows too, and has not."""
    return bool(_table(run_file, "training").get("refit")) and _kept_of_train(report)


def sentences(run_file: Found, report: Found) -> Iterator[str]:
    """Yield what is to be said of a run that was stopped before its end, as templates: nothing of any other."""
    if not is_early(run_file, report):
        return
    yield LEARNED_LESS
    if _table(report, "test", "before").get("method", "probe") == "probe":
        yield BEFORE_LEARNED_MORE
    elif "quick" in _table(report, "baselines"):
        yield QUICK_LEARNED_MORE


def learned_from(run_file: Found | None, report: Found | None) -> str | None:
    """Return which rows what is kept has learned from; None where it learned from none, or that is not known."""
    if run_file is None or report is None or report.get("kept") not in ("tuned", "quick"):
        return None
    if _table(report, "checkpoint").get("refit") is True:
        return BOTH
    if _table(report, "checkpoint").get("refit") is not False:
        return None
    return EARLY if is_early(run_file, report) else TRAIN


def _kept_of_train(report: Found) -> bool:
    return report.get("kept") == "tuned" and _table(report, "checkpoint").get("refit") is False


def _table(found: Any, *names: str) -> Found:
    """Return the table inside others by their names; an empty one where there is none."""
    for name in names:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}
