"""A file that holds one value: read field by field, and changed without losing what others changed meanwhile.

What can't be used costs its own field and no other. Fields that only a later version knows are kept as they are. A file
with anything wrong is put aside, whole, when it is written anew. Two windows, or two programs, may save to the same
file: each writes only what it changed itself.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar, get_args, get_origin

import msgspec

from app.errors import AppError
from app.storage import paths
from app.storage.files import exists, read_bytes, write_own
from app.storage.locks import locked

S = TypeVar("S", bound=msgspec.Struct)
_MOST_BYTES = 1_000_000
MOST_ASIDE_BYTES = 100_000_000
_NUMBERS = (0, *range(2, 10))
"""Of files that are put aside, as `settings.json.bad`, `settings.json.bad-2` …; then the last is replaced."""
_NO_FIELDS = ""
"""Stands for the fields of a file that isn't even what fields are read from."""

Raw = dict[str, Any]


class RecordFile(Generic[S]):
    """One file, as one window or program knows it.

    Args:
        name: of the file, in the folder of the officer's settings.
        kind: of the value; each of its fields has a default.
        code: of the failure that tells of a file with something wrong.
    """

    def __init__(self, name: str, kind: type[S], code: str) -> None:
        self._name = name
        self._kind = kind
        self._code = code
        self._types = {each.name: each.type for each in msgspec.structs.fields(kind)}
        self._known = kind()

    @property
    def _path(self) -> Path:
        return paths.settings() / self._name

    def load(self) -> S:
        """Return the value as saved; the usual one where there is none.

        Raises:
            AppError: the record's own code, when something of it can't be used, with the value of all else as `kept`;
                `cannot-read`; `no-home`.
        """
        raw = self._read()
        if raw is None:
            return self._known
        good, bad = self._usable(raw)
        self._known = self._kind(**good)
        if bad:
            raise AppError(self._code, str(self._path), kept=self._known)
        return self._known

    def save(self, value: S) -> None:
        """Keep what has changed since it was loaded or saved here.

        Raises:
            AppError: `cannot-write`; `cannot-read`, when what is there can't be read: it is never overwritten unseen.
        """
        with locked(self._path):
            raw = self._read() or {}
            good, bad = self._usable(raw)
            if bad:
                self._put_aside()
                raw.pop(_NO_FIELDS, None)
            mine, base = msgspec.structs.asdict(value), msgspec.structs.asdict(self._known)
            for name, kind in self._types.items():
                theirs = good.get(name, mine[name])
                raw[name] = msgspec.to_builtins(merged(kind, base[name], mine[name], theirs))
            write_own(self._path, msgspec.json.encode(raw))
        self._known = value

    def _read(self) -> Raw | None:
        """What is in the file, by field; None where there is none."""
        if not exists(self._path):
            return None
        try:
            return msgspec.json.decode(read_bytes(self._path, _MOST_BYTES), type=Raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return {_NO_FIELDS: None}
        except AppError as error:
            if error.code != "too-large":
                raise
            return {_NO_FIELDS: None}

    def _usable(self, raw: Raw) -> tuple[Raw, list[str]]:
        """The fields that can be used, and the names of those that can't."""
        good: Raw = {}
        bad = [_NO_FIELDS] if _NO_FIELDS in raw else []
        for name in raw.keys() & self._types.keys():
            try:
                good[name] = msgspec.convert(raw[name], self._types[name])
            except (msgspec.ValidationError, RecursionError):
                bad.append(name)
        return good, bad

    def _put_aside(self) -> None:
        """Have the file under another name too, so that it is never gone while it is replaced."""
        names = [f"{self._path.name}.bad{f'-{number}' if number else ''}" for number in _NUMBERS]
        free = [each for each in map(self._path.with_name, names) if not exists(each)]
        aside = free[0] if free else self._path.with_name(names[-1])
        try:
            with suppress(FileNotFoundError):
                aside.unlink()
            aside.hardlink_to(self._path)
        except OSError:
            # Not every file system knows two names of one file.
            write_own(aside, read_bytes(self._path, MOST_ASIDE_BYTES))


def merged(kind: object, base: Any, mine: Any, theirs: Any) -> Any:  # noqa: ANN401  any field's value
    """One field after two changed it from `base`: lists and tables entry by entry, all else as changed here."""
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if mine == base:
        return theirs
    if theirs in (base, mine):
        return mine
    if get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis:
        others = [each for each in theirs if each not in mine and each not in base]
        return (*(each for each in mine if each in theirs or each not in base), *others)
    if get_origin(kind) is dict:
        names = dict.fromkeys((*theirs, *mine))
        values = {
            name: merged(None, base.get(name), mine.get(name), theirs.get(name)) for name in names
        }
        return {name: value for name, value in values.items() if value is not None}
    return mine
