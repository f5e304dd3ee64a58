"""Metrics on plain arrays, computed by scikit-learn; no torch."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

QUERIES_AT_ONCE = 512
STEPS = 20  # thresholds of sureness, from 0
FEWEST = 5  # rows that have a label, and that lack it, for a threshold of its own
_DIRECTION = re.compile(r"\s*\(\s*(e1\s*,\s*e2|e2\s*,\s*e1)\s*\)$", re.IGNORECASE)


def known(targets: np.ndarray) -> np.ndarray:
    """Return which rows have a target that training knows, (N,): not −1, no NaN; several numbers a row always are.

    Of rows that have their own numbers of targets, an array of arrays, those do that know one of them.
    """
    if targets.dtype == object:
        return np.array([bool((row >= 0).any()) for row in targets], dtype=bool)
    if targets.dtype.kind == "i":
        return np.asarray(targets >= 0) if targets.ndim == 1 else np.ones(len(targets), dtype=bool)
    return np.asarray(~np.isnan(targets).any(axis=tuple(range(1, targets.ndim))))


def softmax(logits: np.ndarray) -> np.ndarray:
    """Return probabilities (N, K) in float64; each row sums to one."""
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    shares: np.ndarray = powers / powers.sum(axis=1, keepdims=True)
    return shares


def sigmoid(logits: np.ndarray) -> np.ndarray:
    """Return the probability of each label, (N, K) in float64."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits.astype(np.float64), -700, 700))))


def cross_entropy(logits: np.ndarray, targets: np.ndarray) -> float:
    """Return the mean −log p of the true class in nats over rows whose target is known (≥ 0); NaN if there are none."""
    rows = targets >= 0
    if not rows.any():
        return float("nan")
    chosen = logits[rows].astype(np.float64)
    peak = chosen.max(axis=1)
    log_total = peak + np.log(np.exp(chosen - peak[:, None]).sum(axis=1))
    return float((log_total - chosen[np.arange(len(chosen)), targets[rows]]).mean())


def binary_cross_entropy(logits: np.ndarray, targets: np.ndarray) -> float:
    """Return −log p of all a row's right decisions in nats, the mean over rows whose target is known (no NaN)."""
    rows = known(targets)
    if not rows.any():
        return float("nan")
    wide, right = logits[rows].astype(np.float64), targets[rows]
    return float((np.logaddexp(0, wide) - right * wide).sum(axis=1).mean())


def thresholds(shares: np.ndarray, truth: np.ndarray) -> list[float]:
    """Return for each label (N, K) the probability from which on F1 is best on these rows.

    A label that fewer than FEWEST rows have, or lack, takes the threshold that is best for all labels together.
    """
    together = _threshold(shares.ravel(), truth.ravel())
    counts = truth.sum(axis=0)
    rare = np.minimum(counts, len(truth) - counts) < FEWEST
    return [
        together if rare[label] else _threshold(shares[:, label], truth[:, label]) for label in range(shares.shape[1])
    ]


def _threshold(shares: np.ndarray, truth: np.ndarray) -> float:
    """Return the middle of the gap between probabilities at which F1 is best; ½ where nothing is true."""
    if not truth.any():
        return 0.5
    order = np.argsort(-shares, kind="stable")
    ranked, right = shares[order], np.cumsum(truth[order])
    f1 = 2 * right / (np.arange(1, len(ranked) + 1) + truth.sum())
    ends = np.flatnonzero(np.append(ranked[:-1] != ranked[1:], True))
    best = ends[np.argmax(f1[ends])]
    below = ranked[best + 1] if best + 1 < len(ranked) else 0.0
    return float((ranked[best] + below) / 2)


def label_metrics(truth: Sequence[str], predicted: Sequence[str]) -> dict[str, float]:
    """Return accuracy and macro, micro and weighted F1, as scikit-learn's defaults have them (zero_division 0)."""
    from sklearn.metrics import accuracy_score, f1_score

    f1 = {
        f"{average}_f1": float(f1_score(truth, predicted, average=average, zero_division=0))
        for average in ("macro", "micro", "weighted")
    }
    return {"accuracy": float(accuracy_score(truth, predicted)), **f1}


def ranked(shares: np.ndarray, labels: Sequence[str]) -> dict[str, float]:
    """Return label → probability of one row's probabilities (K,), best first."""
    return {labels[place]: float(shares[place]) for place in np.argsort(-shares, kind="stable")}


