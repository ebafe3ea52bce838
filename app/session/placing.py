"""Where a template goes that the officer chooses: into the message, beside it, or into another customer's case.

What is read out or kept never displaces what is sent, nor the other way round; and nothing of a customer goes on to
the next one.
"""

from __future__ import annotations

from enum import Enum, auto

import msgspec

from app.session.standing import Standing
from app.templates.model import Head


class Way(Enum):
    """What becomes of a template."""

    ADD = auto()
    """It is added to a sheet."""
    THERE = auto()
    """A sheet holds it already."""
    BESIDE = auto()
    """It is opened beside, for the same customer."""
    START = auto()
    """It begins another case."""


class Placing(msgspec.Struct, frozen=True):
    """Where a template goes; `sheet` is the one that it goes to, where it goes to one."""

    way: Way
    sheet: int = 0


def placing_of(
    standing: Standing, template_id: str, *, adding: bool = False, writing: bool = False
) -> Placing:
    """Return where a template goes.

    Args:
        standing: of the sheet in front.
        template_id: the template.
        adding: the officer said that it belongs to this customer.
        writing: the officer said that they write to this customer now.

    Raises:
        AppError: `unknown-template`.
    """
    head = standing.packs.pack.head(template_id)
    front = standing.desk.case.front
    if not standing.chosen:
        return Placing(Way.ADD, front)
    if standing.case_done and not adding and not writing:
        return Placing(Way.START)
    for each in (standing, *standing.beside):
        if not head.repeat and head.id in {one.id for one in each.heads}:
            return Placing(Way.THERE, each.desk.case.front)
    for each in (standing, *standing.beside):
        in_front = each is standing and not writing
        if _fits(head, each) and (in_front or not each.is_copied()):
            return Placing(Way.ADD, each.desk.case.front)
    if standing.sent and _is_sent(head, standing) and not writing:
        # They can't go together: what is found then offers to open it as a second message.
        return Placing(Way.ADD, front)
    return Placing(Way.BESIDE)


def _fits(head: Head, standing: Standing) -> bool:
    return bool(set(head.channels) & set(standing.channels))


def _is_sent(head: Head, standing: Standing) -> bool:
    return any(standing.packs.pack.channel(name).sent for name in head.channels)
