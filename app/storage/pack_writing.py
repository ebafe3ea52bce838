"""Writes changed files of a pack folder, each whole, and none that changed on its own meanwhile."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping

from app.errors import AppError
from app.storage.files import exists, read_bytes, write_bytes
from app.storage.pack_folder import MAX_FILE_BYTES, PackFolder


def write_new(folder: PackFolder, name: str, data: bytes) -> None:
    """Write a file that isn't in the pack yet. Raises AppError `cannot-write`, also where it is there after all."""
    path = folder.path / name
    if exists(path):
        raise AppError("cannot-write", str(path), reason=os.strerror(errno.EEXIST))
    write_bytes(path, data, as_before=True)


def write_changed(
    folder: PackFolder, before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> list[AppError]:
    """Write files of a pack, and return why some couldn't be: the others are written all the same.

    Args:
        folder: of the pack, as it was listed.
        before: what was in its files when they were read; one that isn't among them is new.
        after: what is to be in those that change.

    Returns:
        `changed-meanwhile`, `cannot-read`, `cannot-write`, each with the name of the file in the pack.
    """
    troubles = []
    for name, data in after.items():
        try:
            if _is_as_it_was(folder, name, before.get(name)):
                write_bytes(folder.file(name), data, as_before=True)
            else:
                troubles.append(AppError("changed-meanwhile", name))
        except AppError as error:
            troubles.append(AppError(error.code, name, **error.params))
    return troubles


def _is_as_it_was(folder: PackFolder, name: str, before: bytes | None) -> bool:
    if before is None:
        return not exists(folder.file(name))
    return read_bytes(folder.file(name), MAX_FILE_BYTES) == before
