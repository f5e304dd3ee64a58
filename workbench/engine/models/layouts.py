"""The files of a saved classifier: sentence-transformers' layout, and the snippet that loads either one."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine.task import APART, Plan

if TYPE_CHECKING:
    from torch import Tensor, nn

PLAN = "workbench"  # the key of config.json that holds what a model knows of its task beside its labels
MODULES = (("Transformer", ""), ("Pooling", "1_Pooling"), ("Normalize", "2_Normalize"), ("Dense", "3_Dense"))
SINGLE = "single_label_classification"  # the problem type of a configuration that does not say
ADAPTER = "adapter_config.json"  # peft's, in the folder of an adapter alone
ANSWERS = "answers.json"  # those that a matcher knows
POOLINGS = ("cls_token", "mean_tokens", "max_tokens", "mean_sqrt_len_tokens")  # sentence-transformers' names
_POOLING = {"cls": "cls_token", "mean": "mean_tokens"}
HEAD_FILE = "3_Dense/model.safetensors"


def write_mean(folder: Path, head: "nn.Linear", max_length: int, *, apart: bool = False) -> None:
    """Write what turns a saved encoder into sentence-transformers' Transformer, Pooling, Normalize, Dense.

    Where texts are read `apart`, the head is no part of that: it needs two of them.
    """
    dense = {
        "in_features": head.in_features,
        "out_features": head.out_features,
        "bias": True,
        "activation_function": "torch.nn.modules.linear.Identity",
    }
    write_vectors(folder, head.in_features // 2 if apart else head.in_features, max_length, "mean")
    if not apart:
        _write(folder / "modules.json", _modules(MODULES))
        _write(folder / "3_Dense" / "config.json", dense)
    write_head(folder, head)


def write_vectors(folder: Path, width: int, max_length: int, pooling: str) -> None:
    """Write what turns a saved encoder into sentence-transformers' Transformer, Pooling, Normalize."""
    _write(folder / "modules.json", _modules(MODULES[:3]))
    _write(folder / "sentence_bert_config.json", {"max_seq_length": max_length, "do_lower_case": False})
    _write(folder / "config_sentence_transformers.json", {"prompts": {}, "default_prompt_name": None})
    said = {"word_embedding_dimension": width, **{f"pooling_mode_{one}": False for one in POOLINGS}}
    _write(folder / "1_Pooling" / "config.json", {**said, f"pooling_mode_{_POOLING[pooling]}": True})
    _write(folder / "2_Normalize" / "config.json", {})


def write_answers(folder: Path, texts: Sequence[str], rows: Sequence[int]) -> None:
    """Write the answers that a matcher knows, and the row of the file each stands in."""
    known = [{"text": text, "row": row} for text, row in zip(texts, rows, strict=True)]
    _write(folder / ANSWERS, known)


def write_head(folder: Path, head: "nn.Linear") -> None:
    """Write the weight and bias of a mean-pooled classifier's head."""
    from safetensors.torch import save_file

    (folder / HEAD_FILE).parent.mkdir(exist_ok=True)
    state = {"linear.weight": head.weight.detach().contiguous().cpu(), "linear.bias": head.bias.detach().cpu()}
    save_file(state, folder / HEAD_FILE)


def is_mean(folder: Path) -> bool:
    """Return whether `folder` holds a mean-pooled classifier: its head lies where sentence-transformers has it."""
    return (folder / HEAD_FILE).is_file()


def load_matcher_with(folder: str, *, adapter: bool = False) -> str:
    """Return Python that defines `predict(inputs)` for a matcher: the known answers, closest first."""
    return (_MATCHER_ADAPTER if adapter else _MATCHER).replace("FOLDER", repr(folder)) + _RANK


def is_adapter(folder: Path) -> bool:
    """Return whether a folder holds an adapter, so that the base's own weights lie elsewhere."""
    return (folder / ADAPTER).is_file()


def pooling(folder: Path) -> str:
    """Return how a saved model makes one vector of a text, "mean" or "cls", or of two of them, "apart"."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if config.get(PLAN, {}).get("pairs") == APART:
        return APART
    return "mean" if is_mean(folder) else "cls"


def plan(config: Any) -> Plan:
    """Return what a saved model knows of its task, by its configuration."""
    labels = [str(config.id2label[index]) for index in range(config.num_labels)]
    return {"labels": labels, **settled(config)}


def settled(config: Any) -> Plan:
    """Return what a saved model knows of its task beside its labels and answers."""
    found: Plan = getattr(config, PLAN, {})
    return found


def read_head(folder: Path) -> "dict[str, Tensor]":
    """Return the weight and bias of a mean-pooled classifier's head."""
    from safetensors.torch import load_file

    state = load_file(folder / HEAD_FILE)
    return {name.removeprefix("linear."): tensor for name, tensor in state.items()}


