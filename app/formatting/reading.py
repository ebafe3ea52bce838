"""Reads a text from elsewhere into a `RichDocument`, whatever program it comes from."""

from __future__ import annotations

from app.formatting.bounds import MOST_BYTES, MOST_TEXT, check_length
from app.formatting.encodings import decoded, html_decoded
from app.formatting.kinds import OLE
from app.formatting.markup.reading import read_html
from app.formatting.plain_reading import read_plain
from app.formatting.quoting import with_quotes
from app.formatting.rich import Mail, RichDocument, SourceKind


def read_document(data: bytes | str, kind: SourceKind, *, quotes_told: bool = True) -> RichDocument:
    """Read a document.

    Args:
        data: all of it; text that was pasted as a `str`.
        kind: what it is (`kind_of` tells).
        quotes_told: also take for quoted what only words say is (“On … wrote:”); else what signs and elements mark.

    Raises:
        AppError: `source-too-large`, `source-too-many`, `source-too-deep`, `source-members`, `source-damaged`,
            `source-encrypted`, `source-kind`.
    """
    check_length(len(data), MOST_BYTES)
    if kind is SourceKind.HTML:
        html = data if isinstance(data, str) else html_decoded(data)
        return read_html(html, quotes_told=quotes_told)
    if kind is SourceKind.TEXT:
        text = data if isinstance(data, str) else decoded(data)
        check_length(len(text), MOST_TEXT)
        blocks = read_plain(text)
        return RichDocument(with_quotes(blocks) if quotes_told else blocks)
    binary = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    if kind is SourceKind.DOCX:
        # Imported when such a file comes, as below: the window starts without them.
        from app.formatting.word.docx_reading import read_docx

        return read_docx(binary, quotes_told=quotes_told)
    return read_mail(binary, quotes_told=quotes_told).document


def read_mail(data: bytes, *, quotes_told: bool = True) -> Mail:
    """Read an email that was saved, of either kind, with its headers and what is attached.

    Args:
        data: all of it.
        quotes_told: as `read_document`.

    Raises:
        AppError: as `read_document`.
    """
    check_length(len(data), MOST_BYTES)
    if data.startswith(OLE):
        from app.formatting.mail.msg_reading import read_msg

        return read_msg(data, quotes_told=quotes_told)
    from app.formatting.mail.eml_reading import read_eml

    return read_eml(data, quotes_told=quotes_told)
