"""Who a file belongs to, on Windows: by its security descriptor. Not tried on a machine yet."""

from __future__ import annotations

import ctypes
from pathlib import Path

_FILE_OBJECT = 1
_OWNER = 1
_TRUSTED = {"S-1-5-32-544", "S-1-5-18"}
"""The group of administrators, and the system itself."""


def is_owned_by_administrators(place: Path) -> bool:
    """Whether a file or folder belongs to Administrators or SYSTEM; False where that can't be told."""
    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return False
    owner, descriptor, text = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_wchar_p()
    failed = windows.advapi32.GetNamedSecurityInfoW(
        ctypes.c_wchar_p(str(place)),
        _FILE_OBJECT,
        _OWNER,
        ctypes.byref(owner),
        None,
        None,
        None,
        ctypes.byref(descriptor),
    )
    if failed:
        return False
    try:
        if not windows.advapi32.ConvertSidToStringSidW(owner, ctypes.byref(text)):
            return False
        said = text.value
        windows.kernel32.LocalFree(text)
        return said in _TRUSTED
    finally:
        windows.kernel32.LocalFree(descriptor)
