"""Email addresses: those that mail can go to, and what a slip in one was meant to be."""

from __future__ import annotations

import pytest

from app.compose.email_addresses import is_address, meant_address

GOOD = [
    *("a@b.com", "ann.rees@hmpo.gov.uk", "ann+x@b.co.uk", "o'neill@b.uk", "ANN@EXAMPLE.COM"),
    *("ann_rees-1@a-b.example.org", "x@sub.domain.gov.uk"),
]
SLIPS = {
    "a@b.com,": "a@b.com",
    "trailing@b.com;": "trailing@b.com",
    "ann@b.uk.": "ann@b.uk",
    "mailto:a@b.com": "a@b.com",
    "mailto:a@b.com?subject=Help": "a@b.com",
    "x@domain,gov.uk": "x@domain.gov.uk",
    "first.o’last@example.com": "first.o'last@example.com",
    "two..dots@b.com": "two.dots@b.com",
    "a£@b.com": "a@b.com",
    "ann @ b.uk": "ann@b.uk",
    "<a@b.uk>": "a@b.uk",
    "Ann Rees <ann@b.uk>;": "ann@b.uk",
    "“ann@b.uk”".replace("“", '"').replace("”", '"'): "ann@b.uk",
}
BAD = [
    *("", "ann", "a@b", "@b.uk", "a@@b.uk", "ann@localhost", "a@-b.uk", "ann@münchen.de"),
    *("siân@b.uk", '"a b"@c.uk', "a@[1.2.3.4]", "a@b_c.uk", "a@b.uk c@d.uk", "@" * 400),
]


@pytest.mark.parametrize("text", GOOD)
def test_an_address_is_taken(text: str) -> None:
    assert is_address(text)
    assert meant_address(text) == ""


@pytest.mark.parametrize(("text", "meant"), SLIPS.items())
def test_a_slip_is_told_with_its_mend(text: str, meant: str) -> None:
    assert not is_address(text)
    assert meant_address(text) == meant


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_address_has_no_mend(text: str) -> None:
    assert not is_address(text)
    assert meant_address(text) == ""
