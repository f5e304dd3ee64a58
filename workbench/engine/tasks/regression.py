"""Regression: a score for a text, or for a pair of texts."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from workbench.engine import decimals
from workbench.engine.errors import N_, DataError, Text, said
from workbench.engine.looks import Looks
from workbench.engine.options import option
from workbench.engine.predictions import Number, Prediction
from workbench.engine.task import APART, Encoded, Form, Plan, Role, Rows, UnusableError, in_rows
from workbench.engine.text_task import TEXT, TEXT_PAIR, TextTask

if TYPE_CHECKING:
    import numpy as np
    import torch

    from workbench.engine.tallies import Tally

OTHER_MARK = N_("Its scores may have another decimal mark (reading: decimal = , or .), or stand in another column.")
PERCENT = N_("{count} score(s) are written in percent: 50% was read as 50.")
BINS = 10  # of the scores, kept in proportion by a split


@dataclass(frozen=True)
class Options:
    """How the two texts of a pair are read."""

    pairs: str = option(
        "apart",
        N_("Pairs"),
        N_("apart: each text on its own, then compared (for how alike two texts are); together: as one text."),
        choices=(N_("apart"), N_("together")),
    )


class Regression(TextTask):
    """A number in the unit of the rows' own scores; inside, scores have mean 0 and deviation 1."""

    name = "regression"
    title = N_("Scores")
    help = N_("A number for each text, or for each pair of texts: a grade, a rating, a similarity.")
    problem = "regression"
    roles = (
        replace(TEXT, help=N_("The text to be scored."), hints=("reference", *TEXT.hints)),
        replace(
            TEXT_PAIR,
            help=N_("A second text, where a pair is scored."),
            hints=(*TEXT_PAIR.hints, "answer", "response", "回答"),
        ),
        Role(
            N_("score"),
            N_("Score"),
            N_("The number each text (or pair) is given."),
            "number",
            hints=("score", "rating", "similarity", "stars", "value", "points", "marks", "grade", "label", "target",
                   "y", "price", "分数", "评分", "得分", "相似度", "打分", "分值", "スコア", "点数"),
        ),
    )  # fmt: skip
    options = Options
    headline = "spearman"
    kind = Number.kind
    sample = "similar-requests"
    sample_title = N_("how alike two requests are")
    answer = "score"

    @classmethod
    def shows(cls, looks: Looks) -> Text | None:
        """Return why: a column has numbers that are no classes: many, or with decimals."""
        similar, others = ("score", "similarity", "分数", "评分", "得分", "相似度", "スコア"), cls.roles[-1].hints
        named: dict[str | None, int] = {looks.named(*others): 11, looks.named(*similar): 3}
        unnamed: dict[str | None, int] = {} if any(map(looks.repeats, looks.names)) else dict.fromkeys(looks.names, -1)
        label = looks.named("label", "category", "class", "标签", "类别")
        for name, fewest in {**unnamed, **named}.items():
            found = looks.numbers(name) if name is not None and label in (None, name) else set()
            if (len(found) > 2 and any(not one.is_integer() for one in found)) or len(found) >= fewest > 0:
                return said(N_("the cells of “{name}” are numbers"), name=name)
        return None

    def form(self, given: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return the decimal mark: the one given, else the one that most cells speak for."""
        return {"decimal": given.get("decimal") or decimals.guess(cells("score"))}

    def form_questions(self, given: Form, cells: Callable[[str], Sequence[str]]) -> list[dict[str, Any]]:
        """Return the question whether 1.037 is a thousand or one, where no score tells."""
        cell = "" if given.get("decimal") else decimals.doubtful(cells("score"))
        if not cell:
            return []
        mark = next(one for one in decimals.MARKS if one in cell)
        likely = decimals.guess([cell])
        text = N_("Is the mark in the score “{cell}” a decimal mark, or does it set thousands apart?")
        labels = {
            mark: said(N_("It is a decimal mark: “{cell}” is {number}"), cell=cell, number=decimals.read(cell, mark)),
            decimals.other(mark): said(N_("It sets thousands apart: “{cell}” is {number}"), cell=cell,
                                       number=decimals.read(cell, decimals.other(mark))),
        }  # fmt: skip
        answers = [{"label": labels[one], "reading": {"decimal": one}} for one in (likely, decimals.other(likely))]
        return [{"text": said(text, cell=cell), "answers": answers}]

    def remarks(self, cells: Rows, read: Rows) -> Mapping[str, int]:
        """Return how many scores are written in percent."""
        count = sum(map(decimals.is_percent, cells["score"])) if "score" in cells else 0
        return {PERCENT: count} if count else {}

    def read_answer(self, cell: str, form: Form) -> str:
        """Return the score as Python writes it."""
        try:
            return decimals.read(cell, form["decimal"])
        except ValueError:
            raise UnusableError(said(N_("the score is not a number")), "unreadable-score", OTHER_MARK) from None

    def form_note(self, form: Form) -> Text | None:
        """Return that there are decimal commas."""
        return said(N_("The scores are written with a decimal comma.")) if form.get("decimal") == "," else None

    def strata(self, rows: Rows) -> Sequence[str]:
        """Return which tenth of the scores each row lies in."""
        import numpy as np

        values = np.array(rows["score"], dtype=np.float64)
        edges = np.quantile(values, np.arange(1, BINS) / BINS) if len(values) else np.array([])
        return [str(tenth) for tenth in np.searchsorted(edges, values, side="right")]

    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return mean and deviation of the training scores; raise DataError where they are all the same."""
        import numpy as np

        values = np.array(rows["score"], dtype=np.float64)
        if not len(values) or values.min() == values.max():
            raise DataError(
                N_("All training rows have the same score: {score}."),
                N_("Add rows with other scores, or choose another score column."),
                score=rows["score"][0] if len(values) else "",
            )
        plan = {"labels": ["score"], "mean": float(values.mean()), "deviation": float(values.std())}
        return {**plan, "pairs": APART} if self.reads_apart(rows) else plan

    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids of each text (and its pair); read apart, a row is two sequences."""
        if not self.reads_apart(rows):
            return super().encode(tokenizer, rows, max_length)
        texts = [text for pair in zip(rows["text"], rows["text_pair"], strict=True) for text in pair]
        return in_rows(super().encode(tokenizer, {"text": texts}, max_length), [2] * len(rows["text"]))

    def reads_apart(self, roles: Collection[str]) -> bool:
        """Return whether there are pairs, and that was chosen."""
        return "text_pair" in roles and self.chosen.pairs == APART

    def targets(self, rows: Rows, plan: Plan) -> "np.ndarray":
        """Return the scaled scores, (N, 1)."""
        import numpy as np

        values = np.array(rows["score"], dtype=np.float64)
        return np.asarray((values - plan["mean"]) / plan["deviation"], dtype=np.float32)[:, None]

    def loss(
        self, outputs: "torch.Tensor", targets: "torch.Tensor", *, smoothing: float = 0.0,
        class_weights: "torch.Tensor | None" = None,
    ) -> "tuple[torch.Tensor, torch.Tensor]":  # fmt: skip
        """Return the sum of squared errors, in deviations, and the rows."""
        return (outputs.float() - targets).square().sum(), targets.new_tensor(float(len(targets)))

    def distance(self, one: "torch.Tensor", other: "torch.Tensor") -> "torch.Tensor":
        """Return half the squared difference, in deviations."""
        return 0.5 * (one.float() - other.float()).square().sum(-1)

    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return each row's score in the rows' own unit."""
        return [Number(value) for value in _in_unit(outputs, plan).tolist()]

    def metrics(
        self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return Spearman's and Pearson's correlation, the mean absolute error in the rows' unit, and the loss."""
        import numpy as np

        from workbench.engine import scores

        right = np.array(truth, dtype=np.float64)
        loss = float(np.square(outputs.astype(np.float64) - targets).mean()) if len(right) else float("nan")
        return {**scores.number_metrics(right, _in_unit(outputs, plan)), "loss": loss}

    def tally(self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan) -> "Tally":
        """Return the right scores and those that are answered."""
        import numpy as np

        from workbench.engine import tallies

        return tallies.Ranks(np.array(truth, dtype=np.float64), _in_unit(outputs, plan))

    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return no tables: there are no classes."""
        return {"per_class": []}


def _in_unit(outputs: "np.ndarray", plan: Plan) -> "np.ndarray":
    """Return scaled scores (N, 1) in the rows' own unit, (N,)."""
    import numpy as np

    found: np.ndarray = outputs[:, 0].astype(np.float64) * plan["deviation"] + plan["mean"]
    return found
