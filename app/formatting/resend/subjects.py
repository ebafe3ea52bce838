"""What of a subject is none of it: prefixes, marks of gateways, the wrong address."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.formatting.resend.addresses import places_of
from app.formatting.resend.pieces import PieceKind, StrayPiece
from app.formatting.resend.prefixes import PrefixKind, prefixes_of


class SubjectPieces(msgspec.Struct, frozen=True):
    """The pieces of a subject, and the kinds of its prefixes, in order."""

    pieces: tuple[StrayPiece, ...]
    kinds: tuple[PrefixKind, ...]


def subject_pieces(subject: str, wrong: Sequence[str]) -> SubjectPieces:
    """Find them; what is left when they are gone is looked at again, so that nothing more is found in it."""
    pieces: list[StrayPiece] = []
    kinds: list[PrefixKind] = []
    left = list(range(len(subject)))
    while True:
        found = [*_addresses(subject, left, wrong)] or [*_prefixes(subject, left, kinds)]
        pieces.extend(found)
        gone = {at for piece in found if piece.sure for at in range(*(piece.subject or (0, 0)))}
        if not gone:
            return SubjectPieces(tuple(sorted(dict.fromkeys(pieces), key=_place)), tuple(kinds))
        left = [at for at in left if at not in gone]


def _place(piece: StrayPiece) -> tuple[int, int]:
    return piece.subject or (0, 0)


def _addresses(subject: str, left: Sequence[int], wrong: Sequence[str]) -> list[StrayPiece]:
    text = "".join(subject[at] for at in left)
    return [
        _piece("wrong-address", subject, left[start:end], hole=True)
        for address in wrong
        for start, end in places_of(address, text)
    ]


def _prefixes(subject: str, left: Sequence[int], kinds: list[PrefixKind]) -> list[StrayPiece]:
    text = "".join(subject[at] for at in left)
    pieces = []
    for found in prefixes_of(text):
        kinds.append(found.prefix.kind)
        kind: PieceKind = "tag" if found.prefix.kind == "tag" else "prefix"
        places = left[found.start : found.end]
        pieces.append(_piece(kind, subject, places, sure=found.sure, source=found.prefix.source))
    return pieces


def _piece(
    kind: PieceKind,
    subject: str,
    places: Sequence[int],
    *,
    sure: bool = True,
    hole: bool = False,
    source: str = "",
) -> StrayPiece:
    """A piece from its first to its last place; what went before may lie between them."""
    start, end = places[0], places[-1] + 1
    text = "".join(subject[at] for at in places).strip()
    return StrayPiece(kind, text, subject=(start, end), sure=sure, hole=hole, source=source)
