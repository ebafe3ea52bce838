"""Text that holds a mail as servers send it: head and all, or words still in the code that they travel in."""

from __future__ import annotations

import quopri
import re

from app.formatting.encodings import decoded
from app.formatting.kinds import kind_of
from app.formatting.resend.reports.reading import read_report
from app.formatting.rich import SourceKind

_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:(?:[ \t]|$)")
_SURE = re.compile(
    r"^(?:return-path|received|message-id|mime-version|dkim-signature|"
    r"content-transfer-encoding|x-mailer|delivered-to|"
    r"arc-seal|content-type|in-reply-to|references)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST = 3
_CODED = re.compile(r"=(?:[0-9A-F]{2}|[ \t]*\n)")
_TELLING = re.compile(r"=[ \t]*\n|=(?:3D|C2=|C3=|C5=|E2=8|20\n)")


def is_raw_mail(text: str) -> bool:
    """Whether a text is a whole mail as a server has it, and not what a program shows of one."""
    head = re.split(r"\r?\n[ \t]*\r?\n", text.lstrip("\ufeff\r\n")[:200_000], maxsplit=1)[0]
    lines = head.splitlines()
    if lines and lines[0].startswith("From ") and len(lines) > 1:
        del lines[0]
    if not lines or not all(_FIELD.match(line) or line[:1] in " \t" for line in lines):
        return False
    return sum(1 for line in lines if _FIELD.match(line)) >= _FEWEST and bool(_SURE.search(head))


def astray_kind(data: bytes, name: str = "") -> SourceKind:
    """What some bytes are, as `kind_of`, but that an email which a program shows isn't taken for one of a server.

    Raises:
        AppError: as `kind_of`.
    """
    kind = kind_of(data, name)
    if kind is SourceKind.EML and not name.lower().endswith(_MAIL_FILES):
        text = decoded(data)
        if not is_raw_mail(text) and read_report(data) is None:
            return SourceKind.TEXT
    return kind


_MAIL_FILES = (".eml", ".mht", ".mhtml", ".emlx")


def decoded_words(text: str) -> str:
    r"""Words that were pasted as they travel (quoted-printable, RFC 2045), read; others as they are.

    >>> decoded_words("Annwyl Si=C3=A2n,=\n diolch")
    'Annwyl Siân, diolch'
    """
    plain = text.replace("\r\n", "\n")
    codes = len(_CODED.findall(plain))
    if not codes or codes != plain.count("=") or not _TELLING.search(plain):
        return text
    try:
        return quopri.decodestring(plain.encode("utf-8")).decode("utf-8")
    except UnicodeDecodeError:
        return text
