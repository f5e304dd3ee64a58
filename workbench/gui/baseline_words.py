"""What the cheapest models are called, by their name in the report and, where that matters, the kind of the answers."""

from workbench.engine.errors import N_
from workbench.engine.figure_words import BASELINES as TITLES
from workbench.engine.figure_words import BLIND, OF_KIND
from workbench.gui.translation import tr

__all__ = ["BLIND", "SHORT", "THAN", "TITLES", "title"]

THAN = {  # after "better than"
    "quick": N_("Quick"), "tfidf": N_("a word-count model"), "lexicon": N_("giving each word its most frequent tag"),
    "sentence": N_("taking the sentence with most of the question's words"),
    "majority": N_("always giving the same answer"), "mean": N_("always giving the mean score"),
}  # fmt: skip
SHORT = {
    "quick": N_("Quick {figure}"), "base": N_("the base itself {figure}"), "tfidf": N_("word count {figure}"),
    "lexicon": N_("each word's usual tag {figure}"), "sentence": N_("the likeliest sentence {figure}"),
    "majority": N_("always the same {figure}"), "mean": N_("the mean {figure}"),
}  # fmt: skip


def title(name: str, kind: str) -> str:
    """Return a model's name beside a bar."""
    return tr(OF_KIND.get((name, kind), TITLES[name]))
