"""Which row of a table names its columns: known words, names above numbers or texts, and headings above them."""

import re
from collections import Counter
from collections.abc import Sequence

EVEN = 0.8  # of the rows have as many cells as most have
HEADING_LINES = 20  # at most, above the header
NAME = re.compile(r"[^\n.!?;,，。！？；]{1,40}")
NUMBER = re.compile(r"[-+]?\d+([.,]\d+)*%?")
NAMES = """
text texts label labels sentence sentence1 sentence2 category class intent tag tags tokens target score question answer
answers context premise hypothesis source summary document prompt response instruction input output message messages
query match title content review relation id name type topic comment comments feedback description subject body
date rating stars sentiment emotion language lang question1 question2 sentence_1 sentence_2 text_a text_b
klasse kategorie satz frage antwort nachricht bewertung texte étiquette catégorie phrase texto etiqueta categoría
文本 标签 类别 句子 内容 问题 答案 上下文 原文 译文 摘要
标题 评论 正文 情感 分类 类型 评分 得分 日期 来源 句子1 句子2 文本1 文本2
"""
HEADERS = frozenset(NAMES.split())
LONG_WORDS, SHORT_WORDS = 3, 4  # words of the cells of a text; of a name
TOLD_BY = 10  # rows; fewer do not tell a header from a row
SELDOM = 0.05  # share of a column's cells that may be like its name, where it is one
MANY = 100  # rows, among which a few very short texts say nothing
SHORTER = 0.6  # of the length of nearly all texts is at most that of their name
IDENTIFIER = re.compile(r"[^\W\d_]+(?:_[^\W_]+)+|[a-z]+(?:[A-Z][a-z]+)+")  # as programmers name columns


def heading(rows: Sequence[Sequence[str]]) -> int:
    """Return how many of the first rows are a heading above the header: a title, who made it, a blank line."""
    widths = [sum(1 for cell in row if cell.strip()) for row in rows]
    words = [_header_words(rows[place:]) for place in range(min(HEADING_LINES, len(rows)))]
    for place in range(1, min(HEADING_LINES, len(rows) - 1)):
        below = [len(row) for row in rows[place:]]
        width = usual(below)
        if width > 1 and len(rows[place]) == width == widths[place] and below.count(width) >= EVEN * len(below):
            known = max(words[:place])
            if words[place] > known or (words[place] and widths[:place] == [1] * place):
                return place  # of lines that may all be the header the one with the most words that names have
            if known:
                continue
            if all(found <= 1 for found in widths[:place]):
                return place
            padded = max(widths[:place]) < width and widths[place:].count(width) >= EVEN * len(below)
            return place if padded and has_header(rows[place:]) else 0
    return 0


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first row names the columns: something in it stands out, nothing is like what is below."""
    if has_header_word(rows):
        return True
    columns = _columns(rows)
    if not any(_stands_out(cell.strip(), below) for cell, below in columns):
        return False
    if len(rows) <= TOLD_BY:
        named = (is_name(cell) and len(cell.split()) < LONG_WORDS for cell in rows[0] if cell.strip())
        return all(named) and not any(cell.strip() in below for cell, below in columns)
    return not any(_is_like(cell, below) for cell, below in columns)


def _stands_out(cell: str, below: Sequence[str]) -> bool:
    """Return whether a cell is a name, and most unlikely one of those below it.

    It is a word where they are numbers, far shorter than nearly all of them, or none of a few that come again and
    again: how likely another is new is about the share of those that came once (Good & Turing).
    """
    others = [other for other in below if other]
    if not others or not is_name(cell):
        return False
    if sum(NUMBER.fullmatch(other) is not None for other in others) >= 0.9 * len(others):
        return True
    lengths = sorted(map(len, others))
    shortest = lengths[int(SELDOM * len(lengths)) if len(lengths) > MANY else 0]
    if len(cell) <= SHORTER * shortest:
        return True
    counts = Counter(others)
    once = sum(count == 1 for count in counts.values())
    if cell not in counts and once <= SELDOM * len(others):
        return True
    return IDENTIFIER.fullmatch(cell) is not None and not any(map(IDENTIFIER.fullmatch, counts))


def has_header_word(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a cell of the first row is a word that names columns."""
    return _header_words(rows) > 0


def _header_words(rows: Sequence[Sequence[str]]) -> int:
    """Return how many cells of the first row are words that name columns, and no classes: they do not come again."""
    return sum(_is_header(cell) and cell.strip() not in below for cell, below in _columns(rows))


def _columns(rows: Sequence[Sequence[str]]) -> list[tuple[str, list[str]]]:
    """Return each cell of the first row with those below it, but for rows that are the first one again."""
    others = [row for row in rows[1:] if row != rows[0]]
    return [(cell, [row[place].strip() for row in others if place < len(row)]) for place, cell in enumerate(rows[0])]


def _is_like(cell: str, others: Sequence[str]) -> bool:
    """Return whether a cell is like those below it: it occurs again, is a number as they are, or a text as they are."""
    cell = cell.strip()
    if not cell or not others:
        return False
    distinct = {other.strip() for other in others}
    if cell in distinct and len(distinct) <= len(others) / 2:
        return True
    if NUMBER.fullmatch(cell):
        return sum(NUMBER.fullmatch(other.strip()) is not None for other in others) >= 0.9 * len(others)
    words = sum(len(other.split()) for other in others) / len(others)
    characters = sum(map(len, others)) / len(others)
    return (words > LONG_WORDS and len(cell.split()) > SHORT_WORDS) or (len(cell) > 40 and characters > 40)


def _is_header(cell: str) -> bool:
    return cell.strip().strip("\ufeff").casefold() in HEADERS


def is_name(cell: str) -> bool:
    """Return whether a cell may name a column: a few words, no sentence, no number."""
    cell = cell.strip().strip("\ufeff")
    return (
        bool(cell)
        and NAME.fullmatch(cell) is not None
        and len(cell.split()) <= SHORT_WORDS
        and not NUMBER.fullmatch(cell)
    )


def usual(counts: Sequence[int]) -> int:
    """Return the most frequent of these numbers of cells, of equals the largest."""
    found = Counter(counts)
    return max(found, key=lambda width: (found[width], width), default=1)
