"""Classifiers: a base and a linear layer on its pooled features, in two public layouts.

Imported only inside functions, so torch stands at the top.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import skip_init

from workbench.engine.errors import N_, BaseModelError, Where
from workbench.engine.models import layouts, pretrained, vocabulary
from workbench.engine.task import HeadStart

Inputs = Mapping[str, Tensor]  # what the tokenizer returned, padded: name -> (B, T)

DROPOUT_NAMES = (
    "hidden_dropout_prob", "hidden_dropout", "attention_probs_dropout_prob", "attention_dropout", "dropout",
    "activation_dropout", "classifier_dropout", "classifier_dropout_prob", "seq_classif_dropout", "embd_pdrop",
    "resid_pdrop", "attn_pdrop", "embedding_dropout", "mlp_dropout", "pooler_dropout", "summary_last_dropout",
)  # fmt: skip


class Classifier(nn.Module, ABC):
    """A base with a linear head over K labels; what the head sees are its features (B, H)."""

    labels: tuple[str, ...]
    encoder: nn.Module  # the base itself, without the head
    pooling: str
    normalised: bool  # whether features have length 1

    @property
    @abstractmethod
    def head(self) -> nn.Linear:
        """Return the linear layer that gives the logits."""

    @abstractmethod
    def features(self, inputs: Inputs) -> Tensor:
        """Return what the head sees of each row, (B, H), without dropout in evaluation mode."""

    @abstractmethod
    def forward(self, inputs: Inputs) -> Tensor:
        """Return logits (B, K)."""

    @abstractmethod
    def save(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        """Write the model into `folder` so that a public library loads it; the same weights give the same bytes."""

    def set_head(self, weight: np.ndarray, bias: np.ndarray) -> None:
        """Start the head from these weights (K, H) and biases (K,)."""
        with torch.no_grad():
            self.head.weight.copy_(torch.from_numpy(np.asarray(weight, dtype=np.float32)))
            self.head.bias.copy_(torch.from_numpy(np.asarray(bias, dtype=np.float32)))

    def enable_gradient_checkpointing(self) -> None:
        """Compute the base's activations twice instead of keeping them."""
        encoder: Any = self.encoder
        # newer transformers warn of the second name
        enable = getattr(encoder, "activation_checkpointing_enable", None) or encoder.gradient_checkpointing_enable
        enable({"use_reentrant": False})