def relation_metrics(truth: Sequence[str], predicted: Sequence[str], no_relation: str) -> dict[str, float]:
    """Return micro F1 over all relations but the one that says there is none ("" = no label does), and accuracy.

    `semeval_macro_f1` is the official figure of SemEval-2010 task 8 (Hendrickx et al. 2010, section 2.4, and its
    scorer): the mean F1 of relations both directions of which are one, where the wrong direction is wrong.
    """
    from sklearn.metrics import f1_score

    labels = sorted({*truth, *predicted} - {no_relation})
    micro = f1_score(truth, predicted, labels=labels, average="micro", zero_division=0) if labels else 0.0
    right = sum(one == other for one, other in zip(truth, predicted, strict=True))
    macro = _undirected_f1(truth, predicted, no_relation)
    return {"micro_f1": float(micro), "accuracy": right / max(1, len(truth)), "semeval_macro_f1": macro}


def undirected(label: str) -> str:
    """Return a relation without its direction: Cause-Effect of Cause-Effect(e1,e2) and of Cause-Effect(e2,e1)."""
    return _DIRECTION.sub("", label)


def is_backwards(label: str) -> bool:
    """Return whether a relation leads from the second to the first: Cause-Effect(e2,e1)."""
    match = _DIRECTION.search(label)
    return match is not None and match[1][:2].lower() == "e2"


def _undirected_f1(truth: Sequence[str], predicted: Sequence[str], no_relation: str) -> float:
    """Return the mean over relations of 2 · right / (rows that have one + rows answered with one), in any direction."""
    right = Counter(undirected(one) for one, other in zip(truth, predicted, strict=True) if one == other)
    both = Counter(undirected(one) for one in (*truth, *predicted) if one != no_relation)
    return float(np.mean([2 * right[name] / count for name, count in both.items()])) if both else 0.0


def several_labels_metrics(
    truth: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]], labels: Sequence[str]
) -> dict[str, float]:
    """Return accuracy (rows right in full), and F1, precision and recall over all decisions; macro F1 over labels.

    `labels` are at least two, all that occur among them; those that do not occur have no part in the macro average.
    """
    from sklearn.metrics import f1_score, precision_score, recall_score

    right, answered = _indicators(truth, predicted, labels)
    occurring = np.flatnonzero((right | answered).any(axis=0))
    macro = f1_score(right, answered, average="macro", labels=occurring, zero_division=0) if len(occurring) else 0.0
    micro: dict[str, Any] = {"average": "micro", "zero_division": 0}
    return {
        "accuracy": float((right == answered).all(axis=1).mean()),
        "micro_f1": float(f1_score(right, answered, **micro)),
        "macro_f1": float(macro),
        "precision": float(precision_score(right, answered, **micro)),
        "recall": float(recall_score(right, answered, **micro)),
    }


def number_metrics(truth: np.ndarray, predicted: np.ndarray) -> dict[str, float]:
    """Return Spearman's and Pearson's correlation (NaN with a constant), and the mean absolute error."""
    from scipy import stats

    varied = len(truth) > 1 and np.ptp(truth) > 0 and np.ptp(predicted) > 0
    return {
        "spearman": float(stats.spearmanr(truth, predicted).statistic) if varied else float("nan"),
        "pearson": float(stats.pearsonr(truth, predicted).statistic) if varied else float("nan"),
        "mae": float(np.abs(truth - predicted).mean()) if len(truth) else float("nan"),
    }


def nearest(vectors: np.ndarray, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return for each row of a query and its match (N, 2, D) which row's match is closest to the query, and its cosine.

    Equal matches are one.
    """
    queries, matches = _halves(vectors)
    _, first = np.unique(np.array(texts, dtype=object), return_index=True)
    places, best = np.zeros(len(texts), dtype=np.int64), np.zeros(len(texts))
    for start, similar in _similar(queries, matches[first]):
        chosen = similar.argmax(axis=1)
        places[start : start + len(similar)] = first[chosen]
        best[start : start + len(similar)] = similar[np.arange(len(similar)), chosen]
    return places, best


def ranking_metrics(vectors: np.ndarray, numbers: np.ndarray, temperature: float) -> dict[str, float]:
    """Return the mean reciprocal rank, recall at 1, 5 and 10, and the loss, of queries among all matches.

    `vectors` are each row's query and match, (N, 2, D) of length 1, or sparse (2 N, D); `numbers` (N, 2) tell equal
    texts. A row's rank is that of the best of its query's right answers; a wrong one that is as close goes before it.
    The loss is −log p(right | all) in nats, by cosines over `temperature`.
    """
    if not len(numbers):
        return dict.fromkeys(("mrr", "recall_at_1", "recall_at_5", "recall_at_10", "loss"), float("nan"))
    ranks, losses = np.zeros(len(numbers), dtype=np.int64), np.zeros(len(numbers))
    for part, similar, right, place in _among_all(vectors, numbers):
        ranks[part] = _ranks(similar, right)
        scaled = similar / temperature
        peak = scaled.max(axis=1)
        total = peak + np.log(np.exp(scaled - peak[:, None]).sum(axis=1))
        losses[part] = total - scaled[np.arange(len(similar)), place]
    recalls = {f"recall_at_{top}": float((ranks <= top).mean()) for top in (1, 5, 10)}
    return {"mrr": float((1 / ranks).mean()), **recalls, "loss": float(losses.mean())}


def ranks(vectors: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Return each row's rank (N,) as `ranking_metrics` has it."""
    found = [_ranks(similar, right) for _, similar, right, _ in _among_all(vectors, numbers)]
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)


