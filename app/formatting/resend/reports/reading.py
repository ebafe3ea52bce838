"""Whether a mail is a delivery report, and what it says.

A status part (RFC 3464) says it by itself. Without one, several signs have to meet: a mail system that sends it, a
subject, words that only machines say, what a server answered. A person's mail about a delivery has at most one.
"""

from __future__ import annotations

import re

from app.formatting.resend.reports import signs
from app.formatting.resend.reports.mime import MOST_CHARACTERS, MailParts, parts_of
from app.formatting.resend.reports.model import DeliveryReport, Reason, Undelivered
from app.formatting.resend.reports.own_words import ReportWords, is_headers_only, own_words
from app.formatting.resend.reports.reasons import reason_in, reason_of, reply_in, status_in
from app.formatting.resend.reports.recipients import (
    addresses_in,
    names_one_surely,
    says_delayed,
    undelivered_named,
)
from app.formatting.resend.reports.status_fields import recipient_groups, undelivered_in

_ENDED = re.compile(r"fail|undeliver|returned|not (?:be )?deliver|methiant|methodd", re.IGNORECASE)
_ONGOING = re.compile(r"delay|warning|deferred|oedi|oedwyd", re.IGNORECASE)


def read_report(data: bytes) -> DeliveryReport | None:
    """Read a mail as a delivery report; None where it is none."""
    mail = parts_of(data)
    if signs.is_another_machine(mail):
        return None
    parted = own_words(mail.words)
    stated = _stated(mail)
    if stated:
        return _with_original(stated, mail, parted)
    if stated is not None or not _is_one(mail, parted):
        return None
    return _with_original(_told(mail, parted), mail, parted)


def read_pasted_report(text: str) -> DeliveryReport | None:
    """Read the words of a report that was copied out of a window; None where they are none."""
    words = text[:MOST_CHARACTERS].replace("\xa0", " ")
    if not signs.begins_like_a_machine(words):
        return None
    mail = MailParts({}, words=words)
    parted = own_words(words)
    found = undelivered_in(recipient_groups(words)) or _told(mail, parted)
    if not found or signs.is_another_machine(mail):
        return None
    return _with_original(found, mail, parted)


def _stated(mail: MailParts) -> tuple[Undelivered, ...] | None:
    """What the status part says hasn't arrived; None where there is none that names a recipient."""
    groups = recipient_groups("\n\n".join(mail.statuses))
    if not groups and "delivery-status" in mail.kind:
        groups = recipient_groups(mail.words)
    if not groups:
        return None
    found = undelivered_in(groups)
    if not found and any(each.action != "fine" for each in groups):
        return None
    return tuple(_explained(each, mail.words) for each in found)


def _explained(found: Undelivered, words: str) -> Undelivered:
    """With a reason from the words, where the status part gives none."""
    if found.reason is not Reason.OTHER:
        return found
    named = undelivered_named(own_words(words).own, (), may_be_delayed=False)
    same = [
        each
        for each in named
        if each.address.casefold() in (found.address.casefold(), found.forwarded_to.casefold())
    ]
    reason = same[0].reason if same else Reason.OTHER
    return Undelivered(
        found.address,
        reason,
        found.delayed,
        found.status,
        found.said or (same[0].said if same else ""),
        found.forwarded_to,
    )


def _is_one(mail: MailParts, parted: ReportWords) -> bool:
    head = mail.head
    words = parted.own
    telling = bool(reason_in(words) or status_in(words) or reply_in(words))
    says = signs.subject_says_so(head)
    if "x-failed-recipients" in head:
        return True
    if signs.from_a_daemon(head):
        about = any(True for _ in addresses_in(mail.words))
        return about and (signs.begins_like_one(words) or telling or says)
    machine = signs.begins_like_a_machine(words)
    if signs.from_nobody(head):
        return (says and (machine or telling or signs.begins_like_one(words))) or (
            machine and telling
        )
    if signs.from_a_program(head) and says and telling and signs.begins_like_one(words):
        # A shop's mail about a delivery says all of this, too; it names no address alone, as the one that failed.
        return names_one_surely(words, tuple(addresses_in(head.get("to", ""))))
    return machine and says and telling


def _told(mail: MailParts, parted: ReportWords) -> tuple[Undelivered, ...]:
    """What the words say, or else the head of the report, or the email that it gives back."""
    head = mail.head
    subject = head.get("subject", "")
    may_be_delayed = not _ENDED.search(subject) or bool(_ONGOING.search(subject))
    apart = tuple(
        addresses_in(
            " ".join(head.get(name, "") for name in ("from", "to", "reply-to", "delivered-to"))
        )
    )
    failed = tuple(addresses_in(head.get("x-failed-recipients", "")))
    found = undelivered_named(parted.own, apart, may_be_delayed=may_be_delayed)
    if failed:
        named = {each.address.casefold(): each for each in found}
        return tuple(
            named.get(each.casefold()) or _of_all(each, parted.own, may_be_delayed=may_be_delayed)
            for each in failed
        )
    if found:
        return found
    original = mail.original or parted.original or mail.original_headers
    to = re.search(
        r"^(?:to|x-rcpt-to|envelope-to)[ \t]*:[ \t]*(.*(?:\n[ \t].*)*)",
        original,
        re.IGNORECASE | re.MULTILINE,
    )
    whole = tuple(addresses_in(to[1])) if to else ()
    whole = (
        whole
        or tuple(each for each in addresses_in(parted.own) if "postmaster" not in each.lower())[:1]
    )
    return tuple(
        _of_all(each, parted.own, may_be_delayed=may_be_delayed) for each in dict.fromkeys(whole)
    )


def _of_all(address: str, words: str, *, may_be_delayed: bool) -> Undelivered:
    """An address whose reason is that of the report as a whole."""
    delayed = may_be_delayed and says_delayed(words)
    flat = " ".join(words.split())
    status = status_in(flat)
    reason = Reason.STILL_TRYING if delayed else reason_of(flat, status)
    return Undelivered(address, reason, delayed, status, flat[:1_000])


def _with_original(
    found: tuple[Undelivered, ...], mail: MailParts, parted: ReportWords
) -> DeliveryReport:
    original = mail.original or parted.original
    if original and is_headers_only(original.replace("\r\n", "\n")):
        return DeliveryReport(found, "", original)
    return DeliveryReport(found, original, mail.original_headers if not original else "")
