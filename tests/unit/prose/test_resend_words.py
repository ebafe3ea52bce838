"""The words for an email that went astray: both languages, for everything that there is."""

from __future__ import annotations

import re
from string import Formatter
from typing import get_args

import pytest

from app.formatting.resend.next_steps import AstrayStart, next_steps
from app.formatting.resend.pieces import PieceKind, SourceForm
from app.formatting.resend.reports.model import DeliveryReport, Reason, Undelivered
from app.language import Language
from app.language.prose import resend_cy, resend_en
from app.language.prose.resend import (
    form_words,
    next_step_words,
    piece_words,
    reason_words,
    start_about,
    start_words,
)

TABLES = (
    "STARTS",
    "STARTS_ABOUT",
    "STEPS",
    "REASONS",
    "PIECES",
    "FORMS",
    "SAYINGS",
    "NOTE",
    "LOST",
    "UNDO",
)


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_say_the_same(table: str) -> None:
    english: dict[str, str] = getattr(resend_en, table)
    welsh: dict[str, str] = getattr(resend_cy, table)
    assert list(english) == list(welsh) == sorted(english)
    for code, words in english.items():
        fields = [
            {name for _, name, _, _ in Formatter().parse(each) if name}
            for each in (words, welsh[code])
        ]
        assert fields[0] == fields[1], code
        assert words != welsh[code], code
        for each in (words, welsh[code]):
            assert each.strip() == each
            assert not re.search(r"[\"']|\.\.\.|  | - ", each), code


def test_everything_has_words() -> None:
    delayed = DeliveryReport((Undelivered("a@example.com", Reason.STILL_TRYING, delayed=True),))
    steps = {
        step.code
        for start in AstrayStart
        for report in (None, delayed)
        for step in next_steps(start, report)
    }
    assert steps == set(resend_en.STEPS)
    assert set(get_args(PieceKind)) == set(resend_en.PIECES)
    for language in Language:
        for start in AstrayStart:
            assert start_words(start, language)
            assert start_about(start, language)
        for form in get_args(SourceForm):
            assert form_words(form, language)
        assert all(reason_words(reason, language) for reason in Reason)
        assert all(next_step_words(step, language) for step in steps)
        assert all(piece_words(kind, language) for kind in get_args(PieceKind))
