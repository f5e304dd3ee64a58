"""Metrics on plain arrays, computed by scikit-learn; no torch."""

from collections.abc import Sequence
from typing import Any

import numpy as np

STEPS = 20  # thresholds of sureness, from 0
FEWEST = 5  # rows that have a label, and that lack it, for a threshold of its own


def known(targets: np.ndarray) -> np.ndarray:
    """Return which rows have a target that training knows, (N,): not −1, or without a NaN."""
    if targets.dtype.kind == "i":
        return np.asarray(targets >= 0)
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
    known = targets >= 0
    if not known.any():
        return float("nan")
    chosen = logits[known].astype(np.float64)
    peak = chosen.max(axis=1)
    log_total = peak + np.log(np.exp(chosen - peak[:, None]).sum(axis=1))
    return float((log_total - chosen[np.arange(len(chosen)), targets[known]]).mean())


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


def several_labels_metrics(truth: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return accuracy (rows right in full), and F1, precision and recall over all decisions; macro F1 over labels."""
    from sklearn.metrics import f1_score, precision_score, recall_score

    right, answered = _indicators(truth, predicted, None)
    micro: dict[str, Any] = {"average": "micro", "zero_division": 0}
    return {
        "accuracy": float((right == answered).all(axis=1).mean()),
        "micro_f1": float(f1_score(right, answered, **micro)),
        "macro_f1": float(f1_score(right, answered, average="macro", zero_division=0)),
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


def per_label(
    truth: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]], labels: Sequence[str]
) -> list[dict[str, Any]]:
    """Return precision, recall, F1 and support of each label, where a row may have several."""
    from sklearn.metrics import precision_recall_fscore_support

    right, answered = _indicators(truth, predicted, labels)
    return _rows_of(labels, precision_recall_fscore_support(right, answered, zero_division=0))


def _indicators(
    truth: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]], labels: Sequence[str] | None
) -> tuple[np.ndarray, np.ndarray]:
    """Return which labels are right, and which were answered, (N, K) each, of all that occur or those given."""
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
