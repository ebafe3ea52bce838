"""Reads HTML from elsewhere: fragments, documents, and what programs put on the clipboard."""
