"""Where one step of typing ends and the next begins, so that undo never takes away more than was meant.

Typing goes on as one step to the end of a sentence or of a line, until the officer pauses, or takes away more than a
slip of the finger. Then Undo brings back what was taken away, whole.

    >>> from datetime import datetime
    >>> from app.session.typing_runs import change_of, goes_on, run_of
    >>> at = datetime(2027, 3, 5, 10, 42)
    >>> typed = change_of("It is late.", "It is late. ")
    >>> more = change_of("It is late. ", "It is late. W")
    >>> goes_on(run_of("1:more", typed, at), run_of("1:more", more, at))
    False
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from app.compose.draft import RawAnswer
from app.language import Bilingual, Language
from app.language.difference import difference

PAUSE = timedelta(seconds=2)
"""After this long without a key, what is typed next is a step of its own."""
_ENDS, _AFTER_ENDS = ".!?…", "\"'’”)]"
"""What ends a sentence, and what may stand after it."""


class TypedChange(msgspec.Struct, frozen=True):
    """What one key or paste changed in a text.

    Attributes:
        language: of the text, where the answer is given in each.
        before: what stands before the change.
        removed, put: what went, and what came in its place.
    """

    language: Language
    before: str
    removed: str
    put: str

    @property
    def end(self) -> int:
        """Where the caret stands afterwards."""
        return len(self.before) + len(self.put)

    @property
    def takes_away(self) -> bool:
        """Whether it only takes away."""
        return not self.put

    @property
    def is_a_slip(self) -> bool:
        """Whether it only takes away the letter that was just typed wrongly."""
        return self.takes_away and len(self.removed) == 1 and not self.removed.isspace()

    @property
    def begins_a_sentence(self) -> bool:
        """Whether it begins what comes after a sentence or a line."""
        return not self.put[:1].isspace() and _has_ended(self.before)


def _has_ended(text: str) -> bool:
    """Whether a text ends with a sentence or a line, and white space. No pattern: its time would be the square."""
    words = text.rstrip()
    space = text[len(words) :]
    return "\n" in space or bool(space and words.rstrip(_AFTER_ENDS).endswith(tuple(_ENDS)))


class TypingRun(msgspec.Struct, frozen=True):
    """Keys that follow each other in one text.

    Attributes:
        place: the text, by entry, question and language.
        change: what the last of them changed.
        at: when (local time); None where nobody reads a clock.
        erasing: they take words away.
    """

    place: str
    change: TypedChange
    at: datetime | None
    erasing: bool = False


def run_of(place: str, change: TypedChange, at: datetime | None) -> TypingRun:
    """A run that begins with this change."""
    erasing = change.takes_away and not change.is_a_slip
    return TypingRun(f"{place}:{change.language}", change, at, erasing)


def follows(run: TypingRun, now: TypingRun) -> bool:
    """Whether what is done `now` is done at the same place of the same text, and without a pause."""
    if run.place != now.place or _paused(run.at, now.at):
        return False
    start = len(now.change.before)
    return run.change.end in {start, start + len(now.change.removed)}


def goes_on(run: TypingRun, now: TypingRun) -> bool:
    """Whether what is done `now` still belongs to the step of `run`."""
    if not follows(run, now):
        return False
    change = now.change
    if run.erasing:
        return change.takes_away
    if change.is_a_slip:
        return True
    return not change.removed and not change.begins_a_sentence


def _paused(before: datetime | None, now: datetime | None) -> bool:
    """Whether there was a pause; a clock that was set in between counts as one."""
    return before is not None and now is not None and not timedelta(0) <= now - before < PAUSE


def change_of(before: RawAnswer | None, after: RawAnswer | None) -> TypedChange | None:
    """What was changed in a typed answer; None where it isn't one text that changed."""
    was, now = _texts(before), _texts(after)
    changed = [language for language in Language if was[language] != now[language]]
    if len(changed) != 1:
        return None
    (language,) = changed
    old, new = was[language], now[language]
    start, old_end, new_end = difference(old, new)
    return TypedChange(language, old[:start], old[start:old_end], new[start:new_end])


def _texts(raw: RawAnswer | None) -> dict[Language, str]:
    if isinstance(raw, Bilingual):
        return {language: raw.get(language) for language in Language}
    return {Language.EN: raw if isinstance(raw, str) else "", Language.CY: ""}
