"""A file answered into another: every row and cell as it was, the answers beside them, whole or not at all."""

import json
import os
import sys
from pathlib import Path

import pandas as pd
import psutil
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from workbench.engine import jobs
from workbench.engine.errors import DataError, SpecError, WorkbenchError
from workbench.engine.events import Progressed, StopRequested
from workbench.engine.inference import predictor

AWKWARD = [
    ["007", 'order "card", late', "a\nb"],
    ["1e5", "refund  money ", "NA"],
    ["", "😀 war\u200bte 早", "x\ry"],
    ["null", "win;free|spam\t!", "C:\\new"],
]
NAMES = ["code", "text", "other"]


def write_csv(path: Path) -> Path:
    quoted = (",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [NAMES, *AWKWARD])
    path.write_text("\n".join(quoted) + "\n", encoding="utf-8", newline="")
    return path


def write_jsonl(path: Path) -> Path:
    lines = (json.dumps(dict(zip(NAMES, row, strict=True)), ensure_ascii=False) for row in AWKWARD)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
    return path


def write_parquet(path: Path) -> Path:
    pq.write_table(pa.table(dict(zip(NAMES, zip(*AWKWARD, strict=True), strict=True))), path)
    return path


WRITE = {"csv": write_csv, "jsonl": write_jsonl, "parquet": write_parquet}


@pytest.mark.parametrize(
    ("source", "output"),
    [("csv", "csv"), ("csv", "tsv"), ("csv", "jsonl"), ("csv", "parquet"), ("jsonl", "csv"), ("parquet", "parquet")],
)
def test_every_cell_comes_back_as_it_was_with_its_answer_beside_it(answer, read_back, tmp_path, source, output):
    found = answer(WRITE[source](tmp_path / f"in.{source}"), f"out.{output}")
    back = read_back(tmp_path / f"out.{output}")
    assert back.names == [*NAMES, "prediction", "confidence"]
    assert [row[:3] for row in back.rows(0, 4)] == AWKWARD
    assert set(back.column("prediction").to_pylist()) <= {"money", "order"}
    assert all(0.5 <= float(cell) <= 1 for cell in back.column("confidence").to_pylist())
    assert (found["rows"], found["predicted"], found["left_out"]) == (4, 4, [])


def test_pandas_reads_the_csv_as_we_wrote_it(answer, tmp_path):
    answer(write_csv(tmp_path / "in.csv"))
    frame = pd.read_csv(tmp_path / "out.csv", dtype=str, keep_default_na=False)
    assert frame[NAMES].to_numpy().tolist() == AWKWARD


def test_parquet_holds_the_confidence_as_a_number_and_none_where_there_is_no_answer(answer, tmp_path):
    answer('text\n"a"\n', "out.parquet")
    assert pq.read_schema(tmp_path / "out.parquet").field("confidence").type == pa.float64()
    answer("text,b\n,x\na,y\n", "out.parquet")
    assert pq.read_table(tmp_path / "out.parquet").column("confidence").to_pylist()[0] is None


def test_answers_do_not_depend_on_how_many_are_decoded_at_a_time(answer, tmp_path, monkeypatch):
    answer(write_csv(tmp_path / "in.csv"), "whole.csv")
    monkeypatch.setattr(predictor, "ROWS_DECODED", 3)
    answer(tmp_path / "in.csv", "pieces.csv")
    assert (tmp_path / "pieces.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_answers_are_those_of_one_input_at_a_time(answer, run, tmp_path):
    texts = ["order card late", "refund money", "free win spam free win spam free win spam"]
    answer("text\n" + "\n".join(texts) + "\n", "out.jsonl")
    for line in (tmp_path / "out.jsonl").read_text().splitlines():
        row = json.loads(line)
        *_, last = jobs.predict_text(run, {"text": row["text"]})
        one = last.answer["prediction"]
        assert row["prediction"] == one["label"]
        assert row["confidence"] == pytest.approx(one["scores"][one["label"]], abs=1e-6)


def test_names_that_are_taken_get_a_number(answer, read_back, tmp_path):
    found = answer("text,prediction,prediction_2,confidence\na,old,older,1\n")
    assert found["columns"] == {"prediction": "prediction_3", "confidence": "confidence_2"}
    back = read_back(tmp_path / "out.csv")
    assert back.names == ["text", "prediction", "prediction_2", "confidence", "prediction_3", "confidence_2"]
    assert back.rows(0, 1)[0][:4] == ["a", "old", "older", "1"]


def test_a_row_that_could_not_be_read_is_named_and_has_no_place(answer, read_back, tmp_path):
    found = answer("late O\n. B-x\n\nlate\n\nlate O\n. B-x\n", columns={"text": "tokens"})
    assert (found["rows"], found["predicted"]) == (3, 2)
    assert found["left_out"] == [{"line": 4, "reason": "a token has no tag"}]
    assert [row[0] for row in read_back(tmp_path / "out.csv").rows(0, 3)] == ['["late", "."]'] * 2


def test_a_row_without_text_keeps_its_place_and_is_named(answer, read_back, tmp_path):
    found = answer('text,id\norder,1\n"two\nlines",2\n  ,3\nmoney,4\n')
    assert (found["rows"], found["predicted"]) == (4, 3)
    assert found["left_out"] == [{"line": 5, "reason": "the text is empty"}]
    rows = read_back(tmp_path / "out.csv").rows(0, 4)
    assert [row[1] for row in rows] == ["1", "2", "3", "4"]
    assert rows[2] == ["  ", "3", "", ""]


def test_a_file_without_any_text_gets_no_answers(answer):
    assert answer("text,id\n,1\n,2\n")["predicted"] == 0


def test_a_missing_column_is_said_with_what_to_do(answer):
    with pytest.raises(DataError, match="has no column 'text' for the role 'text'") as caught:
        answer("message,id\na,1\n")
    assert "--column ROLE=NAME" in caught.value.hint
    assert "message, id" in caught.value.hint


def test_a_column_of_another_name_is_taken_where_it_is_named(answer):
    assert answer("message,id\na,1\n", columns={"text": "message"})["predicted"] == 1
    with pytest.raises(DataError, match="has no column 'body'"):
        answer("message,id\na,1\n", columns={"text": "body"})
    with pytest.raises(SpecError, match="takes no input named 'label'"):
        answer("message,id\na,1\n", columns={"label": "id"})


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("out.txt", "no suffix of a format"),
        ("out.ods", "no suffix of a format"),
        ("out", "no suffix of a format"),
        ("nowhere/out.csv", "can't be written there"),
        ("in.data/out.csv", "can't be written there"),
    ],
)
def test_an_output_that_cannot_be_is_refused_before_anything_is_read(answer, tmp_path, output, said):
    with pytest.raises(DataError, match=said) as caught:
        answer("text\na\n", output)
    assert caught.value.hint
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["in.data"]


