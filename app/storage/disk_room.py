"""Whether something can be written to a folder, also to one that isn't there yet."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from app.errors import AppError
from app.storage import paths
from app.storage.files import exists

LEAST_ROOM = 50
"""Megabytes: what compiled wording and the cases of a day take."""


def what_is_there(folder: Path) -> Path:
    """The folder, or the nearest around it that is there; a link that leads nowhere is. Raises AppError as `exists`."""
    return next(each for each in (folder, *folder.parents) if exists(each) or each.is_symlink())


def is_refused(there: Path) -> bool:
    """Whether nothing may be written to a folder. A disk of no size is none: /proc, which is home to nobody."""
    return not os.access(there, os.W_OK | os.X_OK) or not shutil.disk_usage(there).total


def free_megabytes(there: Path) -> int:
    """How much room there is on the disk of a folder."""
    return shutil.disk_usage(there).free // 1_000_000


def keeps_what_is_compiled() -> bool:
    """Whether the cache can hold what is compiled: where it can't, that is made anew at each start."""
    try:
        there = what_is_there(paths.compiled_packs())
        return there.is_dir() and not is_refused(there) and free_megabytes(there) >= LEAST_ROOM
    except (AppError, OSError):
        return False
