"""How a message stands after a step: what it was composed from and with, and what follows from it.

Everything here belongs to one moment: the clock is read once for the step, and whatever is composed besides (the other
language, what a translator gets, a template looked at) is composed with the same context.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import msgspec

from app.compose.companions import Companion, compose_companions, in_reach
from app.compose.composing import Composition
from app.compose.confirmations import with_findings
from app.compose.draft import Context
from app.compose.for_translation import for_translation
from app.compose.house_style import Section, in_sections, names_and_references
from app.compose.left_out import LeftOut, Need, left_out
from app.compose.message import AskedQuestion, Message
from app.compose.previous import Previous
from app.findings import Finding, Severity
from app.language import Language, MessageLanguage
from app.session.answer_places import AnswerPlace, AnswerPlaces
from app.session.copying import Blocked, Copied, Payload, What, is_there, is_unchanged, payload_of
from app.session.desk import Desk
from app.session.edit_places import EditPlace, edit_place_of
from app.session.pack_change import kept_heads, question_of
from app.session.session import Session
from app.session.session_pack import SessionPack
from app.session.unused import Unused, is_in, without
from app.templates.model import Head, Question

Check = Callable[[Composition, Context, Previous], tuple[Finding, ...]]
"""What house style finds in a composed message, confirmed or not; given what other customers' messages hold."""


