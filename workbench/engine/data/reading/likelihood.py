"""How likely bytes are text of an encoding: by the letters they are in it, and by what stands beside those.

For each encoding the same bytes are read, and what they cost is counted in nats: a letter costs the more the rarer it
is in the language that suits best, two scripts in a word, a capital inside one and signs between letters cost more.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from workbench.engine.data.reading.alphabets import EASTERN, LANGUAGES, Language, Script, script_of

USUAL = frozenset("“”’–—…€£°«»¿¡\xa0")  # signs that programs put in of themselves, or that are on keyboards
SIGNS = frozenset("„‘‚§©®™·²³½¼¾×÷º•ªµ´\xad¢¥")  # that people write, in whatever language
EASTERN_SIGNS = frozenset("，。！？、：；（）《》「」『』【】・～…—“”‘’　·")
INSIDE = frozenset("’‘·—\xad\u2010")  # may stand between letters
BY_NUMBERS = frozenset("£€¥°")
CLOSING = frozenset("’•…™»”®©º")  # seldom stand at the beginning of a word
NONE, CONTROL, STRANGE, SIGN, EASTERN_SIGN, FOREIGN, RARE = 14.0, 12.0, 8.5, 4.5, 4.0, 9.5, 16.0
MIXED, HUMP, ACCENTS, CAPITAL, CAPITALS, BESIDE_DIGIT, BETWEEN = 5.0, 5.0, 2.5, 2.3, 0.7, 3.5, 4.0
LOOSE, FITTING, LONE, USUALLY = 3.0, 2.0, 2.0, 3.0
LEAST_WORDS = 3.0  # nats at most that a language costs for its words not being there
WORD = re.compile(rb"[a-z]+")


@dataclass(frozen=True)
class Reading:
    """Bytes read in an encoding: what they are then, and what that costs (nats; the least is the likeliest)."""

    encoding: str
    text: str
    cost: float


def readings(sample: bytes, encodings: dict[str, float]) -> list[Reading]:
    """Return a sample read in each of the encodings, the likeliest first; of each it is given what it costs by itself.

    An encoding that decodes the sample to the same text as a likelier one stands beside it.
    """
    spoken = _spoken(sample)
    found = []
    for name, extra in encodings.items():
        text = sample.decode(name, "replace")
        found.append(Reading(name, text, extra + _cost(text, spoken)))
    return sorted(found, key=lambda one: one.cost)


def _spoken(sample: bytes) -> dict[str, float]:
    """Return what each language costs by the words around: none where those of its are there."""
    words = Counter(WORD.findall(sample.lower()))
    hits = {one.name: sum(words[word.encode()] for word in one.words.split()) for one in LANGUAGES if one.words}
    most = max(hits.values())
    return {name: min(LEAST_WORDS, math.log((most + 1) / (count + 1))) for name, count in hits.items()}


def _cost(text: str, spoken: dict[str, float]) -> float:
    triples = Counter(zip(f" {text}", text, f"{text[1:]} ", strict=False))
    beyond = {triple: count for triple, count in triples.items() if not triple[1].isascii()}
    letters: Counter[str] = Counter()
    context = 0.0
    for (before, letter, after), count in beyond.items():
        letters[letter.lower() if len(letter.lower()) == 1 else letter] += count
        context += count * _beside(before, letter, after)
    return context + min(
        spoken.get(one.name, 1.0) + sum(count * _letter(letter, one.name) for letter, count in letters.items())
        for one in _written(letters)
    )


def _written(letters: Iterable[str]) -> list[Language]:
    """Return the languages whose script any of these letters is of."""
    scripts = {script_of(letter) for letter in letters}
    if Script.HAN in scripts or Script.KANA in scripts:
        scripts |= {Script.HAN, Script.KANA}
    return [one for one in LANGUAGES if one.script in scripts] or [LANGUAGES[0]]


@cache
def _table(name: str) -> tuple[Language, dict[str, float]]:
    """Return a language, and what each of its letters costs."""
    language = next(one for one in LANGUAGES if one.name == name)
    letters = dict.fromkeys(language.letters)
    start = 1.5 if len(letters) < 50 else 6.0
    weights = {letter: 1 / (place + start) for place, letter in enumerate(letters)}
    whole = sum(weights.values()) / (1 - language.others)
    return language, {letter: -math.log(weight / whole) for letter, weight in weights.items()}


@cache
def _letter(letter: str, name: str) -> float:
    """Return what a character costs in a language."""
    language, costs = _table(name)
    if letter in costs:
        return costs[letter]
    if language.script in EASTERN:
        if letter in EASTERN_SIGNS:
            return EASTERN_SIGN
        if _is_common(letter, language):
            return -math.log(language.others / language.stock)
        return RARE if script_of(letter) in EASTERN or not letter.isalpha() else FOREIGN + 2
    kind = unicodedata.category(letter)
    if letter in USUAL or letter in SIGNS:
        return USUALLY if letter in USUAL else SIGN
    if kind[0] in "LM":
        return FOREIGN if script_of(letter) is language.script else FOREIGN + 2
    return 0.0 if kind[0] == "C" or letter == "\ufffd" else STRANGE  # what is no character costs where it stands


def _is_common(letter: str, language: Language) -> bool:
    """Return whether an eastern letter is of the first level of its country's standard: those in daily use."""
    code, first, last = {
        "Chinese": ("gb2312", 0xB0A1, 0xD7F9), "Traditional Chinese": ("big5", 0xA440, 0xC67E),
        "Japanese": ("euc_jp", 0xA4A1, 0xCFD3), "Korean": ("euc_kr", 0xB0A1, 0xC8FE),
    }[language.name]  # fmt: skip
    try:
        return first <= int.from_bytes(letter.encode(code), "big") <= last
    except UnicodeEncodeError:
        return False


@cache
def _beside(before: str, letter: str, after: str) -> float:
    """Return what a character costs by those beside it."""
    kind = unicodedata.category(letter)
    if letter == "\ufffd" or kind in ("Cn", "Co", "Cs"):
        return NONE
    if kind == "Cc" or (kind == "Cf" and letter not in INSIDE and script_of(before) is not Script.ARABIC):
        return CONTROL
    if letter in CLOSING and after.isalpha() and not before.isalnum():
        return LOOSE
    is_price = letter in BY_NUMBERS and (before.isdigit() or after.isdigit())
    if is_price or (letter == "’" and before.islower() and after.islower()):
        return -FITTING
    if kind[0] not in "LM":
        between = before.isalnum() and after.isalnum() and letter not in INSIDE
        return BETWEEN if between and not letter.isdigit() and script_of(before) not in EASTERN else 0.0
    script = script_of(letter)
    return 0.0 if script in EASTERN or script is Script.OTHER else _in_word(before, letter, after, script)


def _in_word(before: str, letter: str, after: str, script: Script) -> float:
    beside = [one for one in (before, after) if one.isalpha()]
    cost = MIXED * sum(script_of(one) not in (script, *EASTERN) for one in beside)
    cost += BESIDE_DIGIT * sum(one.isdigit() for one in (before, after))
    if script is Script.LATIN and before.isalpha() and not before.isascii():
        cost += ACCENTS
    cost += LONE * (not beside)
    if not letter.isupper():
        return cost + HUMP * (before.isupper() and after.isupper())
    if before.islower():
        return cost + HUMP + CAPITAL
    return cost + (CAPITALS if before.isupper() else CAPITAL)
