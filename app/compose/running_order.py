"""Collects what is to be said, and puts it in the channel's running order.

A plain slot holds what every entry says there; inside a run each entry goes through all slots, so that one request
keeps its own instructions together. A shared phrase is said once for the same values: in a run after the last entry
that uses it, elsewhere at its first place.

Documents, a photo, documents again, in a channel whose order is `greeting, opening, {each_template: [request, detail,
how-to-reply, where-to-send]}, deadline, …`. The entries number from 0; -1 is the frame:

    >>> from datetime import datetime
    >>> from app.compose.draft import Context, Draft, Entry
    >>> entries = (
    ...     Entry("a", "documents/missing", {"whose": "mother", "which": ("birth",)}),
    ...     Entry("b", "photos/new-photo", {"problems": ("dark",)}),
    ...     Entry("c", "documents/missing", {"whose": "father"}),
    ... )
    >>> draft = Draft(entries=entries, answers={"applied": "online", "fast_track": "no"})
    >>> context = Context(datetime(2027, 3, 5, 10, 30))
    >>> said = collect(MessageScope(pack, pack.channel("plain"), draft, context))

As it is collected, each entry says all of its own, and `send-documents` is said twice:

    >>> [each.phrase.id for each in said if each.entry == 0]
    ['documents', 'send-documents', 'office.documents_address', 'reply-by']
    >>> [each.entry for each in said if each.phrase.id == "send-documents"]
    [0, 2]

In order, the frame is around it, it stands once, after the last who needs it, and the deadline has left its entry. The
question that the last entry has no answer to keeps the place of what it will say:

    >>> for each in in_order(said[0].scope.message, said):
    ...     print(f"{each.entry} {each.phrase.slot}: {each.phrase.id}{' (gap)' if each.gap else ''}")
    -1 greeting: office.greeting
    -1 opening: several
    0 request: documents
    1 request: problems
    1 detail: how-many
    1 how-to-reply: online
    2 request: which (gap)
    2 request: documents
    2 where-to-send: send-documents
    2 where-to-send: office.documents_address
    0 deadline: reply-by
    -1 closing: office.reply_period
    -1 sign-off: office.sign_off
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from app.compose.block_names import BlockName, named
from app.compose.draft import Edit, OwnParagraph
from app.compose.prepared import PreparedPhrase
from app.compose.scope import MessageScope, Scope
from app.document import Block, BlockId
from app.expressions.evaluation import evaluate, holds
from app.expressions.names import OFFICE_ENTRIES
from app.expressions.tree import Constant, Expression, Name
from app.expressions.value_kinds import Value
from app.language import Language
from app.source.problems import Place
from app.templates.model import Phrase, Question, Use
from app.templates.pack import EachTemplate

Arguments = tuple[tuple[str, str, str], ...]
"""Values of a shared phrase: name, English, Welsh. The same in both languages, so it is said once in both."""


class Given:
    """Names as a shared phrase sees them: its parameters, and what its entry knows."""

    def __init__(self, scope: Scope, arguments: tuple[tuple[str, Expression], ...]) -> None:
        self.scope = scope
        self._arguments = dict(arguments)

    def get(self, name: str) -> Value:
        """Return the value of a name; None is nothing."""
        argument = self._arguments.get(name)
        if argument is None:
            return self.scope.get(name)
        return evaluate(argument, self.scope)  # type: ignore[return-value]  # arguments are names or words

    def printed(self, name: str, language: Language) -> str:
        """What a name prints; empty where there is nothing to print."""
        match self._arguments.get(name):
            case None:
                return self.scope.printed(name, language)
            case Name(id=answer):
                return self.scope.printed(answer, language)
            case Constant(value=value):
                return str(value)
            case _:
                return ""

    def source(self, name: str) -> str:
        """The answer behind a parameter, or the name itself."""
        argument = self._arguments.get(name)
        return argument.id if isinstance(argument, Name) else name

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers behind all parameters."""
        return tuple(each.id for each in self._arguments.values() if isinstance(each, Name))


def answers_behind(phrase: Phrase, names: Scope | Given) -> tuple[str, ...]:
    """The answers that bring a phrase in or stand in it."""
    if isinstance(names, Given):
        return tuple(dict.fromkeys((*phrase.asks, *names.answers)))
    return phrase.asks


