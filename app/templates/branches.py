"""Puts `if … elif … else … endif` together inside one paragraph."""

from __future__ import annotations

from app.source.problems import Problems
from app.templates.tags import Tag
from app.templates.wording import Branch, Branches, Line, Link, Literal, Piece, Value

MAX_DEPTH = 10
"""Ifs inside one another: more than anyone can read, and a bound on the depth of stored wording."""


class _OpenIf:
    """An `if` that waits for its `endif`."""

    def __init__(self, tag: Tag) -> None:
        self.opened = tag
        self.current = tag
        self.branches: list[Branch] = []
        self.pieces: list[Piece] = []

    def close_branch(self, following: Tag) -> None:
        """End the current branch; the next one belongs to `following`."""
        if self.current.kind == "else" or self.current.expression is not None:
            self.branches.append(Branch(self.current.expression, tuple(self.pieces)))
        self.pieces = []
        self.current = following


class Joiner:
    """Puts the ifs of one text together, a paragraph at a time.

    An `if` belongs to one paragraph, lead or item: it may not span several (design part 4). What follows from one
    mistake isn't told again: neither the other parts of an `if` that spans paragraphs, nor anything where a tag of the
    text can't be read (`sure` is false).
    """

    def __init__(self, problems: Problems, *, sure: bool) -> None:
        self._problems = problems if sure else Problems()

    def join(self, flat: list[Literal | Link | Tag]) -> Line:
        """Turn a flat run of words and tags into pieces; an `if` left open is a problem."""
        told = Problems()
        line = _join(flat, told)
        self._problems.extend(told)
        if told:
            self._problems = Problems()
        return line


def _join(flat: list[Literal | Link | Tag], problems: Problems) -> Line:
    top: list[Piece] = []
    stack: list[_OpenIf] = []
    for piece in flat:
        pieces = stack[-1].pieces if stack else top
        if not isinstance(piece, Tag):
            pieces.append(piece)
        elif piece.kind == "value":
            if piece.expression is not None:
                pieces.append(Value(piece.expression))
        elif piece.kind == "if":
            if len(stack) == MAX_DEPTH:
                problems.add(piece.place, "ifs-too-deep", most=MAX_DEPTH)
                return ()
            stack.append(_OpenIf(piece))
        else:
            _continue_if(piece, stack, top, problems)
    for unclosed in stack:
        problems.add(unclosed.opened.place, "if-across-paragraphs")
    return tuple(top)


def _continue_if(tag: Tag, stack: list[_OpenIf], top: list[Piece], problems: Problems) -> None:
    if not stack:
        problems.add(tag.place, "no-if", keyword=tag.kind)
        return
    current = stack[-1]
    if tag.kind != "endif" and current.current.kind == "else":
        problems.add(tag.place, "after-else", keyword=tag.kind)
        return
    current.close_branch(tag)
    if tag.kind == "endif":
        stack.pop()
        outer = stack[-1].pieces if stack else top
        outer.append(Branches(tuple(current.branches)))
