"""Where things are: the shipped pack, the officer's settings, the cache of compiled packs."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

import app

APP_NAME = "comms-builder"
HOME_VARIABLE = "COMMS_BUILDER_HOME"
"""Where this is set, settings and cache lie below it (a portable copy, or a test)."""


def resources() -> Path:
    """Folder of what ships with the app: inside the installed package, or beside it in a checkout."""
    return _shipped("resources")


def translations() -> Path:
    """Folder of the words of the window in other languages."""
    return _shipped("translations")


def _shipped(name: str) -> Path:
    package = Path(app.__file__).parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


def shipped_pack() -> Path:
    """The pack in use unless another is named."""
    return resources() / "packs" / "hmpo"


def cache() -> Path:
    """Folder of what can be made again at any time."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / "cache" if home else platformdirs.user_cache_path(APP_NAME, False)


def settings() -> Path:
    """Folder of the officer's settings."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / "settings" if home else platformdirs.user_config_path(APP_NAME, False)
