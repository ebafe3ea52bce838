"""What is painted of a folder or a template in the tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["folder", "star", "fast-track", "code", "no-reply"]


@dataclass(frozen=True, slots=True)
class TitleMark:
    """Something short beside a title: what it is, and its words."""

    kind: MarkKind
    words: str


@dataclass(frozen=True, slots=True)
class Row:
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
