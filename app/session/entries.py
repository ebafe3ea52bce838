"""The templates of a draft: added, taken out, put elsewhere; each gives another draft."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.compose.draft import Draft, Edit, Entry
from app.errors import AppError
from app.templates.model import Question
from app.templates.pack import Pack


def with_template(draft: Draft, pack: Pack, template_id: str) -> Draft:
    """Add a template at the end; its entry's id is new.

    Raises:
        AppError: `unknown-template`; `no-repeat` when it is there already and may not be chosen twice.
    """
    head = pack.head(template_id)
    if not head.repeat and _is_there(draft, pack, head.id):
        raise AppError("no-repeat", template=head.title)
    return _with(draft, (*draft.entries, Entry(_new_id(draft), head.id)))


def with_templates(draft: Draft, pack: Pack, template_ids: Iterable[str]) -> Draft:
    """Add several; those that are there already and stand once are left alone. Raises AppError `unknown-template`."""
    for template_id in template_ids:
        head = pack.head(template_id)
        if head.repeat or not _is_there(draft, pack, head.id):
            draft = with_template(draft, pack, template_id)
    return draft


def with_again(draft: Draft, pack: Pack, entry: Entry) -> Draft:
    """Add an entry's template once more, right after it, with the answers that stay the same.

    The first of its own questions says who it is about, so it is open again.

    Raises:
        AppError: `no-repeat` when the template may not be chosen twice.
    """
    head = pack.head(entry.template)
    if not head.repeat:
        raise AppError("no-repeat", template=head.title)
    own = (each.id for each in pack.template(head.id).questions if isinstance(each, Question))
    about = next(own, "")
    answers = {name: raw for name, raw in entry.answers.items() if name != about}
    at = draft.entries.index(entry) + 1
    added = Entry(_new_id(draft), entry.template, answers)
    return _with(draft, (*draft.entries[:at], added, *draft.entries[at:]))


def without_entry(draft: Draft, entry_id: str) -> Draft:
    """Take an entry out, with its answers, what was pasted into them, and the edits of what it says alone.

    Paragraphs of the officer's own stay: they are of the message, and stand where they stood in what is left of it.
    """
    left = tuple(each for each in draft.entries if each.id != entry_id)
    pastes = tuple(each for each in draft.pastes if not entry_id or each.entry != entry_id)
    kept = (_without(each, entry_id) if entry_id else each for each in draft.edits)
    edits = tuple(each for each in kept if each is not None)
    return msgspec.structs.replace(draft, entries=left, pastes=pastes, edits=edits)


def _without(edit: Edit, entry_id: str) -> Edit | None:
    """An edit without an entry: another that says the same has it then; None where there is none."""
    also = tuple(each for each in edit.also if each.entry != entry_id)
    if edit.id.entry != entry_id:
        return edit if also == edit.also else msgspec.structs.replace(edit, also=also)
    if not also:
        return None
    heir = also[0].in_language(edit.id.language)
    return msgspec.structs.replace(edit, id=heir, also=also[1:])


def with_another(draft: Draft, pack: Pack, entry_id: str, template_id: str) -> Draft:
    """Put another template in an entry's place; where no entry is named, at the end.

    A template that is in the message already stays where it is, and the entry goes.
    """
    head, entries = pack.head(template_id), draft.entries
    at = next((at for at, each in enumerate(entries) if each.id == entry_id), len(entries))
    left = without_entry(draft, entry_id)
    if _is_there(left, pack, head.id):
        return left
    put = Entry(_new_id(draft), head.id)
    return _with(left, (*left.entries[:at], put, *left.entries[at:]))


def with_moved(draft: Draft, entry: Entry, by: int) -> Draft:
    """Move an entry up (negative) or down; at the end of the list it stays where it is."""
    entries = list(draft.entries)
    place = entries.index(entry)
    wanted = max(0, min(len(entries) - 1, place + by))
    entries.insert(wanted, entries.pop(place))
    return _with(draft, tuple(entries))


def _is_there(draft: Draft, pack: Pack, template_id: str) -> bool:
    return any(pack.head(each.template).id == template_id for each in draft.entries)


def _with(draft: Draft, entries: tuple[Entry, ...]) -> Draft:
    return msgspec.structs.replace(draft, entries=entries)


def _new_id(draft: Draft) -> str:
    """An id that no entry has, and by which no paragraph of the officer's own is placed."""
    placed = (each for own in draft.own for each in (own.after, *own.behind))
    ids = (*(each.id for each in draft.entries), *(each.entry for each in placed))
    return str(max((int(each) for each in ids if each.isdecimal()), default=0) + 1)
