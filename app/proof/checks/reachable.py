"""Messages that can be reached and aren't right: empty, without a request, with a gap in what is printed."""

from __future__ import annotations

from collections.abc import Iterator

from app.expressions.tree import Compare, Constant, Count, Expression, Name
from app.expressions.writing import write_expression
from app.language import Language
from app.proof.check import Check
from app.proof.checks.answers import silent_boxes
from app.proof.checks.limits import keeps_to_limits
from app.proof.deciding import NOTHING, Decider, UndecidedError
from app.proof.logic import ALWAYS, both, opposite
from app.proof.material import UnderProof
from app.proof.paragraphs import answer_behind, given_to, lines_said_by, printed_by
from app.proof.sayings import Saying, frame_sayings, line_says, sayings_of
from app.proof.shared_file import SharedFile
from app.proof.slip import Slip
from app.proof.slipping import slip
from app.proof.witnesses import answers_in_words
from app.source.problems import Place
from app.templates.model import Phrase
from app.templates.pack import Channel, EachTemplate
from app.templates.wording import Line, ParagraphText


def _find(under: UnderProof) -> Iterator[Slip]:
    sayings = sayings_of(under)
    for part in (_never_said, _gaps, _forms):
        yield from part(under, sayings)
    idle = tuple(_empty_or_idle(under, sayings))
    yield from idle or _empty_lines(under, sayings)
    yield from _subject(under)


# --- nothing said, nothing asked


def _empty_or_idle(under: UnderProof, sayings: tuple[Saying, ...]) -> Iterator[Slip]:
    fast_track = under.material.index.info.fast_track
    added = fast_track.phrase if fast_track is not None else ""
    own = [
        each
        for each in sayings
        if not each.phrase.id.startswith("office.")
        and not (each.shared and each.phrase.id == added)
    ]
    if any(under.decider.possible(each.when) is None for each in own):
        return  # what makes it so is told
    silent = tuple(map(opposite, silent_boxes(under)))
    found = under.decider.possible(*silent, *(opposite(each.when) for each in own))
    if found is not None:
        answers = answers_in_words(under.world, found)
        yield slip(_place(under), "message-can-be-empty", answers=answers)
        return
    if under.head.reply != "expected":
        return
    for channel in _channels(under):
        slots = _asking_slots(channel, own)
        asking = [each for each in own if each.slot in slots]
        found = under.decider.possible(*silent, *(opposite(each.when) for each in asking))
        if found is not None:
            answers = answers_in_words(under.world, found)
            slot = slots[0] if slots else "–"
            yield slip(_place(under), "asks-for-nothing", answers=answers, slot=slot)
            return


def _place(under: UnderProof) -> Place:
    return under.place_of("phrases") if under.record.wrote("phrases") else under.head.place


def _channels(under: UnderProof) -> list[Channel]:
    return [under.material.index.channels[each] for each in under.head.channels]


def _asking_slots(channel: Channel, own: list[Saying]) -> tuple[str, ...]:
    """Where a template asks: the first slot of the channel's run that it uses at all.

    What a reply is wanted to stands first in each template's part of a message.
    """
    run = next((each for each in channel.order if isinstance(each, EachTemplate)), None)
    slots = run.slots if run is not None else channel.slots
    used = {each.slot for each in own}
    return next(((slot,) for slot in slots if slot in used), slots)


# --- phrases that are never said


def _never_said(under: UnderProof, sayings: tuple[Saying, ...]) -> Iterator[Slip]:
    """Shared phrases whose own condition never holds where they are used."""
    records = [each for each in under.record.records("phrases") if each.wrote("use")]
    for saying in sayings:
        if saying.use is None or under.decider.possible(saying.when) is not None:
            continue
        own = given_to(saying, both(saying.phrase.when))
        if not under.material.is_ever_said(saying.phrase):
            continue  # that is told in its own file
        if under.decider.possible(saying.use.when) is None:
            continue  # its condition is told
        place = next(
            (each.place_of("use") for each in records if each.text("use") == saying.phrase.id),
            under.head.place,
        )
        yield slip(place, "phrase-never-said", why=write_expression(own))


# --- gaps


def _gaps(under: UnderProof, sayings: tuple[Saying, ...]) -> Iterator[Slip]:
    """Answers that are printed where they may be missing."""
    told: set[tuple[str, str]] = set()
    for saying in sayings:
        for stretch in lines_said_by(saying.phrase):
            for printed in printed_by(stretch.line, stretch.when):
                name = answer_behind(printed.name, saying.given)
                if name not in under.world.questions or (saying.phrase.id, name) in told:
                    continue
                when = given_to(saying, printed.when)
                found = under.decider.possible(saying.when, when, _missing(name))
                if found is None:
                    continue
                told.add((saying.phrase.id, name))
                answers = answers_in_words(under.world, found)
                place = under.place_printing(saying.phrase, printed.name, saying.use)
                yield slip(place, "printed-gap", name=name, answers=answers)


