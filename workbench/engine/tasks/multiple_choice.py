"""Multiple choice: for a question, one of the choices that stand beside it."""

import string
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine import families, lists
from workbench.engine.errors import N_, DataError, Text, said
from workbench.engine.looks import Looks, by_names
from workbench.engine.options import option
from workbench.engine.predictions import Choice, Prediction
from workbench.engine.task import (
    APART,
    CORRECT_CELLS,
    BaseFacts,
    Encoded,
    Form,
    Plan,
    Role,
    Rows,
    SimpleModel,
    Task,
    UnusableError,
    in_rows,
)

if TYPE_CHECKING:
    import numpy as np
    import torch

    from workbench.engine.models.model import Model
    from workbench.engine.tallies import Tally


DIGITS = 6  # of a number that can be a place
ADD = N_("Give each question two choices or more, a column each or a list (--role choice=…, once for each of them).")
SAY_HOW = N_(
    "Correct those answers, or say how they are written (task_options.answers: text, letter, number or number-from-0)."
)


@dataclass(frozen=True)
class Options:
    """How a question and its choices are read, and how answers are written."""

    pairs: str = option(
        "apart",
        N_("Choices"),
        N_("apart: question and choices each on their own, then compared; together: each choice in one text with the "
           "question, which takes longer."),
        choices=(N_("apart"), N_("together")),
    )  # fmt: skip
    answers: str = option(
        "",
        N_("Answers"),
        N_("How the right choice is named: by its text, its letter, its number from 1 or from 0; empty = found out."),
        choices=("", N_("text"), N_("letter"), N_("number"), N_("number-from-0")),
    )


