"""The line that leads in what was written before: *On Monday, Ann wrote:*, in one line or folded over several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.formatting.resend.leaves import MailLine

_VERB = (
    r"wrote|writes|has written|said|ysgrifennodd(?: .{1,120}?)?|wedi ysgrifennu|"
    r"ysgrifennwyd gan .{1,120}|schrieb(?: .{1,160}?)?|"
    r"a écrit|escribió|escreveu|ha scritto|scrisse|schreef(?: .{1,160}?)?|"
    r"het volgende geschreven|skrev(?: .{1,160}?)?|kirjoitti|"
    r"napisał\(?a?\)?|pisze|napsal\(?a?\)?|napísal\(?a?\)?|írta|a scris|je napisao(?:/la)?|"
    r"napisao je|"
    r"şunu yazdı|tarihinde .{1,160} yazdı|yazdı|писал\(?а?\)?|написал\(?а?\)?|написав\(?ла\)?|"
    r"пише|έγραψε|写道|のメール|작성"
)
_VERBS_FIRST = (
    r"ysgrifennodd|schrieb|skrev|schreef|wrote|ha scritto|napisał\(?a?\)?|escreveu|escribió|a écrit"
)
_ENDS = re.compile(rf".*(?:\b(?:{_VERB})[ \xa0]?[:：]|[:：])\s*", re.IGNORECASE | re.DOTALL)
_WITH_VERB = re.compile(
    rf".*(?:{_VERB})[ \xa0]?[:：]?\s*|(?:{_VERBS_FIRST})\b.*[:：]\s*|"
    rf".{{3,160}}\b(?:{_VERBS_FIRST})\b.{{3,120}}[:：]\s*",
    re.IGNORECASE | re.DOTALL,
)
_BY_DATE = re.compile(
    r"\W{0,4}(?:\d{4}[-./年]\d|\d{1,2}[./-]\d{1,2}[./-]).{4,200}@.{0,120}[:：]\s*"
)
"""Without a verb, as some languages have it: the date first, then whose address."""
_IN_DASHES = re.compile(r"-{2,10}\s?(.{10,380}?)\s?-{2,10}\s*")
_BEGINS = re.compile(
    r"(?:on|at|ar(?: ddydd)?|am|le|el|il|em|op|den|dne|dnia|w dniu|em|på|a|am|pe|dana|na|u|em|"
    r"в|\d{1,2}[./ -]|\d{4}[./-]|"
    r"mon|tue|wed|thu|fri|sat|sun|lun|maw|mer|iau|gwe|sad|sul|dydd|lun|mar|\w+day|"
    r"[\"'“‘<]?[\w.+-]+@|ysgrifennodd|from|quoting|>{3})",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b|\b\d{1,2} ?(?:am|pm|yb|yh|y bore|y prynhawn)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th|af|fed|"
    r"il|ydd)? \w{3,9}\b|\b\w{3,9} \d{1,2}\b"
)
_GROUPWISE = re.compile(r"(?:>{3} ?)?.{1,200}\d.{0,60}>{3}\s*")
_FOLDED = 4
_LONGEST = 400


class Attribution:
    """Lines that lead in quoted mail: how many they are, and whether that is certain."""

    __slots__ = ("count", "sure", "text")

    def __init__(self, count: int, text: str, *, sure: bool) -> None:
        self.count, self.text, self.sure = count, text, sure


def attribution_at(
    lines: Sequence[MailLine], at: int, *, marked: bool = False
) -> Attribution | None:
    """Read such lines from the one at `at` on; None where they are none.

    Args:
        lines: the lines.
        at: where to begin.
        marked: a line before them says that a mail was forwarded here.
    """
    joined = ""
    for count in range(1, _FOLDED + 1):
        place = at + count - 1
        if place >= len(lines) or lines[place].blank or len(joined) > _LONGEST:
            return None
        line = lines[place]
        if count > 1 and (line.first or line.quote != lines[at].quote):
            return None
        joined = f"{joined} {line.bare.strip()}".strip()
        if count == 1 and not _may_begin(joined, lines[at]):
            return None
        if found := _whole(joined, lines, at, count, marked=marked):
            return found
    return None


def _may_begin(text: str, line: MailLine) -> bool:
    return (
        bool(_BEGINS.match(text))
        or (len(text) <= _LONGEST and (text.endswith((":", ">>>")) or "@" in text))
        or line.quote > 0
    )


def _whole(
    joined: str, lines: Sequence[MailLine], at: int, count: int, *, marked: bool
) -> Attribution | None:
    if between := _IN_DASHES.fullmatch(joined):
        # Zoho: ---- On Tuesday, Ann wrote ----
        joined = f"{between[1].rstrip(':')}:"
    if len(joined) > _LONGEST or not joined.endswith((":", "：", ">>>")):
        return None
    dated, timed, addressed = bool(_DATE.search(joined)), bool(_TIME.search(joined)), "@" in joined
    programs = (dated and _GROUPWISE.fullmatch(joined)) or (
        marked and _ENDS.fullmatch(joined) and dated and (timed or addressed)
    )
    if programs:
        return Attribution(count, joined, sure=True)
    if joined.endswith(">") or not _leads_in(joined):
        return None
    quoted = _is_quoted_after(lines, at, count)
    if not (dated or addressed or timed or quoted):
        return None
    # People write so, too: an address and a time, or a quotation beneath, they don't.
    sure = (dated and timed and addressed) or (quoted and (dated or addressed))
    return Attribution(count, joined, sure=sure)


def _leads_in(joined: str) -> bool:
    return bool(_WITH_VERB.fullmatch(joined) or _BY_DATE.fullmatch(joined))


def _is_quoted_after(lines: Sequence[MailLine], at: int, count: int) -> bool:
    following = next((each for each in lines[at + count : at + count + 6] if not each.blank), None)
    return following is not None and following.quote > lines[at].quote