class Standing(msgspec.Struct, frozen=True, dict=True, weakref=True):
    """One message as it stands.

    Attributes:
        desk: what is open; the message is that of the sheet in front.
        packs: what it is composed with.
        context: the time of the step, and the officer's details.
        composition: of the draft, without the answers that have no use.
        message: as it was composed, with what house style finds in it.
        companions: what goes with it.
    """

    desk: Desk
    packs: SessionPack
    context: Context
    composition: Composition
    message: Message
    companions: tuple[Companion, ...]

    @property
    def session(self) -> Session:
        """What the officer has done on the sheet in front."""
        return self.desk.session

    @property
    def letter(self) -> str:
        """The letter of the case, where it tells one from another."""
        return self.desk.letter

    @cached_property
    def beside(self) -> tuple[Standing, ...]:
        """The other sheets of the case as they stand, in their order, without what house style finds."""
        others = (each.id for each in self.desk.case.sheets if each.id != self.desk.case.front)
        shown = (self.desk.show(each, ()) for each in others)
        return tuple(standing_of(each, self.packs, self.context, None) for each in shown)

    @property
    def case_done(self) -> bool:
        """Whether the next template begins another case: what the case holds for the customer was copied as it stands.

        Where it holds nothing for the customer, only a call, its case note counts. An email from elsewhere is sent too.
        """
        email = self.desk.case.email if self.desk.case.has_email else None
        if email is not None and not email.done:
            return False
        sent = [each for each in (self, *self.beside) if each.chosen and each.sent]
        if sent:
            return all(each.is_copied() for each in sent)
        if email is not None:
            return True
        return self.chosen and any(map(self.is_unchanged, self.session.memory.copied))

    # --- the questions

    @property
    def chosen(self) -> bool:
        """Whether a template is chosen."""
        return bool(self.session.draft.entries)

    @property
    def questions(self) -> tuple[AskedQuestion, ...]:
        """The questions to be asked now; none before a template is chosen."""
        return self.composition.questions if self.chosen else ()

    @property
    def first_unanswered(self) -> AskedQuestion | None:
        """The first question without a usable answer, required ones before others."""
        open_ones = [asked for asked in self.questions if not asked.answered]
        required = [asked for asked in open_ones if asked.question.required]
        return next(iter(required or open_ones), None)

    @property
    def to_answer(self) -> int:
        """How many questions need an answer, or a better one."""
        return sum(
            (asked.question.required and not asked.answered) or _is_wrong(asked)
            for asked in self.questions
        )

    def next_open(self, entry: str, question: str) -> AskedQuestion | None:
        """The next question to answer after this one; after the last of them, what is still needed before it."""
        asked = self.questions
        places = [(each.entry, each.question.id) for each in asked]
        here = places.index((entry, question))
        later = [each for each in asked[here + 1 :] if _is_open(each)]
        needed = [each for each in asked[:here] if _is_open(each) and each.question.required]
        return next(iter([*later, *needed]), None)

    def asked(self, entry: str, question: str) -> AskedQuestion | None:
        """A question that is asked now, by its entry and id; a shared one also by an entry that uses it."""
        found = [each for each in self.questions if each.question.id == question]
        exact = [each for each in found if each.entry == entry]
        shared = [each for each in found if not each.entry]
        return next(iter(exact or shared or found), None)

    def question_of(self, entry: str, name: str) -> Question | None:
        """A question by the entry that asks it and its id, whether it is asked now or not."""
        template = self.session.entry(entry).template if entry else ""
        return question_of(self.packs.pack, template, name)

    def place_of(self, finding: Finding) -> AnswerPlace | EditPlace | None:
        """Where the officer typed what a finding is about, in an answer or in the message; None where they didn't."""
        return self.answer_place_of(finding) or edit_place_of(self.message, finding)

    def answer_place_of(self, finding: Finding) -> AnswerPlace | None:
        """Where a finding stands in an answer; None where it doesn't."""
        return self._places.of(finding)

    @cached_property
    def _places(self) -> AnswerPlaces:
        return AnswerPlaces(self.message, self.composition.questions)

    # --- the templates

    @cached_property
    def heads(self) -> tuple[Head, ...]:
        """The chosen templates, in order."""
        pack = self.packs.pack
        return tuple(pack.head(entry.template) for entry in self.session.draft.entries)

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels that all chosen templates have in common."""
        heads = self.heads
        first = heads[0].channels if heads else ()
        return tuple(name for name in first if all(name in head.channels for head in heads))

    def entry_of(self, template_id: str) -> str:
        """The entry of the draft that holds this template, or nothing."""
        wanted = self.packs.pack.head(template_id).id
        pairs = zip(self.session.draft.entries, self.heads, strict=True)
        return next((entry.id for entry, head in pairs if head.id == wanted), "")

    @property
    def kept_heads(self) -> tuple[Head, ...]:
        """The templates of the message that the pack has no more, or not in a state to be used."""
        return kept_heads(self.session.draft, self.packs.pack, self.packs.loaded)

    @property
    def unused(self) -> tuple[Unused, ...]:
        """The answers of the message that are kept and not used, because their question or choice went."""
        return tuple(each for each in self.packs.unused if is_in(self.session.draft, each))

    # --- composed besides, with the same context

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What the chosen templates could say and don't, in the first language of the message."""
        return left_out(self.composition.scope, self.session.draft.language.parts[0])

    def can_be_led_to(self, need: Need) -> bool:
        """Whether there is a place where the officer can give what is needed."""
        return need.name.startswith("officer.") or self.asked(need.entry, need.name) is not None

    def for_translation(self, reader: Language) -> str:
        """What still needs its Welsh, for a translator; empty where nothing does. `reader` reads what is round it."""
        return for_translation(self.packs.pack, self.composition.scope.draft, self.context, reader)

    def message_in(self, language: Language) -> Message:
        """The same message in one language, to be compared; the draft keeps its own."""
        only = MessageLanguage.CY if language is Language.CY else MessageLanguage.EN
        draft = msgspec.structs.replace(self.composition.scope.draft, language=only)
        return Composition(self.packs.pack, draft, self.context).message

    def peek(self, template_id: str) -> Composition:
        """What a message of this template alone would be; the session stays as it is."""
        pack = self.packs.pack
        return Composition(pack, Session().choose(pack, template_id).draft, self.context)

    # --- what is copied, and what was

    @property
    def sent(self) -> bool:
        """Whether the message goes to somebody; else it is read out or kept."""
        return not self.chosen or self.composition.channel.sent

    @property
    def parts(self) -> tuple[What, ...]:
        """What is copied of the message, in order."""
        has_subject = bool(self.message.subject_parts) or not self.chosen
        return ("subject", "message") if self.sent and has_subject else ("message",)

    @property
    def next_part(self) -> What | None:
        """The part to copy next, of what is for the customer; None where nothing is.

        That is the first that isn't copied as it stands. When all are, it is the one after the last copied: whoever
        pasted into the wrong place copies both once more.
        """
        if not self.sent:
            return None
        left = next((part for part in self.parts if not self.is_done(part)), None)
        copied = [each.payload.what for each in self.session.memory.copied]
        last = max(self.parts, key=lambda part: copied.index(part) if part in copied else -1)
        return left or self.parts[(self.parts.index(last) + 1) % len(self.parts)]

    @property
    def is_note(self) -> bool:
        """Whether what stands in front is itself a case note."""
        return self.chosen and self.message.channel in self.packs.pack.note_channels

    @property
    def is_script(self) -> bool:
        """Whether what stands in front is read out."""
        return not self.sent and not self.is_note

    @property
    def is_letter(self) -> bool:
        """Whether what stands in front goes on paper, and may be saved as PDF."""
        templates = [entry.template for entry in self.desk.session.draft.entries]
        return bool(templates) and self.composition.channel.is_letter(templates)

    @property
    def spoken(self) -> tuple[str, ...]:
        """The slots of a script that are read out; none where nothing is said of that."""
        return self.composition.channel.spoken if self.chosen and self.is_script else ()

    @property
    def next_note(self) -> Payload | Blocked | None:
        """The case note to copy next, or why not; None where there is none. Where there are several, each in turn."""
        if self.is_note:
            return self.payload("message")
        notes = {each.entry: each.message for each in self.companions}
        copied = [each for each in self.session.memory.copied if each.payload.entry in notes]
        done = [each.payload.entry for each in copied if self.is_unchanged(each)]
        # Those that weren't copied as they stand, then those whose copy is oldest.
        entry = min(notes, key=lambda each: done.index(each) if each in done else -1, default=None)
        return payload_of(notes[entry], "note", entry) if entry is not None else None

    def payload(self, what: What) -> Payload | Blocked:
        """What to copy of a part, or why not."""
        return payload_of(self.message, what)

    def is_done(self, what: What) -> bool:
        """Whether a part was copied as it stands, and nothing stops it now."""
        return self.is_copied(what) and not self.message.blocking

    @property
    def last_copied(self) -> Copied | None:
        """The part of this message that was copied last, of those that there still are."""
        parts = reversed(self.session.memory.copied)
        return next((each for each in parts if is_there(each, self.message, self.companions)), None)

    def is_copied(self, what: What = "message") -> bool:
        """Whether a part of the message was copied, and still is what was copied."""
        copied = self.session.memory.copied
        return self.chosen and any(
            each.payload.what == what and self.is_unchanged(each) for each in copied
        )

    def is_unchanged(self, copied: Copied) -> bool:
        """Whether a part still is what was copied of it."""
        return is_unchanged(copied, self.message, self.companions)


