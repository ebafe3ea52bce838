"""Makes the report on a pack: every template with its questions, its paragraphs and some of its messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.compose.draft import RawAnswer
from app.document import ItemList, Part, runs_text
from app.expressions.tree import AllOf, Expression
from app.language import Bilingual, Language
from app.proof.composed import ChosenTemplate, compose_sample
from app.proof.conditions_in_words import ConditionSpeaker
from app.proof.material import Material, UnderProof
from app.proof.phrases_shown import line_shown, lines_shown
from app.proof.report_parts import (
    PackReport,
    ReportBlock,
    ReportChoice,
    ReportPhrase,
    ReportQuestion,
    ReportSample,
    ReportTemplate,
    Words,
)
from app.proof.said_before import SampleComposition
from app.proof.samples import Sample, Samples
from app.proof.sayings import Saying, sayings_of
from app.proof.slip import Slip
from app.source.problems import Problem
from app.templates.model import Head, Question
from app.templates.template_tree import FolderTree, build_tree, folder_words

MOST_SAMPLES = 3
"""Of one template: so many that it is seen how it speaks."""


def make_report(
    material: Material, slips: Iterable[Slip] = (), problems: Iterable[Problem] = ()
) -> PackReport:
    """Return the report on a pack.

    Args:
        material: the pack.
        slips: what is to be mended in it.
        problems: why files were set aside.
    """
    index = material.index
    by_file: dict[str, list[Slip]] = {}
    for each in slips:
        by_file.setdefault(each.place.file, []).append(each)
    templates = tuple(
        _template(material, head, tuple(by_file.pop(head.place.file, ())))
        for head in _heads(build_tree(index))
    )
    guidance = index.info.guidance
    return PackReport(
        title=index.info.title,
        version=index.info.version,
        status=index.info.status,
        guidance=f"{guidance.title} {guidance.version}, {guidance.date}" if guidance else "",
        templates=templates,
        slips=tuple(each for inside in by_file.values() for each in inside),
        problems=tuple(problems),
    )


def _heads(tree: FolderTree) -> Iterator[Head]:
    """The templates in the order of the tree on the screen."""
    for child in tree.children:
        if isinstance(child, Head):
            yield child
        else:
            yield from _heads(child)


def _template(material: Material, head: Head, slips: tuple[Slip, ...]) -> ReportTemplate:
    under = material.template(head.id)
    index = material.index
    titles = {name: channel.title for name, channel in index.channels.items()}
    speaker = ConditionSpeaker(
        {name: asked[0] for name, asked in under.world.questions.items()}, titles
    )
    subject = under.template.subject
    return ReportTemplate(
        id=head.id,
        title=head.title,
        folder=Bilingual(*(folder_words(head.folder, index, each) for each in Language)),
        channels=tuple(titles[each] for each in head.channels),
        reply=head.reply,
        code=head.code,
        guidance=_guidance(head),
        companion=head.companion,
        advice=head.advice,
        alone=head.alone,
        repeat=head.repeat,
        facts=head.facts,
        questions=tuple(_questions(material, under, speaker)),
        subject=None if subject is None else line_shown("", None, subject, speaker),
        phrases=tuple(_phrase(each, speaker) for each in sayings_of(under)),
        samples=tuple(_samples(material, under, speaker)),
        slips=slips,
        place=head.place,
    )


def _guidance(head: Head) -> str:
    line = head.basis.line if head.basis is not None else ""
    return f"{head.guidance} ({line})" if line not in ("", head.guidance) else head.guidance


def _questions(
    material: Material, under: UnderProof, speaker: ConditionSpeaker
) -> Iterator[ReportQuestion]:
    seen: set[str] = set()
    channel = material.index.channels[under.head.channels[0]]
    for use in (*channel.questions, *under.template.questions):
        question, used_when = material.pack.question(use)
        if question.id in seen:
            continue
        seen.add(question.id)
        yield ReportQuestion(
            id=question.id,
            ask=question.ask,
            hint=question.hint,
            kind=question.type,
            required=question.required,
            shared=question.shared,
            when=speaker.both(_both(used_when, question.when)),
            choices=tuple(
                ReportChoice(each.label, speaker.both(each.when)) for each in question.choices
            ),
        )


def _both(one: Expression | None, other: Expression | None) -> Expression | None:
    if one is None or other is None:
        return one if other is None else other
    return AllOf((one, other))


def _phrase(saying: Saying, speaker: ConditionSpeaker) -> ReportPhrase:
    phrase = saying.phrase
    used = saying.use.when if saying.use is not None else None
    state = "awaiting" if phrase.awaiting else "reviewed" if phrase.reviewed else "unreviewed"
    return ReportPhrase(
        id=phrase.id,
        slot=saying.slot,
        when=speaker.both(_both(used, phrase.when)),
        lines=tuple(lines_shown(phrase, speaker)),
        state=state,
        shared=saying.shared,
        prescribed=phrase.prescribed,
        place=phrase.place,
    )


# --- sample messages


def _samples(
    material: Material, under: UnderProof, speaker: ConditionSpeaker
) -> Iterator[ReportSample]:
    name, channel = under.head.id, under.head.channels[0]
    for sample in _telling(Samples(under, channel).all()):
        composition = compose_sample(
            material.pack,
            channel,
            (ChosenTemplate(name, sample.own),),
            sample.shared,
            sample.part_of_day,
        )
        answers = {**sample.shared, **sample.own}
        subjects = {part.language: runs_text(part.runs) for part in composition.subject_parts}
        yield ReportSample(
            channel=composition.channel.title,
            answers=tuple(
                (asked.question.ask, _answer(asked.question, answers[asked.question.id], speaker))
                for asked in composition.questions
                if asked.question.id in answers
            ),
            subject=Bilingual(*(subjects[each] for each in Language)) if subjects else None,
            message=Bilingual(*(tuple(_blocks(composition, each)) for each in Language)),
        )


def _blocks(composition: SampleComposition, language: Language) -> Iterator[ReportBlock]:
    """What a sample says in one language, without what stands around every message."""
    for placed in composition.placed:
        if placed.said is not None and placed.block.language is language:
            yield from map(_block, placed.block.parts)


def _telling(samples: tuple[Sample, ...]) -> list[Sample]:
    """A few samples that together say as much as they can."""
    chosen: list[Sample] = []
    heard: set[int] = set()
    left = list(samples)
    while left and len(chosen) < MOST_SAMPLES:
        best = max(left, key=lambda each: (len(_said(each) - heard), -len(_said(each))))
        if chosen and not _said(best) - heard:
            break
        chosen.append(best)
        heard |= _said(best)
        left.remove(best)
    return chosen


def _said(sample: Sample) -> set[int]:
    return {number for number, is_said in enumerate(sample.said) if is_said}


def _block(part: Part) -> ReportBlock:
    if isinstance(part, ItemList):
        return ReportBlock(True, part.ordered, tuple(map(runs_text, part.items)))
    return ReportBlock(False, False, (runs_text(part.runs),))


def _answer(question: Question, answer: RawAnswer, speaker: ConditionSpeaker) -> Words:
    if isinstance(answer, Bilingual):
        return answer
    values = answer if isinstance(answer, tuple) else (answer,)
    said = (
        ", ".join(speaker.value_of(question.id, each, language) for each in values) or "–"
        for language in Language
    )
    return Bilingual(*said)
