"""What a report's `load_with` takes beside what every task's does: all that `predict` takes, and what it refuses."""

import pytest

from tests.contracts.test_tasks import OF_OURS, predicted_without_us
from tests.tiny_jobs import answer_of, train
from workbench.engine import jobs
from workbench.engine import spec as specs

FIXED = {"epochs": 1, "threads": 1, "micro_batch_size": 8, "max_length": 32, "precision": "float32", "refit": False}
TEXT = "the card arrived late"


def trained(folder, base, task, lines, **options):
    path = folder / "rows.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    values = {"base": str(base), "task": task, "method": "probe", "data": {"train": str(path)}, "training": FIXED}
    return train(specs.parse({**values, "task_options": options}, folder))[0]


@pytest.fixture
def relater(home, tiny_base, tmp_path):
    """Return a run whose texts mark head and tail by signs."""
    rows = [f"@ card @ {word} # order # {number},{word}" for number in range(40) for word in ("late", "price")]
    return trained(tmp_path, tiny_base, "relation-extraction", ["text,relation", *rows])


def test_relations_are_asked_in_every_way_that_predict_takes(relater, tmp_path):
    ways = [
        {"text": "the @ card @ arrived # late #"},
        {"text": "the <e1:thing>card</e1> arrived <e2>late</e2>"},
        {"text": "the [E1]card[/E1] arrived [E2]late[/E2]"},
        {"text": TEXT, "head": "card", "tail": "late"},
        {"text": TEXT, "head": "4,8", "tail": "17,21", "head_type": "thing"},
    ]
    ours = [OF_OURS["relation"](answer_of(jobs.predict_text(relater, row))["prediction"]) for row in ways]
    theirs = predicted_without_us(relater, [*ways, ways[0]["text"]], tmp_path)
    assert [list(row) for row in theirs] == [list(row) for row in [*ours, ours[0]]]
    assert [max(row.values()) for row in theirs] == pytest.approx([max(row.values()) for row in [*ours, ours[0]]])


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (TEXT, "head and tail are not marked (@…@ #…#)"),
        ({"text": TEXT, "head": "card", "tail": "order"}, "the tail is not in the text"),
        ({"text": "the <e1>card arrived"}, "head and tail are not marked (@…@ #…#)"),
    ],
)
def test_texts_without_head_and_tail_are_refused_in_a_sentence(relater, tmp_path, row, reason):
    with pytest.raises(AssertionError) as failed:
        predicted_without_us(relater, [row], tmp_path)
    assert f"ValueError: Input 1 can't be answered: {reason}" in str(failed.value)


def test_plain_tags_are_answered_as_they_stand(home, tiny_base, tmp_path):
    rows = [f"the {word} {number},I-Det {tag} B-Num" for number in range(30)
            for word, tag in (("card", "B-Noun"), ("late", "I-Adj"))]  # fmt: skip
    run = trained(tmp_path, tiny_base, "token-classification", ["tokens,tags", *rows], tags="plain")
    ours = OF_OURS["spans"](answer_of(jobs.predict_text(run, {"text": TEXT}))["prediction"])
    (theirs,) = predicted_without_us(run, [TEXT], tmp_path)
    assert [one["label"] for one in ours] == [one["label"] for one in theirs]
    assert theirs[0]["label"] == "I-Det"
