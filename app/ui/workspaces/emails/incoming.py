"""What is pasted, opened or dropped, before it is read: in which form it comes, and where it can't be taken."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QMimeData

from app.formatting.rich import SourceKind
from app.ui.controls.clipboard import copier

_RTF = {
    "text/rtf",
    "application/rtf",
    "text/richtext",
    'application/x-qt-windows-mime;value="Rich Text Format"',
}

Refused = Literal["rtf", "picture", "nothing"]
"""Why nothing can be taken of what was pasted or dropped."""


class Incoming(msgspec.Struct, frozen=True):
    """A text to be read, or the file that holds it.

    Attributes:
        text: what was pasted or dropped.
        kind: what that is.
        file: the file, where it is one.
    """

    text: str = ""
    kind: SourceKind = SourceKind.TEXT
    file: Path | None = None

    @property
    def name(self) -> str:
        """The file's name; empty for what was pasted."""
        return self.file.name if self.file is not None else ""


def incoming_in(data: QMimeData | None) -> Incoming | Refused:
    """What a clipboard or a drop gives: a file, else HTML, else plain text; each is asked for at most once.

    Where a program gives looks as RTF alone, its plain text isn't taken in their place: red parts would be lost
    without a word.
    """
    if data is None:
        return "nothing"
    formats = set(data.formats())
    if "text/uri-list" in formats:
        files = [Path(each.toLocalFile()) for each in data.urls() if each.isLocalFile()]
        if files:
            return Incoming(file=files[0])
    if "text/html" not in formats and formats & _RTF:
        return "rtf"
    plain, html = copier().content_of(data)
    if html.strip():
        return Incoming(html, SourceKind.HTML)
    if html:
        # There may be nothing in it but blanks.
        plain = copier().text_of(data)
    if plain.strip():
        return Incoming(plain)
    return "picture" if data.hasImage() else "nothing"


def plain_in(data: QMimeData | None) -> Incoming | Refused:
    """The plain text alone."""
    text = copier().text_of(data) if data is not None else ""
    return Incoming(text) if text.strip() else "nothing"
