"""The command line: the same composing as the window, for template owners, tests and scripts."""
