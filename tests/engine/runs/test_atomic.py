"""Folders and files appear whole or not at all."""

import json
import os
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from workbench.engine.runs import atomic


def write(text: str):
    return lambda folder: (folder / "weights").write_text(text)


def test_a_folder_replaces_the_one_before_and_keeps_it_if_asked(tmp_path):
    target = tmp_path / "last"
    atomic.write_folder(target, write("one"), keep_previous=True)
    atomic.write_folder(target, write("two"), keep_previous=True)
    assert (target / "weights").read_text() == "two"
    assert (tmp_path / "last.previous" / "weights").read_text() == "one"


def test_a_failure_while_writing_leaves_what_stood_there(tmp_path):
    target = tmp_path / "last"
    atomic.write_folder(target, write("one"))

    def fail(folder: Path) -> None:
        (folder / "weights").write_text("half")
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - any will do
        atomic.write_folder(target, fail)
    assert (target / "weights").read_text() == "one"
    assert atomic.is_whole(target)


def test_a_damaged_folder_is_told_from_the_whole_one_before_it(tmp_path):
    target = tmp_path / "last"
    atomic.write_folder(target, write("one"), keep_previous=True)
    atomic.write_folder(target, write("two"), keep_previous=True)
    (target / "weights").write_text("twx")
    assert not atomic.is_whole(target)
    assert atomic.is_whole(tmp_path / "last.previous")


def test_a_linked_copy_stays_as_it_was_when_the_other_is_replaced(tmp_path):
    atomic.write_folder(tmp_path / "before", write("quick"))
    atomic.link_folder(tmp_path / "before", tmp_path / "best")
    atomic.write_folder(tmp_path / "best", write("tuned"))
    assert (tmp_path / "before" / "weights").read_text() == "quick"


def test_a_number_json_does_not_have_becomes_null(tmp_path):
    atomic.write_json(tmp_path / "report.json", {"loss": float("nan"), "rows": [1.5, float("inf")]})
    assert json.loads((tmp_path / "report.json").read_text()) == {"loss": None, "rows": [1.5, None]}


def test_a_failure_while_writing_leaves_nothing_aside(tmp_path):
    def fail(folder: Path) -> None:
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - any will do
        atomic.write_folder(tmp_path / "best", fail)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="files have no such modes there")
def test_weights_can_be_read_by_whom_every_other_file_can(tmp_path):
    def write_weights(folder: Path) -> None:
        (folder / "3_Dense").mkdir()
        save_file({"weight": np.zeros(2)}, folder / "3_Dense" / "model.safetensors")

    before = os.umask(0o027)
    try:
        atomic.write_folder(tmp_path / "best", write_weights)
    finally:
        os.umask(before)
    assert (tmp_path / "best" / "3_Dense" / "model.safetensors").stat().st_mode & 0o777 == 0o640
    assert atomic.is_whole(tmp_path / "best")


def test_a_file_of_two_names_takes_its_bytes_once(tmp_path):
    (tmp_path / "before").mkdir()
    (tmp_path / "before" / "weights").write_bytes(bytes(1000))
    assert atomic.bytes_below(tmp_path) == 1000
    atomic.link_folder(tmp_path / "before", tmp_path / "best")
    assert atomic.bytes_below(tmp_path) == 1000
    assert atomic.bytes_below(tmp_path / "none") == 0


def test_a_file_that_a_reader_has_open_on_windows_is_replaced_once_it_is_let_go(monkeypatch):
    refusals = [PermissionError("open elsewhere")] * 3

    def change():
        if refusals:
            raise refusals.pop()

    monkeypatch.setattr(atomic.os, "name", "nt")
    atomic.when_let_go(change)
    assert refusals == []
    refusals += [PermissionError("not ours to change")]
    monkeypatch.setattr(atomic.os, "name", "posix")
    with pytest.raises(PermissionError):
        atomic.when_let_go(change)


def test_a_folder_is_there_between_the_two_renames_that_exchange_it(tmp_path):
    assert not atomic.is_there(tmp_path / "best")
    (tmp_path / "best.previous").mkdir()
    assert atomic.is_there(tmp_path / "best")
    (tmp_path / "best.previous").rename(tmp_path / "best")
    assert atomic.is_there(tmp_path / "best")
