"""Whether a run was worth it, in words: how far what is kept is from others, and whether that may be chance."""

from workbench.engine import figure_words
from workbench.engine.errors import N_
from workbench.gui import baseline_words, metric_words
from workbench.gui.certainty import Interval, Versus
from workbench.gui.report import Report
from workbench.gui.translation import number, plural, share, tr

BETTER, WORSE, SAME = N_("{change} better than {model}"), N_("{change} worse than {model}"), N_("as good as {model}")
BEFORE = N_("before")
# of one difference, and of two, by whether each is larger than chance
ONE = {
    True: N_("The difference is larger than chance (paired permutation test, p {p})."),
    False: N_("The difference may be chance (paired permutation test, p {p})."),
}
TWO = {
    (True, True): N_("Both differences are larger than chance (paired permutation test, p {p} and p {other})."),
    (True, False): N_("The first is larger than chance (paired permutation test, p {p}), the second may be chance "
                      "(p {other})."),
    (False, True): N_("The first may be chance (paired permutation test, p {p}), the second is larger than chance "
                      "(p {other})."),
    (False, False): N_("Both differences may be chance (paired permutation test, p {p} and p {other})."),
}  # fmt: skip


def interval(name: str, ends: Interval | None) -> str:
    """Return where a figure may lie, as a person reads it; "" where that is not known."""
    if ends is None:
        return ""
    if name in metric_words.SHARES:
        return f"{number(100 * ends[0], 1)}–{share(ends[1])}"
    return f"{number(ends[0], 3)}–{number(ends[1], 3)}"


def interval_help(report: Report) -> str:
    """Return what an interval is; "" where there is none."""
    if report.certainty.after is None:
        return ""
    return tr(
        "Other test rows would give another figure: in 95 of 100 cases one within this range (bootstrap, {count} "
        "resamples).", count=number(report.certainty.resamples),
    )  # fmt: skip


def verdict(report: Report, *, two: bool) -> tuple[str, str]:
    """Return whether it was worth it and whether that may be chance, and its tone: good, bad or nothing.

    `two` says whether before and after may be two models. "" for an older report.
    """
    sure = report.certainty
    than_before = sure.than_before if two else None
    compared = [(tr(BEFORE), than_before)] if than_before is not None else []
    if (best := _best(report)) is not None:
        compared.append((tr(baseline_words.THAN[best]), sure.than[best]))
    if not compared:
        return "", ""
    said = [_said(report, *one) for one in compared]
    first = said[0] if len(said) == 1 else tr("{first}, and {second}", first=said[0], second=said[1])
    words = tr("{result}. {chance}", result=first[:1].upper() + first[1:], chance=_chance([one for _, one in compared]))
    return words.strip(), _tone(report, than_before or compared[0][1])


def few_rows(report: Report) -> str:
    """Return how wide the range is with so many test rows; "" where it is not known."""
    ends = report.certainty.after
    if ends is None:
        return ""
    return plural(
        report.rows, "With {count} test row the range is {width} wide.",
        "With {count} test rows the range is {width} wide.", width=_apart(report, ends[1] - ends[0]),
    )  # fmt: skip


def _best(report: Report) -> str | None:
    """Return the simpler model that was the hardest to beat."""
    known = {name: one.difference for name, one in report.certainty.than.items() if name in baseline_words.THAN}
    return figure_words.hardest_to_beat(known, higher_is_better=report.higher_is_better)


def _said(report: Report, model: str, one: Versus) -> str:
    """Return how far the kept model is from another, in the middle of a sentence."""
    change = _apart(report, abs(one.difference))
    if not any(digit in change for digit in "123456789"):
        return tr(SAME, model=model)
    return tr(BETTER if (one.difference > 0) == report.higher_is_better else WORSE, change=change, model=model)


def _apart(report: Report, distance: float) -> str:
    """Return how far two of the headline's figures are apart."""
    if report.headline in metric_words.SHARES:
        return tr("{change} points", change=number(100 * distance, 1))
    return number(distance, 3)


def _chance(compared: list[Versus]) -> str:
    """Return whether the differences may be chance; those that are none are left out."""
    some = [one for one in compared if one.difference]
    if not some:
        return ""
    if len(some) == 1:
        return tr(ONE[some[0].is_sure], p=_p(some[0]))
    return tr(TWO[some[0].is_sure, some[1].is_sure], p=_p(some[0]), other=_p(some[1]))


def _p(one: Versus) -> str:
    return f"< {number(figure_words.SMALLEST_P, 3)}" if one.p < figure_words.SMALLEST_P else f"= {number(one.p, 3)}"


def _tone(report: Report, one: Versus) -> str:
    if not one.is_sure:
        return ""
    return "good" if (one.difference > 0) == report.higher_is_better else "bad"
