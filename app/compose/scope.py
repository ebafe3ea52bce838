"""What each name means inside a message: answers that are relevant, and the closed set.

Values are worked out when they are first asked for: a question's relevance may hang on answers to others (the pack's
reader has refused circles).
"""

from __future__ import annotations

from datetime import date

import msgspec

from app.compose.answer_kinds import ANSWER_KINDS
from app.compose.answer_reading import UNANSWERED, Reading
from app.compose.answers import read_answer, unanswered
from app.compose.draft import Answers, Context, Draft, Entry, RawAnswer
from app.compose.prepared import AskedHere, Prepared, prepared_frame, prepared_template
from app.expressions.evaluation import Values, holds
from app.expressions.names import OFFICE_ENTRIES, OFFICER_FIELDS
from app.expressions.value_kinds import Value
from app.language import Language
from app.templates.model import Choice, Question, Template
from app.templates.pack import Channel, Pack

_OFFICER_NAMES = tuple((f"officer.{field}", field) for field in OFFICER_FIELDS)


class Scope:
    """Names as one entry of the draft sees them (or the channel's frame, where `entry` is None).

    Attributes:
        entry: the draft's entry, or None for the frame.
        template: its template, or None for the frame.
        prepared: what is the same in every message.
        questions: questions asked here, in order, each with the condition of asking it here.
    """

    def __init__(
        self,
        message: MessageScope,
        entry: Entry | None,
        template: Template | None,
        prepared: Prepared,
    ) -> None:
        self.message = message
        self.entry = entry
        self.template = template
        self.prepared = prepared
        self.questions: AskedHere = prepared.questions
        self._readings: dict[str, Reading] = {}
        self._asked: dict[str, bool] = {}
        self._choices: dict[str, tuple[Choice, ...]] = {}
        self._first = bool(entry and message.draft.entries[0] is entry)

    def get(self, name: str) -> Value:
        """Return the value of a name; None is nothing."""
        known = self._readings.get(name)
        if known is not None:
            return known.value
        if name in self.questions:
            return self.reading(name).value
        if name == "first":
            return self._first
        return self.message.facts.get(name)

    def asks(self, name: str) -> bool:
        """Whether this question is relevant here, with the answers as they are."""
        asked = self._asked.get(name)
        if asked is None:
            asked = self._asked[name] = self._is_relevant(name)
        return asked

    def _is_relevant(self, name: str) -> bool:
        question, when = self.questions[name]
        if question.shared and not self.message.asks_shared(question):
            return False
        own = None if question.shared else question.when
        return (when is None or holds(when, self)) and (own is None or holds(own, self))

    def reading(self, name: str) -> Reading:
        """Return the answer to a question; a question that isn't relevant is unanswered."""
        found = self._readings.get(name)
        if found is None:
            # Stands in for itself while its own relevance is worked out, so that even a circle would end.
            self._readings[name] = UNANSWERED
            question, _ = self.questions[name]
            found = self._read(question) if self.asks(name) else unanswered(question)
            self._readings[name] = found
        return found

    def raw_answers(self, question: Question) -> Answers:
        """The answers among which this question's is kept."""
        if question.shared or self.entry is None:
            return self.message.draft.answers
        return self.entry.answers

    def _read(self, question: Question) -> Reading:
        if question.shared:
            return self.message.read_shared(question)
        raw = self.raw_answers(question).get(question.id)
        return _read_offered(question, self.choices(question), raw, self.message.today)

    def choices(self, question: Question) -> tuple[Choice, ...]:
        """The choices that are relevant here."""
        offered = self._choices.get(question.id)
        if offered is None:
            shared = question.shared
            offered = (
                self.message.choices_of_shared(question) if shared else _offered(question, self)
            )
            self._choices[question.id] = offered
        return offered

    def source(self, name: str) -> str:
        """The answer that a name stands for: itself."""
        return name

    def printed(self, name: str, language: Language) -> str:
        """What a name prints in this language; empty where there is nothing to print."""
        if name in self.questions:
            prints = ANSWER_KINDS[self.questions[name][0].type].prints
            return prints(self.reading(name), language, self.message.channel)
        return self.message.print_fact(name, language)


