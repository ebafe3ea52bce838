"""From a finding in the message to the answer that says it, and the answer as the finding's fix would have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from app.compose.answer_kinds import ANSWER_KINDS
from app.compose.draft import RawAnswer
from app.compose.message import AskedQuestion, Message
from app.compose.typed_text import Places
from app.document import Run, located_runs, run_text
from app.findings import Finding
from app.language import Bilingual, Language


class AnswerPlace(msgspec.Struct, frozen=True):
    """A stretch of an answer.

    Attributes:
        asked: the question that is answered.
        language: of the text, where the answer is given in each.
        start, end: code points of the text as the officer typed it.
    """

    asked: AskedQuestion
    language: Language
    start: int
    end: int

    @property
    def text(self) -> str:
        """What stands there."""
        return text_given(self.asked, self.language)[self.start : self.end]


class AnswerPlaces:
    """Leads from the findings of one message to the answers that say them."""

    def __init__(self, message: Message, questions: Iterable[AskedQuestion]) -> None:
        self._message = message
        self._questions = tuple(questions)
        self._known: dict[tuple[str, str, Language], tuple[str, Places]] = {}

    def of(self, finding: Finding) -> AnswerPlace | None:
        """Where the officer typed what a finding is about; None where it isn't inside one typed answer."""
        where = finding.where
        asked = _asked(self._questions, where.entry, where.question)
        if asked is not None and where.part == "question" and finding.fix is not None:
            # The mend of an answer that can't be used is another answer.
            return AnswerPlace(asked, Language.EN, 0, len(text_given(asked, Language.EN)))
        if asked is None or finding.end <= finding.start:
            return None
        clean = ANSWER_KINDS[asked.question.type].clean
        if clean is None:
            return None
        for run, start, end in _printed(self._message, finding):
            if run.source != where.question or run.gap:
                continue
            if start <= finding.start <= finding.end <= end:
                language = where.language or Language.EN
                cleaned, places = self._places(asked, language, clean)
                # A subject is one line, so a line's end in the answer is a space there.
                if run.text not in {cleaned, cleaned.replace("\n", " ")}:
                    return None
                place = places.in_given(finding.start - start, finding.end - start)
                return AnswerPlace(asked, language, *place) if place is not None else None
        return None

    def _places(
        self, asked: AskedQuestion, language: Language, clean: Callable[[str], str]
    ) -> tuple[str, Places]:
        """The answer's text as it is printed, and the way back from there."""
        name = (asked.entry, asked.question.id, language)
        if name not in self._known:
            given = text_given(asked, language)
            cleaned = clean(given)
            self._known[name] = cleaned, Places(given, cleaned)
        return self._known[name]


def mended_answer(place: AnswerPlace, text: str) -> RawAnswer:
    """The answer with other words in this place; all else in it stays."""
    raw = place.asked.raw
    before = text_given(place.asked, place.language)
    after = before[: place.start] + text + before[place.end :]
    if not isinstance(raw, Bilingual):
        return after
    english = place.language is Language.EN
    return Bilingual(after, raw.cy) if english else Bilingual(raw.en, after)


def text_given(asked: AskedQuestion, language: Language) -> str:
    """The text of a typed answer as the officer gave it."""
    raw = asked.raw
    if isinstance(raw, Bilingual):
        return raw.get(language)
    if not isinstance(raw, str) or (asked.question.each and language is Language.CY):
        return ""
    return raw


def _asked(questions: Iterable[AskedQuestion], entry: str, question: str) -> AskedQuestion | None:
    """The question that a finding names; a shared one serves every entry."""
    found = [each for each in questions if question and each.question.id == question]
    exact = [each for each in found if each.entry == entry]
    shared = [each for each in found if not each.entry]
    return next(iter(exact or shared), None)


def _printed(message: Message, finding: Finding) -> Iterator[tuple[Run, int, int]]:
    """The runs of the text that a finding stands in, with their places."""
    where = finding.where
    if where.block is not None:
        if where.block < len(message.blocks):
            yield from located_runs(message.blocks[where.block])
        return
    for part in message.subject_parts if where.part == "subject" else ():
        if part.language is not (where.language or part.language):
            continue
        at = 0
        for run in part.runs:
            start, at = at, at + len(run_text(run))
            yield run, start, at
