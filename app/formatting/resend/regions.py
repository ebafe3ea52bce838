"""The parts of a thread: what stands above the email, its headers, the email itself, older ones beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from app.formatting.resend.headers import Header, headers_in
from app.formatting.resend.leaves import MailLine
from app.formatting.resend.pieces import PieceKind, StrayPiece
from app.formatting.resend.signatures import is_sent_from, is_signature
from app.formatting.resend.traces import is_trace, is_warning


class Thread(msgspec.Struct, frozen=True):
    """What one look at the lines finds.

    Attributes:
        headers: those that are certain.
        above: how many of them stand above the email.
        pieces: what is none of the email, and what may not be.
    """

    headers: tuple[Header, ...]
    above: int
    pieces: tuple[StrayPiece, ...]


def thread_of(lines: Sequence[MailLine]) -> Thread:
    """Part the lines of a thread."""
    headers = headers_in(lines)
    sure = [each for each in headers if each.sure]
    pieces = [_header_piece(lines, each) for each in headers]
    bounds = [0, *(edge for each in sure for edge in (each.start, each.end)), len(lines)]
    regions = [lines[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    email = _email(regions, sure)
    for number, region in enumerate(regions):
        pieces.extend(_of_region(region, number - email))
    return Thread(tuple(sure), email, tuple(pieces))


def piece_of(lines: Sequence[MailLine], kind: PieceKind, *, sure: bool = True) -> StrayPiece:
    """Whole lines as a piece."""
    text = "\n".join(line.text for line in lines).strip()
    return StrayPiece(kind, text, tuple(span for line in lines for span in line.spans), sure=sure)


def _header_piece(lines: Sequence[MailLine], header: Header) -> StrayPiece:
    own = lines[header.start : header.end]
    kind: PieceKind = "header"
    if not header.fields:
        kind = "separator"
    elif set(header.fields) == {"from"}:
        kind = "lead-in"
    return piece_of(own, kind, sure=header.sure)


def _email(regions: Sequence[Sequence[MailLine]], headers: Sequence[Header]) -> int:
    """Which region holds the email: the first beneath a header that isn't only there to forward another."""
    last = len(headers)
    for number in range(min(1, last), last):
        forwards = headers[number].kind == "forward"
        if _has_words(regions[number]) and not is_signature(regions[number]) and not forwards:
            return number
    return last


def _has_words(region: Sequence[MailLine]) -> bool:
    return any(not line.blank for line in region)


def _of_region(region: Sequence[MailLine], beneath: int) -> Iterator[StrayPiece]:
    """The pieces of a region, by how far beneath the email it stands; above it, below zero."""
    traces, rest = _leading_traces(region)
    if beneath > 0:
        if _has_words(region):
            yield piece_of(region, "earlier", sure=False)
        return
    if traces:
        yield piece_of(traces, "trace")
    if not _has_words(rest):
        return
    if beneath < 0:
        signature = is_signature(rest)
        yield piece_of(rest, "signature" if signature else "above", sure=signature)
        return
    first, last = _ends(rest)
    if is_warning(first.bare):
        yield piece_of((first,), "warning", sure=False)
    if last is not first and is_sent_from(last.bare):
        yield piece_of((last,), "sent-from", sure=False)


def _leading_traces(region: Sequence[MailLine]) -> tuple[Sequence[MailLine], Sequence[MailLine]]:
    """The lines of programs at the beginning, and all else."""
    end = at = 0
    while at < len(region) and (region[at].blank or is_trace(region[at].bare)):
        at += 1
        if not region[at - 1].blank:
            end = at
    return region[:end], region[end:]


def _ends(region: Sequence[MailLine]) -> tuple[MailLine, MailLine]:
    words = [line for line in region if not line.blank]
    return words[0], words[-1]
