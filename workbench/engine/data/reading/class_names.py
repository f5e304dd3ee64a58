"""The names of classes that a Parquet file of the Hugging Face Hub gives for the numbers in its columns."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from workbench.engine.errors import N_, Text, said

KEY = b"huggingface"  # of the schema's metadata
NAMED = N_("The numbers of “{column}” are read as the names of classes that the file gives for them.")


def of(schema: pa.Schema) -> dict[str, list[str]]:
    """Return column → the names of its classes; none where the file says nothing, or something that can't be read."""
    try:
        features = json.loads((schema.metadata or {}).get(KEY, b"{}"))["info"]["features"]
        found = {name: _names(feature) for name, feature in features.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {name: names for name, names in found.items() if names and name in schema.names}


def notes(classes: Mapping[str, Sequence[str]]) -> list[Text]:
    """Return what is to be said of columns whose numbers have names."""
    return [said(NAMED, column=name) for name in classes]


def named(column: pa.Array, names: Sequence[str]) -> pa.Array:
    """Return a column's numbers, or lists of numbers, as names; −1, which says that none is known, is empty."""
    return pa.array([_name(value, names) for value in column.to_pylist()])


def _names(feature: Any) -> list[str]:
    """Return the names of a column of classes, or of lists of them."""
    inner = feature[0] if isinstance(feature, list) and feature else feature
    inner = inner.get("feature", inner)
    names = inner.get("names") if inner.get("_type") == "ClassLabel" else None
    return [str(name) for name in names] if isinstance(names, list) else []


def _name(value: Any, names: Sequence[str]) -> Any:
    if isinstance(value, list):
        return [_name(one, names) for one in value]
    if not isinstance(value, int):
        return None if value is None else str(value)
    return names[value] if 0 <= value < len(names) else (None if value == -1 else str(value))
