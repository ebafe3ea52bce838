"""The parser's events, as far as they are used: PyYAML's own types leave the marks open."""

from __future__ import annotations

from typing import Protocol


class ParserMark(Protocol):
    """A place as the parser tells it, from 0."""

    @property
    def line(self) -> int:
        """The line, from 0."""

    @property
    def column(self) -> int:
        """The column, from 0."""


class Event(Protocol):
    """Something in the file, from here to there."""

    start_mark: ParserMark
    end_mark: ParserMark


class NodeEvent(Event, Protocol):
    """A scalar, or the beginning of a list or a group."""

    anchor: str | None
    tag: str | None


class ScalarEvent(NodeEvent, Protocol):
    """A piece of text."""

    value: str
    style: str | None


class CollectionEvent(NodeEvent, Protocol):
    """The beginning of a list or a group; `flow_style` is the form with brackets."""

    flow_style: bool | None


class AliasEvent(Event, Protocol):
    """A `*name`."""

    anchor: str
