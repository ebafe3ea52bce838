"""What Word and others mark in HTML: comments, tracked changes, controls that nobody has filled in."""

from __future__ import annotations

from app.formatting.markup.sheets import Declared
from app.formatting.markup.tree import Element

_COMMENT_PART = "comment"
_ANCHORS = {"msocomanchor", "msocommentreference"}
_COMMENT_TEXTS = {
    "msocommenttext",
    "msocommentsubject",
    "comment-content",
    "docos-anchoreddocoview",
}
_INSERTED = {"msoins", "ck-suggestion-marker-insertion"}
_DELETED = {"msodel", "ck-suggestion-marker-deletion"}
_YES = {"t", "true", "1", "on"}


def is_comment(element: Element, declared: Declared) -> str:
    """`anchor` for the sign in the text, `words` for what a comment says; empty for anything else."""
    classes = set(element.classes)
    if declared.get("mso-special-character", "").lower() == "comment" or classes & _ANCHORS:
        return "anchor"
    if declared.get("mso-element", "").lower() == _COMMENT_PART or classes & _COMMENT_TEXTS:
        return "words"
    address = element.attributes.get("href", "")
    if element.tag == "a" and address.startswith(("#cmnt", "#_cmnt", "#_msocom")):
        return "anchor"
    if element.tag == "p" and _begins_with_return(element):
        return "words"
    return "words" if classes & {"msocomoff", "msocomtxt"} else ""


def _begins_with_return(element: Element) -> bool:
    """Whether it is a comment below the text, as Google Docs saves it: it begins with the way back."""
    first = next((each for each in element.children if not isinstance(each, str)), None)
    return first is not None and first.attributes.get("href", "").startswith("#cmnt_ref")


def is_deleted(element: Element) -> bool:
    """Whether a tracked change takes it out."""
    return element.tag == "del" or not _DELETED.isdisjoint(element.classes)


def is_page_header(element: Element, declared: Declared) -> bool:
    """Whether it stands at the head or foot of each page, as Word and LibreOffice save it."""
    if declared.get("mso-element", "").lower() in ("header", "footer"):
        return True
    return element.tag == "div" and element.attributes.get("title") in ("header", "footer")


def is_inserted(element: Element) -> bool:
    """Whether a tracked change puts it in."""
    return element.tag == "ins" or not _INSERTED.isdisjoint(element.classes)


def is_unfilled(element: Element) -> bool:
    """Whether it is a control that shows only what to fill in."""
    if element.tag == "w:sdt":
        return element.attributes.get("showingplchdr", "").lower() in _YES
    return "msoplaceholdertext" in element.classes
