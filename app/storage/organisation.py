"""What the organisation has set for everybody on this computer: read, never written, and only from an administrator.

A file that anybody could have put there sets nothing: it could name wording that looks like the organisation's own.
"""

from __future__ import annotations

import stat
import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import msgspec
import platformdirs

from app.errors import AppError
from app.storage.case_times import LONGEST, USUAL
from app.storage.files import exists, read_bytes, reason_of
from app.storage.paths import APP_NAME
from app.storage.settings import Minutes, Settings
from app.templates.roles import Role

FILE_NAME = "organisation.toml"
_MOST_BYTES = 100_000
_HOURS = int(LONGEST.total_seconds() // 3600)


class Organisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The organisation's settings; what isn't given is the officer's own choice.

    Attributes:
        pack: where the wording is that everybody uses.
        own_packs: whether officers may use wording of their own.
        role: what everybody here writes as.
        clipboard_minutes: how long a copied text stays on the clipboard; 0 for no set time.
        clipboard_locked: officers can't change that; else it holds until they do.
        keep_cases_hours: how long an open case is kept after its last change.
    """

    pack: Annotated[str, msgspec.Meta(max_length=4_096)] = ""
    own_packs: bool = True
    role: Role | None = None
    clipboard_minutes: Minutes | None = None
    clipboard_locked: bool = True
    keep_cases_hours: Annotated[int, msgspec.Meta(ge=1, le=_HOURS)] | None = None

    @property
    def locked(self) -> frozenset[str]:
        """The names of the settings that officers can't change."""
        names = {
            "pack": bool(self.pack) or not self.own_packs,
            "role": self.role is not None,
            "clipboard_minutes": self.clipboard_minutes is not None and self.clipboard_locked,
        }
        return frozenset(name for name, is_set in names.items() if is_set)

    @property
    def kept_for(self) -> timedelta:
        """How long an open case is kept after its last change (guidance, L399)."""
        return USUAL if self.keep_cases_hours is None else timedelta(hours=self.keep_cases_hours)

    def applied(self, own: Settings) -> Settings:
        """The settings that hold for an officer with these own ones."""
        minutes = self.clipboard_minutes
        changed = own.clipboard_minutes != Settings().clipboard_minutes
        if minutes is None or (changed and not self.clipboard_locked):
            minutes = own.clipboard_minutes
        return msgspec.structs.replace(
            own,
            pack=self.pack if self.pack or not self.own_packs else own.pack,
            role=own.role if self.role is None else self.role,
            clipboard_minutes=minutes,
        )

    def without(self, settings: Settings, own: Settings) -> Settings:
        """Settings as an officer's own: what the organisation has set isn't theirs."""
        kept = {name: getattr(own, name) for name in self.locked}
        return msgspec.structs.replace(settings, **kept)


NOTHING = Organisation()


def organisation_file() -> Path:
    """Where an administrator puts it."""
    folder = platformdirs.site_config_path(APP_NAME, appauthor=False)
    return folder / FILE_NAME


def load_organisation(file: Path | None = None) -> Organisation:
    """Read it; nothing is set where there is none.

    Raises:
        AppError: `organisation-not-trusted`, when others than an administrator could have written it;
            `organisation-file`, with what is wrong; `cannot-read`. Nothing of it holds then.
    """
    file = file or organisation_file()
    if not exists(file):
        return NOTHING
    if not is_an_administrators(file):
        raise AppError("organisation-not-trusted", str(file))
    import tomllib  # noqa: PLC0415  # most computers have no such file

    try:
        # Windows' Notepad may begin it with a mark.
        raw = tomllib.loads(read_bytes(file, _MOST_BYTES).decode("utf-8-sig"))
        return msgspec.convert(raw, Organisation)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise AppError("organisation-file", str(file), why=str(error)) from error


def is_an_administrators(file: Path) -> bool:
    """Whether a file and its folder belong to an administrator, and nobody else may write to them."""
    try:
        real = file.resolve(strict=True)
        places = (file.parent.resolve(strict=True), real.parent, real)
        return all(_is_trusted(each) for each in places)
    except OSError as error:
        raise AppError("cannot-read", str(file), reason=reason_of(error)) from error


def _is_trusted(place: Path) -> bool:
    if sys.platform == "win32":
        from app.storage.windows_owner import is_owned_by_administrators  # noqa: PLC0415  only there

        return is_owned_by_administrators(place)
    status = place.stat()
    return status.st_uid == 0 and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
