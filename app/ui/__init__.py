"""The window: the only package that imports PySide6. It shows a session and turns keys and clicks into its steps."""
