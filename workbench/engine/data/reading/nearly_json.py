"""Values that are nearly JSON: as Python writes them ('…', None, tuples), or with a comma behind the last one.

They are turned into JSON token by token, and nothing is run; numbers stay as they are written.
"""

import json
import re
from dataclasses import dataclass

from workbench.engine.errors import N_, Text, said

TOKEN = re.compile(
    r"""\s+|(?P<double>"(?:[^"\\\n]|\\.)*")|(?P<single>'(?:[^'\\\n]|\\.)*')|(?P<mark>[\[\]{}(),:])"""
    r"""|(?P<word>[^\s"'\[\]{}(),:]+)""",
    re.DOTALL,
)
IN_JSON = re.compile(r'"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"')
ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|.)", re.DOTALL)
SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "a": "\a", "v": "\v", "\n": ""}
WORDS = {"None": "null", "True": "true", "False": "false", "nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
OPENING, CLOSING = {"[": "[", "(": "[", "{": "{"}, {"]": "]", ")": "]", "}": "}"}
MISSED = ("Expecting property name", "Expecting value", "Illegal trailing comma")  # what JSON's reader says of them


@dataclass(frozen=True)
class Near:
    """A value as JSON, where in the text it ends, and in what it was none."""

    json: str
    end: int
    python: bool
    comma: bool


@dataclass
class Lenience:
    """In how many rows something was read that is not JSON, so that it is said."""

    python: int = 0
    commas: int = 0

    def count(self, near: Near) -> None:
        """Count a value that was read."""
        self.python += near.python
        self.commas += near.comma

    def notes(self) -> list[Text]:
        """Return what is said of them."""
        python = N_("{count} row(s) are written as Python writes them, with single quotes or None; they were read so.")
        commas = N_("{count} row(s) have a comma too many, behind them or behind their last value; it was passed over.")
        counts = {python: self.python, commas: self.commas}
        return [said(note, count=count) for note, count in counts.items() if count]


def may_be(error: json.JSONDecodeError, text: str, *, ended: bool) -> bool:
    """Return whether JSON's reader failed at what Python may have written, and not at the end of what was read yet."""
    return error.msg.startswith(MISSED) and (ended or error.pos < len(text) - len("-Infinity,"))


def take(text: str, start: int = 0) -> Near | None:
    """Return the value that begins at a place; None where it is none, or does not end."""
    written: list[str] = []
    depth, place, python, comma, word = 0, start, False, False, ""
    while found := TOKEN.match(text, place):
        place = found.end()
        token, kind = found[0], found.lastgroup
        if kind is None:
            continue
        if token in CLOSING and written and written[-1] == ",":
            written.pop()
            comma = True
        if token == ":" and word:
            written[-1], python = json.dumps(word), True  # a key that is a number
        depth += (token in OPENING) - (token in CLOSING)
        python = python or kind == "single" or token in WORDS or token == "("
        written.append(_in_json(token, str(kind)))
        word = token if kind == "word" else ""
        if depth <= 0:
            return Near("".join(written), place, python, comma)
    return None


def _in_json(token: str, kind: str) -> str:
    if kind == "mark":
        return OPENING.get(token) or CLOSING.get(token) or token
    if kind == "word":
        return WORDS.get(token, token)
    if IN_JSON.fullmatch(token):
        return token
    return json.dumps(ESCAPE.sub(_character, token[1:-1]))  # in ASCII: halves of a character come together again


def _character(found: re.Match[str]) -> str:
    code = found[1]
    if code[0] in "xuU" and len(code) > 1:
        number = int(code[1:], 16)
        return chr(number) if number < 0x110000 else found[0]
    if code[0] in "01234567":
        return chr(int(code, 8))
    return SHORT.get(code, code if code in "'\"\\" else found[0])
