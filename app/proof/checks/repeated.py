"""Paragraphs that one message says twice."""

from __future__ import annotations

from collections.abc import Iterator

from app.proof.check import Check
from app.proof.material import UnderProof
from app.proof.repeated import chosen_twice, twice_in_one, twice_in_two
from app.proof.slip import Slip


def _of_template(under: UnderProof) -> Iterator[Slip]:
    yield from twice_in_one(under)
    yield from chosen_twice(under)


CHECK = Check(name="repeated", of_template=_of_template, of_pack=twice_in_two)