class MultipleChoice(Task):
    """One of a row's own choices, as many as it has; accuracy."""

    name = "multiple-choice"
    title = N_("Multiple choice")
    help = N_("For each question one of the choices beside it; each question has its own, any number of them.")
    roles = (
        Role(
            N_("question"),
            N_("Question"),
            N_("What is asked, or the beginning that a choice goes on from."),
            "text",
            hints=("question", "query", "stem", "prompt", "sentence", "sent1", "ctx", "premise", "goal", "text",
                   "题目", "问题", "题干", "试题"),
        ),
        Role(
            N_("choice"),
            N_("Choices"),
            N_("What can be answered: a column for each choice, or one with a list."),
            "text",
            hints=("choices", "option", "options", "ending", "endings", "candidate", "candidates", "alternative", "sol",
                   "answer", "answers", "选项", "选择", "备选答案", "备选"),
            several=True,
        ),
        Role(
            N_("answer"),
            N_("Right answer"),
            N_("The right choice: its text, its letter, or its number from 1."),
            "label",
            hints=("answer", "label", "correct", "key", "gold", "target", "solution", "答案", "正确答案",
                   "正确选项", "标准答案"),
        ),
        Role(
            N_("context"),
            N_("Context"),
            N_("A text that the question is about."),
            "text",
            required=False,
            hints=("context", "passage", "article", "paragraph", "background", "文章", "背景", "上下文",
                   "段落", "材料"),
        ),
    )  # fmt: skip
    options = Options
    headline = "accuracy"
    kind = Choice.kind
    sample = "everyday-choices"
    sample_title = N_("what a job is done with")
    answer = "answer"
    contradiction = N_("{count} row(s) ask what another row asks, of the same choices, with another right answer.")
    smooths = True
    tempers = True

    @classmethod
    def shows(cls, looks: Looks) -> Text | None:
        """Return why: choices by number or letter, or a list of them, and which is right."""
        found: list[str | None] = [*families.of(looks.names, (cls.roles[1].name, *cls.roles[1].hints))]
        alone = looks.named("choices", "options", "endings", "candidates", "选项")
        lists_them = alone is not None and looks.mostly(alone, lambda cell: len(lists.lines(cell)) > 1)
        right = looks.named(*(hint for hint in cls.roles[2].hints if hint != "target"))
        return by_names(*(found or [alone if lists_them else None]), right)

    def form(self, given: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return how answers are written: as given, else in the way in which most of them are one of the choices."""
        return {"answers": given["answers"]} if given.get("answers") else self.form_elsewhere(given, cells)

    def form_elsewhere(self, own: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return the way in which most answers are one of the choices; of ways in which as many are, the run's own."""
        offered = [lists.lines(cell) for cell in cells("choice")]
        right = [_plain(cell) for cell in cells("answer")]
        fits = {
            name: sum(_found(find, one, texts) for one, texts in zip(right, offered, strict=True))
            for name, find in WAYS.items()
        }
        return {"answers": max(fits, key=lambda name: (fits[name], name == own.get("answers")))}

    def form_note(self, form: Form) -> Text | None:
        """Return how answers are read, where that is not by the choices' texts."""
        read = {"letter": N_("The answers are read as letters: A is the first choice."),
                "number": N_("The answers are read as numbers: 1 is the first choice."),
                "number-from-0": N_("The answers are read as numbers: 0 is the first choice.")}  # fmt: skip
        return said(read[form["answers"]]) if form.get("answers") in read else None

    def normalise(self, role: str, cell: str, form: Form) -> str:
        """Return a text as it is, "" where it is blank; the answer trimmed."""
        return _plain(cell) if role == self.answer else super().normalise(role, cell, form)

    def read(self, cells: Rows, form: Form) -> tuple[dict[str, list[str]], dict[int, UnusableError]]:
        """Return the cells, a row's choices as a list, "" where a place has none, its answer as the choice's text."""
        found, bad = super().read(cells, form)
        answers = found.get("answer", [""] * len(found["choice"]))
        for place, (cell, right) in enumerate(zip(found["choice"], answers, strict=True)):
            try:
                texts = _checked(lists.lines(cell))
                found["choice"][place] = lists.written(texts) if texts else ""
                if right and texts:
                    answers[place] = _resolved(right, texts, form)
            except UnusableError as error:
                found["choice"][place] = ""
                bad[place] = error
        return found, bad

    def strata(self, rows: Rows) -> Sequence[str]:
        """Return at which place the right choice stands."""
        return [str(place) for place in self.targets(rows, {})]

    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return what a choice is given, one number, and how many choices a row has at most."""
        if len(rows["choice"]) < 2:
            raise DataError(N_("There are too few questions to learn from."), N_("Add rows with their right answers."))
        plan = {"labels": ["choice"], "choices": max(len(_there(cell)) for cell in rows["choice"])}
        return {**plan, "pairs": APART} if self.reads_apart(rows) else plan

    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids of each question and each of its choices, or of each choice with the question before it."""
        firsts: list[str] = []
        seconds: list[str] = []
        for asked, about, cell in zip(rows["question"], _contexts(rows), rows["choice"], strict=True):
            offered = list(_there(cell).values())
            if self.reads_apart(rows):
                firsts += [f"{asked} {about}" if about else asked, *offered]
            else:
                firsts += [about or asked] * len(offered)
                seconds += [f"{asked} {one}" if about else one for one in offered]
        encoded = tokenizer(firsts, seconds or None, truncation=True, max_length=max_length)
        counts = [len(_there(cell)) + self.reads_apart(rows) for cell in rows["choice"]]
        return in_rows({name: encoded[name] for name in encoded}, counts)

    def reads_apart(self, roles: Collection[str]) -> bool:
        """Return whether that was chosen."""
        return bool(self.chosen.pairs == APART)

    def targets(self, rows: Rows, plan: Plan) -> "np.ndarray":
        """Return at which place among its row's choices that are there each answer stands, from 0, (N,)."""
        import numpy as np

        pairs = zip(rows["answer"], rows["choice"], strict=True)
        return np.array([list(_there(cell).values()).index(right) for right, cell in pairs], dtype=np.int64)

    def truth(self, rows: Rows) -> Sequence[str]:
        """Return the right choices' texts."""
        return rows["answer"]

    def build(self, base: BaseFacts, plan: Plan, *, pooling: str, dropout: float, seed: int) -> "Model":
        """Return the base with a head that gives each choice a number."""
        from workbench.engine.models import chooser

        return chooser.build(base.folder, plan, pooling=pooling, dropout=dropout, seed=seed)

    def load(self, folder: Path) -> "tuple[Model, Any, int]":
        """Return the chooser saved in a folder, its tokenizer and where it cuts texts."""
        from workbench.engine.models import chooser

        return chooser.load(folder)

    def load_with(self, folder: Path) -> str:
        """Return the snippet for a chooser."""
        from workbench.engine.models import chooser

        return chooser.load_with(folder)

    def loss(
        self, outputs: "torch.Tensor", targets: "torch.Tensor", *, smoothing: float = 0.0,
        class_weights: "torch.Tensor | None" = None,
    ) -> "tuple[torch.Tensor, torch.Tensor]":  # fmt: skip
        """Return the sum over rows of −log p(right choice | the row's choices), in nats, and the rows."""
        logs = outputs.float().log_softmax(-1)
        there = outputs.isfinite()
        right = logs.gather(-1, targets[:, None])[:, 0]
        spread = logs.masked_fill(~there, 0.0).sum(-1) / there.sum(-1)
        return -((1 - smoothing) * right + smoothing * spread).sum(), right.new_tensor(float(len(targets)))

    def distance(self, one: "torch.Tensor", other: "torch.Tensor") -> "torch.Tensor":
        """Return half the symmetric Kullback-Leibler divergence of the choices' shares, in nats."""
        first, second = one.float().log_softmax(-1), other.float().log_softmax(-1)
        apart = (first - second).masked_fill(~one.isfinite(), 0.0)
        return 0.5 * ((first.exp() - second.exp()) * apart).sum(-1)

    def baselines(self, rows: Rows, plan: Plan, seed: int) -> Mapping[str, Callable[[], SimpleModel]]:
        """Return what always takes the same place, and what takes the choice with the most words of the question."""
        from workbench.engine.models import choosing_words

        return choosing_words.models(rows, self.targets(rows, plan))

    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return the choice with the largest share of each row, and the shares at every place."""
        from workbench.engine import scores

        found: list[Prediction] = []
        for row, cell in zip(scores.softmax(outputs), rows["choice"], strict=True):
            offered = _there(cell)
            shares = dict.fromkeys(range(len(lists.read(cell))), 0.0)  # of a place without a choice
            shares |= dict(zip(offered, map(float, row), strict=False))
            index = list(offered)[int(row.argmax())]
            found.append(Choice(offered[index], index, list(shares.values())))
        return found

    def metrics(
        self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return the share of rows whose right choice has the largest number, and the mean −log p of the right one."""
        from workbench.engine import scores

        right = float((outputs.argmax(axis=1) == targets).mean()) if len(targets) else float("nan")
        return {"accuracy": right, "loss": scores.cross_entropy(outputs, targets)}

    def tally(self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan) -> "Tally":
        """Return which rows are right."""
        from workbench.engine import tallies

        return tallies.of_rows(outputs.argmax(axis=1) == targets)

    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return no tables: each row has classes of its own."""
        return {"per_class": []}


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _contexts(rows: Rows) -> Sequence[str]:
    return rows.get("context") or [""] * len(rows["question"])


def _there(cell: str) -> dict[int, str]:
    """Return the choices of a row that are there, by their place in the list."""
    return {place: text for place, text in enumerate(lists.read(cell)) if text}


def _checked(texts: list[str]) -> list[str]:
    """Return the choices of a row, nothing where all are blank; raise UnusableError where they leave no choice."""
    offered = [one for one in texts if one]
    if len(offered) == 1 and offered[0].startswith("["):
        raise UnusableError(said(N_("the choices can't be read as a list")), "unreadable-choices", CORRECT_CELLS)
    if len(offered) == 1:
        raise UnusableError(said(N_("there is only one choice")), "too-few-choices", ADD)
    if len(set(offered)) < len(offered):
        raise UnusableError(said(N_("two of the choices are the same")), "equal-choices", CORRECT_CELLS)
    return texts if offered else []


def _resolved(right: str, texts: Sequence[str], form: Form) -> str:
    """Return the text of the choice that an answer names, in the file's way or by its text."""
    for find in (WAYS[form["answers"]], _by_text):
        if _found(find, right, texts):
            return texts[find(right, texts)]
    raise UnusableError(said(N_("the answer is none of the choices")), "unknown-answer", SAY_HOW)


def _found(find: Callable[[str, Sequence[str]], int], right: str, texts: Sequence[str]) -> bool:
    """Return whether an answer names a choice that is there."""
    place = find(right, texts)
    return 0 <= place < len(texts) and bool(texts[place])


def _by_text(right: str, texts: Sequence[str]) -> int:
    return texts.index(right) if right in texts else -1


def _by_letter(right: str, texts: Sequence[str]) -> int:
    letter = right.strip("().: ").upper()
    return string.ascii_uppercase.index(letter) if len(letter) == 1 and letter in string.ascii_uppercase else -1


def _by_number(right: str, texts: Sequence[str]) -> int:
    return _from_zero(right, texts) - 1


def _from_zero(right: str, texts: Sequence[str]) -> int:
    return int(right) if right.isascii() and right.isdigit() and len(right) <= DIGITS else -1


# how answers are written → at which place the choice stands that one names
WAYS: dict[str, Callable[[str, Sequence[str]], int]] = {
    "text": _by_text, "letter": _by_letter, "number": _by_number, "number-from-0": _from_zero,
}  # fmt: skip
