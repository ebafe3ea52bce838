"""What the window knows; no widgets."""
