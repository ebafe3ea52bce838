"""The names of the parts of a compiled pack that only the storage knows; templates and rules name their own."""

FRESHNESS = "freshness"
WORDING = "wording"
KEPT = "kept"
"""The part that only the next compiling reads."""
BESIDE = frozenset({FRESHNESS, WORDING, KEPT})
"""Parts that may differ between two files of the same texts."""
