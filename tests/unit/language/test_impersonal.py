"""Impersonal verbs of Welsh lead to the past of the same verb, which dictionaries have."""

from __future__ import annotations

import pytest

from app.language.impersonal import past_forms


@pytest.mark.parametrize(
    ("word", "past"),
    [
        ("telir", "talodd"),
        ("dyfernir", "dyfarnodd"),
        ("cesglir", "casglodd"),
        ("gwaherddir", "gwaharddodd"),
        ("cadarnheir", "cadarnhaodd"),
        ("cynhelir", "cynhaliodd"),
        ("derbynnir", "derbyniodd"),
        ("caniateid", "caniataodd"),
        ("noder", "nododd"),
        ("dyfarnwyd", "dyfarnodd"),
    ],
)
def test_a_form_leads_to_its_verb(word: str, past: str) -> None:
    assert past in past_forms(word)


@pytest.mark.parametrize("word", ["pasbort", "ir", "sir", "wyd", ""])
def test_other_words_lead_nowhere(word: str) -> None:
    assert list(past_forms(word)) == []


def test_a_plain_stem_turns_only_before_some_endings() -> None:
    assert "dyfarnodd" not in past_forms("dyfernwyd")


def test_an_n_that_must_be_doubled_is() -> None:
    assert "derbyniodd" not in past_forms("derbynir")
