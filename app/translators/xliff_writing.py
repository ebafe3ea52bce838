"""Writes units as XLIFF 2.1 (OASIS standard of 13 February 2018), its core and nothing else.

What is locked stands in `<originalData>`, once for each unit, and in the texts as `<ph>` or `<pc>`: a translator's tool
shows it, lets it be moved, and keeps it. Parts of an `if` keep their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from app.translators.inline import STATEMENTS
from app.translators.numbering import Inline, Locked, LockMark, Numbered
from app.translators.units import Unit, UnitNote, file_token

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
VERSION = "2.1"
SOURCE, TARGET = "en", "cy"
FINGERPRINT = "fingerprint"
"""The category of the note that stands for the Welsh as it was when the file was made."""
_MOST_SHOWN = 60


def write_xliff(
    pack_id: str,
    units: Mapping[str, Iterable[Unit]],
    notes: Mapping[str, Iterable[UnitNote]],
) -> str:
    """Return the file for a translator.

    Args:
        pack_id: of the pack, so that no other takes the file back.
        units: by the files of the pack.
        notes: of whole files.
    """
    return "\n".join(_lines(pack_id, units, notes)) + "\n"


def original_of(pack_id: str, file: str) -> str:
    """How a file of a pack is called in a translator's file."""
    return f"{pack_id}/{file}"


def _lines(
    pack_id: str, units: Mapping[str, Iterable[Unit]], notes: Mapping[str, Iterable[UnitNote]]
) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<xliff xmlns="{NAMESPACE}" version="{VERSION}" srcLang="{SOURCE}" trgLang="{TARGET}" '
        'xml:space="preserve">'
    )
    for file, inside in units.items():
        original = quoteattr(original_of(pack_id, file))
        yield f"  <file id={quoteattr(file_token(file))} original={original}>"
        yield from _notes(tuple(notes.get(file, ())), "    ")
        for unit in inside:
            yield from _unit(unit)
        yield "  </file>"
    yield "</xliff>"


def _unit(unit: Unit) -> Iterator[str]:
    numbered = unit.numbered
    yield f"    <unit id={quoteattr(unit.id)}>"
    yield from _notes((*unit.notes, UnitNote(FINGERPRINT, unit.exported)), "      ")
    if numbered.locked:
        yield "      <originalData>"
        for number, locked in numbered.locked.items():
            yield f'        <data id="{_data(number)}">{escape(locked.lock.data)}</data>'
            if locked.closes is not None:
                yield f'        <data id="{_data(number)}e">{escape(locked.closes.data)}</data>'
        yield "      </originalData>"
    yield f'      <segment state="{unit.state}">'
    yield f"        <source>{_inline(numbered.source, numbered)}</source>"
    if numbered.target is not None:
        yield f"        <target>{_inline(numbered.target, numbered)}</target>"
    yield "      </segment>"
    yield "    </unit>"


def _notes(notes: tuple[UnitNote, ...], indent: str) -> Iterator[str]:
    if notes:
        yield f"{indent}<notes>"
        for note in notes:
            side = ' appliesTo="target"' if note.category == FINGERPRINT else ""
            yield (
                f"{indent}  <note category={quoteattr(note.category)}{side}>"
                f"{escape(note.text)}</note>"
            )
        yield f"{indent}</notes>"


def _inline(inline: Inline, numbered: Numbered) -> str:
    in_order = False
    written = []
    for each in inline:
        if isinstance(each, str):
            written.append(escape(each))
            continue
        locked = numbered.locked[each.id]
        fixed = locked.lock.kind in STATEMENTS
        written.append(_mark(each, locked, first=fixed and not in_order))
        in_order |= fixed
    return "".join(written)


def _mark(mark: LockMark, locked: Locked, *, first: bool) -> str:
    number = mark.id
    if mark.end:
        return "</pc>"
    if locked.closes is not None:
        return (
            f'<pc id="{number}" type="link" canCopy="no" canDelete="no" canOverlap="no" '
            f'dataRefStart="{_data(number)}" dataRefEnd="{_data(number)}e">'
        )
    order = _order(locked, first=first)
    return (
        f'<ph id="{number}"{_kind(locked)} canCopy="no" canDelete="no"{order} '
        f'dataRef="{_data(number)}"/>'
    )


def _kind(locked: Locked) -> str:
    """What a tool shows for it."""
    shown = " ".join(locked.lock.data.split())[:_MOST_SHOWN]
    match locked.lock.kind:
        case "break":
            return ' type="fmt" subType="xlf:lb" disp="¶"'
        case "address":
            return f' type="link" disp={quoteattr(shown)}'
        case _:
            return f' type="other" disp={quoteattr(shown)}'


def _order(locked: Locked, *, first: bool) -> str:
    if locked.lock.kind not in STATEMENTS:
        return ""
    return ' canReorder="firstNo"' if first else ' canReorder="no"'


def _data(number: str) -> str:
    return f"d{number}"
