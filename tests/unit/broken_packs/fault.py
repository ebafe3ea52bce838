"""A fault: one place of a sound pack, broken, and what its author must be told."""

from __future__ import annotations

from typing import NamedTuple

PHOTO = "templates/photos/new-photo.yaml"
MISSING = "templates/documents/missing.yaml"
LOST = "templates/documents/lost.yaml"
ANSWER = "templates/calls/answer.yaml"
MESSAGE = "channels/message.yaml"
EMAIL = "channels/email.yaml"
WORDS = "rules/words.yaml"

HERE = "§"
"""Stands in a broken text just before the place that is to be told."""


class Fault(NamedTuple):
    """One fault.

    Attributes:
        path: of the file in the pack.
        old: what stands there; empty where all of the file is replaced.
        new: what is written in its place, with `HERE` before what is told.
        says: what must be told, in pieces, divided by ` / `.
        at: where it is told, if not there.
        instead: the piece of `new` in whose place the mended line is put; empty for the entry on the told line.
        more: why more than one problem is right.
    """

    path: str
    old: str
    new: str
    says: str
    at: str = ""
    instead: str = ""
    more: str = ""


Faults = dict[str, Fault]
