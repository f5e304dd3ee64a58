"""Rows that can't be used are put together by why."""

from tests.tiny_jobs import answer_of
from workbench.engine import jobs


def test_pairs_of_counts_are_one_finding_with_the_first_lines(home, write):
    rows = [f"{'w ' * count},{'O ' * (count + 1)}" for count in range(2, 9)]
    path = write("tokens,tags\nin Rome,O B-P\n" + "\n".join(rows) + "\n")
    found = answer_of(jobs.inspect(path, task="token-classification"))
    (finding,) = found["findings"]
    assert (finding["count"], str(finding["message"])) == (7, (
        "Rows left out because, for example, it has 2 words, but 3 tags: 7, the first on the lines 3, 4, 5, 6, 7 …."
    ))  # fmt: skip


def test_a_file_without_a_usable_row_blocks_with_the_reason(home, write):
    path = write("tokens,tags\nin Rome,B-P\nby Rome,B-P\n")
    found = answer_of(jobs.inspect(path, task="token-classification"))
    (finding,) = found["findings"]
    assert (found["rows"], finding["severity"]) == (0, "blocking")
    assert str(finding["message"]).startswith("No row can be used: all 2 are left out, the first because it has 2")


def test_one_cell_that_cannot_be_read_leaves_the_others_spans(home, write):
    rows = ['{"text": "in Rome now", "spans": [[3, 7, "P"]]}'] * 3
    broken = ['{"text": "in Rome now", "spans": "not a list"}', '{"text": "in Rome now", "spans": [[3, 7, "P"], 5]}']
    found = answer_of(jobs.inspect(write("\n".join([*rows, *broken]), "a.jsonl"), task="token-classification"))
    assert (found["rows"], found["labels"], found["notes"]) == (3, {"P": 3}, [])
    reasons = [(one["line"], str(one["reason"])) for one in found["rows_left_out"]]
    assert reasons[1] == (5, "the spans can't be read as a list")
    assert reasons[0][0] == 4


def test_a_mark_that_is_not_closed_is_named_and_html_is_said(home, write):
    texts = ["in <P>Rome</P>", "by <P>Rome", "<b>so</b> it <P>is</P>", "a <P>b</P> and <br> c"]
    found = answer_of(jobs.inspect(write("\n".join(["text", *texts]) + "\n"), task="token-classification"))
    assert [(one["line"], str(one["reason"])) for one in found["rows_left_out"]] == [(3, "the mark <P> is not closed")]
    first, second = (str(one) for one in found["notes"])
    assert "<b>" in first
    assert "may be HTML" in first
    assert second.startswith("1 text(s) have something like a mark")
