"""What can be done about the officer's own words, besides mending what house style finds in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication

from app.findings import Finding
from app.language import Language

WordChoice = Literal["compare", "edit", "use-approved", "remove"]


class WordChoices(msgspec.Struct, frozen=True):
    """The buttons of one finding.

    Attributes:
        confirms: what the button says that gives the officer's word; empty for the usual words.
        first, after: choices with what their buttons say, before and after that one.
        only: the officer's word is given elsewhere, where there is more to see.
    """

    confirms: str = ""
    first: tuple[tuple[WordChoice, str], ...] = ()
    after: tuple[tuple[WordChoice, str], ...] = ()
    only: bool = False


NO_CHOICES = WordChoices()


def choices_of(finding: Finding) -> WordChoices:
    """What can be done about a finding of this kind; nothing for all others."""
    make = _CHOICES.get(finding.rule)
    return make(finding) if make is not None else NO_CHOICES


def _compare(_finding: Finding) -> WordChoices:
    compare = QCoreApplication.translate("finding", "Compare and choose…")
    return WordChoices(first=(("compare", compare),), only=True)


def _in_step(finding: Finding) -> WordChoices:
    translate = QCoreApplication.translate
    edit = translate("finding", "Edit the Welsh")
    fits = translate("finding", "The Welsh is right")
    if finding.where.language is Language.EN:
        edit = translate("finding", "Edit the English")
        fits = translate("finding", "The English is right")
    return WordChoices(fits, first=(("edit", edit),))


def _write(finding: Finding) -> WordChoices:
    translate = QCoreApplication.translate
    choices: list[tuple[WordChoice, str]] = [("edit", translate("finding", "Write it"))]
    if finding.rule == "edit-empty":
        choices.append(_approved())
    elif finding.rule == "own-empty":
        choices.append(_out())
    return WordChoices(first=tuple(choices))


def _shorten(_finding: Finding) -> WordChoices:
    return WordChoices(first=(("edit", QCoreApplication.translate("finding", "Edit it")),))


def _take_out(_finding: Finding) -> WordChoices:
    return WordChoices(first=(_out(),))


def _or_approved(_finding: Finding) -> WordChoices:
    return WordChoices(after=(_approved(),))


def _approved() -> tuple[WordChoice, str]:
    return "use-approved", QCoreApplication.translate("finding", "Use the approved wording")


def _out() -> tuple[WordChoice, str]:
    return "remove", QCoreApplication.translate("finding", "Take the paragraph out")


_CHOICES: dict[str, Callable[[Finding], WordChoices]] = {
    "edit-empty": _write,
    "edit-not-allowed": _or_approved,
    "out-of-step": _in_step,
    "own-empty": _write,
    "own-first": _take_out,
    "own-needs-english": _write,
    "own-needs-welsh": _write,
    "wording-changed": _compare,
    "words-too-long": _shorten,
}
