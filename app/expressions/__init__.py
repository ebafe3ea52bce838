"""Conditions and values inside wording: Jinja2 reads them, an allow-list checks them, a stored tree is evaluated.

Only `reading` and what it needs import Jinja2; whoever opens a compiled pack needs just the tree and `evaluate`.
"""
