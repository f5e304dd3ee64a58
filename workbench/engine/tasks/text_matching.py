"""Text matching: for a question, the answer that belongs to it, of all that are known."""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine.errors import N_, DataError, Text
from workbench.engine.looks import Looks, by_names
from workbench.engine.options import option
from workbench.engine.predictions import Prediction, Ranking
from workbench.engine.task import BaseFacts, Encoded, Plan, Role, Rows, SimpleModel, Task, in_rows

if TYPE_CHECKING:
    import numpy as np
    import torch

    from workbench.engine.models.model import Model
    from workbench.engine.tallies import Tally

TEMPERATURE = 0.05  # sentence-transformers' scale of 20
SHOWN = 10  # matches of an answer


@dataclass(frozen=True)
class Options:
    """What is done with a question that stands with different answers."""

    several_answers: str = option(
        "keep",
        N_("Several answers"),
        N_("Questions that stand with different answers. keep: each of them is right; drop: these rows are left out."),
        choices=(N_("keep"), N_("drop")),
    )


class TextMatching(Task):
    """A query goes before its match, and before all others; mean reciprocal rank, recall at 1, 5 and 10 beside it."""

    name = "text-matching"
    title = N_("Matching")
    help = N_("For each question the answer that belongs to it, of all that are known: an FAQ, products, duplicates.")
    roles = (
        Role(
            N_("query"),
            N_("Question"),
            N_("What is asked: a question, a search, a text to find the like of."),
            "text",
            hints=("query", "question", "anchor", "search", "text", "sentence1", "title", "问题", "查询", "提问"),
        ),
        Role(
            N_("match"),
            N_("Answer"),
            N_("What belongs to it; the same answer may stand in many rows."),
            "match",
            hints=("match", "answer", "positive", "passage", "response", "reply", "product", "document", "duplicate",
                   "sentence2", "答案", "回答", "回复"),
        ),
    )  # fmt: skip
    options = Options
    headline = "mrr"
    kind = Ranking.kind
    sample = "library-faq"
    sample_title = N_("questions and their answers")
    answer = "match"
    contradiction = N_("{count} row(s) have a question that stands with another answer, too; each counts as right.")
    couples_rows = True
    ranks = True

    @classmethod
    def shows(cls, looks: Looks) -> Text | None:
        """Return why: a question or search, and what belongs to it."""
        if looks.named("label", "score", "类别", "标签", "分数", "得分", "评分", "相似度"):
            return None
        return by_names(
            looks.named("query", "question", "anchor", "search", "问题", "查询", "提问"),
            looks.named("match", "answer", "positive", "passage", "response", "reply", "答案", "回答", "回复"),
        )

    @property
    def drops_contradicting(self) -> bool:
        """Return whether that was chosen."""
        return bool(self.chosen.several_answers == "drop")

    def strata(self, rows: Rows) -> Sequence[str]:
        """Return the answers that several rows have: each is learned from somewhere; the others are dealt as one."""
        counts = Counter(rows["match"])
        return [match if counts[match] > 1 else "" for match in rows["match"]]

    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return the answers of these rows; raise DataError where there is only one."""
        answers = list(dict.fromkeys(rows["match"]))
        if len(answers) < 2:
            raise DataError(
                N_("All rows have the same answer, so there is nothing to choose from."),
                N_("Add rows with other answers, or choose another answer column."),
            )
        return {"labels": [], "answers": answers, "rows": list(range(len(answers)))}

    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids of each query and its match, or of queries alone."""
        texts = list(rows["query"])
        if "match" in rows:
            texts = [text for pair in zip(texts, rows["match"], strict=True) for text in pair]
        encoded = tokenizer(texts, truncation=True, max_length=max_length)
        found = {name: encoded[name] for name in encoded}
        return in_rows(found, [2] * len(rows["query"])) if "match" in rows else found

    def targets(self, rows: Rows, plan: Plan) -> "np.ndarray":
        """Return a number for each row's query and one for its match, (N, 2); equal texts have equal numbers."""
        import numpy as np

        return np.array([[_number(one) for one in pair] for pair in zip(rows["query"], rows["match"], strict=True)])

    def truth(self, rows: Rows) -> Sequence[str]:
        """Return the matches."""
        return rows["match"]

    def build(self, base: BaseFacts, plan: Plan, *, pooling: str, dropout: float, seed: int) -> "Model":
        """Return the base, which makes a vector of each text."""
        from workbench.engine.models import matcher

        return matcher.build(base.folder, plan, pooling=pooling, dropout=dropout, seed=seed)

    def load(self, folder: Path) -> "tuple[Model, Any, int]":
        """Return the matcher saved in a folder, its tokenizer and where it cuts texts."""
        from workbench.engine.models import matcher

        return matcher.load(folder)

    def load_with(self, folder: Path) -> str:
        """Return the snippet for a matcher."""
        from workbench.engine.models import snippets

        return snippets.of_matcher(folder)

    def loss(
        self, outputs: "torch.Tensor", targets: "torch.Tensor", *, smoothing: float = 0.0,
        class_weights: "torch.Tensor | None" = None,
    ) -> "tuple[torch.Tensor, torch.Tensor]":  # fmt: skip
        """Return the sum over rows of −log p(its match | all matches of the batch), in nats, and the rows.

        Multiple negatives ranking (Henderson et al. 2017, section 4.4), on cosines. Other right answers of the same
        query, and the same answer of another query, are no negatives.
        """
        import torch
        from torch.nn import functional

        queries, matches = outputs[:, 0].float(), outputs[:, 1].float()
        alike = (targets[:, None, :] == targets[None, :, :]).any(-1)
        alike.fill_diagonal_(fill_value=False)
        scores = (queries @ matches.T / TEMPERATURE).masked_fill(alike, -torch.inf)
        right = torch.arange(len(scores), device=scores.device)
        return functional.cross_entropy(scores, right, reduction="sum"), scores.new_tensor(float(len(scores)))

    def batch_keys(self, targets: "np.ndarray") -> "np.ndarray":
        """Return the number of each row's match (N,)."""
        return targets[:, 1]

    def distance(self, one: "torch.Tensor", other: "torch.Tensor") -> "torch.Tensor":
        """Return the squared distance of each row's vectors, summed."""
        return (one.float() - other.float()).square().sum((-1, -2))

    def baselines(self, rows: Rows, plan: Plan, seed: int) -> Mapping[str, Callable[[], SimpleModel]]:
        """Return what counts words: the cosine of TF-IDF."""
        from workbench.engine.models import words

        texts = [*rows["query"], *rows["match"]]
        return {"tfidf": lambda: words.vectors(texts)}

    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return the known answers closest to each query (N, H); `plan["vectors"]` are those of the answers (M, H)."""
        import numpy as np

        found: list[Prediction] = []
        for row in outputs @ plan["vectors"].T:
            order = np.argsort(-row, kind="stable")[:SHOWN]
            matches = [{"text": plan["answers"][i], "score": float(row[i]), "row": plan["rows"][i]} for i in order]
            found.append(Ranking(matches))
        return found

    def answer_test(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return for each row the closest of all these rows' matches; outputs are (N, 2, H)."""
        from workbench.engine import scores

        truth = rows["match"]
        places, best = scores.nearest(outputs, truth)
        return [
            Ranking([{"text": truth[place], "score": float(score), "row": int(place)}])
            for place, score in zip(places, best, strict=True)
        ]

    def metrics(
        self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return figures of each row's rank among all these rows' matches, and the loss over all of them."""
        from workbench.engine import scores

        return scores.ranking_metrics(outputs, targets, TEMPERATURE)

    def tally(self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan) -> "Tally":
        """Return one by the rank of each row's right answer."""
        from workbench.engine import scores, tallies

        return tallies.of_rows(1 / scores.ranks(outputs, targets))

    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return no tables: there are no classes."""
        return {"per_class": []}


def _number(text: str) -> int:
    """Return a number for a text that is the same in every process; two texts share one as good as never."""
    return int.from_bytes(hashlib.blake2b(text.strip().encode(), digest_size=8).digest(), "big", signed=True) >> 1
