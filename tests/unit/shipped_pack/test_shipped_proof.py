"""What `check` would have changed in the shipped pack: nothing, in any template or between two of them.

Whole messages of two and three templates are composed by `check` itself, and held in its cases.
"""

from __future__ import annotations

from functools import cache

import pytest

from app.findings import Severity
from app.language import Language
from app.proof.proving import Job, Prover, prover_of
from app.proof.slip_words import describe_slip
from tests.unit.shipped_pack.filling import TEMPLATES, files


@cache
def prover() -> Prover:
    return prover_of(files(), (), None)


@pytest.mark.parametrize(
    "job",
    [Job("pack"), Job("shared"), *(Job("template", (each,)) for each in TEMPLATES)],
    ids=lambda job: " ".join((job.kind, *job.names)),
)
def test_nothing_must_change(job: Job) -> None:
    found = [each for each in prover().run(job).slips if each.severity is Severity.MUST]
    assert [describe_slip(each, Language.EN) for each in found] == []
