"""A composed message as the rules of house style look at it: its texts, whose each stretch is, and the facts.

The pack's own wording is its owner's: only what the officer typed is owned, and what of it is a name, an address or
another known thing is masked, so that no rule takes it for prose.

    >>> from datetime import datetime
    >>> from app.compose.draft import Draft, Entry
    >>> answers = {"about": "delivery", "calls": "2", "more": "Pls ring Ann. Kept on file."}
    >>> draft = Draft(
    ...     channel="rich",
    ...     entries=(Entry("a", "enquiries/answer", answers),),
    ...     answers={"customer_name": "Ann Li", "identity_match": "three"},
    ...     pastes=(Paste("a", "more", "Kept on file."),),
    ... )
    >>> context = Context(datetime(2027, 3, 5, 10, 30))
    >>> looked = looked_at(Composition(pack, draft, context), context, Previous())

    >>> subject = looked.texts[0]
    >>> subject.part, subject.text, [(each.start, each.end, each.what) for each in subject.masked]
    ('subject', 'Passport application: Ann Li', [(22, 28, 'name')])
    >>> for text in looked.texts:
    ...     for each in text.owned:
    ...         about = "free" * each.free, "pasted" * each.pasted
    ...         print(each.question, repr(text.text[each.start : each.end]), *filter(None, about))
    customer_name 'Ann Li'
    about 'delivery'
    calls '2'
    more 'Pls ring Ann. ' free
    more 'Kept on file.' free pasted
    >>> looked.facts.channel, looked.facts.reply, looked.facts.names
    ('rich', 'none', ('Ann Li',))
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.compose.answer_kinds import ANSWER_KINDS
from app.compose.composing import Composition
from app.compose.draft import Context, Paste
from app.compose.officers_stretches import known_in, owned_in
from app.compose.previous import Previous
from app.compose.scope import Scope
from app.compose.typed_text import clean_lines
from app.document import Run, block_text, located_runs, run_text, runs_text
from app.rules.texts import Facts, Looked, Masked, Owned, Text
from app.templates.model import Question


def looked_at(composition: Composition, context: Context, previous: Previous) -> Looked:
    """Return what the rules look at: the subject's texts, then the blocks in order."""
    scope = composition.scope
    texts = (*_subjects(composition), *_blocks(composition, scope.draft.pastes))
    reply = scope.facts["reply"]
    facts = Facts(
        today=context.now.date(),
        channel=composition.channel.id,
        sent=composition.channel.sent,
        reply=reply if isinstance(reply, str) else "",
        codes=tuple(
            head.code
            for head in (scope.pack.head(entry.template) for entry in scope.draft.entries)
            if head.code
        ),
        initials=context.officer.initials,
        names=names_given(composition),
        previous=previous.found_in(
            each.text[stretch.start : stretch.end] for each in texts for stretch in each.owned
        ),
    )
    return Looked(texts, facts)


def names_given(composition: Composition) -> tuple[str, ...]:
    """Names and references that the answers give: what is one line and the same in both languages."""
    names: dict[str, None] = {}
    for asked in composition.questions:
        if known_as(asked.question) == "name" and isinstance(asked.raw, str):
            names[" ".join(asked.raw.split())] = None
    return tuple(name for name in names if name)


def _subjects(composition: Composition) -> Iterator[Text]:
    for part in composition.subject_parts:
        owned: list[Owned] = []
        masked: list[Masked] = []
        position = 0
        for run in part.runs:
            start, position = position, position + len(run_text(run))
            _note(run, start, position, composition.subject_scope, owned, masked)
        text = runs_text(part.runs)
        yield Text(text, part.language, "subject", None, tuple(owned), tuple(masked))


def _blocks(composition: Composition, pastes: tuple[Paste, ...]) -> Iterator[Text]:
    for index, each in enumerate(composition.placed):
        block, said = each.block, each.said
        owned: list[Owned] = []
        masked: list[Masked] = []
        for run, start, end in located_runs(block):
            _note(run, start, end, said.scope if said is not None else None, owned, masked)
        if block.words != "approved":
            owned += owned_in(each)
            masked += known_in(each)
        yield Text(
            block_text(block),
            block.language,
            block=index,
            owned=tuple(
                piece for stretch in owned for piece in _pasted(stretch, block_text(block), pastes)
            ),
            masked=tuple(sorted(masked, key=lambda span: span.start)),
            prescribed=said is not None and bool(said.phrase.prescribed),
        )


def _note(
    run: Run,
    start: int,
    end: int,
    scope: Scope | None,
    owned: list[Owned],
    masked: list[Masked],
) -> None:
    """Note whose a run is, and what is known of it."""
    question = scope.questions.get(run.source, (None, None))[0] if scope is not None else None
    if run.gap:
        masked.append(Masked(start, end, "gap"))
    elif question is not None and scope is not None:
        entry = "" if question.shared or scope.entry is None else scope.entry.id
        owned.append(Owned(start, end, question.id, entry, free=ANSWER_KINDS[question.type].free))
        if what := known_as(question):
            masked.append(Masked(start, end, what))
    elif run.link:
        masked.append(Masked(start, end, "link"))
    elif run.source:
        masked.append(Masked(start, end, "name"))


def known_as(question: Question) -> str:
    """What an answer is known to be; empty for prose."""
    return "" if question.each else ANSWER_KINDS[question.type].known_as


def _pasted(stretch: Owned, text: str, pastes: tuple[Paste, ...]) -> Iterator[Owned]:
    """The stretch, with each place of what was pasted into it as a stretch of its own."""
    place = (stretch.entry, stretch.question)
    texts = {clean_lines(each.text) for each in pastes if (each.entry, each.question) == place}
    at = stretch.start
    for start, end in _places(texts - {""}, text, stretch):
        if at < start:
            yield _part(stretch, at, start)
        yield _part(stretch, start, end, pasted=True)
        at = end
    if at < stretch.end:
        yield _part(stretch, at, stretch.end)


def _places(texts: Iterable[str], text: str, stretch: Owned) -> Iterator[tuple[int, int]]:
    """Where any of the texts stands in a stretch, in order; of two that share letters, the first and longest."""
    found = sorted(
        (start, -len(each))
        for each in texts
        for start in _starts(each, text, stretch.start, stretch.end)
    )
    at = stretch.start
    for start, length in found:
        if start >= at:
            at = start - length
            yield start, at


def _starts(wanted: str, text: str, start: int, end: int) -> Iterator[int]:
    while (start := text.find(wanted, start, end)) >= 0:
        yield start
        start += len(wanted)


def _part(stretch: Owned, start: int, end: int, *, pasted: bool = False) -> Owned:
    return Owned(start, end, stretch.question, stretch.entry, free=stretch.free, pasted=pasted)
