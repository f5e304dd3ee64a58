"""Token ids of a side's rows: made in batches, cached on disk by `datasets`, held as flat arrays."""

import hashlib
import itertools
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
from workbench.engine.task import SEQUENCES, Encoded, Rows, Task

VERSION = 3  # raised when what is cached changes
ROWS_A_BATCH = 1000
LONGEST_CHOSEN = 256  # tokens; FEATURES: "p95 of the data, ≤ 256" for classification
SAMPLE = 5000
SAMPLED_AT_ONCE = 200  # rows: 5,000 at once hold up a window beside it for 0.15 s


@dataclass(frozen=True)
class Tokens:
    """Encodings of N rows: for each of the tokenizer's names one flat array, and where each sequence starts in it.

    A row is one sequence, or several: then `rows` says where each row's begin among the sequences, (N + 1,).
    """

    values: dict[str, np.ndarray]
    starts: np.ndarray  # (number of sequences + 1,)
    rows: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.starts if self.rows is None else self.rows) - 1

    @property
    def longest(self) -> np.ndarray:
        """Return the number of tokens of each row's longest sequence (N,)."""
        lengths = np.diff(self.starts)
        return lengths if self.rows is None else np.maximum.reduceat(lengths, self.rows[:-1])

    @property
    def lengths(self) -> np.ndarray:
        """Return the number of tokens of each row (N,); its sequences are padded to the longest of them."""
        return self.longest if self.rows is None else self.longest * np.diff(self.rows)

    def take(self, rows: Sequence[int] | np.ndarray) -> dict[str, Any]:
        """Return the encodings of these rows, as `collate` takes them; of several sequences a row, their number too."""
        if self.rows is None:
            return self._sequences(np.asarray(rows))
        bounds = [(self.rows[row], self.rows[row + 1]) for row in rows]
        places = np.concatenate([np.arange(0), *(np.arange(begin, end) for begin, end in bounds)])
        return {**self._sequences(places), SEQUENCES: np.array([end - begin for begin, end in bounds])}

    def _sequences(self, places: np.ndarray) -> dict[str, list[np.ndarray]]:
        bounds = [(self.starts[place], self.starts[place + 1]) for place in places]
        return {name: [flat[a:b] for a, b in bounds] for name, flat in self.values.items()}

    def and_rows(self, other: "Tokens", rows: np.ndarray) -> "Tokens":
        """Return these encodings and, after them, those of some of the other's rows."""
        more = other.some(rows)
        values = {name: np.concatenate([flat, more.values[name]]) for name, flat in self.values.items()}
        both = None if self.rows is None or more.rows is None else _joined(self.rows, more.rows)
        return Tokens(values, _joined(self.starts, more.starts), both)

    def some(self, rows: np.ndarray) -> "Tokens":
        """Return the encodings of these rows alone."""
        taken = self.take(rows)
        counts = taken.pop(SEQUENCES, None)
        lengths = [len(ids) for ids in taken["input_ids"]]
        values = {name: np.concatenate([flat[:0], *taken[name]]) for name, flat in self.values.items()}
        return Tokens(values, _places(lengths), None if counts is None else _places(counts))


def from_lists(encoded: Encoded) -> Tokens:
    """Return tokens held in memory, of one small batch."""
    lengths = [len(row) for row in encoded["input_ids"]]
    values = {name: np.concatenate([np.asarray(row, dtype=np.int32) for row in rows]) for name, rows in encoded.items()}
    return _in_rows(values, _places(lengths))


def longest(encoded: Encoded) -> np.ndarray:
    """Return the number of tokens of each row's longest sequence (N,), without a copy of the tokens themselves."""
    parts = [np.asarray(part, dtype=np.int32) for part in encoded.get(SEQUENCES, ())]
    counts = {SEQUENCES: np.concatenate(parts)} if parts else {}
    return _in_rows(counts, _places([len(ids) for ids in encoded["input_ids"]])).longest


def _in_rows(values: dict[str, np.ndarray], starts: np.ndarray) -> Tokens:
    """Return tokens whose sequences make up rows as SEQUENCES has it, each its own where it is not there."""
    counts = values.pop(SEQUENCES, None)
    return Tokens(values, starts, None if counts is None else _places(counts))


def _joined(first: np.ndarray, then: np.ndarray) -> np.ndarray:
    """Return where things start that come after others."""
    return np.concatenate([first, first[-1] + then[1:]])


def _places(lengths: Sequence[int] | np.ndarray) -> np.ndarray:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)


def tokenize(
    dataset: Dataset, side: str, task: Task, tokenizer: Any, max_length: int
) -> Generator[Event, None, Tokens]:
    """Return the encodings of a side's rows, from the cache where they stand there already."""
    rows = dataset.rows(side)
    encoded = [role.name for role in task.roles if role.content in ("text", "match") and role.name in rows]
    cells = [rows[name] for name in encoded]  # to the letter: places in a text count the spaces before it, too
    fingerprint = _fingerprint(cells, task, tokenizer, max_length)
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
    """Return the number of tokens, up to one more than `limit`, of at most 5,000 training rows."""
    side = dataset.sides["train"]
    chosen = pa.array(side[np.random.default_rng(seed).permutation(len(side))[:SAMPLE]])
    sample = {role: table.texts(dataset.table.column(role).take(chosen)) for role in dataset.mapping}

    def lengths(report: background.Report) -> list[int]:
        made, found = tokenizer(), []
        for start in range(0, len(chosen), SAMPLED_AT_ONCE):
            report(start, len(chosen), N_("rows"))
            part = {role: cells[start : start + SAMPLED_AT_ONCE] for role, cells in sample.items()}
            found += longest(task.encode(made, part, limit + 1)).tolist()
        return found

    return (yield from background.call(N_("measuring lengths"), lengths))


def _encoder(
    task: Task, tokenizer: Any, max_length: int, report: background.Report, rows: Rows
) -> Callable[[Rows, list[int]], Encoded]:
    total = len(next(iter(rows.values())))

    def encode(batch: Rows, indices: list[int]) -> Encoded:
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
    return _in_rows(values, columns["input_ids"].offsets.to_numpy().astype(np.int64))


def _fingerprint(columns: Sequence[Sequence[str]], task: Task, tokenizer: Any, max_length: int) -> str:
    chosen = task.encoded_by([role.name for role in task.roles])
    digest = hashlib.sha256(f"{VERSION} {task.name} {chosen} {max_length}\n".encode())
    digest.update(tokenizer.backend_tokenizer.to_str().encode())
    for cell in itertools.chain.from_iterable(columns):
        digest.update(cell.encode() + b"\0")
    return digest.hexdigest()[:32]