class Said(msgspec.Struct, frozen=True):
    """One phrase that is to be said.

    Attributes:
        entry: index of the entry in the draft; -1 for the frame.
        arguments: values of a shared phrase, else empty.
        shared: it is a shared phrase.
        gathered: what entries say in the slot that the phrase gathers: its items.
        name: the phrase as a block is known by (`BlockId.phrase`).
        whose: the entry that its block belongs to; empty where the message says it once.
        also: the same block by the entries whose words merged with these.
        gap: the question that isn't answered yet, whose place this keeps.
    """

    phrase: Phrase
    names: Scope | Given
    scope: Scope
    entry: int
    arguments: Arguments = ()
    shared: bool = False
    gathered: tuple[Said, ...] = ()
    gap: Question | None = None
    name: str = ""
    whose: str = ""
    also: tuple[BlockId, ...] = ()

    def id(self, language: Language) -> BlockId:
        """The block that says it in a language."""
        return BlockId(self.whose, self.name, language)


class Placed(msgspec.Struct, frozen=True):
    """A block of the message.

    Attributes:
        block: as it stands in the message.
        said: what it says; None where it parts the two languages, and of a paragraph of the officer's own.
        approved: as the pack has it, where the officer put other words in its place.
        edit: those words.
        own: the officer's own paragraph that it is.
    """

    block: Block
    said: Said | None = None
    approved: Block | None = None
    edit: Edit | None = None
    own: OwnParagraph | None = None

    @property
    def wording(self) -> Block:
        """The block as the pack has it."""
        return self.approved or self.block


def collect(message: MessageScope) -> list[Said]:
    """Everything whose condition holds, in the order of the entries and their files; the frame first."""
    open_gaps = OpenGaps(message)
    said = list(_frame(message, open_gaps))
    for index, scope in enumerate(message.entries):
        said.extend(_entry(message, scope, index, open_gaps))
    return said


def _frame(message: MessageScope, open_gaps: OpenGaps) -> Iterator[Said]:
    scope = message.frame
    for each, known in named(scope):
        if not holds(each.written.when, scope):
            continue
        for name in each.written.prints if isinstance(each.written, Phrase) else ():
            open_gaps.take(scope, name)
        if each.phrase is not None:
            yield Said(each.phrase, scope, scope, -1, shared=each.shared, name=known.name)


def unsaid_entries(message: MessageScope) -> tuple[str, ...]:
    """Entries of the office that have a place in what is sent, and that nobody has filled in: what customers miss."""
    if not message.channel.sent:
        return ()
    wanted = {
        each.name.removeprefix("office.")
        for scope in (message.frame, *message.entries)
        for each in scope.prepared.phrases
        if each.phrase is None and holds(each.written.when, scope)
    }
    return tuple(entry for entry in OFFICE_ENTRIES if entry in wanted)


def _entry(message: MessageScope, scope: Scope, index: int, open_gaps: OpenGaps) -> Iterator[Said]:
    for each, known in named(scope):
        phrase, written = each.phrase, each.written
        if phrase is None:
            continue
        said = None
        if isinstance(written, Use) and not each.office:
            said = _shared(phrase, Given(scope, written.arguments), written, (index, known))
        elif holds(written.when, scope):
            name, whose = known.name, known.whose
            said = Said(phrase, scope, scope, index, shared=each.shared, name=name, whose=whose)
        if open_gaps:
            yield from _kept_places(message, scope, index, (each, known), said, open_gaps)
        if said is not None:
            yield said


def _kept_places(
    message: MessageScope,
    scope: Scope,
    index: int,
    by: tuple[PreparedPhrase, BlockName],
    said: Said | None,
    open_gaps: OpenGaps,
) -> Iterator[Said]:
    """Yield what keeps a place for each answer that a phrase waits for and doesn't print a gap for itself."""
    (each, known), phrase = by, by[0].phrase
    # What is gathered elsewhere keeps no places: the entry itself says what it is about.
    if phrase is None or phrase.slot in message.channel.beside:
        return
    for name in each.behind:
        gap = open_gaps.take(scope, name)
        if gap is None or (said is not None and name in map(said.names.source, phrase.prints)):
            continue
        place = f"{known.name}?{name}"
        kept = _place_of(gap, phrase)
        yield Said(kept, scope, scope, index, gap=gap, name=place, whose=known.whose)


def _place_of(question: Question, phrase: Phrase) -> Phrase:
    """A phrase without words that keeps the place of what a question's answer will say."""
    return Phrase(question.id, phrase.slot, asks=(question.id,), place=question.place)


