"""Folders of texts, archives and Parquet: what changed is seen, what can't be read is said."""

import gzip
import io
import os
import tarfile
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.tiny_jobs import result
from workbench.engine.data import table
from workbench.engine.data.reading.files import read_file
from workbench.engine.errors import DataError
from workbench.engine.spec import ReadingOptions


@pytest.fixture
def folder(home, tmp_path):
    """Return a function that writes texts by their paths and reads the folder they are in."""

    def folder(**texts):
        for name, content in texts.items():
            file = tmp_path / "texts" / f"{name}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        report = result(read_file(tmp_path / "texts", ReadingOptions()))
        return report, table.open(report.table)

    return folder


def test_a_file_moved_to_another_class_has_that_label(folder, tmp_path):
    folder(**{"pos/a": "good", "neg/b": "bad", "pos/c": "so"})
    os.replace(tmp_path / "texts/pos/a.txt", tmp_path / "texts/neg/a.txt")
    assert folder()[1].rows(0, 1) == [["good", "neg", "neg/a.txt"]]


def test_files_that_change_places_change_labels(folder, tmp_path):
    folder(**{"pos/a": "good", "neg/a": "baad"})
    pos, neg, aside = (tmp_path / "texts" / name for name in ("pos", "neg", "aside"))
    pos.rename(aside), neg.rename(pos), aside.rename(neg)
    assert [cells[:2] for cells in folder()[1].rows(0, 2)] == [["good", "neg"], ["baad", "pos"]]


def test_the_innermost_folder_is_the_label_and_those_around_it_a_column(folder):
    report, rows = folder(**{"train/pos/a": "1", "train/neg/a": "2", "test/pos/a": "3", "en/v1/pos/a": "4"})
    assert report.columns == ["text", "label", "folder", "file"]
    assert sorted(rows.rows(0, 9)) == [
        ["1", "pos", "train", "train/pos/a.txt"], ["2", "neg", "train", "train/neg/a.txt"],
        ["3", "pos", "test", "test/pos/a.txt"], ["4", "pos", "en/v1", "en/v1/pos/a.txt"],
    ]  # fmt: skip


def test_damaged_utf_8_is_said(folder):
    damaged = "ä€ö早上好，我的订单还没有到".encode() * 20 + b"\xff" + b" and so on" * 9
    report, rows = folder(**{"pos/a": damaged, "neg/b": "sound", "neg/c": "café, à bientôt".encode("latin-1")})
    assert "�" in rows.rows(2, 3)[0][0]
    assert {str(one) for one in report.notes} == {
        "1 text file(s) have bytes that are not utf-8; they were replaced by �.",
        "1 text file(s) were read as latin-1.",
    }  # fmt: skip


def test_bytes_in_parquet_are_texts(read):
    found = pa.table({"text": pa.array([b"hello", "é".encode(), None], pa.binary()), "l": [[b"a"], [], None]})
    out = io.BytesIO()
    pq.write_table(found, out)
    assert read(out.getvalue())[1].rows(0, 9) == [["hello", '["a"]'], ["é", "[]"], ["", ""]]


def test_bytes_in_parquet_that_are_no_text_are_said(read):
    out = io.BytesIO()
    pq.write_table(pa.table({"picture": [b"\x89PNG\xff"]}), out)
    with pytest.raises(DataError, match=r"column 'picture' of .* has values that have no text"):
        read(out.getvalue())


def tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo("a.csv")
        member.size = 9
        archive.addfile(member, io.BytesIO(b"text,n\na,"))
    return out.getvalue()


def zipped(content: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("rows.jsonl", content)
    return out.getvalue()


PACKED = {
    "tar": (tar(), r"\.bin is a tar archive"),
    "tar.gz": (gzip.compress(tar()), r"The file in .* is a tar archive"),
    "gzip in zip": (zipped(gzip.compress(b'{"a": 1}\n')), r"The file in .* is a gzip archive"),
    "zip in gzip": (gzip.compress(zipped(b'{"a": 1}\n')), r"The file in .* is a zip archive"),
}


@pytest.mark.parametrize("case", PACKED)
def test_archives_that_are_not_read_are_named(read, case):
    with pytest.raises(DataError, match=PACKED[case][1]):
        read(PACKED[case][0], "rows.bin")


def test_a_zip_of_a_method_that_is_not_known_is_said(read):
    packed = zipped(b'{"a": 1}\n')
    place = packed.index(b"PK\x01\x02")
    deflate64 = packed[:8] + b"\x09" + packed[9 : place + 10] + b"\x09" + packed[place + 11 :]
    with pytest.raises(DataError, match="packed by a method"):
        read(deflate64, "rows.zip")


def test_a_damaged_lzma_zip_is_said(read):
    packed = bytearray(zipped(bytes(range(256)) * 40, zipfile.ZIP_LZMA))
    packed[60:90] = b"\xff" * 30
    with pytest.raises(DataError, match="damaged or incomplete"):
        read(bytes(packed), "rows.zip")


def test_a_file_beside_the_folders_of_the_classes_is_no_example(home, tmp_path):
    for name in ("README.md", "pos/1.txt", "neg/1.txt"):
        path = tmp_path / "texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    report = result(read_file(tmp_path / "texts", ReadingOptions()))
    assert (report.rows_in_file, [str(one["reason"]) for one in report.rows_left_out]) == (
        3, ["README.md lies in no folder of a class"],
    )  # fmt: skip
