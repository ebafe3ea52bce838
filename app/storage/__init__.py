"""The only package that touches the disk: packs and their compiled form, settings, files named by the user."""
