"""What isn't text: pictures, scripts, what another place would send, and fields of forms."""

from __future__ import annotations

from app.formatting.markup.tree import Element, text_of
from app.formatting.notes import SourceNotes

SILENT = {
    *("area", "base", "bgsound", "colgroup", "datalist", "link", "meta", "param", "source"),
    *("style", "template", "title", "track", "xml", "basefont", "rp", "w:sdtpr", "noframes"),
}
"""What has no words of the message."""
_PICTURES = {"canvas", "img", "image", "svg", "v:imagedata", "v:fill"}
_FROM_ELSEWHERE = {"applet", "audio", "embed", "frame", "iframe", "object", "portal", "video"}
_TYPED_IN = {"", "text", "email", "tel", "url", "number", "search", "date", "time", "month", "week"}
_BLANK = "____"


def skipped(element: Element, notes: SourceNotes) -> bool:
    """Whether nothing in an element is text of the message; what must be said of it is noted."""
    tag = element.tag
    if tag in SILENT:
        if tag == "link" and "stylesheet" in element.attributes.get("rel", "").lower():
            notes.add("remote")
        return True
    if tag == "script":
        notes.add("scripts")
    elif tag in _PICTURES:
        notes.add("pictures", element.attributes.get("alt", "") or text_of(element))
    elif tag in _FROM_ELSEWHERE:
        notes.add("remote", text_of(element))
    else:
        return False
    return True


def note_handlers(element: Element, notes: SourceNotes) -> None:
    """Note what an element would run."""
    if any(name.startswith("on") for name in element.attributes):
        notes.add("scripts")


def picture_text(element: Element) -> str:
    """The sign that a small picture stands for, such as a face; empty for real pictures."""
    words = element.attributes.get("alt", "") if element.tag == "img" else ""
    is_sign = 0 < len(words) <= 8 and not any(each.isalnum() or each.isspace() for each in words)
    return words if is_sign and not words.isascii() else ""


def field_text(element: Element) -> tuple[str, bool]:
    """What a field of a form shows, and whether it waits for its words; nothing for one that shows none."""
    attributes = element.attributes
    kind = attributes.get("type", "").lower()
    if element.tag == "select":
        return _chosen(element), True
    if element.tag == "textarea":
        words = text_of(element)
        return words or attributes.get("placeholder") or _BLANK, not words.strip()
    if kind in ("checkbox", "radio"):
        return "☑ " if "checked" in attributes else "☐ ", False
    if kind in ("submit", "button", "reset"):
        return attributes.get("value", ""), False
    if kind not in _TYPED_IN:
        return "", False
    words = attributes.get("value", "")
    return words or attributes.get("placeholder") or _BLANK, not words.strip()


FIELDS = {"input", "select", "textarea"}


def _chosen(element: Element) -> str:
    options = [each for each in element.children if isinstance(each, Element)]
    for group in [each for each in options if each.tag == "optgroup"]:
        options += [each for each in group.children if isinstance(each, Element)]
    options = [each for each in options if each.tag == "option"]
    chosen = [each for each in options if "selected" in each.attributes] or options[:1]
    return text_of(chosen[0]).strip() if chosen else _BLANK


def not_chosen(element: Element) -> list[str]:
    """What a list to choose from doesn't show."""
    shown = _chosen(element)
    words = (text_of(each).strip() for each in element.children if isinstance(each, Element))
    return [each for each in words if each and each != shown]
