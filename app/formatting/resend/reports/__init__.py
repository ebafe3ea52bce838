"""Delivery reports: whether a mail is one, which addresses it is about, and why."""
