"""Reads a text from elsewhere into a `RichDocument`, whatever program it comes from."""

from __future__ import annotations

from app.formatting.encodings import decoded
from app.formatting.plain_reading import read_plain
from app.formatting.rich import RichDocument, SourceKind


def read_document(data: bytes | str, kind: SourceKind) -> RichDocument:
    """Read a document.

    Args:
        data: all of it; text that was pasted as a `str`.
        kind: what it is (`kind_of`).
    """
    text = data if isinstance(data, str) else decoded(data)
    return RichDocument(read_plain(text), (), kind)
