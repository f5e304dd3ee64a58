"""Tasks that answer for a text, or for a pair of texts, from one vector that a base makes of it."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine.errors import N_
from workbench.engine.task import BaseFacts, Encoded, Form, Plan, Role, Rows, SimpleModel, Task

if TYPE_CHECKING:
    from workbench.engine.models.model import Model

TEXT = Role(
    N_("text"),
    N_("Text"),
    N_("The text to be classified."),
    "text",
    hints=(
        "text", "sentence", "message", "content", "body", "question", "query", "utterance", "review", "comment",
        "title", "document", "description", "sentence1", "文本", "内容", "句子", "问题",
    ),
)  # fmt: skip
TEXT_PAIR = Role(
    N_("text_pair"),
    N_("Second text"),
    N_("A second text, where a pair is classified."),
    "text",
    required=False,
    hints=("text_pair", "text2", "sentence2", "second", "hypothesis"),
)


class TextTask(Task):
    """A text (and a second one) in, K outputs out; `plan["labels"]` names the outputs."""

    def normalise(self, role: str, cell: str, form: Form) -> str:
        """Return a text as it is, "" where it is blank; the answer as the task reads it."""
        if role == self.answer:
            return self.read_answer(cell, form)
        return cell if cell.strip() else ""

    @abstractmethod
    def read_answer(self, cell: str, form: Form) -> str:
        """Return the answer in the form it is kept in; "" means missing. Raise UnusableError where it can't be read."""

    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids of each text (and its pair); only the names this tokenizer gives."""
        pairs = rows.get("text_pair")
        encoded = tokenizer(list(rows["text"]), list(pairs) if pairs else None, truncation=True, max_length=max_length)
        return {name: encoded[name] for name in encoded}

    def truth(self, rows: Rows) -> Sequence[str]:
        """Return the answers."""
        return rows[self.answer]

    def build(self, base: BaseFacts, plan: Plan, *, pooling: str, dropout: float, seed: int) -> "Model":
        """Return the base with a linear layer on its pooled features."""
        from workbench.engine.models import classifier

        return classifier.build(base.folder, plan, problem=self.problem, pooling=pooling, dropout=dropout, seed=seed)

    def load(self, folder: Path) -> "tuple[Model, Any, int]":
        """Return the classifier (or regressor) saved in a folder, its tokenizer and where it cuts texts."""
        from workbench.engine.models import classifier

        return classifier.load(folder)

    def load_with(self, folder: Path) -> str:
        """Return the snippet for the layout that the model was saved in."""
        from workbench.engine.models import snippets

        return snippets.of_texts(folder, self.problem)

    def baselines(self, rows: Rows, plan: Plan, seed: int) -> Mapping[str, Callable[[], SimpleModel]]:
        """Return what fits the model that always says the same, and the one that counts words."""
        from workbench.engine.models import words

        return words.for_problem(self.problem, rows, self.targets(rows, plan), len(plan["labels"]), seed)
