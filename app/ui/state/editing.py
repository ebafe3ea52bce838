"""What the officer does to the words of the message in front: edits, and paragraphs of their own, each a step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from app.compose.edits import Why, current_text
from app.document import BlockId
from app.findings import Finding
from app.language import Bilingual, Language
from app.session import editing
from app.session.edit_places import EditPlace
from app.session.session import Session
from app.session.standing import Standing


class MessageEditing:
    """Blocks are named by their index in the message as it stands; paragraphs of the officer's own also by their id.

    Args:
        standing: tells how the message stands.
        step: takes the session after a step, and the time of it.
        clock: tells the time.
    """

    def __init__(
        self,
        standing: Callable[[], Standing],
        step: Callable[[Session, datetime], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._standing = standing
        self._step = step
        self._clock = clock

    # --- what there is

    def may_edit(self, index: int) -> Why | None:
        """Why a block can't be edited; None where it can. `why_not_words` has the words."""
        return editing.may_edit(self._standing().composition, index)

    def may_add(self) -> Why | None:
        """Why no paragraph of one's own can be put in; None where one can."""
        return self._standing().composition.words.may_add()

    def current_text(self, index: int) -> str:
        """What a block says, as an edit of it begins."""
        return current_text(self._standing().composition.placed[index])

    # --- edits

    def edit(self, index: int, text: str) -> None:
        """Put words in the place of a block's, or write in a paragraph of the officer's own."""
        now, standing = self._clock(), self._standing()
        session = editing.edit(standing.session, standing.composition, index, text, now)
        self._step(session, now)

    def use_approved(self, index: int) -> None:
        """Have the approved words of a block again."""
        standing = self._standing()
        self._step(
            editing.use_approved(standing.session, standing.composition, index), self._clock()
        )

    def forget_edit(self, block: BlockId) -> None:
        """Forget an edit whose block isn't in the message."""
        self._step(editing.forget_edit(self._standing().session, block), self._clock())

    # --- paragraphs of the officer's own

    def add_own(self, index: int) -> str:
        """Put an empty paragraph after a block, and return its id; it is empty where the message takes none."""
        standing = self._standing()
        session, own = editing.add_own(standing.session, standing.composition, index)
        self._step(session, self._clock())
        return own

    def put_in(self, index: int, text: Bilingual[str], name: str) -> str:
        """Put a snippet in after a block, and return the id of its paragraph; empty where the message takes none."""
        standing = self._standing()
        session, own = editing.put_in(standing.session, standing.composition, index, text, name)
        self._step(session, self._clock())
        return own

    def write_own(self, own: str, language: Language, text: str) -> None:
        """Write a paragraph in one language. KeyError when there is none of this id."""
        now = self._clock()
        self._step(editing.write_own(self._standing().session, own, language, text, now), now)

    def remove_own(self, own: str) -> None:
        """Take a paragraph out. KeyError when there is none of this id."""
        self._step(editing.remove_own(self._standing().session, own), self._clock())


def mended_session(standing: Standing, finding: Finding, text: str) -> Session | None:
    """The session with these words where the officer typed what a finding is about; None where they didn't."""
    place = standing.place_of(finding)
    if isinstance(place, EditPlace):
        return editing.mend(standing.session, standing.composition, place, text)
    return standing.session.mend(place, text) if place is not None else None
