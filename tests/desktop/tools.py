"""What these tests need of the machine, and what it means that something is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROGRAMS = {
    "Xvfb": "xvfb",
    "xkbcomp": "x11-xkb-utils",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "dbus-daemon": "dbus",
    "chromium": "chromium",
}
"""Program and Debian package of each."""
WRITER = "soffice"
ORCA = "orca"
MORE = {
    "gnome-keyring-daemon": "gnome-keyring",
    ORCA: "orca",
    WRITER: "libreoffice-writer",
    "debootstrap": "debootstrap",
    "unshare": "util-linux",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
}
"""Those that only some tests need."""

SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that has the bindings of AT-SPI: no virtual environment does."""

_READER_NEEDS = 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi'


def require(*more: str) -> None:
    """Skip where a tool is missing, or one of `more`; on the build server, where all are to be there, fail."""
    needed = PROGRAMS | {program: MORE[program] for program in more}
    missing = [package for program, package in needed.items() if shutil.which(program) is None]
    if WRITER in more and MORE[WRITER] not in missing and not _writer_has_windows():
        missing.append(f"{MORE[WRITER]} (not -nogui)")
    if not _has_bindings():
        missing += ["python3-pyatspi", "gir1.2-atspi-2.0"]
    if not missing:
        return
    reason = f"the tests on a real desktop need: {' '.join(missing)} (see .ci/setup)"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def _writer_has_windows() -> bool:
    """Whether it has what draws plain X11 windows: the package for servers is without."""
    found = shutil.which(WRITER)
    return found is not None and (Path(found).resolve().parent / "libvclplug_genlo.so").exists()


def _has_bindings() -> bool:
    if shutil.which(SYSTEM_PYTHON) is None:
        return False
    tried = subprocess.run([SYSTEM_PYTHON, "-c", _READER_NEEDS], check=False, capture_output=True)
    return tried.returncode == 0
