"""Words of the window are in its language: what is told in Welsh isn't what was translated, nor the other way round."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QLineEdit, QTabBar, QWidget

from app.language import prose
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of

TRANSLATED = Path(__file__).parents[3] / "translations" / "comms-builder_cy.ts"
OF_THEMSELVES = {"English", "Cymraeg"}
"""Each language is offered by its own name, to whoever reads no other."""
LEAST_LETTERS = 4
"""Shorter words are often the same, or a part of a name."""


def check_other_words(parts: Parts) -> Iterator[Fault]:
    """No words that the window has in both languages are in the other one than they are told in."""
    for widget in dict.fromkeys([parts.window, *parts.shown]):
        # What holds words of a message has a name in the language of the window all the same.
        holds = hasattr(widget, "toPlainText") or hasattr(widget, "maxLength")
        told = parts.window.locale() if holds else widget.locale()
        foreign = _foreign().get(told.language())
        if foreign is None:
            continue
        for words in _texts(widget):
            if _bare(words) in foreign:
                yield Fault("other language", path_of(widget), f"‘{words[:60]}’")


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QAbstractButton | QLabel):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    yield from (each.text() for each in widget.actions())


@cache
def _foreign() -> dict[QLocale.Language, frozenset[str]]:
    """For each language, what is only words of the other one."""
    pairs = [(_bare(en), _bare(cy)) for en, cy in (*_of_window(), *_of_prose())]
    english, welsh = {en for en, _ in pairs}, {cy for _, cy in pairs}
    return {
        QLocale.Language.English: frozenset(e for e in welsh - english if _is_sure(e)),
        QLocale.Language.Welsh: frozenset(e for e in english - welsh if _is_sure(e)),
    }


def _is_sure(words: str) -> bool:
    whole = "{" not in words and "%n" not in words
    return whole and len(words) >= LEAST_LETTERS and words not in OF_THEMSELVES


def _of_window() -> Iterator[tuple[str, str]]:
    for message in ElementTree.parse(TRANSLATED).iter("message"):  # noqa: S314  # our own file
        yield message.findtext("source") or "", message.findtext("translation") or ""


def _of_prose() -> Iterator[tuple[str, str]]:
    names = {each.name for each in pkgutil.iter_modules(prose.__path__)}
    for name in names:
        if name.endswith("_en") and name.removesuffix("_en") + "_cy" in names:
            en, cy = (
                vars(importlib.import_module(f"{prose.__name__}.{each}"))
                for each in (name, name.removesuffix("_en") + "_cy")
            )
            for table in {each for each in en if each.isupper() and isinstance(en[each], dict)}:
                yield from _of_table(en[table], cy.get(table, {}))


def _of_table(en: dict[object, object], cy: dict[object, object]) -> Iterator[tuple[str, str]]:
    for key, words in en.items():
        other = cy.get(key)
        if isinstance(words, str) and isinstance(other, str):
            yield words, other


def _bare(words: str) -> str:
    return words.replace("&", "").split("\t")[0].strip()
