"""Fields of Word: what shows is read, their codes aren't; of links and forms it is kept what they mean."""

from __future__ import annotations

import re

import msgspec

from app.formatting.word.xml_tree import XmlNode

_LINK = re.compile(r"\s*HYPERLINK\s+(?:\\[a-z]\s+)*\"?([^\"\s]+)\"?(.*)", re.IGNORECASE | re.DOTALL)
_FORMS = ("FORMTEXT", "FORMDROPDOWN")
BLANK = "____"
"""What stands for a field that shows nothing."""


class WordField(msgspec.Struct):
    """A field that is being read.

    Attributes:
        shows: its code has ended.
        said: it has shown words.
        address: what it leads to, once that is known to be allowed.
    """

    code: str = ""
    shows: bool = False
    said: bool = False
    address: str = ""

    @property
    def link(self) -> str:
        """The address it leads to; empty for any other field, and for places in the document."""
        found = _LINK.match(self.code)
        return found[1] if found and not found[1].startswith("\\") else ""

    @property
    def is_form(self) -> bool:
        """Whether somebody is to fill it in."""
        return self.code.strip().upper().startswith(_FORMS)

    @property
    def is_merged(self) -> bool:
        """Whether a mail merge fills it in."""
        return self.code.strip().upper().startswith("MERGEFIELD")


def form_text(node: XmlNode) -> str:
    """What a form field that is only a box or a list of choices shows; empty for one of text."""
    data = node.child("w:ffData")
    if data is None:
        return ""
    if box := data.child("w:checkBox"):
        ticked = box.value("w:checked")
        if ticked is None:
            ticked = box.value("w:default")
        return "☑" if ticked is not None and ticked not in ("0", "false", "off") else "☐"
    if choices := data.child("w:ddList"):
        entries = [each.attributes.get("w:val", "") for each in choices.all("w:listEntry")]
        chosen = choices.value("w:result") or choices.value("w:default") or "0"
        at = int(chosen[:3]) if chosen.isdecimal() else 0
        return entries[at] if at < len(entries) else ""
    return ""
