"""With how many cases a property is tried: all of them in `make test-all`, a part of them in `make test`."""

from __future__ import annotations

import os

FULL = "HYPOTHESIS_FULL"
"""Set where all are wanted."""
LEAST = 20


def cases(number: int) -> int:
    """So many of this number as this run has time for; they are the first of them."""
    return number if os.environ.get(FULL) else max(number // 3, min(number, LEAST))
