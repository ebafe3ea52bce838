"""Reads template files."""

from __future__ import annotations

import re

from app.expressions.names import RESERVED, Known, Names, UnsureNames, broken_name
from app.source.kinds import Record
from app.source.problems import Place, closest
from app.source.tree import Scalar
from app.templates.choice_forms import ChoiceForm, FormBook
from app.templates.circles import find_circle
from app.templates.context import PackReading
from app.templates.form_reading import (
    add_conditions,
    known_forms,
    read_forms,
    read_used_forms,
    settle_forms,
)
from app.templates.grounds import facts_of, guidance_words, read_basis
from app.templates.model import (
    Head,
    LineWords,
    Phrase,
    Question,
    Template,
    Use,
    UseQuestion,
)
from app.templates.pack import Channel, PackInfo
from app.templates.pack_info import note_unknown
from app.templates.phrases import read_phrase, read_use
from app.templates.question_expanding import speaking_choices, write_out
from app.templates.questions import ReadQuestion, known_answer, read_question, read_says
from app.templates.slots import check_slots


def read_template(
    record: Record, template_id: str, info: PackInfo, reading: PackReading
) -> Template | None:
    """Read one template; None when it can't be used. Every problem is in `reading.problems`."""
    return _TemplateReading(record, template_id, info, reading).read()


