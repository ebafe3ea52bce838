"""An email in house style as it stands after a step: what is found in it, what may be copied, and why not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import msgspec

from app.compose.companions import Companion, compose_companions, in_reach
from app.compose.composing import Composition
from app.compose.confirmations import reason_given, with_findings
from app.compose.draft import Context
from app.compose.house_style import Section, in_sections
from app.compose.message import AskedQuestion, Message
from app.document import Block, block_text
from app.findings import Finding, Severity, Where
from app.formatting.email_blocks import (
    EmailPlace,
    block_of_part,
    blocks_of,
    in_block,
    looked_at,
    place_of,
)
from app.formatting.two_languages import border_of
from app.language import Bilingual, Language
from app.language.dates import format_date
from app.language.prose.changes import why_words
from app.language.prose.emails import email_words
from app.language.times import format_time
from app.rules.texts import Facts, Looked
from app.session.copying import Blocked, Copied, Payload, What, is_there, is_unchanged, payload_of
from app.session.format_pack import CALLED, ENTRY, email_pack, says_something
from app.session.format_session import FormatSession
from app.templates.pack import Pack

CheckText = Callable[[Looked], Iterable[Finding]]
"""What house style finds in a text from elsewhere."""
UNDONE = "field-undone"
"""The rule whose findings are about fields."""
_GREETING = re.compile(
    r"(?:dear|annwyl|hello|helo|hi|good (?:morning|afternoon|evening)|bore da|prynhawn da|noswaith dda)\b[ ,]*"
    r"(?P<name>[^,.!\n]*)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:sir|madam|sirs|sir ?(?:/|or|and) ?madam|customer|applicant|sir/madam|colleague|all|both|there|you"
    r"|syr|madam|syr ?(?:/|neu) ?fadam|gwsmer|ymgeisydd|bawb|valued customer)?",
    re.IGNORECASE,
)
_FIRST_BLOCKS = 4
"""Among these the greeting stands: a date, an address or a reference may come before it."""


class FormatStanding(msgspec.Struct, frozen=True, dict=True, weakref=True):
    """One email as it stands.

    Attributes:
        session: what the officer has done.
        pack: the pack with the email's own template.
        context: the time of the step, and the officer's details.
        composition: of the questions, the subject and what they find.
        message: the email, with all that is found in it.
        companions: the case note.
    """

    session: FormatSession
    pack: Pack
    context: Context
    composition: Composition
    message: Message
    companions: tuple[Companion, ...]

    @property
    def questions(self) -> tuple[AskedQuestion, ...]:
        """What is asked before the first copy."""
        return self.composition.questions

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The email: a paragraph each, with the list that follows it."""
        return self.message.blocks

    def place_of(self, finding: Finding) -> EmailPlace | None:
        """Where in the email's parts a finding is, as far as it can be mended there."""
        block = finding.where.block
        if finding.where.part != "message" or block is None:
            return None
        return place_of(self.session.content, self.blocks, block, finding.start, finding.end)

    def field_of(self, finding: Finding) -> int | None:
        """The number of the field that a finding is about; None where it is about something else."""
        if finding.rule != UNDONE:
            return None
        places = [
            (each.where.block, each.start) for each in self.message.findings if each.rule == UNDONE
        ]
        here = (finding.where.block, finding.start)
        return places.index(here) if here in places else None

    def reason_of(self, finding: Finding) -> str:
        """Why the officer keeps the text of a finding; empty where no reason was given."""
        return reason_given(self.session.state.draft, finding)

    # --- what is copied, and what was

    @property
    def chosen(self) -> bool:
        """Whether there is anything to copy."""
        return not self.session.empty

    @property
    def sent(self) -> bool:
        """It goes to the customer."""
        return True

    @property
    def is_note(self) -> bool:
        """It is no case note."""
        return False

    @property
    def parts(self) -> tuple[What, ...]:
        """What is copied of the email, in order."""
        return ("subject", "message") if self.message.subject_parts else ("message",)

    @property
    def next_part(self) -> What:
        """The part to copy next: the first that isn't copied as it stands, or again the one after the last copied."""
        left = next((part for part in self.parts if not self.is_done(part)), None)
        copied = [each.payload.what for each in self.session.memory.copied]
        last = max(self.parts, key=lambda part: copied.index(part) if part in copied else -1)
        return left or self.parts[(self.parts.index(last) + 1) % len(self.parts)]

    @property
    def next_note(self) -> Payload | Blocked | None:
        """The case note, or why not; None where there is none."""
        return next(
            (payload_of(each.message, "note", each.entry) for each in self.companions), None
        )

    @property
    def log_line(self) -> str:
        """A line for the call log (guidance L881): day, time, and what the case note says; empty without a note."""
        if not self.companions:
            return ""
        message = self.companions[0].message
        language = message.language.parts[0]
        note = " ".join(message.plain.split())
        day = format_date(self.context.now.date(), language, two_digit_day=True)
        at = format_time(self.context.now.time(), language)
        return email_words("log-line", date=day, time=at, note=note).get(language)

    def payload(self, what: What) -> Payload | Blocked:
        """What to copy of a part, or why not."""
        return payload_of(self.message, what)

    def is_done(self, what: What) -> bool:
        """Whether a part was copied as it stands, and nothing stops it now."""
        return self.is_copied(what) and not self.message.blocking

    def is_copied(self, what: What = "message") -> bool:
        """Whether a part was copied, and still is what was copied."""
        copied = self.session.memory.copied
        return any(each.payload.what == what and self.is_unchanged(each) for each in copied)

    def is_unchanged(self, copied: Copied) -> bool:
        """Whether a part still is what was copied of it."""
        if self._undone and copied.payload.html:
            # What is unfinished can't be written, so it can't be what was copied either.
            return False
        return is_unchanged(copied, self.message, self.companions)

    @property
    def last_copied(self) -> Copied | None:
        """The part that was copied last, of those that there still are."""
        parts = reversed(self.session.memory.copied)
        return next((each for each in parts if is_there(each, self.message, self.companions)), None)

    @cached_property
    def _undone(self) -> bool:
        return bool(self.session.fields)


