"""Proves the pack in a folder as it lies on the disk, in several processes where there is much of it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from app.errors import AppError
from app.proof.material import Material
from app.proof.proving import Counts, Job, Outcome, Report, begin, prover_of
from app.proof.steps import prove
from app.source.problems import Problem
from app.storage.compiled_folder import Progress, read_files
from app.storage.files import exists
from app.storage.pack_folder import PackFolder
from app.storage.processes import Processes
from app.storage.spelling import Spelling

FEW = 12
"""So many templates are proved faster than a second process starts."""


class ProvedFolder(msgspec.Struct, frozen=True):
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


def prove_folder(
    path: Path,
    progress: Progress,
    *,
    strict: bool = False,
) -> ProvedFolder:
    """Prove a pack.

    Args:
        path: its folder.
        progress: is told after each piece of work how much of how much is done; what it raises ends the proof.
        strict: Welsh that nobody reviewed and facts that nobody confirmed must be settled too.

    Raises:
        AppError: `no-pack`, `not-a-folder`, and those of reading a pack.
    """
    if not exists(path):
        raise AppError("no-pack", str(path))
    if not path.is_dir():
        raise AppError("not-a-folder", str(path))
    listed = PackFolder(path)
    fresh = listed.freshness()
    files = read_files(listed)
    most = sum(name.startswith("templates/") for name in files) // FEW
    parts = (files, tuple(listed.aside), Spelling())
    report = Report((), Counts())
    with Processes[Job, Outcome](begin, parts, most) as processes:
        prover = prover_of(*parts)
        for each in prove(prover, strict=strict, run=processes.run):
            if isinstance(each, Report):
                report = each
            else:
                progress(each.done, each.all)
    changed = PackFolder(path).freshness() != fresh
    return ProvedFolder(prover.material, prover.problems, report, changed)
