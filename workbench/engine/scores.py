"""Metrics on plain arrays, computed by scikit-learn; no torch."""

from collections.abc import Sequence
from typing import Any

import numpy as np


def softmax(logits: np.ndarray) -> np.ndarray:
    """Return probabilities (N, K) in float64; each row sums to one."""
    shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    shares: np.ndarray = powers / powers.sum(axis=1, keepdims=True)
    return shares


def cross_entropy(logits: np.ndarray, targets: np.ndarray) -> float:
    """Return the mean −log p of the true class in nats over rows whose target is known (≥ 0); NaN if there are none."""
    known = targets >= 0
    if not known.any():
        return float("nan")
    chosen = logits[known].astype(np.float64)
    peak = chosen.max(axis=1)
    log_total = peak + np.log(np.exp(chosen - peak[:, None]).sum(axis=1))
    return float((log_total - chosen[np.arange(len(chosen)), targets[known]]).mean())


def label_metrics(truth: Sequence[str], predicted: Sequence[str]) -> dict[str, float]:
    """Return accuracy and macro, micro and weighted F1, as scikit-learn's defaults have them (zero_division 0)."""
    from sklearn.metrics import accuracy_score, f1_score

    f1 = {
        f"{average}_f1": float(f1_score(truth, predicted, average=average, zero_division=0))
        for average in ("macro", "micro", "weighted")
    }
    return {"accuracy": float(accuracy_score(truth, predicted)), **f1}


def per_class(truth: Sequence[str], predicted: Sequence[str], labels: Sequence[str]) -> list[dict[str, Any]]:
    """Return precision, recall, F1 and support of each label."""
    from sklearn.metrics import precision_recall_fscore_support

    columns = precision_recall_fscore_support(truth, predicted, labels=list(labels), zero_division=0)
    return [
        {"label": label, "precision": float(p), "recall": float(r), "f1": float(f), "support": int(s)}
        for label, p, r, f, s in zip(labels, *columns, strict=True)
    ]


def confusion(truth: Sequence[str], predicted: Sequence[str], labels: Sequence[str]) -> list[list[int]]:
    """Return counts[i][j]: rows of true label i predicted as j."""
    from sklearn.metrics import confusion_matrix

    counts: list[list[int]] = confusion_matrix(truth, predicted, labels=list(labels)).tolist()
    return counts
