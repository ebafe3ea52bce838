"""The officer's own words on the command line: edits in place of phrases, and paragraphs of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from app.compose.composing import Composition
from app.compose.draft import Context, Draft
from app.compose.edits import Why
from app.compose.said import Placed
from app.compose.typed_words import TypedOwn, TypedWords
from app.errors import AppError
from app.language import Bilingual, Language, MessageLanguage
from app.language.prose import why_not_words
from app.session.editing import with_edit, with_own
from app.source.problems import closest
from app.templates.pack import Pack


def with_typed_words(pack: Pack, draft: Draft, context: Context, typed: TypedWords) -> Draft:
    """The draft with what was typed, edits first.

    Raises:
        AppError: `unknown-phrase`, `phrase-of-several`, `words-refused`.
    """
    for words in sorted(typed.edits, key=lambda each: each.language is Language.CY):
        composition = _in_both(pack, draft, context)
        index = _place(composition, words.template, words.phrase, words.language, words.where)
        placed = composition.placed[index]
        _check(composition.words.may_edit(placed), words.where)
        draft = with_edit(draft, composition, placed, words.text)
    for own in typed.own:
        draft = _with_paragraph(pack, draft, context, own)
    return draft


def _with_paragraph(pack: Pack, draft: Draft, context: Context, own: TypedOwn) -> Draft:
    composition = _in_both(pack, draft, context)
    _check(composition.words.may_add(), own.where)
    index = _place(composition, own.template, own.phrase, Language.EN, own.where)
    # Of several after the same paragraph, each stands after those that were typed before it.
    after = index + 1
    while after < len(composition.placed) and composition.placed[after].own is not None:
        after += 1
    return with_own(draft, composition, after - 1, own.text)[0]


def _in_both(pack: Pack, draft: Draft, context: Context) -> Composition:
    """The message with both languages, so that each can be edited, whichever is sent."""
    both = msgspec.structs.replace(draft, language=MessageLanguage.BOTH)
    return Composition(pack, both, context)


def _check(why: Why | None, where: str) -> None:
    if why is not None:
        words = (why_not_words(why.code, why.params, language) for language in Language)
        raise AppError("words-refused", where, why=Bilingual(*words))


def _place(
    composition: Composition, template: str, phrase: str, language: Language, where: str
) -> int:
    """The index of the block that a phrase says."""
    said = [
        (index, each)
        for index, each in enumerate(composition.placed)
        if each.said is not None and each.block.language is language
    ]
    entries = dict.fromkeys(scope.entry.id for scope in composition.scope.entries if scope.entry)
    if template and template not in entries:
        allowed, near = ", ".join(entries), closest(template, entries)
        raise AppError("not-in-message", where, template=template, allowed=allowed, closest=near)
    found = [
        (index, each)
        for index, each in said
        if phrase in set(_names(each)) and (not template or template in set(_entries(each)))
    ]
    if len(found) == 1:
        return found[0][0]
    if found:
        allowed = ", ".join(f"{each.block.origin.entry}:{phrase}" for _, each in found)
        raise AppError("phrase-of-several", where, phrase=phrase, allowed=allowed)
    known = dict.fromkeys(
        _short(each) for _, each in said if not template or template in set(_entries(each))
    )
    allowed, near = ", ".join(known), closest(phrase, known)
    raise AppError("unknown-phrase", where, phrase=phrase, allowed=allowed, closest=near)


def _names(placed: Placed) -> Iterator[str]:
    """What a block may be called: by its phrase, and by what tells it from others of its entry."""
    yield placed.block.origin.phrase
    yield placed.block.origin.id.phrase


def _short(placed: Placed) -> str:
    """What a block is called: its phrase, with the number that tells it from another of its entry."""
    number = re.search(r"#\d+$", placed.block.origin.id.phrase)
    return placed.block.origin.phrase + (number[0] if number else "")


def _entries(placed: Placed) -> Iterable[str]:
    """The entries that say a block."""
    said = placed.said
    also = (each.entry for each in said.also) if said is not None else ()
    return (placed.block.origin.entry, *also)
