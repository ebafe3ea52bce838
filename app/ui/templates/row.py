"""What is painted of a folder or a template in the tree."""

from __future__ import annotations

from typing import Literal

import msgspec

MarkKind = Literal["folder", "star", "fast-track", "code", "no-reply"]


class TitleMark(msgspec.Struct, frozen=True):
    """Something short beside a title: what it is, and its words."""

    kind: MarkKind
    words: str


class Row(msgspec.Struct, frozen=True):
    """What of an item is painted.

    Attributes:
        title: its own words.
        depth: in how many folders it stands.
        folder: of a hit, the titles of the folders that it is in.
        marks: what stands beside the title.
        is_folder: whether it is one.
        chosen: whether it is in the message.
        favourite: whether it is marked as one, or is the folder of these.
        in_favourites: whether it stands in that folder.
    """

    title: str
    depth: int
    folder: str
    marks: tuple[TitleMark, ...]
    is_folder: bool
    chosen: bool
    favourite: bool
    in_favourites: bool

    @property
    def is_bold(self) -> bool:
        """Whether its title is."""
        return self.is_folder or self.chosen
