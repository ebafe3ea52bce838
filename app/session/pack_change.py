"""A pack that changes while a message is written: a template that broke or went stays as it was last good."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.compose.draft import Draft
from app.errors import AppError
from app.expressions.tree import names_in
from app.templates.model import Head, Question, Template, Use, UseQuestion
from app.templates.pack import Channel, Pack


def can_open(pack: Pack, template_id: str) -> bool:
    """Whether a pack has a template, and the whole of it can be used."""
    try:
        pack.template(template_id)
    except AppError:
        return False
    return True


def has_template(pack: Pack, template_id: str) -> bool:
    """Whether a pack has a template, also under another name than it had."""
    try:
        pack.head(template_id)
    except AppError:
        return False
    return True


def question_of(pack: Pack, template_id: str, name: str) -> Question | None:
    """A question by the template that asks it (none for a shared one) and its id, whether it is asked now or not."""
    if not template_id:
        return pack.index.questions.get(name)
    found = (pack.question(use)[0] for use in pack.template(template_id).questions)
    return next((each for each in found if each.id == name), None)


def kept_heads(draft: Draft, pack: Pack, loaded: Pack) -> tuple[Head, ...]:
    """The templates of a draft that stay as they were, because the pack as loaded has them no more."""
    gone = dict.fromkeys(
        each.template for each in draft.entries if not has_template(loaded, each.template)
    )
    return tuple(pack.head(each) for each in gone)


def pack_for(drafts: Iterable[Draft], before: Pack, now: Pack) -> Pack:
    """Return the pack to go on with: `now`, and of `before` what the drafts can't do without.

    Args:
        drafts: those that are written, and those that undo and redo may bring back.
        before: the pack that it was composed with so far.
        now: the pack as it was loaded.
    """
    drafts = tuple(drafts)
    kept = _kept_templates(drafts, before, now)
    channels = _kept_channels(drafts, before, now, kept)
    if not kept and not channels:
        return now
    index = now.index
    uses = [each for template in kept.values() for each in template.questions]
    uses += [each for channel in channels.values() for each in channel.questions]
    phrases = {
        each.phrase: before.index.phrases[each.phrase]
        for template in kept.values()
        for each in template.phrases
        if isinstance(each, Use) and each.phrase in before.index.phrases
    }
    merged = msgspec.structs.replace(
        index,
        channels={**index.channels, **channels},
        questions={**_shared_questions(uses, before), **index.questions},
        phrases={**phrases, **index.phrases},
        heads={**{name: each.head for name, each in kept.items()}, **index.heads},
    )
    return Pack(merged, lambda name: kept[name] if name in kept else now.template(name))


def _kept_templates(drafts: Iterable[Draft], before: Pack, now: Pack) -> dict[str, Template]:
    wanted = list(dict.fromkeys(each.template for draft in drafts for each in draft.entries))
    kept: dict[str, Template] = {}
    for name in wanted:
        if has_template(now, name) or not has_template(before, name):
            continue
        template = before.template(name)
        kept[template.head.id] = template
        if template.head.companion:
            wanted.append(template.head.companion)
    return kept


def _kept_channels(
    drafts: Iterable[Draft], before: Pack, now: Pack, kept: dict[str, Template]
) -> dict[str, Channel]:
    named = {draft.channel for draft in drafts if draft.channel}
    named.update(name for each in kept.values() for name in each.head.channels)
    channels = before.index.channels
    return {name: channels[name] for name in channels if name in named - set(now.index.channels)}


def _shared_questions(uses: Iterable[Question | UseQuestion], before: Pack) -> dict[str, Question]:
    """The shared questions that are used, and those that their conditions speak of."""
    waiting = [each.question for each in uses if isinstance(each, UseQuestion)]
    found: dict[str, Question] = {}
    for name in waiting:
        question = before.index.questions.get(name)
        if question is None or name in found:
            continue
        found[name] = question
        conditions = (question.when, *(choice.when for choice in question.choices))
        waiting += [each for when in conditions if when is not None for each in names_in(when)]
    return found
