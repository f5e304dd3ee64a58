"""A run's events are read on from where they were read to; one cut back begins anew."""

import json
from functools import partial

from workbench.engine.events import StoppedEarly
from workbench.engine.runs import journal
from workbench.engine.runs.journal import Place


def line(step):
    return json.dumps(StoppedEarly(step, 1).as_dict()).encode() + b"\n"


def steps(found):
    return [event.step for event in found]


def test_only_what_has_come_since_is_read(tmp_path):
    events = tmp_path / "events.jsonl"
    events.write_bytes(line(1) + line(2))
    found, place, anew = journal.read_on(tmp_path, Place())
    assert (steps(found), anew) == ([1, 2], False)
    with events.open("ab") as file:
        file.write(line(3) + line(4)[:9])  # still being written
    found, place, anew = journal.read_on(tmp_path, place)
    assert (steps(found), anew) == ([3], False)
    with events.open("ab") as file:
        file.write(line(4)[9:])
    assert steps(journal.read_on(tmp_path, place)[0]) == [4]


def test_a_run_that_went_back_and_on_again_is_read_anew_though_it_is_longer(tmp_path):
    events = tmp_path / "events.jsonl"
    events.write_bytes(line(1) + line(2) + line(3))
    _, place, _ = journal.read_on(tmp_path, Place())
    events.write_bytes(line(1) + line(5) + line(6) + line(7) + line(8))
    found, _, anew = journal.read_on(tmp_path, place)
    assert (steps(found), anew) == ([1, 5, 6, 7, 8], True)


def test_the_newest_of_a_kind_is_found_at_the_end_of_a_long_file(tmp_path):
    (tmp_path / "events.jsonl").write_bytes(b'{"event": "started", "steps": 9}\n' + b"".join(map(line, range(9000))))
    assert journal.newest(tmp_path, "stopped_early")["step"] == 8999
    assert journal.newest(tmp_path, "started")["steps"] == 9
    assert journal.newest(tmp_path, "failed") is None


def test_a_folder_without_events_has_none(tmp_path):
    assert journal.read_on(tmp_path, Place()) == ([], Place(), False)
    assert journal.newest(tmp_path, "started") is None
    assert (list(journal.read(tmp_path)), journal.last(tmp_path)) == ([], "")


def test_all_of_it_is_read_in_order_but_torn_and_unknown_lines(tmp_path):
    torn = line(2)[:12] + b"\n"
    (tmp_path / "events.jsonl").write_bytes(line(1) + torn + b'{"event": "unheard of"}\n[1]\n' + line(3) + line(4)[:9])
    assert steps(journal.read(tmp_path)) == [1, 3]
    assert journal.last(tmp_path) == "stopped_early"


def test_events_of_some_kinds_are_given_as_they_are_written(tmp_path):
    noticed = b'{"event": "noticed", "message": "an {\\"event\\": \\"saved\\"} in a text"}\n'
    saved = b'{"event": "saved", "step": 3}\n'
    (tmp_path / "events.jsonl").write_bytes(noticed + saved + line(1))
    assert list(journal.of_kinds(tmp_path, "saved", "evaluated")) == [{"event": "saved", "step": 3}]


def test_events_are_read_to_the_end_where_no_limit_is_set(tmp_path):
    (tmp_path / "events.jsonl").write_bytes(b"".join(map(line, range(1, 9))))
    read = partial(journal.of_kinds, tmp_path, "stopped_early")
    assert [one["step"] for one in read(most_bytes=None)] == list(range(1, 9))
    assert [one["step"] for one in read(most_bytes=2 * len(line(1)))] == [1, 2]
