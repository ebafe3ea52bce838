"""The words for what house style changed in a text from elsewhere, and for why a part of it is still to be filled in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from app.language import Language
from app.language.prose import changes_cy, changes_en


class ChangeTables(Protocol):
    """The words of one language: for one place, and for several."""

    PLACES: tuple[str, str]
    CHANGES: dict[str, tuple[str, str]]
    WHY: dict[str, str]


_TABLES: dict[Language, ChangeTables] = {Language.EN: changes_en, Language.CY: changes_cy}
_MOST_SHOWN = 3


def change_words(
    kind: str,
    count: int,
    language: Language,
    before: str = "",
    after: str = "",
    words: Iterable[str] = (),
) -> str:
    """What was changed, in how many places, and the first of them.

    Args:
        kind: of the change, as `HouseChange` names it.
        count: places.
        language: of the words.
        before: what it was, where the kind's words name that.
        after: what it is, likewise.
        words: the changed words; the first three are shown.

    Raises:
        KeyError: there is no such kind.

    >>> change_words("font", 14, Language.EN, "Calibri 11", "Arial 12")
    'Font Calibri 11 made Arial 12 – 14 places'
    """
    tables = _TABLES[language]
    several = count != 1
    places = tables.PLACES[several].format(count=count)
    said = tables.CHANGES[kind][several].format(
        count=count, places=places, before=before, after=after
    )
    shown = [each for each in words if each.strip()]
    if not shown:
        return said
    more = ", …" if len(shown) > _MOST_SHOWN else ""
    return f"{said}: {', '.join(shown[:_MOST_SHOWN])}{more}"


def why_words(why: Iterable[str], language: Language) -> str:
    """Why a part is still to be filled in."""
    tables = _TABLES[language]
    return ", ".join(tables.WHY[each] for each in why)
