"""Reads channels and the entries of `office.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from app.document import HtmlStyle
from app.expressions.names import OFFICE_ENTRIES, Names, UnsureNames
from app.language import Language
from app.source.kinds import Record
from app.source.problems import closest
from app.source.tree import Scalar
from app.templates.context import CARRIED_BY, PackReading
from app.templates.grounds import FIXED_ENTRIES
from app.templates.model import LineWords, Phrase, UseQuestion
from app.templates.pack import WRITERS, Channel, EachTemplate, Paper
from app.templates.phrases import finish_phrase, read_phrase

_SAYING = re.compile(r"[^\W_]|\{[{%]")
"""A letter, a digit, or a value."""
MOST_SHOWN: Final = 20


def read_channel(record: Record, channel_id: str, reading: PackReading) -> Channel | None:
    """Read one channel; None when it can't be used (problems say why)."""
    title = reading.label(record, "title")
    subject = record.record("subject")
    if title is None or subject is None or not record.items("order"):
        return None
    uses = tuple(_read_uses(record, reading))
    names: Names = dict(reading.closed)
    for use in uses:
        names = {**names, **reading.names_of(use.question)}
    if unread := record.unread("questions") or len(record.records("questions")) - len(uses):
        names = UnsureNames(names, record.place.file, unread)
    channel = Channel(
        id=channel_id,
        title=title,
        sent=record.flag("sent"),
        rich=record.text("flavour") == "rich",
        two_digit_day=record.text("date") == "two-digit-day",
        edits=record.flag("edits"),
        written_by=tuple(each for each in record.items("written_by") if each in WRITERS),
        own_paragraphs=record.text("own_paragraphs") != "refused",
        free_text=record.text("free_text") == "allowed",
        order=_read_order(record, reading),
        beside=tuple(each.text for each in record.scalars("beside")),
        subject_from=subject.text("from"),  # type: ignore[arg-type]  # the shape allows only these
        subject=_read_subject(subject, names, reading, channel_id),
        style=_read_style(record.record("style")),
        questions=uses,
    )
    if record.wrote("style") and record.text("flavour") == "plain":
        reading.problems.add(record.place_of("style"), "not-rich", key="style")
    phrases = tuple(_read_frame(record, channel, names, reading))
    spoken = tuple(_read_spoken(record, channel, reading))
    paper = _read_paper(record, channel, reading)
    return msgspec.structs.replace(channel, phrases=phrases, spoken=spoken, paper=paper)


def _read_uses(record: Record, reading: PackReading) -> Iterator[UseQuestion]:
    for each in record.records("questions"):
        used = each.scalar("use")
        if used is None:
            continue
        if used.text in reading.questions:
            names = {**reading.closed, **reading.shared_names}
            yield UseQuestion(used.text, reading.when(each, names), each.flag("required"))
        elif not reading.waits(f"questions/{used.text}", used.place):
            near = closest(used.text, reading.questions)
            allowed = ", ".join(reading.questions)
            reading.problems.add(
                used.place, "unknown-question", question=used.text, allowed=allowed, closest=near
            )


def _read_order(record: Record, reading: PackReading) -> tuple[str | EachTemplate, ...]:
    order: list[str | EachTemplate] = []
    seen: set[str] = set()
    for step in record.items("order"):
        if isinstance(step, Record):
            slots = tuple(slot.text for slot in step.scalars("each_template"))
            if any(isinstance(each, EachTemplate) for each in order):
                reading.problems.add(step.place, "several-runs")
            order.append(EachTemplate(slots))
        elif isinstance(step, Scalar):
            slots = (step.text,)
            order.append(step.text)
        else:
            continue
        for slot in slots:
            if slot in seen:
                reading.problems.add(record.place_of("order"), "slot-twice", slot=slot)
            seen.add(slot)
    return tuple(order)


def _read_subject(
    record: Record, names: Names, reading: PackReading, channel_id: str
) -> LineWords | None:
    before = len(reading.problems)
    giver = record.text("from")
    wanted = {"template": "several", "channel": "text"}.get(giver, "")
    for key in ("several", "text") if giver else ():
        if record.wrote(key) and key != wanted:
            place = record.place_of(key)
            if wanted:
                reading.problems.add(place, "subject-key", key=key, giver=giver, wanted=wanted)
            else:
                reading.problems.add(place, "no-subject", key=key, giver=giver)
    if not wanted:
        return None
    if len(reading.problems) > before:
        return None
    if not record.wrote(wanted):
        reading.problems.add(record.place, "missing-key", key=wanted)
        return None
    wording = reading.wording(names)
    subject = wording.line(record.get(wanted))
    reading.settle_forms(wording)
    place = record.place_of(wanted)
    reviewed = reading.settle_review(f"channels/{channel_id}:subject", wording, place)
    return None if subject is None else LineWords(subject.en, subject.cy, reviewed)


