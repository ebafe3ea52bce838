"""The words for how the program stands on this computer: on the command line, and in the window's Help menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from app.language import Bilingual, Language
from app.language.prose import health_cy, health_en


class HealthWords(Protocol):
    """The words of one language, by what was looked at, and by what is said of it."""

    ABOUT: dict[str, str]
    STATES: dict[str, str]
    SAID: dict[str, str]
    WHOLE: dict[str, str]


_TABLES: dict[Language, HealthWords] = {Language.EN: health_en, Language.CY: health_cy}


def about_words(about: str, language: Language) -> str:
    """What was looked at."""
    return _TABLES[language].ABOUT[about]


def state_words(state: str, language: Language) -> str:
    """How it stands, in a word."""
    return _TABLES[language].STATES[state]


def health_words(code: str, **params: object) -> Bilingual[str]:
    """What is said of it, and what to do where it isn't good."""
    return Bilingual(*(_said(code, params, each) for each in (Language.EN, Language.CY)))


def _said(code: str, params: Mapping[str, object], language: Language) -> str:
    values = {
        name: each.get(language) if isinstance(each, Bilingual) else each
        for name, each in params.items()
    }
    return _TABLES[language].SAID[code].format_map(values)


def whole_words(state: str, language: Language) -> str:
    """How all of it stands, in a sentence."""
    return _TABLES[language].WHOLE[state]
