"""Words that the app itself puts into what a pack says or asks."""

from __future__ import annotations

from app.language import Bilingual

ALSO = Bilingual("also", "hefyd")
"""What `{{ also }}` says where something stands before."""

YES, NO = "Yes", "No"
"""The English of a yes-or-no question. Welsh answers with the verb of the question, so each question gives its own."""
