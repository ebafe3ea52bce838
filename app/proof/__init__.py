"""Proves a pack before anyone sees its messages: slips in what is written, and in every message that can be reached.

Pure: it takes the bytes of the files and the pack that was read from them, and yields slips and how far it is.
"""
