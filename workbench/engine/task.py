"""What a task is: its column roles, options and headline metric, and how it turns rows into a model's terms.

Nothing here or at the top of a task's file imports torch; the heavy half of a task stands in
`engine/models/` and is imported inside the methods that need it.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self

from workbench.engine.errors import N_, Text
from workbench.engine.looks import Looks
from workbench.engine.options import option
from workbench.engine.predictions import Prediction

if TYPE_CHECKING:
    import numpy as np
    import torch

    from workbench.engine.models.model import Model
    from workbench.engine.tallies import Tally

Rows = Mapping[str, Sequence[str]]  # role -> one text a row; for a role of several texts they are a JSON list
Column = str | list[str]  # a column's name; of a role that several columns play together, theirs
Plan = Mapping[str, Any]  # what a model must know of its task, as JSON: {"labels": [...]}
LOST = N_("{count} of {total} rows ({share:.1%}) are longer than {length} tokens and lose their end.")
IN_WINDOWS = N_(
    "{count} of {total} rows ({share:.1%}) are longer than {length} tokens and are read in windows that overlap."
)
CORRECT_ROWS = N_("Correct those rows if they matter.")
CORRECT_CELLS = N_("Correct those cells if the rows matter.")
APART = "apart"  # a plan's "pairs": each text is read on its own, then the two are compared
Form = Mapping[str, str]  # how the cells of a file are written: {"separator": ";"}, {"decimal": ","}
Encoded = dict[str, list[list[int]]]  # tokenizer output: name -> one list of ids a sequence; and SEQUENCES
SEQUENCES = "sequences"  # of each row, where those are several: [n] at the row's first one, [] at its others


def in_rows(encoded: Encoded, counts: Sequence[int]) -> Encoded:
    """Return the encodings of sequences with how many of them each row has."""
    return {**encoded, SEQUENCES: [part for count in counts for part in ([count], *([[]] * (count - 1)))]}


def names_of(column: Column) -> list[str]:
    """Return the names of a column, or of those that play a role together; none for one that is declined ("")."""
    return [name for name in ([column] if isinstance(column, str) else column) if name]


def columns_of(role: str) -> str:
    """Return the key of a form that holds, as a JSON list, the columns which play a role together."""
    return f"{role}_columns"


def by_role(task: "Task", columns: Mapping[str, Column]) -> dict[str, Column]:
    """Return role → column, a role that is called by another name of it by its own."""
    others = {other: role.name for role in task.roles for other in role.others if role.name not in columns}
    return {others.get(role, role): column for role, column in columns.items()}


@dataclass(frozen=True)
class Role:
    """A column a task needs; `hints` are lower-case column names that suggest it, best first."""

    name: str
    title: str
    help: str
    # "text" | "part" (of the text, or of what kind: the text may say it itself) | "match" (a text that is the answer)
    # | "label" | "labels" (several in a cell) | "tags" | "number" | "answer" (words of another text)
    content: str
    required: bool = True
    hints: tuple[str, ...] = ()
    several: bool = False  # texts a row: in as many columns, or as a list in one
    others: tuple[str, ...] = ()  # what a person may call it, too
    second_of: str = ""  # a role whose column's name its own goes together with: sentence1, sentence2
    within: str = ""  # a role in whose column it may stand, too, as marks in its texts


class UnusableError(Exception):
    """Raised for a cell that can't be read as its role asks; `kind` is that of the finding, `hint` what to do."""

    def __init__(self, reason: Text, kind: str, hint: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind
        self.hint = hint


class SimpleModel(Protocol):
    """A model without any base, fitted to rows as they are."""

    def outputs(self, rows: Rows) -> "np.ndarray":
        """Return for each row what the task's tuned model gives, too: logits (N, K)."""


@dataclass(frozen=True)
class HeadStart:
    """Weights a head starts from: `weight` (K, H) and `bias` (K,) over the features the head really sees."""

    weight: "np.ndarray"
    bias: "np.ndarray"
    strength: float  # the regression's C, chosen on validation

    @property
    def unknown(self) -> "np.ndarray":
        """Return which rows are not known, (K,): NaN stands there, of labels that are new to a base's own head."""
        import numpy as np

        return np.asarray(np.isnan(self.bias))


@dataclass(frozen=True)
class BaseFacts:
    """What defaults depend on, read from a base's files without loading it."""

    folder: Path
    architecture: str
    parameters: int
    max_length: int
    pooling: str  # "mean" | "cls": how the base was trained to be pooled
    dropout: float
    labels: tuple[str, ...] = ()  # of the base's own classification head, if it has one
    problem: str = ""  # transformers' problem type of that head; "" = none is known
    kind: str = "encoder"  # "encoder" | "decoder" | "encoder-decoder" | "multimodal"
    languages: tuple[str, ...] = field(default=())
    hidden_size: int = 0  # the width of a token's vector; 0 = config.json does not say (the same below)
    layers: int = 0
    heads: int = 0  # of attention, in each layer


def stride() -> Any:
    """Return the option of tasks that read long texts in windows."""
    return option(
        0,
        N_("Overlap"),
        N_("By how many tokens the windows overlap in which a long text is read; 0 = a quarter of their length."),
        minimum=0, maximum=4096,
    )  # fmt: skip


@dataclass(frozen=True)
class NoOptions:
    """A task or method without options of its own."""


class Task(ABC):
    """One task: declarative attributes, and the few methods in which tasks differ.

    What a model gives for N rows, (N, …) in float32, is called its outputs: logits, scaled scores, or vectors.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]  # one sentence: what goes in, what comes out
    roles: ClassVar[tuple[Role, ...]]
    options: ClassVar[type] = NoOptions
    headline: str
    higher_is_better: ClassVar[bool] = True
    kind: ClassVar[str]
    sample: ClassVar[str]  # a folder of resources/samples/
    sample_title: ClassVar[str]
    answer: ClassVar[str]  # the role that holds what is right
    problem: ClassVar[str] = ""  # transformers' word for what the outputs are, where it has one: its problem_type
    bases: ClassVar[tuple[str, ...]] = ("encoder", "decoder")  # the kinds of base that can do it
    one_class_a_row: ClassVar[bool] = False  # so that classes can be drawn apart, and weighted
    smooths: ClassVar[bool] = False  # whether its loss knows label smoothing
    tempers: ClassVar[bool] = False  # whether its outputs are logits of which one is right, each of one answer
    pools: ClassVar[bool] = True  # whether it makes one vector of a text
    longer: ClassVar[str] = LOST  # what is said of {count} rows with more than {length} tokens

    shared: ClassVar[str] = ""  # a role whose text several rows are about: those are dealt to one side
    settles: ClassVar[bool] = False  # whether validation decides something of a model's answers
    contradiction: ClassVar[str] = ""  # what is said of {count} rows whose texts stand with another answer, too
    couples_rows: ClassVar[bool] = False  # whether a row's loss depends on the others of its batch
    elsewhere: ClassVar[tuple[str, ...]] = ()  # roles that other files may have columns for, though a run's had none
    ranks: ClassVar[bool] = False  # whether it answers with one of those that are known

    def __init__(self, chosen: Any = None) -> None:
        """Take the task's options as a person has chosen them; None = their defaults."""
        self.chosen = self.options() if chosen is None else chosen

    def with_options(self, values: Mapping[str, Any]) -> Self:
        """Return the task with these of its options chosen."""
        return type(self)(self.options(**values))

    @classmethod
    def shows(cls, looks: Looks) -> Text | None:
        """Return why a table looks as if it were meant for this task, None where it does not."""
        return None

    @property
    def cuts(self) -> bool:
        """Return whether of a text that is longer than a base reads at once something is lost."""
        return self.longer != IN_WINDOWS

    @property
    def parts(self) -> list[str]:
        """Return the roles that say of a text what its parts are, where it does not mark them itself."""
        return [role.name for role in self.roles if role.content == "part"]

    def reads_apart(self, roles: Collection[str]) -> bool:
        """Return whether a row's texts, those of these roles, are read each on its own and then compared."""
        return False

    def encoded_by(self, roles: Collection[str]) -> str:
        """Return what of the task's options the encodings of texts of these roles depend on."""
        return str(self.reads_apart(roles))

    def typed(self, role: str, cell: str) -> str:
        """Return a cell of a role, as `read` gives it, as a person would type it."""
        return cell

    @property
    def drops_contradicting(self) -> bool:
        """Return whether rows whose texts have another answer in others are left out."""
        return False

    @property
    def threshold(self) -> float:
        """Return the probability below which an answer is called unsure; 0 = none is."""
        return float(getattr(self.chosen, "unsure_below", 0.0))

    def is_better(self, value: float, than: float) -> bool:
        """Return whether a figure of the headline metric is better than another; any is better than NaN."""
        if math.isnan(value) or math.isnan(than):
            return math.isnan(than) and not math.isnan(value)
        return value > than if self.higher_is_better else value < than

    def form(self, given: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return how a file's answers are written, by `cells` of a role, where `given` does not say."""
        return {}

    def form_elsewhere(self, own: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return how the answers of another file are written than those a run learned from, which are in its `own`."""
        return self.form(own, cells)

    def form_beside(self, own: Form, cells: Callable[[str], Sequence[str]]) -> Form:
        """Return how answers are written in a run's validation or test file, whose training file is in its `own`."""
        return own

    def form_asked(self, columns: Mapping[str, Column]) -> Form:
        """Return how texts that are to be answered are written, by the columns (role → column) of the run's file."""
        return {}

    def changed(self, written: Rows, form: Form) -> int:
        """Return of how many texts to be answered marks are taken out first, so that it is said."""
        return 0

    def form_note(self, form: Form) -> Text | None:
        """Return what is to be said of how answers are written, where a person might be surprised."""
        return None

    def form_questions(self, given: Form, cells: Callable[[str], Sequence[str]]) -> list[dict[str, Any]]:
        """Return what a person is asked of how answers are written, as readers ask: answers are reading options."""
        return []

    def unread(self, form: Form) -> Collection[str]:
        """Return the roles whose columns say nothing, as answers are written in another way."""
        return ()

    def normalise(self, role: str, cell: str, form: Form) -> str:
        """Return the cell as this task reads it; "" means missing. Raise UnusableError where it can't be read."""
        return cell if cell.strip() else ""

    def read(self, cells: Rows, form: Form) -> "tuple[dict[str, list[str]], dict[int, UnusableError]]":
        """Return role → cells as this task reads them, and place → what is wrong with a row that can't be read."""
        found: dict[str, list[str]] = {role: [] for role in cells}
        bad: dict[int, UnusableError] = {}
        for role, column in cells.items():
            for place, cell in enumerate(column):
                try:
                    found[role].append(self.normalise(role, cell, form))
                except UnusableError as error:
                    found[role].append("")
                    bad[place] = error
        return found, bad

    def remarks(self, cells: Rows, read: Rows) -> Mapping[str, int]:
        """Return what is to be said of how usable rows' cells were read: sentence of {count} → of how many."""
        return {}

    @abstractmethod
    def strata(self, rows: Rows) -> "Sequence[str] | np.ndarray":
        """Return one value a row that a stratified split keeps in proportion, or several, (N, K) of 0 and 1."""

    def classes(self, cell: str) -> Sequence[str]:
        """Return the classes that a cell of the answer's role names."""
        return ()

    def outputs(self, classes: int, form: Form) -> int:
        """Return how many outputs a model gives that knows so many classes of a file whose answers are written so."""
        return classes

    def known(self, plan: Plan) -> set[str]:
        """Return the classes that a model with this plan knows."""
        return set(plan["labels"])

    @abstractmethod
    def plan(self, rows: Rows, known: Collection[str] = ()) -> Plan:
        """Return what a model must know, from the training side; raise DataError where nothing can be learned.

        `known` are classes that the base knows already: they are kept, whether rows have them or not.
        """

    def markers(self, plan: Plan) -> Sequence[str]:
        """Return the tokens that are added to those of a base; without a plan, as many of them as are known then."""
        return ()

    @abstractmethod
    def encode(self, tokenizer: Any, rows: Rows, max_length: int) -> Encoded:
        """Return token ids for each row's sequences, each of at most `max_length` tokens, not padded.

        Where a row is encoded as several, SEQUENCES says how many each has.
        """

    @abstractmethod
    def targets(self, rows: Rows, plan: Plan) -> "np.ndarray":
        """Return (N,) or (N, K) targets; where the truth is something training never saw, −1 or NaN."""

    def names(self, plan: Plan, roles: Collection[str]) -> Rows:
        """Return, as rows of these roles, each label with its own name for a text; nothing where names say nothing."""
        return {}

    @abstractmethod
    def truth(self, rows: Rows) -> Sequence[str]:
        """Return what each row's right answer is, as predictions.parquet keeps it."""

    def reference(self, rows: Rows) -> Sequence[str]:
        """Return what `settle` and `metrics` are told of each row as its truth; it may take more than the answer."""
        return self.truth(rows)

    def is_right(self, truth: str, answer: str) -> bool:
        """Return whether an answer, as a table's cell has it, is the row's right one."""
        return truth == answer

    @abstractmethod
    def build(self, base: BaseFacts, plan: Plan, *, pooling: str, dropout: float, seed: int) -> "Model":
        """Return the base with this task's head on it."""

    @abstractmethod
    def load(self, folder: Path) -> "tuple[Model, Any, int]":
        """Return the model saved in a folder, its tokenizer and where it cuts texts, in tokens."""

    @abstractmethod
    def load_with(self, folder: Path) -> str:
        """Return Python that, run beside the saved model's folder without the workbench, defines `predict(inputs)`."""

    @abstractmethod
    def loss(
        self, outputs: "torch.Tensor", targets: "torch.Tensor", *, smoothing: float = 0.0,
        class_weights: "torch.Tensor | None" = None,
    ) -> "tuple[torch.Tensor, torch.Tensor]":  # fmt: skip
        """Return (sum of losses, weight); the loop divides by the weight of the whole effective batch."""

    def batch_keys(self, targets: "np.ndarray") -> "np.ndarray":
        """Return of which rows no two may stand in one batch: those with the same key (N,)."""
        raise NotImplementedError

    @abstractmethod
    def distance(self, one: "torch.Tensor", other: "torch.Tensor") -> "torch.Tensor":
        """Return how far each row's two answers (N, K) are apart, (N,), for R-Drop."""

    @abstractmethod
    def baselines(self, rows: Rows, plan: Plan, seed: int) -> "Mapping[str, Callable[[], SimpleModel]]":
        """Return what fits each of the cheapest models to these rows, by its name in the report."""

    def settle(self, plan: Plan, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str]) -> Plan:
        """Return the plan with what validation decides of a model's answers, such as thresholds."""
        return plan

    def sureness(self, outputs: "np.ndarray", truth: Sequence[str], plan: Plan) -> list[dict[str, float]]:
        """Return what each threshold of sureness buys: `below`, `coverage`, `accuracy`; nothing where there is none."""
        return []

    @abstractmethod
    def decode(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return a prediction for each row, of its outputs (N, K)."""

    def answer_test(self, outputs: "np.ndarray", rows: Rows, plan: Plan) -> list[Prediction]:
        """Return a prediction for each test row, whose truth is known."""
        return self.decode(outputs, rows, plan)

    @abstractmethod
    def metrics(
        self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan
    ) -> dict[str, float]:
        """Return the task's metrics, `loss` (the mean over rows whose target is known) among them."""

    @abstractmethod
    def tally(self, outputs: "np.ndarray", targets: "np.ndarray", truth: Sequence[str], plan: Plan) -> "Tally":
        """Return what the headline metric is put together from, row by row; what it is told is as for `metrics`."""

    @abstractmethod
    def tables(self, truth: Sequence[str], predicted: Sequence[str], plan: Plan) -> dict[str, Any]:
        """Return what else the report shows: per_class, confusion."""
