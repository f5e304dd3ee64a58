"""What a run ran on: versions, device, number format, threads."""

import importlib.metadata
import os
import platform
from typing import Any

from workbench.engine.training_options import TrainingOptions

PACKAGES = (
    "finetune-workbench", "torch", "transformers", "accelerate", "tokenizers", "safetensors", "datasets",
    "scikit-learn", "pyarrow", "numpy", "pandas",
)  # fmt: skip


def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that shape a result; "" for one that is not installed."""
    return {"python": platform.python_version(), **{name: _version(name) for name in PACKAGES}}


def describe(device: str, options: TrainingOptions) -> dict[str, Any]:
    """Return what environment.json holds."""
    return {
        "versions": versions(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "device": device,
        "precision": options.precision,
        "threads": options.threads,
    }


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
