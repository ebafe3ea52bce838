"""What is pasted into the email: in house style at once, and what is red in it stays to be filled in."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from app.document import Part
from app.errors import AppError
from app.formatting.house import HouseChoices, housed
from app.ui.controls.rich_pasting import pasted_parts
from app.ui.workspaces.emails.incoming import Incoming, incoming_in


def housed_parts(data: QMimeData, size: int) -> tuple[Part, ...]:
    """Parts of what is pasted or dropped; a word of plain text as it is, and nothing of what can't be read.

    Args:
        data: what another program gives.
        size: of the text, in points.
    """
    incoming = incoming_in(data)
    if not isinstance(incoming, Incoming) or incoming.file is not None:
        return ()
    if len(incoming.text.splitlines()) < 2 and "<" not in incoming.text:
        return pasted_parts(data)
    # Only who pastes needs the readers.
    from app.formatting.reading import read_document  # noqa: PLC0415

    try:
        read = read_document(incoming.text, incoming.kind)
    except AppError:
        return ()
    made = housed(read, HouseChoices(size))
    return (*made.parts, *made.quoted)
