"""How each class fared, and which classes are taken for which: the columns of both tables."""

from workbench.engine.errors import N_
from workbench.engine.selections import LabelFigures
from workbench.gui.models.figures_model import Column
from workbench.gui.translation import number, share, tr

UNTESTED = 2.0  # sorts a class without test rows behind all others
NOTHING = "–"  # the figure of a class without test rows: 0 % would call it the weakest


def _figure(one: LabelFigures, value: float) -> str:
    return share(value) if one.support else NOTHING


def _key(one: LabelFigures, value: float) -> float:
    return value if one.support else UNTESTED


COUNTED = {  # what figures count → what it is called, and how many of them a label has
    "rows": (N_("Rows"), N_("How many test rows have this label.")),
    "spans": (N_("Spans"), N_("How many spans of the test rows have this label.")),
    "words": (N_("Words"), N_("How many words of the test rows have this label.")),
}  # fmt: skip
PER_CLASS = (
    Column(N_("Label"), lambda one: one.label, lambda one: one.label.casefold(), is_number=False),
    Column(N_("Precision"), lambda one: _figure(one, one.precision), lambda one: _key(one, one.precision),
           N_("Of what was answered with this label, the share that really has it.")),
    Column(N_("Recall"), lambda one: _figure(one, one.recall), lambda one: _key(one, one.recall),
           N_("Of what really has this label, the share that was answered with it.")),
    Column(N_("F1"), lambda one: _figure(one, one.f1), lambda one: _key(one, one.f1),
           N_("Precision and recall in one figure; the lower of the two weighs more.")),
)  # fmt: skip
F1 = 3

CONFUSED = (
    Column(N_("Really"), lambda one: one.truth, lambda one: one.truth.casefold(), is_number=False),
    Column(N_("Answered"), lambda one: one.answered, lambda one: one.answered.casefold(), is_number=False),
    Column(N_("Rows"), lambda one: number(one.rows), lambda one: one.rows, N_("How many test rows.")),
)
ROWS = 2

SPANS = (
    Column(N_("Label"), lambda one: one.label, lambda one: one.label.casefold(), is_number=False),
    Column(N_("Exact"), lambda one: number(one.exact), lambda one: one.exact,
           N_("Found from where to where it goes, with the right label.")),
    Column(N_("In part"), lambda one: number(one.partial), lambda one: one.partial,
           N_("Found with the right label, but too long or too short.")),
    Column(N_("Other label"), lambda one: number(one.wrong_label), lambda one: one.wrong_label,
           N_("Found from where to where it goes, with another label.")),
    Column(N_("Both"), lambda one: number(one.partial_wrong_label), lambda one: one.partial_wrong_label,
           N_("Found in part, and with another label.")),
    Column(N_("Missed"), lambda one: number(one.missed), lambda one: one.missed, N_("Not found at all.")),
    Column(N_("Extra"), lambda one: number(one.spurious), lambda one: one.spurious,
           N_("Answered where nothing of any label is.")),
)  # fmt: skip
SPAN_KINDS = ("", "exact", "partial", "wrong_label", "partial_wrong_label", "missed", "spurious")  # of each column
MISSED = 5

ANSWERS = {"answerable": N_("With an answer in their text"), "unanswerable": N_("Without one")}
ANSWERED = (
    Column(N_("Questions"), lambda one: tr(ANSWERS[one.label]), lambda one: one.label, is_number=False),
    Column(N_("Rows"), lambda one: number(one.rows), lambda one: one.rows, N_("How many test rows.")),
    Column(N_("F1"), lambda one: share(one.f1), lambda one: one.f1,
           N_("How much of the words agree; of a question without an answer, whether none is given.")),
    Column(N_("Exact match"), lambda one: share(one.exact_match), lambda one: one.exact_match,
           N_("The share answered exactly.")),
)  # fmt: skip


def per_class(counted: str) -> tuple[Column, ...]:
    """Return the columns of the labels' figures, which count rows, spans or words."""
    title, said = COUNTED.get(counted, COUNTED["rows"])
    return (*PER_CLASS, Column(title, lambda one: number(one.support), lambda one: one.support, said))
