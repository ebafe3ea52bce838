"""From the parser's events to a tree, without recursion and within bounds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import yaml

from app.source.commas import EntryDraft, is_stray, rejoin
from app.source.events import AliasEvent, CollectionEvent, Event, NodeEvent, ParserMark, ScalarEvent
from app.source.fault import Fault, SourceEdit
from app.source.faults import find_braces_fault
from app.source.locating import make_scalar
from app.source.problems import Place, Problems
from app.source.quoting import CONDITIONS, find_block_region, find_flow_region, quote
from app.source.text import CONTROL, Source, name_character
from app.source.tree import KeyedNode, Mapping, Node, Scalar, Sequence

MERGE = "<<"
"""The key by which YAML brings in entries from elsewhere."""
MAX_DEPTH = 20
MAX_NODES = 50_000


class TooMuchError(Exception):
    """The file goes over a bound; the problem has been noted, and reading ends here.

    Attributes:
        root: the tree as far as it can be used.
    """

    def __init__(self, root: Node | None = None) -> None:
        super().__init__()
        self.root = root


class Frame(msgspec.Struct):
    """A list or a group that is still open."""

    start: ParserMark
    mapping: bool
    flow: bool
    items: list[Node] = msgspec.field(default_factory=list)
    drafts: list[EntryDraft] = msgspec.field(default_factory=list)
    key: Node | None = None
    key_end: ParserMark | None = None


class Composer:
    """Builds the tree of one file from events, and notes what isn't allowed in a pack."""

    def __init__(self, source: Source, problems: Problems) -> None:
        self.root: Node | None = None
        self.last_scalar: ScalarEvent | None = None
        self._source = source
        self._problems = problems
        self._frames: list[Frame] = []
        self._count = 0
        self._documents = 0
        self._takers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.AliasEvent: self._take_alias,
            yaml.SequenceStartEvent: lambda event: self._open(event, mapping=False),
            yaml.MappingStartEvent: lambda event: self._open(event, mapping=True),
            yaml.SequenceEndEvent: self._take_end,
            yaml.MappingEndEvent: self._take_end,
            yaml.DocumentStartEvent: self._take_document,
        }

    def take(self, event: object) -> None:
        """Add what an event tells.

        Raises:
            TooMuchError: the file goes over a bound.
            Fault: something can be mended before the file is read again.
        """
        taker = self._takers.get(type(event))
        if taker is not None:
            taker(event)

    def _take_document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            mark = event.start_mark
            line = self._source.line(mark.line)
            # What follows is read as the rest of the same file, so that nothing of it is missed.
            raise Fault(
                self._place(mark), "several-documents", SourceEdit(mark.line, 0, len(line), "")
            )

    def _take_end(self, event: Event) -> None:
        frame = self._frames.pop()
        self._attach(self._close(frame), frame.start, event.end_mark)

    def _take_scalar(self, event: ScalarEvent) -> None:
        self.last_scalar = event
        self._check_node(event)
        scalar = make_scalar(event, self._source)
        if scalar.style == "double" and (found := CONTROL.search(scalar.text)):
            place = scalar.locate(found.start())
            name = name_character(found.group())
            self._problems.add(place, "control-character", character=name)
        if scalar.style == "plain" and scalar.text.find('"') == len(scalar.text) - 1 > 0:
            self._note_unopened_quote(event, scalar)
        self._attach(scalar, event.start_mark, event.end_mark)

    def _note_unopened_quote(self, event: ScalarEvent, scalar: Scalar) -> None:
        """A text that ends with its only double quote; of a condition its own reader tells."""
        mark = event.start_mark
        region = find_block_region(self._source.line(mark.line), mark.line)
        mended = ""
        if region is not None and region.start == mark.column and region.text == scalar.text:
            if region.lead.removesuffix(": ") in CONDITIONS:
                return
            mended = region.lead + quote(scalar.text[:-1])
        self._problems.add(scalar.place, "unopened-quote", mended=mended)

    def _take_alias(self, event: AliasEvent) -> None:
        place = self._place(event.start_mark)
        self._check_count(event.start_mark)
        key = self._frames[-1].key if self._frames else None
        if isinstance(key, Scalar) and key.text == MERGE:
            self._problems.add(key.place, "merge-key")
        else:
            mended = self._quoted(event.start_mark)
            self._problems.add(place, "alias", name=event.anchor, mended=mended)
        self._attach(Scalar(f"*{event.anchor}", place), event.start_mark, event.end_mark)

    def _open(self, event: CollectionEvent, *, mapping: bool) -> None:
        self._check_node(event)
        if len(self._frames) >= MAX_DEPTH:
            self._problems.add(self._place(event.start_mark), "too-deep", most=MAX_DEPTH)
            raise TooMuchError
        self._check_key(event)
        self._frames.append(Frame(event.start_mark, mapping, bool(event.flow_style)))

    def _check_key(self, event: CollectionEvent) -> None:
        if not self._frames or not self._frames[-1].mapping or self._frames[-1].key is not None:
            return
        outer = self._frames[-1]
        inside_flow = any(frame.flow for frame in self._frames[:-1])
        if outer.flow and (fault := find_braces_fault(outer.start, inside_flow, self._source)):
            raise fault
        self._problems.add(self._place(event.start_mark), "key-not-text")

    def _check_node(self, event: NodeEvent) -> None:
        self._check_count(event.start_mark)
        if event.anchor is None and event.tag is None:
            return
        place = self._place(event.start_mark)
        if event.anchor is not None:
            mended = self._quoted(event.start_mark)
            self._problems.add(place, "anchor", name=event.anchor, mended=mended)
        if event.tag is not None:
            mended = self._quoted(event.start_mark)
            self._problems.add(place, "tag", name=event.tag, mended=mended)

    def _quoted(self, mark: ParserMark) -> str:
        """The entry whose value begins here, with all of it in quotes; nothing where it is no text of one line."""
        line = self._source.line(mark.line)
        if any(frame.flow for frame in self._frames):
            region = find_flow_region(line, mark.line, mark.column)
        else:
            region = find_block_region(line, mark.line)
        return region.mended if region is not None and region.start == mark.column else ""

    def _check_count(self, mark: ParserMark) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            self._problems.add(self._place(mark), "too-many", most=MAX_NODES)
            raise TooMuchError

    def _attach(self, node: Node, start: ParserMark, end: ParserMark) -> None:
        if not self._frames:
            self.root = node
            return
        frame = self._frames[-1]
        if not frame.mapping:
            frame.items.append(node)
        elif frame.key is None:
            frame.key, frame.key_end = node, end
        else:
            key, frame.key = frame.key, None
            if isinstance(key, Scalar) and frame.key_end is not None:
                stray = frame.flow and is_stray(frame.key_end, node, start, self._source)
                frame.drafts.append(EntryDraft(key, frame.key_end, node, start, end, stray))

    def _close(self, frame: Frame) -> Node:
        place = self._place(frame.start)
        if not frame.mapping:
            return Sequence(place, tuple(frame.items), frame.flow)
        entries = rejoin(frame.drafts, self._source, self._problems)
        kept = [each for each in entries if each.key.text != MERGE or each.key.style != "plain"]
        return Mapping(place, self._refuse_doubles(kept), frame.flow)

    def _refuse_doubles(self, entries: list[KeyedNode]) -> tuple[KeyedNode, ...]:
        kept: dict[str, KeyedNode] = {}
        for entry in entries:
            first = kept.setdefault(entry.key.text, entry)
            if first is not entry:
                key, line = entry.key, first.key.place.line
                self._problems.add(key.place, "duplicate-key", key=key.text, first=line)
        return tuple(kept.values())

    def _place(self, mark: ParserMark) -> Place:
        return self._source.place(mark.line, mark.column)
