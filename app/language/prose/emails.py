"""The words of an email that is put in house style: its questions, and what its notes say."""

from __future__ import annotations

from app.language import Bilingual, Language
from app.language.prose import emails_cy, emails_en

_TABLES: dict[Language, dict[str, str]] = {
    Language.EN: emails_en.EMAILS,
    Language.CY: emails_cy.EMAILS,
}


def email_words(code: str, **params: str) -> Bilingual[str]:
    """The words for a code, in both languages."""
    return Bilingual(*(_TABLES[language][code].format_map(params) for language in Language))
