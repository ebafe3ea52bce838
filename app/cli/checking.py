"""`check`: proves a pack, with what it finds on standard output and how far it is on standard error."""

from __future__ import annotations

import json
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from app.cli.progress import ProgressLine
from app.cli.streams import tell
from app.errors import AppError
from app.language import Language
from app.proof.proving import Counts, Job, Outcome, Prover, Report, begin, prover_of
from app.proof.report_page import report_page
from app.proof.reporting import make_report
from app.proof.slip import Slip
from app.proof.slip_words import describe_slip, slip_words
from app.proof.steps import prove
from app.source.problem_words import describe
from app.source.problems import Problem
from app.storage.compiled_folder import read_files
from app.storage.files import exists, write_bytes
from app.storage.pack_folder import PackFolder
from app.storage.processes import Processes
from app.storage.report_pages import page_of_report
from app.storage.spelling import Spelling

GOOD, STOPPED, WRONG = 0, 1, 2
FEW = 12
"""So many templates are proved faster than a second process starts."""
GATHERED = ("welsh-unreviewed", "unused-term")
"""Advice of which there is much: told as a number, and each by itself in JSON or where the check is strict."""
_JSON_INDENT = 2


def check_pack(path: Path, options: Namespace) -> int:
    """Prove the pack at `path` and print; return 1 where something must change or couldn't be proved.

    A file that was set aside gives 2: what it says isn't proved.

    Raises:
        AppError: `no-pack`, `not-a-folder`, those of reading a pack; `cannot-write`, where the report can't be.
    """
    if not exists(path):
        raise AppError("no-pack", str(path))
    if not path.is_dir():
        raise AppError("not-a-folder", str(path))
    listed = PackFolder(path)
    fresh = listed.freshness()
    files = read_files(listed)
    prover, report = _prove(files, tuple(listed.aside), strict=options.strict)
    problems = prover.problems
    tell(describe(each, Language.EN) for each in problems)
    changed = PackFolder(path).freshness() != fresh
    if options.format == "json":
        print(_json(report, problems, changed=changed))
    else:
        for line in _lines(report, strict=options.strict):
            print(line)
    if changed:
        tell([f"{path}: The pack changed while it was checked. Check it again."])
    if options.report is not None:
        pages = make_report(prover.material, report.slips, problems)
        page = report_page(pages, page_of_report())
        write_bytes(options.report, page.encode(), as_before=True)
    if problems:
        return WRONG
    return GOOD if report.good and not changed else STOPPED


def _prove(
    files: dict[str, bytes], aside: tuple[Problem, ...], *, strict: bool
) -> tuple[Prover, Report]:
    most = sum(name.startswith("templates/") for name in files) // FEW
    parts = (files, aside, Spelling())
    report = Report((), Counts())
    progress = ProgressLine("Checked")
    try:
        with Processes[Job, Outcome](begin, parts, most) as processes:
            prover = prover_of(*parts)
            for each in prove(prover, strict=strict, run=processes.run):
                if isinstance(each, Report):
                    report = each
                else:
                    progress.show(each.done, each.all)
    finally:
        progress.end()
    return prover, report


# --- how it prints


def _lines(report: Report, *, strict: bool) -> Iterator[str]:
    gathered: Counter[str] = Counter()
    for slip in report.slips:
        if slip.code in GATHERED and not strict:
            gathered[slip.code] += 1
        else:
            yield describe_slip(slip, Language.EN)
    yield from (_gathered(code, gathered[code]) for code in sorted(gathered))
    counts = report.counts
    cases = f", {counts.cases:,} expected" if counts.cases else ""
    yield (
        f"Templates: {counts.templates:,}. Proved: {counts.proved:,} conditions, {counts.pairs:,} pairs."
        f" Composed: {counts.composed:,} messages, {counts.triples:,} of three templates{cases}."
        f" Not covered: {counts.uncovered:,}."
    )


def _gathered(code: str, number: int) -> str:
    words = {
        "unused-term": "terms that no wording holds",
        "welsh-unreviewed": "wordings whose Welsh nobody has reviewed",
    }
    return f"Advice: {number:,} {words[code]}. --strict lists them. [{code}]"


def _json(report: Report, problems: tuple[Problem, ...], *, changed: bool) -> str:
    whole = {
        "good": report.good and not problems and not changed,
        "changed": changed,
        "counts": {name: getattr(report.counts, name) for name in report.counts.__struct_fields__},
        "slips": [_fields(each) for each in report.slips],
        "problems": [describe(each, Language.EN) for each in problems],
    }
    return json.dumps(whole, ensure_ascii=False, indent=_JSON_INDENT)


def _fields(slip: Slip) -> dict[str, object]:
    params = dict(slip.params)
    return {
        "code": slip.code,
        "rule": params.get("rule"),
        "severity": slip.severity.value,
        "file": slip.place.file,
        "line": slip.place.line,
        "column": slip.place.column,
        "message": {language.value: slip_words(slip, language) for language in Language},
    }
