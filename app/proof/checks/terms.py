"""The pack's terms: each once, with Welsh of its own, and used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.proof.check import Check
from app.proof.material import Material
from app.proof.slip import Slip
from app.proof.slipping import slip
from app.source.kinds import Record
from app.templates.shapes import TERMS


def _find(material: Material) -> Iterator[Slip]:
    records: tuple[Record, ...] = ()
    for file in material.shared:
        if file.shape is TERMS:
            records = file.record.records("terms")
    seen: dict[str, Record] = {}
    wording = _english(material).casefold() if records else ""
    for record in records:
        text = record.text("en")
        folded = " ".join(text.casefold().split())
        first = seen.setdefault(folded, record)
        if first is not record:
            yield slip(record.place_of("en"), "term-twice", text=text, first=first.place.line)
        elif not re.search(r"[^\W\d_]", record.text("cy")):
            yield slip(record.place_of("cy"), "welsh-not-written", text=record.text("cy"))
        elif not re.search(rf"(?<!\w){re.escape(folded)}", wording):
            yield slip(record.place_of("en"), "unused-term", text=text)


def _english(material: Material) -> str:
    """All English of the pack's files."""
    written = [each.written for each in material.shared if each.shape is not TERMS]
    written += [material.template(name).written for name in material.index.heads]
    texts = (text for each in written for text in each.texts)
    found = (scalar.text for text in texts for scalar in text.en.values())
    return "\n".join(" ".join(each.split()) for each in found)


CHECK = Check(name="terms", of_pack=_find)
