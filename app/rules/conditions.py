"""What a rule's `when` may ask of a message: the names, and their values."""

from __future__ import annotations

from app.expressions.names import REPLIES, Known
from app.rules.texts import Facts


def condition_names() -> dict[str, Known]:
    """The names that a condition may use."""
    return {
        "channel": Known("text"),
        "reply": Known("word", REPLIES),
        "codes": Known("choices"),
        "initials": Known("text"),
        "names": Known("choices"),
        "previous": Known("choices"),
        "sent": Known("flag"),
    }


class FactValues:
    """The facts of one message, by name."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def get(self, name: str, /) -> bool | str | tuple[str, ...] | None:
        """Return the value of a name; None where nothing is known."""
        value: bool | str | tuple[str, ...] | None = getattr(self._facts, name, None)
        return None if value == "" else value
