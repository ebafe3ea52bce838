"""What shows whether a compiled pack is what its folder holds, and what this code would make of it."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path

import app
from app import __version__
from app.packs.container import MAGIC
from app.storage import paths
from app.storage.pack_folder import PackFolder

FORM = (
    "findings.py",
    "document/html_style.py",
    "templates/model.py",
    "expressions/names.py",
    "templates/pack.py",
    "source/problems.py",
    "templates/question_kinds.py",
    "templates/search.py",
    "templates/pieces.py",
    "templates/compiled.py",
    "templates/compiled_search.py",
    "templates/heads.py",
    "templates/stored_tree.py",
    "templates/stored_words.py",
    "templates/word_places.py",
    "templates/template_tree.py",
    "expressions/tree.py",
    "expressions/value_kinds.py",
    "templates/wording.py",
    "compose/wording_finding.py",
    "rules",
    "language",
)
"""Modules of what is stored in a compiled pack, and packages: with all that is in them. None is imported for it."""
_DICTIONARIES = ("*.txt", "SHA256SUMS", "*/*.aff", "*/*.dic")


@cache
def form_files() -> tuple[Path, ...]:
    """The source of the stored form: in a checkout it changes without a new version."""
    if getattr(sys, "frozen", False):
        return _of_package()
    package = Path(app.__file__ or "").parent
    return tuple(file for name in FORM for file in _files_of(package / name))


@cache
def reader_files() -> tuple[Path, ...]:
    """The source of all that compiling does: what was kept by other code isn't what this one would make."""
    if getattr(sys, "frozen", False):
        return _of_package()
    package = Path(app.__file__ or "").parent
    folders = (
        "compose",
        "document",
        "expressions",
        "language",
        "packs",
        "rules",
        "source",
        "templates",
    )
    return tuple(file for name in folders for file in sorted((package / name).rglob("*.py")))


def dictionary_files() -> tuple[Path, ...]:
    """What rules of spelling were read with: with a dictionary that is missing, their examples count as wrong."""
    folder = paths.resources() / "dictionaries"
    return tuple(file for pattern in _DICTIONARIES for file in sorted(folder.glob(pattern)))


def _files_of(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


def _of_package() -> tuple[Path, ...]:
    """A package holds no source; what is made anew with each package changes as it does."""
    return (paths.resources().parent / "base_library.zip",)


def digest_of_files(files: tuple[Path, ...]) -> bytes:
    """Changes with the files, and with the version."""
    digest = hashlib.sha256(MAGIC + __version__.encode())
    for file in files:
        status = file.stat()
        digest.update(f"{file.name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.digest()


def folder_freshness(folder: PackFolder) -> bytes:
    """Changes with the form in which files are stored, which its beginning tells, with dictionaries and the files."""
    rest = digest_of_files(dictionary_files()) + folder.freshness()
    return _form() + hashlib.sha256(rest).digest() + __version__.encode()


def is_of_this_form(freshness: bytes) -> bool:
    """Whether this code stores, and reads, what was as fresh as this, in the same form."""
    return freshness.startswith(_form())


def is_of_this_version(freshness: bytes) -> bool:
    """Whether this version compiled what was as fresh as this: on another computer the rest of it tells nothing."""
    return freshness[2 * hashlib.sha256().digest_size :] == __version__.encode()


def _form() -> bytes:
    return digest_of_files(form_files())
