"""Proves a whole pack, from its files to its report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec

from app.proof.material import Material
from app.proof.proving import Counts, Job, Outcome, Report, begin, prover_of
from app.proof.steps import prove
from app.rules.speller import Speller
from app.source.problems import Problem


class Sharing(Protocol):
    """Does pieces of work, in any order."""

    def run(self, pieces: Sequence[Job], /) -> Iterator[Outcome]:
        """Yield what comes of each."""


class Provable(Protocol):
    """Where a pack comes from."""

    @property
    def parts(self) -> tuple[Mapping[str, bytes], tuple[Problem, ...], Speller]:
        """The files, why others were set aside, and who spells."""

    def processes(
        self, begin: Callable[..., Callable[[Job], Outcome]], /
    ) -> AbstractContextManager[Sharing]:
        """What the work is shared among; each begins with the parts."""

    def changed(self) -> bool:
        """Whether the files aren't any more what was read."""


class ProvedPack(msgspec.Struct, frozen=True):
    """What came of it.

    Attributes:
        material: the pack.
        problems: what its files couldn't be read for; what is set aside isn't proved.
        report: on the rest.
        changed: whether the files changed meanwhile.
    """

    material: Material
    problems: tuple[Problem, ...]
    report: Report
    changed: bool


def prove_pack(
    pack: Provable, progress: Callable[[int, int], None], *, strict: bool = False
) -> ProvedPack:
    """Prove a pack.

    Args:
        pack: where it comes from.
        progress: is told after each piece of work how much of how much is done; what it raises ends the proof.
        strict: Welsh that nobody reviewed and facts that nobody confirmed must be settled too.
    """
    report = Report((), Counts())
    with pack.processes(begin) as processes:
        prover = prover_of(*pack.parts)
        for each in prove(prover, strict=strict, run=processes.run):
            if isinstance(each, Report):
                report = each
            else:
                progress(each.done, each.all)
    return ProvedPack(prover.material, prover.problems, report, pack.changed())
