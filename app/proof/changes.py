"""What changed: the expected messages that aren't any more what their answers give."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

import msgspec

from app.errors import AppError
from app.proof.acceptances import Acceptance, acceptance_of, read_acceptances
from app.proof.cases import Difference, differences, read_cases
from app.source.problems import Place, Problem, Problems
from app.templates.pack import Pack


class ChangedCase(msgspec.Struct, frozen=True):
    """A case whose message is different now.

    Attributes:
        differences: subjects and messages, in each language in which they differ.
        accepted: who accepted what it expects; None where nobody did as it stands.
    """

    name: str
    place: Place
    differences: tuple[Difference, ...]
    accepted: Acceptance | None


class FailedCase(msgspec.Struct, frozen=True):
    """A case that can't be composed, and why."""

    name: str
    place: Place
    error: AppError


class Changes(msgspec.Struct, frozen=True):
    """What came of composing the cases.

    Attributes:
        cases: how many there are.
        problems: what their files couldn't be read for.
    """

    cases: int
    changed: tuple[ChangedCase, ...]
    failed: tuple[FailedCase, ...]
    problems: tuple[Problem, ...]


def find_changes(
    pack: Pack,
    files: Mapping[str, bytes],
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    names: Collection[str] | None = None,
) -> Changes:
    """Compose every case and return those that are different.

    Args:
        pack: the pack.
        files: its files.
        progress: is told after each case how many of how many are done; what it raises ends it.
        names: of the cases that are looked at; None for all.
    """
    problems = Problems()
    recorded = read_acceptances(files, problems)
    cases = [each for each in read_cases(files, problems) if names is None or each.name in names]
    changed: list[ChangedCase] = []
    failed: list[FailedCase] = []
    for number, case in enumerate(cases, 1):
        try:
            found = differences(pack, case)
        except AppError as error:
            failed.append(FailedCase(case.name, case.place, error))
        else:
            if found:
                by = acceptance_of(case, recorded)
                changed.append(ChangedCase(case.name, case.place, found, by))
        progress(number, len(cases))
    return Changes(len(cases), tuple(changed), tuple(failed), problems.all())
