"""A text that is copied in parts, and what is remembered of that: all that the copy buttons work against."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.language import Language
from app.session.copying import Blocked, Copied, Payload, What


class CopyStanding(Protocol):
    """How the text stands after a step; another object after each."""

    @property
    def chosen(self) -> bool:
        """Whether there is anything to copy."""

    @property
    def sent(self) -> bool:
        """Whether it goes to somebody; else it is read out or kept."""

    @property
    def parts(self) -> tuple[What, ...]:
        """What is copied of it, in order."""

    @property
    def is_note(self) -> bool:
        """Whether it is a case note: what is kept with us, and never sent."""

    @property
    def next_part(self) -> What | None:
        """The part to copy next, of what goes to somebody; None where nothing does."""

    @property
    def next_note(self) -> Payload | Blocked | None:
        """The case note to copy next, or why not; None where there is none."""

    @property
    def last_copied(self) -> Copied | None:
        """The part that was copied last, of those that there still are."""

    def payload(self, what: What) -> Payload | Blocked:
        """What to copy of a part, or why not."""

    def is_done(self, what: What) -> bool:
        """Whether a part was copied as it stands, and nothing stops it now."""

    def is_unchanged(self, copied: Copied) -> bool:
        """Whether a part still is what was copied of it."""


class Copyable(Protocol):
    """The text, and what is noted of its copies.

    Attributes:
        interface: the language of the window.
    """

    interface: Language

    @property
    def changed(self) -> SignalInstance:
        """Emitted after each step."""

    @property
    def standing(self) -> CopyStanding:
        """How the text stands now."""

    def note_copied(self, payload: Payload) -> None:
        """A part was copied."""

    def note_attempted(self) -> None:
        """A copy was tried and refused."""
