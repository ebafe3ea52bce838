"""What the window is used for; each folder is one workspace."""
