"""What the Help and Message menus tell of the app and of the office's own words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app import __version__
from app.expressions.names import OFFICE_ENTRIES
from app.language import Language
from app.language.prose import office_words
from app.templates.pack import Pack


def app_lines(pack: Pack, interface: Language) -> list[tuple[str, str]]:
    """What the app is."""
    tr = QCoreApplication.translate
    title = tr("about", "{0}, version {1}").format(
        pack.info.title.get(interface), pack.info.version
    )
    licence = tr("about", "MIT: anyone may use, change and share it, with its licence")
    return [
        (tr("about", "Version"), __version__),
        (tr("about", "Licence"), licence),
        (tr("about", "Pack in use"), title),
        (
            tr("about", "Privacy"),
            tr("about", "It uses no network. Finish and start new forgets a message."),
        ),
    ]


def office_lines(pack: Pack, file: Path, interface: Language) -> list[tuple[str, str]]:
    """What the office hasn't filled in yet, and where it is filled in."""
    tr = QCoreApplication.translate
    missing = [
        office_words(each, interface) for each in OFFICE_ENTRIES if each not in pack.index.office
    ]
    where = (tr("office", "Where"), str(file))
    if not missing:
        return [(tr("office", "Office"), tr("office", "Everything is filled in.")), where]
    return [
        (tr("office", "Not filled in"), "\n".join(missing)),
        (
            tr("office", "What it means"),
            tr("office", "These print nothing in messages until your organisation writes them."),
        ),
        where,
        (
            tr("office", "How"),
            tr(
                "office",
                "Open the file in a text editor. The lines there that begin with # show how each is written. "
                "Then start Comms Builder again.",
            ),
        ),
    ]
