"""How the program stands on this computer, line by line: what is good, and what to do where something isn't.

Nothing is written, nothing is mended, and nothing of a customer is looked at. The screen is asked elsewhere: only the
window knows Qt.
"""

from __future__ import annotations

import platform
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from app import __version__
from app.errors import AppError
from app.expressions.names import OFFICE_ENTRIES
from app.language import Bilingual, Language
from app.language.prose.health import health_words
from app.source.problem_words import failure_words
from app.storage import paths
from app.storage.disk_room import (
    LEAST_ROOM,
    free_megabytes,
    is_refused,
    what_is_there,
)
from app.storage.draft_key import look_for_key
from app.storage.key_request import KeyRequest
from app.storage.officer import officer_file
from app.storage.organisation import NOTHING, load_organisation, organisation_file
from app.storage.packs import LoadedPack
from app.storage.personal_words import load_words
from app.storage.settings import settings_file
from app.storage.snippets import snippets_file
from app.storage.spelling import Spelling

State = Literal["good", "note", "limited", "broken"]
"""`note`: all works, and there is something to know; `limited`: a part doesn't work; `broken`: the whole doesn't."""
STATES: tuple[State, ...] = ("good", "note", "limited", "broken")
"""The worst last."""
KEYRING_SECONDS = 20
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_BOTH = (Language.EN, Language.CY)
_KNOWN_WORDS = {Language.EN: "passport", Language.CY: "pasbort"}


class HealthCheck(msgspec.Struct, frozen=True):
    """One line.

    Attributes:
        about: what was looked at.
        state: how it stands.
        said: what is the case; and what to do, where it isn't good.
    """

    about: str
    state: State
    said: Bilingual[str]


def worst(checks: Iterable[HealthCheck]) -> State:
    """How all of them stand together."""
    return max((each.state for each in checks), key=STATES.index, default="good")


def program_check(qt: str = "") -> HealthCheck:
    """What runs on what."""
    facts = {
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
    }
    words = (
        health_words("program-qt", qt=qt, **facts) if qt else health_words("program-good", **facts)
    )
    return HealthCheck("program", "good", words)


def machine_checks(spelling: Spelling | None = None) -> Iterator[HealthCheck]:
    """Look at folders, files, dictionaries and the keyring; the last may take a while."""
    yield from _folder_checks()
    yield from _file_checks()
    yield from _dictionary_checks(spelling or Spelling())
    yield keyring_check()


def wording_checks(loaded: LoadedPack) -> Iterator[HealthCheck]:
    """How the pack in use stands, and what the office hasn't filled in."""
    info, pack = loaded.pack.info, loaded.pack
    count = len(pack.index.heads)
    facts = {"title": info.title, "version": info.version}
    if pack.problems:
        files = {each.place.file for each in pack.problems}
        words = health_words("wording-aside", count=len(files), **facts)
        yield HealthCheck("wording", "limited", words)
    elif info.status == "sample":
        yield HealthCheck("wording", "note", health_words("wording-sample", count=count, **facts))
    else:
        yield HealthCheck("wording", "good", health_words("wording-good", count=count, **facts))
    missing = [each for each in OFFICE_ENTRIES if each not in pack.index.office]
    if not missing:
        yield HealthCheck("office", "good", health_words("office-good"))
        return
    words = health_words("office-missing", count=len(missing), of=len(OFFICE_ENTRIES))
    yield HealthCheck("office", "note", words)


def wording_failure(error: AppError, pack: Path, *, named: bool) -> HealthCheck:
    """Why a pack can't be used, and what comes of that: for what the officer chose, the shipped one stands in."""
    reason = Bilingual(*(failure_words(error, each) for each in _BOTH))
    if named or pack == paths.shipped_pack():
        code = "wording-named" if named else "wording-shipped"
        return HealthCheck("wording", "broken", health_words(code, reason=reason))
    return HealthCheck("wording", "limited", health_words("wording-chosen", reason=reason))


def failure(about: str, error: AppError, state: State = "limited") -> HealthCheck:
    """What an expected failure says."""
    said = (tidy(failure_words(error, each)) for each in _BOTH)
    return HealthCheck(about, state, Bilingual(*said))


def tidy(text: str) -> str:
    """A text without the name of the user, as it stands in paths."""
    try:
        home = str(Path.home())
    except RuntimeError:
        return text
    return text.replace(home, "~") if len(home) > 1 else text


def keyring_check(seconds: float = KEYRING_SECONDS) -> HealthCheck:
    """Whether the keyring keeps the key of open cases; it is asked in a process of its own, and makes none."""
    request = KeyRequest(fetch=look_for_key)
    try:
        found = request.wait(seconds)
    except AppError as error:
        return failure("keyring", error)
    finally:
        request.end()
    if found is None:
        return HealthCheck(
            "keyring", "limited", health_words("keyring-silent", seconds=round(seconds))
        )
    return HealthCheck(
        "keyring", "good", health_words("keyring-new" if found.is_new else "keyring-good")
    )


def _folder_checks() -> Iterator[HealthCheck]:
    folders: dict[str, Callable[[], Path]] = {
        "folder-settings": paths.settings,
        "folder-data": paths.data,
        "folder-cache": paths.cache,
    }
    for about, folder in folders.items():
        try:
            yield _folder_check(about, folder())
        except AppError as error:
            yield failure(about, error)


def _folder_check(about: str, folder: Path) -> HealthCheck:
    shown = tidy(str(folder))
    there = what_is_there(paths.compiled_packs() if about == "folder-cache" else folder)
    if not there.is_dir():
        words = health_words("folder-taken", folder=shown, file=tidy(str(there)))
        return HealthCheck(about, "limited", words)
    if is_refused(there):
        words = health_words("folder-refused", folder=shown, variable=paths.HOME_VARIABLE)
        return HealthCheck(about, "limited", words)
    free = free_megabytes(there)
    if free < LEAST_ROOM:
        code = "folder-full-cache" if about == "folder-cache" else "folder-full"
        return HealthCheck(about, "limited", health_words(code, folder=shown, free=free))
    private = there is not folder or about == "folder-cache" or sys.platform == "win32"
    if not private and stat.S_IMODE(folder.stat().st_mode) & _OTHERS:
        return HealthCheck(about, "limited", health_words("folder-open", folder=shown))
    return HealthCheck(about, "good", health_words("folder-good", folder=shown))


def _file_checks() -> Iterator[HealthCheck]:
    files: dict[str, Callable[[], object]] = {
        "settings": settings_file().load,
        "officer": officer_file().load,
        "snippets": snippets_file().load,
        "words": load_words,
    }
    for about, load in files.items():
        try:
            load()
            yield HealthCheck(about, "good", health_words("read"))
        except AppError as error:
            yield failure(about, error)
    try:
        known = load_organisation()
    except AppError as error:
        yield failure("organisation", error)
        return
    words = (
        health_words("organisation-none")
        if known == NOTHING
        else health_words("organisation-good", file=str(organisation_file()))
    )
    yield HealthCheck("organisation", "good", words)


def _dictionary_checks(spelling: Spelling) -> Iterator[HealthCheck]:
    for language, word in _KNOWN_WORDS.items():
        about = f"dictionary-{language}"
        before = spelling.troubles
        knows = spelling.knows(word, language)
        trouble = next((each for each in spelling.troubles if each not in before), None)
        if trouble is not None:
            yield failure(about, trouble)
        elif knows:
            yield HealthCheck(about, "good", health_words("dictionary-good", words=word))
