"""What an officer does to the words of a message: edits in place of phrases, and paragraphs of their own.

Each function takes a session, and the block as it is placed in the message, and returns another session. Whether
something may be edited is known to `OfficersWords`; nothing is changed here that may not be.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.compose.composing import Composition
from app.compose.draft import Draft, Edit, OwnParagraph
from app.compose.edit_checks import follows
from app.compose.edits import Why, approved_text, current_text
from app.compose.officer_text import parts_of, plain_of, text_of
from app.compose.said import Placed
from app.document import BlockId
from app.language import Bilingual, Language
from app.session.edit_places import EditPlace, mended_text
from app.session.history import Step
from app.session.session import Session
from app.session.typing_runs import TypingRun, change_of, run_of

NO_WORDS = Bilingual("", "")
"""Of a paragraph that was just put in."""
_NAMED = 40
"""Characters of a paragraph by which a step is named."""


def may_edit(composition: Composition, index: int) -> Why | None:
    """Why a block can't be edited; None where it can. IndexError when there is none of this index."""
    return composition.words.may_edit(composition.placed[index])


def edit(
    session: Session, composition: Composition, index: int, text: str, at: datetime | None = None
) -> Session:
    """Put words in the place of a block's; where they are the approved ones, there is no edit any more.

    Args:
        session: what the officer has done.
        composition: the message of its draft.
        index: of the block.
        text: the words, as `app.compose.officer_text` reads them.
        at: the time of the step; None where nobody reads a clock.

    Returns:
        The session; the same where the block takes no edits.
    """
    placed = composition.placed[index]
    if composition.words.may_edit(placed) is not None:
        return session
    step = Step("edit", (("words", _name(placed)),)) if placed.own is None else Step("own-write")
    run = _run(placed.block.origin.id, current_text(placed), text, at)
    return session.changed(step, with_words(session.draft, composition, placed, text), run)


def with_words(draft: Draft, composition: Composition, placed: Placed, text: str) -> Draft:
    """The draft with other words in a block, whosever they were."""
    if placed.own is not None:
        return _with_own_words(draft, placed.own.id, placed.block.language, text)
    return with_edit(draft, composition, placed, text)


def with_edit(draft: Draft, composition: Composition, placed: Placed, text: str) -> Draft:
    """The draft with an edit of a block; without one, where the words are those that are approved."""
    said, language = placed.said, placed.block.language
    if said is None:
        return draft
    old = composition.words.edit_of(placed, language)
    others = tuple(each for each in draft.edits if each is not old)
    if text_of(parts_of(text)) == approved_text(placed):
        return msgspec.structs.replace(draft, edits=others)
    there = Language.EN if language is Language.CY else Language.CY
    other = composition.words.edit_of(placed, there)
    new = Edit(
        id=said.id(language) if old is None else old.id,
        text=text,
        beneath=approved_text(placed) if old is None else old.beneath,
        fits=_fits(old, other, current_text(placed)),
        also=said.also if old is None else old.also,
    )
    edits = tuple(new if each is old else each for each in draft.edits)
    return msgspec.structs.replace(draft, edits=edits if old is not None else (*edits, new))


def _fits(old: Edit | None, other: Edit | None, before: str) -> str:
    """The words of the other language that words are written to fit, where those lead."""
    if other is None:
        return ""
    if (other.fits and other.fits == before) or (
        old is not None and not old.fits and not follows(old, other)
    ):
        return ""  # the other one follows this
    return other.text


def use_approved(session: Session, composition: Composition, index: int) -> Session:
    """Have the approved words of a block again."""
    placed = composition.placed[index]
    edit = composition.words.edit_of(placed, placed.block.language)
    return session if edit is None else forget_edit(session, edit.id)


def forget_edit(session: Session, block: BlockId) -> Session:
    """Forget an edit, wherever its block is now."""
    left = tuple(each for each in session.draft.edits if each.id != block)
    return session.changed(
        Step("approved-again"), msgspec.structs.replace(session.draft, edits=left)
    )


