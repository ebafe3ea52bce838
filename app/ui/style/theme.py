"""The colours, fonts and palette in use; they follow the system, also while the app runs, or what the officer chose.

Sizes are multiples of the text size, so all of it grows with the text.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.style.colours import CONTRAST, DARK, LIGHT, Roles
from app.ui.style.stylesheet import stylesheet
from app.ui.style.system_colours import colours_of, system_palette

STYLE = "Fusion"
_HAS_STYLE = "hasStyle"
CONTROL_POINTS = 10.5
"""Text of controls; everything else is relative to it."""
MESSAGE_FACTOR = 12 / CONTROL_POINTS
HEADING_FACTOR = 12.5 / CONTROL_POINTS
TITLE_FACTOR = 1.08
"""The title of a card beside what is asked or told on it."""

MOST_SCALE = 4.0
"""Text is never larger than so many times its designed size, whatever is asked for: a window must hold it."""

LEAST_POINTS = 7.5
"""A system that asks for less than this is told of; what is usual is only a little less than the design's size."""

Fallback = Literal["colours", "font", "small", "large"]
"""What of the system can't be used: its colours, its font, or the size of it."""

_PLAIN_LINUX_FAMILIES = {"DejaVu Sans", "Sans Serif", "Sans"}
"""What fontconfig gives where no desktop has chosen a font."""


def app_with_style(program: Sequence[str]) -> QApplication:
    """Make the application with our style from its beginning: to set it, Qt makes all of its styles known to Python."""
    app = QApplication([*program, "-style", STYLE])
    app.setProperty(_HAS_STYLE, True)
    return app


class Comfort(NamedTuple):
    """How what is read is set, as the officer likes it.

    Attributes:
        spacing: between lines, in percent of the usual.
        signs: in a line at most; 0 for as many as there is room for.
        family: of the font; empty for that of the system.
    """

    spacing: int = 100
    signs: int = 0
    family: str = ""


class Theme(QObject):
    """The colours and sizes in use.

    Attributes:
        roles: the colours now.
        resizing: emitted before the text size changes.
        changed: emitted after the colours or the text size changed.
        comfort: how what is read is set.
        fallbacks: what of the system can't be used; something that can stands in its place.
    """

    resizing = Signal()
    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._hints = app.styleHints()
        self.roles = LIGHT
        self.comfort = Comfort()
        self.fallbacks: frozenset[Fallback] = frozenset()
        self._scheme: Qt.ColorScheme | None = None
        self._contrast = False
        self._percent = 100
        if not app.property(_HAS_STYLE):
            app.setStyle(STYLE)
        self._system_font = app.font()
        self._take_font()
        self._fit_font()
        self._hints.colorSchemeChanged.connect(self.refresh)
        accessibility = self._hints.accessibility()
        accessibility.contrastPreferenceChanged.connect(self.refresh)
        self.refresh()

    @property
    def scale(self) -> float:
        """How much larger the text is than designed."""
        # Not of the app's font: what the system has just set may have its size in pixels, and no points.
        return self._scale

    def space(self, pixels: float) -> int:
        """A length of the design at the text size in use."""
        return max(1, round(pixels * self._scale))

    def gap(self, pixels: float) -> int:
        """A space between things: it grows slower than large text, which needs the room."""
        return max(1, round(pixels * min(self.scale, math.sqrt(self.scale))))

    def color(self, role: str) -> QColor:
        """The colour of a role, for painting."""
        return QColor(getattr(self.roles, role))

    def font(self, factor: float = 1.0, *, bold: bool = False) -> QFont:
        """The app's font, `factor` times as large."""
        font = QFont(self._own_font)
        font.setPointSizeF(font.pointSizeF() * factor)
        font.setBold(bold)
        return font

    def set_colours(self, scheme: Qt.ColorScheme | None, *, contrast: bool) -> None:
        """Use light or dark, or strong colours, whatever the system says; None follows the system."""
        self._scheme, self._contrast = scheme, contrast
        if self._wanted_roles() != self.roles:
            self.refresh()

    @property
    def system_font(self) -> QFont:
        """The font of the system, as it is."""
        return QFont(self._system_font)

    @property
    def percent(self) -> int:
        """The text size that the officer asked for, beside what the system has."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Make the text so many times as large as the system has it."""
        if percent != self._percent:
            self._percent = percent
            self._fit_font()
            self.refresh()

    def follow_font(self) -> None:
        """Start from the app's font if the system has changed it."""
        if self._app.font() != self._own_font:
            self._system_font = self._app.font()
            self._fit_font()
            self.refresh()

    def follow_system(self) -> None:
        """Take the system's colours anew: others of high contrast may have been chosen."""
        if self._follows_contrast:
            self.refresh()

    def set_comfort(self, comfort: Comfort) -> None:
        """Set what is read otherwise."""
        if comfort != self.comfort:
            self.comfort = comfort
            self._fit_font()
            self.refresh()

    def line_height(self, percent: int) -> int:
        """A height of lines of the design, as the officer likes it."""
        return round(percent * self.comfort.spacing / 100)

    def between_lines(self) -> int:
        """What stands between lines that follow each other, beside what usually does."""
        line = QFontMetricsF(self._own_font).lineSpacing()
        return round(line * (self.comfort.spacing - 100) / 100)

    def most_width(self, font: QFont) -> int:
        """How wide what is read may be at most; 0 for as wide as there is room."""
        return round(self.comfort.signs * QFontMetricsF(font).averageCharWidth())

    @property
    def wanted_family(self) -> str:
        """The font that the officer, or else the system, asks for."""
        return self._wanted_font.family()

    @property
    def _wanted_font(self) -> QFont:
        font = QFont(self._system_font)
        if self.comfort.family:
            font.setFamily(self.comfort.family)
        return font

    def _fit_font(self) -> None:
        font = _control_font(self._wanted_font)
        points = font.pointSizeF() * self._percent / 100
        self._note("font", not _is_there(self._wanted_font))
        self._note("small", 0 < points_of(self._system_font) < LEAST_POINTS)
        self._note("large", font.pointSizeF() > CONTROL_POINTS * MOST_SCALE)
        self.resizing.emit()
        font.setPointSizeF(min(points, CONTROL_POINTS * MOST_SCALE))
        self._app.setFont(font)
        self._take_font()

    def _take_font(self) -> None:
        # As Qt gives it back, so that its own change can be told from the system's.
        self._own_font = self._app.font()
        # Asked for many times for each row of a list.
        self._scale = self._own_font.pointSizeF() / CONTROL_POINTS

    def refresh(self) -> None:
        """Take the system's colour scheme and the app's text size, and repaint everything."""
        self.roles = self._wanted_roles()
        self._app.setPalette(_palette(self.roles))
        self._app.setStyleSheet(stylesheet(self.roles, self.space, self.gap))
        self.changed.emit()

    def _note(self, fallback: Fallback, fell_back: bool) -> None:
        left = self.fallbacks - {fallback}
        self.fallbacks = left | {fallback} if fell_back else left

    @property
    def _follows_contrast(self) -> bool:
        """Whether the system's colours of high contrast are wanted."""
        # A chain would lose the object that owns it: a reference to the style hints is kept.
        wanted = self._hints.accessibility().contrastPreference()
        high = wanted == Qt.ContrastPreference.HighContrast
        return high and self._scheme is None and not self._contrast

    def _wanted_roles(self) -> Roles:
        """The colours that the officer chose, else those of the system."""
        self._note("colours", fell_back=False)
        if self._contrast:
            return CONTRAST
        if self._follows_contrast:
            found = colours_of(system_palette(self._app))
            self._note("colours", not found.readable)
            return found.roles
        scheme = self._scheme if self._scheme is not None else self._hints.colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def points_of(font: QFont) -> float:
    """How large a font is, also where its size is given in pixels."""
    points = font.pointSizeF()
    return points if points > 0 else QFontInfo(font).pointSizeF()


