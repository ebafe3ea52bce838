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


def numbers_in_order(stored: StoredFolder) -> Iterator[int]:
    """Yield the number of each template, in the order of the tree."""
    for child in stored.children:
        if isinstance(child, int):
            yield child
        else:
            yield from numbers_in_order(child)


def titles_in_order(stored: StoredFolder, above: Titles = ()) -> Iterator[Titles]:
    """Yield the titles of the folders that each template stands in, in the same order."""
    for child in stored.children:
        if isinstance(child, int):
            yield above
        else:
            yield from titles_in_order(child, (*above, child.title))
