"""What to do when an email went astray, step by step, as the guidance has it (L613–L681)."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec

from app.formatting.resend.reports.model import DeliveryReport


class AstrayStart(StrEnum):
    """What has happened, which is asked first."""

    NOT_DELIVERED = "not-delivered"
    SOMEONE_ELSE = "someone-else"
    NOTHING_CAME = "nothing-came"


StepKind = Literal["do", "wait", "never"]


class NextStep(msgspec.Struct, frozen=True):
    """One thing to do.

    Attributes:
        code: its words are in `app.language.prose.resend`.
        guidance: the line that says so.
        kind: `never` for what must not be sent.
        note: the incident note is for this step.
    """

    code: str
    guidance: str
    kind: StepKind = "do"
    note: bool = False


_REVIEW = NextStep("review-report", "L635")
_WAIT = NextStep("wait", "L625", "wait")
_CORRECT = NextStep("correct-and-resend", "L637")
_CHECK = NextStep("check-email", "L667")
_ADDRESS = NextStep("insert-address", "L669")
_PHONE = NextStep("phone", "L673")
_TRACES = NextStep("never-traces", "L663", "never")
_STEPS: dict[AstrayStart, tuple[NextStep, ...]] = {
    AstrayStart.NOT_DELIVERED: (_REVIEW, _CORRECT, _CHECK, _ADDRESS, _PHONE, _TRACES),
    AstrayStart.SOMEONE_ELSE: (
        NextStep("check-dap", "L643"),
        NextStep("resend-if-mistyped", "L645"),
        NextStep("report-loss", "L647", note=True),
        _CHECK,
        _ADDRESS,
        _PHONE,
        NextStep("never-unless-mistyped", "L645", "never"),
        _TRACES,
    ),
    AstrayStart.NOTHING_CAME: (
        NextStep("dap-cannot-tell", "L677"),
        NextStep("report-given-address", "L679", note=True),
        NextStep("change-address", "L681"),
        NextStep("compose-again", "L681"),
        NextStep("never-before-change", "L681", "never"),
    ),
}


def next_steps(start: AstrayStart, report: DeliveryReport | None = None) -> tuple[NextStep, ...]:
    """The steps, in order. While an email is still being tried, there is only to wait."""
    if start is AstrayStart.NOT_DELIVERED and report is not None and report.delayed:
        return (_REVIEW, _WAIT, NextStep("never-yet", "L625", "never"))
    return _STEPS[start]