@pytest.mark.parametrize("link", [False, True])
def test_the_input_is_never_overwritten(answer, tmp_path, link):
    source = tmp_path / "in.csv"
    source.write_text("text\na\n")
    if link:
        (tmp_path / "out.csv").symlink_to(source)
    with pytest.raises(DataError, match="is the input itself"):
        answer(source, "out.csv" if link else "in.csv")
    assert source.read_text() == "text\na\n"


@pytest.mark.skipif(not Path("/dev/full").exists() or os.name == "nt", reason="needs a device that is always full")
@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_a_full_disk_is_said_and_leaves_nothing(answer, tmp_path, kind):
    (tmp_path / f".out.{kind}.new").symlink_to("/dev/full")
    with pytest.raises(DataError, match="No space left"):
        answer("text\n" + "order card\n" * 3000, f"out.{kind}")
    assert {path.name for path in tmp_path.iterdir()} == {"in.data", "home"}


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_a_stop_leaves_no_half_written_output(run, home, tmp_path, kind):
    source, output = tmp_path / "in.csv", tmp_path / f"out.{kind}"
    source.write_text("text\n" + "order card late\n" * 20_000)
    output.write_text("what was there before")
    job = jobs.predict_file(run, source, output)
    while not (isinstance(event := next(job), Progressed) and event.done > 10_000 and event.stage == "predicting"):
        pass
    with pytest.raises(StopRequested):
        job.throw(StopRequested())
    assert output.read_text() == "what was there before"
    assert {path.name for path in tmp_path.iterdir()} == {"in.csv", "home", output.name}


def test_progress_counts_the_whole_files_rows(run, home, tmp_path):
    source = tmp_path / "in.csv"
    source.write_text("text\n" + "order card late\n" * 9000)
    job = jobs.predict_file(run, source, tmp_path / "out.csv")
    shown = [event for event in job if isinstance(event, Progressed) and event.stage == "predicting"]
    assert {event.total for event in shown} == {9000}
    assert [event.done for event in shown] == sorted(event.done for event in shown)
    assert shown[-1].done == 9000


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process's own memory from mapped files")
def test_memory_does_not_grow_with_the_file(run, home, tmp_path):
    source = tmp_path / "in.csv"
    with source.open("w") as file:
        file.write("text,notes\n")
        file.writelines(f"order card {number},{'x' * 8000}\n" for number in range(40_000))  # 320 MB
    highest = start = own_memory()
    for _ in jobs.predict_file(run, source, tmp_path / "out.parquet"):
        highest = max(highest, own_memory())
    assert highest - start < 200e6


def own_memory() -> int:
    """Return the bytes of this process that are no mapped files."""
    memory = psutil.Process().memory_info()
    return memory.rss - memory.shared


def test_a_file_that_has_to_be_asked_about_is_not_guessed_at(answer, shared):
    with pytest.raises(WorkbenchError, match="Which sheet of the workbook") as caught:
        answer(shared / "data" / "hard" / "f11_two_sheets.xlsx")
    assert "(--reading sheet=messages)" in caught.value.hint
