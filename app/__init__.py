"""Comms Builder: composes one message from templates, in English and Welsh."""

__version__ = "0.1.0"
