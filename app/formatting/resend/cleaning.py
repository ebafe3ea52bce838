r"""Cleans an email of every trace that it was sent before (L659–L665).

Nothing is changed here: what comes out says which pieces go, and which may have to (`pieces`). So whatever is put back
is exactly what was there. The lines are looked at anew without what was taken, until nothing more is found: cleaning
what was cleaned takes nothing.

>>> from app.formatting.plain_reading import read_plain
>>> from app.formatting.resend.pieces import without_pieces
>>> given = RichDocument(read_plain("From: A <a@example.com>\nSent: 1 May 2026 10:00\nSubject: Hello\n\nDear Ann"))
>>> cleaning = clean("FW: Hello", given)
>>> without_pieces(cleaning, cleaning.sure).subject
'Hello'
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from app.formatting.resend.addresses import addresses_of, is_ours, places_of, stands_in
from app.formatting.resend.headers import Header
from app.formatting.resend.labels import bare
from app.formatting.resend.leaves import MailLine, Span, covers, leaves_of, lines_of, merged
from app.formatting.resend.pieces import Cleaning, PieceKind, SourceForm, StrayPiece
from app.formatting.resend.prefixes import PrefixKind
from app.formatting.resend.regions import Thread, thread_of
from app.formatting.resend.reports.model import DeliveryReport
from app.formatting.resend.subjects import subject_pieces
from app.formatting.rich import RichDocument, RichParagraph

_MOST_LOOKS = 12


class KnownOfMail(msgspec.Struct, frozen=True):
    """What is known of an email besides its words.

    Attributes:
        sent_to: whom the mail that was given was sent to, where it is the one that went astray.
        sent: when that mail was sent, in its own words.
        report: the delivery report that it came with.
        pieces: those that are known already, such as the words of that report.
    """

    sent_to: tuple[str, ...] = ()
    sent: str = ""
    report: DeliveryReport | None = None
    pieces: tuple[StrayPiece, ...] = ()


NOTHING_KNOWN = KnownOfMail()


def clean(
    subject: str,
    document: RichDocument,
    wrong: Sequence[str] = (),
    known: KnownOfMail = NOTHING_KNOWN,
) -> Cleaning:
    """Say what of an email is none of it.

    Args:
        subject: of the mail that was given; where it has none, that of the first header is taken.
        document: its words, with all that stands above and beneath them.
        wrong: the addresses that it shouldn't have gone to; where none is given, they are told from the headers.
        known: what is known besides.
    """
    lines = _without_lines(lines_of(document), _spans(known.pieces))
    first = thread_of(lines)
    subject = subject or next(
        (each.fields["subject"] for each in first.headers if "subject" in each.fields), ""
    )
    everybody = _sent_to(first) or tuple(each.casefold() for each in known.sent_to)
    named = dict.fromkeys(each.strip().casefold() for each in wrong if each.strip())
    addresses = tuple(named) or _told(everybody)
    of_subject = subject_pieces(subject, addresses)
    pieces = [*known.pieces, *_looked_through(lines, first, addresses)]
    found = [
        *of_subject.pieces,
        *sorted(pieces, key=lambda piece: piece.spans[:1]),
        *_in_words(document, addresses, _others(everybody, addresses), pieces),
    ]
    form = _form(known.report, first.headers, of_subject.kinds)
    sent = _sent(first) or known.sent
    return Cleaning(subject, document, tuple(found), form, known.report, addresses, everybody, sent)


def _looked_through(
    lines: Sequence[MailLine], first: Thread, wrong: Sequence[str]
) -> list[StrayPiece]:
    """The pieces of the lines: those of the first look, and what shows when these are gone."""
    pieces = list(first.pieces)
    taken = [piece for piece in pieces if piece.sure]
    lines = [_without_addresses(line, wrong) for line in lines]
    for _ in range(_MOST_LOOKS):
        lines = _without_lines(lines, _spans(taken), unquoted=True)
        taken = [piece for piece in thread_of(lines).pieces if piece.sure]
        if not taken:
            break
        # What is doubtful is told as it was at first: with the headers gone, nothing shows where a mail ends.
        pieces = [each for each in pieces if not _is_same(each, taken)] + taken
    return pieces


def _without_addresses(line: MailLine, wrong: Sequence[str]) -> MailLine:
    text = line.text
    for address in wrong:
        kept, reached = [], 0
        for start, end in places_of(address, text):
            kept.append(text[reached:start])
            reached = end
        text = "".join([*kept, text[reached:]])
    return line if text == line.text else msgspec.structs.replace(line, text=text, bare=bare(text))


def _is_same(piece: StrayPiece, taken: Iterable[StrayPiece]) -> bool:
    """Whether a doubtful piece has become one that is taken."""
    return not piece.sure and any(each.spans == piece.spans for each in taken)


def _spans(pieces: Iterable[StrayPiece]) -> set[Span]:
    return {span for piece in pieces for span in piece.spans}


def _without_lines(
    lines: Sequence[MailLine], gone: Collection[Span], *, unquoted: bool = False
) -> list[MailLine]:
    """The lines that are left, as they would be read again."""
    kept: list[MailLine] = []
    leaf: int | None = None
    for line in lines:
        if line.spans and all(span in gone for span in line.spans):
            continue
        here = line.spans[0].leaf if line.spans else None
        if unquoted:
            first = here is None or here != leaf
            kept.append(msgspec.structs.replace(line, quote=0, first=first))
        else:
            kept.append(line)
        leaf = here
    return kept


# --- addresses


def _sent_to(thread: Thread) -> tuple[str, ...]:
    """Whom the email that went astray was sent to: the header right above it says so, or else one further up."""
    for header in reversed(thread.headers[: thread.above]):
        named = addresses_of(f"{header.fields.get('to', '')} {header.fields.get('cc', '')}")
        if named:
            return named
    return ()


def _sent(thread: Thread) -> str:
    """When it was sent: the header right above it says so."""
    above = reversed(thread.headers[: thread.above])
    return next((each.fields["date"] for each in above if each.fields.get("date")), "")


def _told(everybody: Sequence[str]) -> tuple[str, ...]:
    """The wrong address, where only one can be it."""
    outside = [each for each in everybody if not is_ours(each)]
    return tuple(outside) if len(outside) == 1 else ()


def _others(everybody: Sequence[str], wrong: Sequence[str]) -> tuple[str, ...]:
    """Addresses of which nobody has said whether they are wrong."""
    return () if wrong else tuple(each for each in everybody if not is_ours(each))


def _in_words(
    document: RichDocument,
    wrong: Sequence[str],
    others: Sequence[str],
    pieces: Sequence[StrayPiece],
) -> Iterator[StrayPiece]:
    """Where addresses stand in the words and links, apart from what is taken out anyway."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for span in _spans(piece for piece in pieces if piece.sure):
        spans.setdefault(span.leaf, []).append((span.start, span.end))
    gone = {leaf: merged(places) for leaf, places in spans.items()}
    for number, leaf in enumerate(leaves_of(document)):
        taken = gone.get(number, [])
        for address in (*wrong, *others):
            for start, end in places_of(address, leaf.text):
                if not covers(taken, start, end):
                    yield _address_at(Span(number, start, end), leaf.text, sure=address in wrong)
        for start, end, link in _links(leaf):
            leads = any(stands_in(address, link) for address in wrong)
            if leads and not covers(taken, start, end):
                yield StrayPiece("wrong-address", link, (Span(number, start, end, link=True),))


def _address_at(span: Span, text: str, *, sure: bool) -> StrayPiece:
    """An address in a text, and whether words of its line stand around it, which would then have a hole."""
    kind: PieceKind = "wrong-address" if sure else "other-address"
    around = text[: span.start].rpartition("\n")[2] + text[span.end :].partition("\n")[0]
    hole = bool(around.strip(" ,;:<>()"))
    return StrayPiece(kind, text[span.start : span.end], (span,), sure=sure, hole=hole)


def _links(leaf: RichParagraph) -> Iterator[tuple[int, int, str]]:
    """Start, end and address of what is linked."""
    start = 0
    for run in leaf.runs:
        end = start + len(run.text)
        if run.link and end > start:
            yield start, end, run.link
        start = end


# --- what it is


def _form(
    report: DeliveryReport | None, headers: Sequence[Header], prefixes: Collection[PrefixKind]
) -> SourceForm:
    if report is not None:
        return "report"
    said = next((each for each in prefixes if each in ("forward", "reply")), "")
    if any(each.kind == "forward" for each in headers) or said == "forward":
        return "forward"
    if said == "reply" or any(set(each.fields) == {"from"} for each in headers):
        return "reply"
    return "forward" if headers else "mail"
