"""Names of people, files and pages in the other language are neither misspelled nor acronyms."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from app.findings import Severity
from app.language import Bilingual, Language
from app.rules.checking import Checker
from app.rules.kinds.consistency import ConsistencyRule
from app.rules.kinds.existence import ExistenceRule
from app.rules.kinds.first_use import FirstUseRule
from app.rules.kinds.spelling import SpellingRule
from app.rules.model import RuleSet
from app.rules.texts import Facts, Looked, Text

WORDS = {
    Language.EN: {"the", "address", "is", "read", "page", "your", "name", "file", "signed", "by"},
    Language.CY: {"heol", "y", "bont", "rheolau", "ar", "gyfer", "lluniau", "ap"},
}


class ShortDictionary:
    """Knows a few words, and suggests none."""

    def knows(self, word: str, language: Language) -> bool:
        return word.lower() in WORDS[language]

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:  # noqa: ARG002
        return ()


BARE = Bilingual("{found}", "{found}")
SPELLING = SpellingRule(id="spelling", severity=Severity.ADVISE, message=BARE, reason=BARE)
ACRONYM = FirstUseRule(id="acronym", severity=Severity.ADVISE, message=BARE, reason=BARE)
CHECKER = Checker(RuleSet((SPELLING, ACRONYM)), ShortDictionary())


def found(text: str) -> list[str]:
    looked = Looked((Text(text),), Facts(date(2026, 11, 24)), "foreign")
    return [text[each.start : each.end] for each in CHECKER.check(looked)]


@pytest.mark.parametrize(
    "text",
    [
        "The address is Heol y Bont.",
        "Read the page rheolau ar gyfer lluniau.",
        "Your name is Gruffudd ap Llywelyn.",
        "The file is new_foto.jpg.",
        "Signed by Ann REES.",
        "Read the page “lluniau”.",
    ],
)
def test_a_name_is_no_finding(text: str) -> None:
    assert found(text) == []


def test_a_text_in_the_other_language_is_misspelled() -> None:
    assert found("Rheolau ar gyfer lluniau") == ["Rheolau", "ar", "gyfer", "lluniau"]


def test_one_word_of_the_other_language_is_a_finding() -> None:
    assert found("Read the lluniau page.") == ["lluniau"]
    assert found("Your name is gruffud ap.") == ["gruffud", "ap"]


def test_an_acronym_after_the_first_word_of_a_sentence_is_a_finding() -> None:
    assert found("The GRO is the address.") == ["GRO"]


@pytest.mark.parametrize("text", ['A photo of 6" or 8".', "The ‘90s passport."])
def test_signs_that_are_no_quotation_marks(text: str) -> None:
    pairs = ConsistencyRule(
        id="pairs", severity=Severity.ADVISE, message=BARE, reason=BARE, pairs=("‘’", '""')
    )
    looked = Looked((Text(text),), Facts(date(2026, 11, 24)), "foreign")
    assert Checker(RuleSet((pairs,))).check(looked) == ()


def test_names_in_capitals_are_no_words_in_capitals() -> None:
    capitals = ExistenceRule(
        id="capitals", severity=Severity.MUST, message=BARE, reason=BARE, capitals=2
    )
    checker = Checker(RuleSet((capitals,)), ShortDictionary())
    for text, count in (("Signed by ANN JONES.", 0), ("READ THE PAGE.", 1)):
        looked = Looked((Text(text),), Facts(date(2026, 11, 24)), "foreign")
        assert len(checker.check(looked)) == count


def test_words_of_the_other_language_are_told_once() -> None:
    other = ConsistencyRule(
        id="other",
        severity=Severity.MUST,
        message=BARE,
        reason=BARE,
        en=("the", "address", "is"),
        cy=("enw", "yw", "heol"),
    )
    checker = Checker(RuleSet((other, SPELLING)), ShortDictionary())
    looked = Looked(
        (Text("The address is there.", Language.CY),), Facts(date(2026, 11, 24)), "foreign"
    )
    assert [each.rule for each in checker.check(looked)] == ["other"]
    looked = Looked(
        (Text("Enw’r heol yw The Address.", Language.CY),), Facts(date(2026, 11, 24)), "foreign"
    )
    assert "other" not in [each.rule for each in checker.check(looked)]


def test_words_in_capitals_go_on_after_a_colon() -> None:
    capitals = ExistenceRule(
        id="capitals", severity=Severity.MUST, message=BARE, reason=BARE, capitals=2
    )
    looked = Looked((Text("URGENT: REPLY today."),), Facts(date(2026, 11, 24)), "foreign")
    findings = Checker(RuleSet((capitals,))).check(looked)
    assert [(each.start, each.end) for each in findings] == [(0, 13)]


def test_parts_that_a_rule_knows_make_a_known_word() -> None:
    known = msgspec.structs.replace(SPELLING, known=("pre",))
    looked = Looked((Text("Read the pre-signed page."),), Facts(date(2026, 11, 24)), "foreign")
    assert Checker(RuleSet((known,)), ShortDictionary()).check(looked) == ()
