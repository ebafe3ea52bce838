"""`export` and `import`: the wording to a translator and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from app.cli.reviewing import reviewer_name
from app.cli.streams import tell
from app.language import Language
from app.language.prose import error_words
from app.source.problem_words import describe, words_of
from app.source.problems import Problem
from app.storage.translator_files import TakenBack, send_to_translator, take_from_translator
from app.translators.left_words import left_lines
from app.translators.taking_in import TakenIn

_GOOD, _LEFT, _WRONG = 0, 1, 2
_STATES = {"initial": "not written yet", "translated": "translated", "reviewed": "reviewed"}


def export_wording(path: Path, file: Path, form: str) -> int:
    """Write the file for a translator, print what it holds, and return the exit code.

    Raises:
        AppError: `no-pack`, `not-a-folder`, `cannot-write`, and those of reading a pack.
    """
    given = send_to_translator(path, file)
    tell(describe(problem, Language.EN) for problem in given.aside)
    if form == "json":
        print(_dumped({"texts": given.units, "states": given.states}))
    else:
        states = (
            f"{given.states[each]} {_STATES[each]}" for each in _STATES if each in given.states
        )
        print(f"{file}: {given.units} texts ({', '.join(states)})")
    return _WRONG if given.aside else _GOOD


def import_wording(path: Path, file: Path, by: str | None, form: str) -> int:
    """Take a translator's file into the pack, print what became of it, and return the exit code.

    Raises:
        AppError: `no-pack`, `not-a-folder`, `cannot-read`, `bad-reviews`, `not-a-name`, those of reading a pack, and
            those of reading XLIFF. Nothing is written then.
    """
    name = "" if by is None else reviewer_name(by)
    back = take_from_translator(path, file, name)
    found, failed = back.found, back.failed
    tell(left_lines(found, Language.EN))
    tell(line for error in failed for line in error_words(error, Language.EN).splitlines())
    _print(back, form)
    if found.reviewed and not name:
        tell([f"Marked as reviewed: {len(found.reviewed)} wordings. Record that with --by NAME."])
    if failed:
        return _WRONG
    return _LEFT if found.problems or found.made else _GOOD


def _print(back: TakenBack, form: str) -> None:
    found, taken = back.found, back.taken
    if form == "json":
        whole = {
            "taken": [
                {
                    "file": each.place.file,
                    "line": each.place.line,
                    "column": each.place.column,
                    "unit": each.unit,
                    "before": each.before,
                    "after": each.after,
                }
                for each in taken
            ],
            "files": back.files,
            "same": found.same,
            "untranslated": found.untranslated,
            "left": list(_left(found)),
            "reviewed": sorted(back.reviewed),
        }
        print(_dumped(whole))
        return
    for each in taken:
        print(f"{each.place}: {each.after}")
    counts = (
        f"Taken: {len(taken)} texts in {len(back.files)} files. The same as before: {found.same}."
    )
    left = len(found.problems) + len(found.made)
    counts += f" Not translated: {found.untranslated}." if found.untranslated else ""
    counts += f" Left: {left}." if left else ""
    counts += f" Recorded as reviewed: {len(back.reviewed)}." if back.reviewed else ""
    print(counts)


def _left(found: TakenIn) -> Iterator[dict[str, object]]:
    for each in found.problems:
        yield _left_fields(each, words_of(each, Language.EN))
    for place, unit, problem in found.made:
        told = Problem(place, "makes-problem", (("unit", unit),))
        words = f"{words_of(told, Language.EN)} {words_of(problem, Language.EN)}"
        yield _left_fields(told, words)


def _left_fields(problem: Problem, words: str) -> dict[str, object]:
    unit = dict(problem.params).get("unit", "")
    return {"code": problem.code, "unit": unit, "line": problem.place.line, "message": words}


def _dumped(whole: object) -> str:
    return json.dumps(whole, ensure_ascii=False, indent=2)
