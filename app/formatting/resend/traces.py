"""Lines that programs add round a mail and that nobody wrote: that it was answered, how important it is, a warning."""

from __future__ import annotations

import re

_TRACES = (
    # Outlook's bar over a mail
    r"you (?:forwarded|replied to) this (?:message|e-?mail) on .{4,60}",
    r"(?:fe )?wnaethoch (?:anfon ymlaen|ateb) (?:y neges|yr e-?bost) (?:hon|hwn) ar .{4,60}|"
    r"(?:ateboch|anfonoch) y neges hon (?:ymlaen )?ar .{4,60}",
    r"(?:this message was|this was) sent with (?:high|low) importance\.?|"
    r"anfonwyd y neges hon gyda phwysigrwydd (?:uchel|isel)\.?",
    r"if there are problems with how this message is displayed, click here to view it in a web browser\.?",
    r"click here to download pictures\..{0,200}|"
    r"some content in this message has been blocked.{0,200}",
    r"the actual sender of this message is different than the normal sender\..{0,100}",
    r"extra line breaks in this message were removed\.?|this message has been (?:archived|"
    r"recalled)\.?",
    r"(?:translate message to: .{1,40} \| never translate from: .{1,40})",
    r"you don.?.?t often get email from .{3,120}?(?:learn why this is important)?\.?",
    r"nid ydych chi.n cael e-?bost gan .{3,120}",
    r"this sender .{3,120} is from outside your organi[sz]ation\.?",
    r"\[?(?:external|allanol)(?: e-?mail| sender)?\]?:?",
)
_TRACE = re.compile("|".join(f"(?:{each})" for each in _TRACES), re.IGNORECASE)
_WARNING = re.compile(
    r"[^\w\n]{0,10}(?:caution|warning|external|attention|rhybudd|gofal)\b.{0,40}?\b(?:e-?mail|"
    r"message|neges|e-?bost|sender)\b.{0,400}"
    r"(?:outside|external|originat|click|links?|attachment|tu allan|allanol|dolen|atodiad).{0,400}",
    re.IGNORECASE,
)


def is_trace(line: str) -> bool:
    """Whether a program put this line over a mail."""
    return len(line) <= 400 and _TRACE.fullmatch(line.strip()) is not None


def is_warning(line: str) -> bool:
    """Whether it may be the warning that a gateway puts into mail from outside."""
    return len(line) <= 1_000 and _WARNING.fullmatch(line.strip()) is not None
