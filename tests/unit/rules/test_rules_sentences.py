"""Sentences, their length, spelling, and marks of style."""

from __future__ import annotations

import pytest

from app.language import Bilingual, Language
from app.rules.checking import Checker
from app.rules.fixes import mended
from app.rules.sentences import sentence_spans
from app.rules.texts import Looked, Owned, Styled, Text
from tests.unit.rules.rule_help import check, facts, foreign, found, message, read, rule_text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We wrote to Mr. Rees. He rang.", ["We wrote to Mr. Rees.", "He rang."]),
        ("See www.gov.uk at 5.30pm. Go!", ["See www.gov.uk at 5.30pm.", "Go!"]),
        ("1. Send it. 2. Sign it.", ["Send it.", "Sign it."]),
        ("1. Send it.\n2. Sign it.", ["Send it.", "Sign it."]),
        ("Send:\n- a form\n- a photo\n\nThen wait", ["Send:", "a form", "a photo", "Then wait"]),
        ("One line\ngoes on. End", ["One line\ngoes on.", "End"]),
        ("He said “Go.” Then he went… Yes? No.", ["He said “Go.”", "Then he went…", "Yes?", "No."]),
        ("Forms, e.g. a letter, etc. Then J. Rees.", ["Forms, e.g. a letter, etc.", "Then J. Rees."]),
        ("", []),
        (" \n \n ", []),
    ],
)  # fmt: skip
def test_borders(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_long_sentences() -> None:
    keys = "kind: sentence-length\nmost: 5"
    assert found(keys, "One two three four five. One two – three four five six!") == [
        "One two – three four five six!"
    ]


class Words:
    """A dictionary of a few words, which counts how often it is asked."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.asked: list[str] = []

    def knows(self, word: str, language: Language) -> bool:
        self.asked.append(f"{word}/{language.value}")
        return word.casefold() in self.words

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:
        raise AssertionError(f"suggestions take long: no check asks for {word}, {language}")


SPELLING = "kind: spelling\nknown: [Fast Track, biometric]"


def test_spelling_asks_the_dictionary_once_for_each_word() -> None:
    words = Words("please", "send", "the", "follow", "up", "at", "and")
    text = "Plese send the fotm, follow-up, the biometric SE04 at Ynys and NASA, the fotm"
    assert found(SPELLING, text, speller=words) == ["Plese", "fotm", "fotm"]
    assert words.asked.count("fotm/en") == 1
    assert "Ynys/en" not in words.asked


def test_without_a_dictionary_nothing_is_misspelled() -> None:
    assert found(SPELLING, "Plese send the fotm") == []


def test_a_rule_that_knows_the_word_says_it_instead_of_spelling() -> None:
    rules = read(
        rule_text(SPELLING, "spelling"),
        rule_text("kind: existence\nwords: [your ppt]", "abbreviation", "must"),
        rule_text("kind: existence\nwords: [your ppt]", "jargon"),
    )
    findings = Checker(rules, Words("send", "your")).check(foreign("Send your ppt"))
    assert [each.rule for each in findings] == ["abbreviation"]


SIGNS = 'kind: markup\nsigns: ["**", "__", "*", "_"]'
LOOKS = "kind: markup\nstyles: [bold, red, font, size]"


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Send the **original** now", ["**original**"]),
        ("You __must__ *not* _fold_ it", ["__must__", "*not*", "_fold_"]),
        ("We got it on __/__/____ or _ / _", []),
        ("5 * 6 * 7, snake_case_name, a ** b", []),
        ("https://x.org/_a_/b and a_b_c@example.com", []),
    ],
)
def test_signs_of_style(text: str, hits: list[str]) -> None:
    assert found(SIGNS, text) == hits


def test_signs_are_mended_and_looks_are_found() -> None:
    text = "Send the **original** now"
    assert mended(text, check(SIGNS, foreign(text))) == "Send the original now"
    styled = message(
        text, [Owned(0, 25, "q")], styled=[Styled(0, 4, "bold"), Styled(5, 8, "italic")]
    )
    assert [(each.start, each.end) for each in check(LOOKS, styled)] == [(0, 4)]


def styled_texts(*looks: tuple[Styled, ...]) -> Looked:
    texts = (Text("Send the form", block=at, styled=each) for at, each in enumerate(looks))
    return Looked(tuple(texts), facts(), "foreign")


def test_the_look_of_a_whole_message_is_told_once_and_by_its_name() -> None:
    whole = (Styled(0, 13, "font", "calibri"), Styled(0, 13, "size", "11"))
    rule = rule_text(LOOKS).replace("en: Not so.", "en: 'In {style}.'")
    rule = rule.replace("cy: Nid felly.", "cy: 'Mewn {style}.'")
    looked = styled_texts(whole, whole, (*whole, Styled(0, 4, "bold")), (Styled(0, 4, "bold"),))
    findings = Checker(read(rule)).check(looked)
    assert [(each.where.block, each.start, each.end) for each in findings] == [
        *((0, 0, 13), (2, 0, 4), (3, 0, 4)),
    ]
    assert findings[0].wording == Bilingual(
        "In font Calibri, size 11.", "Mewn ffont Calibri, maint 11."
    )
