"""The worked example of the session does what it says."""

from __future__ import annotations

import doctest

from app.session import session
from tests.unit.session.standing import pack


def test_worked_example() -> None:
    result = doctest.testmod(session, extraglobs={"pack": pack()})
    assert result.attempted > 5
    assert result.failed == 0
