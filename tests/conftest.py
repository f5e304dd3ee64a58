"""Fixtures shared by all tests: a home of its own, the shared data where it lies, tiny real bases."""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_run import write_rows
from workbench.engine import spec as specs
from workbench.engine.data.audit import tokens
from workbench.engine.spec import RunSpec

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["WORKBENCH_HOME"] = tempfile.mkdtemp(prefix="workbench-tests-")  # nothing lands in a person's own
os.environ["TOKENIZERS_PARALLELISM"] = "false"

WORDS = (
    "the a my is not card order money refund please where when arrived broken late price account login password help "
    "good bad great awful love hate spam free win prize meeting lunch report cat dog red blue one two three"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home folder of this test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("WORKBENCH_HOME", str(folder))
    return folder


@pytest.fixture(scope="session", autouse=True)
def few_words_are_enough() -> Iterator[None]:
    """Let tiny bases, which know few words, learn from any rows; tests of the audit take it back."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SOME", "TOO_MANY"):
            patch.setattr(tokens, name, 1.01)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real data and bases beside the checkout; skip by name on a plain clone, fail in CI."""
    folder = Path(os.environ.get("WORKBENCH_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "data").is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI must run with the shared data; there is none at {folder}")
        pytest.skip("needs the shared data, which a plain clone does not have")
    return folder


@pytest.fixture(scope="session")
def make_tiny_base() -> Callable[..., Path]:
    """Return a function that writes a tiny random BERT with a word-level tokenizer to a folder."""
    return write_tiny_base


@pytest.fixture(scope="session")
def tiny_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny random BERT in sentence-transformers' layout, pooled by the mean."""
    return write_tiny_base(tmp_path_factory.mktemp("base") / "tiny")


@pytest.fixture
def run_spec(tmp_path: Path, tiny_base: Path, home: Path) -> Callable[..., RunSpec]:
    """Return a function that gives the spec of a tiny run; its keywords are `[training]` keys."""
    data = write_rows(tmp_path / "rows.csv")

    def make(top: dict[str, Any] | None = None, **training: Any) -> RunSpec:
        fixed = {"epochs": 3, "batch_size": 8, "learning_rate": 1e-3, "threads": 1, "micro_batch_size": 8}
        fixed |= {"contrast_steps": 0, "label_names": False, "refit": False}
        values = {"base": str(tiny_base), "data": {"train": str(data)}, **(top or {})}
        return specs.parse({**values, "training": {**fixed, "precision": "float32", **training}}, tmp_path)

    return make


def write_tiny_base(folder: Path, *, pooling: str = "mean", seed: int = 0, words: str = WORDS) -> Path:
    """Write a random 2-layer BERT (32 wide) that knows these words; pooling "" leaves out the pooling settings."""
    import torch
    from transformers import BertConfig, BertModel

    torch.manual_seed(seed)
    tokenizer = _word_tokenizer(words)
    config = BertConfig(
        vocab_size=len(tokenizer), hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64,
        max_position_embeddings=64,
    )  # fmt: skip
    BertModel(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    if pooling:
        _write_pooling(folder, pooling)
    return folder


def _word_tokenizer(words):
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    core = Tokenizer(models.WordLevel({w: i for i, w in enumerate([*names, *words.split()])}, unk_token="[UNK]"))
    core.normalizer = normalizers.Lowercase()
    core.pre_tokenizer = pre_tokenizers.Whitespace()
    core.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=core, pad_token="[PAD]", unk_token="[UNK]", cls_token="[CLS]", sep_token="[SEP]",
        mask_token="[MASK]", model_max_length=64,
    )  # fmt: skip


def _write_pooling(folder: Path, pooling: str) -> None:
    names = ["Transformer", "Pooling", "Normalize"]
    paths = ["", "1_Pooling", "2_Normalize"]
    modules = [
        {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{name}"}
        for i, (name, path) in enumerate(zip(names, paths, strict=True))
    ]
    (folder / "modules.json").write_text(json.dumps(modules))
    (folder / "1_Pooling").mkdir()
    settings = {
        "word_embedding_dimension": 32,
        "pooling_mode_cls_token": pooling == "cls",
        "pooling_mode_mean_tokens": pooling == "mean",
    }
    (folder / "1_Pooling" / "config.json").write_text(json.dumps(settings))
