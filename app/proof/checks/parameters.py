"""What shared phrases are given: a word that is also the name of a question can't be told from its answer."""

from __future__ import annotations

from collections.abc import Iterator

from app.proof.check import Check
from app.proof.material import UnderProof
from app.proof.slip import Slip
from app.proof.slipping import slip
from app.source.tree import Scalar


def _find(under: UnderProof) -> Iterator[Slip]:
    phrases = under.material.index.phrases
    for record in under.record.records("phrases"):
        phrase = phrases.get(record.text("use"))
        for name, known in phrase.params if phrase is not None else ():
            given = record.table("with").get(name)
            if not isinstance(given, Scalar) or given.text not in known.words:
                continue
            if given.text in under.world.questions:
                yield slip(given.place, "word-or-answer", text=given.text)


CHECK = Check(name="parameters", of_template=_find)
