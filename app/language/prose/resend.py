"""The words for an email that went astray: what happened, what was taken out, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from app.language import Language
from app.language.prose import resend_cy, resend_en


class ResendWords(Protocol):
    """The words of one language."""

    STARTS: dict[str, str]
    STARTS_ABOUT: dict[str, str]
    STEPS: dict[str, str]
    REASONS: dict[str, str]
    PIECES: dict[str, str]
    FORMS: dict[str, str]
    SAYINGS: dict[str, str]
    NOTE: dict[str, str]
    LOST: dict[str, str]
    UNDO: dict[str, str]


_TABLES: dict[Language, ResendWords] = {Language.EN: resend_en, Language.CY: resend_cy}


def start_words(start: str, language: Language) -> str:
    """What has happened, as it is chosen."""
    return _TABLES[language].STARTS[start]


def start_about(start: str, language: Language) -> str:
    """When that is to be chosen."""
    return _TABLES[language].STARTS_ABOUT[start]


def next_step_words(code: str, language: Language) -> str:
    """What is to be done, or must not be."""
    return _TABLES[language].STEPS[code]


def reason_words(reason: str, language: Language) -> str:
    """Why an email didn't arrive."""
    return _TABLES[language].REASONS[reason]


def piece_words(kind: str, language: Language) -> str:
    """What a piece is that was taken out or may have to be."""
    return _TABLES[language].PIECES[kind]


def form_words(form: str, language: Language) -> str:
    """What was given."""
    return _TABLES[language].FORMS[form]


def saying_words(code: str, language: Language, **params: str) -> str:
    """What is said of an email that went astray."""
    return _TABLES[language].SAYINGS[code].format_map(params)


def lost_words(kind: str, count: int, language: Language) -> str:
    """What of a source's content wasn't taken, or was though it may not be meant."""
    return _TABLES[language].LOST[kind].format(count=count)


def resend_step_words(step: str, params: Mapping[str, str], language: Language) -> str:
    """The name of a step in the undo history."""
    return _TABLES[language].UNDO[step].format_map(params)


def note_words(language: Language) -> Mapping[str, str]:
    """The words of the incident note."""
    return _TABLES[language].NOTE
