"""How the screen, its fonts and its clipboard stand, for the lines of `app.storage.health`."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication

from app.language.prose.health import health_words
from app.storage.health import HealthCheck, program_check
from app.ui.shell.platforms import CHOICE
from app.ui.style.own_fonts import FAMILY, are_brought, lacking

UNSEEN = ("offscreen", "minimal")
LETTERS = "ŴŵŶŷÂâÊêÎîÔôÛûÁáÉéÏïÖöẀẁ’‘“”–—…£•"
"""Letters and signs of both languages that a font is likeliest to lack."""
SMALLEST, LARGEST = 6.0, 30.0
"""Points of the system's text that can be shown as they are."""
FEWEST_LINES = 12
"""A small laptop shows as many at 300 %."""


def screen_checks(
    system: QFont | None = None, shown: QFont | None = None, percent: int = 100
) -> Iterator[HealthCheck]:
    """Look at what this application is shown on.

    Args:
        system: the font of the system, where the application uses another.
        shown: the font that is used; the application's unless another is named.
        percent: the text size that the officer asked for.
    """
    yield program_check(qVersion())
    name = QGuiApplication.platformName()
    yield HealthCheck("platform", "good", health_words("platform-good", platform=name))
    yield _display_check(name)
    font = shown or QGuiApplication.font()
    yield _font_check(font)
    yield _text_check(system or font, font, percent)
    yield _clipboard_check(name)


def _display_check(name: str) -> HealthCheck:
    screen = QGuiApplication.primaryScreen()
    if name in UNSEEN or screen is None:
        words = health_words("display-unseen", variable=CHOICE, platform=name)
        return HealthCheck("display", "broken", words)
    size = screen.size() * screen.devicePixelRatio()
    words = health_words(
        "display-good", width=size.width(), height=size.height(), colours=f"{2 ** screen.depth():,}"
    )
    return HealthCheck("display", "good", words)


def _font_check(font: QFont) -> HealthCheck:
    if lacking(font, "a"):
        return HealthCheck("fonts", "broken", health_words("fonts-none"))
    if are_brought():
        return HealthCheck("fonts", "note", health_words("fonts-own", family=FAMILY))
    if letters := lacking(font, LETTERS):
        words = health_words("fonts-lacking", family=font.family(), letters=letters)
        return HealthCheck("fonts", "limited", words)
    return HealthCheck("fonts", "good", health_words("fonts-good", family=font.family()))


def _text_check(system: QFont, shown: QFont, percent: int) -> HealthCheck:
    points = system.pointSizeF()
    if points < 0:
        # It was given in pixels.
        points = QFontMetrics(system).height() * 0.75
    sizes = {"points": f"{points:g}", "shown": f"{shown.pointSizeF():g}", "percent": percent}
    screen, line = QGuiApplication.primaryScreen(), QFontMetrics(shown).height()
    if screen is not None and line * FEWEST_LINES > screen.size().height():
        # By dots per inch, of which points tell nothing.
        words = health_words("text-tall", line=line, height=screen.size().height(), **sizes)
        return HealthCheck("text", "note", words)
    if points < SMALLEST:
        return HealthCheck("text", "note", health_words("text-small", **sizes))
    if points > LARGEST:
        return HealthCheck("text", "note", health_words("text-large", **sizes))
    return HealthCheck("text", "good", health_words("text-good", **sizes))


def _clipboard_check(name: str) -> HealthCheck:
    if name in UNSEEN:
        return HealthCheck("clipboard", "limited", health_words("clipboard-own"))
    # What is on it isn't asked for.
    if QGuiApplication.clipboard().mimeData() is None:
        return HealthCheck("clipboard", "limited", health_words("clipboard-refused"))
    return HealthCheck("clipboard", "good", health_words("clipboard-good"))
