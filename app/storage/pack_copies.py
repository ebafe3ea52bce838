"""Copies a pack folder whole, or not at all."""

from __future__ import annotations

import contextlib
import shutil
import uuid
from collections.abc import Mapping
from pathlib import Path

from app.errors import AppError
from app.storage.files import exists, read_bytes, reason_of
from app.storage.leftovers import noted
from app.storage.pack_folder import MAX_PACK_BYTES, PackFolder
from app.storage.packs import PACK_FILE

EVERY_FILE = ("",)


def copy_target(chosen: Path, name: str, *, apart: bool = False) -> Path:
    """Where a copy goes when a folder was chosen: into it where it is empty, else into a new folder in it.

    Args:
        chosen: the folder.
        name: of the new folder.
        apart: a new folder is wanted in any case, because much else belongs into the chosen one.

    Raises:
        AppError: `cannot-read`.
    """
    return chosen if not apart and _is_free(chosen) else chosen / name


def copy_pack(source: Path, target: Path, beside: Mapping[str, bytes] | None = None) -> None:
    """Copy a pack folder as plain files that can be written; hidden files, links and pipes stay behind.

    The copy grows beside its place and is moved there when it is whole, so that a failure leaves nothing.

    Args:
        source: folder of the pack.
        target: a folder that isn't there yet, or is empty.
        beside: files that the copy has besides, by their paths in it.

    Raises:
        AppError: `compiled-no-text`, `copy-inside`, `folder-not-empty`, `cannot-read`, `cannot-write`, `too-large`.
    """
    if not source.is_dir():
        raise AppError("compiled-no-text", str(source))
    around = target.resolve().parents
    if any(exists(folder / PACK_FILE) for folder in around) or source.resolve() in around:
        raise AppError("copy-inside", str(target))
    if not _is_free(target):
        raise AppError("folder-not-empty", str(target))
    growing = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}")
    with noted(growing):
        try:
            _copy_files(source, growing)
            for name, data in (beside or {}).items():
                _write_copy(growing / name, data, growing)
            _move(growing, target)
        except BaseException:
            shutil.rmtree(growing, ignore_errors=True)
            raise


def _is_free(folder: Path) -> bool:
    if not exists(folder):
        return True
    try:
        return folder.is_dir() and not any(folder.iterdir())
    except OSError as error:
        raise AppError("cannot-read", str(folder), reason=reason_of(error)) from error


def _copy_files(source: Path, target: Path) -> None:
    listed = PackFolder(source, EVERY_FILE)
    for name in listed.stamps:
        file = listed.file(name)
        data = read_bytes(file, MAX_PACK_BYTES)
        _write_copy(target / file.relative_to(source), data, target)


def _write_copy(copy: Path, data: bytes, target: Path) -> None:
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(data)
    except OSError as error:
        raise AppError("cannot-write", str(target.parent), reason=reason_of(error)) from error


def _move(folder: Path, target: Path) -> None:
    try:
        with contextlib.suppress(FileNotFoundError):
            # Windows moves nothing onto a folder, not even an empty one.
            target.rmdir()
        folder.rename(target)
    except OSError as error:
        raise AppError("cannot-write", str(target), reason=reason_of(error)) from error
