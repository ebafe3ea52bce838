"""Wording: text with its conditions and values, in the form in which it is stored and composed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from app.expressions.tree import Expression, Name, names_in


class Literal(msgspec.Struct, frozen=True, tag="text"):
    """Words as they stand."""

    text: str


SCHEMES = ("https://", "mailto:", "tel:")
"""What the address of a link begins with."""


class Link(msgspec.Struct, frozen=True, tag="link"):
    """Words that lead somewhere."""

    text: str
    address: str


class Value(msgspec.Struct, frozen=True, tag="value"):
    """An answer, printed as text."""

    expression: Expression


class Branch(msgspec.Struct, frozen=True):
    """One branch of an `if`; `when` is None for `else`."""

    when: Expression | None
    pieces: Line


class Branches(msgspec.Struct, frozen=True, tag="if"):
    """`if … elif … else`: the first branch that holds is said."""

    branches: tuple[Branch, ...]


Piece = Literal | Link | Value | Branches
Line = tuple[Piece, ...]


class ParagraphText(msgspec.Struct, frozen=True, tag="paragraph"):
    """One paragraph of wording."""

    line: Line


class ListText(msgspec.Struct, frozen=True, tag="list"):
    """A list written in the text itself."""

    items: tuple[Line, ...]
    ordered: bool


Wording = tuple[ParagraphText | ListText, ...]
"""Paragraphs and lists, in order."""


class NumberForms(msgspec.Struct, frozen=True):
    """Wording in one language, by number form.

    Attributes:
        other: the wording, or that of the form `other`.
        by_form: further number forms (`zero, one, two, few, many`).
    """

    other: Wording
    by_form: dict[str, Wording] = {}

    def get(self, form: str) -> Wording:
        """Return the wording for a number form."""
        return self.by_form.get(form, self.other)

    def all(self) -> Iterator[Wording]:
        """Yield the wording of every form."""
        yield self.other
        yield from self.by_form.values()

    def mapped(self, change: Callable[[Line], Line]) -> NumberForms:
        """Return the forms with each line changed."""
        by_form = {name: _mapped(wording, change) for name, wording in self.by_form.items()}
        return NumberForms(_mapped(self.other, change), by_form)


def _mapped(wording: Wording, change: Callable[[Line], Line]) -> Wording:
    return tuple(
        ListText(tuple(map(change, block.items)), block.ordered)
        if isinstance(block, ListText)
        else ParagraphText(change(block.line))
        for block in wording
    )


def lines_of(wording: Wording) -> Iterator[Line]:
    """Yield each paragraph and item."""
    for block in wording:
        if isinstance(block, ListText):
            yield from block.items
        else:
            yield block.line


def pieces_of(line: Line) -> Iterator[Piece]:
    """Yield every piece, those inside branches included."""
    for piece in line:
        yield piece
        if isinstance(piece, Branches):
            for branch in piece.branches:
                yield from pieces_of(branch.pieces)


def values_of(line: Line) -> frozenset[str]:
    """Names that the line prints."""
    return frozenset(
        name
        for piece in pieces_of(line)
        if isinstance(piece, Value)
        for name in names_in(piece.expression)
    )


def names_of(line: Line) -> Iterator[str]:
    """Yield every name that the line prints or asks in a condition."""
    for piece in pieces_of(line):
        if isinstance(piece, Value):
            yield from names_in(piece.expression)
        elif isinstance(piece, Branches):
            for branch in piece.branches:
                if branch.when is not None:
                    yield from names_in(branch.when)


def replace_values(line: Line, change: Callable[[str], Line | None]) -> Line:
    """Put other pieces in the place of values.

    Args:
        line: what is said.
        change: gives the pieces for a value's name; None where the value stays. Where nothing takes its place, the
            blank before it goes too.
    """
    pieces: list[Piece] = []
    for piece in line:
        match piece:
            case Branches(branches=branches):
                pieces.append(
                    Branches(
                        tuple(
                            Branch(each.when, replace_values(each.pieces, change))
                            for each in branches
                        )
                    )
                )
            case Value(expression=Name(id=name)) if (put := change(name)) is not None:
                last = pieces[-1] if pieces else None
                if not put and isinstance(last, Literal):
                    pieces[-1] = Literal(last.text.rstrip(" "))
                pieces.extend(put)
            case _:
                pieces.append(piece)
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> Line:
    """The pieces with neighbouring words as one."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if isinstance(piece, Literal) and isinstance(last, Literal):
            joined[-1] = Literal(last.text + piece.text)
        elif piece != Literal(""):
            joined.append(piece)
    return tuple(joined)
