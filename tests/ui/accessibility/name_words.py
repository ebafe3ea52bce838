"""The words of names and texts are for people: no sign alone, no name of a file, no part that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, description_of, name_of, path_of, words_on

_FILE = re.compile(r"^[\w./\\-]+\.(py|png|svg|ico|jpe?g|gif|qss|toml|json|md|ts)$", re.IGNORECASE)
_CODE = re.compile(r"^([a-z]+(_[a-z0-9]+)+|[a-z]+([A-Z][a-z]+)+|Q[A-Z]\w+)$")
_UNFILLED = re.compile(r"\{\d*\}|\{[a-z_]+\}|%\d\b|%n\b|</?[a-z]+>|&[a-z]+;|\\n")
_NOTHING = {"None", "null", "nan", "True", "False"}


def check_signs(parts: Parts) -> Iterator[Fault]:
    """A name is words: it isn't a sign, and nothing that only programs know."""
    for widget in dict.fromkeys([*parts.stops, *parts.controls]):
        name = name_of(widget).strip()
        if name and not any(each.isalnum() for each in name):
            yield Fault("name", path_of(widget), f"a sign alone: {name}")
        elif _FILE.match(name) or _CODE.match(name):
            yield Fault("name", path_of(widget), f"a name among programs: {name}")


def check_unfilled(parts: Parts) -> Iterator[Fault]:
    """No text has marks in it, or a place that was to be filled in."""
    for widget in dict.fromkeys([*parts.stops, *parts.controls, *parts.labels]):
        own = not hasattr(widget, "toPlainText") and not hasattr(widget, "maxLength")
        for words in (name_of(widget), description_of(widget), words_on(widget) if own else ""):
            if _UNFILLED.search(words) or words.strip() in _NOTHING:
                yield Fault("words", path_of(widget), words[:60])


def check_repeated(parts: Parts) -> Iterator[Fault]:
    """A description says more than the name, not the same words in another order."""
    for widget in dict.fromkeys([*parts.stops, *parts.controls]):
        more = _words(description_of(widget))
        if more and more <= _words(name_of(widget)):
            yield Fault("description", path_of(widget), f"only words of the name: {' '.join(more)}")


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
