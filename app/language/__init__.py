"""The two languages of every message, and what depends on them: dates, number forms, prose."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class Language(StrEnum):
    """A language of wording. Values are BCP 47 tags, as used in `lang` attributes."""

    EN = "en"
    CY = "cy"

    __hash__ = (
        str.__hash__
    )  # of the value, without a detour through Python: most tables are by language

    @property
    def other(self) -> Language:
        """The other of the two."""
        return Language.CY if self is Language.EN else Language.EN


class MessageLanguage(StrEnum):
    """What a message is written in: one language, or the whole Welsh and then the whole English."""

    EN = "en"
    CY = "cy"
    BOTH = "cy+en"

    @property
    def parts(self) -> tuple[Language, ...]:
        """The languages in the order in which the message says them."""
        if self is MessageLanguage.BOTH:
            return _BOTH
        return _CY if self is MessageLanguage.CY else _EN


_EN, _CY, _BOTH = (Language.EN,), (Language.CY,), (Language.CY, Language.EN)


class Bilingual(msgspec.Struct, Generic[T], frozen=True):
    """The same thing in both languages."""

    en: T
    cy: T

    def get(self, language: Language) -> T:
        """Return the one for `language`."""
        return self.cy if language is Language.CY else self.en
