"""Has modules imported as quickly with PySide6 as without."""

from __future__ import annotations

import sys
from typing import Any

import PySide6.QtCore  # noqa: F401  # what it reads sources with comes with it


def import_quickly() -> None:
    """Have PySide6 read no sources.

    WORKAROUND: once it is there, it reads the whole source of every module that is imported, to see whether that could
    ask for `snake_case` or `true_property`, and Python keeps what was read: a tenth of the start, and 5 MB. None of
    ours asks. In a package there is no source, and it takes the same answer.
    """
    feature: Any = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False
