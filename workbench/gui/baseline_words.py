"""What the cheapest models are called, by their name in the report and, where that matters, the kind of the answers."""

from collections.abc import Mapping

from workbench.engine.errors import N_
from workbench.gui.translation import tr

BLIND = {  # those that do not look at the texts
    "majority": N_("Always the same answer"), "mean": N_("Always the mean score"),
}  # fmt: skip
TITLES = {
    "tfidf": N_("A word-count model"), "lexicon": N_("Each word's most frequent tag"),
    "sentence": N_("The sentence with most of the question's words"), **BLIND,
}  # fmt: skip
OF_KIND: Mapping[tuple[str, str], str] = {
    ("majority", "label-scores"): N_("Always the most frequent class"),
    ("majority", "multi-label-scores"): N_("Always the same labels"),
    ("majority", "spans"): N_("Always the most frequent tag"),
    ("majority", "answer"): N_("Always the first sentence, or always no answer"),
    ("majority", "choice"): N_("Always the choice at the same place"),
    ("majority", "relation"): N_("Always the most frequent class"),
}
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
