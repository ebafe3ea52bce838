"""The fonts that ship with the program, for a system whose own lack letters of the two languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

from app.storage import paths

FAMILY = "Liberation Sans"
_LEAST = "aŵŷ’"
"""What every font has that has letters, and what it lacks first."""
_BROUGHT = "own-fonts"


def bring_fonts() -> None:
    """Have our own fonts stand in where the system's has no letters: without any, Qt draws boxes.

    Font settings that name no font still name families, so that asking for these tells nothing.
    """
    missing = lacking(QGuiApplication.font(), _LEAST)
    if not missing:
        return
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    if missing == _LEAST and (app := QCoreApplication.instance()) is not None:
        app.setProperty(_BROUGHT, True)


def lacking(font: QFont, letters: str) -> str:
    """Those of some letters that a font doesn't have."""
    metrics = QFontMetrics(font)
    return "".join(each for each in letters if not metrics.inFontUcs4(ord(each)))


def are_brought() -> bool:
    """Whether the system has no letters of its own."""
    app = QCoreApplication.instance()
    return app is not None and app.property(_BROUGHT) is True