def max_length(folder: Path, config: Any, tokenizer: Any) -> int:
    """Return where a saved classifier cuts texts, in tokens; what the base can take, where that was not written."""
    path = folder / "sentence_bert_config.json"
    said = json.loads(path.read_text(encoding="utf-8")).get("max_seq_length") if path.is_file() else None
    said = said or getattr(config, "max_seq_length", None)
    return int(said or min(getattr(config, "max_position_embeddings", 512), tokenizer.model_max_length))


def load_with(pooling: str, problem: str, folder: str = "best", *, adapter: bool = False) -> str:
    """Return Python that, run in the run's folder without the workbench, defines `predict(inputs)`.

    `pooling` is "mean", "cls", or "apart" for pairs whose texts are read apart.
    """
    loading, reading = _LOADING[pooling, adapter], _PAIRS if pooling == APART else _TEXTS
    return loading.replace("FOLDER", repr(folder)) + _LOGITS_OF.replace("TEXTS", reading) + _PREDICT[problem]


def _modules(modules: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    return [
        {"idx": index, "name": str(index), "path": path, "type": f"sentence_transformers.models.{name}"}
        for index, (name, path) in enumerate(modules)
    ]


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
config = model[0].auto_model.config


def logits(batch):
    return model(dict(batch))["sentence_embedding"]
"""

_LOAD_CLS = """\
import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

model = AutoModelForSequenceClassification.from_pretrained(FOLDER, local_files_only=True).eval()
tokenizer, length = AutoTokenizer.from_pretrained(FOLDER, local_files_only=True), model.config.max_seq_length
config = model.config


def logits(batch):
    return model(**batch).logits
"""

_MEAN_ADAPTER = """\
import torch
from peft import PeftConfig, PeftModel
from safetensors.torch import load_file
from torch.nn.functional import linear, normalize
from transformers import AutoConfig, AutoModel, AutoTokenizer
from transformers.utils import logging

logging.set_verbosity_error()  # the base's pooler is left out on purpose: this model takes the mean
base = PeftConfig.from_pretrained(FOLDER).base_model_name_or_path
model = PeftModel.from_pretrained(AutoModel.from_pretrained(base, local_files_only=True), FOLDER).eval()
tokenizer, config = AutoTokenizer.from_pretrained(FOLDER), AutoConfig.from_pretrained(FOLDER)
head, length = load_file(FOLDER + "/3_Dense/model.safetensors"), config.max_seq_length


def means(batch):
    hidden, mask = model(**batch).last_hidden_state, batch["attention_mask"].unsqueeze(-1)
    return normalize((hidden * mask).sum(1) / mask.sum(1), dim=-1)
"""

_MEAN_APART = """\
import torch
from safetensors.torch import load_file
from sentence_transformers import SentenceTransformer
from torch.nn.functional import linear
from transformers.utils import logging

logging.set_verbosity_error()  # the base's pooler is left out on purpose: this model takes the mean
model = SentenceTransformer(FOLDER, device="cpu", local_files_only=True)
tokenizer, length = model.tokenizer, model.max_seq_length
head, config = load_file(FOLDER + "/3_Dense/model.safetensors"), model[0].auto_model.config


def means(batch):
    return model(dict(batch))["sentence_embedding"]
"""

_LOGITS_OF_MEANS = """

def logits(batch):
    return linear(means(batch), head["linear.weight"], head["linear.bias"])
"""

_LOGITS_OF_PAIRS = """

def logits(batch):
    pair = means(batch)
    first, second = pair[0::2], pair[1::2]
    seen = torch.cat([first * second * first.shape[-1] ** 0.5, (first - second).abs()], dim=-1)
    return linear(seen, head["linear.weight"], head["linear.bias"])
"""

_LOAD_CLS_ADAPTER = """\
import torch
from peft import PeftConfig, PeftModel
from transformers import AutoConfig, AutoModelForSequenceClassification, AutoTokenizer
from transformers.utils import logging

logging.set_verbosity_error()  # the base's head is new: the adapter brings its own
base = PeftConfig.from_pretrained(FOLDER).base_model_name_or_path
tokenizer, config = AutoTokenizer.from_pretrained(FOLDER), AutoConfig.from_pretrained(FOLDER)
model = AutoModelForSequenceClassification.from_pretrained(
    base, config=config, local_files_only=True, ignore_mismatched_sizes=True
)
model, length = PeftModel.from_pretrained(model, FOLDER).eval(), config.max_seq_length


def logits(batch):
    return model(**batch).logits
"""

_LOADING = {  # pooling, whether it is an adapter
    ("mean", False): _LOAD_MEAN, ("cls", False): _LOAD_CLS, ("apart", False): _MEAN_APART + _LOGITS_OF_PAIRS,
    ("mean", True): _MEAN_ADAPTER + _LOGITS_OF_MEANS, ("cls", True): _LOAD_CLS_ADAPTER,
    ("apart", True): _MEAN_ADAPTER + _LOGITS_OF_PAIRS,
}  # fmt: skip

_TEXTS = """\
        texts = [row["text"] for row in part]
        pairs = [row["text_pair"] for row in part] if "text_pair" in part[0] else None"""

_PAIRS = """\
        texts, pairs = [text for row in part for text in (row["text"], row["text_pair"])], None"""

_LOGITS_OF = '''

def logits_of(inputs, batch_size=32):
    """Yield the logits (B, K) of each batch of texts or {"text": ..., "text_pair": ...}."""
    rows = [{"text": row} if isinstance(row, str) else row for row in inputs]
    for start in range(0, len(rows), batch_size):
        part = rows[start : start + batch_size]
TEXTS
        batch = tokenizer(texts, pairs, padding=True, truncation=True, max_length=length, return_tensors="pt")
        with torch.inference_mode():
            yield logits(batch).double()
'''

_RANKED = '''

def ranked(row):
    """Return {label: probability}, best first."""
    best_first = sorted(range(len(row)), key=lambda index: -row[index])
    return {config.id2label[index]: row[index] for index in best_first}
'''

_MATCHER = """\
import json

import torch
from sentence_transformers import SentenceTransformer
from transformers.utils import logging

logging.set_verbosity_error()  # the base's pooler is left out on purpose
model = SentenceTransformer(FOLDER, device="cpu", local_files_only=True)
tokenizer, length = model.tokenizer, model.max_seq_length
answers = json.load(open(FOLDER + "/answers.json", encoding="utf-8"))


def vectors(batch):
    return model(dict(batch))["sentence_embedding"]
"""

_MATCHER_ADAPTER = """\
import json

import torch
from peft import PeftConfig, PeftModel
from torch.nn.functional import normalize
from transformers import AutoConfig, AutoModel, AutoTokenizer
from transformers.utils import logging

logging.set_verbosity_error()  # the base's pooler is left out on purpose
base = PeftConfig.from_pretrained(FOLDER).base_model_name_or_path
model = PeftModel.from_pretrained(AutoModel.from_pretrained(base, local_files_only=True), FOLDER).eval()
tokenizer, config = AutoTokenizer.from_pretrained(FOLDER), AutoConfig.from_pretrained(FOLDER)
length, answers = config.max_seq_length, json.load(open(FOLDER + "/answers.json", encoding="utf-8"))


def vectors(batch):
    hidden, mask = model(**batch).last_hidden_state, batch["attention_mask"].unsqueeze(-1)
    found = (hidden * mask).sum(1) / mask.sum(1) if config.workbench["pooling"] == "mean" else hidden[:, 0]
    return normalize(found, dim=-1)
"""

_RANK = '''

def encode(texts, batch_size=32):
    """Return one vector of length 1 a text."""
    found = []
    for start in range(0, len(texts), batch_size):
        part = texts[start : start + batch_size]
        batch = tokenizer(part, padding=True, truncation=True, max_length=length, return_tensors="pt")
        with torch.inference_mode():
            found.append(vectors(batch).double())
    return torch.cat(found)


known = encode([answer["text"] for answer in answers])


def predict(inputs, count=10):
    """Return the known answers, closest first, for each text or {"query": ...}: {"text", "score", "row"}."""
    queries = [row if isinstance(row, str) else row["query"] for row in inputs]
    found = []
    for row in encode(queries) @ known.T:
        order = sorted(range(len(answers)), key=lambda index: -float(row[index]))[:count]
        found.append([{**answers[index], "score": float(row[index])} for index in order])
    return found
'''

_PREDICT = {
    "single_label_classification": _RANKED
    + '''

def predict(inputs):
    """Return {label: probability}, best first, for each text or {"text": ..., "text_pair": ...}."""
    return [ranked(row) for batch in logits_of(inputs) for row in torch.softmax(batch, dim=-1).tolist()]
''',
    "multi_label_classification": _RANKED
    + '''

def predict(inputs):
    """Return {label: probability}, most probable first, for each text or {"text": ..., "text_pair": ...}."""
    return [ranked(row) for batch in logits_of(inputs) for row in torch.sigmoid(batch).tolist()]


def labels(inputs):
    """Return the labels whose probability reaches their threshold, for each text."""
    thresholds = config.workbench["thresholds"]
    return [[label for label, share in row.items() if share >= thresholds[label]] for row in predict(inputs)]
''',
    "regression": '''

def predict(inputs):
    """Return the score of each text or {"text": ..., "text_pair": ...}."""
    return [row[0] for batch in logits_of(inputs) for row in batch.tolist()]
''',
}
