"""A slip in words: `file:line:column: how strict: what is wrong, and what to do [its code]`."""

from __future__ import annotations

from app.language import Bilingual, Language
from app.language.prose import severity_words, slips_cy, slips_en
from app.language.visible import visible
from app.proof.slip import Slip

_WORDS = {Language.EN: slips_en.SLIPS, Language.CY: slips_cy.SLIPS}
_WHAT = {Language.EN: slips_en.WHAT, Language.CY: slips_cy.WHAT}

NAMED = ("which", "what")
"""The params that name something which has words of its own (`WHAT`)."""


def describe_slip(slip: Slip, language: Language) -> str:
    """Return the place, the severity and the words of a slip."""
    severity = severity_words(slip.severity, language)
    return f"{visible(str(slip.place))}: {severity}: {slip_words(slip, language)} [{slip.code}]"


def slip_words(slip: Slip, language: Language) -> str:
    """Return what is wrong, and what to do about it."""
    if slip.wording is not None:
        return slip.wording.get(language)
    params = {
        name: value.get(language) if isinstance(value, Bilingual) else value
        for name, value in slip.params
    }
    for name in NAMED:
        if name in params:
            params[name] = _WHAT[language].get(str(params[name]), params[name])
    return _WORDS[language][slip.code].format_map(params)
