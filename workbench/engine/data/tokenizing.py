"""Token ids of a side's rows: made in batches, cached on disk by `datasets`, held as flat arrays."""

import hashlib
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from workbench.engine import background, folders
from workbench.engine.data import table
from workbench.engine.data.dataset import Dataset
from workbench.engine.errors import N_
from workbench.engine.events import Event
from workbench.engine.task import Rows, Task

VERSION = 1  # raised when what is cached changes
ROWS_A_BATCH = 1000
LONGEST_CHOSEN = 256  # tokens; FEATURES: "p95 of the data, ≤ 256" for classification
SAMPLE = 5000
SAMPLED_AT_ONCE = 200  # rows: 5,000 at once hold up a window beside it for 0.15 s


@dataclass(frozen=True)
class Tokens:
    """Encodings of N rows: for each of the tokenizer's names one flat array, and where each row starts in it."""

    values: dict[str, np.ndarray]
    starts: np.ndarray  # (N + 1,)

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def lengths(self) -> np.ndarray:
        """Return the number of tokens of each row (N,)."""
        return np.diff(self.starts)

    def take(self, rows: Sequence[int] | np.ndarray) -> dict[str, list[np.ndarray]]:
        """Return the encodings of these rows, as a collator takes them."""
        bounds = [(self.starts[row], self.starts[row + 1]) for row in rows]
        return {name: [flat[a:b] for a, b in bounds] for name, flat in self.values.items()}

    def and_rows(self, other: "Tokens", rows: np.ndarray) -> "Tokens":
        """Return these encodings and, after them, those of some of the other's rows."""
        more = other.take(rows)
        lengths = np.concatenate([self.lengths, other.lengths[rows]])
        values = {name: np.concatenate([flat, *more[name]]) for name, flat in self.values.items()}
        return Tokens(values, np.concatenate([[0], np.cumsum(lengths)]))


def from_lists(encoded: dict[str, list[list[int]]]) -> Tokens:
    """Return tokens held in memory, of one small batch."""
    lengths = [len(row) for row in encoded["input_ids"]]
    values = {name: np.concatenate([np.asarray(row, dtype=np.int32) for row in rows]) for name, rows in encoded.items()}
    return Tokens(values, np.concatenate([[0], np.cumsum(lengths)]))


def tokenize(
    dataset: Dataset, side: str, task: Task, tokenizer: Any, max_length: int
) -> Generator[Event, None, Tokens]:
    """Return the encodings of a side's rows, from the cache where they stand there already."""
    rows = dataset.rows(side)
    fingerprint = _fingerprint(dataset.hashes(side), task, tokenizer, max_length)
    cached = folders.cache() / "tokens" / f"{fingerprint}.arrow"

    def encode_all(report: background.Report) -> Tokens:
        return _load_or_encode(rows, cached, fingerprint, _encoder(task, tokenizer, max_length, report, rows))

    return (yield from background.call(N_("tokenizing"), encode_all))


def choose_max_length(
    dataset: Dataset, task: Task, tokenizer: Any, limit: int, seed: int
) -> Generator[Event, None, int]:
    """Return the length a run takes where none is asked for: `chosen_length` of `sample_lengths`."""
    return chosen_length((yield from sample_lengths(dataset, task, lambda: tokenizer, limit, seed)), limit)


def chosen_length(lengths: Sequence[int], limit: int) -> int:
    """Return a length that holds 99 % of the rows whole, rounded up to 8, at most 256 and `limit`.

    Batches are padded to their own longest row, so a generous length costs little.
    """
    wanted = int(np.ceil(np.quantile(lengths, 0.99) / 8) * 8)
    return min(limit, max(16, min(wanted, LONGEST_CHOSEN)))


def sample_lengths(
    dataset: Dataset, task: Task, tokenizer: Callable[[], Any], limit: int, seed: int
) -> Generator[Event, None, list[int]]:
    """Return the number of tokens, up to `limit`, of at most 5,000 training rows."""
    side = dataset.sides["train"]
    chosen = pa.array(side[np.random.default_rng(seed).permutation(len(side))[:SAMPLE]])
    sample = {role: table.texts(dataset.table.column(role).take(chosen)) for role in dataset.mapping}

    def lengths(report: background.Report) -> list[int]:
        made, found = tokenizer(), []
        for start in range(0, len(chosen), SAMPLED_AT_ONCE):
            report(start, len(chosen), N_("rows"))
            part = {role: cells[start : start + SAMPLED_AT_ONCE] for role, cells in sample.items()}
            found += [len(ids) for ids in task.encode(made, part, limit)["input_ids"]]
        return found

    return (yield from background.call(N_("measuring lengths"), lengths))


def _encoder(
    task: Task, tokenizer: Any, max_length: int, report: background.Report, rows: Rows
) -> Callable[[Rows, list[int]], dict[str, list[list[int]]]]:
    total = len(next(iter(rows.values())))

    def encode(batch: Rows, indices: list[int]) -> dict[str, list[list[int]]]:
        report(indices[0], total, N_("rows"))
        return task.encode(tokenizer, batch, max_length)

    return encode


def _load_or_encode(rows: Rows, cached: Path, fingerprint: str, encode: Callable[..., Any]) -> Tokens:
    import datasets

    cached.parent.mkdir(parents=True, exist_ok=True)
    datasets.disable_progress_bars()
    source = datasets.Dataset.from_dict(dict(rows))
    encoded = source.map(
        encode, batched=True, batch_size=ROWS_A_BATCH, with_indices=True, remove_columns=source.column_names,
        new_fingerprint=fingerprint, cache_file_name=str(cached), load_from_cache_file=True,
    )  # fmt: skip
    return _flat(encoded)


def _flat(encoded: Any) -> Tokens:
    columns = {name: encoded.data.column(name).combine_chunks() for name in encoded.column_names}
    values = {name: column.values.to_numpy(zero_copy_only=False) for name, column in columns.items()}
    return Tokens(values, columns["input_ids"].offsets.to_numpy().astype(np.int64))


def _fingerprint(hashes: Sequence[str], task: Task, tokenizer: Any, max_length: int) -> str:
    digest = hashlib.sha256(f"{VERSION} {task.name} {max_length}\n".encode())
    digest.update(tokenizer.backend_tokenizer.to_str().encode())
    for row in hashes:
        digest.update(row.encode())
    return digest.hexdigest()[:32]
