"""A whole proof as steps: whoever shows it takes one after the other, and stops by taking no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from app.proof.proving import Job, Outcome, Prover, Report, report_of
from app.proof.slip import Slip

RunAll = Callable[[Sequence[Job]], Iterator[Outcome]]
"""Does pieces of work, in any order: here, or in other processes."""


class ProofStep(msgspec.Struct, frozen=True):
    """How far a proof is.

    Attributes:
        done, all: pieces of work; there may be more to do once the first are done.
        slips: what this one found. What composing shows is settled only in the report.
    """

    done: int
    all: int
    slips: tuple[Slip, ...]


def prove(
    prover: Prover, *, strict: bool, run: RunAll | None = None
) -> Iterator[ProofStep | Report]:
    """Prove a pack: yield each step, and the report at the end.

    >>> from app.proof.material import Material
    >>> from tests.unit.small_pack import small_files
    >>> *steps, report = prove(Prover(Material(small_files())), strict=False)
    >>> steps[-1].done == steps[-1].all
    True
    >>> report.counts.uncovered
    0

    Args:
        prover: of the pack.
        strict: Welsh that nobody reviewed and facts that nobody confirmed must be settled too.
        run: does the pieces of work; None to do them here, one by one.
    """
    run_all = run if run is not None else lambda jobs: map(prover.run, jobs)
    outcomes: list[Outcome] = []
    jobs = prover.jobs()
    total = len(jobs)
    for outcome in run_all(jobs):
        outcomes.append(outcome)
        yield ProofStep(len(outcomes), total, outcome.slips)
    # What meets what is known only now.
    further = prover.jobs_after(outcomes)
    total += len(further)
    for outcome in run_all(further):
        outcomes.append(outcome)
        yield ProofStep(len(outcomes), total, outcome.slips)
    yield report_of(outcomes, strict=strict)
