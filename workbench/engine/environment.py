"""What a run runs on: versions, device, number format, threads."""

import os
import platform
import sys
import tomllib
from pathlib import Path
from typing import Any

import workbench
from workbench.engine.training_options import TrainingOptions

DISTRIBUTION = "finetune-workbench"
LIBRARIES = (  # those that shape a result
    "torch", "transformers", "tokenizers", "accelerate", "safetensors", "scikit-learn", "datasets", "pyarrow", "pandas",
    "numpy",
)  # fmt: skip


def version() -> str:
    """Return the workbench's version: the installed one's, or that of the checkout it runs from."""
    installed = _installed(DISTRIBUTION)
    if installed is not None:
        return installed
    project = Path(workbench.__file__).parent.parent / "pyproject.toml"
    return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


def command() -> list[str]:
    """Return the words that start the program itself in another process."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "workbench"]


def libraries() -> dict[str, str | None]:
    """Return the version of each library that shapes a result; None for one that is not installed."""
    return {name: _installed(name) for name in LIBRARIES}


def describe(device: str, options: TrainingOptions) -> dict[str, Any]:
    """Return what environment.json holds."""
    return {
        "versions": {"python": platform.python_version(), DISTRIBUTION: version(), **libraries()},
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "device": device,
        "precision": options.precision,
        "threads": options.threads,
    }


def _installed(name: str) -> str | None:
    import importlib.metadata  # 15 ms, which a window's start does not need

    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
