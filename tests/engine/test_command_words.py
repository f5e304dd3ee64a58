"""A word of a command line is quoted as the system's shell reads it."""

import subprocess

import pytest

from workbench.engine import command_words

WORDS = ["plain-1", "two words", "it's mine", "R&D", "名字", "a $HOME `pwd`"]


@pytest.mark.parametrize("word", WORDS)
def test_a_shell_reads_back_the_word_it_was_given(word):
    line = f"printf %s {command_words.quoted(word, platform='linux')}"
    assert subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=True).stdout == word


@pytest.mark.parametrize(("word", "typed"), [
    ("plain-1", "plain-1"), (r"C:\my runs\one", r'"C:\my runs\one"'), ("R&D", '"R&D"'), ("it's", '"it\'s"'),
    (r"C:\runs\one", r"C:\runs\one"),
])  # fmt: skip
def test_on_windows_quotes_are_double_ones(word, typed):
    assert command_words.quoted(word, platform="win32") == typed