def _ranks(similar: np.ndarray, right: np.ndarray) -> np.ndarray:
    best = np.where(right, similar, -np.inf).max(axis=1)
    return np.asarray(1 + (~right & ~(similar < best[:, None])).sum(axis=1))  # so that NaN is never near


def _among_all(vectors: np.ndarray, numbers: np.ndarray) -> Iterator[tuple[slice, np.ndarray, np.ndarray, np.ndarray]]:
    """Yield some rows, how alike their queries are to all matches (n, M), which are right, and which is the row's own.

    Equal matches are one.
    """
    queries, matches = _halves(vectors)
    _, first, place = np.unique(numbers[:, 1], return_index=True, return_inverse=True)
    right_of: dict[int, set[int]] = {}
    for query, match in zip(numbers[:, 0].tolist(), place.tolist(), strict=True):
        right_of.setdefault(query, set()).add(match)
    for start, similar in _similar(queries, matches[first]):
        right = np.zeros(similar.shape, dtype=bool)
        for row in range(len(similar)):
            right[row, list(right_of[int(numbers[start + row, 0])])] = True
        part = slice(start, start + len(similar))
        yield part, similar, right, place[part]


def _halves(vectors: Any) -> tuple[Any, Any]:
    """Return the vectors of queries and of matches, (N, D) each."""
    if isinstance(vectors, np.ndarray):
        return vectors[:, 0], vectors[:, 1]
    return vectors[0::2], vectors[1::2]


def _similar(queries: Any, pool: Any) -> Iterator[tuple[int, np.ndarray]]:
    """Yield where some queries begin, and how alike they are to all of the pool, (n, M)."""
    for start in range(0, queries.shape[0], QUERIES_AT_ONCE):
        similar = queries[start : start + QUERIES_AT_ONCE] @ pool.T
        yield start, np.asarray(similar if isinstance(similar, np.ndarray) else similar.toarray(), dtype=np.float64)


def per_label(
    truth: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]], labels: Sequence[str]
) -> list[dict[str, Any]]:
    """Return precision, recall, F1 and support of each label, where a row may have several."""
    from sklearn.metrics import precision_recall_fscore_support

    right, answered = _indicators(truth, predicted, labels)
    return _rows_of(labels, precision_recall_fscore_support(right, answered, zero_division=0))


def _indicators(
    truth: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]], labels: Sequence[str]
) -> tuple[np.ndarray, np.ndarray]:
    """Return which labels are right, and which were answered, (N, K) each."""
    from sklearn.preprocessing import MultiLabelBinarizer

    binarizer = MultiLabelBinarizer(classes=labels)
    both = binarizer.fit_transform([*truth, *predicted])
    return both[: len(truth)], both[len(truth) :]


def sureness(confidence: np.ndarray, truth: Sequence[str], predicted: Sequence[str]) -> list[dict[str, float]]:
    """Return for each of STEPS thresholds the share of rows at least as confident, and of those that are right.

    Accuracy is left out where no row is.
    """
    right = np.array([one == other for one, other in zip(truth, predicted, strict=True)], dtype=bool)
    found = []
    for below in np.arange(STEPS) / STEPS:
        sure = confidence >= below
        row = {"below": float(below), "coverage": float(sure.mean()) if len(sure) else 0.0}
        found.append({**row, "accuracy": float(right[sure].mean())} if sure.any() else row)
    return found


def per_class(truth: Sequence[str], predicted: Sequence[str], labels: Sequence[str]) -> list[dict[str, Any]]:
    """Return precision, recall, F1 and support of each label."""
    from sklearn.metrics import precision_recall_fscore_support

    return _rows_of(labels, precision_recall_fscore_support(truth, predicted, labels=list(labels), zero_division=0))


def _rows_of(labels: Sequence[str], columns: Any) -> list[dict[str, Any]]:
    return [
        {"label": label, "precision": float(p), "recall": float(r), "f1": float(f), "support": int(s)}
        for label, p, r, f, s in zip(labels, *columns, strict=True)
    ]


def confusion(truth: Sequence[str], predicted: Sequence[str], labels: Sequence[str]) -> list[list[int]]:
    """Return counts[i][j]: rows of true label i predicted as j."""
    from sklearn.metrics import confusion_matrix

    counts: list[list[int]] = confusion_matrix(truth, predicted, labels=list(labels)).tolist()
    return counts
