"""What is in the lists of the settings: words, sets, and templates that are marked or were used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication

from app.errors import AppError
from app.language import Language
from app.storage.settings import OwnSet
from app.storage.snippets import Snippet
from app.ui.settings.items import ListedItem
from app.ui.state.controller import Controller
from app.ui.state.own_snippets import OwnSnippets
from app.ui.state.preferences import Preferences

MOST_SHOWN = 80
"""Letters of a text that tell what it is."""


class OwnWords:
    """The officer's own words, in the order of the alphabet, each with its language."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller

    def items(self) -> list[ListedItem]:
        """The words; none where none can be learned."""
        dictionary = self._controller.dictionary
        if dictionary is None:
            return []
        translate = QCoreApplication.translate
        row = translate("settings", "{0} – {1}")
        names = {
            Language.EN: translate("settings", "English"),
            Language.CY: translate("settings", "Welsh"),
        }
        words = [(each, language) for language, of in dictionary.words().items() for each in of]
        words.sort(key=lambda each: (each[0].casefold(), each))
        return [
            ListedItem((word, language), word, row.format(word, names[language]))
            for word, language in words
        ]

    def remove(self, key: object) -> Callable[[], None]:
        """Take a word out; texts are looked at anew."""
        word, language = _as_word(key)
        dictionary = self._controller.dictionary
        if dictionary is None:
            return lambda: None
        dictionary.remove_word(word, language)
        self._controller.check_again()

        def put_back() -> None:
            dictionary.add_word(word, language)
            self._controller.check_again()

        return put_back


def _as_word(key: object) -> tuple[str, Language]:
    if not isinstance(key, tuple):
        raise TypeError(key)
    return str(key[0]), Language(key[1])


class _OfSettings:
    """What of the settings is a list; its place is kept when something is put back."""

    def __init__(
        self, preferences: Preferences, field: Literal["sets", "favourites", "recent"]
    ) -> None:
        self._preferences = preferences
        self._field = field

    @property
    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self._preferences.settings, self._field))

    def _set(self, values: tuple[object, ...]) -> None:
        settings = self._preferences.settings
        self._preferences.set(msgspec.structs.replace(settings, **{self._field: values}))

    def remove(self, key: object) -> Callable[[], None]:
        """Take something out."""
        before = self._values
        at = before.index(key) if key in before else len(before)
        self._set((*before[:at], *before[at + 1 :]))

        def put_back() -> None:
            now = self._values
            if key not in now:
                self._set((*now[:at], key, *now[at:]))

        return put_back


class OwnSets(_OfSettings):
    """The officer's own sets, with their templates."""

    def __init__(self, preferences: Preferences, controller: Controller) -> None:
        super().__init__(preferences, "sets")
        self._controller = controller

    def items(self) -> list[ListedItem]:
        """The sets."""
        sets: tuple[OwnSet, ...] = self._preferences.settings.sets
        row = QCoreApplication.translate("settings", "{0}: {1}")
        return [
            ListedItem(
                each, each.name, row.format(each.name, "; ".join(map(self._title, each.templates)))
            )
            for each in sets
        ]

    def _title(self, template_id: str) -> str:
        return title_of(template_id, self._controller)


class TemplatesKept(_OfSettings):
    """Templates that are favourites, or were used last."""

    def __init__(
        self,
        preferences: Preferences,
        field: Literal["favourites", "recent"],
        controller: Controller,
    ) -> None:
        super().__init__(preferences, field)
        self._controller = controller

    def items(self) -> list[ListedItem]:
        """The templates."""
        ids: tuple[str, ...] = getattr(self._preferences.settings, self._field)
        titles = [title_of(each, self._controller) for each in ids]
        return [ListedItem(name, title, title) for name, title in zip(ids, titles, strict=True)]


class SnippetsKept:
    """The officer's snippets, with the beginnings of their texts."""

    def __init__(self, snippets: OwnSnippets) -> None:
        self._snippets = snippets

    def items(self) -> list[ListedItem]:
        """The snippets."""
        row = QCoreApplication.translate("settings", "{0}: {1}")
        return [
            ListedItem(each, each.name, row.format(each.name, _beginning(each.en or each.cy)))
            for each in self._snippets.kept.snippets
        ]

    def remove(self, key: object) -> Callable[[], None]:
        """Take a snippet out."""
        before = self._snippets.kept
        if isinstance(key, Snippet):
            self._snippets.forget(key.name)

        def put_back() -> None:
            now = self._snippets.kept
            if isinstance(key, Snippet) and now.named(key.name) is None:
                at = before.snippets.index(key)
                put = (*now.snippets[:at], key, *now.snippets[at:])
                self._snippets.set(msgspec.structs.replace(now, snippets=put))

        return put_back


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MOST_SHOWN else f"{line[:MOST_SHOWN].rstrip()}…"


def title_of(template_id: str, controller: Controller) -> str:
    """The title of a template; its id where the wording in use doesn't have it."""
    try:
        return controller.pack.head(template_id).title.get(controller.interface)
    except AppError:
        return template_id
