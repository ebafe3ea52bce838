"""What a proof counts and finds doesn't depend on what was done first, as it does in several processes."""

from __future__ import annotations

from collections.abc import Callable

from app.proof.material import Material
from app.proof.proving import Job, Prover, Report, report_of
from tests.unit.proof.sound_pack import sound_files

Turned = Callable[[tuple[Job, ...]], tuple[Job, ...]]


def _report(turned: Turned) -> Report:
    prover = Prover(Material(sound_files()))
    outcomes = [prover.run(job) for job in turned(prover.jobs())]
    # Those after are given in the order in which the first were done.
    outcomes += [prover.run(job) for job in prover.jobs_after(outcomes)]
    return report_of(outcomes, strict=False)


def test_a_proof_counts_the_same_whatever_is_done_first() -> None:
    as_it_stands = _report(lambda jobs: jobs)
    assert as_it_stands.counts.proved
    assert as_it_stands.counts.pairs
    assert _report(lambda jobs: jobs[::-1]) == as_it_stands


def test_templates_together_are_the_same_whatever_was_done_first() -> None:
    prover = Prover(Material(sound_files()))
    outcomes = [prover.run(job) for job in prover.jobs() if job.kind == "template"]
    assert prover.jobs_after(outcomes[::-1]) == prover.jobs_after(outcomes)
