"""Keys that belong to no menu: the page of keys tells of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.controls.tip_keys import SHOWS
from app.ui.shell.reflexes import BROWSER_KEYS
from app.ui.state.commands import Command, KeyGroup, Told

translate = QCoreApplication.translate


def told_keys() -> tuple[Command, ...]:
    """Tooltips by keys, and keys that do nothing here."""
    return (
        Command(
            "tips",
            told=Told(
                translate(
                    "keys",
                    "Show the tip of what has the focus; again: of what Tab doesn’t reach. Escape takes it away",
                ),
                KeyGroup.HELP,
                keys=SHOWS,
            ),
        ),
        Command(
            "browser-keys",
            told=Told(
                translate("keys", "Keys of a browser: they do nothing here, and say so"),
                KeyGroup.HELP,
                keys=", ".join(BROWSER_KEYS[:4]),
            ),
        ),
    )
