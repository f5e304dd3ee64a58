"""Why a table looks as if something were marked in its texts: tags or spans beside them, or marks in them."""

import itertools

from workbench.engine import inline_marks, tagging
from workbench.engine.errors import N_, Text, said
from workbench.engine.looks import EMPTY, Looks, by_names

WORDS = ("tokens", "words", "token", "word", "词", "字", "词语", "单词", "字符")  # a text in words, or one of them
TAGS = (
    "tags", "ner_tags", "ner", "entities", "spans", "labels", "label", "bio", "tag", "ner_tag", "pos_tags", "pos",
    "upos", "标签", "标注", "实体", "实体标签", "词性",
)  # fmt: skip
SPANS = ("entities", "spans")


def reason(looks: Looks) -> Text | None:
    """Return why a table has tags, spans or marks, None where it has none."""
    if (name := looks.first(tagging.are_several)) is not None:
        return said(N_("the cells of “{name}” are tags or spans"), name=name)
    if (found := _tag_a_word(looks)) is not None:
        return found
    if (name := looks.named(*SPANS)) is not None and set(looks.cells[name]) <= set(EMPTY):
        return by_names(name)
    name = looks.first(inline_marks.is_marked)
    is_meant = name is not None and inline_marks.has_names(looks.cells[name])
    return said(N_("something is marked in the texts of “{name}”"), name=name) if is_meant else None


def _tag_a_word(looks: Looks) -> Text | None:
    """Return why: a column named for tags has one for each word of a column named for words."""
    words, tags = ([name for hint in names if (name := looks.named(hint)) is not None] for names in (WORDS, TAGS))
    pairs = itertools.product(words, tags)
    found = next((pair for pair in pairs if looks.together(*pair, tagging.is_tag_a_word)), None)
    if found is None:
        return None
    return said(N_("“{tags}” has a tag for each word of “{words}”"), words=found[0], tags=found[1])
