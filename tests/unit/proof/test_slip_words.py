"""Every slip has words in both languages, which mention the same."""

from __future__ import annotations

import re

from app.findings import Severity
from app.language import Bilingual, Language
from app.language.prose import slips_cy, slips_en
from app.proof.slip import Slip
from app.proof.slip_words import describe_slip
from app.source.problems import Place


def test_both_languages_word_the_same_codes() -> None:
    assert list(slips_en.SLIPS) == list(slips_cy.SLIPS)
    assert slips_en.WHAT.keys() == slips_cy.WHAT.keys()


def test_both_languages_mention_the_same() -> None:
    for code, words in slips_en.SLIPS.items():
        mentioned = set(re.findall(r"\{(\w+)\}", words))
        assert set(re.findall(r"\{(\w+)\}", slips_cy.SLIPS[code])) == mentioned, code


def test_a_slip_is_told_with_place_severity_and_code() -> None:
    params = (("which", "cy"), ("answers", "how: paper"))
    slip = Slip(Place("templates/a.yaml", 3, 5), "subject-can-be-empty", Severity.ADVISE, params)
    told = describe_slip(slip, Language.EN)
    assert told.startswith("templates/a.yaml:3:5: Advice: The subject can be empty in Welsh: how")
    assert told.endswith("[subject-can-be-empty]")


def test_what_house_style_finds_has_the_words_of_the_pack() -> None:
    slip = Slip(Place("a", 1, 1), "house-style", wording=Bilingual("No dash.", "Dim dash."))
    assert "Rhaid newid: Dim dash." in describe_slip(slip, Language.CY)
