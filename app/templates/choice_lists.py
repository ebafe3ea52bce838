"""Reads the lists of choices that questions share."""

from __future__ import annotations

from app.source.kinds import Record
from app.templates.context import PackReading
from app.templates.form_reading import read_forms
from app.templates.pack_files import PackFiles
from app.templates.question_shapes import CHOICE_LIST
from app.templates.questions import read_choice_label


def read_choice_lists(files: PackFiles, reading: PackReading) -> None:
    """Note the lists, as far as their form allows: questions need to know which choices they have."""

    def use(name: str, record: Record) -> bool:
        reading.check_doubles(record.records("choices"))
        reading.choice_lists[name] = record
        return bool(record.records("choices"))

    files.each("choices", CHOICE_LIST, use)
    for what in reading.broken:
        if what.startswith("choices/"):
            reading.choice_lists.pop(what.removeprefix("choices/"), None)


def check_choice_lists(reading: PackReading) -> None:
    """Read their words by themselves, with the names that all templates may share: what is wrong is told there."""
    names = {**reading.closed, **reading.shared_names}
    for name, record in list(reading.choice_lists.items()):
        before = len(reading.problems)
        for choice in record.records("choices"):
            read_choice_label(choice, reading)
            if choice.wrote("says"):
                reading.wording(names).line(choice.get("says"))
        list(read_forms(record, name, names, reading))
        if len(reading.problems) > before:
            reading.broken[f"choices/{name}"] = record.place.file
            reading.choice_lists.pop(name)
