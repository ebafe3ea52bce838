"""Characters that nobody sees in a file: they are copied into messages, and no search finds the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.proof.check import Check
from app.proof.material import UnderProof
from app.proof.shared_file import SharedFile
from app.proof.slip import Slip
from app.proof.slipping import slip
from app.proof.written import scalars_in
from app.source.text import name_character

_ZERO_WIDTH = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)


def _find(file: UnderProof | SharedFile) -> Iterator[Slip]:
    for scalar in scalars_in(file.record):
        for found in _ZERO_WIDTH.finditer(scalar.text):
            place = scalar.locate(found.start())
            yield slip(place, "zero-width", text=name_character(found[0]))
        if (at := scalar.text.find("\t")) >= 0:
            yield slip(scalar.locate(at), "tab-in-text")


CHECK = Check(name="characters", of_template=_find, of_shared=_find)
