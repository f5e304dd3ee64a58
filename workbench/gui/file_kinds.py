"""The kinds of files that can be opened, for people and for file dialogs."""

import re
from pathlib import Path

from workbench.engine.errors import N_

WORDS = N_("CSV, Excel, JSON, Parquet, CoNLL, plain text; also a folder of text files")
FILTERS = N_(  # all files first, as a file is known by its content
    "All files (*);;CSV and the like (*.csv *.tsv *.tab *.psv *.dat *.txt);;Excel, OpenDocument (*.xlsx *.xlsm *.xlsb "
    "*.xls *.ods);;JSON (*.json *.jsonl *.ndjson);;Parquet (*.parquet *.pq);;CoNLL (*.conll *.conllu *.bio *.iob "
    "*.iob2 *.bmes);;Plain text (*.txt *.text *.md);;Packed (*.gz *.zip)"
)


def as_kind(path: Path, kind: str) -> Path:
    """Return a path to save to; one without a suffix gets that of the file dialog's kind, as in "CSV (*.csv)"."""
    found = re.search(r"\*(\.\w+)", kind)
    return path if path.suffix or found is None else path.with_name(path.name + found[1])
