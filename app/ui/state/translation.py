"""The language that windows are opened in: its words, and its tag for screen readers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from app.language import Language

if TYPE_CHECKING:
    from app.storage.translations import Words

_LOCALES = {Language.EN: QLocale.Language.English, Language.CY: QLocale.Language.Welsh}


def locale_of(language: Language) -> QLocale:
    """A language as it is used in the United Kingdom: its names of months and days, its tag for screen readers."""
    return QLocale(_LOCALES[language], QLocale.Country.UnitedKingdom)


def system_languages() -> list[str]:
    """The languages that the user of this system reads, the best first."""
    return QLocale.system().uiLanguages()


def first_language(names: Iterable[str]) -> Language:
    """The first of the system's languages, such as `cy-GB`, that the window has; English where it has none."""
    known = {language.value: language for language in Language}
    tags = (name.replace("_", "-").partition("-")[0].lower() for name in names)
    return next((known[tag] for tag in tags if tag in known), Language.EN)


class WelshTranslator(QTranslator):
    """Gives Qt the words; what it doesn't know stays as it is.

    Attributes:
        installed: the one in use.
    """

    installed: WelshTranslator | None = None

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def isEmpty(self) -> bool:
        """Never: Qt leaves an empty one out."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        _disambiguation: str | None = None,
        _number: int = -1,
    ) -> str | None:
        """The translation of one text, or None."""
        return self._words.get((context, source))


def use_language(language: Language) -> Language:
    """Make every window that is opened from now on speak this language, to screen readers too; return it.

    Raises:
        AppError: when the words can't be read; nothing has changed then.
    """
    app = QApplication.instance()
    if app is None:
        raise RuntimeError("a language is for the windows of an app")
    # Not looked for among the app's children: Qt would make all of them known to Python, its style among them.
    installed = WelshTranslator.installed
    if language is Language.CY and installed is None:
        from app.storage.translations import load_words  # noqa: PLC0415  # for that language alone

        WelshTranslator.installed = WelshTranslator(load_words(), app)
        app.installTranslator(WelshTranslator.installed)
    elif language is Language.EN and installed is not None:
        app.removeTranslator(installed)
        installed.setParent(None)
        WelshTranslator.installed = None
    QLocale.setDefault(locale_of(language))
    return language
