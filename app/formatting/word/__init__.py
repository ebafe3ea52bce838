"""Reads documents of Word (`.docx`)."""
