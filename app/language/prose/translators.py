"""The words for translators: notes in their files, and how something is used."""

from __future__ import annotations

from collections.abc import Mapping

from app.language import Language
from app.language.prose import translators_cy, translators_en

_NOTES = {Language.EN: translators_en.NOTES, Language.CY: translators_cy.NOTES}
_USES = {Language.EN: translators_en.USES, Language.CY: translators_cy.USES}
_KINDS = {Language.EN: translators_en.KINDS, Language.CY: translators_cy.KINDS}


def note_words(category: str, params: Mapping[str, object], language: Language) -> str:
    """The words of a note in a translator's file."""
    return _NOTES[language][category].format_map(params)


def use_words(how: str, language: Language) -> str:
    """What something is used for at a place."""
    return _USES[language][how]


def kind_words(kind: str, language: Language) -> str:
    """What a kind of thing is called, of which it is asked where it is used."""
    return _KINDS[language][kind]
