"""Extractive question answering: for a question, the part of a text that answers it, or that none does."""

import functools
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine import answer_texts, lists
from workbench.engine.errors import N_, DataError, Text, said
from workbench.engine.looks import Looks, by_names
from workbench.engine.options import option
from workbench.engine.predictions import Answer, Prediction
from workbench.engine.task import (
    CORRECT_ROWS,
    IN_WINDOWS,
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
    stride,
)

if TYPE_CHECKING:
    import numpy as np
    import torch

    from workbench.engine.models.model import Model
    from workbench.engine.tallies import Tally

UNANSWERABLE, MISSING = "unanswerable", "missing"
EVEN = 0.5  # the threshold of a model that validation has not decided of yet
SEARCHED = N_("{count} answer(s) came without their start, which was searched in their context.")
REPAIRED = N_("{count} answer(s) do not stand where they are said to start; they were searched in their context.")
SEVERAL = N_("{count} answer(s) stand several times in their context, and nothing says where: the first is taken.")
BLANK = N_("{count} blank answer(s) are read as: the context does not answer the question.")
NONE_STATED = N_("{count} question(s) have no answer in their context, as the file says.")
LONG = N_("{count} row(s) have a context of more than 512 words or Chinese characters: most bases read such a text in "
          "several windows, which overlap.")  # fmt: skip
MANY_WORDS = 512
CONTEXTS = ("context", "passage", "paragraph", "article", "document", "background", "context_text", "文章", "段落",
            "上下文", "材料", "背景", "篇章", "语境", "阅读材料")  # fmt: skip
QUESTIONS = ("question", "query", "question_text", "query_text", "问题", "提问", "问句")
ANSWERS = ("answer", "answers", "answer_text", "answers.text", "answer text", "answers_text", "答案", "答案文本")
_CHINESE = re.compile("[一-鿿]")


@dataclass(frozen=True)
class Options:
    """How long texts are read, how long answers may be, and when there is none."""

    stride: int = stride()
    answer_length: int = option(
        0,
        N_("Longest answer"),
        N_("How many characters an answer has at most; 0 = as many as the longest one that is learned from."),
        minimum=0, maximum=100_000, unit=N_("characters"),
    )  # fmt: skip
    threshold: float = option(
        0.0,
        N_("Answer from"),
        N_("How likely an answer must be beside “no answer” to be given, where questions without one are learned; "
           "0 = chosen on validation."),
        minimum=0.0, maximum=1.0,
    )  # fmt: skip
    blanks: str = option(
        "",
        N_("Blank answers"),
        N_("unanswerable: the context does not answer the question; missing: the row is left out; empty = found out."),
        choices=("", N_("unanswerable"), N_("missing")),
    )


