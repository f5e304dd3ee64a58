"""A base's safetensors files, judged by their headers alone: which tensors, how many numbers, whether complete."""

import json
import math
from pathlib import Path
from typing import Any

from workbench.engine.errors import N_, BaseModelError, Where, said
from workbench.engine.models import layouts

HEADER_LIMIT = 100_000_000  # bytes; safetensors' own limit
PICKLED = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl")


def shapes(folder: Path) -> dict[str, list[int]]:
    """Return the shape of each floating-point tensor by its name, over all shards; raise BaseModelError if unusable."""
    found: dict[str, list[int]] = {}
    for path in weight_files(folder):
        tensors = _header(path)
        found |= {name: about["shape"] for name, about in tensors.items() if "F" in about["dtype"]}  # F32, F16, BF16
    return found


def home(folder: Path) -> Path:
    """Return the folder that a base's own weights lie in: for an adapter, that of the base it was learned on."""
    path = folder / layouts.ADAPTER
    return Path(str(read_json(path).get("base_model_name_or_path"))) if path.is_file() else folder


def parameters(shapes: dict[str, list[int]]) -> int:
    """Return how many numbers the tensors hold together."""
    return sum(math.prod(shape) for shape in shapes.values())


def weight_files(folder: Path) -> list[Path]:
    """Return the safetensors files of a base, sharded or not; raise BaseModelError where there are none."""
    if (folder / "model.safetensors").is_file():
        return [folder / "model.safetensors"]
    index = folder / "model.safetensors.index.json"
    if not index.is_file():
        raise _without_weights(folder)
    shards = [folder / name for name in sorted(set(read_json(index).get("weight_map", {}).values()))]
    for shard in shards:
        if not shard.is_file():
            raise BaseModelError(
                N_("The base in {folder} lacks the weights file {file}."), N_("Copy or download the base once more."),
                folder=str(folder), file=shard.name, where=Where(str(shard)),
            )  # fmt: skip
    return shards


def read_json(path: Path) -> dict[str, Any]:
    """Return a JSON file's object; raise BaseModelError where it is none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _broken(path, str(error).strip(".")) from error
    if not isinstance(content, dict):
        raise _broken(path, said(N_("it holds no JSON object")))
    return content


def _header(path: Path) -> dict[str, dict[str, Any]]:
    try:
        with path.open("rb") as file:
            size = int.from_bytes(file.read(8), "little")
            header = json.loads(file.read(size)) if size <= HEADER_LIMIT else None
    except (OSError, ValueError) as error:
        raise _broken(path, said(N_("its header can't be read"))) from error
    if not isinstance(header, dict):
        raise _broken(path, said(N_("its header can't be read")))
    header.pop("__metadata__", None)
    end = 8 + size + max((about["data_offsets"][1] for about in header.values()), default=0)
    if path.stat().st_size < end:
        reason = said(N_("it is cut short at {size} of {end} bytes"), size=path.stat().st_size, end=end)
        raise _broken(path, reason)
    return header


def _broken(path: Path, reason: str) -> BaseModelError:
    return BaseModelError(
        N_("The file {file} of the base is damaged: {reason}."), N_("Copy or download the base once more."),
        file=str(path), reason=reason, where=Where(str(path)),
    )  # fmt: skip


def _without_weights(folder: Path) -> BaseModelError:
    pickled = sorted(path.name for pattern in PICKLED for path in folder.glob(pattern))
    if pickled:
        return BaseModelError(
            N_("The base in {folder} has its weights only as {file}, a pickle, which can run code when opened."),
            N_("Convert it to safetensors on a machine you can do without, or take a copy with model.safetensors."),
            folder=str(folder), file=pickled[0], where=Where(str(folder / pickled[0])),
        )  # fmt: skip
    return BaseModelError(
        N_("The base in {folder} has no weights."), N_("Put its model.safetensors beside its config.json."),
        folder=str(folder), where=Where(str(folder)),
    )  # fmt: skip
