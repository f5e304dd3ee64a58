"""What is found in the texts as a base reads them: words or characters that it does not know."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from workbench.engine import background
from workbench.engine.background import Report
from workbench.engine.data import table
from workbench.engine.data.audit.part import Audited, Part
from workbench.engine.errors import N_, said
from workbench.engine.events import Event
from workbench.engine.findings import finding
from workbench.engine.task import Task

SAMPLE, AT_ONCE = 2000, 100  # rows
CHARACTERS = 2000  # of each text
SOME, TOO_MANY = 0.05, 0.2  # shares of the tokens
FEW = N_("The base does not know {share:.0%} of the tokens of these texts (words or parts of words) and reads each of "
         "them as the same: [UNK]. A base for their language may do better.")  # fmt: skip
MOST = N_("The base does not know {share:.0%} of the tokens of these texts (words or parts of words) and reads each of "
          "them as the same: [UNK]. Choose a base for their language, such as a multilingual one.")  # fmt: skip

Found = list[dict[str, Any]]


def unknown(audited: Audited, folder: Path) -> Generator[Event, None, Found]:
    """Find that the base in a folder does not know many of the tokens of a sample of the training file's texts."""

    def look(report: Report) -> Found:
        from workbench.engine.models import pretrained

        part = audited.train
        places = np.sort(np.random.default_rng(0).permutation(len(part.rows))[:SAMPLE])
        counts = _counts(part, places, pretrained.load_tokenizer(folder, audited.task.markers({})), report)
        return _found(part, places, counts)

    return (yield from background.call(N_("counting tokens"), look))


def unknown_of(task: Task, tokenizer: Any, cells: dict[str, list[str]]) -> np.ndarray:
    """Return for each row of some texts, by role, how many tokens are unknown and how many there are, (N, 2)."""
    found = np.zeros((len(next(iter(cells.values()), [])), 2), dtype=np.int64)
    for role, texts in cells.items():
        typed = [task.typed(role, text)[:CHARACTERS] for text in texts]
        encoded = tokenizer(typed, add_special_tokens=False, verbose=False)["input_ids"]
        found[:, 0] += [sum(one == tokenizer.unk_token_id for one in ids) for ids in encoded]
        found[:, 1] += [len(ids) for ids in encoded]
    return found


def _counts(part: Part, places: np.ndarray, tokenizer: Any, report: Report) -> np.ndarray:
    if tokenizer.unk_token_id is None:
        return np.zeros((len(places), 2), dtype=np.int64)
    found = []
    for start in range(0, len(places), AT_ONCE):
        report(start, len(places), N_("rows"))
        chosen = part.rows.select(part.texts).take(pa.array(places[start : start + AT_ONCE]))
        cells = {role: table.texts(chosen.column(role)) for role in part.texts}
        found.append(unknown_of(part.task, tokenizer, cells))
    return np.concatenate(found) if found else np.zeros((0, 2), dtype=np.int64)


def _found(part: Part, places: np.ndarray, counts: np.ndarray) -> Found:
    share = counts[:, 0].sum() / max(1, counts[:, 1].sum())
    if share < SOME:
        return []
    own = counts[:, 0] / np.maximum(1, counts[:, 1])
    worst = places[np.argsort(-own, kind="stable")]
    text = said(MOST if share > TOO_MANY else FEW, share=float(share))
    examples = part.examples(worst, *part.texts)
    return [
        finding("unknown-tokens", "blocking" if share > TOO_MANY else "warning", text, int((own > SOME).sum()),
                examples=examples)
    ]  # fmt: skip
