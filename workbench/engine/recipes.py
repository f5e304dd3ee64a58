"""The recipes: what quick, balanced and best set, by task, base, method and number of rows."""

from dataclasses import asdict
from typing import Any

from workbench.engine import tasks
from workbench.engine.errors import N_, SpecError
from workbench.engine.task import BaseFacts
from workbench.engine.training_options import TrainingOptions, schedule

RECIPES: dict[str, str] = {"quick": N_("Quick"), "balanced": N_("Balanced"), "best": N_("Best")}
SMALL_WIDTH = 384  # of a token's vector; google-research/bert's README: small encoders want larger rates
FEW, MANY = 1000, 5000  # rows
# task → what differs for it from classification: with small bases under MANY rows and from there on, with larger ones.
# question-answering: transformers' example (3e-5, 12 rows a step); small bases: tests/benchmarks/NOTES.md
OF_TASK: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "question-answering": (
        {"learning_rate": 2e-4, "epochs": 10, "batch_size": 16}, {"learning_rate": 2e-4, "epochs": 5, "batch_size": 16},
        {"learning_rate": 3e-5, "batch_size": 16},
    ),
}  # fmt: skip
LORA_FACTORS = {True: 15, False: 20}  # of full tuning's rate: small bases (NOTES), others (Hu et al. 2021: 3e-4–5e-4)


def method_of(recipe: str) -> str:
    """Return the method a recipe uses where none is given; raise SpecError for an unknown recipe."""
    if recipe not in RECIPES:
        raise SpecError(
            N_("There is no recipe named {name!r}."),
            N_("Choose one of: {known}."),
            name=recipe,
            known=", ".join(RECIPES),
        )
    return "probe" if recipe == "quick" else "full"


def defaults(task: str, base: BaseFacts, method: str, recipe: str, rows: int) -> dict[str, Any]:
    """Return every key of `[training]` with its default for this task, base, method, recipe and number of rows.

    Small encoders: measured with all-MiniLM on banking77 and sms_spam, see tests/benchmarks/NOTES.md. Larger ones:
    2e-5, 3 epochs, 5 under 5,000 rows (transformers' example README). The weights' average over a quarter of the run:
    without it validation falls below the simple model for most of a run on banking77, and early stopping ends it there.
    """
    apart = tasks.find(task).one_class_a_row
    values = asdict(
        TrainingOptions(dropout=base.dropout, weight_average=0.25, refit=True, label_names=apart and rows <= FEW)
    )
    small = 0 < base.hidden_size <= SMALL_WIDTH
    if not small:
        values |= {"learning_rate": 2e-5, "epochs": 3 if rows >= MANY else 5}
    elif rows <= FEW:
        values |= {"learning_rate": 5e-5, "epochs": 4, "label_smoothing": 0.1, "contrast_steps": 120 if apart else 0}
    else:
        values |= {"learning_rate": 2e-4, "epochs": 4 if rows >= MANY else 6, "label_smoothing": 0.1}
    if task in OF_TASK:
        few, many, larger = OF_TASK[task]
        values |= larger if not small else few if rows < MANY else many
    if method == "lora":
        values["learning_rate"] = round(values["learning_rate"] * LORA_FACTORS[small], 9)
    if recipe == "best":
        values |= {"epochs": values["epochs"] + 2, "r_drop": 1.0 if looks_twice(task, rows) else 0.0}
    elif recipe == "balanced" and rows >= MANY:
        values["refit"] = False  # it would take as long again, for a tenth more rows
    return values


def looks_twice(task: str, rows: int) -> bool:
    """Return whether the recipe best computes each row twice (R-Drop)."""
    return rows > FEW and not tasks.find(task).couples_rows


def default_patience(values: dict[str, Any], rows: int) -> int:
    """Return min(2, evaluations − 1), so that early stopping can always fire (FEATURES: defaults with sources)."""
    return max(0, min(2, schedule(TrainingOptions(**values), rows).evaluations - 1))
