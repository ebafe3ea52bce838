"""What mail programs put before a subject when they forward, answer or return: taken off, with where each comes from.

A word that only looks like one stays: it has no colon, or it is longer (*Forward planning:*, *Re-issue:*, *FWIW:*).
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from app.document.hidden import HIDDEN

PrefixKind = Literal["forward", "reply", "report", "tag"]


class SubjectPrefix(msgspec.Struct, frozen=True):
    """A prefix.

    Attributes:
        kind: what it says of the email.
        source: the language, and the programs that write it.
        doubtful: it is a word or letter, too, and counts only beside one that is none.
    """

    text: str
    kind: PrefixKind
    source: str
    doubtful: bool = False


def _all(
    kind: PrefixKind, source: str, *texts: str, doubtful: bool = False
) -> tuple[SubjectPrefix, ...]:
    return tuple(SubjectPrefix(each, kind, source, doubtful) for each in texts)


PREFIXES: tuple[SubjectPrefix, ...] = (
    *_all("forward", "English: Outlook, Lotus Notes", "FW"),
    *_all("forward", "English: Gmail, Apple Mail, Thunderbird, Yahoo, Samsung", "FWD"),
    *_all("forward", "English: Zimbra and older programs", "Forwarded", "Forw"),
    *_all("reply", "English and most others, from Latin (RFC 5322, 3.6.5)", "RE"),
    *_all("reply", "English: older programs", "Antwort", "Reply"),
    *_all("forward", "Welsh: Outlook", "ANFON YMLAEN", "YML"),
    *_all(
        "forward",
        "Welsh: Gmail and others",
        "Ymlaen",
        "Anfonwyd ymlaen",
        "BLAEN",
        "Blaenyrru",
        "Yml",
    ),
    *_all("reply", "Welsh: Outlook and others", "ATEB", "Parthed", "Ymateb", "YNG"),
    *_all("forward", "German: Outlook", "WG", "Weitergeleitet", "Wtr"),
    *_all("reply", "German: Outlook", "AW"),
    *_all("forward", "French: Outlook, Yahoo", "TR", "Tr", "Réexp", "Transf"),
    *_all("reply", "French: Outlook", "RÉP", "REP"),
    *_all("forward", "Spanish: Outlook", "RV", "REENV"),
    *_all("reply", "Spanish", "RESP"),
    *_all("forward", "Portuguese: Outlook", "ENC", "Encaminhada"),
    *_all("reply", "Portuguese: Outlook", "RES"),
    *_all("forward", "Italian: Outlook", "I", doubtful=True),
    *_all("reply", "Italian: Outlook", "R", "RIF", doubtful=True),
    *_all("forward", "Polish: Outlook", "PD"),
    *_all("reply", "Polish: Outlook", "ODP"),
    *_all("forward", "Finnish: Outlook, Swedish: Outlook", "VL", "VB"),
    *_all("reply", "Finnish, Swedish, Norwegian and Danish: Outlook", "VS", "SV"),
    *_all("forward", "Norwegian and Danish: Outlook", "VS", "Videresendt"),
    *_all("forward", "Dutch: Outlook", "Doorst"),
    *_all("reply", "Dutch: Outlook", "Antw"),
    *_all("forward", "Hungarian: Outlook", "Továbbítás"),
    *_all("reply", "Hungarian: Outlook", "Vá"),
    *_all("forward", "Turkish: Outlook", "İLT", "ILT"),
    *_all("reply", "Turkish: Outlook", "YNT"),
    *_all("forward", "Greek: Outlook", "ΠΡΘ"),
    *_all("reply", "Greek: Outlook", "ΑΠ", "ΣΧΕΤ"),
    *_all("forward", "Icelandic: Outlook", "FS"),
    *_all(
        "forward",
        "Romanian, Croatian, Czech, Slovak: Outlook",
        "Redirecționat",
        "Proslijeđeno",
        "Přeposl",
        "PREP",
    ),
    *_all("forward", "Russian and Ukrainian: Outlook, Yandex", "Пересл", "ПЕР", "Пересылка"),
    *_all("reply", "Russian and Ukrainian", "Отв", "НА", "ВІДП"),
    *_all("forward", "Chinese: Outlook, QQ", "转发", "轉寄", "轉寄"),
    *_all("reply", "Chinese", "回复", "答复", "回覆"),
    *_all("forward", "Japanese and Korean", "転送", "전달"),
    *_all("reply", "Japanese and Korean", "返信", "회신"),
    *_all("forward", "Hebrew and Arabic: Outlook", "הועבר", "إعادة توجيه"),
    *_all("reply", "Hebrew and Arabic: Outlook", "השב", "تغ", "رد"),
    *_all(
        "report",
        "English: Exchange, Microsoft 365 (L631)",
        "Undeliverable",
        "Undelivered",
        "Not delivered",
    ),
    *_all(
        "report",
        "English: smtpgw@homeoffice.gov.uk (L631–L633)",
        "Delivery delayed",
        "Delivery failed",
    ),
    *_all(
        "report",
        "English: others",
        "Delivery Failure",
        "Delivery Status Notification",
        "Failure notice",
    ),
    *_all(
        "report",
        "English: others",
        "Returned mail",
        "Delayed",
        "Mail delivery failed",
        "Delivered",
        "Read",
    ),
    *_all(
        "report",
        "Welsh: Exchange, Microsoft 365",
        "Annanfonadwy",
        "Heb ei ddanfon",
        "Methu danfon",
        "Oedi wrth ddanfon",
    ),
    *_all(
        "report",
        "Welsh: others",
        "Methwyd â danfon",
        "Danfon wedi methu",
        "Oedwyd danfon",
        "Ni ellir ei ddanfon",
    ),
    *_all("reply", "English: Exchange", "Automatic reply", "Accepted", "Declined"),
    *_all("reply", "Welsh: Exchange", "Ateb awtomatig"),
    *_all(
        "report",
        "German, French, Spanish: Exchange",
        "Unzustellbar",
        "Non remis",
        "No se puede entregar",
    ),
    *_all(
        "tag",
        "English: mail gateways",
        "EXTERNAL",
        "EXT",
        "External email",
        "Extern",
        "Possible spam",
        "Spam",
    ),
    *_all("tag", "English: mail gateways", "Suspected spam", "Bulk", "Caution", "External sender"),
    *_all("tag", "Welsh: mail gateways", "ALLANOL", "E-bost allanol"),
)


def _folded(text: str) -> str:
    """In small letters; the Turkish İ without the dot that it keeps."""
    return text.casefold().replace("\u0307", "")


_BY_TEXT = {_folded(each.text): each for each in reversed(PREFIXES)}
_TAGS = {text for text, each in _BY_TEXT.items() if each.kind == "tag"}
_ONE = re.compile(
    r"[\s:>*]*(?:\[(?P<tag>[^\[\]\n]{2,30})\]|"
    r"\(?(?P<word>[^\W\d_](?:[^\W\d_]|[’'\u0307]|[ -](?=[^\W\d_])){0,40}?)"
    r"(?:\s?[\[(^]\d{1,3}[\])]?|\*?\d{1,2}|\s\((?:failure|delay|failed|"
    r"methiant)\))?\)?[ \xa0]?[:：])[ \xa0]*",
    re.IGNORECASE,
)
_MOST = 50


class TakenPrefix(msgspec.Struct, frozen=True):
    """A prefix that a subject begins with: its place there, and whether it is certain that it is one."""

    start: int
    end: int
    prefix: SubjectPrefix
    sure: bool


def prefixes_of(subject: str) -> tuple[TakenPrefix, ...]:
    """What a subject begins with that mail programs put there, in order.

    >>> [each.prefix.text for each in prefixes_of("Fwd: RE: Your passport")]
    ['FWD', 'RE']
    """
    found: list[TakenPrefix] = []
    subject, at = HIDDEN.sub(" ", subject), 0
    while len(found) < _MOST:
        match = _ONE.match(subject, at)
        known = _known(match) if match else None
        if match is None or known is None:
            break
        found.append(TakenPrefix(at, match.end(), known, sure=not known.doubtful))
        at = match.end()
    if any(each.sure for each in found):
        found = [msgspec.structs.replace(each, sure=True) for each in found]
    return tuple(found)


def _known(match: re.Match[str]) -> SubjectPrefix | None:
    text = _folded(match["tag"] or match["word"]).strip()
    prefix = _BY_TEXT.get(text)
    if match["tag"] and text not in _TAGS and not (prefix and not prefix.doubtful):
        return None
    if prefix is not None and prefix.doubtful and not match["word"].isupper():
        return None
    return prefix
