"""A case as it is kept beyond the run of the program: with what it uses of its pack, and nothing of other customers.

What it uses of its pack goes along, so that a later pack drops no template and no answer of it without a word.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from app.compose.draft import Draft
from app.compose.previous import Previous
from app.errors import AppError
from app.language import Bilingual
from app.session.calls import Calls, decoded_calls, encoded_calls
from app.session.case import Case
from app.session.pack_change import has_template, pack_for
from app.session.session import Session
from app.session.session_pack import SessionPack
from app.templates.model import Template, Use, UseQuestion
from app.templates.pack import Pack, PackIndex

FORM = 4
"""Of what is kept; another one is of another version of the program."""
EARLIER = frozenset({1, 2, 3})
"""Forms that are read all the same: the first knew no words of the officer's own, the second no larger text.

The third knew no calls."""


class SavedPack(msgspec.Struct, frozen=True):
    """What a case uses of its pack.

    Attributes:
        version: of the whole pack.
        index, templates: as in the pack, but only what is used.
    """

    version: str
    index: PackIndex
    templates: dict[str, Template]

    @property
    def pack(self) -> Pack:
        """As a pack."""
        return Pack(self.index, self.templates.__getitem__)


class SavedCase(msgspec.Struct, frozen=True):
    """A case and what it uses.

    Attributes:
        case: the case, without what undo would lead to from it.
        pack: what it uses of its pack.
        changed: when it was changed last, in local time.
        calls: those of the case, while it is bytes: they have a form of their own, and what can't be read of them
            costs nothing else of the case.
    """

    case: Case
    pack: SavedPack
    changed: datetime
    calls: bytes = b""

    @property
    def titles(self) -> tuple[Bilingual[str], ...]:
        """The titles of its templates, in order, each once."""
        pack = self.pack.pack
        there = (each for each in self.case.templates if has_template(pack, each))
        return tuple(dict.fromkeys(pack.head(each).title for each in there))

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The drafts of its sheets, and those that undo and redo may bring back."""
        return drafts_of(self.case)


def drafts_of(case: Case) -> tuple[Draft, ...]:
    """The drafts of a case's sheets, and those that undo and redo may bring back."""
    return tuple(each for sheet in case.sheets for each in sheet.session.drafts)


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[int, SavedCase])


def saved_case(case: Case, pack: Pack, changed: datetime) -> SavedCase:
    """A case as it is to be kept."""
    alone = case.forget_ways().with_all(_alone(each.session) for each in case.sheets)
    alone = msgspec.structs.replace(alone, said=Previous())
    return SavedCase(alone, _used(pack, drafts_of(alone)), changed)


def encoded_case(saved: SavedCase) -> bytes:
    """A kept case as bytes; they hold all that was typed, so they may only leave the memory sealed."""
    silent = saved.case.with_calls(Calls())
    calls = encoded_calls(saved.case.calls)
    return _encoder.encode((FORM, msgspec.structs.replace(saved, case=silent, calls=calls)))


def decoded_case(data: bytes) -> SavedCase:
    """A kept case from bytes. Raises AppError `draft-damaged`, or `draft-of-another-version`."""
    try:
        form, saved = _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError(_why_not(data)) from error
    if form != FORM and form not in EARLIER:
        raise AppError("draft-of-another-version")
    case = saved.case.with_calls(decoded_calls(saved.calls))
    return msgspec.structs.replace(saved, case=case, calls=b"")


def _why_not(data: bytes) -> str:
    try:
        form, _ = msgspec.msgpack.decode(data, type=tuple[int, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return "draft-damaged"
    known = form == FORM or form in EARLIER
    return "draft-damaged" if known else "draft-of-another-version"


def with_saved(packs: SessionPack, saved: Iterable[SavedCase]) -> SessionPack:
    """Have besides what kept cases use that the pack in use has no more; their answers without a use are told."""
    for each in saved:
        packs = packs.also_of(each.pack.pack, each.drafts)
    return packs


def changed_titles(saved: SavedCase, now: Pack) -> tuple[Bilingual[str], ...]:
    """The templates of a kept case of which wording or questions are others in the pack as it is now, or that went."""
    before, here = saved.pack.pack, _used(now, saved.drafts).pack
    changed: dict[Bilingual[str], None] = {}
    for name in saved.case.templates:
        if has_template(before, name) and not _is_same(name, before, here):
            changed[before.head(name).title] = None
    return tuple(changed)


def _is_same(template: str, before: Pack, now: Pack) -> bool:
    if not has_template(now, template):
        return False
    old, new = before.template(template), now.template(template)
    return old == new and _shared(old, before) == _shared(new, now)


def _shared(template: Template, pack: Pack) -> tuple[object, ...]:
    """What of a pack stands in a template by its name."""
    said = (each.phrase for each in template.phrases if isinstance(each, Use))
    asked = (each.question for each in template.questions if isinstance(each, UseQuestion))
    return (*map(pack.index.phrases.get, said), *map(pack.index.questions.get, asked))


def _used(pack: Pack, drafts: Iterable[Draft]) -> SavedPack:
    none: dict[str, Template] = {}
    small = pack_for(drafts, pack, Pack(PackIndex(pack.info), none.__getitem__))
    templates = {name: pack.template(name) for name in small.index.heads}
    return SavedPack(pack.info.version, small.index, templates)


def _alone(session: Session) -> Session:
    return session.with_others(Previous())
