"""The pack as a session has it: as it was loaded last, and what the session still needs of it as it was before."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.compose.draft import Draft
from app.session.pack_change import pack_for
from app.session.unused import Unused, unused_answers
from app.templates.pack import Pack


class SessionPack(msgspec.Struct, frozen=True):
    """What messages are composed with.

    Attributes:
        pack: the pack to compose with.
        loaded: the pack as it is; `pack` has besides what a message needs of an earlier one.
        unused: answers that the pack has no use for any more; kept in the draft, and left out of the message.
    """

    pack: Pack
    loaded: Pack
    unused: tuple[Unused, ...] = ()

    def following(self, loaded: Pack, drafts: Iterable[Draft]) -> SessionPack:
        """Go on with the pack as it is loaded now; nothing that the drafts hold is lost."""
        drafts = tuple(drafts)
        pack = pack_for(drafts, self.pack, loaded)
        return SessionPack(pack, loaded, unused_answers(drafts, self.pack, pack, self.unused))

    def kept_for(self, drafts: Iterable[Draft]) -> SessionPack:
        """Forget what of an earlier pack these drafts don't need any more."""
        as_loaded = self.pack is self.loaded and not self.unused
        return self if as_loaded else self.following(self.loaded, drafts)
