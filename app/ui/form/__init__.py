"""Answering the questions."""