class _TemplateReading:
    def __init__(
        self, record: Record, template_id: str, info: PackInfo, reading: PackReading
    ) -> None:
        self.record = record
        self.id = template_id
        self.info = info
        self.reading = reading
        self.problems = reading.problems
        self.file = record.place.file
        # Of each phrase that is said, in their order: own ones, used ones, and what choices say.
        self.slot_places: list[Place] = []
        self.questions = [
            each if each.wrote("use") else write_out(each, reading)
            for each in record.records("questions")
        ]
        self.channels = self._read_channels()
        self.added = self._added_questions()
        self.names = self._read_names()
        self.reading = self._read_forms()

    def read(self) -> Template | None:
        """Read the whole file."""
        title = self.reading.label(self.record, "title")
        questions, says = self._read_questions()
        phrases = self._read_phrases()
        subject = self._read_subject()
        head = self._read_head(title, (*says, *phrases)) if title is not None else None
        self._check_slots((*says, *phrases))
        asked_by_channels = [use for channel in self.channels for use in channel.questions]
        circle = find_circle((*asked_by_channels, *questions), self.reading.questions)
        if circle:
            own = (
                each.place for each in questions if isinstance(each, Question) and each.id in circle
            )
            place = next(own, self.record.place_of("questions"))
            self.problems.add(place, "circle", names=" → ".join(circle))
        if head is None:
            return None
        return Template(head, questions, subject, (*says, *phrases))

    # --- what the template's names are

    def _read_channels(self) -> list[Channel]:
        channels: list[Channel] = []
        self.channel_places: dict[str, Place] = {}
        for scalar in self.record.scalars("channels"):
            channel = self.reading.channels.get(scalar.text)
            if channel in channels:
                self.problems.add(scalar.place, "used-twice", id=scalar.text)
            elif channel is not None:
                channels.append(channel)
                self.channel_places[channel.id] = scalar.place
            elif not self.reading.waits(f"channels/{scalar.text}", scalar.place):
                near = closest(scalar.text, self.reading.channels)
                allowed = ", ".join(self.reading.channels)
                self.problems.add(
                    scalar.place,
                    "unknown-channel",
                    channel=scalar.text,
                    allowed=allowed,
                    closest=near,
                )
        return channels

    def _added_questions(self) -> tuple[str, ...]:
        """Shared questions that `fast_track` and `discloses` ask first, as the pack says."""
        added: list[str] = []
        if self.record.flag("fast_track"):
            if self.info.fast_track is None:
                self._lacks("fast_track", "fast_track")
            else:
                added.append(self.info.fast_track.question)
        if self.record.flag("discloses"):
            if self.info.disclosure is None:
                self._lacks("discloses", "disclosure")
            else:
                added.extend(self.info.disclosure.questions)
        return tuple(added)

    def _lacks(self, key: str, entry: str) -> None:
        """The pack doesn't say what a key adds, or what it says can't be used."""
        place = self.record.place_of(key)
        if not self.reading.waits(entry, place):
            self.problems.add(place, "pack-lacks", key=entry)

    def _read_names(self) -> Names:
        """The names that this template knows; any, where it can't be told how one of its questions should be called."""
        names = dict(self.reading.closed)
        for channel in self.channels:
            for use in channel.questions:
                names |= self.reading.names_of(use.question)
        for added in self.added:
            names |= self.reading.names_of(added)
        unread = self.record.unread("questions")
        own: set[str] = set()
        for record in self.questions:
            used, name = record.scalar("use"), record.text("id")
            if used is not None and used.text in self.reading.shared_names:
                names |= self.reading.names_of(used.text) | known_forms(record, used.text)
            elif name and name not in {*own, *names, *RESERVED, *self.reading.shared_names}:
                names[name] = known_answer(record)
                names |= known_forms(record, name)
            else:
                names |= self._broken_names(record.written("use") or record.written("id"))
                unread += 1
            own.add(name)
        return UnsureNames(names, self.file, unread) if unread else names

    def _broken_names(self, written: str) -> dict[str, Known]:
        """What an id that can't be used may be called elsewhere: as it is, or as it should be."""
        mended = re.sub(r"\W", "_", written.casefold())
        return dict.fromkeys((written, mended), broken_name(self.file)) if written else {}

    def _read_forms(self) -> PackReading:
        """The reading with the forms that this template may print: of its own questions, and of those it uses."""
        book = FormBook(self.reading.forms)
        for record in self.questions:
            used, name = record.scalar("use"), record.text("id")
            when, required = self.reading.when(record, self.names), record.flag("required")
            forms: list[ChoiceForm] = []
            if used is not None and used.text in self.reading.questions:
                question = self.reading.questions[used.text]
                forms += book.of(used.text)
                forms += read_used_forms(record, question, self.names, self.reading)
                required |= question.required
            elif used is None and name and name not in self.reading.shared_names:
                forms += read_forms(record, name, self.names, self.reading)
            for form in forms:
                book.add(add_conditions(form, required=required, when=when))
        settle_forms(book, self.names, self.reading)
        return self.reading.with_forms(book)

    # --- its parts

    def _read_questions(self) -> tuple[tuple[Question | UseQuestion, ...], list[Phrase]]:
        questions: list[Question | UseQuestion] = [UseQuestion(each) for each in self.added]
        says = [self.reading.says[each] for each in self.added if each in self.reading.says]
        self.slot_places += [self.record.place for _ in says]
        self.reading.check_doubles(self.questions)
        for record in self.questions:
            used = record.scalar("use")
            if used is not None:
                self._use_question(record, used, questions, says)
                continue
            question_id = record.text("id")
            if question_id in self.reading.shared_names:
                self.problems.add(record.place_of("id"), "id-is-shared", id=question_id)
            self.reading.check_reserved(question_id, record.place_of("id"))
            address = f"{self.id}:{question_id}"
            read = read_question(record, question_id, self.names, self.reading, address)
            if isinstance(read, ReadQuestion) and question_id:
                questions.append(read.question)
                if read.says is not None:
                    says.append(read.says)
                    self.slot_places.append(record.place_of("slot"))
        return tuple(questions), says

    def _use_question(
        self,
        record: Record,
        used: Scalar,
        questions: list[Question | UseQuestion],
        says: list[Phrase],
    ) -> None:
        if any(isinstance(each, UseQuestion) and each.question == used.text for each in questions):
            self.problems.add(used.place, "used-twice", id=used.text)
        elif used.text not in self.reading.questions:
            if not self.reading.waits(f"questions/{used.text}", used.place):
                known = self.reading.questions
                note_unknown(used.text, used.place, known, "unknown-question", self.reading)
        else:
            when, required = self.reading.when(record, self.names), record.flag("required")
            questions.append(UseQuestion(used.text, when, required))
            self._use_says(record, used, says)

    def _use_says(self, record: Record, used: Scalar, says: list[Phrase]) -> None:
        """What the choices of a shared question say here: in its own words, or in those of this template."""
        shared = self.reading.says.get(used.text)
        if shared is not None:
            says.append(shared)
            self.slot_places.append(used.place)
            if record.wrote("says"):
                place = record.place_of("says")
                self.problems.add(place, "says-twice", choice=used.text)
                return
        question = self.reading.questions[used.text]
        speaking = speaking_choices(record.table("says"), question, self.reading)
        if record.wrote("says") and not (question.kind.chooses and speaking):
            return
        address = f"{self.id}:{used.text}"
        own = read_says(record, question, speaking, self.names, self.reading, address)
        if own is not None:
            says.append(own)
            self.slot_places.append(record.place_of("slot"))

    def _read_phrases(self) -> list[Phrase | Use]:
        phrases: list[Phrase | Use] = []
        if self.record.flag("fast_track") and self.info.fast_track is not None:
            phrases.append(Use(self.info.fast_track.phrase))
            self.slot_places.append(self.record.place_of("fast_track"))
        records = self.record.records("phrases")
        self.reading.check_doubles(records)
        for record in records:
            phrase_id = record.text("id")
            each: Phrase | Use | None
            if record.wrote("use"):
                each = read_use(record, self.names, self.reading)
            elif record.wrote("office"):
                entry, when = record.text("office"), self.reading.when(record, self.names)
                each = Use(f"office.{entry}", when=when, slot=record.text("slot"))
            else:
                address = f"{self.id}:{phrase_id}"
                each = read_phrase(record, phrase_id, self.names, self.reading, address)
            if each is not None:
                phrases.append(each)
                self.slot_places.append(record.place_of("slot"))
        return phrases

    def _read_subject(self) -> LineWords | None:
        wanted = [channel for channel in self.channels if channel.subject_from == "template"]
        if not self.record.wrote("subject"):
            if wanted:
                self.problems.add(self.record.place, "subject-missing", channel=wanted[0].id)
            return None
        wording = self.reading.wording(self.names)
        subject = wording.line(self.record.get("subject"))
        self.reading.settle_forms(wording)
        place = self.record.place_of("subject")
        reviewed = self.reading.settle_review(f"{self.id}:subject", wording, place)
        if subject is None:
            return None
        return LineWords(subject.en, subject.cy, reviewed)

    def _phrase_of(self, each: Phrase | Use) -> Phrase | None:
        return each if isinstance(each, Phrase) else self.reading.phrases.get(each.phrase)

    def _read_head(self, title: object, said: tuple[Phrase | Use, ...]) -> Head:
        record, basis = self.record, read_basis(self.record)
        to_confirm = self.reading.label(record, "to_confirm")
        sent = [channel.id for channel in self.channels if channel.sent]
        if sent and not record.wrote("reply"):
            self.problems.add(record.place, "reply-missing", channel=sent[0])
        self.reading.places["companion"] = record.place_of("companion")
        for old in record.scalars("formerly"):
            if f"formerly:{old.text}" in self.reading.places:
                self.problems.add(old.place, "used-twice", id=old.text)
            self.reading.places[f"formerly:{old.text}"] = old.place
        return Head(
            id=self.id,
            title=title,  # type: ignore[arg-type]  # only called with a title that was read
            channels=tuple(channel.id for channel in self.channels),
            reply=record.text("reply"),  # type: ignore[arg-type]  # the shape allows only these
            fast_track=record.flag("fast_track"),
            phone_first=record.flag("phone_first"),
            code=record.text("code"),
            alone=record.flag("alone"),
            repeat=record.flag("repeat"),
            discloses=record.flag("discloses"),
            companion=record.text("companion"),
            advice=self.reading.label(record, "advice"),
            keywords=tuple(word.text for word in record.scalars("keywords")),
            guidance=guidance_words(basis),
            basis=basis,
            to_confirm=to_confirm,
            facts=facts_of(to_confirm, map(self._phrase_of, said)),
            formerly=tuple(old.text for old in record.scalars("formerly")),
            place=Place(record.place.file, record.place.line, record.place.column),
        )

    def _check_slots(self, phrases: tuple[Phrase | Use, ...]) -> None:
        said = []
        for each, place in zip(phrases, self.slot_places, strict=True):
            shared = self.reading.phrases.get(each.phrase) if isinstance(each, Use) else each
            slot = shared.slot if shared is not None else each.slot
            said += [(slot, place)] if slot else []
            gathers = shared.gathers if isinstance(shared, Phrase) else ""
            for channel in self.channels:
                self._check_gathered(gathers, channel, place)
        check_slots(said, self.channel_places, self.record, self.reading)

    def _check_gathered(self, slot: str, channel: Channel, place: Place) -> None:
        if slot and slot not in channel.beside:
            near = closest(slot, channel.beside)
            words = ", ".join(channel.beside)
            self.problems.add(
                place, "unknown-slot", slot=slot, channel=channel.id, allowed=words, closest=near
            )
