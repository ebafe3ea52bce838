"""Finds settings by words of either language: accents and capitals don't count, nor how Welsh begins a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.language.mutation import search_forms
from app.language.prose.settings import texts_of, texts_of_section
from app.storage.settings_table import Setting
from app.templates.search import fold, words_of

_MANY_LETTERS = 3
"""A form of fewer letters begins too many words to mean one of them."""


def found_settings(
    table: Iterable[Setting],
    query: str,
    more: Callable[[Setting], Iterable[str]] = lambda _: (),
) -> tuple[Setting, ...]:
    """Return the settings that have every word of a query, in their order; all of them for an empty one.

    Where there is none, they are found by the headings of their sections too.

    Args:
        table: the settings.
        query: what was typed; each of its words may be the beginning of one.
        more: gives further texts of a setting, such as what is in a list.
    """
    settings = tuple(table)
    wanted = [_forms(word) for word in fold(query).split()]
    texts = {each: (*texts_of(each.id), *more(each)) for each in settings}
    found = tuple(each for each in settings if _has(texts[each], wanted))
    if found:
        return found
    return tuple(
        each for each in settings if _has((*texts[each], *texts_of_section(each.section)), wanted)
    )


def _forms(word: str) -> tuple[str, ...]:
    typed, *others = search_forms(word)
    return (typed, *(each for each in others if len(each) >= _MANY_LETTERS))


def _has(texts: tuple[str, ...], wanted: list[tuple[str, ...]]) -> bool:
    words = words_of(*texts)
    return all(any(word.startswith(forms) for word in words) for forms in wanted)
