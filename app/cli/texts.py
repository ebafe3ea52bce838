"""What was typed on the command line, as text: in UTF-8 whatever the shell's language is."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.errors import AppError

FILES = ("file",)
"""Options that name files and aren't paths already, because they may be `-` too."""


def as_utf8(arguments: Sequence[str]) -> list[str]:
    """Return arguments as they were typed in UTF-8: in a shell without a language Python knows only ASCII."""
    return [_again(each) for each in arguments]


def _again(text: str) -> str:
    if text.isascii():
        return text
    try:
        return os.fsencode(text).decode("utf-8")
    except UnicodeError:
        return text


def path_of(text: str) -> Path:
    """A path by its typed name, for a system that may know only ASCII."""
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return Path(os.fsdecode(text.encode("utf-8", "surrogateescape")))
    return Path(text)


def check_texts(options: Namespace) -> None:
    """Refuse what isn't text. Names of files may be any bytes.

    Raises:
        AppError: `not-utf8-typed`, with the first argument that isn't.
    """
    for text in _texts(options):
        if any("\ud800" <= letter <= "\udfff" for letter in text):
            raise AppError("not-utf8-typed", typed=text)


def _texts(options: Namespace) -> Iterator[str]:
    for name, value in vars(options).items():
        if name not in FILES:
            values = value if isinstance(value, list) else [value]
            yield from (each for each in values if isinstance(each, str))
