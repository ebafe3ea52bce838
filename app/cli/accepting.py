"""`accept`: shows what is different in expected messages and writes the new ones; `--new` makes one."""

from __future__ import annotations

import difflib
import json
import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from app.cli.composing import answers_file, officer_of, time_of, typed_of
from app.cli.reviewing import reviewer_name
from app.cli.streams import tell
from app.compose.composing import choose_channel, compose
from app.compose.draft import Context, Draft
from app.compose.typed_answers import draft_with
from app.compose.typed_words import TypedWords
from app.errors import AppError
from app.expressions.names import Officer
from app.findings import Severity
from app.language import Language, MessageLanguage
from app.language.prose import error_words, finding_words
from app.language.visible import visible
from app.proof.acceptances import AcceptedCases, accept, note_accepted
from app.proof.case_writing import case_text
from app.proof.cases import PARTS, Difference, Part, case_file, read_cases, said
from app.proof.changes import ChangedCase, Changes, FailedCase, find_changes
from app.source.problem_words import describe
from app.source.problems import Problems, closest
from app.storage.opened_folder import OpenedFolder, open_folder
from app.storage.pack_writing import write_changed, write_new
from app.templates.case_shape import CASE_NAME
from app.templates.pack import Pack

_GOOD, _LEFT, _WRONG = 0, 1, 2
_AROUND = 2
"""Lines that stay as they are, shown around each that doesn't."""
_OF_WELSH = frozenset({"welsh-awaiting"})


def accept_messages(path: Path, options: Namespace) -> int:
    """Show the differences and write what is accepted, or make a new case; return the exit code.

    Raises:
        AppError: `no-pack`, `not-a-folder`, `unknown-case`, those of reading a pack, and those of
            composing and naming a new case; `no-user`, `not-a-name`, `bad-accepted`, where something is accepted.
        OSError: where standard output takes no more; what was accepted is written then.
    """
    opened = open_folder(path)
    if options.new:
        return _make(opened.pack, opened, options)
    names = _meant(opened, options.cases)
    found = find_changes(opened.pack, opened.files, names=names)
    told = (*opened.read.index.problems, *found.problems)
    tell(describe(each, Language.EN) for each in told)
    tell(_failures(found.failed))
    asking = _Asking(options)
    wanted = [
        each for case in found.changed for each in case.differences if asking.wants(case, each)
    ]
    outcome = AcceptedCases((), (), ())
    if wanted:
        name = reviewer_name(options.by)
        write = partial(write_changed, opened.listed)
        outcome = accept(opened.files, wanted, name, date.today(), write)
    tell(
        f"{each.place}: This text can’t be changed where it stands. Change it there yourself."
        for each in outcome.unwritten
    )
    tell(
        line for error in outcome.troubles for line in error_words(error, Language.EN).splitlines()
    )
    asking.close()
    _print(found, wanted, options.format)
    if told or found.failed or outcome.troubles or outcome.unwritten:
        return _WRONG
    return _GOOD if len(wanted) == sum(len(each.differences) for each in found.changed) else _LEFT


def _meant(opened: OpenedFolder, names: Sequence[str]) -> list[str] | None:
    """The cases that are named; None for all."""
    plain = [name.removeprefix("cases/").removesuffix(".yaml") for name in names]
    if not plain:
        return None
    known = [each.name for each in read_cases(opened.files, Problems())]
    for name in plain:
        if name not in known:
            allowed = ", ".join(known) or "–"
            raise AppError("unknown-case", name=name, allowed=allowed, closest=closest(name, known))
    return plain


def _failures(failed: Iterable[FailedCase]) -> Iterator[str]:
    for each in failed:
        if each.error.code != "set-aside":  # its file was told
            yield f"{each.place.file}: {error_words(each.error, Language.EN)}"


# --- asking


class _Asking:
    """Shows what is different, and asks where somebody can answer.

    Whoever reads standard output may go before its end: what is accepted is written all the same.
    """

    def __init__(self, options: Namespace) -> None:
        self._yes, self._shows = bool(options.yes), options.format == "text"
        self._failure: OSError | None = None

    def wants(self, case: ChangedCase, difference: Difference) -> bool:
        """Whether a difference is accepted."""
        if self._shows:
            self._show(_shown(case, difference))
        if self._yes or not self._shows or self._failure is not None:
            return self._yes
        if sys.stdin is None or not sys.stdin.isatty():
            return False
        try:
            return input("Accept this message? [y/N] ").strip().casefold() in ("y", "yes")
        except EOFError:
            return False

    def _show(self, lines: Iterable[str]) -> None:
        try:
            for line in lines if self._failure is None else ():
                print(visible(line))
        except OSError as error:
            self._failure = error

    def close(self) -> None:
        """Raise OSError where not everything could be shown."""
        if self._failure is not None:
            raise self._failure