_ANY = {"", "sans", "sans serif", "sans-serif", "serif", "monospace", "system-ui", "ms shell dlg"}
"""Names of no font in particular."""


def _is_there(font: QFont) -> bool:
    """Whether a font can be drawn with, and isn't just named."""
    family = font.family()
    if family.startswith(".") or family.lower().removesuffix(" 2") in _ANY:
        return True
    return family in QFontDatabase.families() or QFontInfo(font).family() == family


def _control_font(system: QFont) -> QFont:
    """The system's font, at least as large as the design asks for."""
    font = QFont(system)
    if font.family() in _PLAIN_LINUX_FAMILIES and "Liberation Sans" in QFontDatabase.families():
        font.setFamily("Liberation Sans")
    font.setPointSizeF(max(CONTROL_POINTS, points_of(font)))
    return font


def _palette(roles: Roles) -> QPalette:
    palette = QPalette()
    groups: dict[QPalette.ColorRole, str] = {
        QPalette.ColorRole.Window: roles.panel,
        QPalette.ColorRole.WindowText: roles.text,
        QPalette.ColorRole.Base: roles.card,
        QPalette.ColorRole.AlternateBase: roles.panel,
        QPalette.ColorRole.Text: roles.text,
        QPalette.ColorRole.PlaceholderText: roles.secondary,
        QPalette.ColorRole.Button: roles.card,
        QPalette.ColorRole.ButtonText: roles.text,
        QPalette.ColorRole.ToolTipBase: roles.card,
        QPalette.ColorRole.ToolTipText: roles.text,
        QPalette.ColorRole.Highlight: roles.accent,
        QPalette.ColorRole.HighlightedText: roles.on_accent,
        QPalette.ColorRole.Accent: roles.accent,
        QPalette.ColorRole.Link: roles.accent,
        QPalette.ColorRole.LinkVisited: roles.accent,
        QPalette.ColorRole.Light: roles.line,
        QPalette.ColorRole.Midlight: roles.line,
        QPalette.ColorRole.Mid: roles.border,
        QPalette.ColorRole.Dark: roles.border,
        QPalette.ColorRole.Shadow: roles.border,
    }
    for role, colour in groups.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.HighlightedText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(roles.off))
    # A line of a menu that can't be chosen now is under the mouse all the same.
    palette.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(roles.hover)
    )
    return palette
