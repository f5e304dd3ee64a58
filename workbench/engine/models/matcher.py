"""Matchers: a base that makes one vector of each text, so that those that belong together lie close.

Saved in sentence-transformers' layout, with the answers that are known beside it. Imported only inside functions, so
torch stands at the top.
"""

import json
from pathlib import Path
from typing import Any

from torch import Tensor, nn
from torch.nn import functional

from workbench.engine.errors import N_, BaseModelError, Where
from workbench.engine.models import adapters, layouts, pretrained
from workbench.engine.models.model import (
    Inputs,
    Model,
    config_with_dropout,
    describe,
    load_encoder,
    save_tokenizer,
    save_whole,
    seeded,
    unit_mean,
    without_pooler,
)
from workbench.engine.task import SEQUENCES, Plan

BESIDE = ("labels", "answers", "rows")  # of a plan: what does not stand in config.json


class Matcher(Model):
    """One vector of length 1 a text: the mean of the last hidden states, or the first one, as the base is pooled."""

    normalised = True

    def __init__(self, encoder: nn.Module, plan: Plan, pooling: str) -> None:
        super().__init__()
        self.plan, self.pooling = plan, pooling
        self.encoder = without_pooler(encoder)

    @property
    def output_shape(self) -> tuple[int, ...]:
        """Return the shape of a row's two vectors, (2, H)."""
        config: Any = self.encoder.config
        return (2, int(config.hidden_size))

    def features(self, inputs: Inputs) -> Tensor:
        """Return the vectors of texts, (B, H), or of rows of two texts each, (B, 2, H)."""
        texts = {name: one for name, one in inputs.items() if name != SEQUENCES}
        hidden = self.encoder(**texts).last_hidden_state  # (B, T, H)
        if self.pooling == "mean":
            found = unit_mean(hidden, inputs["attention_mask"])
        else:
            found = functional.normalize(hidden[:, 0], dim=-1)
        return found.view(-1, 2, found.shape[-1]) if SEQUENCES in inputs else found

    def forward(self, inputs: Inputs) -> Tensor:
        """Return the same vectors."""
        return self.features(inputs)

    def save(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        """Write sentence-transformers' layout (Transformer, Pooling, Normalize), or peft's adapter alone."""
        config: Any = self.encoder.config
        describe(config, {**self.plan, "pooling": self.pooling}, BESIDE)
        if adapters.is_in(self.encoder):
            config.max_seq_length = max_length
            config.save_pretrained(folder)
            adapters.save(self.encoder, folder)
        else:
            save_whole(self.encoder, folder)
            layouts.write_vectors(folder, config.hidden_size, max_length, self.pooling)
        layouts.write_answers(folder, self.plan["answers"], self.plan["rows"])
        save_tokenizer(tokenizer, folder)


def build(folder: Path, plan: Plan, *, pooling: str, dropout: float, seed: int) -> Matcher:
    """Return the base in `folder` as a matcher; pooling is "mean" or "cls"."""
    config = config_with_dropout(folder, dropout)
    with pretrained.one_at_a_time, seeded(seed):
        model = Matcher(load_encoder(folder, config), plan, pooling)
    model.origin = folder
    return model


def load(folder: Path) -> tuple[Matcher, Any, int]:
    """Return the matcher saved in `folder`, its tokenizer and where it cuts texts, in tokens.

    Nothing is drawn from torch's generator. Raises BaseModelError where the folder holds no answers that are known.
    """
    config, tokenizer = pretrained.load_config(folder), pretrained.load_tokenizer(folder)
    if not (folder / layouts.ANSWERS).is_file():
        raise BaseModelError(
            N_("The model in {folder} knows no answers to be matched."), N_("Choose a run of the task text-matching."),
            folder=str(folder), where=Where(str(folder)),
        )  # fmt: skip
    known = json.loads((folder / layouts.ANSWERS).read_text(encoding="utf-8"))
    own = dict(getattr(config, layouts.PLAN, {}))
    pooling = str(own.pop("pooling", "mean"))
    plan = {**own, "labels": [], "answers": [one["text"] for one in known], "rows": [one["row"] for one in known]}
    with pretrained.one_at_a_time:
        without = pretrained.without_pooler(config) if not layouts.is_adapter(folder) else {}
        model = Matcher(load_encoder(folder, config, **without), plan, pooling)
    return model.eval(), tokenizer, layouts.max_length(folder, config, tokenizer)
