"""Reads a text from elsewhere into a `RichDocument`, whatever program it comes from."""

from __future__ import annotations

from app.formatting.bounds import MOST_BYTES, MOST_MARKUP, check_length
from app.formatting.encodings import decoded, html_decoded
from app.formatting.markup.reading import read_html
from app.formatting.plain_reading import read_plain
from app.formatting.quoting import with_quotes
from app.formatting.rich import RichDocument, SourceKind


def read_document(data: bytes | str, kind: SourceKind) -> RichDocument:
    """Read a document.

    Args:
        data: all of it; text that was pasted as a `str`.
        kind: what it is.

    Raises:
        AppError: `source-too-large`, `source-too-many`, `source-too-deep`.
    """
    check_length(len(data), MOST_BYTES)
    if kind is SourceKind.HTML:
        return read_html(data if isinstance(data, str) else html_decoded(data))
    text = data if isinstance(data, str) else decoded(data)
    check_length(len(text), MOST_MARKUP)
    return RichDocument(with_quotes(read_plain(text)))