class QuestionAnswering(Task):
    """A span of the context, or none; SQuAD's F1."""

    name = "question-answering"
    title = N_("Answers in texts")
    help = N_("For a question the words of a text that answer it, or that the text has no answer.")
    roles = (
        Role(
            N_("context"),
            N_("Context"),
            N_("The text in which the answer stands."),
            "text",
            hints=(*CONTEXTS, "text", "content", "文本", "内容", "正文", "原文"),
        ),
        Role(
            N_("question"),
            N_("Question"),
            N_("What is asked."),
            "text",
            hints=QUESTIONS,
        ),
        Role(
            N_("answer"),
            N_("Answer"),
            N_("The words of the context that answer the question, or several such answers as a list."),
            "answer",
            hints=(*ANSWERS, "gold", "回答"),
        ),
        Role(
            N_("answer_start"),
            N_("Start of the answer"),
            N_("Where in the context the answer starts, in characters from 0."),
            "answer",
            required=False,
            hints=("answer_start", "answers.answer_start", "answer start", "answers_start", "start", "答案位置",
                   "答案起始位置", "答案起始", "起始位置", "开始位置", "答案开始位置", "起始"),
        ),
        Role(
            N_("is_impossible"),
            N_("Without an answer"),
            N_("Whether the context does not answer the question: true or false."),
            "answer",
            required=False,
            hints=("is_impossible", "impossible", "unanswerable", "is impossible", "是否无答案", "无答案"),
        ),
    )  # fmt: skip
    options = Options
    headline = "f1"
    kind = Answer.kind
    sample = "house-rules"
    sample_title = N_("what the house rules say")
    answer = "answer"
    contradiction = N_("{count} row(s) ask what another row asks of the same text, with another answer.")
    problem = "question_answering"
    bases = ("encoder",)
    shared = "context"
    settles = True
    pools = False
    longer = IN_WINDOWS

    @classmethod
    def shows(cls, looks: Looks) -> Text | None:
        """Return why: a context, a question, and an answer in it."""
        return by_names(looks.named(*CONTEXTS), looks.named(*QUESTIONS), looks.named(*ANSWERS))

    def form(self, given: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return what a blank answer means: that there is none, where several are blank."""
        several = sum(not cell.strip() for cell in cells("answer")) > 1
        return {"blanks": given.get("blanks") or (UNANSWERABLE if several else MISSING)}

    def form_elsewhere(self, own: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return what a blank answer means in another file: that there is none, too, where the run has learned so."""
        return self.form({} if own.get("blanks") == MISSING else own, cells)

    def read(self, cells: Rows, form: Form) -> tuple[dict[str, list[str]], dict[int, UnusableError]]:
        """Return the cells; the answers as `answer_texts.written` has them, [] where there is none."""
        found, bad = super().read(cells, form)
        if "answer" not in found:
            return found, bad
        for place, (context, question, cell, start, impossible) in enumerate(_rows(cells)):
            if not context.strip() or not question.strip():
                continue
            found["answer"][place] = ""
            try:
                found["answer"][place] = _resolved(context, cell, start, impossible, form)
            except UnusableError as error:
                bad[place] = error
        return found, bad

    def remarks(self, cells: Rows, read: Rows) -> Mapping[str, int]:
        """Return how many answers were searched or moved, blank ones have a meaning, and contexts are long."""
        if "answer" not in read:
            return {}
        found: Counter[str] = Counter()
        for (context, _, cell, start, impossible), answers in zip(_rows(cells), read["answer"], strict=True):
            found[LONG] += _is_long(context)
            blank = not cell.strip() and not impossible.strip()
            found[BLANK] += blank
            found[NONE_STATED] += answers == "[]" and not blank
            for one in answer_texts.read(cell, start, context):
                if (place := answer_texts.locate(one, context)) is not None:  # else it is left out
                    found[SEARCHED] += one.start is None
                    found[REPAIRED] += one.start not in (None, place[0])
                    found[SEVERAL] += one.start is None and context.count(one.text) > 1
        return {template: count for template, count in found.items() if count}

    def strata(self, rows: Rows) -> Sequence[str]:
        """Return whether each question has an answer."""
        return [str(cell != "[]") for cell in rows["answer"]]

    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return how texts are read, how long answers are, and, where some have none, from when on one is given.

        Raises DataError where no question has an answer.
        """
        from workbench.engine.models import layouts

        answers = [answer_texts.parsed(cell) for cell in rows["answer"]]
        longest = max((len(one["text"]) for row in answers for one in row), default=0)
        if not longest:
            raise DataError(
                N_("No question of the training side has an answer, so there is nothing to learn."),
                N_("Add rows with answers, or choose another column for them."),
            )
        plan = {
            "labels": list(layouts.BOUNDS), "stride": self.chosen.stride,
            "answer_length": self.chosen.answer_length or longest,
        }  # fmt: skip
        return plan if all(answers) else {**plan, "threshold": self.chosen.threshold or EVEN}

    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids of the windows of each question and its context, and where their tokens stand in that."""
        from workbench.engine.models import answer_spans

        stride = self.chosen.stride
        return in_rows(*answer_spans.windows(tokenizer, rows["question"], rows["context"], max_length, stride))

    def encoded_by(self, roles: Collection[str]) -> str:
        """Return what of the options the encodings depend on."""
        return str(self.chosen.stride)

    def targets(self, rows: Rows, plan: Plan) -> "np.ndarray":
        """Return the first and last character of each row's first answer, from 1, (N, 2); 0 where there is none."""
        import numpy as np

        found = np.zeros((len(rows["answer"]), 2), dtype=np.int64)
        for target, cell in zip(found, rows["answer"], strict=True):
            for one in answer_texts.parsed(cell)[:1]:
                target[:] = one["start"] + 1, one["start"] + len(one["text"])
        return found

    def truth(self, rows: Rows) -> Sequence[str]:
        """Return the right answer's text, a list of several, "" for none."""
        return [answer_texts.as_truth(_texts(cell)) for cell in rows["answer"]]

    def reference(self, rows: Rows) -> Sequence[str]:
        """Return each row's context and, after it, its right answers, as a list."""
        pairs = zip(rows["context"], rows["answer"], strict=True)
        return [lists.written([context, *_texts(cell)]) for context, cell in pairs]

    def is_right(self, truth: str, answer: str) -> bool:
        """Return whether an answer is one of the right ones, by SQuAD's rules."""
        from workbench.engine import answer_scores

        return answer_scores.is_exact(answer, answer_texts.of_truth(truth))

    def build(self, base: BaseFacts, plan: Plan, *, pooling: str, dropout: float, seed: int) -> "Model":
        """Return the base with a linear layer on each token."""
        from workbench.engine.models import answerer

        return answerer.build(base.folder, plan, dropout=dropout, seed=seed)

    def load(self, folder: Path) -> "tuple[Model, Any, int]":
        """Return the answerer saved in a folder, its tokenizer and how many tokens a window has."""
        from workbench.engine.models import answerer

        return answerer.load(folder)

    def load_with(self, folder: Path) -> str:
        """Return the snippet for an answerer."""
        from workbench.engine.models import answerer

        return answerer.load_with(folder)

    def loss(
        self, outputs: "torch.Tensor", targets: "torch.Tensor", *, smoothing: float = 0.0,
        class_weights: "torch.Tensor | None" = None,
    ) -> "tuple[torch.Tensor, torch.Tensor]":  # fmt: skip
        """Return the sum over windows of the mean −log p of the right start and end, in nats, and the windows."""
        from workbench.engine.models import answerer

        return answerer.loss(outputs, targets)

    def distance(self, one: "torch.Tensor", other: "torch.Tensor") -> "torch.Tensor":
        """Return half the symmetric Kullback-Leibler divergence of start and end, summed over each row's windows."""
        from workbench.engine.models import answerer

        return answerer.distance(one, other)

    def baselines(self, rows: Rows, plan: Plan, seed: int) -> Mapping[str, Callable[[], SimpleModel]]:
        """Return what takes the context's first sentence, or none, and what takes that with most of the question."""
        from workbench.engine.models import sentences

        return sentences.models(rows)

    def settle(self, plan: Plan, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str]) -> Plan:
        """Return the plan with the threshold that gives the best F1 on these rows, where there is one to be chosen."""
        from workbench.engine import answer_scores

        if "threshold" not in plan or self.chosen.threshold or not len(outputs):
            return plan
        texts, shares = _best(outputs, truth, plan)
        right = [_right(cell) for cell in truth]
        answered = [answer_scores.f1(text, golds) for text, golds in zip(texts, right, strict=True)]
        none = [answer_scores.f1("", golds) for golds in right]
        return {**plan, "threshold": answer_scores.threshold(shares, answered, none)}

    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return each question's likeliest answer, and the likeliest others."""
        from workbench.engine.models import answer_spans

        longest, threshold = plan["answer_length"], plan.get("threshold")
        return [
            Answer(**answer_spans.answers(row, context, longest, threshold))
            for row, context in zip(outputs, rows["context"], strict=True)
        ]

    def metrics(
        self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return SQuAD's F1 and exact match, and the loss; `truth` is as `reference` has it."""
        from workbench.engine import answer_scores
        from workbench.engine.models import answerer

        return {
            **answer_scores.metrics(self._answered(outputs, truth, plan), [_right(cell) for cell in truth]),
            "loss": answerer.mean_loss(outputs, targets),
        }

    def tally(self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan) -> "Tally":
        """Return the F1 of each row's answer."""
        from workbench.engine import answer_scores, tallies

        pairs = zip(self._answered(outputs, truth, plan), truth, strict=True)
        return tallies.of_rows([answer_scores.f1(answer, _right(cell)) for answer, cell in pairs])

    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return F1 and exact match of the questions that have an answer, and of those that have none."""
        from workbench.engine import answer_scores

        found = []
        for name in ("answerable", UNANSWERABLE):
            rows = [place for place, cell in enumerate(truth) if bool(cell) == (name == "answerable")]
            right = [answer_texts.of_truth(truth[row]) for row in rows]
            if rows:
                found.append({"label": name, "rows": len(rows),
                              **answer_scores.metrics([predicted[row] for row in rows], right)})  # fmt: skip
        return {"per_class": [], "answers": found}

    @staticmethod
    def _answered(outputs: "np.ndarray", truth: Sequence[str], plan: Plan) -> list[str]:
        """Return each row's answer, "" where none is likely enough; `truth` is as `reference` has it."""
        texts, shares = _best(outputs, truth, plan)
        threshold = plan.get("threshold", 0.0)
        return [text if share >= threshold else "" for text, share in zip(texts, shares, strict=True)]


def _rows(cells: Rows) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield each row's context, question, answer, start and whether there is none, "" for what has no column."""
    nothing = [""] * len(cells["context"])
    columns = (cells.get(role.name, nothing) for role in QuestionAnswering.roles)
    return zip(*columns, strict=True)


def _resolved(context: str, cell: str, start: str, impossible: str, form: Form) -> str:
    """Return a row's answers with where they really stand, [] for none, "" where that is missing.

    Raises UnusableError where they don't stand in the context, or the row contradicts itself.
    """
    stated, is_impossible = answer_texts.read(cell, start, context), answer_texts.flag(impossible)
    if not stated:
        none = form["blanks"] == UNANSWERABLE or answer_texts.is_explicit(cell)
        return "[]" if (none if is_impossible is None else is_impossible) else ""
    if is_impossible:
        reason = said(N_("it has an answer, but the {role} says that there is none"), role=answer_texts.FLAG)
        raise UnusableError(reason, "answer-of-none", CORRECT_ROWS)
    places = [place for one in stated if (place := answer_texts.locate(one, context)) is not None]
    if not places:
        raise UnusableError(said(N_("its answer does not stand in its context")), "absent-answer", CORRECT_ROWS)
    return answer_texts.written(places, context)


@functools.lru_cache(maxsize=8)  # several questions of a context stand one after the other
def _is_long(context: str) -> bool:
    """Return whether a text has more words, or Chinese characters, than most bases read tokens at once."""
    if len(context) <= MANY_WORDS:
        return False
    letters = 0 if context.isascii() else len(_CHINESE.findall(context))
    return len(context.split()) + letters > MANY_WORDS


def _texts(cell: str) -> list[str]:
    return [one["text"] for one in answer_texts.parsed(cell)]


def _right(reference: str) -> list[str]:
    return lists.read(reference)[1:]


def _best(outputs: "np.ndarray", references: Sequence[str], plan: Plan) -> tuple[list[str], list[float]]:
    """Return the text of each row's likeliest span and its share beside no answer."""
    from workbench.engine.models import answer_spans

    texts, shares = [], []
    for row, reference in zip(outputs, references, strict=True):
        first, last, share = answer_spans.best_span(row, plan["answer_length"])
        texts.append(lists.read(reference)[0][max(0, first - 1) : last])
        shares.append(share)
    return texts, shares
