"""The officer's own words in a message: edits in place of phrases, and paragraphs of their own.

A block is known by `BlockId`: entry, phrase and language. So an edit stands where its phrase is said, survives every
answer and every other template, and comes back with a phrase that comes back. A paragraph of the officer's own stands
after the block that it was put after; where that isn't said, after the nearest of those that stood before it.

    >>> from datetime import datetime
    >>> from app.compose.composing import compose
    >>> from app.document import block_text
    >>> from app.compose.draft import Context, Draft, Edit, Entry, OwnParagraph
    >>> answers = {"about": "delivery", "calls": "1"}
    >>> draft = Draft(
    ...     channel="rich",
    ...     entries=(Entry("1", "enquiries/answer", answers),),
    ...     answers={"customer_name": "Ann Li", "identity_match": "three"},
    ...     edits=(Edit(BlockId("1", "calls"), "We called you on Monday.", "We called you once."),),
    ...     own=(OwnParagraph("1", BlockId("1", "calls"), Bilingual("It is on its way.", "")),),
    ... )
    >>> message = compose(pack, draft, Context(datetime(2027, 3, 5, 10, 30)))
    >>> [(each.words, block_text(each)) for each in message.blocks[2:4]]
    [('edited', 'We called you on Monday.'), ('own', 'It is on its way.')]
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.compose.draft import Draft, Edit, OwnParagraph
from app.compose.officer_text import parts_of, text_of
from app.compose.said import Placed, Said
from app.compose.scope import MessageScope
from app.document import Block, BlockId, Origin, Paragraph, Part, Run, located_runs
from app.language import Bilingual, Language
from app.language.prose import gap_words
from app.templates.model import Phrase

MOST_CHARACTERS = 20_000
"""Code points of one edit, or of one paragraph of the officer's own in one language."""


class Why(msgspec.Struct, frozen=True):
    """Why a paragraph can't be edited, or none of one's own put in. The words are in `app.language.prose`."""

    code: str
    params: tuple[tuple[str, str | Bilingual[str]], ...] = ()


class OfficersWords:
    """What a message allows of an officer's own words, and puts in their places.

    Args:
        message: the message's scope.
        said: what it says.
    """

    def __init__(self, message: MessageScope, said: Iterable[Said]) -> None:
        self._message = message
        draft: Draft = message.draft
        known = said if draft.edits else ()
        self._said = {id_ for each in known for id_ in (each.id(Language.EN), *each.also)}
        self._edits = {each.id: each for each in draft.edits}
        for edit in draft.edits:
            for other in edit.also:
                self._edits.setdefault(other.in_language(edit.id.language), edit)
        self._own = draft.own

    # --- what is allowed

    @property
    def whole(self) -> Why | None:
        """Why nothing of the message may be edited; None where something may."""
        channel = self._message.channel
        if (template := self._unconfirmed()) is not None:
            return Why("unconfirmed", (("template", template),))
        if not channel.edits:
            return Why("channel", (("channel", channel.title),))
        return None

    def may_edit(self, placed: Placed) -> Why | None:
        """Why a block can't be edited; None where it can."""
        said = placed.said
        if placed.own is not None:
            return self.may_add()
        if said is None:
            return Why("separator")
        if (why := self.whole or _why_fixed(said.phrase)) is not None:
            return why
        if placed.edit is None and any(run.gap for run, _, _ in located_runs(placed.block)):
            return Why("gap")
        return None

    def may_add(self) -> Why | None:
        """Why no paragraph of one's own can be put in; None where one can."""
        channel = self._message.channel
        if (template := self._unconfirmed()) is not None:
            return Why("unconfirmed", (("template", template),))
        if not channel.sent:
            return Why("not-sent", (("channel", channel.title),))
        if not channel.own_paragraphs:
            return Why("channel-own", (("channel", channel.title),))
        return None

    def _unconfirmed(self) -> Bilingual[str] | None:
        """The template by which the customer's identity is still asked for: it says nothing but its own words."""
        pack = self._message.pack
        disclosure = pack.info.disclosure
        for scope in self._message.entries:
            head = scope.template.head if scope.template is not None else None
            if disclosure is not None and head is not None and head.id == disclosure.otherwise:
                return head.title
        return None

    # --- edits

    def edit_of(self, placed: Placed, language: Language) -> Edit | None:
        """The edit of what a block says, in a language; whether it may be used or not."""
        if placed.said is None or not self._edits:
            return None
        ids = (placed.said.id(Language.EN), *placed.said.also)
        for each in ids:
            edit = self._edits.get(each.in_language(language))
            # Where what was said once is said twice by now, it is edited where the edit was made.
            if edit is not None and (edit.id.anywhere in ids or edit.id.anywhere not in self._said):
                return edit
        return None

    def edited(self, placed: Placed) -> Placed:
        """A block with the officer's words in place of the pack's, where there are such."""
        block = placed.block
        edit = self.edit_of(placed, block.language)
        if edit is None or placed.said is None or placed.said.gap is not None:
            return placed
        changed = msgspec.structs.replace(placed, edit=edit)
        if self.may_edit(changed) is not None or placed.said.phrase.awaiting:
            return placed
        parts = parts_of(edit.text) or _nothing("no-words", block.language)
        block = msgspec.structs.replace(block, parts=parts, words="edited")
        return msgspec.structs.replace(changed, block=block, approved=placed.block)

    # --- paragraphs of the officer's own

    def with_own(self, placed: list[Placed], language: Language) -> list[Placed]:
        """The blocks of one language, with the officer's own paragraphs among them."""
        if not self._own or self.may_add() is not None:
            return placed
        result = list(placed)
        for own in self._own:
            result.insert(self._place(own, result), _placed(own, language))
        return result

    def _place(self, own: OwnParagraph, placed: list[Placed]) -> int:
        """Where a paragraph goes: after the nearest of the blocks that it stood behind."""
        at = {each.block.origin.id.anywhere: index for index, each in enumerate(placed)}
        for index, each in enumerate(placed):
            for other in each.said.also if each.said is not None else ():
                at.setdefault(other.anywhere, index)
        for anchor in (own.after, *reversed(own.behind)):
            if (found := at.get(anchor.anywhere)) is not None:
                return found + 1
        slots = self._message.channel.slots
        if own.slot not in slots:
            return 0
        before = set(slots[: slots.index(own.slot) + 1])
        indexes = (index for index, each in enumerate(placed) if each.block.origin.slot in before)
        return max(indexes, default=-1) + 1


def _why_fixed(phrase: Phrase) -> Why | None:
    if phrase.prescribed:
        return Why("prescribed", (("line", phrase.prescribed),))
    return Why("fixed") if phrase.fixed else None


def _placed(own: OwnParagraph, language: Language) -> Placed:
    parts = parts_of(own.text.get(language)) or _nothing("own-words", language)
    origin = Origin(slot=own.slot, id=BlockId(language=language, own=own.id))
    return Placed(Block(parts, language, origin, words="own"), own=own)


def _nothing(code: str, language: Language) -> tuple[Part, ...]:
    """What stands where words are still to be given."""
    return (Paragraph((Run(f"[{gap_words(code, language)}]", gap=True),)),)


def approved_text(placed: Placed) -> str:
    """What the pack says in a block, as an edit is written; empty for a paragraph of the officer's own."""
    return "" if placed.own is not None else text_of(placed.wording.parts)


def current_text(placed: Placed) -> str:
    """What a block says now, as the officer wrote it, or as an edit of it would begin."""
    if placed.own is not None:
        return placed.own.text.get(placed.block.language)
    return placed.edit.text if placed.edit is not None else approved_text(placed)