def _missing(name: str) -> Expression:
    return Compare("==", Name(name), NOTHING)


# --- number forms


_NUMBERS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 6}
"""What each number form is for in Welsh; English has only `one` of them."""


def _forms(under: UnderProof, sayings: tuple[Saying, ...]) -> Iterator[Slip]:
    """Wording for a number that the answer never is."""
    for saying in sayings:
        phrase = saying.phrase
        if saying.shared or not phrase.count or under.decider.possible(saying.when) is None:
            continue
        boxes = under.world.several(phrase.count)
        if boxes is not None and not keeps_to_limits(boxes):
            continue  # that is told of the question
        number = Name(phrase.count) if boxes is None else Count(phrase.count)
        for language in Language:
            for form, place in under.forms_of(phrase, language).items():
                if form not in _NUMBERS:
                    continue
                is_it = Compare("==", number, Constant(_NUMBERS[form]))
                if under.decider.possible(phrase.when, is_it) is None:
                    yield slip(place, "form-never-said", form=form, name=phrase.count)


# --- lines that can be empty


def _empty_lines(under: UnderProof, sayings: tuple[Saying, ...]) -> Iterator[Slip]:
    """Paragraphs that say nothing where their phrase is said, and leads that leave a list without one."""
    for saying in sayings:
        if saying.shared or under.decider.possible(saying.when) is None:
            continue
        for is_lead, line in _lines_to_fill(saying.phrase):
            found = under.decider.possible(saying.phrase.when, opposite(line_says(line)))
            # Of a phrase that says nothing else, all that can be told is told of the message.
            if found is None or (
                is_lead and under.decider.possible(saying.when, opposite(line_says(line))) is None
            ):
                continue
            answers = answers_in_words(under.world, found)
            place = under.place_of_words(saying.phrase, line)
            code = "empty-lead" if is_lead else "empty-paragraph"
            yield slip(place, code, answers=answers)
            break


def _lines_to_fill(phrase: Phrase) -> Iterator[tuple[bool, Line]]:
    listed = phrase.list
    if listed is not None:
        for words in (listed.lead, listed.also_lead):
            if words is not None:
                yield True, words.en
    for text in (phrase.text, phrase.also):
        for wording in text.en.all() if text is not None else ():
            yield from (
                (False, block.line) for block in wording if isinstance(block, ParagraphText)
            )


# --- subject


def _subject(under: UnderProof) -> Iterator[Slip]:
    subject = under.template.subject
    if subject is None or all(each.subject_from != "template" for each in _channels(under)):
        return
    for language in Language:
        line = subject.cy if language is Language.CY else subject.en
        if line is None:
            continue
        try:
            found = under.decider.possible(opposite(line_says(line)))
            gaps = [
                (each.name, under.decider.possible(each.when, _missing(each.name)))
                for each in printed_by(line)
                if each.name in under.world.questions
            ]
        except UndecidedError:
            yield slip(under.place_of("subject"), "not-covered", text="subject")
            return
        if found is not None:
            answers = answers_in_words(under.world, found)
            place = under.place_of("subject")
            yield slip(place, "subject-can-be-empty", which=language.value, answers=answers)
            return
        for name, missing in gaps:
            if missing is not None:
                answers = answers_in_words(under.world, missing)
                yield slip(under.place_of("subject"), "printed-gap", name=name, answers=answers)
                return


# --- channels


def _of_channel(file: SharedFile) -> Iterator[Slip]:
    """Answers that a channel prints in every message, and that may be missing."""
    if file.channel is None:
        return
    decider = Decider(file.channel_world)
    lines = [(file.channel.subject.en, ALWAYS)] if file.channel.subject is not None else []
    for saying in frame_sayings(file.channel):
        lines += [
            (each.line, both(saying.when, each.when)) for each in lines_said_by(saying.phrase)
        ]
    for line, around in lines:
        for printed in printed_by(line, around):
            if printed.name not in decider.world.questions:
                continue
            found = decider.possible(printed.when, _missing(printed.name))
            if found is not None:
                answers = answers_in_words(decider.world, found)
                yield slip(
                    file.place_printing(printed.name),
                    "printed-gap",
                    name=printed.name,
                    answers=answers,
                )


CHECK = Check(name="reachable", of_template=_find, of_shared=_of_channel)
