"""What the window calls a message, a script and a case note, and whose it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.session.standing import Standing

translate = QCoreApplication.translate


def kind_words(standing: Standing) -> str:
    """What stands there; a message as long as nothing is chosen."""
    if standing.is_note:
        return translate("sheet", "Case note")
    return translate("sheet", "Message") if standing.sent else translate("sheet", "Script")


def of_case(part: str, letter: str) -> str:
    """A part of a case; without a letter, only the part."""
    return translate("sheet", "{0} of {1}").format(part, letter) if letter else part


def heading_words(standing: Standing) -> str:
    """The heading over its questions."""
    if standing.letter:
        return of_case(kind_words(standing), standing.letter)
    if standing.is_note:
        return translate("sheet", "Your case note")
    return (
        translate("sheet", "Your message") if standing.sent else translate("sheet", "Your script")
    )
