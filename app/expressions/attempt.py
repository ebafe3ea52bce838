"""One attempt to read an expression: its source, where it stands, and what goes wrong."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.expressions.names import RESERVED, Known, Names
from app.expressions.tree import Expression
from app.source.problems import Place, Problems

_WORD = re.compile(r"[^\W\d]\w*")

Locate = Callable[[int], Place]


class ExpressionReading:
    """One expression being read: its source, where it stands, and what goes wrong."""

    def __init__(self, source: str, locate: Locate, names: Names, problems: Problems) -> None:
        self.source = source
        self.locate = locate
        self.names = names
        self.problems = problems
        self.failed = False
        # Words in quotes are no names and no operators; blanks of the same number keep the offsets.
        self.masked = re.sub(r"'[^']*'|\"[^\"]*\"", lambda m: " " * len(m[0]), source)
        # By identity: the same name may stand in several places. The parts are kept, so none is reused.
        self._offsets: dict[int, tuple[int, Expression]] = {}

    def note(self, expression: Expression, offset: int) -> Expression:
        """Remember where a part of the expression stands."""
        self._offsets[id(expression)] = (offset, expression)
        return expression

    def offset_of(self, expression: Expression) -> int:
        """Where a part stands; of a comparison, its operator."""
        return self._offsets[id(expression)][0] if id(expression) in self._offsets else 0

    def refuse(self, code: str, at: Expression | int = 0, **params: str | int) -> None:
        """Add a problem at a part of the expression, or at an offset; none where a broken name may be the cause."""
        self.failed = True
        if not self.waits():
            offset = at if isinstance(at, int) else self.offset_of(at)
            self.problems.add(self.locate(offset), code, **params)

    def waits(self) -> bool:
        """Whether it uses a name of something broken; then it waits until that is mended."""
        words = set(_WORD.findall(self.masked)) - RESERVED
        used = [self.names[word] for word in sorted(words) if word in self.names]
        # An id that isn't a word (`lost-how`) stands there as the author wrote it.
        used += [
            known for name, known in self.names.items() if known.broken_in and name in self.masked
        ]
        broken = next((known for known in used if known.broken_in), None)
        if broken is not None:
            self.wait(broken)
        return broken is not None

    def wait(self, known: Known) -> None:
        """Note that a broken name is used."""
        self.problems.wait(self.locate(0), known.broken_in)
        self.failed = True
