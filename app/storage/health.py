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
from app.storage.files import reason_of
from app.storage.key_request import KeyRequest
from app.storage.officer import officer_file
from app.storage.organisation import NOTHING, load_organisation, organisation_file
from app.storage.personal_words import load_words
from app.storage.settings import settings_file
from app.storage.shipped_files import shipped_files
from app.storage.snippets import snippets_file
from app.storage.spelling import Spelling
from app.storage.translations import load_words as load_translation

State = Literal["good", "note", "limited", "broken"]
"""`note`: all works, and there is something to know; `limited`: a part doesn't work; `broken`: the whole doesn't."""
STATES: tuple[State, ...] = ("good", "note", "limited", "broken")
"""The worst last."""
KEYRING_SECONDS = 20
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
BOTH = (Language.EN, Language.CY)
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


def machine_checks(
    unkept: AppError | None = None, spelling: Spelling | None = None
) -> Iterator[HealthCheck]:
    """Look at folders, files, dictionaries and the keyring; the last may take a while.

    Args:
        unkept: why what was read of the wording couldn't be kept, if it couldn't.
        spelling: whose dictionaries are looked at.
    """
    yield from _folder_checks(unkept)
    yield from _file_checks()
    yield _shipped_check()
    yield from _dictionary_checks(spelling or Spelling())
    yield keyring_check()


def failure(about: str, error: AppError, state: State = "limited") -> HealthCheck:
    """What an expected failure says; the system's own words for one don't say what to do."""
    if error.code == "cannot-read":
        where, reason = tidy(error.where), error.params["reason"]
        return HealthCheck(about, state, health_words("unreadable", where=where, reason=reason))
    said = (tidy(failure_words(error, each)) for each in BOTH)
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


def _folder_checks(unkept: AppError | None) -> Iterator[HealthCheck]:
    folders: dict[str, Callable[[], Path]] = {
        "folder-settings": paths.settings,
        "folder-data": paths.data,
        "folder-cache": paths.cache,
    }
    for about, folder in folders.items():
        try:
            check = _folder_check(about, folder())
        except AppError as error:
            check = failure(about, error)
        if about == "folder-cache" and unkept is not None and check.state == "good":
            # A quota, say, of which the disk tells nothing.
            reason = unkept.params.get("reason", unkept.code)
            words = health_words("folder-unkept", folder=tidy(str(folder())), reason=reason)
            check = HealthCheck(about, "limited", words)
        yield check


def _folder_check(about: str, folder: Path) -> HealthCheck:
    shown = tidy(str(folder))
    there = what_is_there(paths.compiled_packs() if about == "folder-cache" else folder)
    try:
        code, facts = _folder_fault(about, folder, there)
    except OSError as error:
        raise AppError("cannot-read", str(there), reason=reason_of(error)) from error
    words = health_words(code, folder=shown, **facts)
    return HealthCheck(about, "good" if code == "folder-good" else "limited", words)


def _folder_fault(about: str, folder: Path, there: Path) -> tuple[str, dict[str, object]]:
    """What is wrong with a folder of which `there` is there, and the facts of that; `folder-good` where nothing is."""
    if not there.is_dir():
        code = "folder-taken" if there.exists() else "folder-astray"
        return code, {"file": tidy(str(there))}
    if is_refused(there):
        return "folder-refused", {"variable": paths.HOME_VARIABLE}
    free = free_megabytes(there)
    if free < LEAST_ROOM:
        return "folder-full-cache" if about == "folder-cache" else "folder-full", {"free": free}
    if not folder.is_absolute():
        return "folder-relative", {"variable": paths.HOME_VARIABLE}
    private = there is not folder or about == "folder-cache" or sys.platform == "win32"
    if not private and stat.S_IMODE(folder.stat().st_mode) & _OTHERS:
        return "folder-open", {}
    return "folder-good", {}


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


def _shipped_check() -> HealthCheck:
    """Whether what comes with the program is all there; the wording and the dictionaries have lines of their own."""
    missing = [each for each in shipped_files() if not each.is_file()]
    if missing:
        names = ", ".join(f"{each.parent.name}/{each.name}" for each in missing)
        return HealthCheck("shipped", "limited", health_words("shipped-missing", files=names))
    try:
        load_translation()
    except AppError as error:
        return failure("shipped", error)
    return HealthCheck("shipped", "good", health_words("shipped-good"))


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
