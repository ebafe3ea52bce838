"""Reads HTML into a `RichDocument`. Nothing of it is loaded or run, and no word is lost silently."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from app.formatting.bounds import MOST_BYTES, check_length
from app.formatting.building import Building, ParagraphStanding
from app.formatting.flow import FlowWords
from app.formatting.links import is_place_within, kept_address, unwrapped_in
from app.formatting.markup.html_lists import HtmlList, html_list
from app.formatting.markup.inside import Within, is_hidden, within
from app.formatting.markup.mail_marks import begins_quote, quotes_what_follows
from app.formatting.markup.not_text import (
    field_text,
    is_field,
    not_chosen,
    note_handlers,
    picture_text,
    skipped,
)
from app.formatting.markup.sheets import Declared, StyleSheets
from app.formatting.markup.tree import BLOCKS, Element, parse_html, text_of
from app.formatting.markup.word_lists import WordLists
from app.formatting.markup.word_marks import (
    is_comment,
    is_deleted,
    is_inserted,
    is_page_header,
    is_unfilled,
)
from app.formatting.notes import SourceNotes
from app.formatting.quoting import with_quotes
from app.formatting.rich import RichBlock, RichDocument, SourceKind
from app.formatting.symbols import shown_sign

_PICTURE_DATA = re.compile(r"data:[\w/+.;=-]{0,100}base64,[\w/+%=\s-]*", re.ASCII)
_COMMENT_SIGN = re.compile(r"\s*\[\w{1,8}\]\s*")
"""What a comment begins with: the sign that stands in the text."""
_LISTS = {"ul", "ol", "menu", "dir"}
_CELLS = {"td", "th"}
_LEVELS = set("123456789")
_LONGEST_NOTE = 200


def read_html(html: str, *, quotes_told: bool = True) -> RichDocument:
    """Read HTML: a fragment, a document, or what a program put on the clipboard.

    Args:
        html: all of it.
        quotes_told: also take for quoted what only words say is; else what elements mark.

    Raises:
        AppError: `source-too-large`, `source-too-many`, `source-too-deep`.
    """
    check_length(len(html), MOST_BYTES)
    # Pictures that are written out aren't markup.
    root = parse_html(_PICTURE_DATA.sub("data:", html))
    reader = _RichHtmlReader(root)
    read = reader.read(root)
    blocks = with_quotes(read) if quotes_told else read
    return RichDocument(blocks, reader.notes.all(), SourceKind.HTML)


class _OpenElement(msgspec.Struct):
    """An element that is being read."""

    element: Element
    children: Iterator[Element | str]
    within: Within
    is_item: bool = False
    is_insertion: bool = False


class _RichHtmlReader:
    """Goes through the tree once."""

    def __init__(self, root: Element) -> None:
        self.notes = SourceNotes()
        self._sheets = StyleSheets(list(_style_texts(root)))
        self._word_lists = WordLists(self._sheets.lists)
        self._building = Building()
        self._ancestors: list[Element] = []
        self._lists: list[list[HtmlList]] = [[]]
        self._quoted = 0
        self._in_field = False
        self._inserting = False
        self._after_list = False
        self._list_name = ""
        if self._sheets.imports:
            self.notes.add("remote")

    def read(self, root: Element) -> tuple[RichBlock, ...]:
        """Read all."""
        stack = [_OpenElement(root, iter(root.children), Within())]
        while stack:
            now = stack[-1]
            child = next(now.children, None)
            if child is None:
                self._leave(stack.pop())
                if self._ancestors:
                    self._ancestors.pop()
            elif isinstance(child, str):
                self._text(child, now.within)
            elif opened := self._enter(child, now.within):
                stack.append(opened)
                self._ancestors.append(child)
        self._end_paragraph(Within())
        return self._building.finish()

    # --- words

    def _text(self, text: str, inside: Within) -> None:
        if self._in_field:
            return
        if inside.hides:
            if text.strip():
                self.notes.add("hidden", text)
            return
        text = unwrapped_in(text)
        if inside.words.look.font or not text.isascii():
            text = shown_sign(text, inside.words.look.font)
        if not inside.words.kept_spaces:
            self._building.flow.add(text, inside.words)
            return
        first, *more = text.replace("\r\n", "\n").split("\n")
        self._building.flow.add(first, inside.words)
        for line in more:
            self._break_line(inside)
            self._building.flow.add(line, inside.words)

    def _break_line(self, inside: Within) -> None:
        """A line ends; an empty one ends the paragraph, but not an item."""
        if self._building.flow.blank_line and not self._lists[-1]:
            self._end_paragraph(inside)
        else:
            self._building.flow.add_line(inside.words)

    def _end_paragraph(self, inside: Within) -> None:
        if self._lists[-1] and not self._building.in_item and not self._building.flow.blank:
            # It goes on with an item after the list within it.
            self._building.begin_item(len(self._lists[-1]))
        standing = ParagraphStanding(
            inside.align, inside.language, inside.heading, inside.quote + self._quoted
        )
        self._building.end_paragraph(standing)

    # --- elements

    def _enter(self, element: Element, before: Within) -> _OpenElement | None:
        """Begin an element; None for one in which nothing is read."""
        note_handlers(element, self.notes)
        if sign := picture_text(element):
            self._text(sign, before)
            return None
        if skipped(element, self.notes):
            return None
        declared = self._sheets.declared(element, self._ancestors)
        if self._is_left_out(element, declared):
            return None
        inside = within(before, element, declared)
        opened = _OpenElement(element, iter(element.children), inside)
        if element.tag == "br":
            self._break_line(before)
            return None
        if is_field(element):
            self._field(element, inside)
            return None
        if element.tag in BLOCKS and not element.goes_on:
            self._begin_block(opened, before, declared)
        self._mark(opened, before, declared)
        return opened

    def _is_left_out(self, element: Element, declared: Declared) -> bool:
        """Whether an element is not shown, or not the message's; then its words are noted."""
        if declared.get("mso-list", "").lower() == "ignore":
            return True
        self._follow_field(declared)
        for kind, holds in (
            ("comments", is_comment(element, declared)),
            ("deletions", is_deleted(element)),
            ("headers", is_page_header(element, declared)),
            ("hidden", is_hidden(element, declared)),
        ):
            if holds:
                words = text_of(element)
                if kind == "comments":
                    words = _COMMENT_SIGN.sub("", words)
                if words.strip() and holds != "anchor":
                    self.notes.add(kind, words)
                return True
        return False

    def _follow_field(self, declared: Declared) -> None:
        """Between the beginning of a field of Word and its separator stands its code."""
        part = declared.get("mso-element", "").lower()
        if part in ("field-begin", "field-separator", "field-end"):
            self._in_field = part == "field-begin"

    def _mark(self, opened: _OpenElement, before: Within, declared: Declared) -> None:
        """Take in what an element means for the words in it: a link, a control, an insertion, a quote."""
        element, inside = opened.element, opened.within
        words = inside.words
        if element.tag == "a" and "href" in element.attributes:
            words = msgspec.structs.replace(words, link=self._link(element.attributes["href"]))
        if is_unfilled(element):
            words = msgspec.structs.replace(words, control=True)
        if words is not inside.words:
            opened.within = inside = msgspec.structs.replace(inside, words=words)
        if is_inserted(element) and not self._inserting:
            self.notes.add("insertions", text_of(element))
            self._inserting = opened.is_insertion = True
        if quotes_what_follows(element) and not before.opens_quote:
            self._end_paragraph(before)
            self._quoted += 1
        if begins_quote(element, declared):
            within_it = before.opens_quote
            quote = before.quote if within_it else before.quote + 1
            opens = element.tag != "blockquote"
            opened.within = msgspec.structs.replace(inside, quote=quote, opens_quote=opens)

    def _link(self, address: str) -> str:
        kept = kept_address(address)
        if not kept and not is_place_within(address):
            self.notes.add("links", address[:_LONGEST_NOTE])
        return kept

    def _field(self, element: Element, inside: Within) -> None:
        text, waits = field_text(element)
        self._text(text, msgspec.structs.replace(inside, words=_waiting(inside, waits=waits)))
        if element.tag == "select":
            for words in not_chosen(element):
                self.notes.add("hidden", words)

    # --- blocks

    def _begin_block(self, opened: _OpenElement, before: Within, declared: Declared) -> None:
        self._end_paragraph(before)
        element, building = opened.element, self._building
        tag = element.tag
        if tag in _LISTS:
            self._begin_list(element)
        elif tag == "li":
            self._begin_item(element, opened.within)
        elif tag == "table":
            building.begin_table(opened.within.quote + self._quoted)
        elif tag == "tr":
            building.begin_row()
        elif tag in _CELLS:
            building.begin_cell()
            self._lists.append([])
        elif not self._lists[-1]:
            building.end_item()
            opened.is_item = self._begin_word_item(element, declared)

    def _begin_list(self, element: Element) -> None:
        lists = self._lists[-1]
        if lists:
            self._building.end_item()
        elif not self._goes_on(element):
            self._building.end_list()
        lists.append(html_list(element, len(lists) + 1))

    def _begin_word_item(self, element: Element, declared: Declared) -> bool:
        """Begin an item where a paragraph is one to Word; return whether it is."""
        item = self._word_lists.item(element, declared)
        if item is None:
            return False
        if self._after_list:
            self._building.end_list()
            self._after_list = False
        marked = item.marked
        self._building.begin_item(item.depth, marked.marker, marked.number, ordered=marked.ordered)
        return True

    def _goes_on(self, element: Element) -> bool:
        """Whether a list goes on with the one before it: Word for the web tells them by a name."""
        items = (each for each in element.children if isinstance(each, Element))
        first = next((each for each in items if each.tag == "li"), None)
        name = first.attributes.get("data-listid", "") if first else ""
        before, self._list_name = self._list_name, name
        return bool(name) and name == before

    def _begin_item(self, element: Element, inside: Within) -> None:
        if not self._lists[-1]:
            return
        marked = self._lists[-1][-1].mark(element, inside.list_style)
        # Word for the web writes each item as a list of its own, and its depth beside it.
        level = element.attributes.get("data-aria-level", "")
        depth = max(len(self._lists[-1]), int(level) if level in _LEVELS else 0)
        self._building.begin_item(depth, marked.marker, marked.number, ordered=marked.ordered)

    def _leave(self, opened: _OpenElement) -> None:
        element, tag = opened.element, opened.element.tag
        if opened.is_insertion:
            self._inserting = False
        if tag not in BLOCKS or element.cut:
            return
        self._end_paragraph(opened.within)
        building, lists = self._building, self._lists[-1]
        if tag in _LISTS:
            lists.pop()
            building.end_item()
            self._after_list = not lists
        elif (tag == "li" and lists) or opened.is_item:
            building.end_item()
        elif tag in _CELLS:
            building.end_cell()
            if len(self._lists) > 1:
                self._lists.pop()
        elif tag == "table":
            building.end_table()


def _style_texts(root: Element) -> Iterator[str]:
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag == "style":
            yield "".join(each for each in element.children if isinstance(each, str))
        stack.extend(each for each in reversed(element.children) if not isinstance(each, str))


def _waiting(inside: Within, *, waits: bool) -> FlowWords:
    return msgspec.structs.replace(inside.words, control=waits)
