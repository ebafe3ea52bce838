"""Widgets that know nothing of messages."""
