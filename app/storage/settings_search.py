"""Finds settings by words of either language: accents and capitals don't count, nor how Welsh begins a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.language.prose.settings import texts_of, texts_of_section
from app.storage.settings_table import Setting
from app.templates.search import has_words


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
    texts = {each: (*texts_of(each.id), *more(each)) for each in settings}
    found = tuple(each for each in settings if has_words(texts[each], query))
    if found:
        return found
    return tuple(
        each
        for each in settings
        if has_words((*texts[each], *texts_of_section(each.section)), query)
    )
