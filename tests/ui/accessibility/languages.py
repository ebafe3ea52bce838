"""Each text is told in the language that it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, name_of, path_of, words_on

ENGLISH = re.compile(r"\b(the|and|your|you|of|is|to|for|this|not|with|we|it)\b", re.IGNORECASE)
WELSH = re.compile(
    r"\b(yr?|yn|ar|eich|chi|ac|oes|mae|wrth|nid|gyda|hwn|hon|ei|am|ni|neu)\b", re.IGNORECASE
)
SURE = 3
"""So many words of one language, and none in ten of the other."""


def language_of(text: str) -> QLocale.Language | None:
    """The language of a text, where it is plain."""
    english, welsh = len(ENGLISH.findall(text)), len(WELSH.findall(text))
    if english >= SURE and welsh * 5 < english:
        return QLocale.Language.English
    if welsh >= SURE and english * 5 < welsh:
        return QLocale.Language.Welsh
    return None


def check_languages(parts: Parts) -> Iterator[Fault]:
    """Every text has the locale of its language."""
    window = parts.window.locale().language()
    for widget in [parts.window, *parts.controls, *parts.labels]:
        # What is typed in has a name in the language of the window, and words in another.
        text = words_on(widget) if _has_words(widget) else name_of(widget)
        found = language_of(text)
        if found is not None and found != widget.locale().language():
            yield _fault(widget, found, text)
        elif found is None and _is_of_window(widget) and widget.locale().language() != window:
            yield _fault(widget, window, text)


def _is_of_window(widget: QWidget) -> bool:
    """Whether its words, or its name, are the window's own."""
    return isinstance(widget, QAbstractButton) or not _has_words(widget)


def _has_words(widget: QWidget) -> bool:
    """Whether it may hold words of a message, which has a language of its own."""
    return bool(words_on(widget)) or hasattr(widget, "toPlainText") or hasattr(widget, "maxLength")


def _fault(widget: QWidget, found: QLocale.Language, text: str) -> Fault:
    told = widget.locale().language().name
    return Fault("language", path_of(widget), f"{found.name} told as {told}: {text[:40]}")
