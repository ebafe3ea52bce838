"""Reads `pack.yaml`."""

from __future__ import annotations

from collections.abc import Iterable

from app.errors import AppError
from app.expressions.names import UnsureNames
from app.expressions.reading import read_condition
from app.language import Bilingual
from app.source.kinds import Record
from app.source.problems import Place, closest
from app.source.quoting import entry
from app.templates.call_reading import read_calls
from app.templates.context import PackReading
from app.templates.pack import Disclosure, FastTrack, Guidance, PackInfo
from app.templates.shapes import FORMAT


def check_format(record: Record | None) -> None:
    """Refuse a pack whose files are of another format: nothing of it would be read as it was meant.

    Raises:
        AppError: `old-format` or `new-format`.
    """
    if record is None or not record.places:
        return
    written = record.whole("format") if record.wrote("format") else 1
    if written is not None and written != FORMAT:
        code = "old-format" if written < FORMAT else "new-format"
        raise AppError(code, found=written, wanted=FORMAT)


def read_defaults(record: Record, reading: PackReading) -> None:
    """Note what the pack says for questions that don't say it themselves."""
    defaults = record.record("defaults")
    for key, found in (("hints", reading.hints), ("messages", reading.messages)):
        group = defaults.record(key) if defaults is not None else None
        for name in group.values if group is not None else ():
            words = reading.label(group, name) if group is not None else None
            if words is not None:
                found[name] = words


def read_info(record: Record, reading: PackReading) -> PackInfo:
    """Read what the pack says of itself, and what `fast_track` and `discloses` add to its templates."""
    title = reading.label(record, "title")
    guidance = record.record("guidance")
    return PackInfo(
        id=record.text("id"),
        title=title or Bilingual(record.text("id"), record.text("id")),
        version=record.text("version"),
        status=record.text("status"),  # type: ignore[arg-type]  # the shape allows only these
        guidance=Guidance(guidance.text("title"), guidance.text("version"), guidance.text("date"))
        if guidance
        else None,
        fast_track=_read_fast_track(record.record("fast_track"), reading),
        disclosure=_read_disclosure(record.record("disclosure"), reading),
        refuses_unreviewed=record.text("unreviewed_welsh") == "refused",
        calls=read_calls(record, reading),
        free_text_note=reading.label(record, "free_text_note"),
    )


def _read_fast_track(record: Record | None, reading: PackReading) -> FastTrack | None:
    if record is None:
        return None
    question, phrase = record.text("question"), record.text("phrase")
    question_known = _known(record, "question", reading.questions, "unknown-question", reading)
    phrase_known = _known(record, "phrase", reading.phrases, "unknown-phrase", reading)
    if not (question_known and phrase_known):
        cause = reading.broken.get(f"questions/{question}") or reading.broken.get(
            f"phrases/{phrase}"
        )
        reading.broken["fast_track"] = cause or record.place.file
        return None
    _check_added_phrase(record, question, reading)
    return FastTrack(question, phrase)


def _check_added_phrase(record: Record, question: str, reading: PackReading) -> None:
    """The phrase that Fast Track adds gets no values, and asks for nothing but its question."""
    phrase, before = reading.phrases[record.text("phrase")], len(reading.problems)
    place = record.place_of("phrase")
    for name, _ in phrase.params:
        reading.problems.add(place, "missing-parameter", name=name, phrase=phrase.id)
    for asked in phrase.asks:
        if asked != question:
            reading.problems.add(place, "phrase-needs-question", phrase=phrase.id, question=asked)
    if len(reading.problems) > before:
        reading.broken["fast_track"] = record.place.file


def _read_disclosure(record: Record | None, reading: PackReading) -> Disclosure | None:
    if record is None:
        return None
    place = record.place
    names = dict(reading.closed)
    questions: list[str] = []
    before = len(reading.problems)
    for scalar in record.scalars("questions"):
        if scalar.text in reading.questions:
            questions.append(scalar.text)
            names[scalar.text] = reading.shared_names[scalar.text]
        elif not reading.waits(f"questions/{scalar.text}", scalar.place):
            note_unknown(scalar.text, scalar.place, reading.questions, "unknown-question", reading)
    reading.places["otherwise"] = record.place_of("otherwise")
    confirmed = record.scalar("confirmed")
    condition = None
    if confirmed is not None:
        unread = record.unread("questions") or len(record.items("questions")) - len(questions)
        known = UnsureNames(names, place.file, unread) if unread else names
        condition = read_condition(
            confirmed.text,
            confirmed.locate,
            known,
            reading.problems,
            lambda mended: entry("confirmed", mended),
        )
    if condition is None or len(reading.problems) > before:
        reading.broken["disclosure"] = place.file
        return None
    return Disclosure(tuple(questions), condition, record.text("otherwise"))


def _known(record: Record, key: str, known: Iterable[str], code: str, reading: PackReading) -> bool:
    if record.text(key) in known:
        return True
    if reading.waits(f"{key}s/{record.text(key)}", record.place_of(key)):
        return False
    note_unknown(record.text(key), record.place_of(key), known, code, reading)
    return False


def note_unknown(
    word: str, place: Place, known: Iterable[str], code: str, reading: PackReading
) -> None:
    """Report a name that isn't there, with what is allowed and the nearest."""
    known = tuple(known)
    kind = code.removeprefix("unknown-")
    reading.problems.add(
        place, code, **{kind: word}, allowed=", ".join(known), closest=closest(word, known)
    )
