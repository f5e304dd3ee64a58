"""What is found in the labels: too few classes, or rows of one; names that mean the same, or nothing."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from workbench.engine.data.audit.part import Audited
from workbench.engine.errors import N_, said
from workbench.engine.findings import EXAMPLES, counted, finding, some

TEXTLIKE_ROWS = 20  # from so many rows on, a label that hardly repeats is a text; fewer rows are just too few
TEXTLIKE = N_("The label has {distinct} different values in {count} rows: it looks like a text, not like a class.")
OTHER_LABEL = N_("Choose another column as the label; each class needs several rows.")
LONELY_HINT = N_("Add rows of it: what one row teaches can't be checked.")
LARGE, HUGE = 0.8, 0.9  # share of one class
MANY = 20_000  # names that are not looked through for what is alike: they are no classes
GROUPS_NAMED = 3
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
MISSING = frozenset(
    (
        "null", "(null)", "[null]", "na", "n/a", "n.a.", "n.a", "#n/a", "#na", "<na>", "none", "nan", "nil",
        "undefined", "\\n", "-", "--", "---", "–", "—", "?", "#value!", "#ref!", "#div/0!", "#name?", "#null!", "#num!",
        "未知", "无", "無", "空", "空值", "暂无", "暫無", "不详", "不詳", "缺失", "不明", "なし",
    )
)  # trimmed, without regard to case; \N is what databases write  # fmt: skip
UNSEEN = re.compile("[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]")
BLANKS = re.compile(r"[^\S ]")  # that look like a space
YES, NO = frozenset(("true", "t", "yes", "y", "1")), frozenset(("false", "f", "no", "n", "0"))

Found = list[dict[str, Any]]


def one_class(audited: Audited) -> Found:
    """Find that all rows have the same label."""
    classes = audited.train.classes
    if not audited.task.one_class_a_row or len(classes) != 1:
        return []
    message = said(N_("There is only one class, {label!r}: nothing can be learned."), label=next(iter(classes)))
    return [finding("one-class", "blocking", message, sum(classes.values()))]


def like_texts(audited: Audited) -> Found:
    """Find that the labels hardly repeat; it blocks where no class has a second row."""
    classes, rows = audited.train.classes, len(audited.train.rows)
    if not audited.task.one_class_a_row or not are_textlike(len(classes), rows):
        return []
    message = said(
        "{message} {hint}", message=said(TEXTLIKE, distinct=len(classes), count=rows), hint=said(OTHER_LABEL)
    )
    return [
        finding("rare-class", "blocking" if len(classes) == rows else "warning", message, rows,
                examples=_named(classes))
    ]  # fmt: skip


def are_textlike(distinct: int, rows: int) -> bool:
    """Return whether so many different labels in so many rows look like texts."""
    return rows >= TEXTLIKE_ROWS and distinct > rows // 2


def rare(audited: Audited) -> Found:
    """Find classes with fewer rows than can stand on every side; in a file of a few rows each has few."""
    classes, rows, needed = audited.train.classes, len(audited.train.rows), max(2, audited.dealt)
    if not audited.task.one_class_a_row or rows < TEXTLIKE_ROWS or are_textlike(len(classes), rows):
        return []
    few = {label: classes[label] for label in with_fewer(classes, needed)}
    if not few:
        return []
    if needed == 2:
        message = N_("{count} class(es) have one row only. Add rows of them: what one row teaches can't be checked. "
                     "They are: {labels}")  # fmt: skip
    else:
        message = N_("{count} class(es) have fewer than {needed} rows: too few to be learned from, checked and tested. "
                     "Add rows of them, or give them the name of a larger class. They are: {labels}")  # fmt: skip
    text = said(message, count=len(few), needed=needed, labels=some(list(few)))
    return [finding("rare-class", "warning", text, len(few), examples=_named(few))]


def with_fewer(classes: Mapping[str, int], needed: int) -> list[str]:
    """Return the classes with fewer rows than this, sorted."""
    return sorted(label for label, count in classes.items() if count < needed)


def imbalance(audited: Audited) -> Found:
    """Find that one class makes up most of the rows."""
    classes, rows = audited.train.classes, len(audited.train.rows)
    label, count = next(iter(classes.items()), ("", 0))
    if not audited.task.one_class_a_row or len(classes) < 2 or count < LARGE * rows:
        return []
    message = N_("{share:.1%} of the rows have the label “{label}”: always answering it would be right that often. "
                 "Look at macro F1, which counts every class alike, not at accuracy.")  # fmt: skip
    text = said(message, share=count / rows, label=label)
    return [finding("imbalance", "warning" if count >= HUGE * rows else "info", text, count)]


def variants(audited: Audited) -> Found:
    """Find labels that are likely spellings of the same one."""
    classes = audited.train.classes
    groups = alike(classes) if 2 <= len(classes) <= MANY else []
    if not groups:
        return []
    labels = sum(len(group) for group in groups)
    named = "; ".join(counted(_seen(group)) for group in groups[:GROUPS_NAMED]) + (
        " …" if len(groups) > GROUPS_NAMED else ""
    )
    message = N_("{count} labels look like spellings of the same few. Write them alike in the file, or each is learned "
                 "as a class of its own: {named}")  # fmt: skip
    text = said(message, count=labels, named=named)
    merged = [{"from": [label for label in group if label != _kept(group)], "to": _kept(group)} for group in groups]
    examples = [{"labels": dict(group)} for group in groups[:EXAMPLES]]
    return [
        finding("label-variants", "warning", text, labels, examples=examples,
                fix={"do": "merge-labels", "groups": merged})
    ]  # fmt: skip


def alike(classes: Mapping[str, int]) -> list[dict[str, int]]:
    """Return the groups of labels that differ only in case, spaces, Unicode form or unseen characters, with counts.

    Where all labels are spellings of yes and no, they are those two groups. Words that mean that none is known are
    none of these.
    """
    groups: dict[str, dict[str, int]] = {}
    folded = {label: _folded(label) for label in classes}
    yes_or_no = set(folded.values()) <= YES | NO and not set(folded.values()) <= {"0", "1"}
    for label, count in classes.items():
        if folded[label] in MISSING:
            continue
        key = str(folded[label] in YES) if yes_or_no else folded[label]
        groups.setdefault(key, {})[label] = count
    return [group for group in groups.values() if len(group) > 1]


def missing(audited: Audited) -> Found:
    """Find labels that are words people write where nothing is known; they stay what they are.

    Where relations are named, such a word says that there is none.
    """
    if audited.task.kind == "relation":
        return []
    found = {label: count for label, count in audited.train.classes.items() if label.casefold() in MISSING}
    if not found:
        return []
    message = N_("{count} row(s) have a label that may mean that none is known. They are kept as they are; empty those "
                 "cells in the file if they should be left out: {labels}")  # fmt: skip
    text = said(message, count=sum(found.values()), labels=counted(found))
    return [finding("missing-word", "info", text, sum(found.values()), examples=_named(found))]


def numbers(audited: Audited) -> Found:
    """Find that all labels are numbers: here they are names."""
    classes = audited.train.classes
    if not audited.task.one_class_a_row or not classes or not all(NUMBER.fullmatch(label) for label in classes):
        return []
    message = N_("The labels are numbers and are kept as names; to predict an amount, choose the task Regression. They "
                 "are: {labels}")  # fmt: skip
    text = said(message, labels=some(sorted(classes, key=lambda label: float(label.replace(",", ".")))))
    return [finding("number-labels", "info", text, len(classes), examples=_named(classes))]


def _folded(label: str) -> str:
    plain = unicodedata.normalize("NFKC", UNSEEN.sub("", label)).casefold()
    return " ".join(unicodedata.normalize("NFKC", plain).split())


def _seen(group: Mapping[str, int]) -> dict[str, int]:
    """Return labels with the characters by which they differ unseen written out."""
    return {_code(UNSEEN, _code(BLANKS, label)): count for label, count in group.items()}


def _code(characters: re.Pattern[str], label: str) -> str:
    return characters.sub(lambda found: f"[U+{ord(found[0]):04X}]", label)


def _kept(group: Mapping[str, int]) -> str:
    """Return the spelling of a group that is the most frequent."""
    return max(group, key=lambda label: group[label])


def _named(classes: Mapping[str, int]) -> Found:
    return [{"label": label, "count": count} for label, count in list(classes.items())[:EXAMPLES]]