def _shown(case: ChangedCase, difference: Difference) -> Iterator[str]:
    before, after = difference.lines
    yield f"{difference.place}: {difference.case}, {difference.language.value}, {difference.part}"
    if case.accepted is not None:
        yield f"    accepted by {case.accepted.by} on {case.accepted.on}"
    lines = difflib.unified_diff(before, after, n=_AROUND, lineterm="")
    # The two lines with the names of files say nothing here.
    yield from (f"    {line}" for line in list(lines)[2:])


def _print(found: Changes, wanted: Sequence[Difference], form: str) -> None:
    different = [(case, each) for case in found.changed for each in case.differences]
    if form == "json":
        whole = {
            "cases": found.cases,
            "differences": [
                {
                    "case": each.case,
                    "language": each.language.value,
                    "part": each.part,
                    "line": each.place.line,
                    "expected": "\n".join(each.lines[0]),
                    "found": "\n".join(each.lines[1]),
                    "accepted": each in wanted,
                    "before": None
                    if case.accepted is None
                    else {"by": case.accepted.by, "on": case.accepted.on},
                }
                for case, each in different
            ],
        }
        print(json.dumps(whole, ensure_ascii=False, indent=2))
        return
    left = len(different) - len(wanted)
    print(
        f"Cases: {found.cases}. Different: {len(different)}. Accepted: {len(wanted)}."
        + (" Nothing was written; --yes accepts without asking." if left and not wanted else "")
    )


# --- a new case


def _make(pack: Pack, opened: OpenedFolder, options: Namespace) -> int:
    """Write a new case of typed answers, and show its messages."""
    now, officer = time_of(options.now), officer_of(options.officer, Officer())
    file = answers_file(options)
    if file.words != TypedWords():
        raise AppError("words-in-case")
    typed = typed_of(options, file)
    name = _free_name(options, opened)
    messages: dict[Language, dict[Part, str]] = {}
    channel = options.channel
    for language in Language:
        spoken = MessageLanguage(language.value)
        draft = draft_with(pack, options.new, typed, spoken, options.channel)
        channel = choose_channel(pack, draft).id
        parts = _said(pack, draft, Context(now.replace(second=0, microsecond=0), officer))
        if parts is not None:
            messages[language] = parts
    text = case_text(options.new, channel, now, officer, typed, messages)
    new = {case_file(name): text.encode()}
    noted = note_accepted({**opened.files, **new}, [name], reviewer_name(options.by), date.today())
    write_new(opened.listed, case_file(name), text.encode())
    tell(
        line
        for error in write_changed(opened.listed, opened.files, noted)
        for line in error_words(error, Language.EN).splitlines()
    )
    if options.format == "json":
        said_in = {language.value: parts for language, parts in messages.items()}
        whole = {"case": name, "file": case_file(name), **said_in}
        print(json.dumps(whole, ensure_ascii=False, indent=2))
        return _GOOD
    for language, parts in messages.items():
        for part in PARTS:
            if parts[part]:
                print(visible(f"{language.value}, {part}:"))
                print("\n".join(visible(f"    {line}") for line in parts[part].split("\n")))
    print(f"{case_file(name)} expects this from now on.")
    return _GOOD


def _said(pack: Pack, draft: Draft, context: Context) -> dict[Part, str] | None:
    """What the message says; None where its Welsh isn't written yet.

    Raises:
        AppError: `case-incomplete`, with what is wrong.
    """
    message = compose(pack, draft, context)
    must = [each for each in message.findings if each.severity is Severity.MUST]
    if any(each.rule in _OF_WELSH for each in must):
        return None
    if must:
        words = (finding_words(each.rule, each.params, Language.EN) for each in must)
        raise AppError("case-incomplete", reasons="\n".join(dict.fromkeys(words)))
    return {part: said(message, part) for part in PARTS}


def _free_name(options: Namespace, opened: OpenedFolder) -> str:
    wanted = options.name or re.sub(r"[^a-z0-9]+", "-", "-".join(options.new).casefold()).strip("-")
    if not re.fullmatch(CASE_NAME, wanted):
        raise AppError("bad-case-name", "--as", name=wanted)
    if case_file(wanted) not in opened.files:
        return str(wanted)
    if options.name:
        raise AppError("case-taken", "--as", name=wanted)
    number = 2
    while case_file(f"{wanted}-{number}") in opened.files:
        number += 1
    return f"{wanted}-{number}"
