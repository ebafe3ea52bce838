"""Which of the system's libraries Qt lacks on Linux: its own words may name one that is there."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

_PARTS = (
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/lib/libQt6Gui.so.6",
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6DBus.so.6",
)
_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Debian's package of each."""
_SECONDS = 10


def missing_libraries() -> tuple[str, ...]:
    """The names of the libraries that Qt asks for and the system hasn't; none where that can't be told."""
    package = find_spec("PySide6") if sys.platform == "linux" else None
    if package is None or package.origin is None:
        return ()
    folder = Path(package.origin).parent
    found: dict[str, None] = {}
    for part in _PARTS:
        found.update(dict.fromkeys(_not_found(folder / part)))
    return tuple(found)


def packages_of(libraries: tuple[str, ...]) -> tuple[str, ...]:
    """Debian's packages that bring them; a library that isn't known stands for itself."""
    return tuple(dict.fromkeys(_PACKAGES.get(each, each) for each in libraries))


def _not_found(file: Path) -> list[str]:
    try:
        told = subprocess.run(  # noqa: S603  our own path
            ["ldd", str(file)],  # noqa: S607  wherever it is
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
            env=_environment(),
        )
    except (OSError, subprocess.SubprocessError):
        return []
    lines = (line.split() for line in told.stdout.splitlines() if "not found" in line)
    return [words[0] for words in lines if words]


def _environment() -> dict[str, str]:
    """That of this process; what a package brings along isn't missing."""
    ours = getattr(sys, "_MEIPASS", None)
    return {**os.environ, **({"LD_LIBRARY_PATH": str(ours)} if ours else {})}
