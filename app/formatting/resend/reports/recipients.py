"""The addresses that a report without a status part names, and why each wasn't reached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.formatting.resend.reports.model import Reason, Undelivered
from app.formatting.resend.reports.reasons import reason_in, reason_of, reply_in, status_in

ADDRESS = re.compile(
    r"(?<![\w.+%/=-])[\w!#$%&'*+/?^`{|}~-][\w.!#$%&'*+/=?^`{|}~-]{0,80}@"
    r"(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z][a-z0-9-]{1,62}(?![\w@])",
    re.IGNORECASE,
)
_MACHINES = re.compile(
    r"^(?:mailer-daemon|postmaster|mail-daemon|abuse|helpdesk|support|noreply|no-reply|"
    r"double-bounce|webmaster|admin|"
    r"administrator|root|hostmaster|security|info-admin|smtpgw|noreply_csmtpgw|"
    r"microsoftexchange\w+)@",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^[\s>*\-•·|]*(?:\d+[.)]\s+)?(?:[\"'“‘]?[^<>@:\n]{0,60}[\"'”’]?\s*[<(\[]|"
    r"\(expanded from:? |[<(\[\"']|smtp[:;]\s?|mailto:)*\s*$",
    re.IGNORECASE,
)
_AFTER_ALONE = re.compile(
    r"^[>)\]\"'.*]*(?:\s*[<(\[]mailto:\S+[>)\]])?[>)\]\"']*\s*(?:$|[:;,.\-–—(<]|…|\s(?:on|"
    r"\.\.\.|=|\|)|\s{2,}|\t)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|[\s>*|])(?:recipients?|recipient(?:'s)? (?:address|e-?mail)|to|rcpt to|(?:original|"
    r"final)[- ](?:recipient|rcpt)|"
    r"user|mailbox|address(?:es)?|e-?mail(?: address)?|intended recipients?|"
    r"failed (?:addresses|address|recipients?|to)|"
    r"for|destinataire|empfänger|sent to|delivered to|destination|derbynnydd|derbynwyr|"
    r"cyfeiriad|at|wrthych)\s*[:=]?\s*[<\"'(\[]*(?:smtp;|rfc822;|mailto:)?\s*$",
    re.IGNORECASE,
)
_LIST_OPENS = re.compile(
    r"(?:following|these|intended|one or more|below|listed|canlynol|"
    r"hyn)\b[^@]{0,90}(?:address|recipient|user|person|people|"
    r"group|mailbox|destination|derbyn|cyfeiriad)|had (?:permanent|transient)|(?:deliver\w*|"
    r"sent?|message|mail) [^@]{0,40}\bto\b|"
    r"(?:recipients?|address(?:es)?|users?)\s*\(?s?\)?:\s*$",
    re.IGNORECASE,
)
_DELAYED = re.compile(
    r"warning message only|you do not need to re-?send|do(?:n.t| not) (?:need to )?re-?send|"
    r"no action is required|"
    r"still (?:being|trying|be)|will (?:be )?(?:retr(?:y|ied)|keep(?: on)? trying|continue|"
    r"try)|is delayed|has been delayed|delivery delay|"
    r"delayed (?:by|to)|not yet (?:been )?(?:deliver|able|sent)|has not yet|queued for|"
    r"temporar(?:y|ily) (?:problem|unable|fail)|"
    r"will continue|attempts? will|delivery (?:attempts )?will|mae oedi|oedwyd|"
    r"o hyd yn ceisio|yn dal i geisio|transient non-?fatal|"
    r"message (?:is|was|will be) (?:still|delayed|deferred)|deferred|within the next|"
    r"hours? (?:on the queue|and counting)",
    re.IGNORECASE,
)
_GIVEN_UP = re.compile(
    r"given up|giving up|permanent|(?:has|have) failed|delivery failed|final(?:ly)? fail|"
    r"undeliverable|returned to sender|"
    r"cannot be delivered|could not be delivered(?! (?:yet|for the last|within))|"
    r"couldn.t be delivered|was not delivered|"
    r"wasn.t delivered|too long|expired|unable to deliver|not able to deliver|"
    r"failed permanently|will not be retried|"
    r"no further|gave up|stopped trying|methodd|ni ellid",
    re.IGNORECASE,
)
_NEAR = 6
"""Lines after an address in which its reason may stand."""
_MOST = 200
"""Addresses that are looked at; a report about more is about a mailing."""


class _Found:
    """An address in a report's words: where it stands, and how surely it is what the report is about."""

    def __init__(self, address: str, line: int, weight: int) -> None:
        self.address, self.line, self.weight = address, line, weight


