"""What goes into the package, and what that would come along by itself stays out."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import textwrap
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePath

FOLDER, WINDOW, COMMAND = "comms-builder", "comms-builder-window", "comms-builder"
"""Names of the folder in dist/, and of the two programs in it."""
SUMS = "SHA256SUMS"
"""The file of checksums in that folder."""
PLACEHOLDER = "org.example.comms_builder"
"""What the AppStream page is called unless somebody says otherwise."""
SHIPPED = ("resources", "translations", "docs")
"""What ships beside the code, as in the wheel (setup.py)."""
NOT_SHIPPED = ("images",)
"""Folders of docs/ that only the repository's pages show."""

NOT_WANTED_MODULES = [
    "curses",
    "dns",  # addresses are never looked up
    "pkg_resources",
    "pydoc",
    "readline",  # under the GPL
    "setuptools",
    "sqlite3",
    "tkinter",
    "unittest",
]
NOT_WANTED_SCRIPTS = (
    "pyi_rth_cryptography_openssl",
    "pyi_rth_inspect",
    "pyi_rth_pkgutil",
    "pyi_rth_pyside6",  # imports Qt into each process, the command line's too; PySide6 finds its plugins by itself
)
"""What PyInstaller runs first in each process (a third of the time that the command line took to start)."""
SCRIPT_OF_HELPERS = "pyi_rth_multiprocessing"
"""One more of these, which only processes need that work for another: a window's start has no arguments."""
NOT_WANTED_PURE = ("phonenumbers.carrier*", "phonenumbers.geo*")
"""Tables of places and phone companies, 40 MB. They stand here because PyInstaller itself names each of their parts."""

WANTED_PLUGINS = (
    "iconengines/*svg*",
    "imageformats/*svg*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platforms/*minimal.*",
    "platforms/*offscreen.*",
    "platforms/*wayland*",
    "platforms/*windows.*",
    "platforms/*xcb.*",
    "platformthemes/*xdgdesktopportal*",
    "styles/*",
    "wayland-decoration-client/*bradient*",
    "wayland-shell-integration/*xdg-shell*",
)
"""Of Qt's. It uses no network, shows no photographs, draws without a graphics card, and is on no screen but these."""
NOT_WANTED_DATA = ("PySide6/Qt/translations/*", "PySide6/translations/*")
"""Qt has no Welsh, and our own words for its windows are in translations/."""

Entry = tuple[str, str, str]
"""Where in the package a file goes, where it comes from, and what kind PyInstaller calls it."""


def datas(root: Path) -> list[tuple[str, str]]:
    """The files beside the code, and the folder of each in the package."""
    found = []
    for name in SHIPPED:
        for path in sorted((root / name).rglob("*")):
            place = path.relative_to(root)
            if path.is_file() and not set(place.parts) & set(NOT_SHIPPED):
                found.append((str(path), str(place.parent)))
    return found


def wanted_datas(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out what nobody reads."""
    return [each for each in entries if not _fits(PurePath(each[0]).as_posix(), NOT_WANTED_DATA)]


def _fits(name: str, forms: Iterable[str]) -> bool:
    return any(fnmatch(name, form) for form in forms)


def wanted_scripts(entries: Iterable[Entry], work: Path) -> list[Entry]:
    """Leave out what would run first and isn't needed, and have what helpers need run in helpers alone."""
    return [
        (name, _for_helpers(Path(source), work), kind)
        if name == SCRIPT_OF_HELPERS
        else (name, source, kind)
        for name, source, kind in entries
        if name not in NOT_WANTED_SCRIPTS
    ]


def _for_helpers(script: Path, work: Path) -> str:
    """The script, as one that does nothing where a process has no more than its name: it imports for 10 ms."""
    target = work / script.name
    inside = textwrap.indent(script.read_text(encoding="utf-8"), "    ")
    target.write_text(f"import sys\n\nif sys.argv[2:]:\n{inside}", encoding="utf-8")
    return str(target)


def wanted_modules(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out modules that are named and never used."""
    return [each for each in entries if not _fits(each[0], NOT_WANTED_PURE)]


def wanted_binaries(entries: Iterable[Entry], work: Path) -> list[Entry]:
    """Leave out plugins that aren't wanted, then the libraries that only they wanted; and what is for debuggers."""
    from PyInstaller.depend.bindepend import get_imports  # noqa: PLC0415  where PyInstaller runs

    def imports(source: str) -> Iterable[str]:
        return (name for name, _ in get_imports(source))

    kept = still_wanted([each for each in entries if is_wanted(each[0])], imports)
    return [_stripped(each, work) for each in kept]


def is_wanted(place: str) -> bool:
    """Whether a file is no plugin of Qt, or one that is wanted."""
    path = PurePath(place)
    if "plugins" not in path.parts or "PySide6" not in path.parts:
        return True
    plugin = PurePath(*path.parts[path.parts.index("plugins") + 1 :]).as_posix()
    return _fits(plugin, WANTED_PLUGINS)


def still_wanted(entries: list[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Keep extension modules, plugins, Python itself, and the libraries that they need, directly or not.

    Args:
        entries: all that could come along.
        imports: the names of the libraries that a file asks for.
    """
    by_name: dict[str, list[Entry]] = {}
    for each in entries:
        by_name.setdefault(PurePath(each[0]).name.lower(), []).append(each)
    waiting = [each for each in entries if not _is_library(each)]
    kept = set(waiting)
    while waiting:
        _, source, _ = waiting.pop()
        for name in imports(source):
            for each in by_name.get(PurePath(name).name.lower(), ()):
                if each not in kept:
                    kept.add(each)
                    waiting.append(each)
    return [each for each in entries if each in kept]


def _is_library(entry: Entry) -> bool:
    """Whether it is there only because others need it."""
    place, _, kind = entry
    name = PurePath(place).name.lower()
    return (
        kind in ("BINARY", "SYMLINK")
        and "plugins" not in PurePath(place).parts
        and not name.startswith(("libpython", "python3"))
    )


def _stripped(entry: Entry, work: Path) -> Entry:
    """Python's own library without what only a debugger reads (17 MB where Python was built here)."""
    place, source, kind = entry
    if not PurePath(place).name.startswith("libpython3") or not shutil.which("strip"):
        return entry
    target = work / PurePath(place).name
    shutil.copyfile(source, target)
    subprocess.run(["strip", "--strip-unneeded", str(target)], check=True)  # noqa: S603, S607
    return place, str(target), kind


def note_binaries(entries: Iterable[Entry], work: Path) -> None:
    """Write down where each came from, for the licences and the bill of materials."""
    sources = {place: source for place, source, kind in entries if kind != "SYMLINK"}
    (work / "binaries.json").write_text(json.dumps(sources, indent=1), encoding="utf-8")


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder."""
    files = (each for each in folder.rglob("*") if each.is_file() and not each.is_symlink())
    return sum(each.stat().st_size for each in files)


def named_page(page: str, app_id: str) -> str:
    """The AppStream page with another name: one after a domain of whoever hands the package out; empty for its own.

    Raises:
        ValueError: no such name.
    """
    if not app_id:
        return page
    if not re.fullmatch(r"[A-Za-z][\w-]*(\.[A-Za-z_][\w-]*){2,}", app_id, re.ASCII):
        raise ValueError(
            f"APP_ID is a domain backwards and a name, such as {PLACEHOLDER}: {app_id}"
        )
    return page.replace(f"<id>{PLACEHOLDER}</id>", f"<id>{app_id}</id>")
