"""Rules as a part of a compiled pack, and back."""

from __future__ import annotations

import msgspec

from app.errors import AppError
from app.rules.model import RuleSet

RULES = "rules"
"""The name of the part."""


def rules_part(rules: RuleSet) -> bytes:
    """The part of a pack that holds its rules."""
    return msgspec.msgpack.encode(rules)


def open_rules(data: bytes) -> RuleSet:
    """Return the rules of a stored part.

    Raises:
        AppError: `not-compiled`, when the part isn't what it should be.
    """
    try:
        rules = msgspec.msgpack.decode(data, type=RuleSet)
        fields = msgspec.msgpack.decode(data, type=dict[str, msgspec.Raw]).keys()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("not-compiled") from error
    if fields != set(RuleSet.__struct_fields__):
        # Another part in its place is no set without rules.
        raise AppError("not-compiled")
    return rules
