"""Whether two runs came to the same: weights bit for bit, report, rows, and what events say apart from the clock."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

CLOCK = {"seconds", "memory", "time", "rows_per_second", "tokens_per_second"}
COMPARED = {"stepped", "evaluated", "stopped_early", "tested"}


def differences(one: Path, other: Path) -> list[str]:
    """Return what differs between two finished runs; an empty list means they are the same."""
    looks = {
        "events": events,
        "weights": weights,
        "report": lambda run: json.loads((run / "report.json").read_text(encoding="utf-8")),
        "predictions": lambda run: pq.read_table(run / "predictions.parquet").to_pylist(),
    }
    return [name for name, look in looks.items() if look(one) != look(other)]


def events(run: Path) -> list[dict[str, Any]]:
    """Return the compared events of a run without their clock fields."""
    lines = (run / "events.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    return [{k: v for k, v in event.items() if k not in CLOCK} for event in found if event["event"] in COMPARED]


def weights(run: Path) -> dict[str, str]:
    """Return the hash of every weights file that the run has kept."""
    files = sorted(run.glob("best/**/*.safetensors")) + sorted(run.glob("before/**/*.safetensors"))
    return {str(file.relative_to(run)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
