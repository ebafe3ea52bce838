"""Bytes into text, total: what an encoding can't read becomes U+FFFD, which is told elsewhere."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.I)
_HEAD = 4_096
_WESTERN = "cp1252"
# What browsers do: these names are used for more than they say.
_WIDER = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}


def decoded(data: bytes, declared: str = "") -> str:
    """The text of some bytes.

    Args:
        data: by its byte order mark; then as declared; then UTF-8, UTF-16 without a mark, or Windows' Western one.
        declared: what the mail or file says that it is; empty where it says nothing.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    name = _known(declared)
    if name == _WESTERN and _is_utf8(data):
        # Programs say this of text in UTF-8 more often than anyone writes what that would be.
        name = ""
    if name and not name.startswith("utf-8"):
        return data.decode(name, "replace")
    try:
        return _utf16(data) or data.decode("utf-8")
    except UnicodeDecodeError as error:
        # One broken letter in a long text of UTF-8 doesn't make it another encoding.
        if name or _mostly_utf8(data, error.start):
            return data.decode("utf-8", "replace")
        return data.decode("cp1252", "replace")


def html_decoded(data: bytes, declared: str = "") -> str:
    """The text of a page: what it says itself comes after what the mail says."""
    found = _DECLARED.search(data[:_HEAD])
    said = found[1].decode("ascii", "replace") if found else ""
    return decoded(data, declared or said)


def _known(declared: str) -> str:
    """Python's name of an encoding of text; empty for what it doesn't know."""
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
        "".encode(name)
    except (LookupError, ValueError, UnicodeError):
        return ""
    if name in ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7"):
        return ""
    # A page that can be read to its declaration isn't in UTF-16 without a mark.
    return _WIDER.get(name, name)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf16(data: bytes) -> str:
    """Text in UTF-16 without a mark: every other byte of its beginning is empty."""
    head = data[:_HEAD]
    if len(head) < 4 or len(data) % 2:
        return ""
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[offset::2].count(0) > len(head) // 2 * 0.7 and not head[1 - offset :: 2].count(0):
            return data.decode(name, "replace")
    return ""


def _mostly_utf8(data: bytes, first: int) -> bool:
    read = data[:first] + data[first:].decode("utf-8", "replace").encode()
    broken = read.count("\ufffd".encode())
    letters = sum(each >= 0xC2 for each in data)
    return broken * 4 < letters
