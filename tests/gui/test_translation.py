"""Numbers as people of a language write them, and texts without words of the command line."""

import re
from xml.etree import ElementTree

import pytest

from workbench import resources
from workbench.gui import translation


@pytest.fixture
def speaking(qapp):
    """Return a function that has the window speak a language; English again afterwards."""
    yield translation.install
    translation.install("en")


@pytest.mark.parametrize(
    ("language", "small", "base", "large", "share"),
    [
        ("en", "22.7 million", "109.5 million", "1.5 billion", "93.4 %"),
        ("zh_CN", "2,271 万", "1.1 亿", "15.0 亿", "93.4%"),
    ],
)  # fmt: skip
def test_parameters_and_shares_are_said_as_in_the_language(speaking, language, small, base, large, share):
    speaking(language)
    said = [translation.parameters(count) for count in (22_713_216, 109_486_464, 1_500_000_000)]
    assert said == [small, base, large]
    assert translation.share(0.934) == share


def test_what_the_window_says_names_no_option_of_the_command_line(speaking):
    """A hint may say it in brackets that begin with it, which the window leaves out, in every language."""
    messages = ElementTree.parse(resources.translations() / "workbench_zh_CN.ts").findall(".//message")
    for message in messages:
        if all("/cli/" in place.get("filename") for place in message.findall("location")):
            continue
        for text in (message.findtext("source", ""), message.findtext("translation", "")):
            said = translation.COMMAND_LINE.sub("", text)
            ours = said.partition("pip install")[0]
            assert not re.search(r"--[a-z]|workbench (train|predict|runs)|=PATH|=NAME", ours), text
