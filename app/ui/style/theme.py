"""Colours by role, fonts and the palette; they follow the system, also while the app runs, or what the officer chose.

The only module that holds colours. Sizes are multiples of the text size, so all of it grows with the text.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

CONTROL_POINTS = 10.5
"""Text of controls; everything else is relative to it."""
MESSAGE_FACTOR = 12 / CONTROL_POINTS
HEADING_FACTOR = 12.5 / CONTROL_POINTS

MOST_SCALE = 4.0
"""Text is never larger than so many times its designed size, whatever is asked for: a window must hold it."""

_PLAIN_LINUX_FAMILIES = {"DejaVu Sans", "Sans Serif", "Sans"}
"""What fontconfig gives where no desktop has chosen a font."""


@dataclass(frozen=True, slots=True)
class Roles:
    """One colour for each role; `*_tint` are backgrounds on which the role's own colour is read."""

    text: str
    secondary: str
    accent: str
    on_accent: str
    accent_hover: str
    must: str
    confirm: str
    advise: str
    good: str
    border: str
    line: str
    window: str
    panel: str
    card: str
    chosen: str
    lit: str
    hover: str
    must_tint: str
    confirm_tint: str
    advise_tint: str
    ring: str
    ring_inner: str


LIGHT = Roles(
    text="#0b0c0c",
    secondary="#3d4347",
    accent="#144e81",
    on_accent="#ffffff",
    accent_hover="#0f3d66",
    must="#942514",
    confirm="#5f4200",
    advise="#144e81",
    good="#005a30",
    border="#6f777b",
    line="#d5dade",
    window="#eef1f3",
    panel="#f5f7f8",
    card="#ffffff",
    chosen="#dbe8f4",
    lit="#e6eff8",
    hover="#e6ebee",
    must_tint="#fbeae7",
    confirm_tint="#fff5dc",
    advise_tint="#eef5fb",
    ring="#ffdd00",
    ring_inner="#0b0c0c",
)
DARK = Roles(
    text="#f3f5f6",
    secondary="#bcc4c9",
    accent="#8ec5f4",
    on_accent="#0b1a26",
    accent_hover="#b3d8f8",
    must="#ffb3a6",
    confirm="#ffd57a",
    advise="#8ec5f4",
    good="#8ee0b0",
    border="#8a949a",
    line="#343b40",
    window="#101214",
    panel="#16191c",
    card="#1f2428",
    chosen="#26394a",
    lit="#26394a",
    hover="#2a3136",
    must_tint="#3a2220",
    confirm_tint="#362c14",
    advise_tint="#1d2d3a",
    ring="#ffdd00",
    ring_inner="#0b0c0c",
)
CONTRAST = Roles(
    text="#ffffff",
    secondary="#ffffff",
    accent="#ffe14d",
    on_accent="#000000",
    accent_hover="#ffffff",
    must="#ffb3a6",
    confirm="#ffe14d",
    advise="#ffffff",
    good="#7dffb0",
    border="#ffffff",
    line="#ffffff",
    window="#000000",
    panel="#000000",
    card="#000000",
    chosen="#33300a",
    lit="#33300a",
    hover="#2b2b2b",
    must_tint="#000000",
    confirm_tint="#000000",
    advise_tint="#000000",
    ring="#ffe14d",
    ring_inner="#ffffff",
)
"""Black, white and yellow, for an officer who wants strong colours here and not in the whole system."""


def roles_of_palette(palette: QPalette) -> Roles:
    """The system's own colours, where the user asked for high contrast: nothing is mixed in."""
    text = palette.windowText().color().name()
    base = palette.window().color().name()
    strong, on_strong = palette.highlight().color().name(), palette.highlightedText().color().name()
    return Roles(
        text=text, secondary=text, accent=strong, on_accent=on_strong, accent_hover=strong,
        must=text, confirm=text, advise=text, good=text, border=text, line=text,
        window=base, panel=base, card=base, chosen=base, lit=base, hover=base,
        must_tint=base, confirm_tint=base, advise_tint=base, ring=strong, ring_inner=text,
    )  # fmt: skip


