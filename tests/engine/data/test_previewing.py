"""What a person is shown of a run's rows before it begins."""

import pytest

from tests.tiny_jobs import answer_of
from workbench.engine import jobs
from workbench.engine.spec import parse


@pytest.fixture
def spec(home, write, tiny_base, tmp_path):
    """Return a function that gives the spec of a run on contents by side."""

    def make(train, *, base=None, **others):
        files = {side: str(write(text, f"{side}.csv")) for side, text in {"train": train, **others}.items()}
        return parse({"base": str(base or tiny_base), "data": files}, tmp_path)

    return make


def test_the_split_is_counted_by_side_and_class(spec):
    rows = "".join(f"message {n},{'ham' if n % 4 else 'spam'}\n" for n in range(40))
    found = answer_of(jobs.preview_split(spec("text,label\n" + rows)))
    assert found["sides"] == {"train": 32, "validation": 4, "test": 4}
    assert found["per_class"] == {
        "ham": {"train": 24, "validation": 3, "test": 3}, "spam": {"train": 8, "validation": 1, "test": 1}
    }  # fmt: skip
    assert found["notices"] == []


def test_a_class_a_side_lacks_counts_nought_there(spec):
    rows = "".join(f"message {n},{'ham' if n % 2 else 'spam'}\n" for n in range(20))
    found = answer_of(jobs.preview_split(spec("text,label\n" + rows, test="text,label\nx,ham\ny,new\n")))
    assert found["per_class"]["spam"]["test"] == 0
    assert found["per_class"]["new"] == {"train": 0, "validation": 0, "test": 1}
    assert "label that train never shows" in found["notices"][0].message


def test_lengths_are_counted_in_tokens_of_the_base(spec):
    rows = "".join(f"{'order ' * (n % 3 + 1)}w{n},{'ab'[n % 2]}\n" for n in range(30))
    found = answer_of(jobs.token_lengths(spec("text,label\n" + rows)))
    assert (found["sampled"], found["rows"], sum(found["counts"])) == (24, 24, 24)
    assert (found["edges"][0], found["edges"][-1]) == (4.0, 6.0)  # [CLS], 1 to 3 words, an unknown one, [SEP]
    assert (found["max_length"], found["share_cut"], found["limit"]) == (16, 0.0, 64)


def test_lengths_counted_in_pieces_are_those_counted_at_once(spec, monkeypatch):
    from workbench.engine.data import tokenizing

    rows = "".join(f"{'order ' * (n % 7 + 1)}w{n},{'ab'[n % 2]}\n" for n in range(60))
    asked = spec("text,label\n" + rows)
    whole = answer_of(jobs.token_lengths(asked))
    monkeypatch.setattr(tokenizing, "SAMPLED_AT_ONCE", 7)
    assert answer_of(jobs.token_lengths(asked)) == whole