def _offered(question: Question, names: Values) -> tuple[Choice, ...]:
    # Lists, here and below: each of hundreds of steps of a generator costs as much as its condition.
    return tuple(
        [each for each in question.choices if each.when is None or holds(each.when, names)]
    )


def _read_offered(
    question: Question, offered: tuple[Choice, ...], raw: RawAnswer | None, today: date
) -> Reading:
    """Read an answer without choices that aren't offered any more: kept in the draft, but not used."""
    if len(offered) < len(question.choices):
        ids = {choice.id for choice in question.choices} - {choice.id for choice in offered}
        if isinstance(raw, tuple):
            raw = tuple(choice for choice in raw if choice not in ids)
        elif raw in ids:
            raw = None
        question = msgspec.structs.replace(question, choices=offered)
    return read_answer(question, raw, today)


class MessageScope:
    """What every entry of a message shares: shared answers and the closed set.

    Attributes:
        frame: names as the channel's own phrases see them.
        entries: names as each entry sees them, in the draft's order.
    """

    def __init__(self, pack: Pack, channel: Channel, draft: Draft, context: Context) -> None:
        self.pack = pack
        self.channel = channel
        self.draft = draft
        self.today = context.now.date()
        heads = [pack.head(entry.template) for entry in draft.entries]
        replies = {head.reply for head in heads}
        officer = context.officer
        self.facts: dict[str, Value] = {
            **pack.once(_office_facts),
            **{name: getattr(officer, field) or None for name, field in _OFFICER_NAMES},
            "several": len(heads) > 1,
            "channel": channel.id,
            "part_of_day": context.part_of_day,
            "reply": "expected" if "expected" in replies else "none" if "none" in replies else None,
        }
        self._officer_welsh = {
            "officer.office": officer.office_cy or officer.office,
            "officer.hours": officer.hours_cy,  # English hours never slip into a Welsh message
        }
        self._shared: dict[str, Reading] = {}
        self._asked: dict[str, bool] = {}
        self._choices: dict[str, tuple[Choice, ...]] = {}
        self._as_shared = _Shared(self)
        self.frame = Scope(self, None, None, pack.once(prepared_frame, channel.id))
        self.entries = tuple(self._entry_scope(entry) for entry in draft.entries)

    def _entry_scope(self, entry: Entry) -> Scope:
        template = self.pack.template(entry.template)
        prepared = self.pack.once(prepared_template, self.channel.id, template.head.id)
        return Scope(self, entry, template, prepared)

    def print_fact(self, name: str, language: Language) -> str:
        """What a name of the closed set prints."""
        if language is Language.CY and name in self._officer_welsh:
            return self._officer_welsh[name]
        value = self.facts.get(name)
        return value if isinstance(value, str) else ""

    def asks_shared(self, question: Question) -> bool:
        """Whether a shared question's own condition holds: it speaks of other shared questions only."""
        asked = self._asked.get(question.id)
        if asked is None:
            self._asked[question.id] = False
            asked = holds(question.when, self._as_shared)
            self._asked[question.id] = asked
        return asked

    def read_shared(self, question: Question) -> Reading:
        """Read the answer to a shared question, once for all entries."""
        found = self._shared.get(question.id)
        if found is None:
            # As in `Scope.reading`: even a circle would end.
            self._shared[question.id] = UNANSWERED
            raw = self.draft.answers.get(question.id)
            offered = self.choices_of_shared(question)
            found = _read_offered(question, offered, raw, self.today)
            self._shared[question.id] = found
        return found

    def choices_of_shared(self, question: Question) -> tuple[Choice, ...]:
        """The choices of a shared question that are relevant: they too speak of shared ones only."""
        offered = self._choices.get(question.id)
        if offered is None:
            offered = self._choices[question.id] = _offered(question, self._as_shared)
        return offered


def _office_facts(pack: Pack) -> dict[str, Value]:
    return {f"office.{entry}": entry in pack.index.office for entry in OFFICE_ENTRIES}


class _Shared:
    """Names as a shared question's own condition sees them."""

    def __init__(self, message: MessageScope) -> None:
        self._message = message

    def get(self, name: str) -> Value:
        """Return the value of a name; None is nothing."""
        question = self._message.pack.index.questions.get(name)
        if question is None:
            return self._message.facts.get(name)
        if not self._message.asks_shared(question):
            return unanswered(question).value
        return self._message.read_shared(question).value
