"""Where a report's own words end and the email begins that it gives back."""

from __future__ import annotations

import re

import msgspec

_MARKERS = re.compile(
    r"^[ \t>*]*(?:"
    r"-{2,}[ \t]*(?:this is a copy of|below this line is|original message|"
    r"the original message|returned message|"
    r"message header|unsent message|forwarded message|begin message|copy of|included is|"
    r"enclosed|the body|"
    r"returned content|message body|received message|the header|start of|original (?:text|"
    r"mail|content|e-?mail)|"
    r"headers? of|your (?:original )?message|undelivered message|return(?:ed)? (?:mail|text)).*"
    r"|original message (?:headers|follows|details|attached|included).*"
    r"|(?:the )?(?:original|returned|returning|undelivered) (?:message|mail|e-?mail)(?: text|"
    r" headers?| body)?(?: (?:follows|is|was|was:|attached|included|enclosed|below))? ?[:.\-]*"
    r"|your (?:original |undelivered )?(?:message|mail|e-?mail)(?: (?:headers?|body|"
    r"text))? (?:follows|reads|was as follows|is below|is attached|is enclosed).*"
    r"|received headers:?|message (?:header|body|text)s?(?: follows)?:?"
    r"|(?:the )?(?:first|top) \S+ (?:lines|characters|bytes) of .*"
    r"|\[?included (?:is|message).*|copy of (?:your|the original) message.*|"
    r"={3,} .*(?:message|header|mail).*"
    r"|neges wreiddiol:?|penawdau.r neges wreiddiol:?"
    r")[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = re.compile(
    r"^(?:return-path|received|message-id|dkim-signature|mime-version|x-[\w-]+|arc-[\w-]+|"
    r"authentication-results|"
    r"delivered-to|from|to|subject|date|reply-to|content-type|content-transfer-encoding|"
    r"thread-(?:topic|index)|"
    r"in-reply-to|references|received-spf|sender|cc|user-agent|list-[\w-]+|errors-to|"
    r"envelope-to)[ \t]*:",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"^(?:return-path|received|message-id|mime-version|dkim-signature|x-mailer)[ \t]*:",
    re.IGNORECASE,
)
_FEWEST = 3
"""Lines of a head by which it is known."""
_MOST_HEAD_LINES = 500


class ReportWords(msgspec.Struct, frozen=True):
    """A report's words in two.

    Attributes:
        own: what it says itself.
        original: the email that it gives back, head and all; empty where there is none.
    """

    own: str
    original: str = ""


def own_words(words: str) -> ReportWords:
    """Part a report's own words from the email that follows them."""
    lines = words.splitlines()
    start = _head_at(lines)
    if start is None:
        marker = next((each for each in _MARKERS.finditer(words) if each.start() > 0), None)
        own = words[: marker.start()] if marker else words
        # A marker right at the top parts nothing.
        return ReportWords(own if own.strip() else words)
    own = "\n".join(lines[:start])
    marked = next((each for each in _MARKERS.finditer(own) if own[: each.start()].strip()), None)
    return ReportWords(own[: marked.start()] if marked else own, _unquoted(lines[start:]))


def is_headers_only(original: str) -> bool:
    """Whether of the email only the head is there."""
    head, _, body = original.partition("\n\n")
    return bool(head) and not body.strip(" \n-_=>")


def _head_at(lines: list[str]) -> int | None:
    """The line at which the head of an email begins; None where there is none."""
    start = 1
    while start < len(lines):
        block = _block(lines, start) if _HEAD.match(_bare(lines[start])) else []
        named = [each for each in block if _HEAD.match(each)]
        if len(named) >= _FEWEST and any(_SURE.match(each) for each in named):
            return start
        # What isn't a head isn't one from a later line on either.
        start += max(1, len(block))
    return None


def _block(lines: list[str], start: int) -> list[str]:
    found = []
    for line in lines[start : start + _MOST_HEAD_LINES]:
        bare = _bare(line)
        if not bare.strip():
            break
        if not _HEAD.match(bare) and not bare.startswith((" ", "\t")) and ":" not in bare[:60]:
            break
        found.append(bare)
    return found


def _bare(line: str) -> str:
    return re.sub(r"^[>|]+ ?", "", line)


def _unquoted(lines: list[str]) -> str:
    return "\n".join(_bare(line) if line.startswith((">", "|")) else line for line in lines)
