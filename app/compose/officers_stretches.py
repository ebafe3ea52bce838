"""What of an edited block, or of a paragraph of the officer's own, is theirs, and what in it is known.

Of an edit, sentences that stand in the approved words just so are still the pack's; of one that was changed, what is
between the first and the last word that differs is the officer's.

    >>> before = "We need a letter. It must be signed. Send it by post."
    >>> after = "We need a letter. It must be signed by you. Send it by post."
    >>> [after[start:end] for start, end in changed_stretches(before, after)]
    ['signed by you.']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from app.compose.answer_kinds import ANSWER_KINDS
from app.compose.said import Placed
from app.document import block_text, located_runs
from app.language.difference import difference
from app.rules.texts import Masked, Owned

_SENTENCE = re.compile(r"\S[^.!?…\n]*(?:[.!?…](?![\s\"'’”)\]])[^.!?…\n]*)*[.!?…]*[\"'’”)\]]*")
_WORD = re.compile(r"\S+")
_SHORTEST = 3
"""Shorter values (a day, a count) would hide words that have nothing to do with them."""


def owned_in(placed: Placed) -> Iterator[Owned]:
    """The stretches of a block that the officer wrote."""
    text, entry = block_text(placed.block), placed.block.origin.entry
    if any(run.gap for run, _, _ in located_runs(placed.block)):
        return
    if placed.approved is None:
        yield Owned(0, len(text), free=True)
        return
    for start, end in changed_stretches(block_text(placed.approved), text):
        yield Owned(start, end, entry=entry, free=True)


def changed_stretches(before: str, after: str) -> Iterator[tuple[int, int]]:
    """Yield where a text isn't as it was, in whole words. Where only words went, the word after them."""
    old = [found[0] for found in _SENTENCE.finditer(before)]
    new = list(_SENTENCE.finditer(after))
    matcher = SequenceMatcher(None, old, [found[0] for found in new])
    for what, first, last, start, end in matcher.get_opcodes():
        if what == "equal" or start == end:
            continue
        begins, ends = new[start].start(), new[end - 1].end()
        was = " ".join(old[first:last])
        yield from _changed_words(was, after[begins:ends], begins)


def _changed_words(was: str, now: str, begins: int) -> Iterator[tuple[int, int]]:
    start, _, end = difference(was, now)
    words = [found.span() for found in _WORD.finditer(now)]
    if not words:
        return
    touched = [span for span in words if span[0] <= end and start <= span[1]] or words[-1:]
    yield begins + touched[0][0], begins + touched[-1][1]


def known_in(placed: Placed) -> Iterator[Masked]:
    """Answers that aren't prose (names, references) where they stand in an edited block as they were printed."""
    if placed.approved is None or placed.said is None:
        return
    text, questions = block_text(placed.block), placed.said.scope.questions
    taken: list[tuple[int, int]] = []
    for run, _, _ in located_runs(placed.approved):
        question = questions.get(run.source, (None, None))[0]
        what = "name"
        if question is not None:
            what = "" if question.each else ANSWER_KINDS[question.type].known_as
        if not run.source or run.gap or not what or len(run.text) < _SHORTEST:
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(run.text)}(?!\w)", text):
            if all(end <= found.start() or found.end() <= start for start, end in taken):
                taken.append(found.span())
                yield Masked(*found.span(), what)
