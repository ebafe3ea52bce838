"""Every check, in the order in which what they find is looked for. A new one is a file here and a line below."""

from __future__ import annotations

from app.proof.check import Check
from app.proof.checks import (
    alike,
    answers,
    branches,
    characters,
    conditions,
    exceptions,
    following,
    heads,
    languages,
    limits,
    lists,
    parameters,
    reachable,
    repeated,
    reviews,
    terms,
    unused,
)

CHECKS: tuple[Check, ...] = (
    conditions.CHECK,
    answers.CHECK,
    limits.CHECK,
    heads.CHECK,
    lists.CHECK,
    languages.CHECK,
    branches.CHECK,
    characters.CHECK,
    alike.CHECK,
    reachable.CHECK,
    repeated.CHECK,
    exceptions.CHECK,
    following.CHECK,
    parameters.CHECK,
    unused.CHECK,
    terms.CHECK,
    reviews.CHECK,
)
