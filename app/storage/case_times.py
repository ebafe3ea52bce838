"""How long open cases are kept."""

from __future__ import annotations

from datetime import timedelta

USUAL = timedelta(hours=48)
"""How long a case is kept after its last change (guidance, L399)."""
LONGEST = timedelta(days=7)
"""The longest that an organisation may set."""
