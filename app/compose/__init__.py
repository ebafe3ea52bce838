"""Composing: what the officer chose and answered becomes one message, in one language or both."""
