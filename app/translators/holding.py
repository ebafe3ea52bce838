"""Holds a translator's units against the pack, one by one: what each is to change, or why it is left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import msgspec

from app.source.problems import Problems, closest
from app.templates.labels import is_awaiting
from app.templates.written_texts import WrittenText
from app.translators.comparing import joined, plain, says, shown
from app.translators.inline import (
    locks_of,
    lost_and_added,
    same_locks,
    words_and_locks,
    words_only,
)
from app.translators.numbering import UnknownMarkError, number_texts, put_back
from app.translators.pack_texts import PackTexts
from app.translators.units import fingerprint_of, with_ids
from app.translators.xliff_reading import ReadUnit

Key: TypeAlias = tuple[str, tuple[str, ...]]
"""A text: its file, and the way to it."""


class NewWelsh(msgspec.Struct, frozen=True):
    """A text, its unit, and the Welsh that it is to have."""

    text: WrittenText
    unit: ReadUnit
    welsh: str


class UnitHolder:
    """What comes of the units.

    Attributes:
        problems: why units were left.
        wanted: the texts that are to have other Welsh.
        states: how far the Welsh of each text is, as the translator marked it; empty where it wasn't taken.
        same: how many texts stand so already.
        untranslated: how many have no Welsh in the file.
    """

    def __init__(self, pack_id: str, files: Iterable[str], texts: PackTexts) -> None:
        self.problems = Problems()
        self.wanted: dict[Key, NewWelsh] = {}
        self.states: dict[Key, str] = {}
        self.same = 0
        self.untranslated = 0
        self._pack_id = pack_id
        self._files = frozenset(files)
        self._by_id = {file: dict(with_ids(inside)) for file, inside in texts.texts.items()}
        self._told: set[str] = set()

    def hold(self, unit: ReadUnit) -> None:
        """Hold a unit against the pack, and note what becomes of it."""
        text = self._text_of(unit)
        if text is None:
            return
        key = (text.file, text.path)
        if key in self.states:
            self.refuse(unit, "unit-twice")
            return
        self.states[key] = ""
        if unit.damage:
            self.refuse(unit, "unit-damaged", what=unit.damage)
        elif not says(unit.source, text):
            self.refuse(unit, "english-changed", at=str(text.en.place))
        elif unit.target is None or not plain(unit.target).strip():
            self.untranslated += 1
        else:
            self._hold_welsh(unit, text)

    def _hold_welsh(self, unit: ReadUnit, text: WrittenText) -> None:
        now = words_only(text.cy.text)
        numbered = number_texts(text.en.text, None if text.awaiting else text.cy.text)
        try:
            welsh: str | None = words_only(put_back(joined(unit.target or ()), numbered.locked))
        except UnknownMarkError:
            welsh = None
        key = (text.file, text.path)
        if welsh == now or (welsh is not None and is_awaiting(welsh)):
            self.same += not text.awaiting
            self.untranslated += text.awaiting
            self.states[key] = unit.state if not text.awaiting else ""
        elif unit.exported and unit.exported != fingerprint_of(text):
            self.refuse(unit, "welsh-changed", at=str(text.cy.place))
        elif not unit.exported and not text.awaiting:
            self.refuse(unit, "no-fingerprint", at=str(text.cy.place))
        elif welsh is None or not self._holds_the_same(unit, text, welsh):
            if welsh is None:
                self.refuse(unit, "placeholder-unknown")
        else:
            self.wanted[key] = NewWelsh(text, unit, welsh)
            self.states[key] = unit.state

    def _holds_the_same(self, unit: ReadUnit, text: WrittenText, welsh: str) -> bool:
        """Whether all that is locked is there: as in the English, or as in the Welsh that it replaces."""
        found = locks_of(words_and_locks(welsh))
        english = locks_of(words_and_locks(text.en.text))
        allowed = [english]
        if not text.awaiting:
            allowed.append(locks_of(words_and_locks(text.cy.text)))
        if any(same_locks(each, found) for each in allowed):
            return True
        lost, added = lost_and_added(english, found)
        if lost or added:
            placeholders = ", ".join(map(shown, dict.fromkeys(lost or added)))
            code = "placeholder-lost" if lost else "placeholder-added"
            self.refuse(unit, code, placeholder=placeholders)
        else:
            self.refuse(unit, "placeholder-order")
        return False

    def refuse(self, unit: ReadUnit, code: str, **params: str) -> None:
        """Note why a unit is left."""
        self.problems.add(unit.place, code, unit=unit.id, **params)

    def _text_of(self, unit: ReadUnit) -> WrittenText | None:
        """The text of a unit: by its id, or by its English where the items around it were put in another order."""
        pack, _, file = unit.original.partition("/")
        texts = self._by_id.get(file)
        if pack != self._pack_id or texts is None:
            self._refuse_file(unit, pack, file)
            return None
        text = texts.get(unit.id)
        if text is not None and says(unit.source, text):
            return text
        moved = self._moved(unit, texts)
        if moved is not None:
            return moved
        if text is None:
            near = closest(unit.id, texts)
            self.refuse(unit, "unit-gone", file=file, closest=near)
        return text

    def _moved(self, unit: ReadUnit, texts: dict[str, WrittenText]) -> WrittenText | None:
        """The only text with the same English among those with the same beginning of their ids."""
        around = unit.id.rpartition(".")[0].rpartition(".")[0]
        found = [
            text
            for each, text in texts.items()
            if each.startswith(f"{around}.") and says(unit.source, text)
        ]
        return found[0] if around and len(found) == 1 else None

    def _refuse_file(self, unit: ReadUnit, pack: str, file: str) -> None:
        if unit.original in self._told:
            return
        self._told.add(unit.original)
        if pack != self._pack_id:
            self.refuse(unit, "unit-other-pack", found=pack or "–")
        elif file in self._files:
            self.refuse(unit, "file-aside", file=file)
        else:
            self.refuse(unit, "file-gone", file=file)

    def drop(self, key: Key) -> None:
        """Leave a text as it is after all."""
        self.wanted.pop(key, None)
        self.states[key] = ""
