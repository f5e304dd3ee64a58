"""What Try says of texts."""

from workbench.gui import trial_words

ASKED = {"context": "The pool is in the cellar of the house.", "question": "Where is the pool?"}


def test_what_is_asked_stands_before_the_text_that_several_rows_are_about():
    assert trial_words.short(ASKED, "context") == f"{ASKED['question']} ⟷ {ASKED['context']}"
    assert trial_words.short(ASKED) == f"{ASKED['context']} ⟷ {ASKED['question']}"


def test_a_text_that_would_fill_the_line_comes_last():
    found = trial_words.short({**ASKED, "context": "long " * 60})
    assert found.startswith(ASKED["question"])
    assert len(found) == trial_words.SHORT
