"""The cache of tables: filled once, by any number of readers at a time, made again where it is damaged, and tidied."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from workbench.engine.data import table
from workbench.engine.data.reading import files
from workbench.engine.data.reading.files import read_file
from workbench.engine.events import StopRequested
from workbench.engine.spec import ReadingOptions


def test_the_same_bytes_are_read_once(finish, home, write):
    first = finish(read_file(write("text,label\na,x\n"), ReadingOptions()))
    again = list(read_file(write("text,label\na,x\n", "copy.csv"), ReadingOptions()))
    other = finish(read_file(write("text,label\na,x\n"), ReadingOptions(header_line=0)))
    assert {event.stage for event in again} == {"hashing"}
    assert other.table != first.table


def test_a_damaged_cache_is_made_again(finish, home, write):
    path = write("text,label\na,x\n")
    first = finish(read_file(path, ReadingOptions()))
    first.table.write_bytes(b"ARROW1 cut off")
    assert len(table.open(finish(read_file(path, ReadingOptions())).table)) == 1


def test_a_stop_leaves_nothing_half_written(home, write):
    job = read_file(write("text,label\na,x\n"), ReadingOptions())
    while next(job).stage != "reading":
        pass
    with pytest.raises(StopRequested):
        job.throw(StopRequested())
    assert list((home / "cache" / "tables").iterdir()) == []


def test_two_may_read_the_same_file_at_once(finish, home, write):
    path = write("text,label\na,x\n")
    first, second = read_file(path, ReadingOptions()), read_file(path, ReadingOptions())
    while next(first).stage != "reading":
        pass
    while next(second).stage != "reading":
        pass
    reports = [finish(first), finish(second)]
    assert [table.open(report.table).rows(0, 1) for report in reports] == [[["a", "x"]]] * 2


def test_many_threads_may_read_the_same_file_at_once(finish, home, write):
    path = write("text,label\n" + "a,x\n" * 500)
    with ThreadPoolExecutor(8) as pool:
        read = list(pool.map(lambda _: finish(read_file(path, ReadingOptions(), verified=True)), range(64)))
    assert {report.rows_in_file for report in read} == {500}
    assert not list((home / "cache" / "tables").rglob(".*"))


def test_a_file_is_read_where_its_place_cannot_be_noted(finish, home, write, caplog):
    (home / "cache" / "tables").mkdir(parents=True)
    (home / "cache" / "tables" / "places").write_text("a file, where a folder should be")
    report = finish(read_file(write("text,label\na,x\n"), ReadingOptions()))
    assert report.rows_in_file == 1
    assert "could not be noted" in caplog.text


def test_what_a_killed_process_left_half_written_goes(finish, home, write):
    tables = home / "cache" / "tables"
    (tables / "places").mkdir(parents=True)
    old, new = tables / ".left.new", tables / "places" / ".being-written.new"
    for one in (old, new):
        one.write_text("half")
    long_ago = os.stat(old).st_mtime - 2 * files.ABANDONED_SECONDS
    os.utime(old, (long_ago, long_ago))
    finish(read_file(write("text,label\na,x\n"), ReadingOptions()))
    assert (old.exists(), new.exists()) == (False, True)
