"""The files of a saved classifier: sentence-transformers' layout, and the snippet that loads either one."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor, nn

MODULES = (("Transformer", ""), ("Pooling", "1_Pooling"), ("Normalize", "2_Normalize"), ("Dense", "3_Dense"))
HEAD_FILE = "3_Dense/model.safetensors"


def write_mean(folder: Path, head: "nn.Linear", max_length: int) -> None:
    """Write what turns a saved encoder into sentence-transformers' Transformer, Pooling, Normalize, Dense."""
    from safetensors.torch import save_file

    modules = [
        {"idx": index, "name": str(index), "path": path, "type": f"sentence_transformers.models.{name}"}
        for index, (name, path) in enumerate(MODULES)
    ]
    pooling = {
        "word_embedding_dimension": head.in_features,
        "pooling_mode_cls_token": False,
        "pooling_mode_mean_tokens": True,
        "pooling_mode_max_tokens": False,
        "pooling_mode_mean_sqrt_len_tokens": False,
    }
    dense = {
        "in_features": head.in_features,
        "out_features": head.out_features,
        "bias": True,
        "activation_function": "torch.nn.modules.linear.Identity",
    }
    _write(folder / "modules.json", modules)
    _write(folder / "sentence_bert_config.json", {"max_seq_length": max_length, "do_lower_case": False})
    _write(folder / "config_sentence_transformers.json", {"prompts": {}, "default_prompt_name": None})
    _write(folder / "1_Pooling" / "config.json", pooling)
    _write(folder / "2_Normalize" / "config.json", {})
    _write(folder / "3_Dense" / "config.json", dense)
    state = {"linear.weight": head.weight.detach().contiguous().cpu(), "linear.bias": head.bias.detach().cpu()}
    save_file(state, folder / HEAD_FILE)


def is_mean(folder: Path) -> bool:
    """Return whether `folder` holds a mean-pooled classifier in sentence-transformers' layout."""
    return (folder / HEAD_FILE).is_file()


def read_head(folder: Path) -> "dict[str, Tensor]":
    """Return the weight and bias of a mean-pooled classifier's head."""
    from safetensors.torch import load_file

    state = load_file(folder / HEAD_FILE)
    return {name.removeprefix("linear."): tensor for name, tensor in state.items()}


def max_length(folder: Path, config: Any, tokenizer: Any) -> int:
    """Return where a saved classifier cuts texts, in tokens; what the base can take, where that was not written."""
    path = folder / "sentence_bert_config.json"
    said = (
        json.loads(path.read_text(encoding="utf-8")).get("max_seq_length")
        if is_mean(folder) and path.is_file()
        else None
    )
    said = said or getattr(config, "max_seq_length", None)
    return int(said or min(getattr(config, "max_position_embeddings", 512), tokenizer.model_max_length))


def load_with(pooling: str, folder: str = "best") -> str:
    """Return Python that, run in the run's folder without the workbench, defines `predict(inputs)`."""
    loading = _LOAD_MEAN if pooling == "mean" else _LOAD_CLS
    return loading.replace("FOLDER", repr(folder)) + _PREDICT


def _write(path: Path, content: Any) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False), encoding="utf-8")


_LOAD_MEAN = """\
import torch
from sentence_transformers import SentenceTransformer
from transformers.utils import logging

logging.set_verbosity_error()  # the base's pooler is left out on purpose: this model takes the mean
model = SentenceTransformer(FOLDER, device="cpu", local_files_only=True)
tokenizer, length = model.tokenizer, model.max_seq_length
names = model[0].auto_model.config.id2label


def logits(batch):
    return model(dict(batch))["sentence_embedding"]
"""

_LOAD_CLS = """\
import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

model = AutoModelForSequenceClassification.from_pretrained(FOLDER, local_files_only=True).eval()
tokenizer, length = AutoTokenizer.from_pretrained(FOLDER, local_files_only=True), model.config.max_seq_length
names = model.config.id2label


def logits(batch):
    return model(**batch).logits
"""

_PREDICT = '''

def predict(inputs, batch_size=32):
    """Return {label: probability}, best first, for each text or {"text": ..., "text_pair": ...}."""
    rows = [{"text": row} if isinstance(row, str) else row for row in inputs]
    answers = []
    for start in range(0, len(rows), batch_size):
        part = rows[start : start + batch_size]
        texts = [row["text"] for row in part]
        pairs = [row["text_pair"] for row in part] if "text_pair" in part[0] else None
        batch = tokenizer(texts, pairs, padding=True, truncation=True, max_length=length, return_tensors="pt")
        with torch.inference_mode():
            shares = torch.softmax(logits(batch).double(), dim=-1).tolist()
        for row in shares:
            best_first = sorted(range(len(row)), key=lambda index: -row[index])
            answers.append({names[index]: row[index] for index in best_first})
    return answers
'''
