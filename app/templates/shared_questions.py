"""Reads the questions that templates share."""

from __future__ import annotations

import msgspec

from app.expressions.names import Known, broken_name
from app.expressions.tree import names_in
from app.source.kinds import Record
from app.templates.circles import find_circle
from app.templates.context import PackReading
from app.templates.form_reading import add_conditions, known_forms, read_forms, settle_forms
from app.templates.model import Phrase, Question
from app.templates.pack_files import PackFiles
from app.templates.question_expanding import write_out
from app.templates.question_shapes import SHARED_QUESTION
from app.templates.questions import known_answer, read_question


class SharedQuestions:
    """The files of `questions/`, being read."""

    def __init__(self, files: PackFiles, reading: PackReading) -> None:
        self.files = files
        self.reading = reading
        self.records: dict[str, Record] = {}

    def read(self) -> None:
        """Read them all; those that can't be used, and those that need them, are set aside."""
        self.files.each("questions", SHARED_QUESTION, self._note)
        for what, file in list(self.reading.broken.items()):
            if what.startswith("questions/"):
                self._set_aside(what.removeprefix("questions/"), file)
        # They may ask for each other, so every name must be known before any is read.
        names = {**self.reading.closed, **self.reading.shared_names}
        self._read_forms(names)
        for name, record in self.records.items():
            if f"questions/{name}" not in self.reading.broken:
                self._read(name, record, names)
        self._set_aside_circles()
        self._set_aside_waiting()

    def _note(self, name: str, record: Record) -> bool:
        self.reading.check_reserved(name, record.place)
        record = write_out(record, self.reading)
        known = known_answer(record)
        if known.broken_in:
            return False
        self.records[name] = record
        self.reading.shared_names[name] = known
        self.reading.shared_names |= known_forms(record, name)
        return True

    def _read_forms(self, names: dict[str, Known]) -> None:
        """Read the forms of all of them: they may print each other."""
        book = self.reading.forms
        for name, record in self.records.items():
            if f"questions/{name}" in self.reading.broken:
                continue
            before = len(self.reading.problems)
            when = self.reading.when(record, names)
            for form in read_forms(record, name, names, self.reading):
                book.add(add_conditions(form, required=record.flag("required"), when=when))
            if len(self.reading.problems) > before:
                self._set_aside(name, record.place.file)
        for broken in settle_forms(book, names, self.reading):
            self._set_aside(broken.question, broken.place.file)

    def _read(self, name: str, record: Record, names: dict[str, Known]) -> None:
        before = len(self.reading.problems)
        read = read_question(record, name, names, self.reading, f"questions/{name}")
        if read is None or len(self.reading.problems) > before:
            self._set_aside(name, record.place.file)
            return
        self.reading.questions[name] = msgspec.structs.replace(read.question, shared=True)
        if read.says is not None:
            self.reading.says[name] = read.says

    def _set_aside(self, name: str, file: str) -> None:
        self.reading.broken[f"questions/{name}"] = file
        self.reading.questions.pop(name, None)
        self.reading.says.pop(name, None)
        for known in self.reading.names_of(name):
            self.reading.shared_names[known] = broken_name(file)
            self.reading.forms.drop(known)
        self.reading.shared_names[name] = broken_name(file)

    def _set_aside_circles(self) -> None:
        while circle := find_circle((), self.reading.questions):
            place = self.reading.questions[circle[0]].place
            self.reading.problems.add(place, "circle", names=" → ".join(circle))
            for name in circle:
                self._set_aside(name, place.file)

    def _set_aside_waiting(self) -> None:
        """A question that asks for one that was set aside can't be used either."""
        waiting = True
        while waiting:
            waiting = False
            for name, question in list(self.reading.questions.items()):
                for asked in _asks(question, self.reading.says.get(name)):
                    if name != asked and self.reading.waits(f"questions/{asked}", question.place):
                        waiting = True
                        self._set_aside(name, self.reading.broken[f"questions/{asked}"])


def _asks(question: Question, says: Phrase | None) -> list[str]:
    """Names that a question and what its choices say ask for."""
    conditions = [question.when, *(choice.when for choice in question.choices)]
    asked = [name for each in conditions if each is not None for name in names_in(each)]
    return [*asked, *(says.asks if says is not None else ())]
