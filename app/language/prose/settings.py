"""The words for everything that can be set: in the settings window, in menus, and in the page made from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from app.language import Language
from app.language.prose import officer_words, settings_cy, settings_en


class SettingsWords(Protocol):
    """The words of one language, by the ids of settings and sections."""

    SECTIONS: dict[str, str]
    SECTIONS_ABOUT: dict[str, str]
    NAMES: dict[str, str]
    ABOUT: dict[str, str]
    NOTHING_THERE: dict[str, str]
    CHOICES: dict[str, dict[str, str]]
    KEYWORDS: dict[str, str]


_TABLES: dict[Language, SettingsWords] = {Language.EN: settings_en, Language.CY: settings_cy}
OFFICER = "officer."
"""What the ids of the officer's details begin with."""
_YOUR = "your "


def section_words(section: str, language: Language) -> str:
    """The heading of a section."""
    return _TABLES[language].SECTIONS[section]


def section_about(section: str, language: Language) -> str:
    """What is said of a whole section; empty where nothing is."""
    return _TABLES[language].SECTIONS_ABOUT.get(section, "")


def setting_words(setting: str, language: Language) -> str:
    """What a setting is called."""
    if not setting.startswith(OFFICER):
        return _TABLES[language].NAMES[setting]
    words = officer_words(setting.removeprefix(OFFICER), language).removeprefix(_YOUR)
    return words[:1].upper() + words[1:]


def setting_about(setting: str, language: Language) -> str:
    """What it does; a detail of the officer's needs no more than its name."""
    return "" if setting.startswith(OFFICER) else _TABLES[language].ABOUT[setting]


def nothing_there(setting: str, language: Language) -> str:
    """What is said of a list with nothing in it."""
    return _TABLES[language].NOTHING_THERE[setting]


def choice_words(setting: str, value: object, language: Language) -> str:
    """What one of the values to choose from is called."""
    return menu_words(setting, value, language).replace("&", "")


def menu_words(setting: str, value: object, language: Language) -> str:
    """The same for a menu, with the letter that chooses it."""
    return _TABLES[language].CHOICES[setting][str(value)]


def texts_of(setting: str) -> Iterator[str]:
    """Everything that a setting can be found by, in both languages."""
    for language, table in _TABLES.items():
        yield setting_words(setting, language)
        yield setting_about(setting, language)
        yield table.KEYWORDS.get(setting, "")
        for value in table.CHOICES.get(setting, {}):
            yield choice_words(setting, value, language)


def texts_of_section(section: str) -> Iterator[str]:
    """The headings of a section in both languages, and what is said of it."""
    for language in _TABLES:
        yield section_words(section, language)
        yield section_about(section, language)
