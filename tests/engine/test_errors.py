"""Texts that are plain English to everybody, and can still be translated."""

import copy
import dataclasses
import json
import pickle

import pytest

from workbench.engine.errors import N_, Text, WorkbenchError, said, shown
from workbench.engine.events import Failed

GERMAN = {
    "{count} row(s) are empty because {reason}.": "Weil {reason}, sind {count} Zeile(n) leer.",
    "the {role} is missing": "{role} fehlt",
}


def german(template: str) -> str:
    return GERMAN.get(template, template)


@pytest.fixture
def text() -> Text:
    return said("{count} row(s) are empty because {reason}.", count=2, reason=said("the {role} is missing", role="x"))


def test_a_text_is_a_plain_string_to_everybody(text):
    english = "2 row(s) are empty because the x is missing."
    assert text == english
    assert hash(text) == hash(english)
    assert f"{text}" == english
    assert json.dumps({"message": text}) == json.dumps({"message": english})


def test_a_text_is_translated_with_the_texts_among_its_values(text):
    assert text.translated(german) == "Weil x fehlt, sind 2 Zeile(n) leer."


def test_sides_and_roles_are_words_that_are_translated_and_keys_are_not():
    words = {"test": "Prüfung", "The {side} file is gone.": "Die Datei {side} fehlt: --data {key}=PATH"}
    values = {"side": "test", "key": "test"}
    assert shown("The {side} file is gone.", values, lambda text: words.get(text, text)) == (
        "Die Datei Prüfung fehlt: --data test=PATH"
    )


@pytest.mark.parametrize("copied", [lambda text: pickle.loads(pickle.dumps(text)), copy.copy, copy.deepcopy])
def test_copies_keep_the_template(text, copied):
    assert copied(text) == text
    assert copied(text).translated(german) == text.translated(german)


def test_a_frozen_record_of_it_gives_it_as_it_is(text):
    assert dataclasses.asdict(Failed(text, text))["message"].template == text.template


def test_a_text_does_not_change(text):
    with pytest.raises(AttributeError):
        text.template = "other"


def test_what_a_person_wrote_is_never_translated():
    assert said("{name} is gone", name="the {role} is missing").translated(german) == "the {role} is missing is gone"


def test_an_errors_sentence_and_hint_can_be_translated():
    error = WorkbenchError(N_("the {role} is missing"), N_("Add {role}."), role="x")
    assert (error.message, error.hint) == ("the x is missing", "Add x.")
    assert error.message.translated(german) == "x fehlt"
    assert shown(error.template, error.values, german) == "x fehlt"