def undelivered_named(
    own: str, apart_from: Sequence[str], *, may_be_delayed: bool = True
) -> tuple[Undelivered, ...]:
    """What a report's own words name.

    Args:
        own: its words, without the email that it gives back.
        apart_from: addresses that it can't be about: who gets it, and who sent it.
        may_be_delayed: whether its words may say that nothing has failed yet; false where its subject says that it has.
    """
    lines = own.splitlines()
    found = _weighed(lines, {each.casefold() for each in apart_from})
    if not found:
        return ()
    heaviest = max(each.weight for each in found)
    chosen: dict[str, _Found] = {}
    for each in found:
        if each.weight == heaviest:
            chosen.setdefault(each.address.casefold(), each)
    delayed = may_be_delayed and says_delayed(own)
    starts = sorted({each.line for each in chosen.values()})
    return tuple(_undelivered(each, lines, starts, delayed=delayed) for each in chosen.values())


def names_one_surely(own: str, apart_from: Sequence[str]) -> bool:
    """Whether a report's own words name an address alone, after words that lead up to it."""
    found = _weighed(own.splitlines(), {each.casefold() for each in apart_from})
    return any(each.weight >= _SURE for each in found)


_SURE = 4


def says_delayed(words: str) -> bool:
    """Whether a report says that it is still being tried, and not that it was given up."""
    flat = _CONDITION.sub(" ", " ".join(words.split()))
    return bool(_DELAYED.search(flat)) and not (
        _GIVEN_UP.search(flat) and not _WARNING.search(flat)
    )


_CONDITION = re.compile(
    r"(?:you.?.?(?:ll| will)|we.?.?(?:ll| will)|the sender will|byddwch) [^.!]{0,60}?\b(?:if|"
    r"os)\b[^.!]{0,200}[.!]|"
    r"\bif [^.!]{0,80}(?:fail|cannot|can.t|not be)[^.!]{0,200}[.!]",
    re.IGNORECASE,
)
"""What will be if it fails in the end."""
_WARNING = re.compile(
    r"warning (?:message )?only|not need to re-?send|is delayed|delayed to|delivery delayed|"
    r"will be retried|delay\b",
    re.IGNORECASE,
)


def addresses_in(text: str) -> Iterator[str]:
    """Each address of a text, in order."""
    for found in ADDRESS.finditer(text):
        yield found[0].strip("'`*")


def _weighed(lines: Sequence[str], apart: set[str]) -> list[_Found]:
    found: list[_Found] = []
    listing = 0
    for number, line in enumerate(lines):
        if len(found) >= _MOST:
            break
        if _LIST_OPENS.search(line[:400]):
            listing = number + _NEAR
        for match in ADDRESS.finditer(line[:2_000]):
            address = match[0].strip("'`*")
            if address.casefold() in apart or _MACHINES.match(address):
                continue
            weight = _weight(line, match.start(), match.end()) + (2 if number <= listing else 0)
            found.append(_Found(address, number, weight))
    return found


def _weight(line: str, start: int, end: int) -> int:
    """How surely an address is the one that wasn't reached, by its own line."""
    before, after = line[:start], line[end:]
    weight = 0
    if _ALONE.match(before[-100:]) and _AFTER_ALONE.match(after[:80]):
        weight += 3
    elif _LABEL.search(before[-60:]):
        weight += 2
    if reason_in(line) or reply_in(line) or status_in(line):
        weight += 2
    return weight


def _undelivered(
    found: _Found, lines: Sequence[str], starts: Sequence[int], *, delayed: bool
) -> Undelivered:
    after = next((each for each in starts if each > found.line), len(lines))
    said = _said(lines[found.line : min(after, found.line + _NEAR * 2)])
    if not (reason_in(said) or reply_in(said) or status_in(said)):
        said = _said(lines) if len(starts) == 1 else said
    status = status_in(said)
    reason = Reason.STILL_TRYING if delayed else reason_of(said, status)
    return Undelivered(found.address, reason, delayed, status, said)


def _said(lines: Sequence[str]) -> str:
    """The lines that tell why, on one line; all of them where none does by itself."""
    kept = [" ".join(each.split()) for each in lines if each.strip()]
    telling = [each for each in kept if reply_in(each) or status_in(each) or reason_in(each)]
    return " ".join(telling or kept)[:1_000]
