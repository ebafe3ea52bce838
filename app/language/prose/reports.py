"""The words of the report on a pack, and conditions in words."""

from __future__ import annotations

from typing import Protocol

from app.language import Language
from app.language.prose import reports_cy, reports_en


class ReportTables(Protocol):
    """The words of one language."""

    REPORT: dict[str, str]
    KINDS: dict[str, str]
    CONDITIONS: dict[str, str]
    PARTS_OF_DAY: dict[str, str]


_TABLES: dict[Language, ReportTables] = {Language.EN: reports_en, Language.CY: reports_cy}


def report_table(language: Language) -> dict[str, str]:
    """Every word of the report, by what it is for."""
    return _TABLES[language].REPORT


def question_kind_words(kind: str, language: Language) -> str:
    """What a question of a type wants."""
    return _TABLES[language].KINDS[kind]


def condition_words(code: str, language: Language, **params: str) -> str:
    """A condition in words."""
    return _TABLES[language].CONDITIONS[code].format_map(params)


def part_of_day_words(part: str, language: Language) -> str:
    """What a part of the day is called."""
    return _TABLES[language].PARTS_OF_DAY.get(part, part)
