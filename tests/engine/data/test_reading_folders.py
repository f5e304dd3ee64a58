"""Folders of texts, archives and Parquet: what changed is seen, what can't be read is said."""

import os

import pytest

from tests.tiny_jobs import result
from workbench.engine.data import table
from workbench.engine.data.reading.files import read_file
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
    report, rows = folder(**{"train/pos/a": "1", "train/neg/a": "2", "test/pos/a": "3", "en/v1/pos/a": "4", "b": "5"})
    assert report.columns == ["text", "label", "folder", "file"]
    assert sorted(rows.rows(0, 9)) == [
        ["1", "pos", "train", "train/pos/a.txt"], ["2", "neg", "train", "train/neg/a.txt"],
        ["3", "pos", "test", "test/pos/a.txt"], ["4", "pos", "en/v1", "en/v1/pos/a.txt"], ["5", "", "", "b.txt"],
    ]  # fmt: skip


def test_damaged_utf_8_is_said(folder):
    damaged = "ä€ö早上好，我的订单还没有到".encode() * 20 + b"\xff" + b" and so on" * 9
    report, rows = folder(**{"pos/a": damaged, "neg/b": "sound", "neg/c": "café, à bientôt".encode("latin-1")})
    assert "�" in rows.rows(2, 3)[0][0]
    assert {str(one) for one in report.notes} == {
        "1 text file(s) have bytes that are not utf-8; they were replaced by �.",
        "1 text file(s) were read as latin-1.",
    }  # fmt: skip
