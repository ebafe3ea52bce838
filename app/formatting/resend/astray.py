"""Reads what an officer gives of an email that went astray, in whatever form, and says what is none of the email."""

from __future__ import annotations

from collections.abc import Sequence

from app.formatting.plain_reading import read_plain
from app.formatting.reading import read_document, read_mail
from app.formatting.resend.addresses import addresses_of
from app.formatting.resend.cleaning import KnownOfMail, clean
from app.formatting.resend.leaves import leaves_of, lines_of
from app.formatting.resend.pieces import Cleaning, StrayPiece
from app.formatting.resend.raw_mail import decoded_words, is_raw_mail
from app.formatting.resend.regions import piece_of
from app.formatting.resend.reports.model import DeliveryReport
from app.formatting.resend.reports.own_words import own_words
from app.formatting.resend.reports.reading import read_pasted_report, read_report
from app.formatting.resend.signatures import is_signature
from app.formatting.rich import Mail, RichDocument, RichParagraph, RichRun, SourceKind

_HEAD = ("From", "Date", "To", "Cc", "Subject")


def read_astray(data: bytes | str, kind: SourceKind, wrong: Sequence[str] = ()) -> Cleaning:
    """Read it.

    Args:
        data: all of it; what was pasted as a `str`.
        kind: what it is (`app.formatting.reading.kind_of`).
        wrong: the addresses that it shouldn't have gone to, as far as they are known.

    Raises:
        AppError: where it can't be read, as `read_document` says.
    """
    if kind is SourceKind.TEXT and isinstance(data, str):
        return _pasted(data, wrong)
    if kind in (SourceKind.EML, SourceKind.MSG):
        raw = data.encode() if isinstance(data, str) else data
        report = read_report(raw) if kind is SourceKind.EML else None
        return _mail(read_mail(raw, quotes_told=False), report, wrong)
    document = read_document(data, kind, quotes_told=False)
    report = read_pasted_report(_words(document))
    return _reported(document, report, wrong) if report else clean("", document, wrong)


def _pasted(text: str, wrong: Sequence[str]) -> Cleaning:
    if is_raw_mail(text):
        return read_astray(text.lstrip("\ufeff\r\n"), SourceKind.EML, wrong)
    words = decoded_words(text)
    document = read_document(words, SourceKind.TEXT, quotes_told=False)
    report = read_pasted_report(words)
    return _reported(document, report, wrong, words) if report else clean("", document, wrong)


def _mail(mail: Mail, report: DeliveryReport | None, wrong: Sequence[str]) -> Cleaning:
    if report is not None:
        return _reported(mail.document, report, wrong)
    forwarded = [each.mail for each in mail.attachments if each.mail is not None]
    if len(forwarded) == 1 and _is_only_around(mail.document):
        # It was forwarded as an attachment: that is the email, and nothing stands round it.
        return _mail(forwarded[0], None, wrong)
    sent_to = addresses_of(f"{mail.to} {mail.cc}")
    return clean(mail.subject, mail.document, wrong, KnownOfMail(sent_to, mail.date))


def _is_only_around(document: RichDocument) -> bool:
    """Whether a mail says nothing itself."""
    lines = lines_of(document)
    return all(line.blank for line in lines) or is_signature(lines)


def _reported(
    document: RichDocument, report: DeliveryReport, wrong: Sequence[str], words: str = ""
) -> Cleaning:
    """A report: its own words, the head of the email that it gives back, and that email, one after the other."""
    own = RichDocument(read_plain(own_words(words or _words(document)).own), (), document.source)
    subject, sent, original = "", "", RichDocument(())
    if report.original:
        mail = read_mail(report.original.encode("utf-8", "surrogateescape"), quotes_told=False)
        subject, sent, original = mail.subject, mail.date, mail.document
        head = [f"{name}: {mail.header(name)}" for name in _HEAD if mail.header(name)]
    else:
        head = [line for line in report.original_headers.splitlines() if line.strip()]
    paragraph = (RichParagraph((RichRun("\n".join(head)),)),) if head else ()
    whole = RichDocument(
        (*own.blocks, *paragraph, *original.blocks), original.told, document.source
    )
    lines, parted = lines_of(whole), len(leaves_of(own))
    pieces: list[StrayPiece] = []
    for kind, first, end in (("report", 0, parted), ("header", parted, parted + len(paragraph))):
        chosen = [line for line in lines if first <= line.spans[0].leaf < end]
        if chosen:
            pieces.append(piece_of(chosen, "report" if kind == "report" else "header"))
    addresses = tuple(wrong) or tuple(
        each for found in report.undelivered for each in (found.address, found.forwarded_to) if each
    )
    return clean(subject, whole, addresses, KnownOfMail((), sent, report, tuple(pieces)))


def _words(document: RichDocument) -> str:
    return "\n".join(
        line.text if not line.first else f"\n{line.text}" for line in lines_of(document)
    )
