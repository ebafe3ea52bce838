"""What is wrong in a file of a pack, and where: data, worded later in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

LONGEST_WORD = 64
"""Longer words have no near ones, and comparing them would take long."""


AGAIN = "again"
"""The param with the other lines in which the same slip shows."""
ONCE = frozenset(
    [
        *("unknown-name", "unknown-choice", "unknown-form", "unknown-slot", "unknown-parameter"),
        *("word-without-quotes", "no-forms", "also-not-here", "also-begins"),
    ]
)
"""One slip with a name shows wherever the name is used: it is told at the first place, with the lines of the others."""


class Place(msgspec.Struct, frozen=True, order=True):
    """A place in a file. Lines and columns begin at 1 and count code points; line 0 is the file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong. Its words are in `app.language.prose`, under `code`."""

    place: Place
    code: str
    params: tuple[tuple[str, str | int], ...] = ()


class Problems:
    """Collects the problems of one file or of many, so that all are told at once."""

    def __init__(self) -> None:
        # A dict keeps the order of adding and holds each problem once.
        self._problems: dict[Problem, None] = {}
        self._waiting: dict[tuple[Place, str], None] = {}

    def add(self, place: Place, code: str, **params: str | int) -> None:
        """Note a problem. The same problem at the same place is kept once."""
        self._problems[Problem(place, code, tuple(params.items()))] = None

    def withdraw(self, place: Place, code: str) -> None:
        """Take back what was told of a line, for something that tells it better."""
        for each in [each for each in self._problems if each.code == code]:
            if (each.place.file, each.place.line) == (place.file, place.line):
                del self._problems[each]

    def wait(self, place: Place, file: str) -> None:
        """Note that something can't be used before `file` is mended. Nothing is told: that file tells it."""
        self._waiting[place, file] = None

    def extend(self, others: Problems) -> None:
        """Add the problems of another collector."""
        self._problems.update(others._problems)
        self._waiting.update(others._waiting)

    def all(self) -> tuple[Problem, ...]:
        """Return the problems in the order of the files, lines and columns; the same slip in one file once."""
        return tuple(_once(sorted(self._problems, key=lambda problem: problem.place)))

    def take(self, told: Iterable[Problem], waiting: Iterable[tuple[Place, str]]) -> None:
        """Add what another collector had."""
        self._problems.update(dict.fromkeys(told))
        self._waiting.update(dict.fromkeys(waiting))

    def waiting(self) -> tuple[tuple[Place, str], ...]:
        """Return each place that waits, and the file that must be mended first."""
        return tuple(self._waiting)

    def __len__(self) -> int:
        """How much stops something from being used: what is told, and what waits."""
        return len(self._problems) + len(self._waiting)


def _once(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Tell a slip that shows in several places of a file at the first, with the lines of the others."""
    first: dict[tuple[object, ...], Problem] = {}
    lines: dict[tuple[object, ...], dict[int, None]] = {}
    for each in problems:
        key: tuple[object, ...] = (each,)
        if each.code in ONCE:
            same = (pair for pair in each.params if pair[0] not in ("mended", AGAIN))
            key = (each.place.file, each.code, *same)
        if first.setdefault(key, each) is not each and each.place.line != first[key].place.line:
            lines.setdefault(key, {})[each.place.line] = None
    for key, each in first.items():
        again = ", ".join(map(str, lines.get(key, ())))
        params = (*each.params, (AGAIN, again)) if again else each.params
        yield Problem(each.place, each.code, params)


def closest(word: str, allowed: Iterable[str]) -> str:
    """Return the allowed word that `word` was probably meant to be, or nothing.

    Capitals don't count, and `_`, `-` and a blank are the same.
    """
    if not word or len(word) > LONGEST_WORD:
        return ""
    import difflib  # noqa: PLC0415  # only for what is wrong

    by_fold = {_fold(known): known for known in allowed}
    near = difflib.get_close_matches(_fold(word), by_fold, n=1, cutoff=0.6)
    # What somebody began to type is near too: `dap` is `dap-message`.
    near = near or [fold for fold in by_fold if fold.startswith(_fold(word))]
    return by_fold[near[0]] if near else ""


def _fold(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
