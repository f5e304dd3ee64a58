"""What is said of a task's model and of what learns, by what tasks and methods declare, so that it is true of each."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.engine import queries, recipes
from workbench.engine.errors import N_, SpecError
from workbench.engine.tasks import TASKS
from workbench.gui.translation import tr


@dataclass(frozen=True)
class Case:
    """What words depend on: whether a layer stands on the base, whether the base is tuned, and both in one key."""

    layered: bool
    tunes: bool

    @property
    def key(self) -> tuple[bool, bool]:
        """Return both, as the tables here have them."""
        return self.layered, self.tunes


FIRST: Mapping[tuple[bool, bool], str] = {
    (True, True): N_("First comes Quick: a simple model on the base as it is, ready in moments. The tuning has to beat "
                     "it on the validation rows, else what was better is kept."),
    (False, True): N_("First the base is judged as it came, ready in moments. The tuning has to beat it on the "
                      "validation rows, else the base is kept as it came."),
    (True, False): N_("This is Quick alone: a simple model on the base as it is, ready in moments. Nothing is tuned."),
    (False, False): N_("The base is judged, and kept, as it came: this method tunes nothing."),
}  # fmt: skip
STANDS_ALREADY: Mapping[bool, str] = {
    True: N_("A first model stands already, and each better one replaces it."),
    False: N_("The model stands already; nothing is tuned in this run."),
}
ONE_PASS: Mapping[bool, tuple[str, str]] = {
    True: (N_("One pass over {count} row, then one fit: no epochs and no steps."),
           N_("One pass over {count} rows, then one fit: no epochs and no steps.")),
    False: (N_("One pass over {count} row, and nothing is fitted: no epochs and no steps."),
            N_("One pass over {count} rows, and nothing is fitted: no epochs and no steps.")),
}  # fmt: skip
ONE_PASS_OF_ANY: Mapping[bool, str] = {
    True: N_("One pass over the rows, then one fit: no epochs and no steps."),
    False: N_("One pass over the rows, and nothing is fitted: no epochs and no steps."),
}
UNTUNED: Mapping[bool, str] = {
    True: N_("{learns} One linear layer is fitted on its features: the first honest figure, and what tuning has to "
             "beat."),
    False: N_("{learns} Nothing is fitted, either: the first honest figure, and what tuning has to beat."),
}  # fmt: skip
TUNED: Mapping[str, str] = {
    "quick": N_("{learns} A method that tunes was chosen over this recipe."),
    "balanced": N_("{learns} For as long as usually suffices."),
}
BEST: Mapping[bool, str] = {  # whether each row is looked at twice
    True: N_("{learns} For longer, each row looked at twice, and in the end from the validation rows too. Several "
             "times as much computing; often a little better, not always."),
    False: N_("{learns} For longer, and in the end from the validation rows too. More computing; often a little "
              "better, not always."),
}  # fmt: skip
STARTS: Mapping[str, str] = {
    "probe": N_("The linear layer starts from Quick's fit, and learns."),
    "random": N_("The linear layer starts from random numbers, and learns."),
    "kept": N_("A linear layer that the base has for these answers is kept, and learns on; what is new to it starts "
               "from Quick's fit."),
}  # fmt: skip
WITHOUT_START: Mapping[tuple[bool, bool], str] = {
    (True, False): N_("The linear layer is fitted on its features, once. That is Quick."),
    (False, True): N_("Texts that belong together are brought closer to each other, all others farther apart."),
    (False, False): N_("Nothing is fitted."),
}
SHARES: Mapping[str, tuple[str, str]] = {  # of the base: the chip's words and tone
    "whole": (N_("learns"), "accent"), "part": (N_("learns in part"), "accent"), "none": (N_("stays as it is"), ""),
}  # fmt: skip


def case(task: object, method: object) -> Case:
    """Return the case of a run's task and method; those of a newer version are taken for the usual ones."""
    known = TASKS.get(str(task))
    return Case(known is None or not known.ranks, queries.method_tunes(None if method is None else str(method)))


def recipe(name: str, task: str, method: str, rows: int) -> str:
    """Return what a recipe does with a method and so many training rows, in a sentence or two."""
    now = case(task, method)
    about = {**TUNED, "best": BEST[recipes.looks_twice(task, rows)]}[name] if now.tunes else UNTUNED[now.layered]
    return tr(about, learns=learns(method))


def start(task: str, method: str, head: str) -> str:
    """Return what learns, and from where; `head` is where the layer starts from: probe, random or kept."""
    now = case(task, method)
    second = STARTS[head] if now.layered and now.tunes else WITHOUT_START[now.key]
    return tr("{first} {second}", first=learns(method), second=tr(second))


def learns(method: str) -> str:
    """Return what of the base learns, in a sentence; "" for a method that is not known here."""
    try:
        return tr(queries.method_learns(method)[0])
    except SpecError:
        return ""


def chip(method: str) -> tuple[str, str]:
    """Return the words and the tone of the base's mark in a picture of the model."""
    words, tone = SHARES[queries.method_learns(method)[1]]
    return tr(words), tone