class OpenGaps:
    """Required questions without a usable answer, each until its place is kept in the message."""

    def __init__(self, message: MessageScope) -> None:
        self._shared: dict[str, Question] = {}
        self._own: dict[tuple[str, str], Question] = {}
        for scope in (message.frame, *message.entries):
            for name, (question, _) in scope.questions.items():
                if not (question.required and scope.asks(name)):
                    continue
                if scope.reading(name).value in (None, ()):
                    if question.shared:
                        self._shared[name] = question
                    elif scope.entry is not None:
                        self._own[scope.entry.id, name] = question

    def __bool__(self) -> bool:
        return bool(self._shared or self._own)

    def take(self, scope: Scope, name: str) -> Question | None:
        """Return the question if its place isn't kept yet; from now on it is."""
        question, _ = scope.questions.get(name, (None, None))
        if question is None:
            return None
        if question.shared:
            return self._shared.pop(name, None)
        return self._own.pop((scope.entry.id, name), None) if scope.entry is not None else None


def _shared(phrase: Phrase, given: Given, use: Use, by: tuple[int, BlockName]) -> Said | None:
    scope, (index, known) = given.scope, by
    if not (holds(use.when, scope) and holds(phrase.when, given)):
        return None
    arguments = tuple(
        (
            name,
            given.printed(name, Language.EN) or _word(given, name),
            given.printed(name, Language.CY),
        )
        for name, _ in use.arguments
    )
    name, whose = known.name, known.whose
    return Said(phrase, given, scope, index, arguments, shared=True, name=name, whose=whose)


def _word(given: Given, name: str) -> str:
    """A value that doesn't print (the word of a choice) still tells one use from another."""
    value = given.get(name)
    return value if isinstance(value, str) else ""


def in_order(message: MessageScope, said: list[Said], about: tuple[Said, ...] = ()) -> list[Said]:
    """Put what is said in the running order, each shared phrase once.

    Args:
        message: what is composed.
        said: what it says.
        about: what another message says beside its order, which this one, a note of it, may gather.
    """
    by_slot: dict[str, list[Said]] = {}
    for each in (*said, *about):
        by_slot.setdefault(each.phrase.slot, []).append(each)
    ordered: list[Said] = []
    for step in message.channel.order:
        if isinstance(step, EachTemplate):
            here = [each for slot in step.slots for each in by_slot.get(slot, ())]
            here.sort(key=lambda each: each.entry)  # stable: the slots of an entry keep their order
            ordered += reversed(_merged(reversed(here)))
        else:
            ordered += _merged(by_slot.get(step, ()))
    # An office entry may have one place in the frame and another in a template.
    return _merged(_gathered(ordered, by_slot))


def _gathered(here: Iterable[Said], by_slot: dict[str, list[Said]]) -> Iterator[Said]:
    """Each phrase that gathers, with its items; not where there are none."""
    for each in here:
        if not each.phrase.gathers:
            yield each
        elif items := tuple(by_slot.get(each.phrase.gathers, ())):
            phrase = msgspec.structs.replace(
                each.phrase,
                reviewed=each.phrase.reviewed and all(item.phrase.reviewed for item in items),
                awaiting=each.phrase.awaiting or any(item.phrase.awaiting for item in items),
            )
            yield msgspec.structs.replace(each, phrase=phrase, gathered=items)


def said_beside(message: MessageScope) -> tuple[Said, ...]:
    """What entries say beside the running order, for a note about them."""
    beside = message.channel.beside
    return tuple(each for each in collect(message) if each.phrase.slot in beside) if beside else ()


def _merged(said: Iterable[Said]) -> list[Said]:
    """What is said, without what merges with something before it."""
    merged: list[Said] = []
    seen: dict[tuple[str, Place, Arguments], int] = {}
    for each in said:
        if each.shared and each.phrase.merge == "once":
            # What a template lets a shared question say is called after it, and isn't what another one lets it say.
            identity = (each.phrase.id, each.phrase.place, each.arguments)
            first = seen.setdefault(identity, len(merged))
            if first < len(merged):
                merged[first] = _also(merged[first], each)
                continue
        merged.append(each)
    return merged


def _also(said: Said, other: Said) -> Said:
    """What is said, where another entry says the same: its block is theirs too."""
    ids = (other.id(Language.EN), *other.also)
    more = tuple(each for each in ids if each not in {said.id(Language.EN), *said.also})
    return msgspec.structs.replace(said, also=(*said.also, *more)) if more else said


def conflicts(said: list[Said]) -> Iterator[tuple[Said, Said]]:
    """Yield phrases of one value (a deadline) that would be said with two different values.

    A value that isn't given yet is a gap, not another value.
    """
    first: dict[str, Said] = {}
    for each in said:
        if (
            each.shared
            and each.phrase.one_value
            and all(any(words) for _, *words in each.arguments)
        ):
            before = first.setdefault(each.phrase.id, each)
            if before.arguments != each.arguments:
                yield before, each
