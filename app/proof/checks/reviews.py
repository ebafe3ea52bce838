"""Welsh that nobody has reviewed beside its English, and facts that nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from app.proof.check import Check
from app.proof.material import Material, UnderProof
from app.proof.shared_file import SharedFile
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.source.kinds import Record, Value


def _unreviewed(material: Material) -> Iterator[Slip]:
    for wording in material.reviewables.values():
        if not wording.reviewed and not wording.awaiting:
            yield slip(wording.place, "welsh-unreviewed")


def _facts(file: UnderProof | SharedFile) -> Iterator[Slip]:
    for record in _records(file.record):
        fact = record.record("to_confirm")
        if fact is not None:
            place = record.place_of("to_confirm")
            yield slip(place, "fact-to-confirm", text=quoted(fact.text("en")))


def _records(value: Value) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
        for each in value.values.values():
            yield from _records(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _records(each)


CHECK = Check(name="reviews", of_pack=_unreviewed, of_template=_facts, of_shared=_facts)
