"""The words for findings, failures, steps and problems, one file per language.

Nothing below the edge holds prose: it carries codes and parameters, which are worded here, in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from app.errors import AppError
from app.language import Bilingual, Language
from app.language.plurals import number_form
from app.language.prose import cy, en
from app.language.visible import visible


class Tables(Protocol):
    """The words of one language, by code."""

    SEVERITIES: dict[str, str]
    MARKS: dict[str, str]
    OFFICER: dict[str, str]
    OFFICE: dict[str, str]
    LANGUAGES: dict[str, str]
    GAPS: dict[str, str]
    FINDINGS: dict[str, str]
    ERRORS: dict[str, str]
    NOTE: dict[str, str]
    WHY_NOT: dict[str, str]
    STEPS: dict[str, str]
    TRANSLATION: dict[str, str]
    KEEP: dict[str, str]
    COUNTED: dict[str, dict[str, str]]
    LOOKS: dict[str, str]


_TABLES: dict[Language, Tables] = {Language.EN: en, Language.CY: cy}


def _fill(words: str, params: Mapping[str, object], language: Language) -> str:
    values = {
        name: value.get(language) if isinstance(value, Bilingual) else value
        for name, value in params.items()
    }
    return words.format_map(values)


def language_name(language: Language) -> Bilingual[str]:
    """What a language is called."""
    return Bilingual(*(_TABLES[each].LANGUAGES[language] for each in (Language.EN, Language.CY)))


def finding_words(rule: str, params: Iterable[tuple[str, object]], language: Language) -> str:
    """The words of a finding."""
    return _fill(_TABLES[language].FINDINGS[rule], dict(params), language)


def error_words(error: AppError, language: Language) -> str:
    """The words of an expected failure: what is wrong, what is allowed, what to do."""
    params = dict(error.params)
    words = _fill(_TABLES[language].ERRORS[error.code], params, language)
    closest = params.get("closest")
    if closest:
        words += " " + _fill(
            _TABLES[language].ERRORS["did-you-mean"], {"closest": closest}, language
        )
    return f"{visible(error.where)}: {words}" if error.where else words


def note_words(code: str, params: Mapping[str, object], language: Language) -> str:
    """What a case note says of the officer's own words."""
    return _fill(_TABLES[language].NOTE[code], params, language)


def why_not_words(code: str, params: Iterable[tuple[str, object]], language: Language) -> str:
    """Why a paragraph can't be edited, or none of the officer's own put in."""
    return _fill(_TABLES[language].WHY_NOT[code], dict(params), language)


def step_words(step: str, params: Mapping[str, object], language: Language) -> str:
    """The name of a step in the undo history."""
    return _fill(_TABLES[language].STEPS[step], params, language)


def look_words(looks: Iterable[tuple[str, str]], language: Language) -> str:
    """The names of what is of its own in a look: “font Calibri, size 11”."""
    table = _TABLES[language].LOOKS
    return ", ".join(table[style].format(detail=detail.title()) for style, detail in looks)


def keep_words(rule: str, language: Language) -> str:
    """Why a finding of the app itself is confirmed as a rule; empty where it needs no reason."""
    return _TABLES[language].KEEP.get(rule, "")


def translation_words(code: str, params: Mapping[str, object], language: Language) -> str:
    """The words round a text that is to be translated."""
    return _fill(_TABLES[language].TRANSLATION[code], params, language)


def counted_words(code: str, number: int, language: Language, **params: str) -> str:
    """Words with a number in them, in the form that the number takes: Welsh changes the noun after 2, 3 and 6."""
    forms = _TABLES[language].COUNTED[code]
    return forms[number_form(number, language)].format(number=number, **params)


def officer_words(field: str, language: Language) -> str:
    """What one of the officer's details is called."""
    return _TABLES[language].OFFICER[field]


def office_words(entry: str, language: Language) -> str:
    """What an entry of `office.yaml` is called."""
    return _TABLES[language].OFFICE[entry]


def severity_words(severity: str, language: Language) -> str:
    """The word for a severity."""
    return _TABLES[language].SEVERITIES[severity]


def mark_words(mark: str, language: Language) -> str:
    """The short words that stand beside a template's title."""
    return _TABLES[language].MARKS[mark]


def gap_words(name: str, language: Language) -> str:
    """The words that stand in a message for what is missing: one of the officer's details, or a translation."""
    table = _TABLES[language]
    field = name.removeprefix("officer.")
    return (
        table.OFFICER[field]
        if field != name and field in table.OFFICER
        else table.GAPS.get(name, name)
    )
