"""What can be found to be wrong with data, or worth knowing of it: its kinds, and how one is written down."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from workbench.engine.errors import Text

Severity = Literal["info", "warning", "blocking"]
SEVERITIES: tuple[Severity, ...] = ("blocking", "warning", "info")  # what matters most first
KINDS = (
    "empty-text", "empty-label", "missing-word", "unreadable-row", "duplicate", "near-duplicate", "conflict", "leakage",
    "imbalance", "one-class", "rare-class", "class-missing-in-split", "unseen-label", "label-variants", "number-labels",
    "id-column", "constant-column", "truncation", "long-text", "unknown-tokens", "answer-cut", "mojibake",
)  # fmt: skip
EXAMPLES = 10  # of a finding; a front end may show fewer at first
NAMED = 5  # labels named in a sentence


def finding(
    kind: str, severity: Severity, message: Text, count: int, *, examples: Sequence[Mapping[str, Any]] = (),
    fix: Mapping[str, Any] | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Return a finding as `inspect` and data.json have it; `count` is that of the rows, columns or labels it names."""
    return {
        "kind": kind, "severity": severity, "message": message, "count": count, "examples": list(examples), "fix": fix,
    }  # fmt: skip


def ordered(found: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return findings, what matters most first, else in the order they came."""
    return sorted(found, key=lambda one: SEVERITIES.index(one["severity"]))


def some(names: Sequence[str]) -> str:
    """Return the first names, quoted, as a sentence names them."""
    return ", ".join(f"“{name}”" for name in names[:NAMED]) + (" …" if len(names) > NAMED else "")


def counted(counts: Mapping[str, int]) -> str:
    """Return the first names, quoted, each with how often it occurs."""
    named = [f"“{name}” {count}" for name, count in list(counts.items())[:NAMED]]
    return ", ".join(named) + (" …" if len(counts) > NAMED else "")
