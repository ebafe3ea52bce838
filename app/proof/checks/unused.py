"""Shared parts that nothing uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.proof.check import Check
from app.proof.material import Material
from app.proof.slip import Slip
from app.proof.slipping import slip
from app.source.kinds import Record
from app.source.problems import Place
from app.templates.model import Template, Use, UseQuestion
from app.templates.question_shapes import CHOICE_LIST, SHARED_QUESTION
from app.templates.shapes import SHARED_PHRASE


class _Used:
    """What of the shared parts is used."""

    def __init__(self, material: Material) -> None:
        index, info = material.index, material.index.info
        self.questions = {
            use.question for each in index.channels.values() for use in each.questions
        }
        self.phrases: set[str] = set()
        self.lists: set[str] = set()
        if info.fast_track is not None:
            self.questions.add(info.fast_track.question)
            self.phrases.add(info.fast_track.phrase)
        if info.disclosure is not None:
            self.questions.update(info.disclosure.questions)
        for name in index.heads:
            self._template(material.template(name).template)
        for path in material.files:
            self._file(material, path)

    def _template(self, template: Template) -> None:
        self.questions |= {
            each.question for each in template.questions if isinstance(each, UseQuestion)
        }
        self.phrases |= {each.phrase for each in template.phrases if isinstance(each, Use)}

    def _file(self, material: Material, path: str) -> None:
        if not path.startswith(("templates/", "questions/")):
            return
        self.lists |= _lists_used_in(material, path)
        if path.startswith("templates/") and path not in material.sound_paths:
            # A template that is set aside uses what it uses all the same.
            self.questions |= _words_in(material, path)
            self.phrases |= _words_in(material, path)


def _words_in(material: Material, path: str) -> set[str]:
    """The words of a file that could be names."""
    text = material.files[path].decode("utf-8", "replace")
    return set(re.findall(r"[a-z0-9][a-z0-9_-]*", text))


def _lists_used_in(material: Material, path: str) -> set[str]:
    """The lists of choices that a file may use: what stands after `use`."""
    text = material.files[path].decode("utf-8", "replace")
    return set(re.findall(r"\buse:\s*[\"']?([a-z0-9][a-z0-9-]*)", text))


def _find(material: Material) -> Iterator[Slip]:
    used = _Used(material)
    for file in material.shared:
        place = _place(file.record, file.path)
        if file.shape is SHARED_QUESTION and file.name not in used.questions:
            yield slip(place, "unused-question")
        elif file.shape is SHARED_PHRASE and file.name not in used.phrases:
            yield slip(place, "unused-phrase")
        elif file.shape is CHOICE_LIST and file.name not in used.lists:
            yield slip(place, "unused-choices")


def _place(record: Record, path: str) -> Place:
    return Place(path, record.place.line, record.place.column)


CHECK = Check(name="unused", of_pack=_find)
