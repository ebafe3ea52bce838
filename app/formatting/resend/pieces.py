"""What is taken out of an email that went astray, and what may have to be: data, each piece with its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal

import msgspec

from app.formatting.resend.leaves import Span, leaves_of, without
from app.formatting.resend.reports.model import DeliveryReport
from app.formatting.rich import RichDocument

PieceKind = Literal[
    "prefix",  # FW: and others, in the subject
    "tag",  # [EXTERNAL], in the subject
    "header",  # who sent it, to whom, when
    "lead-in",  # On Monday, Ann wrote:
    "separator",  # ---- Forwarded message ----
    "signature",  # of whoever forwarded it
    "trace",  # You forwarded this message on …
    "warning",  # CAUTION: from outside
    "sent-from",  # Sent from my phone
    "wrong-address",
    "other-address",  # of somebody else it was sent to
    "report",  # what the mail system wrote
    "above",  # words over the forwarded email
    "earlier",  # an email beneath it
]
"""What a piece is; its words are in `app.language.prose.resend`."""

SourceForm = Literal["forward", "reply", "report", "mail"]
"""What was given: a mail that was forwarded, one that was answered, a delivery report, or the mail itself."""


class StrayPiece(msgspec.Struct, frozen=True):
    """Something that is taken out, or that the officer decides about.

    Attributes:
        text: what it says.
        spans: where it stands in the document; none where it is of the subject.
        subject: start and end in the subject, or None.
        sure: it is certainly none of the message: taken out at once. Else it is left in, and marked.
        hole: words are left round it that may not make sense without it.
        source: of a prefix, which language and programs write it.
    """

    kind: PieceKind
    text: str
    spans: tuple[Span, ...] = ()
    subject: tuple[int, int] | None = None
    sure: bool = True
    hole: bool = False
    source: str = ""


class Cleaning(msgspec.Struct, frozen=True):
    """An email that went astray, and what is none of it.

    Attributes:
        subject, document: as they were given.
        pieces: those of the subject first, then by their places.
        form: what was given.
        report: the delivery report that it came with, or None.
        wrong: the addresses that may stand nowhere in what is copied.
        sent_to: everybody it was sent to, as far as it says, in small letters.
        sent: when it was sent, in the words of its header; empty where it doesn't say.
    """

    subject: str
    document: RichDocument
    pieces: tuple[StrayPiece, ...]
    form: SourceForm = "mail"
    report: DeliveryReport | None = None
    wrong: tuple[str, ...] = ()
    sent_to: tuple[str, ...] = ()
    sent: str = ""

    def line_of(self, piece: StrayPiece) -> str:
        """The line of the document that a piece stands in."""
        first = piece.spans[0]
        text = leaves_of(self.document)[first.leaf].text
        return text[: first.start].rpartition("\n")[2] + text[first.start :].partition("\n")[0]

    @property
    def sure(self) -> frozenset[int]:
        """The pieces that are taken out at once, by their numbers."""
        return frozenset(number for number, piece in enumerate(self.pieces) if piece.sure)

    @property
    def unsure(self) -> tuple[int, ...]:
        """The pieces that the officer decides about."""
        return tuple(number for number, piece in enumerate(self.pieces) if not piece.sure)


class CleanEmail(msgspec.Struct, frozen=True):
    """What is left to be sent."""

    subject: str
    document: RichDocument


def without_pieces(cleaning: Cleaning, taken: Collection[int]) -> CleanEmail:
    """The email without these pieces; without none of them it is as it was given, but for signs of quoting."""
    chosen = [cleaning.pieces[number] for number in sorted(taken)]
    spans = [span for piece in chosen for span in piece.spans]
    places = [piece.subject for piece in chosen if piece.subject is not None]
    return CleanEmail(_without(cleaning.subject, places), without(cleaning.document, spans))


def _without(subject: str, places: Iterable[tuple[int, int]]) -> str:
    gone = {at for start, end in places for at in range(start, end)}
    kept = "".join(each for at, each in enumerate(subject) if at not in gone)
    return " ".join(kept.split()) if gone else subject
