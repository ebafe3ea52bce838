"""Existence, substitution and patterns: whole words, in any case, at the right places."""

from __future__ import annotations

import pytest

from app.findings import Fix
from app.language import Language
from app.rules.fixes import mended
from app.rules.texts import Masked, Owned
from tests.unit.rules.rule_help import check, foreign, found, message

PPT = "kind: existence\nwords: [ppt, e-mail, c/n added, e.g., can, tŷ]"
SWAP = """
kind: substitution
swap: {ppt: passport, "doc's": documents, app: application, prior to: before}
except: [app store]
"""


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Please send your ppt.", ["ppt"]),
        ("PPT, Ppt; (ppt)", ["PPT", "Ppt", "ppt"]),
        ("ppt’s and ppt's", ["ppt", "ppt"]),
        ("The c/n  added, and c/n\nadded", ["c/n  added", "c/n\nadded"]),
        ("An e‑mail or e-mail", ["e‑mail", "e-mail"]),
        ("forms, e.g. a letter", ["e.g."]),
        ("Eich TŶ", ["TŶ"]),
        ("😀 ŵ ppt", ["ppt"]),
        ("your ppt", ["ppt"]),
    ],
)
def test_words_are_found_as_whole_words_in_any_case(text: str, hits: list[str]) -> None:
    assert found(PPT, text) == hits


@pytest.mark.parametrize(
    "text",
    [
        "pptx, appt, ŵppt, pptŵ",
        "a ppt-reader, my-ppt",
        "can't, can’t",
        "tŷb",
        "c/nadded",
        "snake_ppt",
        "e g",
    ],
)
def test_parts_of_words_are_not_found(text: str) -> None:
    assert found(PPT, text) == []


def test_case_may_count() -> None:
    assert found("kind: existence\nwords: [IT]\ncase: true", "It is IT, and it is it.") == ["IT"]


def test_the_longest_entry_wins() -> None:
    assert found("kind: existence\nwords: [in, in lieu, in lieu of]", "in lieu of it, in") == [
        "in lieu of",
        "in",
    ]


def test_positions_are_code_points_of_the_text() -> None:
    (finding,) = check(PPT, foreign("Tŷ 😀 ŵ: ppt"))[1:]
    assert (finding.start, finding.end) == (8, 11)


def test_a_doubled_word_is_found_and_mended() -> None:
    doubled = "kind: existence\ndoubled: true\nexcept: [had had]"
    text = "Send the the form. Send it it it. We had had it. The the-form, That that’s, no. No"
    assert found(doubled, "Mr Ali Ali. The The form") == ["The The"]
    assert found(doubled, text) == ["the the", "it it"]
    assert mended(text, check(doubled, foreign(text))).startswith("Send the form. Send it it.")


CAPITALS = "kind: existence\ncapitals: 2\nexcept: [HM, UK, GOV.UK]"


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("PLEASE SEND the form", ["PLEASE SEND"]),
        ("You MUST sign, and DO NOT fold", ["DO NOT"]),
        ("ANFONWCH Y LLUN", ["ANFONWCH Y LLUN"]),
        ("PLEASE WRITE TO HM PASSPORT OFFICE", ["PLEASE WRITE TO HM PASSPORT OFFICE"]),
        ("HM Passport Office, UK, GOV.UK", []),
        ("SE04 and LS01, SW1A 1AA, BFPO 12", []),
        ("Mr SMITH JONES-DAVIES", []),
        ("URGENT. SEND it", []),
    ],
)
def test_words_in_capitals(text: str, hits: list[str]) -> None:
    assert found(CAPITALS, text, names=("Smith", "Jones-Davies")) == hits


def test_substitutions_keep_a_capital() -> None:
    text = "Ppt and doc’s are missing. PPT. Send the app, prior  to that, not the app store."
    findings = check(SWAP, foreign(text))
    assert mended(text, findings) == (
        "Passport and documents are missing. Passport. Send the application, before that, not the app store."
    )
    assert findings[0].fix == Fix("replace", "Passport")


def test_a_stop_that_ends_the_sentence_stays() -> None:
    keys = "kind: substitution\nswap: {etc.: and so on}"
    text = "A form, etc. A photo etc. and a letter, etc."
    findings = check(keys, foreign(text))
    assert mended(text, findings) == "A form, and so on. A photo and so on and a letter, and so on."


def test_words_of_a_rule_are_filled_in() -> None:
    keys = "kind: substitution\nswap: {ppt: passport}"
    (finding,) = check(keys.replace("swap", "swap"), foreign("Your ppt"))
    assert finding.wording is not None
    assert finding.wording.get(Language.CY) == "Nid felly."


def test_patterns_are_found_with_their_fix() -> None:
    keys = r"""
    kind: pattern
    pattern: '(?i)\b([0-9]+) (?:per cent|percent)\b'
    fix: '\1%'
    """
    text = "ŵ 50 per cent and 20 PERCENT"
    findings = check(keys, foreign(text))
    assert mended(text, findings) == "ŵ 50% and 20%"
    assert [text[each.start : each.end] for each in findings] == ["50 per cent", "20 PERCENT"]


def test_a_border_of_a_pattern_knows_welsh_letters() -> None:
    keys = r"""
    kind: pattern
    pattern: '\bt\b|\bd\b'
    """
    assert found(keys, "tŷ, ŷt, ŷ t, d’ŵr") == ["t", "d"]


def test_several_patterns_and_patterns_that_excuse() -> None:
    keys = r"""
    kind: pattern
    patterns:
      '(?i)\bcall us\b': ""
      '(?i)\bring( us)?\b': 'contact\1'
    except_patterns: ['(?i)do not (?:call|ring) us']
    """
    assert found(keys, "Call us. Do not call us. Ring us. Do not ring us.") == [
        "Call us",
        "Ring us",
    ]


def test_known_spans_are_no_prose() -> None:
    text = "ppt: ann.ppt@example.com, www.ppt.org/ppt, and ppt"
    assert found("kind: existence\nwords: [ppt]", text) == ["ppt", "ppt"]
    also = "kind: existence\nwords: [ppt]\nalso_in: [email]"
    assert found(also, text) == ["ppt", "ppt", "ppt"]
    masked = message("ppt and ppt", [Owned(0, 11, "q")], masked=[Masked(0, 3, "name")])
    assert [each.start for each in check("kind: existence\nwords: [ppt]", masked)] == [8]
