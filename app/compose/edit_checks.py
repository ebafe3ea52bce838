"""What is found in the officer's own words as such.

Wording changed beneath them, the other language doesn't keep up, words aren't there, or can't be used where they are.

What house style finds in them is found where all typed text is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.compose.block_names import named
from app.compose.draft import Edit
from app.compose.edits import MOST_CHARACTERS, OfficersWords, approved_text, current_text
from app.compose.officer_text import parts_of, plain_of
from app.compose.said import Placed
from app.compose.scope import MessageScope
from app.document import located_runs
from app.findings import Finding, Severity, Where
from app.language import Language
from app.language.prose import language_name

MUST, CONFIRM, ADVISE = Severity.MUST, Severity.CONFIRM, Severity.ADVISE

CONFIRMABLE_WORDS = (
    "edit-not-allowed",
    "edit-without-place",
    "out-of-step",
    "own-not-allowed",
    "own-paragraph",
    "wording-changed",
)
"""Of these, those that the officer may confirm."""
_SHOWN = 200
"""Characters of a text that a finding shows to tell which it is."""


def check_officers_words(
    message: MessageScope, words: OfficersWords, placed: Sequence[Placed]
) -> Iterator[Finding]:
    """Yield what is found, in the order of the blocks; then what stands nowhere."""
    if not message.draft.edits and not message.draft.own:
        return
    for index, each in enumerate(placed):
        language = each.block.language
        where = Where("message", index, language, each.block.origin.entry)
        if each.own is not None:
            yield from _check_own(message, each, placed, where)
        elif each.said is not None:
            yield from _check_edit(each, where)
            yield from _check_unused(message, words, each, where)
            yield from _check_step(words, each, where)
    yield from _check_without_place(message)
    yield from _check_own_left_out(message, words)


def _check_edit(each: Placed, where: Where) -> Iterator[Finding]:
    edit = each.edit
    if edit is None:
        return
    yield from _check_length(edit.text, where)
    if any(run.gap for run, _, _ in located_runs(each.block)):
        # It has no words: what stands there asks for them.
        yield Finding("edit-empty", MUST, where)
    approved = approved_text(each)
    if approved != edit.beneath:
        params = (("before", edit.beneath), ("approved", approved), ("yours", edit.text))
        # The word is for the change beneath: whoever has seen it may go on writing.
        text = "\n".join((_id(edit), edit.beneath, approved))
        yield Finding("wording-changed", CONFIRM, where, params, text=text)


def _check_length(text: str, where: Where) -> Iterator[Finding]:
    if len(text) > MOST_CHARACTERS:
        params = (("length", len(text)), ("most", MOST_CHARACTERS))
        yield Finding("words-too-long", MUST, where, params)


def _check_unused(
    message: MessageScope, words: OfficersWords, each: Placed, where: Where
) -> Iterator[Finding]:
    """An edit that isn't used where its phrase is said: the channel, the template or the phrase takes none."""
    edit = words.edit_of(each, each.block.language)
    if edit is None or each.edit is not None or each.said is None or each.said.gap is not None:
        return
    severity = CONFIRM if message.channel.sent else ADVISE
    params = (("yours", _beginning(edit.text)),)
    yield Finding("edit-not-allowed", severity, where, params, text=f"{_id(edit)}\n{edit.text}")


def _check_step(words: OfficersWords, each: Placed, where: Where) -> Iterator[Finding]:
    """The words of one language where those of the other were edited since."""
    language = each.block.language
    there = Language.EN if language is Language.CY else Language.CY
    other = words.edit_of(each, there)
    if other is None or words.may_edit(each) is not None:
        return
    here, own = current_text(each), each.edit
    if other.fits == here or (own is not None and own.fits == other.text):
        return
    if own is not None and not follows(own, other):
        return
    params = (("language", language_name(language)), ("yours", other.text), ("here", here))
    text = "\n".join((_id(other), other.text, here))
    rule = "out-of-step"
    yield Finding(rule, CONFIRM, where, params, text=text)


def follows(edit: Edit, other: Edit) -> bool:
    """Whether, of edits in both languages, this one was written to fit the other; else it is the other way about."""
    if bool(edit.fits) != bool(other.fits):
        return bool(edit.fits)
    return edit.id.language is Language.CY


def _check_without_place(message: MessageScope) -> Iterator[Finding]:
    """An edit of a phrase that its template hasn't got any more."""
    known = {
        (scope.entry.id, name.name)
        for scope in message.entries
        if scope.entry is not None
        for _, name in named(scope)
    }
    entries = {scope.entry.id for scope in message.entries if scope.entry is not None}
    severity = CONFIRM if message.channel.sent else ADVISE
    for edit in message.draft.edits:
        entry = edit.id.entry
        wanted = edit.id.language in message.draft.language.parts
        if not wanted or entry not in entries or (entry, edit.id.phrase) in known:
            continue
        where = Where("template", None, edit.id.language, entry)
        params = (("yours", _beginning(edit.text)),)
        text = f"{_id(edit)}\n{edit.text}"
        yield Finding("edit-without-place", severity, where, params, text=text)


def _check_own(
    message: MessageScope, each: Placed, placed: Sequence[Placed], where: Where
) -> Iterator[Finding]:
    own, language = each.own, each.block.language
    if own is None or where.block is None:
        return
    text = own.text.get(language)
    yield from _check_length(text, where)
    if not parts_of(text):
        other = own.text.en if language is Language.CY else own.text.cy
        missing = "own-needs-welsh" if language is Language.CY else "own-needs-english"
        yield Finding(missing if parts_of(other) else "own-empty", MUST, where)
        return
    if message.channel.free_text:
        return
    # A paragraph of one's own is what the guidance calls free text.
    yield Finding("own-paragraph", CONFIRM, where, (), "L503", text=text)
    if where.block == 0 or placed[where.block - 1].block.separator:
        yield Finding("own-first", MUST, where, (), "L497")


def _check_own_left_out(message: MessageScope, words: OfficersWords) -> Iterator[Finding]:
    """Paragraphs of the officer's own that the message doesn't take."""
    if words.may_add() is None:
        return
    severity = CONFIRM if message.channel.sent else ADVISE
    for own in message.draft.own:
        text = own.text.get(message.draft.language.parts[0]) or own.text.en or own.text.cy
        if parts_of(text):
            params = (("yours", _beginning(text)),)
            where = Where("message")
            yield Finding("own-not-allowed", severity, where, params, text=f"{own.id}\n{text}")


def _id(edit: Edit) -> str:
    return f"{edit.id.entry}:{edit.id.phrase}"


def _beginning(text: str) -> str:
    words = plain_of(text[: _SHOWN * 2])
    return f"{words[:_SHOWN].rstrip()}…" if len(words) > _SHOWN else words
