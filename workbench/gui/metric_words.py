"""Metrics in a person's words: a short title, and a sentence saying what each counts."""

from workbench.engine.errors import N_
from workbench.gui.translation import number, share, tr

WORDS = {
    "accuracy": (N_("Accuracy"), N_("The share of rows that are answered correctly.")),
    "macro_f1": (N_("Macro F1"), N_("F1 of each class, averaged: small classes count as much as large ones.")),
    "micro_f1": (N_("Micro F1"), N_("F1 over all answers together: large classes count more.")),
    "weighted_f1": (N_("Weighted F1"), N_("F1 of each class, averaged by its number of rows.")),
    "loss": (N_("Loss"), N_("How surprised the model is by the right answers, in nats a row; lower is better.")),
}
SHARES = frozenset({"accuracy", "macro_f1", "micro_f1", "weighted_f1"})


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
