"""The files of a saved model: sentence-transformers' layout, and what stands in its configuration."""

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
TOKENS = "token_classification"  # a label for each token: ours, transformers has no problem type for it
RELATION = "relation"  # our own problem type, of models that read head and tail in a text
QUESTIONS = "question_answering"  # where an answer starts and ends: ours, too
SAID = {TOKENS: None, QUESTIONS: None, RELATION: SINGLE}  # our own problem types, as a configuration has them
# what a standard class with a head is named, as its base's config.json has it → of what problem it is, "" = as said
CLASSES = {"ForSequenceClassification": "", "ForTokenClassification": TOKENS, "ForQuestionAnswering": QUESTIONS}
BOUNDS = ["start", "end"]  # what a head's outputs are that finds answers, whatever its base's config.json calls them
# So many times the cosine of a pair is what its head sees: a weight on it costs next to nothing, and with it a ridge
# regression on 300 and 1,800 pairs of STS-B reaches Spearman 0.870 and 0.873 on the dev set, 0.824 and 0.826 without.
CLOSENESS = 100.0
ADAPTER = "adapter_config.json"  # peft's, in the folder of an adapter alone
ANSWERS = "answers.json"  # those that a matcher knows
POOLINGS = ("cls_token", "mean_tokens", "max_tokens", "mean_sqrt_len_tokens")  # sentence-transformers' names
_POOLING = {"cls": "cls_token", "mean": "mean_tokens"}
HEAD_FILE = "3_Dense/model.safetensors"
RELATION_FILE = "relation.safetensors"  # the head of a model of relations, and the vectors of its markers


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


def is_relation(folder: Path) -> bool:
    """Return whether `folder` holds a model of relations."""
    return (folder / RELATION_FILE).is_file()


def has_head(folder: Path) -> bool:
    """Return whether `folder` holds a head that lies beside its base."""
    return is_mean(folder) or is_relation(folder)


def write_relation(folder: Path, head: "nn.Linear", markers: "Tensor") -> None:
    """Write the head of a model of relations, and the vectors (M, H) of its markers."""
    from safetensors.torch import save_file

    state = {"linear.weight": head.weight, "linear.bias": head.bias, "markers": markers}
    save_file({name: one.detach().cpu().contiguous() for name, one in state.items()}, folder / RELATION_FILE)


def read_relation(folder: Path) -> "tuple[dict[str, Tensor], Tensor]":
    """Return the weight and bias of the head of a model of relations, and the vectors (M, H) of its markers."""
    from safetensors.torch import load_file

    state = load_file(folder / RELATION_FILE)
    return {name: state[f"linear.{name}"] for name in ("weight", "bias")}, state["markers"]


def is_mean(folder: Path) -> bool:
    """Return whether `folder` holds a mean-pooled classifier: its head lies where sentence-transformers has it."""
    return (folder / HEAD_FILE).is_file()


def is_adapter(folder: Path) -> bool:
    """Return whether a folder holds an adapter, so that the base's own weights lie elsewhere."""
    return (folder / ADAPTER).is_file()


def pooling(folder: Path) -> str:
    """Return how a saved model makes one vector of a text, "mean" or "cls", or of two of them, "apart"."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if config.get(PLAN, {}).get("pairs") == APART:
        return APART
    return "mean" if is_mean(folder) else "cls"


def problem(folder: Path, architectures: Sequence[str] | None, said: str | None) -> str:
    """Return what a head in a folder gives, by its class and by transformers' problem type, where one is said."""
    if is_relation(folder):
        return RELATION
    return of_class(architectures) or said or SINGLE


def of_class(architectures: Sequence[str] | None) -> str:
    """Return the problem that a class of transformers is for, "" where it is for several or is none with a head."""
    name = (architectures or [""])[0]
    return next((problem for ending, problem in CLASSES.items() if name.endswith(ending)), "")


def class_of(problem: str) -> str:
    """Return what a standard class with a head for a problem is named, behind its base's name."""
    return next((ending for ending, one in CLASSES.items() if one == problem), "ForSequenceClassification")


def plan(config: Any) -> Plan:
    """Return what a saved model knows of its task, by its configuration."""
    labels = [str(config.id2label[index]) for index in range(config.num_labels)]
    finds = of_class(config.architectures) == QUESTIONS
    return {"labels": BOUNDS if finds else labels, **settled(config)}


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


def _modules(modules: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    return [
        {"idx": index, "name": str(index), "path": path, "type": f"sentence_transformers.models.{name}"}
        for index, (name, path) in enumerate(modules)
    ]


def _write(path: Path, content: Any) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False), encoding="utf-8")
