"""Wording on its way to a translator and back: XLIFF 2.1, with everything that isn't words locked."""
