"""`comms-builder doctor`: how the program stands on this computer, and what to do where something isn't good."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from app.cli.progress import pack_progress
from app.cli.set_aside import GOOD, WRONG
from app.errors import AppError
from app.language import Language
from app.language.prose.health import about_words, state_words, whole_words
from app.storage.health import (
    HealthCheck,
    machine_checks,
    program_check,
    tidy,
    wording_checks,
    wording_failure,
    worst,
)
from app.storage.packs import load

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
    yield from _wording(pack, named=named)
    yield from machine_checks()


def _wording(pack: Path, *, named: bool) -> Iterator[HealthCheck]:
    try:
        with pack_progress() as line:
            loaded = load(pack, progress=line.show)
    except AppError as error:
        yield wording_failure(error, pack, named=named)
        return
    yield from wording_checks(loaded)


def _line(check: HealthCheck) -> str:
    state = state_words(check.state, Language.EN)
    said = tidy(check.said.en).replace("\n", "\n  ")
    return f"{state}: {about_words(check.about, Language.EN)}: {said}"


def _as_json(checks: Sequence[HealthCheck], state: str) -> str:
    lines = [
        {"about": each.about, "state": each.state, "said": tidy(each.said.en)} for each in checks
    ]
    return msgspec.json.format(msgspec.json.encode({"state": state, "checks": lines})).decode()