def mend(session: Session, composition: Composition, place: EditPlace, text: str) -> Session:
    """Put a fix's words in the place of what the officer wrote; the rest of the block stays."""
    placed = composition.placed[place.block]
    if composition.words.may_edit(placed) is not None:
        return session
    words = mended_text(placed.block, place, text)
    step = Step("mend", (("text", text),)) if text.strip() else Step("mend-out")
    return session.changed(step, with_words(session.draft, composition, placed, words))


# --- paragraphs of the officer's own


def add_own(session: Session, composition: Composition, index: int) -> tuple[Session, str]:
    """Put an empty paragraph after a block; return its id too, which is empty where the message takes none."""
    if composition.words.may_add() is not None:
        return session, ""
    draft, own = with_own(session.draft, composition, index)
    return session.changed(Step("own-add"), draft), own.id


def put_in(
    session: Session, composition: Composition, index: int, text: Bilingual[str], name: str
) -> tuple[Session, str]:
    """Put a snippet in after a block, as a paragraph of the officer's own; return its id too, as `add_own` does."""
    if composition.words.may_add() is not None:
        return session, ""
    draft, own = with_own(session.draft, composition, index, text)
    return session.changed(Step("snippet", (("name", name),)), draft), own.id


def with_own(
    draft: Draft, composition: Composition, index: int, text: Bilingual[str] = NO_WORDS
) -> tuple[Draft, OwnParagraph]:
    """The draft with a paragraph after a block, and the paragraph."""
    here = composition.placed[index].block
    same = [
        each.block.origin
        for each in composition.placed[:index]
        if each.block.language is here.language and not each.block.separator
    ]
    own = OwnParagraph(
        id=str(max((int(each.id) for each in draft.own), default=0) + 1),
        after=here.origin.id.anywhere,
        text=text,
        behind=tuple(each.id.anywhere for each in same),
        slot=here.origin.slot,
    )
    return msgspec.structs.replace(draft, own=(*draft.own, own)), own


def write_own(
    session: Session, own: str, language: Language, text: str, at: datetime | None = None
) -> Session:
    """Write a paragraph in one language. KeyError when there is none of this id."""
    before = own_paragraph(session.draft, own).text.get(language)
    run = _run(BlockId(own=own, language=language), before, text, at)
    return session.changed(
        Step("own-write"), _with_own_words(session.draft, own, language, text), run
    )


def _with_own_words(draft: Draft, own: str, language: Language, text: str) -> Draft:
    old = own_paragraph(draft, own)
    english = language is Language.EN
    words = Bilingual(text, old.text.cy) if english else Bilingual(old.text.en, text)
    new = msgspec.structs.replace(old, text=words)
    owns = tuple(new if each is old else each for each in draft.own)
    return msgspec.structs.replace(draft, own=owns)


def remove_own(session: Session, own: str) -> Session:
    """Take a paragraph out. KeyError when there is none of this id."""
    old = own_paragraph(session.draft, own)
    left = tuple(each for each in session.draft.own if each is not old)
    return session.changed(Step("own-remove"), msgspec.structs.replace(session.draft, own=left))


def own_paragraph(draft: Draft, own: str) -> OwnParagraph:
    """A paragraph of the officer's own by its id; KeyError when there is none."""
    found = next((each for each in draft.own if each.id == own), None)
    if found is None:
        raise KeyError(own)
    return found


def _run(block: BlockId, before: str, after: str, at: datetime | None) -> TypingRun | None:
    change = change_of(before, after)
    place = f"{block.entry}:{block.phrase}:{block.own}:{block.language}"
    return run_of(place, change, at) if change is not None else None


def _name(placed: Placed) -> str:
    """The beginning of what the pack says there."""
    words = plain_of(approved_text(placed))
    return f"{words[:_NAMED].rstrip()}…" if len(words) > _NAMED else words
