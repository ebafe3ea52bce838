"""Opens packs: a folder through its compiled form in the cache, or a compiled file.

A folder is compiled again when the names, sizes or times of its files change. A compiled file in the cache that is cut,
altered or of another version is made again; a broken cache never stops anyone.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from app import __version__
from app.errors import AppError
from app.expressions import tree
from app.packs.container import MAGIC, Container, write_container
from app.storage import paths
from app.storage.files import read_bytes, write_bytes
from app.templates import model, pack, wording
from app.templates.compiled import open_pack, pack_parts
from app.templates.pack import Pack

MAX_FILES = 20_000
MAX_PACK_BYTES = 200_000_000
MAX_FILE_BYTES = 2_000_000
"""More than a file may have (`app.source`), so that the reader of the file can say so with its place."""

FRESHNESS = "freshness"


def load_pack(path: Path) -> Pack:
    """Open the pack at `path`: a folder or a compiled file.

    Raises:
        AppError: `no-pack`, `no-pack-file`, `bad-pack-file`, `no-good-template`, `not-compiled`, `cannot-read`,
            `too-large`.
    """
    if path.is_dir():
        return _load_folder(path)
    if not path.exists():
        raise AppError("no-pack", str(path))
    try:
        return open_pack(Container(read_bytes(path, MAX_PACK_BYTES)).part)
    except AppError as error:
        raise AppError(error.code, str(path), **error.params) from error


def compile_folder(folder: Path) -> bytes:
    """Read a pack folder and return its compiled form. Raises as `load_pack` does."""
    # Only compiling needs the readers, and with them Jinja2, Markdown and YAML.
    from app.templates.reading import read_pack  # noqa: PLC0415

    freshness = _freshness(folder)
    try:
        read = read_pack(read_files(folder))
    except AppError as error:
        raise AppError(error.code, str(folder), **error.params) from error
    if not read.templates:
        raise AppError("no-good-template", str(folder), problems=read.index.problems)
    parts = pack_parts(read.index, read.templates)
    return write_container({FRESHNESS: freshness, **parts})


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the content of every YAML file of a pack folder, by its path inside.

    Raises:
        AppError: `cannot-read`, `too-large`.
    """
    return {
        file.relative_to(folder).as_posix(): read_bytes(file, MAX_FILE_BYTES)
        for file in _files(folder)
    }


def cached_file(folder: Path) -> Path:
    """Where the compiled form of a folder is kept."""
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return paths.cache() / "packs" / f"{folder.name}-{name}.pack"


def _load_folder(folder: Path) -> Pack:
    cached = cached_file(folder)
    with contextlib.suppress(AppError):
        container = Container(read_bytes(cached, MAX_PACK_BYTES))
        if container.part(FRESHNESS) == _freshness(folder):
            return open_pack(container.part)
    data = compile_folder(folder)
    with contextlib.suppress(AppError):
        # Without a cache (a full or read-only disk) the pack is just compiled at each start.
        write_bytes(cached, data)
    return open_pack(Container(data).part)


def _files(folder: Path) -> list[Path]:
    """Every YAML file of the folder, in a fixed order. Links are not followed out of it."""
    found: list[Path] = []

    def stop(error: OSError) -> None:
        reason = error.strerror or type(error).__name__
        raise AppError("cannot-read", str(error.filename), reason=reason)

    for parent, folders, names in os.walk(folder, onerror=stop):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(parent, name)
            for name in sorted(names)
            if name.endswith((".yaml", ".yml")) and not name.startswith(".")
        ]
        if len(found) > MAX_FILES:
            raise AppError("too-large", str(folder), most=MAX_FILES, what="files")
    return found


def _freshness(folder: Path) -> bytes:
    """Changes with the names, sizes and times of the files, and with the form in which they are stored."""
    digest = hashlib.sha256(MAGIC + __version__.encode())
    # In a checkout the form changes without a new version; in a frozen app these files aren't there.
    form = [Path(module.__file__ or "") for module in (model, pack, tree, wording)]
    for file in [file for file in form if file.is_file()] + _files(folder):
        try:
            status = file.stat()
        except OSError as error:
            raise AppError("cannot-read", str(file), reason=str(error.strerror)) from error
        name = file.relative_to(folder) if file.is_relative_to(folder) else file.name
        digest.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.digest()
