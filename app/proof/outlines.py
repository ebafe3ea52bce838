"""What of a template others can meet: everything but its words."""

from __future__ import annotations

import hashlib

import msgspec

from app.proof.material import UnderProof
from app.proof.sayings import sayings_of
from app.templates.model import Question, UseQuestion

SIZE = 12


def outline_of(under: UnderProof) -> bytes:
    """Return the digest of a template without its words.

    Two templates with the same outline ask the same questions, and say phrases of the same form in the same slots under
    the same conditions. What is met by words (a paragraph that two templates say) is looked for among the words.
    """
    head = under.head
    parts: list[object] = [
        head.channels,
        head.reply,
        head.fast_track,
        head.alone,
        head.repeat,
        head.discloses,
        [_question(each) for each in under.template.questions],
        under.template.subject is None,
    ]
    for saying in sayings_of(under):
        phrase, shared = saying.phrase, saying.shared
        listed = phrase.list
        parts.append(
            [
                phrase.id,
                saying.slot,
                shared,
                saying.when,
                sorted(saying.given.items()),
                phrase.merge,
                phrase.one_value,
                phrase.also is not None,
                listed is not None
                and [
                    listed.lead is None,
                    listed.one is None,
                    listed.end is None,
                    listed.also_lead is None,
                    listed.also_one is None,
                ],
                phrase.prints,
            ]
        )
    return hashlib.blake2b(msgspec.msgpack.encode(parts), digest_size=SIZE).digest()


def _question(each: Question | UseQuestion) -> object:
    if isinstance(each, UseQuestion):
        return [each.question, each.when, each.required]
    choices = [[choice.id, choice.when, choice.exclusive] for choice in each.choices]
    limits = each.limits
    bounds = [limits.least, limits.most, limits.not_before, limits.not_after, limits.all_choices]
    return [each.id, each.type, each.required, each.when, choices, bounds, each.each]
