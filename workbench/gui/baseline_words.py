"""What the cheapest models are called, by their name in the report and, where that matters, the kind of the answers."""

from workbench.engine.errors import N_
from workbench.engine.figure_words import BASELINES as TITLES
from workbench.engine.figure_words import BLIND, OF_KIND
from workbench.gui.translation import tr

__all__ = ["BLIND", "SHORT", "TITLES", "title"]
SHORT = {
    "quick": N_("Quick {figure}"), "base": N_("the base itself {figure}"), "tfidf": N_("word count {figure}"),
    "lexicon": N_("each word's usual tag {figure}"), "sentence": N_("the likeliest sentence {figure}"),
    "majority": N_("always the same {figure}"), "mean": N_("the mean {figure}"),
}  # fmt: skip


def title(name: str, kind: str) -> str:
    """Return a model's name beside a bar."""
    return tr(OF_KIND.get((name, kind), TITLES[name]))
