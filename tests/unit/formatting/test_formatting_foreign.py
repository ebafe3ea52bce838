"""Text from elsewhere: its paragraphs, their places, links and looks, and its mends."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.compose.composing import SEPARATOR
from app.document import HtmlStyle
from app.findings import Finding, Fix, Severity, Where
from app.formatting.foreign import MOST_BLOCKS, Foreign, from_html, from_plain
from app.formatting.kinds import is_html
from app.language import Language
from app.rules.texts import Facts, Masked, Styled

FACTS = Facts(date(2027, 3, 5), "plain")


def plain(text: str, subject: str = "") -> Foreign:
    return from_plain(text, FACTS, Language.EN, subject)


def finding(block: int | None, start: int, end: int, fix: str | None = None) -> Finding:
    part = "subject" if block is None and end else "message"
    mend = None if fix is None else Fix("replace", fix)
    return Finding("rule", Severity.MUST, Where(part, block), (), "", start, end, mend)


def test_each_paragraph_is_a_block() -> None:
    foreign = plain("\n\nOne\nline \n\n \t\nTwo\r\n\r\n\r\n- a\r\n- b\r\n")
    assert [text.text for text in foreign.looked.texts] == ["One\nline", "Two", "- a\n- b"]
    assert [text.block for text in foreign.looked.texts] == [0, 1, 2]
    assert foreign.looked.source == "foreign"
    assert foreign.looked.facts == FACTS


@given(st.text(alphabet="ab \n\r\t", max_size=60))
def test_blocks_stand_where_they_begin(text: str) -> None:
    foreign = plain(text)
    for each, start in zip(foreign.looked.texts, foreign.starts, strict=True):
        assert foreign.whole[start : start + len(each.text)] == each.text
        assert each.text == each.text.strip() != ""
    assert sum(len("".join(each.text.split())) for each in foreign.looked.texts) == len(
        "".join(text.split())
    )
    assert foreign.mended(()) == foreign.whole


def test_places_are_those_of_the_whole_text() -> None:
    foreign = plain("One\ntwo\n\n  three", "A subject")
    found = [finding(0, 4, 7), finding(1, 0, 5), finding(None, 2, 9), finding(None, 0, 0)]
    assert list(foreign.places(found)) == [(2, 1), (4, 3), (1, 3), (0, 0)]


def test_mends_leave_everything_else_as_it_is() -> None:
    foreign = plain("  One ppt\n\n\n\ttwo ppt ppt\n", "Your ppt")
    found = [finding(0, 4, 7, "passport"), finding(1, 4, 7, "passport"), finding(1, 8, 11)]
    assert foreign.mended(found) == "  One passport\n\n\n\ttwo passport ppt\n"
    assert foreign.mended_subject([*found, finding(None, 5, 8, "passport")]) == "Your passport"
    assert plain("a").mended_subject(found) == ""


def test_the_subject_comes_first_and_is_in_no_block() -> None:
    subject, body = from_plain("Annwyl", FACTS, Language.CY, "Testun").looked.texts
    assert (subject.part, subject.block, subject.language) == ("subject", None, Language.CY)
    assert (body.part, body.block) == ("message", 0)
    assert len(plain("", "Testun").looked.texts) == 1
    assert plain("").looked.texts == ()


def test_html_has_looks_and_addresses() -> None:
    html = '<p>See <a href="https://www.gov.uk/x">this <b>page</b></a>.</p><p lang=cy>Annwyl</p>'
    foreign = from_html(html, FACTS, HtmlStyle())
    first, second = foreign.looked.texts
    assert first.text == "See this page (www.gov.uk/x)."
    assert first.masked == (Masked(15, 27, "link"),)
    assert first.text[15:27] == "www.gov.uk/x"
    assert first.styled == (Styled(9, 13, "bold"),)
    assert (second.text, second.language, second.block) == ("Annwyl", Language.CY, 1)
    assert foreign.whole == "See this page (www.gov.uk/x).\n\nAnnwyl"
    assert list(foreign.places([finding(1, 0, 6)])) == [(3, 1)]


def test_an_address_as_the_words_of_its_link_is_known() -> None:
    html = '<a href="https://www.gov.uk/x">www.gov.uk/x</a>'
    (text,) = from_html(html, FACTS, HtmlStyle()).looked.texts
    assert text.masked == (Masked(0, 12, "link"),)


HTML = [
    "<!DOCTYPE html><html>",
    " \n<html lang=en>",
    "Dear all<br>yours",
    "a <b>b</b>",
    '<a href="x">',
    "<P STYLE='x'>",
]
NO_HTML = ["", "Dear <name>", "1 < 2 > 0", "<insert date>", "a <b c", "a@b.uk <a@b.uk>", "<p"]


@pytest.mark.parametrize("text", HTML)
def test_html_is_told(text: str) -> None:
    assert is_html(text)


@pytest.mark.parametrize("text", NO_HTML)
def test_plain_text_is_told(text: str) -> None:
    assert not is_html(text)


def test_hidden_characters_have_findings_that_take_them_out() -> None:
    foreign = plain("a\u202eb\n\nc\u200b\u200bd", "e\u00adf")
    found = list(foreign.hidden())
    assert [each.params for each in found] == [
        (("code", "U+00AD"),),
        (("code", "U+202E"),),
        (("code", "U+200B"),),
    ]
    assert foreign.mended(found) == "ab\n\ncd"
    assert foreign.mended_subject(found) == "ef"


def test_hidden_characters_are_told_up_to_a_bound() -> None:
    assert len(list(plain("a\u200b" * 5_000).hidden())) == 100


def test_what_follows_after_very_many_paragraphs_is_one_block() -> None:
    many = MOST_BLOCKS + 500
    for foreign in (plain("a b\n\n" * many), from_html("<p>a b" * many, FACTS, HtmlStyle())):
        assert len(foreign.looked.texts) in (MOST_BLOCKS, MOST_BLOCKS + 1)
        assert foreign.mended(()) == foreign.whole
        assert foreign.whole.split() == ["a", "b"] * many
        for each, start in zip(foreign.looked.texts, foreign.starts, strict=True):
            assert foreign.whole[start : start + len(each.text)] == each.text


def test_what_can_be_seen_is_no_hidden_character() -> None:
    """U+FFFD is the only sign that a letter was lost."""
    assert list(plain("Dear Mrs Ll\ufffdr").hidden()) == []


def test_separators_are_told_and_become_lines() -> None:
    foreign = plain("One\u2028two\u2029three\u2028\u200bfour")
    found = list(foreign.hidden())
    codes = [dict(each.params)["code"] for each in found]
    assert codes == ["U+2028", "U+2029", "U+2028", "U+200B"]
    assert foreign.mended(found) == "One\ntwo\nthree\nfour"


def test_a_number_or_address_stands_once() -> None:
    html = (
        '<p>Call <a href="tel:+443002220000">0300 222 0000</a>, or write to '
        '<a href="mailto:h@e.com?subject=Help">h@e.com</a>.</p>'
    )
    foreign = from_html(html, FACTS, HtmlStyle())
    assert foreign.whole == "Call 0300 222 0000, or write to h@e.com."
    (text,) = foreign.looked.texts
    assert [text.text[each.start : each.end] for each in text.masked] == [
        *("0300 222 0000", "h@e.com"),
    ]


WELSH = "Annwyl Mrs Rees\n\nRydym wedi cael eich ffurflen."
ENGLISH = "Dear Mrs Rees\n\nWe have your form."
CY, EN = Language.CY, Language.EN


def languages(text: str, *, both: bool = False) -> list[Language]:
    return [each.language for each in from_plain(text, FACTS, both=both).looked.texts]


def test_a_line_of_dashes_parts_the_two_languages() -> None:
    text = f"{WELSH}\n\n{SEPARATOR}\n\n{ENGLISH}"
    assert languages(text) == [CY, CY, CY, EN, EN]
    assert languages(f"{ENGLISH}\n\n{SEPARATOR}\n\n{ENGLISH}") == [EN] * 5
    assert languages(f"{ENGLISH}\n\n{SEPARATOR}\n\n{ENGLISH}", both=True) == [CY] * 3 + [EN] * 2


def test_without_a_line_each_paragraph_tells_its_language() -> None:
    assert languages(f"{WELSH}\n\n{ENGLISH}", both=True) == [CY, CY, EN, EN]
    assert languages(f"{WELSH}\n\n{ENGLISH}") == [EN] * 4
    html = f"<p>{WELSH}</p><p>{ENGLISH}</p>"
    read = from_html(html, FACTS, HtmlStyle(), both=True)
    assert [each.language for each in read.looked.texts] == [CY, EN]


def test_a_subject_in_both_languages_is_two_texts() -> None:
    text = f"{WELSH}\n\n{SEPARATOR}\n\n{ENGLISH}"
    foreign = from_plain(text, FACTS, subject="Eich ppt | Your ppt")
    first, second = foreign.looked.texts[:2]
    assert [(each.text, each.language, each.part) for each in (first, second)] == [
        ("Eich ppt", CY, "subject"),
        ("Your ppt", EN, "subject"),
    ]
    findings = [
        Finding("a", Severity.MUST, Where("subject", None, CY), start=5, end=8, fix=Fix("replace", "pasbort")),
        Finding("a", Severity.MUST, Where("subject", None, EN), start=5, end=8, fix=Fix("replace", "passport")),
    ]  # fmt: skip
    assert foreign.mended_subject(findings) == "Eich pasbort | Your passport"
    assert foreign.made(findings) == frozenset(findings)


def test_what_was_mended_is_told_from_what_was_not() -> None:
    foreign = plain("a b c")
    given = [finding(0, 0, 3, "x"), finding(0, 2, 5, "y"), finding(0, 4, 5)]
    assert foreign.made(given) == {given[0]}
    assert foreign.mended(given) == "x c"


QUOTED = [
    ("My ppt\n\nOn 3 Nov 2026 at 10:11, Ann <a@example.com> wrote:\n\n> your ppt", 1),
    ("My ppt\n\nOn 3 Nov 2026 at 10:11, Ann wrote:\n> your ppt\n> and", 1),
    ("My ppt\n\n-----Original Message-----\nFrom: A\nSent: B\nTo: C\nSubject: D\n\nyour ppt", 1),
    ("Fy mhasbort\n\nOddi wrth: A\nAnfonwyd: B\nAt: C\nPwnc: D\n\neich pasbort", 1),
    ("> all of it\n\n> is quoted", 2),
    ("> first\n\nMy answer", 2),
    ("My ppt\n\nFrom: here to there", 2),
]


@pytest.mark.parametrize(("text", "own"), QUOTED)
def test_a_mail_quoted_below_a_reply_is_left_alone(text: str, own: int) -> None:
    foreign = plain(text)
    assert len(foreign.looked.texts) == own
    assert foreign.quoted is (own == 1)
    assert foreign.mended([finding(0, 3, 6, "passport")]) == text[:3] + "passport" + text[6:]
    assert [each.rule for each in foreign.left_out()] == ["left-out"] * (own == 1)
