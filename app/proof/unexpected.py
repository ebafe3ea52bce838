"""Slips in expected messages: what a case says, and what its answers give now."""

from __future__ import annotations

from collections.abc import Iterator

from app.errors import AppError
from app.language import Bilingual, Language
from app.language.prose import error_words
from app.proof.cases import ExpectedCase, differences
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.templates.pack import Pack


def unexpected_in(pack: Pack, case: ExpectedCase) -> Iterator[Slip]:
    """Compose a case and yield what isn't as it says."""
    try:
        for each in differences(pack, case):
            found = quoted(each.first) or "–"
            yield slip(
                each.place,
                "expected-message",
                text=case.name,
                which=each.language.value,
                found=found,
            )
    except AppError as error:
        if error.code != "set-aside":  # what is wrong with the template is told in its own file
            why = Bilingual(*(" ".join(error_words(error, each).split()) for each in Language))
            yield slip(case.place, "case-fails", text=case.name, why=why)
