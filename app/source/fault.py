"""A mistake that stops the parser, and how the text is mended in memory to read on."""

from __future__ import annotations

import msgspec

from app.source.problems import Place


class SourceEdit(msgspec.Struct, frozen=True):
    """A piece of a line (from 0) and what is read in its place."""

    line: int
    start: int
    end: int
    text: str


class Fault(Exception):  # noqa: N818  # it is told as a problem, and the file is read again
    """A mistake that stops the parser.

    Attributes:
        place: where the author made it.
        code: the problem.
        params: what its words mention.
        edit: what to change to read on, if that would help.
    """

    def __init__(
        self, place: Place, code: str, edit: SourceEdit | None = None, **params: str
    ) -> None:
        super().__init__(code)
        self.place = place
        self.code = code
        self.edit = edit
        self.params = params
