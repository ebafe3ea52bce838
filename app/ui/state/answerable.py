"""Questions that an officer answers: all that the rows of questions work against."""

from __future__ import annotations

from typing import Protocol

from app.compose.draft import RawAnswer
from app.language import Language
from app.templates.model import Question


class Answerable(Protocol):
    """Whatever asks them.

    Attributes:
        interface: the language of the window.
    """

    interface: Language

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that a text is asked in."""

    @property
    def attempted(self) -> bool:
        """Whether a copy was tried while something stopped it."""

    def answer(
        self, question: Question, entry: str, raw: RawAnswer | None, pasted: str = ""
    ) -> None:
        """Answer a question, or take its answer back with None; `pasted` is what of it came from elsewhere."""

    def tick(self, question: Question, entry: str, choice: str, on: bool) -> None:
        """Tick or untick one choice."""
