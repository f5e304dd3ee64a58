"""Classifiers (and regressors): a base and a linear layer on its pooled features, in two public layouts.

Imported only inside functions, so torch stands at the top.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils import skip_init

from workbench.engine.errors import N_, BaseModelError, Where
from workbench.engine.models import adapters, layouts, pretrained, units
from workbench.engine.models.model import (
    Inputs,
    Model,
    config_with_dropout,
    describe,
    dropout_of,
    load_encoder,
    save_tokenizer,
    save_whole,
    seeded,
    unit_mean,
    weights_of,
    without_pooler,
)
from workbench.engine.task import APART, SEQUENCES, HeadStart, Plan


class Classifier(Model):
    """A base with a linear head over K outputs; what the head sees are its features (B, H).

    `problem` is transformers' problem type.
    """

    problem: str
    beside: int = 0  # so many numbers its features have behind those that the head sees, as its outputs have them

    @property
    def labels(self) -> tuple[str, ...]:
        """Return what the outputs are named."""
        return tuple(self.plan["labels"])

    @property
    def output_shape(self) -> tuple[int, ...]:
        """Return the number of outputs, (K,)."""
        return (len(self.labels),)

    @property
    def feature_shape(self) -> tuple[int, ...]:
        """Return the shape of what the head sees of one row, (H,)."""
        return (self.head.in_features,)

    @property
    @abstractmethod
    def head(self) -> nn.Linear:
        """Return the linear layer that gives the logits."""

    def save(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        """Write the model into `folder` so that a public library loads it; the same weights give the same bytes."""
        with units.in_unit(self.head, self.plan):
            self._write(folder, tokenizer, max_length)

    @abstractmethod
    def _write(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        """Write the model as it is."""

    def set_head(self, weight: np.ndarray, bias: np.ndarray) -> None:
        """Start the head from these weights (K, H) and biases (K,)."""
        with torch.no_grad():
            self.head.weight.copy_(torch.from_numpy(np.asarray(weight, dtype=np.float32)))
            self.head.bias.copy_(torch.from_numpy(np.asarray(bias, dtype=np.float32)))


class PooledClassifier(Classifier):
    """Mean of the last hidden states, unit length, dropout, linear layer; saved in sentence-transformers' layout."""

    pooling = "mean"
    normalised = True

    def __init__(
        self, encoder: nn.Module, plan: Plan, problem: str, dropout: float, *,
        linear: Callable[..., nn.Linear] = nn.Linear,
    ) -> None:  # fmt: skip
        """Take the base; `linear` makes the head, by default at random."""
        super().__init__()
        self.plan, self.problem = plan, problem
        self.encoder = without_pooler(encoder)
        self.dropout = nn.Dropout(dropout)
        self.classifier = linear(self.seen(_config(encoder).hidden_size), len(self.labels))

    @staticmethod
    def seen(width: int) -> int:
        """Return the width of what the head sees, of a base that gives vectors this wide."""
        return width

    @property
    def head(self) -> nn.Linear:
        """Return the linear layer that gives the logits."""
        return self.classifier

    def features(self, inputs: Inputs) -> Tensor:
        """Return the mean of the last hidden states over real tokens, (B, H), scaled to length 1."""
        return unit_mean(self.encoder(**inputs).last_hidden_state, inputs["attention_mask"])

    def forward(self, inputs: Inputs) -> Tensor:
        """Return logits (B, K)."""
        logits: Tensor = self.classifier(self.dropped(self.features(inputs)))
        return logits

    def dropped(self, features: Tensor) -> Tensor:
        """Return features with some left out at random while the model learns."""
        found: Tensor = self.dropout(features)
        return found

    def _write(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        """Write sentence-transformers' layout: Transformer, Pooling, Normalize, Dense."""
        config = _config(self.encoder)
        describe_outputs(config, self.plan, self.problem)
        if adapters.is_in(self.encoder):
            config.max_seq_length = max_length
            config.save_pretrained(folder)
            adapters.save(self.encoder, folder)
            layouts.write_head(folder, self.classifier)
        else:
            save_whole(self.encoder, folder)
            layouts.write_mean(folder, self.classifier, max_length, apart=self.plan.get("pairs") == APART)
        save_tokenizer(tokenizer, folder)


class PairClassifier(PooledClassifier):
    """Texts read apart: what the head sees is how alike and how far apart two means are, number by number.

    Those of a row's first text and of each of its others: of a pair's two; of a question and its choices.

    Products and absolute differences, as sentence-transformers' and InferSent's (Conneau et al. 2017, section 3.1),
    each of a length of about 1; and the products' sum, the cosine, which many bases were trained to mean something by.
    """

    normalised = True  # nearly: standardised, a number that hardly varies would weigh as much as any

    @staticmethod
    def seen(width: int) -> int:
        """Return the width of what the head sees: products, differences, and the cosine."""
        return 2 * width + 1

    def features(self, inputs: Inputs) -> Tensor:
        """Return products, differences and cosines, (P, 2 H + 1): P = S − B pairs in the S sequences of B rows."""
        means = super().features({name: one for name, one in inputs.items() if name != SEQUENCES})  # (S, H)
        counts = inputs[SEQUENCES]
        leads = torch.zeros(len(means), dtype=torch.bool, device=means.device)
        leads[counts.cumsum(0) - counts] = True
        first, second = means[leads].repeat_interleave(counts - 1, 0), means[~leads]
        products = first * second
        close = layouts.CLOSENESS * products.sum(-1, keepdim=True)
        return torch.cat([products * first.shape[-1] ** 0.5, (first - second).abs(), close], dim=-1)

    def dropped(self, features: Tensor) -> Tensor:
        """Return features with some left out at random, but never the cosine, on which most stands."""
        return torch.cat([self.dropout(features[:, :-1]), features[:, -1:]], dim=-1)


class StandardClassifier(Classifier):
    """Transformers' own classification class of the base, on its first token."""

    pooling = "cls"
    normalised = False

    def __init__(self, model: Any, plan: Plan, problem: str, folder: Path) -> None:
        super().__init__()
        self.plan, self.problem = plan, problem
        self.model = model
        width = len(self.labels)
        linears = [one for one in model.modules() if isinstance(one, nn.Linear) and one.out_features == width]
        if not linears or linears[-1].bias is None:  # decoders score their last token, without a bias
            raise BaseModelError(
                N_("The base in {folder} can't be pooled by its first token."),
                N_('Set training.head_pooling to "mean".'), folder=str(folder), where=Where(str(folder)),
            )  # fmt: skip
        self._head_path = next(path for path, one in model.named_modules() if one is linears[-1])

    @property
    def encoder(self) -> nn.Module:  # type: ignore[override]
        """Return the base itself, without the head."""
        base: nn.Module = self.model.base_model
        return base

    @property
    def head(self) -> nn.Linear:
        """Return the linear layer that gives the logits."""
        linear: nn.Linear = self.model.get_submodule(self._head_path)
        return linear

    def features(self, inputs: Inputs) -> Tensor:
        """Return what the last linear layer is given, (B, H); of each token, (B, T, H), where those have labels."""
        seen: list[Tensor] = []
        handle = self.head.register_forward_pre_hook(lambda _, given: seen.append(given[0]))
        try:
            self.model(**inputs)
        finally:
            handle.remove()
        return seen[0]

    def forward(self, inputs: Inputs) -> Tensor:
        """Return logits, (B, K) or of each token (B, T, K)."""
        logits: Tensor = self.model(**inputs).logits
        return logits

    def _write(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        """Write transformers' layout; config.json's max_seq_length keeps where texts are cut."""
        describe_outputs(self.model.config, self.plan, self.problem)
        self.model.config.max_seq_length = max_length
        if adapters.is_in(self.encoder):
            self.model.config.architectures = [type(self.model).__name__]
            self.model.config.save_pretrained(folder)
            adapters.save(self.encoder, folder, prefix=self._prefix, beside=self._above())
        else:
            save_whole(self.model, folder)
        save_tokenizer(tokenizer, folder)

    def take_above(self, tensors: Mapping[str, Tensor]) -> None:
        """Take weights of what stands above the base, by their names in the whole model; not those of another shape."""
        own = self.model.state_dict()
        with torch.no_grad():
            for name, tensor in tensors.items():
                if own[name].shape == tensor.shape:
                    own[name].copy_(tensor)

    @property
    def _prefix(self) -> str:
        """Return where the base stands in the whole model."""
        return f"{self.model.base_model_prefix}."

    def _above(self) -> dict[str, Tensor]:
        return {name: one for name, one in self.model.state_dict().items() if not name.startswith(self._prefix)}


def build(
    folder: Path, plan: Plan, *, problem: str = layouts.SINGLE, pooling: str, dropout: float, seed: int
) -> Classifier:
    """Return the base in `folder` with a new head for `plan["labels"]`, random from `seed`.

    `problem` is transformers' problem type, pooling "mean" or "cls".
    """
    config = config_with_dropout(folder, dropout)
    with pretrained.one_at_a_time, seeded(seed):
        if pooling == "mean" or plan.get("pairs") == APART:
            model: Classifier = _pooled(plan)(load_encoder(folder, config), plan, problem, dropout)
        else:
            model = _build_standard(folder, config, plan, problem)
    model.origin = folder
    return model


def load(folder: Path) -> tuple[Classifier, Any, int]:
    """Return the classifier saved in `folder` (either layout), its tokenizer and where it cuts texts, in tokens.

    Nothing is drawn from torch's generator: a run that trains meanwhile on another thread keeps its random numbers.
    Raises BaseModelError where the folder holds no classification head.
    """
    config = pretrained.load_config(folder)
    tokenizer = pretrained.load_tokenizer(folder)
    plan, problem = layouts.plan(config), layouts.problem(folder, config.architectures, config.problem_type)
    with pretrained.one_at_a_time:
        if layouts.is_mean(folder):
            model: Classifier = _load_pooled(folder, config, plan, problem)
        else:
            model = _load_standard(folder, config, plan, problem)
    units.take_from_unit(model.head, plan)
    return model.eval(), tokenizer, layouts.max_length(folder, config, tokenizer)


def own_head(
    folder: Path, plan: Plan, problem: str, read: Callable[[Path], tuple[Any, Any, int]] = load
) -> HeadStart | None:
    """Return the base's own head put in the order of `plan["labels"]`; None where it has none, or other labels too.

    Rows of labels that it does not know are NaN. `read` loads the base as the task's model.
    """
    config = pretrained.load_config(folder)
    if not (layouts.has_head(folder) or (config.architectures or [""])[0].endswith(tuple(layouts.CLASSES))):
        return None
    own = layouts.plan(config)
    if not set(own["labels"]) <= set(plan["labels"]) or own.get("pairs") != plan.get("pairs"):
        return None
    if layouts.problem(folder, config.architectures, config.problem_type) != problem:
        return None
    model, _, _ = read(folder)
    with units.in_unit(model.head, model.plan):
        weight, bias = model.head.weight.detach().double().numpy(), model.head.bias.detach().double().numpy()
    mean, deviation = plan.get("mean", 0.0), plan.get("deviation", 1.0)
    rows, places = len(plan["labels"]), [plan["labels"].index(label) for label in model.labels]
    found = HeadStart(np.full((rows, weight.shape[1]), np.nan), np.full(rows, np.nan), strength=0.0)
    found.weight[places], found.bias[places] = weight / deviation, (bias - mean) / deviation
    return found


def _pooled(plan: Plan) -> type[PooledClassifier]:
    return PairClassifier if plan.get("pairs") == APART else PooledClassifier


def _load_pooled(folder: Path, config: Any, plan: Plan, problem: str) -> PooledClassifier:
    encoder = load_encoder(folder, config, **pretrained.without_pooler(config))
    model = _pooled(plan)(encoder, plan, problem, dropout_of(config), linear=partial(skip_init, nn.Linear))
    with pretrained.guarded(folder):
        model.head.load_state_dict(layouts.read_head(folder))
    return model


def _build_standard(folder: Path, config: Any, plan: Plan, problem: str) -> StandardClassifier:
    describe_outputs(config, plan, problem)
    model, missing = pretrained.load_model(_auto(problem), weights_of(folder), config)
    _start_as_identity(model, missing)
    standard = StandardClassifier(model, plan, problem, folder)
    if layouts.is_adapter(folder):
        standard.take_above(adapters.load(standard.encoder, folder, prefix=f"{model.base_model_prefix}."))
    with torch.no_grad():  # a new head even where the base has one of this size: its labels are others
        standard.head.weight.normal_(std=getattr(config, "initializer_range", 0.02))
        standard.head.bias.zero_()
    return standard


def _load_standard(folder: Path, config: Any, plan: Plan, problem: str) -> StandardClassifier:
    if layouts.is_adapter(folder):
        return _load_standard_adapter(folder, config, plan, problem)
    model, missing = pretrained.load_model(_auto(problem), folder, config)
    if missing:
        raise BaseModelError(
            N_("The model in {folder} has no classification head."),
            N_("Choose a run's folder or a base that was tuned for classification."),
            folder=str(folder), where=Where(str(folder)),
        )  # fmt: skip
    return StandardClassifier(model, plan, problem, folder)


def _load_standard_adapter(folder: Path, config: Any, plan: Plan, problem: str) -> StandardClassifier:
    auto = _auto(problem)
    with pretrained.nothing_drawn(auto, config):
        model, missing = pretrained.load_model(auto, weights_of(folder), config)
    _start_as_identity(model, missing)
    standard = StandardClassifier(model, plan, problem, folder)
    standard.take_above(adapters.load(standard.encoder, folder, prefix=f"{model.base_model_prefix}."))
    return standard


def _auto(problem: str) -> Any:
    """Return transformers' class that finds the base's own one with a head for a problem."""
    import transformers

    return getattr(transformers, f"AutoModel{layouts.class_of(problem)}")


def _start_as_identity(model: nn.Module, missing: set[str]) -> None:
    """Start new square layers before the head as the identity: a random one would scramble what the base knows."""
    for path, module in model.named_modules():
        new = f"{path}.weight" in missing and isinstance(module, nn.Linear)
        if new and module.in_features == module.out_features:
            with torch.no_grad():
                nn.init.eye_(module.weight)
                if module.bias is not None:
                    module.bias.zero_()


def describe_outputs(config: Any, plan: Plan, problem: str) -> None:
    """Write into a configuration what the outputs are; what else the plan knows stands under a key of our own."""
    config.id2label = dict(enumerate(plan["labels"]))
    config.label2id = {label: index for index, label in enumerate(plan["labels"])}
    config.problem_type = layouts.SAID.get(problem, problem)
    describe(config, plan)


def _config(encoder: nn.Module) -> Any:
    return encoder.config
