"""The officer's word: which findings it settles, and why it was given."""

from __future__ import annotations

import msgspec

from app.compose.draft import Draft
from app.compose.message import Message
from app.findings import Finding, Severity

Sorted = tuple[tuple[Finding, ...], tuple[Finding, ...]]
"""Findings that are open, and those that the officer has confirmed."""


def sorted_by_word(findings: tuple[Finding, ...], draft: Draft) -> Sorted:
    """Part what the officer has confirmed, word for word, from what is open."""
    given = {(each.rule, each.text) for each in draft.confirmations}
    confirmed = tuple(
        each
        for each in findings
        if each.severity is Severity.CONFIRM and (each.rule, each.text) in given
    )
    return tuple(each for each in findings if each not in confirmed), confirmed


def with_findings(message: Message, draft: Draft, more: tuple[Finding, ...]) -> Message:
    """The message with what house style finds in it, after what composing found."""
    if not more:
        return message
    findings, confirmed = sorted_by_word(more, draft)
    return msgspec.structs.replace(
        message,
        findings=message.findings + findings,
        confirmed=message.confirmed + confirmed,
    )


def reason_given(draft: Draft, finding: Finding) -> str:
    """Why the officer keeps the text of a finding; empty where no reason was given."""
    for each in draft.confirmations:
        if (each.rule, each.text) == (finding.rule, finding.text):
            return each.because
    return ""
