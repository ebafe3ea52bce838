"""The text size and the colours that the officer chose: set, kept, and used from the next moment on."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Qt, Signal

from app.storage.settings import LEAST_TEXT, MOST_TEXT, Colours
from app.ui.state.preferences import Preferences
from app.ui.style.theme import Comfort, Fallback, Theme

SIZES = (LEAST_TEXT, 110, 125, 150, 175, 200, 250, MOST_TEXT)
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Appearance(QObject):
    """Brings the settings into the theme.

    Attributes:
        said: emitted with words about what changed.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._colours: Colours | None = None
        self._told: frozenset[Fallback] = frozenset()
        preferences.changed.connect(self.apply)
        theme.changed.connect(self.tell_fallbacks)
        theme.follow_font()
        self.apply()

    def apply(self) -> None:
        """Use what the settings say."""
        settings = self._preferences.settings
        self._theme.set_percent(settings.text)
        self._theme.set_comfort(Comfort(settings.spacing, settings.line_length, settings.font))
        if settings.colours != self._colours:
            self._colours = settings.colours
            self._theme.set_colours(
                _SCHEMES.get(settings.colours), contrast=settings.colours == "contrast"
            )

    def tell_fallbacks(self) -> None:
        """Say what of the system can't be used, where that is news."""
        news, self._told = self._theme.fallbacks - self._told, self._theme.fallbacks
        words = {
            "colours": self.tr(
                "The system’s colours can’t be told apart. Colours of high contrast are used instead."
            ),
            "font": self.tr("The font ‘{0}’ isn’t on this computer. Another one is used.").format(
                self._theme.wanted_family
            ),
            "small": self.tr(
                "The system’s text is too small to be read here. Larger text is used."
            ),
            "large": self.tr(
                "The system’s text is too large for a window. The largest that can be used is."
            ),
        }
        if told := " ".join(words[each] for each in sorted(news)):
            self.said.emit(told)

    def larger(self) -> None:
        """Use the next larger size."""
        self._set_size(next((each for each in SIZES if each > self._percent), MOST_TEXT))

    def smaller(self) -> None:
        """Use the next smaller size."""
        self._set_size(next((each for each in SIZES[::-1] if each < self._percent), LEAST_TEXT))

    def usual(self) -> None:
        """Use the system's size."""
        self._set_size(LEAST_TEXT)

    @property
    def _percent(self) -> int:
        return self._preferences.settings.text

    def _set_size(self, percent: int) -> None:
        settings = self._preferences.settings
        self._preferences.set(msgspec.structs.replace(settings, text=percent))
        self.said.emit(self.tr("Text {0} %").format(percent))
