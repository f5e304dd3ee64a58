"""Every text a person reads has its translation, with the same values to fill in; the compiled files are today's."""

import importlib.util
import string
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
specification = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
tool = importlib.util.module_from_spec(specification)
specification.loader.exec_module(tool)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_files_are_complete_and_up_to_date():
    assert tool.complaints() == []


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_translations_fill_in_the_same_values(language):
    wrong = {text: said for text, said in tool.translations(language).items() if fields(text) != fields(said)}
    assert wrong == {}


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_chinese_texts_are_chinese(language):
    """Catches texts that were copied instead of translated; names and units alone may stay as they are."""
    known = tool.translations(language)
    copied = [text for text in known if known[text] == text and len(text.split()) > 2]
    assert copied == []


def test_a_text_in_the_code_is_found(tmp_path):
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg" / "a.py").write_text(
        'tr("one {x}", x=1)\nself.tr("two" if y else "three")\n'
        'plural(n, "{count} a", "{count} b")\nN_("four" " five")\n'
    )
    assert list(tool.texts(tmp_path / "pkg")) == ["one {x}", "two", "three", "{count} a", "{count} b", "four five"]
