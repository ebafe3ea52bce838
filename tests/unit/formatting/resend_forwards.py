"""The forwards and replies of `tests/data/resend/forwards.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parents[2] / "data" / "resend" / "forwards.txt"


class ForwardCase(NamedTuple):
    """What is given, and what is expected to come of it."""

    name: str
    subject: str
    given: str
    left_subject: str
    wrong: tuple[str, ...]
    left: str
    marked: tuple[str, ...]


def forward_cases() -> Iterator[ForwardCase]:
    """Each forward of the file."""
    for piece in ("\n" + _FILE.read_text(encoding="utf-8")).split("\n=== ")[1:]:
        name, subject, left, wrong, *lines = piece.splitlines()
        yield ForwardCase(
            name,
            _value(subject),
            "\n".join(line[1:] for line in lines),
            _value(left),
            tuple(_value(wrong).split()),
            "\n".join(line[1:] for line in lines if line[:1] in "|?"),
            tuple(line[1:].strip() for line in lines if line.startswith("?")),
        )


def _value(line: str) -> str:
    return line.partition(":")[2].strip()


def words(text: str) -> list[str]:
    """The words of a text, without signs of quoting."""
    return [each for each in text.split() if set(each) != {">"}]
