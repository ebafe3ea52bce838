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


def is_field(element: Element) -> bool:
    """Whether an element is a field; a list to choose from that holds other things is read as they are."""
    if element.tag in ("input", "textarea"):
        return True
    return element.tag == "select" and _options(element) is not None


def _options(element: Element) -> list[str] | None:
    """What a list to choose from offers, what is chosen first; None where it holds anything else."""
    found: list[tuple[bool, str]] = []
    for each in element.children:
        if isinstance(each, str):
            if each.strip():
                return None
        elif each.tag == "optgroup":
            inner = _options(each)
            if inner is None:
                return None
            found += [(False, words) for words in inner]
        elif each.tag == "option" and all(isinstance(words, str) for words in each.children):
            found.append(("selected" in each.attributes, text_of(each).strip()))
        else:
            return None
    found.sort(key=lambda each: not each[0])
    return [words for _, words in found]


def _chosen(element: Element) -> str:
    offered = _options(element)
    return offered[0] if offered else _BLANK


def not_chosen(element: Element) -> list[str]:
    """What a list to choose from doesn't show."""
    return [each for each in (_options(element) or [])[1:] if each]
