"""Reads mails that were saved: `.eml` and `.msg`."""
