"""The pack as a session has it: as it was loaded last, and what the session still needs of it as it was before."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.compose.draft import Draft
from app.session.pack_change import has_template, pack_for
from app.session.unused import Unused, is_in, unused_answers
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

    def also_of(self, before: Pack, drafts: Iterable[Draft]) -> SessionPack:
        """Have besides what drafts of an earlier pack can't do without; answers that have no use any more are told."""
        drafts = tuple(drafts)
        pack = pack_for(drafts, before, self.pack)
        unused = dict.fromkeys((*self.unused, *unused_answers(drafts, before, pack, ())))
        return SessionPack(pack, self.loaded, tuple(unused))

    def kept_for(self, drafts: Iterable[Draft]) -> SessionPack:
        """Forget answers that no draft holds any more, and an earlier pack once no draft needs anything of it."""
        if self.pack is self.loaded and not self.unused:
            return self
        drafts = tuple(drafts)
        if not any(self._serves(draft) for draft in drafts):
            return SessionPack(self.loaded, self.loaded)
        unused = tuple(each for each in self.unused if any(is_in(one, each) for one in drafts))
        return self if unused == self.unused else SessionPack(self.pack, self.loaded, unused)

    def _serves(self, draft: Draft) -> bool:
        """Whether a draft needs something that the pack as it is has no more."""
        return (
            bool(draft.channel and draft.channel not in self.loaded.index.channels)
            or any(not has_template(self.loaded, entry.template) for entry in draft.entries)
            or any(is_in(draft, each) for each in self.unused)
        )
