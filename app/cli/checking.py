"""`check`: proves a pack, with what it finds on standard output and how far it is on standard error."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from app.cli.progress import ProgressLine
from app.cli.streams import tell
from app.errors import AppError
from app.language import Language
from app.proof.gathered import gather
from app.proof.proving import Report
from app.proof.report_page import report_page
from app.proof.reporting import make_report
from app.proof.slip import Slip
from app.proof.slip_words import describe_slip, slip_words
from app.proof.whole_pack import ProvedPack, prove_pack
from app.source.problem_words import describe
from app.source.problems import Problem
from app.storage.files import write_bytes
from app.storage.pack_to_prove import PackToProve
from app.storage.report_pages import page_of_report

GOOD, STOPPED, WRONG = 0, 1, 2
_JSON_INDENT = 2


def check_pack(path: Path, options: Namespace) -> int:
    """Prove the pack at `path` and print; return 1 where something must change or couldn't be proved.

    A file that was set aside gives 2: what it says isn't proved.

    Raises:
        AppError: `no-pack`, `not-a-folder`, those of reading a pack; `cannot-write`, where the report can't be.
    """
    progress = ProgressLine("Checked")
    try:
        proved = prove_pack(PackToProve(path), progress.show, strict=options.strict)
    finally:
        progress.end()
    report, problems = proved.report, proved.problems
    tell(describe(each, Language.EN) for each in problems)
    # Before anything is printed: whoever reads that may go before its end.
    trouble = None if options.report is None else _write_report(options.report, proved)
    if options.format == "json":
        print(_json(report, problems, changed=proved.changed))
    else:
        for line in _lines(report, strict=options.strict):
            print(line)
    if proved.changed:
        tell([f"{path}: The pack changed while it was checked. Check it again."])
    if trouble is not None:
        raise trouble
    if problems:
        return WRONG
    return GOOD if report.good and not proved.changed else STOPPED


def _write_report(file: Path, proved: ProvedPack) -> AppError | None:
    """Write the page; return why it couldn't be."""
    pages = make_report(proved.material, proved.report.slips, proved.problems)
    try:
        write_bytes(file, report_page(pages, page_of_report()).encode(), as_before=True)
    except AppError as error:
        return error
    return None


# --- how it prints


def _lines(report: Report, *, strict: bool) -> Iterator[str]:
    slips, gathered = (report.slips, {}) if strict else gather(report.slips)
    yield from (describe_slip(slip, Language.EN) for slip in slips)
    yield from (_gathered(code, number) for code, number in gathered.items())
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
