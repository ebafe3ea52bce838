"""The compiled form of a pack: one file of parts, each found without reading the others."""