class Theme(QObject):
    """The colours and sizes in use.

    Attributes:
        roles: the colours now.
        resizing: emitted before the text size changes.
        changed: emitted after the colours or the text size changed.
    """

    resizing = Signal()
    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._hints = app.styleHints()
        self._system_palette = QPalette(app.palette())
        self.roles = LIGHT
        self._scheme: Qt.ColorScheme | None = None
        self._contrast = False
        self._percent = 100
        app.setStyle("Fusion")
        self._system_font = app.font()
        self._own_font = app.font()
        self._fit_font()
        self._hints.colorSchemeChanged.connect(self.refresh)
        accessibility = self._hints.accessibility()
        accessibility.contrastPreferenceChanged.connect(self.refresh)
        self.refresh()

    @property
    def scale(self) -> float:
        """How much larger the text is than designed."""
        return self._app.font().pointSizeF() / CONTROL_POINTS

    def space(self, pixels: float) -> int:
        """A length of the design at the text size in use."""
        return max(1, round(pixels * self.scale))

    def gap(self, pixels: float) -> int:
        """A space between things: it grows slower than large text, which needs the room."""
        return max(1, round(pixels * min(self.scale, math.sqrt(self.scale))))

    def color(self, role: str) -> QColor:
        """The colour of a role, for painting."""
        return QColor(getattr(self.roles, role))

    def font(self, factor: float = 1.0, *, bold: bool = False) -> QFont:
        """The app's font, `factor` times as large."""
        font = QFont(self._app.font())
        font.setPointSizeF(font.pointSizeF() * factor)
        font.setBold(bold)
        return font

    def set_scheme(self, scheme: Qt.ColorScheme | None) -> None:
        """Use light or dark whatever the system says; None follows the system."""
        self.set_colours(scheme, contrast=False)

    def set_colours(self, scheme: Qt.ColorScheme | None, *, contrast: bool) -> None:
        """Use light or dark, or strong colours, whatever the system says; None follows the system."""
        if (scheme, contrast) != (self._scheme, self._contrast):
            self._scheme, self._contrast = scheme, contrast
            self.refresh()

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

    def _fit_font(self) -> None:
        font = _control_font(self._system_font)
        points = font.pointSizeF() * self._percent / 100
        self.resizing.emit()
        font.setPointSizeF(min(points, CONTROL_POINTS * MOST_SCALE))
        self._app.setFont(font)
        # As Qt gives it back, so that its own change can be told from the system's.
        self._own_font = self._app.font()

    def refresh(self) -> None:
        """Take the system's colour scheme and the app's text size, and repaint everything."""
        # Imported here to keep the two modules from needing each other at import.
        from app.ui.style.stylesheet import stylesheet  # noqa: PLC0415

        # A chain would lose the object that owns it: a reference to the style hints is kept.
        contrast = self._hints.accessibility().contrastPreference()
        if self._contrast:
            self.roles = CONTRAST
        elif contrast == Qt.ContrastPreference.HighContrast and self._scheme is None:
            self.roles = roles_of_palette(self._system_palette)
        else:
            scheme = self._scheme if self._scheme is not None else self._hints.colorScheme()
            dark = scheme == Qt.ColorScheme.Dark
            self.roles = DARK if dark else LIGHT
        self._app.setPalette(_palette(self.roles))
        self._app.setStyleSheet(stylesheet(self.roles, self.space, self.gap))
        self.changed.emit()


def _control_font(system: QFont) -> QFont:
    """The system's font, at least as large as the design asks for."""
    font = QFont(system)
    if font.family() in _PLAIN_LINUX_FAMILIES and "Liberation Sans" in QFontDatabase.families():
        font.setFamily("Liberation Sans")
    font.setPointSizeF(max(CONTROL_POINTS, font.pointSizeF()))
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
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(roles.border))
    return palette
