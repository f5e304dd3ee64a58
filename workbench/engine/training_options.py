"""The hyperparameters of training, each with its label, help and bounds; and how many steps they make."""

import math
from dataclasses import dataclass

from workbench.engine.errors import N_, SpecError
from workbench.engine.options import option


@dataclass(frozen=True)
class TrainingOptions:
    """Every key of a run file's `[training]`; the defaults here are the plainest."""

    epochs: int = option(
        3, N_("Epochs"), N_("How many times training goes over all training rows."), minimum=1, maximum=1000
    )
    batch_size: int = option(
        32,
        N_("Batch size"),
        N_("How many rows one optimizer step learns from (the effective batch)."),
        minimum=1,
        maximum=65536,
        unit=N_("rows"),
    )
    micro_batch_size: int = option(
        0,
        N_("Micro-batch size"),
        N_(
            "How many of the longest rows are computed at a time, or as many tokens of shorter ones: it changes memory "
            "and speed, the result only by chance. 0 = chosen."
        ),
        minimum=0,
        maximum=65536,
        unit=N_("rows"),
    )
    evaluation_batch_size: int = option(
        64,
        N_("Evaluation batch size"),
        N_("How many rows are computed at a time when checking and predicting."),
        minimum=1,
        maximum=65536,
        unit=N_("rows"),
    )
    learning_rate: float = option(
        2e-5,
        N_("Learning rate"),
        N_("How far a step moves the weights at the top of the schedule."),
        minimum=1e-9,
        maximum=10.0,
    )
    optimizer: str = option(
        "adamw", N_("Optimizer"), N_("The rule that turns gradients into steps."), choices=("adamw", "sgd")
    )
    weight_decay: float = option(
        0.01,
        N_("Weight decay"),
        N_("How strongly weights are pulled to zero; biases and norms are left out."),
        minimum=0.0,
        maximum=1.0,
    )
    dropout: float = option(
        0.1,
        N_("Dropout"),
        N_("The share of activations switched off at random while learning."),
        minimum=0.0,
        maximum=0.9,
    )
    label_smoothing: float = option(
        0.0,
        N_("Label smoothing"),
        N_("The share of certainty taken from the right label and spread over all."),
        minimum=0.0,
        maximum=0.9,
    )
    r_drop: float = option(
        0.0,
        N_("R-Drop"),
        N_(
            "Each row is computed twice, with different dropout, and how far the two answers are apart counts so much "
            "in the loss; steps take twice as long. 0 = once."
        ),
        minimum=0.0,
        maximum=100.0,
    )
    weight_average: float = option(
        0.0,
        N_("Weight average"),
        N_("Evaluate and keep an average of the weights over this share of the run's steps; 0 = the last weights."),
        minimum=0.0,
        maximum=1.0,
    )
    layer_decay: float = option(
        1.0,
        N_("Layer-wise rate decay"),
        N_("The learning rate of each layer is that of the layer above times this; 1 = all the same."),
        minimum=0.1,
        maximum=1.0,
    )
    scheduler: str = option(
        "linear",
        N_("Schedule"),
        N_("How the learning rate falls after the warm-up."),
        choices=(N_("linear"), N_("cosine"), N_("constant")),
    )
    warmup_share: float = option(
        0.06,
        N_("Warm-up"),
        N_("The share of all steps in which the learning rate rises from zero."),
        minimum=0.0,
        maximum=0.9,
    )
    max_length: int = option(
        0,
        N_("Maximum length"),
        N_("Longer texts are cut to this many tokens. 0 = chosen from the data."),
        minimum=0,
        maximum=131072,
        unit=N_("tokens"),
    )
    precision: str = option(
        "auto",
        N_("Number format"),
        N_("The numbers used in computing; auto takes what is really faster here."),
        choices=(N_("auto"), "float32", "bfloat16", "float16"),
    )
    threads: int = option(
        0, N_("Threads"), N_("How many processor threads compute. 0 = chosen by measuring."), minimum=0, maximum=1024
    )
    evaluate_every: str | int = option(
        "auto",
        N_("Evaluate every"),
        N_("When to check on the validation rows: auto (about 9 times a run), epoch, or a number of steps."),
        minimum=1,
        choices=(N_("auto"), N_("epoch")),
    )
    early_stopping_patience: int = option(
        2,
        N_("Patience"),
        N_("Training ends after this many evaluations without improvement. 0 = never early."),
        minimum=0,
        maximum=1000,
        unit=N_("evaluations"),
    )
    minimum_improvement: float = option(
        0.0,
        N_("Minimum improvement"),
        N_("By how much the headline metric must rise to count as improved."),
        minimum=0.0,
        maximum=1e9,
    )
    refit: bool = option(
        False,
        N_("Learn from validation rows too"),
        N_(
            "Once validation has chosen, learn anew from training and validation rows together, for as long as it "
            "chose, and keep that model. Figures on validation are those of the fit before."
        ),
    )
    class_weights: str = option(
        "none",
        N_("Class weights"),
        N_("balanced: rows of rare classes count more, in inverse proportion."),
        choices=(N_("none"), N_("balanced")),
    )
    gradient_clipping: float = option(
        1.0,
        N_("Gradient clipping"),
        N_("A gradient longer than this is shortened to it. 0 = never."),
        minimum=0.0,
        maximum=1e6,
    )
    gradient_checkpointing: bool = option(
        False, N_("Gradient checkpointing"), N_("Compute activations twice to save memory; slower, same result.")
    )
    head_start: str = option(
        "auto",
        N_("Head starts from"),
        N_("Where the head's weights come from: the simple model's fit (probe) or random numbers."),
        choices=(N_("auto"), N_("kept"), N_("probe"), N_("random")),
    )
    contrast_steps: int = option(
        0,
        N_("Steps of drawing classes apart"),
        N_(
            "Before the head learns, so many steps draw texts of one class together; "
            "for up to about 1,000 rows. 0 = none."
        ),
        minimum=0,
        maximum=100_000,
        unit=N_("steps"),
    )
    label_names: bool = option(
        False,
        N_("Learn from labels' names"),
        N_(
            "A label's own words count as one more example of it where classes are drawn apart and the simple model "
            "is fitted; for few rows, and labels that say what they mean."
        ),
    )
    head_pooling: str = option(
        "auto",
        N_("Pooling"),
        N_("How token vectors become one: the first token (cls) or their mean; auto = as the base was trained."),
        choices=(N_("auto"), "cls", N_("mean")),
    )

    @property
    def passes(self) -> int:
        """Return how often a step computes each row."""
        return 2 if self.r_drop else 1


