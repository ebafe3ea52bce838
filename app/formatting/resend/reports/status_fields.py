"""The status part of a report (RFC 3464), also where it stands in plain words: groups of fields, one a recipient."""

from __future__ import annotations

import re

import msgspec

from app.formatting.resend.reports.model import Reason, Undelivered
from app.formatting.resend.reports.reasons import reason_of, status_in

_FIELD = re.compile(r"^[>|\s]{0,4}([A-Za-z][A-Za-z-]{1,40})\s{0,2}:[ \t]*(.*)$")
_ADDRESS = re.compile(r"[^\s<>;,\"'()\[\]]+@[^\s<>;,\"'()\[\]]+")
_FAILED = ("fail", "fatal", "error", "undeliver", "expired", "bounce")
_DELAYED = ("delay", "defer", "transient", "retry", "warning")
_FINE = ("deliver", "relay", "expand", "success", "processed")


class RecipientFields(msgspec.Struct, frozen=True):
    """The fields of one recipient, by name in small letters."""

    fields: dict[str, str]

    @property
    def addresses(self) -> tuple[str, str]:
        """As it was written to, and what it became; each may be empty."""
        return (
            _address(self.fields.get("original-recipient", "")),
            _address(
                self.fields.get("final-recipient", "")
                or self.fields.get("x-actual-recipient", "")
                or self.fields.get("original-rcpt-to", "")
            ),
        )

    @property
    def action(self) -> str:
        """`failed`, `delayed` or `fine`; empty where neither action nor status tell."""
        action = self.fields.get("action", "").lower()
        for kind, words in (("failed", _FAILED), ("delayed", _DELAYED), ("fine", _FINE)):
            if action.startswith(words):
                return kind
        status = self.fields.get("status", "").strip()
        return {"5": "failed", "4": "delayed", "2": "fine"}.get(status[:1], "")


def recipient_groups(text: str) -> tuple[RecipientFields, ...]:
    """The groups that name a recipient, in order; other text is passed over."""
    found: list[RecipientFields] = []
    group: dict[str, str] = {}
    last = ""

    def end() -> None:
        if "final-recipient" in group or "original-recipient" in group:
            found.append(RecipientFields(dict(group)))
        group.clear()

    for line in text.splitlines():
        field = _FIELD.match(line)
        if field:
            last = field[1].lower()
            if last == "final-recipient" and last in group:
                end()
            group.setdefault(last, field[2].strip())
        elif not line.strip(" >|\t"):
            # Some servers put a blank line between the fields of one recipient.
            if "action" in group or "status" in group:
                end()
            last = ""
        elif last and line[:1] in " \t>":
            group[last] = f"{group[last]} {line.strip()}"
    end()
    return tuple(found)


def undelivered_in(groups: tuple[RecipientFields, ...]) -> tuple[Undelivered, ...]:
    """What hasn't arrived, of the recipients of a status part; those that it reached are left out."""
    found: list[Undelivered] = []
    for group in groups:
        original, final = group.addresses
        address = original or final
        if not address or group.action == "fine":
            continue
        found.append(_undelivered(group, address, final))
    return tuple(dict.fromkeys(found))


def _undelivered(group: RecipientFields, address: str, final: str) -> Undelivered:
    said = re.sub(
        r"^\s*(?:smtp|x-[\w-]+|unix|local)\s*;\s*",
        "",
        group.fields.get("diagnostic-code", ""),
        flags=re.IGNORECASE,
    )
    status = status_in(group.fields.get("status", ""))
    delayed = group.action == "delayed" and not status.startswith("5")
    reason = Reason.STILL_TRYING if delayed else reason_of(said, status)
    forwarded = final if final.casefold() != address.casefold() else ""
    return Undelivered(address, reason, delayed, status or status_in(said), said, forwarded)


def _address(field: str) -> str:
    """The address of a field such as `rfc822; <ann@example.com>`."""
    kind, _, rest = field.rpartition(";")
    # Some write the address twice, or with a comment.
    found = _ADDRESS.search(rest or kind or field)
    return found[0].strip(".:") if found else ""
