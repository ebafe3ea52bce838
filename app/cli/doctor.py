"""`comms-builder doctor`: how the program stands on this computer, and what to do where something isn't good."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from app.cli.progress import pack_progress
from app.cli.set_aside import GOOD, WRONG
from app.errors import AppError, unexpected
from app.language import Language
from app.language.prose.health import about_words, state_words, whole_words
from app.storage import paths
from app.storage.health import HealthCheck, machine_checks, program_check, tidy, worst
from app.storage.organisation import load_organisation
from app.storage.packs import LoadedPack, load
from app.storage.wording_health import wording_checks, wording_failure

Screen = Callable[[], Sequence[HealthCheck]]
"""Asks the screen; the command line itself has none."""
_CODES = {"good": GOOD, "note": GOOD, "limited": 1, "broken": WRONG}


def tell_health(options: Namespace, pack: Path, screen: Screen | None) -> int:
    """Print how everything stands, with the pack at `pack`; return the exit code, that of what stands worst."""
    checks = list(_checks(pack, screen, named=options.pack is not None))
    state = worst(checks)
    if options.format == "json":
        print(_as_json(checks, state))
    else:
        for each in checks:
            print(_line(each))
        print(whole_words(state, Language.EN))
    return _CODES[state]


def _checks(pack: Path, screen: Screen | None, *, named: bool) -> Iterator[HealthCheck]:
    yield from screen() if screen is not None else (program_check(),)
    unkept = None
    try:
        loaded, trouble = _in_use(pack, named=named)
    except _NoWording as none:
        yield wording_failure(*none.why, named=named)
    else:
        yield from wording_checks(loaded, trouble, is_set=_is_set())
        unkept = loaded.why_unkept()
    yield from machine_checks(unkept)


class _NoWording(Exception):  # noqa: N818  as the rest of it is: a state of things
    """Neither the pack that was chosen can be opened nor the shipped one, with the reason of each."""

    def __init__(self, *why: AppError) -> None:
        super().__init__()
        self.why = why


def _in_use(pack: Path, *, named: bool) -> tuple[LoadedPack, AppError | None]:
    """The pack that the window uses, and why that isn't the one that was chosen."""
    try:
        return _opened(pack), None
    except AppError as error:
        trouble = error
    if named or pack == paths.shipped_pack():
        raise _NoWording(trouble)
    try:
        return _opened(paths.shipped_pack()), trouble
    except AppError as error:
        raise _NoWording(trouble, error) from error


def _opened(pack: Path) -> LoadedPack:
    """Open a pack; as in the window, nothing that one holds ends this."""
    try:
        with pack_progress() as line:
            return load(pack, progress=line.show)
    except AppError:
        raise
    except Exception as bug:
        raise unexpected(bug, str(pack)) from bug


def _is_set() -> bool:
    """Whether the organisation has set which wording is used; where its file can't be used, nothing is set."""
    with suppress(AppError):
        return "pack" in load_organisation().locked
    return False


def _line(check: HealthCheck) -> str:
    state = state_words(check.state, Language.EN)
    said = tidy(check.said.en).replace("\n", "\n  ")
    return f"{state}: {about_words(check.about, Language.EN)}: {said}"


def _as_json(checks: Sequence[HealthCheck], state: str) -> str:
    lines = [
        {"about": each.about, "state": each.state, "said": tidy(each.said.en)} for each in checks
    ]
    return msgspec.json.format(msgspec.json.encode({"state": state, "checks": lines})).decode()