@dataclass(frozen=True)
class Schedule:
    """How a run's steps lie: `every` is the number of steps between evaluations, the last step always one."""

    steps_per_epoch: int
    steps: int
    every: int

    @property
    def evaluations(self) -> int:
        """How often the run evaluates."""
        return math.ceil(self.steps / self.every)

    def is_evaluation(self, step: int) -> bool:
        """Return whether the model is evaluated after `step` (1-based)."""
        return step > 0 and (step % self.every == 0 or step == self.steps)


def schedule(options: TrainingOptions, rows: int) -> Schedule:
    """Return the schedule of training on `rows` rows; auto evaluates about 9 times."""
    steps_per_epoch = math.ceil(rows / options.batch_size)
    steps = steps_per_epoch * options.epochs
    if options.evaluate_every == "auto":
        every = max(1, round(steps / 9))
    elif options.evaluate_every == "epoch":
        every = steps_per_epoch
    else:
        every = int(options.evaluate_every)
    return Schedule(steps_per_epoch, steps, every)


def check_patience(options: TrainingOptions, rows: int) -> None:
    """Raise SpecError if early stopping is asked for but could never fire with so few evaluations."""
    evaluations = schedule(options, rows).evaluations
    if options.early_stopping_patience and options.early_stopping_patience >= evaluations:
        raise SpecError(
            N_(
                "training.early_stopping_patience is {patience}, but the run has only {evaluations} evaluation(s), "
                "so it could never stop early."
            ),
            N_("Set it below {evaluations}, or to 0 to never stop early, or evaluate more often with evaluate_every."),
            patience=options.early_stopping_patience,
            evaluations=evaluations,
        )
