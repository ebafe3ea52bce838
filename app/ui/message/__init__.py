"""The right pane: language, preview, what is found, and copying."""
