"""What figures are called: metrics and the cheapest models, each by its name in report.json."""

from collections.abc import Iterator, Mapping

from workbench.engine.errors import N_

METRICS = {  # name → its title, and what it counts
    "accuracy": (
        N_("Accuracy"),
        N_("The share of rows, or of tagged words, that are answered correctly."),
    ),
    "macro_f1": (N_("Macro F1"), N_("F1 of each label, averaged: rare labels count as much as frequent ones.")),
    "micro_f1": (N_("Micro F1"), N_("F1 over all answers together: what is frequent counts more.")),
    "semeval_macro_f1": (
        N_("SemEval macro F1"),
        N_(
            "F1 of each relation, averaged: both directions are one, an answer in the wrong one is wrong, and “no "
            "relation” is left out."
        ),
    ),
    "weighted_f1": (N_("Weighted F1"), N_("F1 of each label, averaged by its number of rows.")),
    "entity_f1": (
        N_("Span F1"),
        N_("Whether what is marked begins and ends where it should, with the right label: 100 % means all of it."),
    ),
    "f1": (
        N_("F1"),
        N_(
            "How much of an answer's words are those of the right one, and of theirs its own; by character where a "
            "script has no spaces."
        ),
    ),
    "exact_match": (
        N_("Exact match"),
        N_("The share of questions answered exactly, but for case, punctuation and articles."),
    ),
    "precision": (N_("Precision"), N_("Of the labels that were answered, the share that is right.")),
    "recall": (N_("Recall"), N_("Of the labels that are right, the share that was answered.")),
    "spearman": (
        N_("Spearman's ρ"),
        N_("How well the scores put the rows in the right order: 1 means perfectly, 0 not at all."),
    ),
    "pearson": (N_("Pearson's r"), N_("How nearly the scores lie on a line with the right ones: 1 means perfectly.")),
    "mrr": (N_("MRR"), N_("How high the right answer stands: 1 where it is always first, ½ where always second.")),
    "recall_at_1": (N_("Right at once"), N_("The share of questions whose right answer stands first.")),
    "recall_at_5": (N_("Among the first 5"), N_("The share of questions whose right answer is among the first five.")),
    "recall_at_10": (N_("Among the first 10"), N_("The share of questions whose right answer is among the first ten.")),
    "mae": (N_("Mean error"), N_("How far a score is from the right one on average, in the scores' own unit.")),
    "loss": (N_("Loss"), N_("What training makes smaller: how badly the answers fit the right ones. Lower is better.")),
}
SHARES = frozenset({
    "accuracy", "entity_f1", "macro_f1", "micro_f1", "weighted_f1", "semeval_macro_f1", "precision", "recall",
    "recall_at_1", "recall_at_5", "recall_at_10", "f1", "exact_match",
})  # fmt: skip
LOWER_IS_BETTER = frozenset({"loss", "mae"})
CHANCE = 0.05  # a difference as large comes about by chance less often: it is called larger than chance
SMALLEST_P = 0.001  # below it a p-value is only said to be
BLIND = {  # those that do not look at the texts
    "majority": N_("Always the same answer"), "mean": N_("Always the mean score"),
}  # fmt: skip
BASELINES = {
    "quick": N_("Quick"),
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
SPAN_FATES = {  # what can become of a span
    "exact": N_("Exact"), "partial": N_("In part"), "wrong_label": N_("Other label"),
    "partial_wrong_label": N_("Both"), "missed": N_("Missed"), "spurious": N_("Extra"),
}  # fmt: skip
# the result in a sentence (of one row, of more), by `result`
RESULTS = {
    "alone": (N_("{metric} {after}, on {count} row nobody trained on"),
              N_("{metric} {after}, on {count} rows nobody trained on")),
    "apart": (N_("{metric} {before} before → {after} after, on {count} row nobody trained on"),
              N_("{metric} {before} before → {after} after, on {count} rows nobody trained on")),
    "one model": (N_("{metric} {after}, on {count} row nobody trained on: the model before is the one that is kept"),
                  N_("{metric} {after}, on {count} rows nobody trained on: the model before is the one that is kept")),
    "same": (N_("{metric} {after}, the same as before, on {count} row nobody trained on"),
             N_("{metric} {after}, the same as before, on {count} rows nobody trained on")),
    "nearly": (N_("{metric} {after}, almost the same as before, on {count} row nobody trained on"),
               N_("{metric} {after}, almost the same as before, on {count} rows nobody trained on")),
}  # fmt: skip
NONE_CHANGED = N_("By this figure it is not better than before: every test row is answered as it was.")
CHANGED = (
    N_("By this figure it is hardly better or worse than before, though {count} test row is answered otherwise."),
    N_("By this figure it is hardly better or worse than before, though {count} test rows are answered otherwise."),
)
ONE_MODEL = frozenset({("probe", "quick"), ("base", "base")})  # what before was measured with, what is kept
# by what report.json calls the model `before` was measured with, and the one that is kept
BEFORE = {
    "probe": N_("Before is Quick: a simple model on the base as it came, without any tuning."),
    "base": N_("Before is the base as it came, untuned."),
}
BETTER_THAN_ALL = N_("The tuned model is kept: on the validation rows it was better than every model before it.")
REFIT = N_(
    "What is kept learned from the validation rows too, once they had chosen; the figures on validation are those of "
    "the model before it."
)
NOTHING_TUNED = N_("Nothing was tuned in this run.")
UNTUNED = {  # what before was measured with, what is kept
    ("probe", "quick"): N_(
        "This run asked for Quick alone: nothing was tuned, and before and after are the same model."
    ),
    ("base", "base"): N_("Nothing was tuned: before and after are the base as it came."),
    ("base", "quick"): N_(
        "Nothing was tuned. Before is the base with the layer it came with; Quick, fitted on its features, was better "
        "on the validation rows and is kept."
    ),
}
KEPT = {
    "tuned": N_("The tuned model is kept: on the validation rows it was better than Quick."),
    "quick": N_(
        "The tuning gained nothing: on the validation rows it did not beat Quick, so Quick is kept, and the "
        "figures after are Quick's."
    ),
    "base": N_("The base is kept as it came: on the validation rows nothing beat it. The figures after are its own."),
}
KEPT_SO_FAR = {  # where the tuning was ended before it was done
    "quick": N_(
        "This run was ended before its tuning was done. Until then it had not beaten Quick on the validation rows, so "
        "Quick is kept, and the figures after are Quick's."
    ),
    "base": N_(
        "This run was ended before its tuning was done. Until then nothing had beaten the base as it came on the "
        "validation rows, so that is kept. The figures after are its own."
    ),
}
ALONE = {"quick": N_("Quick"), "base": N_("The base as it came")}  # what is kept where nothing was tuned


def explanation(before: str, kept: str, *, tunes: bool, refit: bool, early: bool = False) -> Iterator[str]:
    """Yield the sentences on what before was and which model is kept, by what report.json calls both.

    `early`: the tuning was ended before it was done.
    """
    if not tunes:
        yield UNTUNED.get((before, kept), NOTHING_TUNED)
    else:
        if before in BEFORE:
            yield BEFORE[before]
        if kept in KEPT:
            yield _why_kept(before, kept, early=early)
    if refit and (not tunes or kept in KEPT):
        yield REFIT


def _why_kept(before: str, kept: str, *, early: bool) -> str:
    if (before, kept) == ("base", "tuned"):
        return BETTER_THAN_ALL
    return KEPT_SO_FAR.get(kept, KEPT[kept]) if early else KEPT[kept]


def result(before: str, kept: str, apart: float | None, *, two: bool, looks_same: bool) -> str:
    """Return which of `RESULTS` tells a run's result: no arrow stands between figures that read the same.

    `apart` is how far the figures are, `looks_same` whether they read the same; `two`: there may be two models.
    """
    if not two:
        return "alone"
    if (before, kept) in ONE_MODEL:
        return "one model"
    if not looks_same:
        return "apart"
    return "nearly" if apart else "same"


def is_sure(p: float) -> bool:
    """Return whether a difference of this p-value is larger than chance."""
    return p < CHANCE


def hardest_to_beat(differences: Mapping[str, float], *, higher_is_better: bool) -> str | None:
    """Return the model that a kept one's figure is the least better than; None of none. `differences` are kept − it."""
    sign = 1 if higher_is_better else -1
    return min(differences, key=lambda name: sign * differences[name], default=None)


def p_value(p: float) -> str:
    """Return a p-value as mathematics writes it, in any language."""
    return f"p < {SMALLEST_P}" if p < SMALLEST_P else f"p = {p:.3f}"
