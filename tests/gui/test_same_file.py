"""A path is the same however it is written; a link is a file of its own."""

import os
from pathlib import Path

import pytest

from workbench.engine import folders
from workbench.gui import same_file


@pytest.fixture
def linked(tmp_path):
    """Return a folder, and another name for it."""
    (tmp_path / "real" / "in").mkdir(parents=True)
    (tmp_path / "real" / "rows.csv").write_text("text,label\n")
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    return tmp_path / "real", tmp_path / "link"


def test_a_path_is_known_by_its_folder_on_the_disk(linked, monkeypatch):
    real, link = linked
    monkeypatch.chdir(real)
    for written in (link / "rows.csv", link / "in" / ".." / "rows.csv", Path("rows.csv"), f"{link}/./rows.csv"):
        assert same_file.tidy(written) == real / "rows.csv"
        assert same_file.is_same(written, real / "rows.csv")
    assert same_file.tidy(link / "in" / "..") == real
    assert not same_file.is_same(real / "rows.csv", real / "in" / "rows.csv")


def test_a_link_to_a_file_keeps_its_own_name(linked):
    real, _ = linked
    (real / "latest.csv").symlink_to(real / "rows.csv")
    assert same_file.tidy(real / "latest.csv") == real / "latest.csv"
    assert not same_file.is_same(real / "latest.csv", real / "rows.csv")


def test_what_lies_in_the_home_is_named_as_there(linked, monkeypatch):
    real, link = linked
    (real / "projects").mkdir()
    monkeypatch.setenv("WORKBENCH_HOME", str(link))
    assert same_file.tidy(real / "projects" / "mine") == folders.projects() / "mine" == link / "projects" / "mine"


def test_names_that_the_disk_takes_for_one_are_the_same(linked):
    real, _ = linked
    os.link(real / "rows.csv", real / "Rows.CSV")  # as a disk does that does not mind the case
    assert same_file.is_same(real / "rows.csv", real / "Rows.CSV")


@pytest.mark.parametrize(("one", "other"), [("", ""), (None, "/a"), ("/a\0b", "/a"), ("/" + "a" * 300, "/a")])
def test_no_path_and_no_file_are_the_same_as_nothing(one, other):
    assert not same_file.is_same(one, other)
