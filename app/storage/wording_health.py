"""How the wording in use stands: lines for `app.storage.health`, the same wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterator

from app.errors import AppError
from app.expressions.names import OFFICE_ENTRIES
from app.language import Bilingual
from app.language.prose.health import health_words
from app.source.problem_words import failure_words
from app.storage import paths
from app.storage.health import BOTH, HealthCheck
from app.storage.packs import LoadedPack

_NAMED = 3
"""Files of which it is told here that something is wrong with them; there may be thousands."""


def wording_checks(
    loaded: LoadedPack, trouble: AppError | None = None, *, is_set: bool = False
) -> Iterator[HealthCheck]:
    """How the pack in use stands, and what the office hasn't filled in.

    Args:
        loaded: the pack.
        trouble: why it stands in for the one that was chosen; or why it can't be read any more as it is now.
        is_set: the organisation has chosen it.
    """
    yield _in_use(loaded) if trouble is None else _instead(loaded, trouble, is_set=is_set)
    missing = [each for each in OFFICE_ENTRIES if each not in loaded.pack.index.office]
    if not missing:
        yield HealthCheck("office", "good", health_words("office-good"))
        return
    words = health_words("office-missing", count=len(missing), of=len(OFFICE_ENTRIES))
    yield HealthCheck("office", "note", words)


def wording_failure(*errors: AppError, named: bool) -> HealthCheck:
    """Why no pack can be used: neither the one that was `named`, nor else the shipped one."""
    reasons = ("\n".join(failure_words(error, each) for error in errors) for each in BOTH)
    words = health_words(
        "wording-named" if named else "wording-shipped", reason=Bilingual(*reasons)
    )
    return HealthCheck("wording", "broken", words)


def _in_use(loaded: LoadedPack) -> HealthCheck:
    info, pack = loaded.pack.info, loaded.pack
    facts = {"title": info.title, "version": info.version}
    if pack.problems:
        files = sorted({each.place.file for each in pack.problems})
        named = ", ".join(files[:_NAMED]) + (", …" if len(files) > _NAMED else "")
        words = health_words("wording-aside", count=len(files), files=named, **facts)
        return HealthCheck("wording", "limited", words)
    code = "wording-sample" if info.status == "sample" else "wording-good"
    words = health_words(code, count=len(pack.index.heads), **facts)
    return HealthCheck("wording", "note" if info.status == "sample" else "good", words)


def _instead(loaded: LoadedPack, trouble: AppError, *, is_set: bool) -> HealthCheck:
    reason = Bilingual(*(failure_words(trouble, each) for each in BOTH))
    if loaded.path != paths.shipped_pack():
        code = "wording-kept"
    else:
        code = "wording-set" if is_set else "wording-chosen"
    return HealthCheck("wording", "limited", health_words(code, reason=reason))
