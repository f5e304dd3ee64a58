"""What a report says, in sentences."""

from collections.abc import Mapping
from typing import Any

from workbench.engine import early_end, figure_words, queries
from workbench.gui import certainty_words, chance, metric_words
from workbench.gui.report import Report
from workbench.gui.translation import number, plural, share, tr

FEW_ROWS = 400  # from so many on, chance moves an accuracy by less than about 5 points
LARGE_SHARE = 0.4  # of the rows in one class: from there on a high accuracy may mean little


def has_two(report: Report, run_file: Mapping[str, Any]) -> bool:
    """Return whether before and after may be two models: not so where nothing was tuned and what was there is kept."""
    return queries.method_tunes(run_file.get("method")) or (report.method, report.kept) == ("base", "quick")


def headline(report: Report, run_file: Mapping[str, Any]) -> str:
    """Return the run's result in one sentence."""
    name = report.headline
    before, after = (metric_words.value(name, one.get(name)) for one in (report.before, report.after))
    one, more = figure_words.RESULTS[result(report, run_file)]
    return plural(report.rows, one, more, metric=metric_words.title(name), before=before, after=after)


def result(report: Report, run_file: Mapping[str, Any]) -> str:
    """Return which of `figure_words.RESULTS` tells the result: whether before and after differ."""
    name = report.headline
    looks_same = len({metric_words.value(name, one.get(name)) for one in (report.before, report.after)}) == 1
    return figure_words.result(
        report.method, report.kept, report.gain(name), two=has_two(report, run_file), looks_same=looks_same
    )


def early(report: Report, run_file: Mapping[str, Any]) -> list[str]:
    """Return what is to be said of a run that was stopped before what it kept learned from the validation rows too."""
    return [tr(one) for one in early_end.sentences(run_file, report.raw)]


def changed(report: Report, run_file: Mapping[str, Any]) -> str:
    """Return how many rows are answered otherwise, where the figure alone does not tell that anything is."""
    if report.changed is None or result(report, run_file) not in ("same", "nearly"):
        return ""
    return plural(report.changed, *figure_words.CHANGED) if report.changed else tr(figure_words.NONE_CHANGED)


def gain(report: Report, name: str) -> tuple[str, str]:
    """Return how far after is from before, and its tone: good, bad, or nothing; "" where it is not known."""
    value = report.gain(name)
    if value is None:
        return "", ""
    shown = number(abs(100 * value), 1) if name in metric_words.SHARES else number(abs(value), 3)
    sign = "±" if not any(digit in shown for digit in "123456789") else "+" if value > 0 else "−"
    words = tr("{change} points", change=f"{sign}{shown}") if name in metric_words.SHARES else f"{sign}{shown}"
    if sign == "±":
        return words, ""
    rises = report.higher_is_better if name == report.headline else name not in metric_words.LOWER_IS_BETTER
    better = (value > 0) == rises
    return words, "good" if better else "bad"


def change(report: Report, name: str) -> tuple[str, str, str]:
    """Return how far after is from before, its tone, and what is known of chance: only what is more has a tone."""
    words, tone = gain(report, name)
    if not words:
        return "", "", ""
    versus = report.certainty.than_before if name == report.headline else None
    if versus is None:
        return words, "", tr("Whether this may be chance is not known for this figure.")
    if not versus.is_sure:
        return words, "", tr("This may be chance.")
    return words, tone, tr("This is larger than chance.")


def explanation(report: Report, run_file: Mapping[str, Any]) -> list[str]:
    """Return what before was, which model is kept, and what that means; of an older report, whether it was worth it."""
    tunes = queries.method_tunes(run_file.get("method"))
    early = early_end.was_ended(report.raw)
    told = figure_words.explanation(report.method, report.kept, tunes=tunes, refit=report.refit, early=early)
    words = [tr(one) for one in told]
    if not tunes:
        return words
    if report.kept == "tuned" and not report.certainty and (worth := _worth(report)):
        words.insert(0, worth)
    if report.tuned is not None:
        figure = metric_words.value(report.headline, report.tuned.get(report.headline))
        words.append(
            tr("The tuned model, which was not kept, reaches {figure} on the test rows. What is kept is decided on the "
               "validation rows alone, never by the test.", figure=figure)
        )  # fmt: skip
    return words


def _worth(report: Report) -> str:
    """Return plainly that the tuning gained nothing; "" where it did."""
    change, tone = gain(report, report.headline)
    if not change or tone == "good":
        return ""
    return tr("On these rows the tuning gained nothing.") if not tone else tr("On these rows the tuning did harm.")


def uncertainty(report: Report) -> tuple[str, str] | None:
    """Return how far chance alone moves the accuracy, and what to do; None for a metric set without one of rows.

    Where the headline says that, only few test rows are worth a word more.
    """
    if report.certainty:
        return _few(report) if report.rows < FEW_ROWS else None
    words, accuracy, before = _accuracy_within(report), report.after.get("accuracy"), report.before.get("accuracy")
    if not words or accuracy is None:
        return None
    low, high = chance.interval(accuracy, report.rows)
    if before is not None and before != accuracy and low <= before <= high:
        hint = tr("What was gained is less than that, so part of it may be chance. More test rows would tell.")
    else:
        hint = tr("That is the range chance alone explains 95 times in 100.")
    return words, hint


def _few(report: Report) -> tuple[str, str] | None:
    """Return what so few rows mean: how wide the range is, or, of rows that are all alike, what the accuracy may be."""
    if words := certainty_words.few_rows(report):
        return words, tr("More test rows would narrow it.")
    words = _accuracy_within(report)
    return (words, tr("More test rows would tell.")) if words else None


def _accuracy_within(report: Report) -> str:
    """Return where the accuracy may lie by the number of rows alone; "" where there is none, or not one of rows."""
    accuracy = report.after.get("accuracy")
    if accuracy is None or report.counted != "rows":
        return ""
    low, high = chance.interval(accuracy, report.rows)
    return plural(
        report.rows,
        "With {count} test row, an accuracy of {accuracy} may be anything from {low} to {high} on other rows.",
        "With {count} test rows, an accuracy of {accuracy} may be anything from {low} to {high} on other rows.",
        accuracy=share(accuracy), low=share(low), high=share(high),
    )  # fmt: skip


def caveat(report: Report) -> str:
    """Return why accuracy can mislead here; "" where classes are about equally frequent."""
    largest, majority = report.largest, report.baselines.get("majority", {}).get("accuracy")
    if not report.is_unbalanced or largest is None or majority is None or majority < LARGE_SHARE:
        return ""
    return tr(
        "Accuracy can mislead here: always answering “{label}” would be right on {share} of the rows. "
        "Macro F1 counts every class the same.",
        label=largest.label, share=share(majority),
    )  # fmt: skip
