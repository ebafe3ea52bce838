"""Number forms, against the tables of CLDR (46, `en` and `cy`, cardinal)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.language import Bilingual, Language, MessageLanguage
from app.language.plurals import FORMS, number_form

WELSH = {
    "zero": ["0", "0.0"],
    "one": ["1", "1.0"],
    "two": ["2", "2.00"],
    "few": ["3", "3.0"],
    "many": ["6", "6.0"],
    "other": [*("4", "5", "7", "8", "9", "10", "11", "12", "13", "20", "21", "22", "23", "26"),
              *("100", "101", "102", "103", "106", "1000", "1000000", "0.5", "1.5", "2.1", "6.01")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("form", "number"), [(form, each) for form in WELSH for each in WELSH[form]]
)
def test_welsh(form: str, number: str) -> None:
    assert number_form(Decimal(number), Language.CY) == form


@pytest.mark.parametrize(
    ("number", "form"),
    [
        *(("1", "one"), ("0", "other"), ("2", "other"), ("3", "other"), ("6", "other")),
        *(("11", "other"), ("21", "other"), ("101", "other"), ("1.5", "other"), ("0.1", "other")),
    ],
)
def test_english(number: str, form: str) -> None:
    assert number_form(Decimal(number), Language.EN) == form


def test_whole_numbers() -> None:
    for number in range(200):
        for language in Language:
            assert number_form(number, language) == number_form(Decimal(number), language)
            assert number_form(number, language) in FORMS[language]
    assert number_form(-1, Language.CY) == "other"


def test_languages() -> None:
    assert Language.EN.other is Language.CY
    assert Language.CY.other is Language.EN
    assert MessageLanguage.EN.parts == (Language.EN,)
    assert MessageLanguage.CY.parts == (Language.CY,)
    assert MessageLanguage.BOTH.parts == (Language.CY, Language.EN)
    pair = Bilingual("yes", "ie")
    assert [pair.get(language) for language in Language] == ["yes", "ie"]
