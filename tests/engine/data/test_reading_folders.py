"""Folders of texts, archives and Parquet: what changed is seen, what can't be read is said."""

import gzip
import io
import os
import pathlib
import pickle
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


TEXTS = {
    "gbk": ["很好", "太差了", "下次再来", "等了很久", "服务周到", "不好吃"],
    "shift_jis": ["とても良い", "ひどい店", "また来ます", "長く待った", "親切です", "まずい"],
    "latin-1": ["Très bien", "À éviter", "Déjà vu", "Goût étrange", "Bien reçu", "Trop salé"],
    "cp1251": ["Хорошо", "Плохо", "Приду ещё", "Долго ждал", "Вежливы", "Невкусно"],
}


@pytest.mark.parametrize("encoding", TEXTS)
def test_the_encoding_of_small_files_is_found_by_all_of_them(folder, encoding):
    texts = TEXTS[encoding]
    files = {f"{'pos' if place % 2 else 'neg'}/{place}": text.encode(encoding) for place, text in enumerate(texts)}
    report, rows = folder(**files, **{"pos/own": "naïve, in UTF-8"})
    assert {cells[0] for cells in rows.rows(0, 9)} == {*texts, "naïve, in UTF-8"}
    assert [str(one) for one in report.notes] == [f"6 text file(s) were read as {encoding}."]


def test_files_of_many_lines_are_asked_about(folder, tmp_path):
    report, rows = folder(pos="\n".join(f"good {n}" for n in range(20)), neg="\n\n".join(f"bad {n}" for n in range(20)))
    assert [one["reading"] for one in report.questions[0]["answers"]] == [{"format": "folder"}, {"format": "text"}]
    report, rows = folder(neg="\n".join(f"bad {n}" for n in range(20)))
    assert [one["reading"] for one in report.questions[0]["answers"]] == [{"format": "text"}, {"format": "folder"}]
    assert (report.rows_in_file, rows.rows(0, 1), rows.rows(39, 40)) == (
        40, [["bad 0", "neg", "neg.txt"]], [["good 19", "pos", "pos.txt"]],
    )  # fmt: skip


@pytest.mark.parametrize(("given", "rows"), [("text", 40), ("folder", 2)])
def test_what_a_row_of_files_of_many_lines_is_can_be_said(home, tmp_path, given, rows):
    for name in ("pos", "neg"):
        (tmp_path / f"{name}.txt").write_text("\n".join(f"{name} {n}" for n in range(20)))
    report = result(read_file(tmp_path, ReadingOptions(format=given)))
    assert (report.rows_in_file, report.questions) == (rows, [])


def test_a_few_short_texts_are_not_asked_about(folder):
    report, _ = folder(one="a line\nand another", two="one line")
    assert (report.rows_in_file, report.questions) == (2, [])


def test_files_without_a_suffix_are_texts_and_what_is_none_is_left_out(home, tmp_path):
    for name, content in {
        "sci/5101": b"about stars",
        "rec/77": b"about bikes",
        "rec/picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    report = result(read_file(tmp_path, ReadingOptions()))
    assert table.open(report.table).rows(0, 2) == [["about bikes", "rec", "rec/77"], ["about stars", "sci", "sci/5101"]]
    assert [str(one["reason"]) for one in report.rows_left_out] == ["picture is no text"]


def test_beside_texts_that_are_named_so_other_files_are_none(home, tmp_path):
    for name in ("pos/1.txt", "pos/Makefile", "neg/1.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("so")
    assert result(read_file(tmp_path, ReadingOptions())).rows_in_file == 2


def test_a_folder_of_tables_names_them(home, tmp_path):
    (tmp_path / "train.csv").write_text("text,label\na,b\n")
    with pytest.raises(DataError, match=r"but 1 table\(s\): train\.csv"):
        result(read_file(tmp_path, ReadingOptions()))


def archive(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


ROWS = "text,label\nhello,a\nbye,b\n"


def test_what_tells_of_a_table_in_an_archive_is_left_aside_and_named(read):
    files = {"README.txt": "about", "d/LICENSE": "may", "d/rows.csv": ROWS, "d/._rows.csv": "x", ".gitkeep": ""}
    report, rows = read(archive(files), "rows.zip")
    assert rows.rows(0, 2) == [["hello", "a"], ["bye", "b"]]
    assert str(report.notes[0]) == "d/rows.csv was read out of the archive; left aside: README.txt, d/LICENSE."


def test_several_tables_in_an_archive_are_named(read):
    with pytest.raises(DataError, match=r"There are 2 files in .*: train\.csv, test\.csv") as raised:
        read(archive({"README.md": "about", "train.csv": ROWS, "test.csv": ROWS}), "rows.zip")
    assert raised.value.hint == "Unpack it and give the one that holds the rows."


def test_of_a_folder_in_an_archive_the_folder_is_asked_for(read):
    with pytest.raises(DataError) as raised:
        read(archive({"pos/1.txt": "good", "neg/1.txt": "bad"}), "rows.zip")
    assert raised.value.hint == "Unpack it and give the folder."


OTHERS = {
    "Word": (archive({"[Content_Types].xml": "", "word/document.xml": "<w/>"}), "is a Word document"),
    "PowerPoint": (archive({"ppt/presentation.xml": "<p/>", "ppt/slides/1.xml": ""}), "is a PowerPoint presentation"),
    "EPUB": (archive({"mimetype": "application/epub+zip", "META-INF/container.xml": ""}), "is an electronic book"),
    "ODT": (
        archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<t/>"}),
        "is an OpenDocument text",
    ),
    "LFS": (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "is only a pointer"),
    "page": (b"<!-- saved from a site -->\n <!DOCTYPE html><html><body>No</body></html>", "is a web page"),
    "pickle": (pickle.dumps([{"text": "hello"}], protocol=0), "is a pickle of Python"),
    "pickle of an object": (pickle.dumps(pathlib.PurePosixPath("a"), protocol=0), "is a pickle of Python"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_another_programs_is_named(read, kind):
    with pytest.raises(DataError, match=OTHERS[kind][1]):
        read(OTHERS[kind][0], "rows.csv")


def test_a_text_that_begins_as_a_pickle_does_is_none(read):
    assert read("(last words),label\nhello,a\n(lp0),b\n")[1].rows(1, 2) == [["(lp0)", "b"]]
