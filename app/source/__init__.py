"""From the bytes of a file to located values, with all problems at once.

Import from the modules: `problems` and `tree` are light; `reading` imports YAML, which a window that opens a compiled
pack doesn't need.
"""
