"""What a base's files say of it, read without loading it."""

from pathlib import Path
from typing import Any

from workbench.engine.bases import weights
from workbench.engine.errors import N_, BaseModelError, Where
from workbench.engine.models import layouts
from workbench.engine.task import BaseFacts

TOKENIZER_FILES = (
    "tokenizer.json",
    "vocab.txt",
    "vocab.json",
    "spiece.model",
    "sentencepiece.bpe.model",
    "tokenizer.model",
)
POSITIONS = ("max_position_embeddings", "n_positions")
DROPOUTS = ("hidden_dropout_prob", "hidden_dropout", "dropout", "resid_pdrop")
WIDTHS = ("hidden_size", "d_model", "n_embd", "dim")
LAYERS = ("num_hidden_layers", "n_layers", "n_layer", "num_layers")
HEADS = ("num_attention_heads", "n_heads", "n_head")
OTHER_SENSES = ("vision_config", "audio_config", "speech_config")  # of config.json: what is read beside text
DEFAULT_LENGTH = 512
SANE_LENGTH = 1_000_000  # tokenizers without a limit say 1e30
# Positions of these start behind the padding's: roberta's 514 rows hold 512 tokens.
OFFSET_POSITIONS = ("roberta", "xlm-roberta", "xlm-roberta-xl", "camembert", "mpnet", "longformer", "data2vec-text")


def read(folder: Path) -> BaseFacts:
    """Return the facts of the base in `folder`; raise BaseModelError saying what is missing there."""
    config = read_config(folder)
    shapes = weights.shapes(weights.home(folder))
    tokenizer = _tokenizer_config(folder)
    labels = own_labels(folder, config)
    languages, _ = card(folder)
    return BaseFacts(
        folder=folder,
        architecture=_architecture(config),
        kind=_kind(config),
        parameters=weights.parameters(shapes),
        max_length=_max_length(config, tokenizer),
        pooling=_pooling(folder, config, shapes),
        dropout=next((float(config[key]) for key in DROPOUTS if isinstance(config.get(key), int | float)), 0.1),
        labels=labels,
        problem=_problem(folder, config, labels),
        languages=languages,
        hidden_size=_count(config, WIDTHS),
        layers=_count(config, LAYERS),
        heads=_count(config, HEADS),
    )


def read_config(folder: Path) -> dict[str, Any]:
    """Return a base's config.json; raise BaseModelError where there is none."""
    path = folder / "config.json"
    if not path.is_file():
        raise BaseModelError(
            N_("The folder {folder} holds no base model: config.json is missing."),
            N_("Give the folder that holds config.json, model.safetensors and tokenizer.json."),
            folder=str(folder), where=Where(str(folder)),
        )  # fmt: skip
    return weights.read_json(path)


def _architecture(config: dict[str, Any]) -> str:
    return str((config.get("architectures") or [config.get("model_type", "")])[0])


def _kind(config: dict[str, Any]) -> str:
    """Return what a base reads and how: as `BaseFacts.kind` has it."""
    if any(key in config for key in OTHER_SENSES):
        return "multimodal"
    if config.get("is_encoder_decoder"):
        return "encoder-decoder"
    return "decoder" if _architecture(config).endswith(("ForCausalLM", "LMHeadModel")) else "encoder"


def own_labels(folder: Path, config: dict[str, Any]) -> tuple[str, ...]:
    """Return the labels of the base's own classification head in its order; none where it has no head or no names."""
    names = config.get("id2label") or {}
    if not (_is_standard(config, *layouts.CLASSES) or layouts.has_head(folder)) or len(names) < 2:
        return ()
    if config.get("problem_type") == "regression":
        return ()
    labels = tuple(str(names[key]) for key in sorted(names, key=int))
    return () if labels == tuple(f"LABEL_{index}" for index in range(len(labels))) else labels


def _problem(folder: Path, config: dict[str, Any], labels: tuple[str, ...]) -> str:
    """Return transformers' problem type of a base's own head, or ours where it has none for that."""
    said = config.get("problem_type")
    return layouts.problem(folder, config.get("architectures"), said) if labels or said else ""


def _is_standard(config: dict[str, Any], *classes: str) -> bool:
    """Return whether a configuration is of one of these classes of transformers."""
    return any(str(name).endswith(classes) for name in config.get("architectures") or [])


def card(folder: Path) -> tuple[tuple[str, ...], str]:
    """Return the languages and the licence that the model card's front matter names."""
    path = folder / "README.md"
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
    if not lines or lines[0].strip() != "---":
        return (), ""
    values: dict[str, list[str]] = {}
    key = ""
    for line in lines[1:]:
        if line.strip() == "---":
            break
        if line.lstrip().startswith("- "):
            values.setdefault(key, []).append(line.strip()[2:].strip())
        elif ":" in line:
            key, _, value = line.partition(":")
            values[key] = [part.strip(" '\"") for part in value.strip(" []").split(",") if part.strip()]
    return tuple(values.get("language", [])), ", ".join(values.get("license", []))


def _count(config: dict[str, Any], names: tuple[str, ...]) -> int:
    """Return the first whole number that config.json has under one of these names, 0 where there is none."""
    return next((config[name] for name in names if isinstance(config.get(name), int)), 0)


def _tokenizer_config(folder: Path) -> dict[str, Any]:
    if not any((folder / name).is_file() for name in TOKENIZER_FILES):
        raise BaseModelError(
            N_("The base in {folder} has no tokenizer."), N_("Put its tokenizer.json beside its config.json."),
            folder=str(folder), where=Where(str(folder)),
        )  # fmt: skip
    path = folder / "tokenizer_config.json"
    return weights.read_json(path) if path.is_file() else {}


def _max_length(config: dict[str, Any], tokenizer: dict[str, Any]) -> int:
    positions = next((config[key] for key in POSITIONS if isinstance(config.get(key), int) and config[key] > 0), None)
    if positions is not None and config.get("model_type") in OFFSET_POSITIONS:
        positions -= int(config.get("pad_token_id", 1)) + 1
    said = tokenizer.get("model_max_length")
    limits = [positions, int(said) if isinstance(said, int | float) and 0 < said <= SANE_LENGTH else None]
    return min((limit for limit in limits if limit is not None), default=DEFAULT_LENGTH)


def _pooling(folder: Path, config: dict[str, Any], shapes: dict[str, list[int]]) -> str:
    """Return "mean" or "cls": as sentence-transformers' settings say, else cls with a trained pooler or head."""
    if layouts.is_mean(folder):
        return "mean"
    if said := config.get(layouts.PLAN, {}).get("pooling"):  # of a matcher
        return str(said)
    for path in sorted(folder.glob("*_Pooling/config.json")):
        said = weights.read_json(path)
        return "cls" if said.get("pooling_mode_cls_token") or said.get("pooling_mode") == "cls" else "mean"
    pooler = any(name.endswith("pooler.dense.weight") for name in shapes)
    return "cls" if pooler or _is_standard(config, "ForSequenceClassification") else "mean"