class PooledClassifier(Classifier):
    """Mean of the last hidden states, unit length, dropout, linear layer; saved in sentence-transformers' layout."""

    pooling = "mean"
    normalised = True

    def __init__(
        self, encoder: nn.Module, labels: Sequence[str], dropout: float, *, linear: Callable[..., nn.Linear] = nn.Linear
    ) -> None:
        """Take the base; `linear` makes the head, by default at random."""
        super().__init__()
        self.labels = tuple(labels)
        self.encoder = encoder
        if isinstance(getattr(encoder, "pooler", None), nn.Module):
            encoder.pooler = None  # type: ignore[assignment] # unused here: it would get no gradient
        self.dropout = nn.Dropout(dropout)
        self.classifier = linear(_config(encoder).hidden_size, len(self.labels))

    @property
    def head(self) -> nn.Linear:
        """Return the linear layer that gives the logits."""
        return self.classifier

    def features(self, inputs: Inputs) -> Tensor:
        """Return the mean of the last hidden states over real tokens, (B, H), scaled to length 1."""
        hidden = self.encoder(**inputs).last_hidden_state  # (B, T, H)
        mask = inputs["attention_mask"].unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        return functional.normalize(mean, dim=-1)

    def forward(self, inputs: Inputs) -> Tensor:
        """Return logits (B, K)."""
        logits: Tensor = self.classifier(self.dropout(self.features(inputs)))
        return logits

    def save(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        """Write sentence-transformers' layout: Transformer, Pooling, Normalize, Dense."""
        _name_labels(_config(self.encoder), self.labels)
        _save_pretrained(self.encoder, folder, tokenizer)
        layouts.write_mean(folder, self.classifier, max_length)


class StandardClassifier(Classifier):
    """Transformers' own classification class of the base, on its first token."""

    pooling = "cls"
    normalised = False

    def __init__(self, model: Any, labels: Sequence[str], folder: Path) -> None:
        super().__init__()
        self.labels = tuple(labels)
        self.model = model
        linears = [one for one in model.modules() if isinstance(one, nn.Linear) and one.out_features == len(labels)]
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
        """Return what the last linear layer is given, (B, H)."""
        seen: list[Tensor] = []
        handle = self.head.register_forward_pre_hook(lambda _, given: seen.append(given[0]))
        try:
            self.model(**inputs)
        finally:
            handle.remove()
        return seen[0]

    def forward(self, inputs: Inputs) -> Tensor:
        """Return logits (B, K)."""
        logits: Tensor = self.model(**inputs).logits
        return logits

    def save(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        """Write transformers' layout; config.json's max_seq_length keeps where texts are cut."""
        _name_labels(self.model.config, self.labels)
        self.model.config.problem_type = "single_label_classification"
        self.model.config.max_seq_length = max_length
        _save_pretrained(self.model, folder, tokenizer)


def build(folder: Path, labels: Sequence[str], *, pooling: str, dropout: float, seed: int) -> Classifier:
    """Return the base in `folder` with a new head for `labels`, random from `seed`; pooling is "mean" or "cls"."""
    config = pretrained.load_config(folder)
    for name in DROPOUT_NAMES:
        if hasattr(config, name):
            setattr(config, name, dropout)
    with pretrained.one_at_a_time, _seeded(seed):
        if pooling == "mean":
            return PooledClassifier(_load_encoder(folder, config), labels, dropout)
        return _build_standard(folder, config, labels)


def load(folder: Path) -> tuple[Classifier, Any, int]:
    """Return the classifier saved in `folder` (either layout), its tokenizer and where it cuts texts, in tokens.

    Nothing is drawn from torch's generator: a run that trains meanwhile on another thread keeps its random numbers.
    Raises BaseModelError where the folder holds no classification head.
    """
    config = pretrained.load_config(folder)
    tokenizer = pretrained.load_tokenizer(folder)
    labels = [str(config.id2label[index]) for index in range(config.num_labels)]
    with pretrained.one_at_a_time:
        if layouts.is_mean(folder):
            model: Classifier = _load_pooled(folder, config, labels)
        else:
            model = _load_standard(folder, config, labels)
    return model.eval(), tokenizer, layouts.max_length(folder, config, tokenizer)


def own_head(folder: Path, labels: Sequence[str]) -> HeadStart | None:
    """Return the base's own head put in the order of `labels`, or None where it has none or one for other labels."""
    architectures = pretrained.load_config(folder).architectures or [""]
    if not (layouts.is_mean(folder) or architectures[0].endswith("ForSequenceClassification")):
        return None
    model, _, _ = load(folder)
    if set(model.labels) != set(labels):
        return None
    order = [model.labels.index(label) for label in labels]
    weight, bias = model.head.weight.detach().numpy(), model.head.bias.detach().numpy()
    return HeadStart(weight[order], bias[order], strength=0.0)


def _load_encoder(folder: Path, config: Any, **options: Any) -> nn.Module:
    from transformers import AutoModel

    encoder: nn.Module = pretrained.load_model(AutoModel, folder, config, **options)[0]
    return encoder


def _load_pooled(folder: Path, config: Any, labels: Sequence[str]) -> PooledClassifier:
    encoder = _load_encoder(folder, config, **pretrained.without_pooler(config))
    model = PooledClassifier(encoder, labels, _dropout(config), linear=partial(skip_init, nn.Linear))
    with pretrained.guarded(folder):
        model.head.load_state_dict(layouts.read_head(folder))
    return model


def _build_standard(folder: Path, config: Any, labels: Sequence[str]) -> StandardClassifier:
    from transformers import AutoModelForSequenceClassification

    _name_labels(config, labels)
    config.problem_type = "single_label_classification"
    model, missing = pretrained.load_model(AutoModelForSequenceClassification, folder, config)
    _start_as_identity(model, missing)
    standard = StandardClassifier(model, labels, folder)
    with torch.no_grad():  # a new head even where the base has one of this size: its labels are others
        standard.head.weight.normal_(std=getattr(config, "initializer_range", 0.02))
        standard.head.bias.zero_()
    return standard


def _load_standard(folder: Path, config: Any, labels: Sequence[str]) -> StandardClassifier:
    from transformers import AutoModelForSequenceClassification

    model, missing = pretrained.load_model(AutoModelForSequenceClassification, folder, config)
    if missing:
        raise BaseModelError(
            N_("The model in {folder} has no classification head."),
            N_("Choose a run's folder or a base that was tuned for classification."),
            folder=str(folder), where=Where(str(folder)),
        )  # fmt: skip
    return StandardClassifier(model, labels, folder)


def _start_as_identity(model: nn.Module, missing: set[str]) -> None:
    """Start new square layers before the head as the identity: a random one would scramble what the base knows."""
    for path, module in model.named_modules():
        new = f"{path}.weight" in missing and isinstance(module, nn.Linear)
        if new and module.in_features == module.out_features:
            with torch.no_grad():
                nn.init.eye_(module.weight)
                if module.bias is not None:
                    module.bias.zero_()


def _save_pretrained(model: Any, folder: Path, tokenizer: Any) -> None:
    tokenizer.backend_tokenizer.no_truncation()  # state of the last call, which tokenizer.json would keep
    tokenizer.backend_tokenizer.no_padding()
    with vocabulary.whole(model):
        model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def _name_labels(config: Any, labels: Sequence[str]) -> None:
    config.id2label = dict(enumerate(labels))
    config.label2id = {label: index for index, label in enumerate(labels)}


def _config(encoder: nn.Module) -> Any:
    return encoder.config


def _dropout(config: Any) -> float:
    return float(
        next((getattr(config, name) for name in DROPOUT_NAMES if getattr(config, name, None) is not None), 0.1)
    )


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """Draw from a seed inside, and leave torch's own generator as it was."""
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(seed)
        yield
