"""What a delivery report says."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Reason(StrEnum):
    """Why an email didn't arrive. Its plain words are in `app.language.prose.resend`."""

    NO_SUCH_ADDRESS = "no-such-address"
    MAILBOX_FULL = "mailbox-full"
    REFUSED = "refused"
    STILL_TRYING = "still-trying"
    DOMAIN_UNKNOWN = "domain-unknown"
    TOO_LARGE = "too-large"
    OTHER = "other"


class Undelivered(msgspec.Struct, frozen=True):
    """One address that a report is about.

    Attributes:
        address: as it was written to, where the report says that; else as the last server had it.
        reason: why, as far as it can be told.
        delayed: it is still being tried; nothing has failed yet (L625).
        status: RFC 3463 status code, such as `5.1.1`; empty where there is none.
        said: what the other server said, in its words; empty where it said nothing.
        forwarded_to: the address that it became on the way, where that is another one.
    """

    address: str
    reason: Reason
    delayed: bool = False
    status: str = ""
    said: str = ""
    forwarded_to: str = ""


class DeliveryReport(msgspec.Struct, frozen=True):
    """A delivery report.

    Attributes:
        undelivered: the addresses; none where it names none.
        original: the email that didn't arrive as the report holds it (RFC 5322 text); empty where it holds none.
        original_headers: its headers alone, where the report quotes no more.
    """

    undelivered: tuple[Undelivered, ...]
    original: str = ""
    original_headers: str = ""

    @property
    def delayed(self) -> bool:
        """Whether nothing has failed yet: wait, and send nothing (L625)."""
        return bool(self.undelivered) and all(each.delayed for each in self.undelivered)
