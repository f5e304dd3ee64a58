"""LoRA adapters inside a base, by peft: put in, saved alone, loaded again, melted into the base.

Imported only inside functions, so torch stands at the top.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from workbench.engine.errors import N_, BaseModelError, SpecError, Where
from workbench.engine.models import layouts, pretrained

WEIGHTS = "adapter_model.safetensors"
NAME = "default"  # peft's own for an adapter that is alone
PREFIX = "base_model.model."  # before every name in peft's files
CASTS = "cast_input_dtype_enabled"  # peft's own name of what `disable_input_dtype_casting` sets
ALL = "all"  # every linear layer of the base


def base_of(folder: Path) -> Path:
    """Return the folder of the base that an adapter was learned on; raise BaseModelError where it is gone."""
    said = json.loads((folder / layouts.ADAPTER).read_text(encoding="utf-8"))["base_model_name_or_path"]
    base = Path(said)
    if not base.is_dir():
        raise BaseModelError(
            N_("The model in {folder} is an adapter on the base {base}, which is not there."),
            N_("Put the base back where it was."), folder=str(folder), base=said, where=Where(str(folder)),
        )  # fmt: skip
    return base


def is_in(encoder: nn.Module) -> bool:
    """Return whether an adapter is inside."""
    return bool(getattr(encoder, "peft_config", None))


def put_in(encoder: nn.Module, base: Path, *, rank: int, alpha: int, dropout: float, targets: str, dora: bool) -> None:
    """Put an adapter that changes nothing yet into the linear layers named by `targets`, or all of them.

    Names are compared with the ends of the layers' paths: "query, value". Raises SpecError where none has such a name.
    """
    from peft import LoraConfig, inject_adapter_in_model

    names = [name.strip() for name in targets.split(",") if name.strip()]
    config = LoraConfig(
        r=rank, lora_alpha=alpha, lora_dropout=dropout, use_dora=dora, base_model_name_or_path=str(base),
        target_modules="all-linear" if names in ([], [ALL]) else names,
    )  # fmt: skip
    try:
        inject_adapter_in_model(config, encoder, NAME)
        _take_as_it_comes(encoder)
    except ValueError as error:
        raise SpecError(
            N_("No layer of the base is named {names}."), N_("Layers that can be adapted: {known}."),
            names=", ".join(names), known=", ".join(_linear_names(encoder)),
        ) from error  # fmt: skip


def save(encoder: nn.Module, folder: Path, *, prefix: str = "", beside: Mapping[str, Tensor] | None = None) -> None:
    """Write the adapter alone, as peft reads it for the model whose part `prefix` the encoder is.

    `beside` are tensors of that model that learned in full; the same weights give the same bytes.
    """
    from peft import get_peft_model_state_dict
    from safetensors.torch import save_file

    learned: dict[str, Tensor] = get_peft_model_state_dict(encoder, adapter_name=NAME)
    state = {f"{PREFIX}{prefix}{name}": tensor for name, tensor in learned.items()}
    state |= {f"{PREFIX}{name}": tensor for name, tensor in (beside or {}).items()}
    save_file({name: tensor.detach().cpu().contiguous() for name, tensor in state.items()}, folder / WEIGHTS)
    said = {key: sorted(value) if isinstance(value, set) else value for key, value in _config(encoder).items()}
    said |= {"inference_mode": True, "modules_to_save": sorted({name.split(".")[0] for name in beside or {}}) or None}
    (folder / layouts.ADAPTER).write_text(json.dumps(said, indent=2, sort_keys=True), encoding="utf-8")


def load(encoder: nn.Module, folder: Path, *, prefix: str = "") -> dict[str, Tensor]:
    """Put the adapter saved in a folder into its base, and return what was saved beside it.

    Nothing is drawn from torch's generator.
    """
    from peft import PeftConfig, inject_adapter_in_model, set_peft_model_state_dict
    from safetensors.torch import load_file

    with pretrained.guarded(folder):
        config = PeftConfig.from_pretrained(str(folder))
        config.inference_mode, config.modules_to_save = False, None
        inject_adapter_in_model(config, encoder, NAME, low_cpu_mem_usage=True)
        _take_as_it_comes(encoder)
        if pretrained.shapes_wanted():
            return {}
        state = {name.removeprefix(PREFIX): tensor for name, tensor in load_file(folder / WEIGHTS).items()}
        own = {name.removeprefix(prefix): tensor for name, tensor in state.items() if "lora_" in name}
        set_peft_model_state_dict(encoder, own, NAME, low_cpu_mem_usage=True)
    return {name: tensor for name, tensor in state.items() if "lora_" not in name}


def melt(encoder: nn.Module) -> None:
    """Add what the adapter has learned to the base's own weights, and take it out; nothing where none is inside."""
    from peft.tuners.tuners_utils import BaseTunerLayer

    if not is_in(encoder):
        return
    layers = [(path, one) for path, one in encoder.named_modules() if isinstance(one, BaseTunerLayer)]
    with torch.no_grad():
        for path, layer in layers:
            layer.merge()
            parent, _, name = path.rpartition(".")
            setattr(encoder.get_submodule(parent), name, layer.get_base_layer())
    del encoder.peft_config


def _take_as_it_comes(encoder: nn.Module) -> None:
    """Keep peft from copying what a layer is given into float32: under autocast that is two copies a layer for nothing.

    A step of 32 rows of 24 tokens in bfloat16 kept 169 MB instead of 186.
    """
    from peft.tuners.tuners_utils import BaseTunerLayer

    for layer in encoder.modules():
        if isinstance(layer, BaseTunerLayer):
            setattr(layer, CASTS, False)


def _config(encoder: Any) -> dict[str, Any]:
    said: dict[str, Any] = encoder.peft_config[NAME].to_dict()
    return said


def _linear_names(encoder: nn.Module) -> list[str]:
    from transformers.pytorch_utils import Conv1D

    return sorted({path.split(".")[-1] for path, one in encoder.named_modules() if isinstance(one, nn.Linear | Conv1D)})
