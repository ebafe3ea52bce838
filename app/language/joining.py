"""Words that join one paragraph to what stands before it."""

from __future__ import annotations

from app.language import Bilingual

ALSO = Bilingual("also", "hefyd")
"""What `{{ also }}` says where something stands before."""