def format_standing(
    session: FormatSession,
    pack: Pack,
    context: Context,
    check: CheckText | None,
    section: Section = lambda _guidance: "",
) -> FormatStanding:
    """Let an email stand.

    Args:
        session: what the officer has done.
        pack: the pack in use.
        context: the time of the step, and the officer's details.
        check: house style; None finds nothing.
        section: the sections of the guidance.

    Raises:
        AppError: `no-rich-channel`.
    """
    draft = session.state.draft
    own = email_pack(pack, discloses=says_something(draft))
    composition = Composition(own, draft, context)
    blocks = blocks_of(session.content, draft.language)
    style = msgspec.structs.replace(composition.channel.style, size=session.state.size)
    message = msgspec.structs.replace(composition.message, blocks=blocks, style=style)
    found = (*_findings(session, blocks), *_of_answers(composition))
    if check is not None and blocks:
        facts = Facts(context.now.date(), composition.channel.id, initials=context.officer.initials)
        found += tuple(check(looked_at(blocks, facts, (each.words for each in session.left))))
    message = in_sections(with_findings(message, draft, found), section)
    companions = compose_companions(own, draft, context)
    companions = in_reach(own, companions, blocked=bool(message.blocking))
    return FormatStanding(session, own, context, composition, message, companions)


def _findings(session: FormatSession, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """What stops any email: nothing in it, fields, italics that weren't asked about, nobody greeted."""
    if not blocks:
        yield Finding("email-empty", Severity.MUST)
        return
    parts = session.content
    for field in session.fields:
        block = block_of_part(parts, field.part)
        place = EmailPlace(field.part, field.item, field.start, field.end)
        start, end = in_block(parts, block, place)
        why = Bilingual(*(why_words(field.why, language) for language in Language))
        where = Where("message", block, blocks[block].language)
        params = (("words", field.text), ("why", why))
        yield Finding(UNDONE, Severity.MUST, where, params, "L833", start, end)
    if session.state.italic_places and not session.state.italics:
        yield Finding("italics-choice", Severity.MUST, Where(), guidance="L847")
    yield from _greeting(blocks)


def _greeting(blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """Whether each of its texts greets somebody by a name (guidance L853); a field is no name yet, and told as one."""
    border = border_of([block_text(each) for each in blocks])
    starts = (0,) if border is None else (0, border + 1)
    for start in starts:
        for index in range(start, min(start + _FIRST_BLOCKS, len(blocks))):
            found = _GREETING.match(block_text(blocks[index]))
            if found is not None:
                if _NOBODY.fullmatch(found["name"].strip()):
                    yield _greeted_nobody(found, Where("message", index, blocks[index].language))
                break
        else:
            said = block_text(blocks[min(start, len(blocks) - 1)])
            yield _by_word("greets-nobody", Where("message"), "L853", said, ("signed-so",))


def _greeted_nobody(found: re.Match[str], where: Where) -> Finding:
    words = found[0].strip(" ,")
    finding = _by_word("greeting-without-name", where, "L853", words, ("signed-so",))
    end = found.start() + len(found[0].rstrip(" ,"))
    return msgspec.structs.replace(finding, params=(("words", words),), start=0, end=end)


def _by_word(rule: str, where: Where, guidance: str, text: str, keep: tuple[str, ...]) -> Finding:
    """A finding that the officer may settle by their word, bound to a text."""
    reasons = tuple(email_words(each) for each in keep)
    return Finding(
        rule, Severity.CONFIRM, where, guidance=guidance, keep=reasons, text=text or rule
    )


def _of_answers(composition: Composition) -> Iterator[Finding]:
    """A call comes before an email (guidance L817)."""
    for asked in composition.questions:
        if asked.question.id == CALLED and asked.value == "no":
            where = Where("question", question=CALLED)
            yield _by_word("call-first", where, "L817", ENTRY, ("no-number", "wants-email"))
