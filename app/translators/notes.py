"""What a translator is told of a text: where it stands, who reads it, what it rests on, how it sounds in use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language import Language
from app.language.pack_words import ALSO
from app.language.prose.translators import note_words
from app.source.tree import Mapping, Scalar
from app.templates.reading import ReadPack
from app.templates.uses import PackUses
from app.templates.written_texts import WrittenText
from app.translators.inline import STATEMENTS, Lock, words_and_locks
from app.translators.pack_texts import PackTexts
from app.translators.units import UnitNote

VALUE = "…"
"""Stands for an answer in a sample."""
_MOST_USERS = 12
_FORM = re.compile(r"\{\{\s*(\w+\.\w+)\s*\}\}")
_KEYS = ("prescribed", "when")
_MOST_FORMS = 4
"""Forms inside one another, in a sample."""


class NoteMaker:
    """Makes the notes of a pack's texts.

    Args:
        texts: of the pack.
        read: the pack.
        language: of the notes.
    """

    def __init__(self, texts: PackTexts, read: ReadPack, language: Language) -> None:
        self._read = read
        self._language = language
        self._uses = PackUses(texts.roots, read.index.terms)
        self._forms: dict[str, str] = {}
        self._own_forms: dict[tuple[str, str], str] = {}
        for text in texts.all():
            for name in _form_names(text):
                self._own_forms.setdefault((text.file, name), text.en.text)
                if not text.file.startswith("templates/"):
                    self._forms.setdefault(name, text.en.text)
        self._terms = [
            (each, re.compile(rf"(?<!\w){re.escape(each.en)}(?!\w)", re.IGNORECASE))
            for each in read.index.terms
        ]

    def of_file(self, file: str) -> tuple[UnitNote, ...]:
        """Return the notes of a whole file: the template, its guidance, or where shared wording is used."""
        return tuple(self._of_file(file))

    def of_text(self, text: WrittenText) -> tuple[UnitNote, ...]:
        """Return the notes of a text."""
        return tuple(self._of_text(text))

    def _note(self, category: str, **params: object) -> UnitNote:
        return UnitNote(category, note_words(category, params, self._language))

    def _of_file(self, file: str) -> Iterator[UnitNote]:
        name = file.removesuffix(".yaml")
        head = self._read.index.heads.get(name.removeprefix("templates/"))
        if head is not None:
            yield self._note("template", title=head.title.get(self._language))
            if head.guidance:
                line = head.basis.line if head.basis is not None else ""
                shown = (
                    f"{head.guidance} ({line})"
                    if line not in ("", head.guidance)
                    else head.guidance
                )
                yield self._note("guidance", guidance=shown)
            return
        users = self._users(name)
        if users:
            more = ["…"] if len(users) > _MOST_USERS else []
            yield self._note("used", names=", ".join((*users[:_MOST_USERS], *more)))

    def _users(self, name: str) -> list[str]:
        folder, _, inside = name.partition("/")
        if folder not in ("phrases", "questions", "choices") or not inside:
            return []
        users = (file for thing in self._uses.things(name) for file in self._uses.users(thing))
        return list(dict.fromkeys(each.removesuffix(".yaml") for each in users))

    def _of_text(self, text: WrittenText) -> Iterator[UnitNote]:
        way = " › ".join(text.path)
        yield self._note("place", place=str(text.en.place), way=f" · {way}" if way else "")
        yield self._note("officers" if text.for_officers else "customers")
        if text.form:
            yield self._note(f"form-{text.form}")
        for group in reversed(text.within):
            found = _grounds(group)
            if found:
                for key, value in found.items():
                    yield self._note(key, **{key: value})
                break
        sample = self._sample(text.en.text, text.file, 0)
        if sample != " ".join(text.en.text.split()):
            yield self._note("sample", text=sample)
        for term, pattern in self._terms:
            if pattern.search(text.en.text):
                yield self._note("term", en=term.en, cy=term.cy, status=term.status)

    # --- how it sounds

    def _sample(self, text: str, file: str, depth: int) -> str:
        """The text as it may be said: the first branch of each `if`, the first choice of each form."""
        said: list[str] = []
        silent: list[bool] = []
        for piece in words_and_locks(text):
            kind = piece.kind if isinstance(piece, Lock) else ""
            if kind == "if":
                silent.append(False)
            elif kind in ("elif", "else") and silent:
                silent[-1] = True
            elif kind == "endif" and silent:
                silent.pop()
            if kind not in STATEMENTS and not any(silent):
                said.append(piece if isinstance(piece, str) else self._shown(piece, file, depth))
        return " ".join("".join(said).split())

    def _shown(self, lock: Lock, file: str, depth: int) -> str:
        match lock.kind:
            case "value":
                return self._value(lock.data, file, depth)
            case "address":
                return lock.data
            case "break":
                return " "
            case _:
                return ""

    def _value(self, tag: str, file: str, depth: int) -> str:
        name = tag.strip("{} ")
        if name == "also":
            return ALSO.en
        form = _FORM.fullmatch(tag)
        said = form and (self._own_forms.get((file, form[1])) or self._forms.get(form[1]))
        return self._sample(said, file, depth + 1) if said and depth < _MOST_FORMS else VALUE


def _form_names(text: WrittenText) -> Iterator[str]:
    """What a text is printed as, where it is a form of a choice."""
    path = tuple(each for each in text.path if not each.isdecimal())
    folder, _, name = text.file.removesuffix(".yaml").partition("/")
    match path:
        case ("choices", _, form) if folder == "questions":
            yield f"{name}.{form}"
        case ("questions", question, "choices", _, form):
            yield f"{question}.{form}"
        case ("forms", form, _) if folder == "questions":
            yield f"{name}.{form}"
        case ("questions", question, "forms", form, _):
            yield f"{question}.{form}"
        case ("forms", name, form, _) if text.file == "pack.yaml":
            yield f"{name}.{form}"


def _grounds(group: Mapping) -> dict[str, str]:
    """When it is said, and which line of the guidance prescribes it."""
    entries = ((key, group.get(key)) for key in _KEYS)
    return {
        key: " ".join(entry.value.text.split())
        for key, entry in entries
        if entry is not None and isinstance(entry.value, Scalar)
    }
