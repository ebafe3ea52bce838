"""`compose`: the draft and the pack become one message. Pure, deterministic, and total over all answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

import msgspec

from app.compose.checks import check_message
from app.compose.collecting import collect, unsaid_entries
from app.compose.confirmations import sorted_by_word
from app.compose.draft import Context, Draft
from app.compose.edit_checks import check_officers_words
from app.compose.edits import OfficersWords
from app.compose.message import AskedQuestion, Message, SubjectPart
from app.compose.questions_to_ask import questions_to_ask
from app.compose.running_order import in_order
from app.compose.said import Placed, Said, answers_behind
from app.compose.scope import MessageScope, Scope
from app.compose.speaker import Speaker, block_of, tidied
from app.document import LARGE_SIZE, Block, HtmlStyle, Origin, Paragraph, Part, Run, Runs, runs_text
from app.language import Language
from app.language.prose import gap_words
from app.templates.model import LineWords
from app.templates.pack import Channel, Pack

SEPARATOR = "–" * 10
"""Stands between the Welsh and the English of a message in both languages."""


def compose(pack: Pack, draft: Draft, context: Context) -> Message:
    """Compose one message.

    Args:
        pack: where templates and channels come from.
        draft: what the officer chose and answered.
        context: the time now and the officer's details.

    Returns:
        The message; what stops it from being copied is among its findings.

    Raises:
        AppError: `unknown-template` or `unknown-channel`, when the draft names what the pack doesn't have.
    """
    return Composition(pack, draft, context).message


class Composition:
    """One composing: the message, and the questions that are to be asked now.

    Its words are put in their places at once; what is asked and what is found, when it is first wanted.

    Attributes:
        channel: the one that the message is for.
        scope: what the names mean, in the frame and in each entry.
        words: what of the officer's own words the message allows and holds.
        placed: the message's blocks and what says them.
        subject_parts: the subject in each language.
        subject_scope: the names that the subject's words know; None where there is no subject.
    """

    def __init__(
        self, pack: Pack, draft: Draft, context: Context, about: tuple[Said, ...] = ()
    ) -> None:
        self.channel = choose_channel(pack, draft)
        self.scope = MessageScope(pack, self.channel, draft, context)
        self._said = collect(self.scope)
        ordered = in_order(self.scope, self._said, about)
        self.words = OfficersWords(self.scope, ordered)
        languages = draft.language.parts
        self.placed = tuple(self._placed(ordered, languages))
        self._subject = words = self._subject_words()
        self.subject_scope = words[1] if words else None
        self.subject_parts = tuple(
            SubjectPart(language, self._line(*words, language)) for language in languages if words
        )

    @cached_property
    def questions(self) -> tuple[AskedQuestion, ...]:
        """Those to be asked, shared ones first, then by entry."""
        return questions_to_ask(self.scope)

    @cached_property
    def message(self) -> Message:
        """The composed message, with what is found in it."""
        scope, placed, subject = self.scope, self.placed, self.subject_parts
        found = check_message(scope, self.questions, self._said, placed, self._subject, subject)
        found += tuple(check_officers_words(scope, self.words, placed))
        findings, confirmed = sorted_by_word(found, scope.draft)
        return Message(
            channel=self.channel.id,
            language=scope.draft.language,
            subject_parts=subject,
            blocks=tuple([each.block for each in placed]),
            findings=findings,
            confirmed=confirmed,
            style=style_of(self.channel, scope.draft),
            rich=self.channel.rich,
            unsaid=unsaid_entries(scope),
        )

    def _placed(self, ordered: list[Said], languages: tuple[Language, ...]) -> list[Placed]:
        placed: list[Placed] = []
        for language in languages:
            if placed:
                placed.append(Placed(_separator()))
            said_here = list(self._blocks(ordered, language))
            if self.scope.draft.edits:
                said_here = list(map(self.words.edited, said_here))
            placed.extend(self.words.with_own(said_here, language))
        return placed

    def _blocks(self, ordered: list[Said], language: Language) -> Iterator[Placed]:
        filled: set[str] = set()
        waiting: set[str] = set()
        entry = -1
        for said in ordered:
            if said.entry != entry:
                # What another entry will say once it is answered comes before what this one says.
                filled |= waiting
                entry = said.entry
            block = self._block(said, language, also=said.phrase.slot in filled)
            if block is None:
                continue
            (waiting if block.gap else filled).add(said.phrase.slot)
            yield Placed(block, said)

    def _block(self, said: Said, language: Language, *, also: bool) -> Block | None:
        """What a phrase says; None where that is nothing."""
        parts = self._parts(said, language, also=also)
        if not parts:
            return None
        return block_of(parts, language, self._origin(said, language), gap=said.gap is not None)

    def _parts(self, said: Said, language: Language, *, also: bool) -> tuple[Part, ...]:
        if said.gap is not None:
            run = Run(f"[{said.gap.ask.get(language)}]", source=said.gap.id, gap=True)
            return (Paragraph((run,)),)
        speaker = Speaker(said.names, language, self._gap_text(said.scope))
        if said.phrase.gathers and said.phrase.list is not None:
            items = self._items(said.gathered, language)
            parts = speaker.listed(said.phrase.list, items, also=also)
        else:
            parts = speaker.phrase(said.phrase, also=also)
        if not parts and language is Language.CY and said.phrase.awaiting:
            return (Paragraph((Run(f"[{gap_words('awaiting', language)}]", gap=True),)),)
        return parts

    def _items(self, gathered: tuple[Said, ...], language: Language) -> tuple[Runs, ...]:
        """What entries say of themselves, each thing once; not what waits for an answer."""
        found: dict[str, Runs] = {}
        for each in gathered:
            speaker = Speaker(each.names, language, self._gap_text(each.scope))
            for part in speaker.phrase(each.phrase, also=False):
                if isinstance(part, Paragraph) and not any(run.gap for run in part.runs):
                    runs = tidied(part.runs)
                    found.setdefault(runs_text(runs), runs)
        return tuple(found.values())

    @staticmethod
    def _gap_text(scope: Scope) -> Callable[[str, Language], str]:
        def words(name: str, language: Language) -> str:
            found = scope.questions.get(name)
            if found is not None:
                return f"[{found[0].ask.get(language)}]"
            return f"[{gap_words(name, language)}]"

        return words

    @staticmethod
    def _origin(said: Said, language: Language) -> Origin:
        entry = said.scope.entry if said.entry >= 0 else None
        phrase = said.phrase
        return Origin(
            template=entry.template if entry is not None else "",
            entry=entry.id if entry is not None else "",
            phrase=phrase.id,
            slot=phrase.slot,
            questions=answers_behind(phrase, said.names),
            file=phrase.place.file,
            line=phrase.place.line,
            id=said.id(language),
        )

    # --- subject

    def _subject_words(self) -> tuple[LineWords, Scope] | None:
        """The subject's words: the channel's, the template's own, or that of several templates."""
        channel, entries = self.channel, self.scope.entries
        if channel.subject_from == "channel" and channel.subject is not None:
            return channel.subject, self.scope.frame
        if channel.subject_from != "template" or not entries:
            return None
        own = [(scope.template.subject, scope) for scope in entries if scope.template is not None]
        first = own[0][0]
        same = len({scope.template.head.id for _, scope in own if scope.template}) == 1
        if first is not None and same and (len(own) == 1 or self._say_the_same(own)):
            return first, own[0][1]
        return (channel.subject, self.scope.frame) if channel.subject is not None else None

    def _say_the_same(self, own: list[tuple[LineWords | None, Scope]]) -> bool:
        """Whether a template chosen several times gives the same subject each time."""
        said = {
            tuple(self._line(words, scope, language) for language in Language)
            for words, scope in own
            if words is not None
        }
        return len(said) == 1

    def _line(self, words: LineWords, scope: Scope, language: Language) -> Runs:
        line = words.cy if language is Language.CY else words.en
        if line is None:
            return (Run(f"[{gap_words('awaiting', language)}]", gap=True),)
        speaker = Speaker(scope, language, self._gap_text(scope))
        # A subject is one line, whatever was typed into the answers that it prints.
        return tidied(
            msgspec.structs.replace(run, text=run.text.replace("\n", " "))
            if "\n" in run.text
            else run
            for run in speaker.line(line)
        )


def choose_channel(pack: Pack, draft: Draft) -> Channel:
    """The draft's channel, or the first that all its templates have in common, or the first at all."""
    if draft.channel:
        return pack.channel(draft.channel)
    heads = [pack.head(entry.template) for entry in draft.entries]
    if not heads:
        return next(iter(pack.index.channels.values()))
    common = [name for name in heads[0].channels if all(name in head.channels for head in heads)]
    return pack.channel((common or heads[0].channels)[0])


def style_of(channel: Channel, draft: Draft) -> HtmlStyle:
    """How a rich message looks: as its channel has it, with larger text for a customer with a visual impairment."""
    style = channel.style
    if not draft.large or style.size >= LARGE_SIZE:
        return style
    return msgspec.structs.replace(style, size=LARGE_SIZE)


def _separator() -> Block:
    return Block((Paragraph((Run(SEPARATOR),)),), Language.EN, separator=True)
