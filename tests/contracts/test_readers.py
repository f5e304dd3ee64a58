"""What every reader owes: it knows its own files by their content, and says what it found."""

import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.contracts.test_tasks import result
from tests.tiny_workbook import workbook
from workbench.engine import lists
from workbench.engine.data import table
from workbench.engine.data.reading import READERS
from workbench.engine.data.reading.files import read_file
from workbench.engine.spec import ReadingOptions

ROWS = [['müde, "so"', "01"], ["zwei\nZeilen", "NA"], ["表 😀", "null"]]


def write_csv(path):
    cells = ["text,label", *(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in ROWS)]
    path.write_text("\n".join(cells) + "\n", encoding="utf-8", newline="")


def write_jsonl(path):
    lines = [json.dumps({"text": text, "label": label}, ensure_ascii=False) for text, label in ROWS]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_parquet(path):
    text, label = zip(*ROWS, strict=True)
    pq.write_table(pa.table({"text": text, "label": label}), path)


def write_conll(path):
    sentences = ["\n".join(map("\t".join, zip(*row, strict=True))) for row in SENTENCES]
    path.write_text("\n\n".join(sentences) + "\n", encoding="utf-8")


def write_json(path):
    rows = [{"text": text, "label": label} for text, label in ROWS]
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


def write_excel(path):
    path.write_bytes(workbook({"rows": [["text", "label"], *ROWS]}))


def write_text(path):
    path.write_text("It was late, and dark.\n\nNobody, it seems, was there.\nThe dog slept on.\n", encoding="utf-8")


def write_folder(path):
    for place, (text, label) in enumerate(ROWS):
        file = path / label / f"{place}.txt"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")


SENTENCES = [[["müde", '"so"', "null"], ["O", "B-x", "I-x"]], [["01"], ["O"]], [["表", "😀"], ["B-x", "O"]]]
WRITE = {
    "csv": write_csv, "jsonl": write_jsonl, "parquet": write_parquet, "conll": write_conll, "json": write_json,
    "excel": write_excel, "text": write_text, "folder": write_folder,
}  # fmt: skip
OTHERS = {  # their own columns and rows
    "conll": (["tokens", "tags"], [[lists.written(cells) for cells in row] for row in SENTENCES]),
    "text": (["text"], [["It was late, and dark."], ["Nobody, it seems, was there."], ["The dog slept on."]]),
    "folder": (
        ["text", "label", "file"],
        [[*row, f"{row[1]}/{place}.txt"] for place, row in enumerate(ROWS)],
    ),
}


@pytest.mark.parametrize("name", READERS)
def test_a_reader_gives_back_the_cells_whatever_the_file_is_called(name, tmp_path, home):
    path = tmp_path / "rows.data"
    WRITE[name](path)
    report = result(read_file(path, ReadingOptions()))
    columns, rows = OTHERS.get(name, (["text", "label"], ROWS))
    assert (report.format, report.columns, report.rows_in_file) == (name, columns, 3)
    assert table.open(report.table).rows(0, 3) == rows
