"""How the values of options are called: the words of choices, and what 0 means where it means something else."""

from collections.abc import Mapping
from typing import Any

from workbench.engine.errors import N_
from workbench.gui.translation import LANGUAGES, tr

CHOICES: Mapping[str, str] = {
    "auto": N_("auto"), "adamw": "AdamW", "sgd": "SGD", "linear": N_("linear"), "cosine": N_("cosine"),
    "constant": N_("constant"), "float32": "float32", "bfloat16": "bfloat16", "float16": "float16",
    "epoch": N_("every epoch"), "none": N_("none"), "balanced": N_("balanced"), "kept": N_("kept: the base's own"),
    "probe": N_("probe: the simple model's fit"), "random": N_("random numbers"), "cls": N_("cls: the first token"),
    "mean": N_("mean of all tokens"), "system": N_("as the system has it"), "light": N_("light"), "dark": N_("dark"),
    "cpu": N_("processor (cpu)"), "cuda": N_("graphics card (cuda)"), "mps": N_("Apple graphics (mps)"),
    **LANGUAGES,
}  # fmt: skip
ZERO: Mapping[str, str] = {
    "max_length": N_("chosen from the data"), "micro_batch_size": N_("chosen by measuring"),
    "threads": N_("chosen by measuring"), "early_stopping_patience": N_("never early"),
    "gradient_clipping": N_("never"), "weight_average": N_("the last weights"), "contrast_steps": N_("none"),
    "r_drop": N_("each row once"),
}  # fmt: skip


def choice_words(choice: Any) -> str:
    """Return a choice in words; one without words as it is."""
    return tr(CHOICES[choice]) if choice in CHOICES else str(choice)


def zero_words(name: str) -> str:
    """Return what 0 means for the option of that name, "" where it is just a number."""
    return tr(ZERO[name]) if name in ZERO else ""
