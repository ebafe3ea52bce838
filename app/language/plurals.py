"""Number forms (CLDR plural categories of `en` and `cy`)."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from app.language import Language

NumberForm = Literal["zero", "one", "two", "few", "many", "other"]
FORMS: dict[Language, tuple[NumberForm, ...]] = {
    Language.EN: ("one", "other"),
    Language.CY: ("zero", "one", "two", "few", "many", "other"),
}
_WELSH: dict[int, NumberForm] = {0: "zero", 1: "one", 2: "two", 3: "few", 6: "many"}


def number_form(number: int | Decimal, language: Language) -> NumberForm:
    """Return the form that a number takes, such as `few` for 3 in Welsh."""
    if number != int(number):
        return "other"
    if language is Language.CY:
        return _WELSH.get(int(number), "other")
    return "one" if number == 1 else "other"
