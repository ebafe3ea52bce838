"""Amounts of money, as officers type them and as messages print them: the same in both languages.

>>> parse_money("1234.5"), parse_money("£ 1,234.50"), parse_money("99p"), parse_money("12,50")
(Decimal('1234.50'), Decimal('1234.50'), Decimal('0.99'), None)
>>> format_money(Decimal("1234.50")), format_money(Decimal("75.00")), format_money(Decimal("0.99"))
('£1,234.50', '£75', '£0.99')
"""

from __future__ import annotations

import re
from decimal import Decimal

_POUNDS = re.compile(
    r"£? ?(?P<pounds>\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?:\.(?P<pence>\d{1,2}))?", re.ASCII
)
_PENCE = re.compile(r"(?P<pence>\d{1,2}) ?p", re.ASCII | re.IGNORECASE)
_PENNY = Decimal("0.01")


def parse_money(text: str) -> Decimal | None:
    """Return pounds, with two decimals, or None for what isn't an amount. One figure of pence is tens."""
    found = _POUNDS.fullmatch(text.strip())
    if found is not None:
        pence = (found["pence"] or "").ljust(2, "0")
        return Decimal(f"{found['pounds'].replace(',', '')}.{pence}")
    found = _PENCE.fullmatch(text.strip())
    return None if found is None else int(found["pence"]) * _PENNY


def format_money(pounds: Decimal) -> str:
    """Write an amount: pence only where there are any."""
    return f"£{pounds:,.0f}" if pounds == pounds.to_integral_value() else f"£{pounds:,.2f}"
