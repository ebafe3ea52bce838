"""Where things are: the shipped pack, the officer's settings and open cases, the cache of compiled packs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import platformdirs

import app
from app.errors import AppError

APP_NAME = "comms-builder"
_FONT_SETTINGS = Path("/etc/fonts/fonts.conf")
HOME_VARIABLE = "COMMS_BUILDER_HOME"
"""Where this is set, settings and cache lie below it (a portable copy, or a test)."""


def resources() -> Path:
    """Folder of what ships with the app: inside the installed package, or beside it in a checkout."""
    return _shipped("resources")


def translations() -> Path:
    """Folder of the words of the window in other languages."""
    return _shipped("translations")


def font_settings(system: Path = _FONT_SETTINGS) -> Path | None:
    """The file that tells where fonts are, for a system that uses such a file and has none; None for any other."""
    if not sys.platform.startswith("linux") or system.exists():
        return None
    return resources() / "fonts" / "fonts.conf"


def docs() -> Path:
    """Folder of the guides."""
    return _shipped("docs")


def _shipped(name: str) -> Path:
    package = Path(app.__file__).parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


def shipped_pack() -> Path:
    """The pack in use unless another is named."""
    return resources() / "packs" / "hmpo"


def compiled_packs() -> Path:
    """What is compiled has a folder of its own in the cache. Raises AppError as `cache` does."""
    return cache() / "packs"


def cache() -> Path:
    """Folder of what can be made again at any time. Raises AppError `no-home`."""
    return _own("cache", platformdirs.user_cache_path)


def settings() -> Path:
    """Folder of the officer's settings. Raises AppError `no-home`."""
    return _own("settings", platformdirs.user_config_path)


def data() -> Path:
    """Folder of what is kept for the officer beyond a run of the program. Raises AppError `no-home`."""
    return _own("data", platformdirs.user_data_path)


def _own(name: str, usual: Callable[[str, Literal[False]], Path]) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home) / name
    try:
        return usual(APP_NAME, False)
    except (RuntimeError, OSError, KeyError) as error:
        raise AppError("no-home", variable=HOME_VARIABLE) from error
