"""What the world's own cases found: each kind with its neighbours, as the shipped rules find and mend it."""

from __future__ import annotations

from datetime import date

import pytest

from app.findings import Finding
from app.language import Language
from app.rules.fixes import mended
from app.rules.texts import Facts, Looked, Text
from tests.unit.style.labelled import checker

TODAY = date(2026, 11, 26)


def findings_in(
    text: str, language: Language = Language.EN, channel: str = "dap-message"
) -> list[Finding]:
    looked = Looked((Text(text, language, block=0),), Facts(TODAY, channel), "foreign")
    return [each for each in checker().check(looked) if each.where.block is not None]


def rules_in(
    text: str, language: Language = Language.EN, channel: str = "dap-message"
) -> list[str]:
    return [each.rule for each in findings_in(text, language, channel)]


@pytest.mark.parametrize(
    "text",
    [
        "Dear ((name)), we have your form.",
        "Dear {{customer.name}}, we have your form.",
        "Dear <<Name>>, we have your form.",
        "Dear *|FNAME|*, we have your form.",
        "Dear {!Contact.Name}, we have your form.",
        "Dear #NAME#, we have your form.",
        "Dear @name@, we have your form.",
        "Dear %FIRSTNAME%, we have your form.",
        "Dear <%= name %>, we have your form.",
        "Dear [FIRST NAME], we have your form.",
        "We have it since __ / __ / ____.",
        "The fee is £____.",
        "The time is __:__.",
    ],
)
def test_a_gap_of_any_tool_is_told_and_once(text: str) -> None:
    assert set(rules_in(text)) == {"unfilled"}
    assert mended(text, findings_in(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Please write the code in the format XXXX-XXXX.",
        "Write the date in this form: DD/MM/YYYY.",
        "Please write ‘I certify that this is a true likeness of [title and full name]’ on the back.",
        "The person must add the words “signed by [your name]”.",
    ],
)
def test_what_shows_how_to_write_is_no_gap(text: str) -> None:
    assert rules_in(text) == []


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("It was a 12mth visa.", "It was a 12 month visa.", Language.EN),
        ("We have 2apps and 3ppts.", "We have 2 applications and 3 passports.", Language.EN),
        ("Reply within 10wkg days.", "Reply within 10 working days.", Language.EN),
        ("Mae’n ddilys am 10bl.", "Mae’n ddilys am 10 mlynedd.", Language.CY),
        ("Mae’n ddilys am 2yrs.", "Mae’n ddilys am 2 flynedd.", Language.CY),
        ("Arhoswch 3bl neu 6mths.", "Arhoswch 3 blynedd neu 6 mis.", Language.CY),
        ("Atebwch o fewn 2wyth neu 24hrs.", "Atebwch o fewn 2 wythnos neu 24 awr.", Language.CY),
        ("We have it .Please wait.", "We have it. Please wait.", Language.EN),
        ("Please wait ( for 2 days ).", "Please wait (for 2 days).", Language.EN),
        ("The photo,,the form", "The photo, the form", Language.EN),
        ("The fee is £ 50.", "The fee is £50.", Language.EN),
        ("Ann &nbsp;Rees signed it.", "Ann Rees signed it.", Language.EN),
        ("She said â€œhelloâ€ to us.", "She said “hello” to us.", Language.EN),
        ("It is in MÃ¡laga and Ãˆze.", "It is in Málaga and Èze.", Language.EN),
    ],
)
def test_mends_of_what_is_glued_or_garbled(before: str, after: str, language: Language) -> None:
    assert mended(before, findings_in(before, language)) == after


def test_both_days_of_a_range_get_two_figures_for_csmt() -> None:
    text = "Please come between 5 and 9 March 2027."
    after = mended(text, findings_in(text, channel="csmt-email"))
    assert after == "Please come between 05 and 09 March 2027."
    assert rules_in("Please come on Monday 5 and 9 April 2027.") == []


@pytest.mark.parametrize(
    "text",
    [
        "SMITH, John",
        "REES-JONES, Ann",
        "Write to the General Register Office – GRO – in Southport.",
        "The Office of the Public Guardian, OPG, has written to you.",
        "(GRO) General Register Office",
        "Your nationality is shown as IND.",
        "’tis well.",
    ],
)
def test_names_in_lists_and_short_forms_beside_their_words(text: str) -> None:
    assert rules_in(text) == []


@pytest.mark.parametrize("text", ["You must NOT, John.", "Write to the GRO in Southport."])
def test_other_capitals_are_still_told(text: str) -> None:
    assert rules_in(text) != []


@pytest.mark.parametrize("sign", ["\ufffd", "\ufffd\ufffd"])
@pytest.mark.parametrize("language", Language)
def test_a_lost_letter_is_never_taken_out(sign: str, language: Language) -> None:
    text = f"Mrs Ll{sign}r"
    assert rules_in(text, language) == ["garbled"]
    assert mended(text, findings_in(text, language)) == text


def test_a_soft_hyphen_within_a_word_is_no_misspelling() -> None:
    assert rules_in("Your appli\u00adcation is here.") == []
    assert rules_in("Mae eich pas\u00adbort yma.", Language.CY) == []
    assert rules_in("Your doc\u00adument and the app\u00adlication are here.") == []
    assert rules_in("Your cert\u200bificate is here.") == []


def test_heads_of_a_quoted_email_keep_their_dates() -> None:
    text = "Sent: Monday, August 13, 2012\nOn Mon, Aug 13, 2012 at 5pm, Ann Rees wrote:"
    assert mended(text, findings_in(text, channel="csmt-email")) == text
