"""Reads a translator's file: XLIFF 2, whatever tool wrote it, without trusting it.

A declaration of a document type is refused, and with it every entity; size, depth and count are bounded. Extensions and
modules are passed over. Of a unit that can't be read a problem is kept in its place, and the others are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

import msgspec

from app.errors import AppError
from app.source.problems import Place
from app.translators.numbering import Inline, LockMark
from app.translators.xliff_writing import FINGERPRINT, NAMESPACE, SOURCE, TARGET

MAX_BYTES = 100_000_000
MAX_DEPTH = 50
MAX_UNITS = 1_000_000
MOST_LETTERS = 100_000
"""Of one text: no text of a pack has as many."""
_VERSIONS = ("2.0", "2.1")
_STATES = ("initial", "translated", "reviewed", "final")
_TEXTS = ("source", "target")
_POINTS = ("ph",)
_THROUGH = ("mrk", "sm", "em")
"""Annotations: their words belong to the text, and they mean nothing to it."""


class ReadUnit(msgspec.Struct, frozen=True):
    """One unit as it came back.

    Attributes:
        original: the file of the pack, with the pack's id before it.
        target: None where there is none.
        exported: the fingerprint of the Welsh when the file was made; empty where the note is gone.
        damage: what can't be read of it; empty where all is well.
    """

    original: str
    id: str
    place: Place
    source: Inline
    target: Inline | None
    state: str
    exported: str
    damage: str = ""


def read_xliff(data: bytes, name: str) -> list[ReadUnit]:
    """Read a translator's file.

    Args:
        data: what is in it.
        name: how problems call it.

    Raises:
        AppError: `too-large`, `xliff-damaged`, `xliff-dtd`, `not-xliff`, `xliff-version`, `xliff-languages`,
            `xliff-too-deep`, `xliff-empty`.
    """
    if len(data) > MAX_BYTES:
        raise AppError("too-large", name, most=MAX_BYTES)
    reader = _XliffReader(name)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        place = str(Place(name, error.lineno, error.offset + 1))
        raise AppError("xliff-damaged", place, reason=expat.ErrorString(error.code)) from error
    except (ValueError, LookupError) as error:
        # An encoding that Python doesn't know.
        raise AppError("xliff-damaged", name, reason=str(error)) from error
    if not reader.units:
        raise AppError("xliff-empty", name)
    return reader.units


class _Segment(msgspec.Struct):
    """A segment of a unit, or what stands between two."""

    segment: bool
    state: str
    source: list[str | LockMark] | None = None
    target: list[str | LockMark] | None = None
    order: int = 0


class _Unit(msgspec.Struct):
    """A unit that is being read."""

    id: str
    place: Place
    parts: list[_Segment] = msgspec.field(default_factory=list)
    exported: str = ""
    damage: str = ""


class _XliffReader:
    def __init__(self, name: str) -> None:
        self.units: list[ReadUnit] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.parser.StartDoctypeDeclHandler = self._refuse_dtd
        self._name = name
        self._path: list[str] = []
        self._skipped = 0
        self._original = ""
        self._unit: _Unit | None = None
        self._text: list[str | LockMark] | None = None
        self._letters = 0
        self._note: list[str] | None = None
        self._opened: list[str] = []

    def _place(self) -> Place:
        return Place(self._name, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _refuse_dtd(self, *_: object) -> None:
        raise AppError("xliff-dtd", str(self._place()))

    # --- elements

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._path) + self._skipped >= MAX_DEPTH:
            raise AppError("xliff-too-deep", str(self._place()), most=MAX_DEPTH)
        namespace, _, tag = name.rpartition(" ")
        if not self._path:
            self._check_root(namespace, tag, attributes)
        elif namespace != NAMESPACE or self._skipped:
            # A module's or a tool's own: what stands in it isn't the unit's.
            self._skipped += 1
            if self._text is not None and self._unit is not None:
                self._unit.damage = self._unit.damage or "xliff-foreign"
            return
        self._path.append(tag)
        if self._text is not None:
            self._start_inline(tag, attributes)
        elif tag == "file":
            self._original = attributes.get("original", "")
        elif tag == "unit":
            self._start_unit(attributes)
        elif self._unit is not None:
            self._start_in_unit(self._unit, tag, attributes)

    def _check_root(self, namespace: str, tag: str, attributes: dict[str, str]) -> None:
        if tag != "xliff":
            raise AppError("not-xliff", self._name)
        version = attributes.get("version", "")
        if namespace != NAMESPACE or version not in _VERSIONS:
            raise AppError("xliff-version", self._name, version=version or "–")
        languages = (attributes.get("srcLang", ""), attributes.get("trgLang", TARGET))
        codes = tuple(each.casefold().replace("_", "-").partition("-")[0] for each in languages)
        if codes != (SOURCE, TARGET):
            raise AppError("xliff-languages", self._name, found=" → ".join(languages))

    def _start_unit(self, attributes: dict[str, str]) -> None:
        if len(self.units) >= MAX_UNITS:
            raise AppError("too-large", self._name, most=MAX_BYTES)
        self._unit = _Unit(attributes.get("id", ""), self._place())
        self._letters = 0

    def _start_in_unit(self, unit: _Unit, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("segment", "ignorable"):
            state = attributes.get("state", "initial")
            unit.parts.append(_Segment(tag == "segment", state if state in _STATES else "initial"))
        elif tag in _TEXTS and unit.parts and self._path[-2] in ("segment", "ignorable"):
            self._text, self._opened = [], []
            setattr(unit.parts[-1], tag, self._text)
            order = attributes.get("order", "")
            if order.isdecimal() and len(order) < 9:
                unit.parts[-1].order = int(order)
        elif tag == "note" and attributes.get("category") == FINGERPRINT:
            self._note = []

    def _start_inline(self, tag: str, attributes: dict[str, str]) -> None:
        text = self._text
        if text is None:
            return
        number = attributes.get("id", "")
        if tag in _POINTS or tag == "sc":
            text.append(LockMark(number))
        elif tag == "pc":
            self._opened.append(number)
            text.append(LockMark(number))
        elif tag == "ec":
            text.append(LockMark(attributes.get("startRef", number), end=True))
        elif tag == "cp":
            self._take_code_point(attributes.get("hex", ""))
        elif tag not in _THROUGH and self._unit is not None:
            self._unit.damage = self._unit.damage or "xliff-foreign"

    def _take_code_point(self, hexadecimal: str) -> None:
        try:
            self._words(chr(int(hexadecimal, 16)))
        except (ValueError, OverflowError):
            if self._unit is not None:
                self._unit.damage = self._unit.damage or "xliff-foreign"

    def _end(self, _name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        tag = self._path.pop()
        if tag == "pc" and self._text is not None:
            self._text.append(LockMark(self._opened.pop(), end=True))
        elif tag in _TEXTS and self._path[-1:] in (["segment"], ["ignorable"]):
            self._text = None
        elif tag == "note" and self._note is not None and self._unit is not None:
            self._unit.exported = "".join(self._note).strip()
            self._note = None
        elif tag == "unit" and self._unit is not None:
            self.units.append(_whole(self._unit, self._original))
            self._unit = None

    def _words(self, words: str) -> None:
        if self._skipped:
            return
        if self._text is not None and self._unit is not None:
            self._letters += len(words)
            if self._letters > MOST_LETTERS:
                self._unit.damage = "xliff-long"
            else:
                self._text.append(words)
        elif self._note is not None and len(self._note) < 100:
            self._note.append(words)


def _whole(unit: _Unit, original: str) -> ReadUnit:
    """A unit with its segments joined: a tool may have cut a text into sentences."""
    damage = unit.damage
    if not unit.id or not any(part.segment for part in unit.parts):
        damage = damage or "xliff-no-segment"
    source = [each for part in unit.parts for each in part.source or ()]
    states = [part.state for part in unit.parts if part.segment]
    target = None
    if any(part.target for part in unit.parts):
        if any(part.segment and part.source and not part.target for part in unit.parts):
            damage = damage or "xliff-half"
        target = tuple(_target(unit.parts))
    return ReadUnit(
        original,
        unit.id,
        unit.place,
        tuple(source),
        target,
        min(states, key=_STATES.index, default="initial"),
        unit.exported,
        damage,
    )


def _target(parts: list[_Segment]) -> Iterator[str | LockMark]:
    """The translation in its own order; what stands between segments is what it was where nothing else is said."""
    numbered = [(part.order or number, part) for number, part in enumerate(parts, 1)]
    for _, part in sorted(numbered, key=lambda each: each[0]):
        yield from (part.target if part.target is not None else part.source or ())
