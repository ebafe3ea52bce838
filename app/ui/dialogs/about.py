"""What the Help and Message menus tell of the app and of the office's own words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app import __version__
from app.expressions.names import OFFICE_ENTRIES
from app.language import Language
from app.language.prose import office_words
from app.storage.licences import ShippedPart
from app.storage.organisation import NOTHING, Organisation
from app.templates.pack import Pack


def app_lines(
    pack: Pack, interface: Language, organisation: Organisation = NOTHING
) -> list[tuple[str, str]]:
    """What the app is; what the organisation has set in it stands in the settings."""
    translate = QCoreApplication.translate
    title = translate("about", "{0}, version {1}").format(
        pack.info.title.get(interface), pack.info.version
    )
    licence = translate("about", "MIT: anyone may use, change and share it, with its licence")
    return [
        (translate("about", "Version"), __version__),
        (translate("about", "Licence"), licence),
        (translate("about", "Wording in use"), title),
        (
            translate("about", "Privacy"),
            translate(
                "about",
                "It uses no network. Open cases are saved on this computer only, sealed with a key in the system’s "
                "keyring, and go {0} hours after their last change, or when they are finished.",
            ).format(int(organisation.kept_for.total_seconds() // 3600)),
        ),
        (
            translate("about", "Welsh"),
            translate(
                "about",
                "The Welsh of this window and of its messages has not been reviewed by a translator.",
            ),
        ),
    ]


def licence_lines(parts: Iterable[ShippedPart]) -> list[tuple[str, str]]:
    """What may be done with the parts of others, and the licence of each."""
    translate = QCoreApplication.translate
    return [
        (
            translate("about", "What can be replaced"),
            translate(
                "about",
                "Qt, PySide6, Hunspell and the Welsh dictionary are under the LGPL, or may be used under it: you may "
                "put another build of them in their place. docs/licences.md says how.",
            ),
        ),
        (
            translate("about", "Full texts"),
            translate(
                "about",
                "In the folder “licences” beside the program; where it was installed with pip, with each part.",
            ),
        ),
        *((each.name, each.licence) for each in parts),
    ]


def office_lines(
    pack: Pack, file: Path | None, interface: Language, unsaid: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """What the office hasn't filled in yet, and where it is filled in; what customers miss of a message first.

    Args:
        pack: the pack.
        file: of the office; None where that came with the app, and an update would replace it.
        interface: the language of the lines.
        unsaid: what customers miss of this message.
    """
    translate = QCoreApplication.translate
    missing = [
        office_words(each, interface) for each in OFFICE_ENTRIES if each not in pack.index.office
    ]
    in_a_copy = translate(
        "office",
        "In your own copy of the wording: these texts came with Comms Builder, and an update would replace them. "
        "‘Open office.yaml’ makes the copy first.",
    )
    where = (translate("office", "Where"), in_a_copy if file is None else str(file))
    if not missing:
        return [
            (translate("office", "Office"), translate("office", "Everything is filled in.")),
            where,
        ]
    missed = [office_words(each, interface) for each in unsaid]
    others = [each for each in missing if each not in missed]
    name = translate("office", "Not filled in either") if missed else None
    return [
        *_listed(translate("office", "Customers miss in this message"), missed),
        *_listed(name or translate("office", "Not filled in"), others),
        (
            translate("office", "What it means"),
            translate(
                "office", "These print nothing in messages until your organisation writes them."
            ),
        ),
        where,
        (
            translate("office", "How"),
            translate(
                "office",
                "Open the file in a text editor. The lines there that begin with # show how each is written. "
                "Your messages follow as soon as you save it.",
            ),
        ),
    ]


def _listed(name: str, entries: list[str]) -> list[tuple[str, str]]:
    """One line for each, with a sign before it: some need two lines."""
    return [(name, "\n".join(f"– {each}" for each in entries))] if entries else []
