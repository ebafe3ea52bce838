"""Starts as the window does, as far as its fonts: with the officer's text size."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.errors import AppError
from app.storage import paths
from app.storage.settings import Settings, settings_file
from app.ui.shell.platforms import allow_known_platforms, name_font_settings
from app.ui.style.own_fonts import bring_fonts
from app.ui.style.theme import Theme


def start_screen() -> tuple[QFont, QFont, int]:
    """Make the application; return the system's font, the one that is shown, and the officer's text size."""
    allow_known_platforms(os.environ)
    name_font_settings(os.environ, paths.font_settings())
    app = QApplication(sys.argv[:1])
    bring_fonts()
    system = QFont(app.font())
    try:
        text = settings_file().load().text
    except AppError:
        text = Settings().text
    theme = Theme(app)
    theme.set_percent(text)
    # The process ends with it.
    app.setProperty("theme", theme)
    return system, app.font(), text
