"""How each class fared, and which classes are taken for which: the columns of both tables."""

from workbench.engine.errors import N_
from workbench.gui.models.figures_model import Column
from workbench.gui.report import ClassFigures
from workbench.gui.translation import number, share

UNTESTED = 2.0  # sorts a class without test rows behind all others
NOTHING = "–"  # the figure of a class without test rows: 0 % would call it the weakest


def _figure(one: ClassFigures, value: float) -> str:
    return share(value) if one.rows else NOTHING


def _key(one: ClassFigures, value: float) -> float:
    return value if one.rows else UNTESTED


PER_CLASS = (
    Column(N_("Label"), lambda one: one.label, lambda one: one.label.casefold(), is_number=False),
    Column(N_("Precision"), lambda one: _figure(one, one.precision), lambda one: _key(one, one.precision),
           N_("Of the rows that were answered with this label, the share that really have it.")),
    Column(N_("Recall"), lambda one: _figure(one, one.recall), lambda one: _key(one, one.recall),
           N_("Of the rows that really have this label, the share that was answered with it.")),
    Column(N_("F1"), lambda one: _figure(one, one.f1), lambda one: _key(one, one.f1),
           N_("Precision and recall in one figure; the lower of the two weighs more.")),
    Column(N_("Rows"), lambda one: number(one.rows), lambda one: one.rows, N_("How many test rows have this label.")),
)  # fmt: skip
F1 = 3

CONFUSED = (
    Column(N_("Really"), lambda one: one.truth, lambda one: one.truth.casefold(), is_number=False),
    Column(N_("Answered"), lambda one: one.answered, lambda one: one.answered.casefold(), is_number=False),
    Column(N_("Rows"), lambda one: number(one.rows), lambda one: one.rows, N_("How many test rows.")),
)
ROWS = 2
