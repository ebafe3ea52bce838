"""Runs first in each process of the package: what it starts (a browser, an editor) uses the system's own libraries.

The starter points LD_LIBRARY_PATH at those of the package. By now this process has heard of it; others shouldn't.
"""

import os

_PATH = "LD_LIBRARY_PATH"
_before = os.environ.pop(f"{_PATH}_ORIG", None)
if _before is not None:
    os.environ[_PATH] = _before
else:
    os.environ.pop(_PATH, None)
# Our own helpers begin as though nobody had started them, and point there again.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
