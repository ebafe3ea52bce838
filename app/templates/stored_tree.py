"""The tree of a compiled pack as it is stored, with numbers for templates: no head is read to show its folders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from app.language import Bilingual
from app.templates.heads import Heads
from app.templates.later import Later
from app.templates.model import Head
from app.templates.template_tree import Channels, FolderTree, Titles


class StoredFolder(msgspec.Struct, frozen=True, array_like=True):
    """A folder of the tree.

    Attributes:
        children: folders, and templates by their number among all heads; in the tree's order.
        channels: the channels that templates in it and below have, each kind once.
    """

    id: str
    title: Bilingual[str]
    children: list[StoredFolder | int]
    channels: list[tuple[str, ...]]


def stored_folder(tree: FolderTree, numbers: Mapping[str, int]) -> StoredFolder:
    """A folder as it is stored; `numbers` are those of the templates by their ids."""
    children = [
        numbers[child.id] if isinstance(child, Head) else stored_folder(child, numbers)
        for child in tree.children
    ]
    return StoredFolder(tree.id, tree.title, children, list(tree.channels))


def folder_tree(stored: StoredFolder, heads: Heads) -> FolderTree:
    """The folder; what is in it is made when it is asked for."""

    def children() -> tuple[FolderTree | Head, ...]:
        return tuple(
            heads.at(child) if isinstance(child, int) else folder_tree(child, heads)
            for child in stored.children
        )

    channels: tuple[Channels, ...] = tuple(stored.channels)
    return FolderTree(stored.id, stored.title, Later(len(stored.children), children), channels)


def numbers_in_order(stored: StoredFolder) -> list[int]:
    """The number of each template, in the order of the tree."""
    numbers: list[int] = []
    _put_numbers(stored, numbers)
    return numbers


def _put_numbers(stored: StoredFolder, numbers: list[int]) -> None:
    # Ten thousand at a start: a generator within a generator would take thrice as long.
    for child in stored.children:
        if isinstance(child, int):
            numbers.append(child)
        else:
            _put_numbers(child, numbers)


class TitlesAbove(Mapping[str, Titles]):
    """Titles of the folders that each template stands in, by its id."""

    def __init__(self, stored: StoredFolder, heads: Heads) -> None:
        self._heads = heads
        self._titles: list[Titles] = [()] * len(heads)
        self._put(stored, ())

    def _put(self, stored: StoredFolder, above: Titles) -> None:
        for child in stored.children:
            if isinstance(child, int):
                self._titles[child] = above
            else:
                self._put(child, (*above, child.title))

    def __len__(self) -> int:
        return len(self._heads)

    def __iter__(self) -> Iterator[str]:
        return iter(self._heads)

    def __getitem__(self, template_id: str) -> Titles:
        return self._titles[self._heads.number(template_id)]
