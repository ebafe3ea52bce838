"""What an answer changes in the draft: itself, and what is known of texts that were pasted into it."""

from __future__ import annotations

from app.compose.draft import Paste, RawAnswer
from app.language import Bilingual
from app.templates.model import Question


def still_pasted(before: tuple[Paste, ...], now: Paste, raw: RawAnswer | None) -> tuple[Paste, ...]:
    """What is pasted in the answers after one of them changed: of that one, what still stands there as it came."""
    given = (
        (raw.en, raw.cy) if isinstance(raw, Bilingual) else (raw,) if isinstance(raw, str) else ()
    )
    pastes = (*before, now) if now.text and now not in before else before
    place = (now.entry, now.question)
    return tuple(
        each
        for each in pastes
        if (each.entry, each.question) != place or any(each.text in text for text in given)
    )


def with_answer(
    answers: dict[str, RawAnswer], question_id: str, raw: RawAnswer | None
) -> dict[str, RawAnswer]:
    """The answers with one changed; an empty answer is none."""
    left = {name: answer for name, answer in answers.items() if name != question_id}
    return left if raw in (None, "", (), Bilingual("", "")) else {**left, question_id: raw}


def ticked(
    question: Question, given: RawAnswer | None, choice_id: str, *, on: bool
) -> tuple[str, ...] | None:
    """What is ticked after one choice was ticked or unticked; one that stands alone unticks the others, and they it."""
    now = set(given) if isinstance(given, tuple) else ({str(given)} if given else set())
    now.discard(choice_id)
    if on:
        alone = {choice.id for choice in question.choices if choice.exclusive}
        now = set() if choice_id in alone else now - alone
        now.add(choice_id)
    return tuple(choice.id for choice in question.choices if choice.id in now) or None