def _read_style(record: Record | None) -> HtmlStyle:
    style = HtmlStyle()
    if record is None:
        return style
    return HtmlStyle(
        font=record.text("font", style.font),
        size=record.whole("size") or style.size,
        text_colour=record.text("text_colour", style.text_colour),
        link_colour=record.text("link_colour", style.link_colour),
    )


def _read_spoken(record: Record, channel: Channel, reading: PackReading) -> Iterator[str]:
    for each in record.scalars("spoken"):
        if each.text in channel.slots:
            yield each.text
        else:
            _unknown_slot(each, channel, channel.slots, reading)


def _read_paper(record: Record, channel: Channel, reading: PackReading) -> Paper | None:
    """Read `paper`: a channel of letters has it, be it empty."""
    if not record.wrote("paper"):
        return None
    if not channel.rich:
        reading.problems.add(record.place_of("paper"), "not-rich", key="paper")
    group = record.record("paper")
    if group is None:
        return Paper()
    window = group.scalar("window")
    if window is not None and window.text not in channel.slots:
        _unknown_slot(window, channel, channel.slots, reading)
        window = None
    carrier = group.text("carried_by")
    if carrier:
        reading.places[f"{CARRIED_BY}{carrier}"] = group.place_of("carried_by")
    return Paper("" if window is None else window.text, carrier)


def _unknown_slot(
    written: Scalar | None, channel: Channel, slots: tuple[str, ...], reading: PackReading
) -> None:
    if written is not None:
        near, allowed = closest(written.text, slots), ", ".join(slots)
        reading.problems.add(
            written.place,
            "unknown-slot",
            slot=written.text,
            channel=channel.id,
            allowed=allowed,
            closest=near,
        )


def _read_frame(
    record: Record, channel: Channel, names: Names, reading: PackReading
) -> Iterator[Phrase]:
    records = record.records("phrases")
    reading.check_doubles(records)
    frame_slots = tuple(step for step in channel.order if isinstance(step, str))
    for each in records:
        slot = each.text("slot")
        if slot not in frame_slots:
            _unknown_slot(each.scalar("slot"), channel, frame_slots, reading)
        elif each.wrote("office"):
            yield Phrase(
                id=f"office.{each.text('office')}",
                slot=slot,
                when=reading.when(each, names),
                place=each.place,
            )
        else:
            address = f"channels/{channel.id}:{each.text('id')}"
            phrase = read_phrase(each, each.text("id"), names, reading, address)
            if phrase is not None and phrase.gathers in ("", *channel.beside):
                yield phrase
            elif phrase is not None:
                _unknown_slot(each.scalar("gathers"), channel, channel.beside, reading)


def read_office(record: Record, reading: PackReading) -> Iterator[tuple[str, Phrase]]:
    """Yield each entry that is filled in. An entry awaiting translation counts as filled in.

    The file isn't set aside for what is wrong in it, so nothing that is only guessed is said to a customer.
    """
    for entry in OFFICE_ENTRIES:
        pair = record.record(entry)
        if pair is None or entry in record.guessed or pair.guessed:
            continue
        before = len(reading.problems)
        _check_words(pair, reading)
        wording = reading.wording(reading.closed)
        words = wording.words(pair)
        if words is not None and len(reading.problems) == before:
            phrase = Phrase(
                id=f"office.{entry}",
                slot="",
                text=words,
                fixed=entry in FIXED_ENTRIES,
                place=pair.place,
            )
            yield entry, finish_phrase(phrase, wording, reading.closed, reading, f"office:{entry}")


def _check_words(pair: Record, reading: PackReading) -> None:
    """The dots that stand for words in the file were forgotten there: they would go to customers."""
    for language in Language:
        text = pair.scalar(language)
        if text is not None and text.text.strip() and not _SAYING.search(text.text):
            reading.problems.add(text.place, "no-words", found=text.text.strip()[:MOST_SHOWN])
