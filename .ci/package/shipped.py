"""The parts of others that ship with the app: packages, by the lock of the program, and what is no Python package."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import msgspec
from packaging.utils import canonicalize_name

from package.lock import ROOT, lock_path

NOT_SHIPPED = {"dnspython"}
"""Asked for by email-validator, which would look addresses up with it; the package leaves it out."""
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)(?!\w)", re.IGNORECASE)
_LGPL = ("COPYING.LESSER", "COPYING")
_LOCKED = re.compile(r"^([a-z0-9-]+)==", re.MULTILINE)
_SPDX = {
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "The Unlicense (Unlicense)": "Unlicense",
}
"""What a package calls its licence where it doesn't use the usual short name."""
_TOLD = {
    "chunspell": "MIT; the Hunspell in it: MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later",
    # Only on Windows.
    "pywin32-ctypes": "BSD-3-Clause",
    # Of the three that it may be had under, the one that we use.
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
}
_NAMES = {"pyside6-essentials": "Qt and PySide6 (PySide6-Essentials)", "shiboken6": "Shiboken6"}


class Part(msgspec.Struct, frozen=True, order=True):
    """One of them.

    Attributes:
        name: as its makers call it.
        licence: as an SPDX expression, where there is one.
    """

    name: str
    licence: str


OTHERS = (
    Part("English dictionary (SCOWL)", "MIT AND BSD-3-Clause"),
    Part("Liberation Sans (the font of letters)", "OFL-1.1"),
    Part("OpenSSL (in cryptography and Python)", "Apache-2.0"),
    Part("PyInstaller’s starter (in the package)", "GPL-2.0-or-later WITH Bootloader-exception"),
    Part("Python (in the package)", "PSF-2.0"),
    Part("Welsh dictionary (Bangor University)", "LGPL-3.0"),
)
"""What ships and is no Python package."""


def locked_names() -> list[str]:
    """The names of all packages that ship on any system."""
    text = lock_path("program").read_text(encoding="utf-8")
    return sorted(set(_LOCKED.findall(text)) - NOT_SHIPPED)


def installed(name: str) -> Distribution | None:
    """The package as it is installed here; None for one that only another system or Python has."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def licence_of(name: str) -> str | None:
    """What a package says of its licence; None where that can't be told here."""
    package = installed(name)
    if name in _TOLD or package is None:
        return _TOLD.get(name)
    said = package.metadata
    classes = [each.rpartition(":: ")[2] for each in said.get_all("Classifier") or ()]
    known = [_SPDX[each] for each in classes if each in _SPDX]
    # Asked by `get_all`: what is missing is an error by another name where importlib-metadata is loaded (by keyring).
    (first,) = (said.get_all("License-Expression") or said.get_all("License") or [None])[:1]
    return first if said.get_all("License-Expression") else " AND ".join(known) or first


def parts(before: dict[str, str]) -> list[Part]:
    """All parts by their names.

    Args:
        before: licences told earlier, for packages that aren't installed here.
    """
    found = list(OTHERS)
    for name in locked_names():
        shown = _NAMES.get(name, name)
        licence = licence_of(name) or before.get(shown)
        if not licence:
            raise LookupError(f"whose licence nobody told: {name}")
        found.append(Part(shown, licence))
    return sorted(found, key=lambda part: part.name.lower())


def licence_files(package: Distribution) -> list[Path]:
    """The texts that a package brings along; of Qt's, which bring none, those of the LGPL and of the GPL within it."""
    if canonicalize_name(package.metadata["Name"]) in {"pyside6-essentials", "shiboken6"}:
        return [ROOT / "resources" / "dictionaries" / "cy" / name for name in _LGPL]
    files = [each for each in package.files or () if _TEXT.match(each.name)]
    return sorted(Path(str(each.locate())) for each in files if ".dist-info" in each.parts[0])
