"""Metrics in a person's words: a short title, and a sentence saying what each counts."""

from workbench.engine.figure_words import LOWER_IS_BETTER, SHARES
from workbench.engine.figure_words import METRICS as WORDS
from workbench.gui.translation import number, share, tr

__all__ = ["LOWER_IS_BETTER", "SHARES", "WORDS", "help_of", "title", "value"]


def title(name: str) -> str:
    """Return a metric's title."""
    return tr(WORDS[name][0]) if name in WORDS else name


def help_of(name: str) -> str:
    """Return what a metric counts, in a sentence; "" for one nobody has described."""
    return tr(WORDS[name][1]) if name in WORDS else ""


def value(name: str, figure: object) -> str:
    """Return a figure as a person reads it; a dash where there is none."""
    if not isinstance(figure, int | float):
        return "–"
    return share(figure) if name in SHARES else number(figure, 3)