def standing_of(
    desk: Desk,
    packs: SessionPack,
    context: Context,
    check: Check | None,
    section: Section = lambda _guidance: "",
) -> Standing:
    """Compose a message.

    Args:
        desk: what is open; the message of the sheet in front is composed.
        packs: what to compose with.
        context: the time of the step, and the officer's details.
        check: house style; None finds nothing.
        section: the sections of the guidance.
    """
    draft = without(desk.session.draft, packs.unused)
    composition = Composition(packs.pack, draft, context)
    others = desk.session.memory.others
    found = check(composition, context, others) if check is not None else ()
    message = in_sections(with_findings(composition.message, draft, found), section)
    companions = compose_companions(packs.pack, draft, context, composition)
    companions = in_reach(packs.pack, companions, blocked=bool(message.blocking))
    return Standing(desk, packs, context, composition, message, companions)


def names_in(standing: Standing) -> tuple[str, ...]:
    """Names and references that a message holds, or held before undo took them back step by step."""
    known = [standing.composition]
    if (latest := standing.session.latest) is not standing.session.draft:
        draft = without(latest, standing.packs.unused)
        known.append(Composition(standing.packs.pack, draft, standing.context))
    return tuple(name for each in known for name in names_and_references(each))


def _is_wrong(asked: AskedQuestion) -> bool:
    return any(each.severity is Severity.MUST for each in asked.findings)


def _is_open(asked: AskedQuestion) -> bool:
    """Whether an answer is missing or to be mended."""
    return not asked.answered or _is_wrong(asked)
