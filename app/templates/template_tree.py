"""The tree of templates as officers see it: folders with titles, in the order that the pack wishes.

A folder stands where it is on disk, and so does a template, unless a group holds it: a folder that is only on the
screen. A template's id is its path on disk whatever holds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from app.language import Bilingual, Language
from app.templates.model import Head
from app.templates.pack import Folder, FolderGroup, PackIndex

Titles = tuple[Bilingual[str], ...]
Channels = tuple[str, ...]
"""The channels of a template, as its head has them: who writes with it shows in them."""
Inside = dict[str, dict[str, Head | str]]
"""What is in each folder, by name: a template, or the path of another folder."""


class FolderTree(msgspec.Struct, frozen=True):
    """A folder with what is in it; folders and templates in one order.

    Attributes:
        channels: those that templates in it and below have, each kind once.
    """

    id: str
    title: Bilingual[str]
    children: Sequence[FolderTree | Head]
    channels: tuple[Channels, ...] = ()


def build_tree(index: PackIndex) -> FolderTree:
    """Return the root; its children are the top folders. Empty folders aren't there."""
    inside: Inside = {"": {}}
    for head in index.heads.values():
        folder, _, name = head.id.rpartition("/")
        _note_folder(folder, inside)
        inside[folder][name] = head
    held = {
        folder_id: _taken(folder, inside)
        for folder_id, folder in sorted(index.folders.items())
        if folder.groups
    }
    return _branch("", inside, held, index.folders)


def folder_words(folder: str, index: PackIndex, language: Language) -> str:
    """Titles of a folder and those that it stands in on disk, from the top."""
    names = folder.split("/")
    paths = ["/".join(names[: depth + 1]) for depth in range(len(names))]
    titles = [
        index.folders[path].title.get(language) if path in index.folders else name
        for path, name in zip(paths, names, strict=True)
    ]
    return " › ".join(titles)


def folder_titles(index: PackIndex, language: Language) -> dict[str, str]:
    """Every folder below the top, also those with nothing in them, with its titles."""
    inside: Inside = {"": {}}
    for folder in (*index.folders, *(head.folder for head in index.heads.values())):
        _note_folder(folder, inside)
    return {folder: folder_words(folder, index, language) for folder in inside if folder}


def titles_above(root: FolderTree) -> dict[str, Titles]:
    """The titles of the folders that each template stands in, from the top."""
    return dict(_titles(root, ()))


def _titles(branch: FolderTree, above: Titles) -> Iterator[tuple[str, Titles]]:
    for child in branch.children:
        if isinstance(child, Head):
            yield child.id, above
        else:
            yield from _titles(child, (*above, child.title))


def _note_folder(folder: str, inside: Inside) -> None:
    if folder in inside:
        return
    parent, _, name = folder.rpartition("/")
    _note_folder(parent, inside)
    inside[folder] = {}
    inside[parent][name] = folder


def _taken(folder: Folder, inside: Inside) -> list[tuple[FolderGroup, list[Head | str]]]:
    """What the groups of a folder hold, taken out of its places on disk."""
    return [
        (group, [item for path in group.holds if (item := _take(folder.id, path, inside))])
        for group in folder.groups
    ]


def _take(folder_id: str, path: str, inside: Inside) -> Head | str | None:
    whole = f"{folder_id}/{path}" if folder_id else path
    parent, _, name = whole.rpartition("/")
    return inside.get(parent, {}).pop(name, None)


def _branch(
    folder_id: str,
    inside: Inside,
    held: dict[str, list[tuple[FolderGroup, list[Head | str]]]],
    folders: dict[str, Folder],
) -> FolderTree:
    name = folder_id.rpartition("/")[2]
    folder = folders.get(folder_id) or Folder(folder_id, Bilingual(name, name))

    def shown(item: Head | str) -> FolderTree | Head:
        return item if isinstance(item, Head) else _branch(item, inside, held, folders)

    children = [(name, shown(item)) for name, item in inside[folder_id].items()]
    for group, items in held.get(folder_id, ()):
        group_id = f"{folder_id}/{group.id}" if folder_id else group.id
        children.append((group.id, _with_channels(group_id, group.title, tuple(map(shown, items)))))
    wished = {child_name: place for place, child_name in enumerate(folder.order)}
    ordered = sorted(
        (each for each in children if isinstance(each[1], Head) or each[1].children),
        key=lambda each: (wished.get(each[0], len(wished)), each[1].title.en.casefold(), each[0]),
    )
    return _with_channels(folder_id, folder.title, tuple(child for _, child in ordered))


def _with_channels(
    folder_id: str, title: Bilingual[str], children: tuple[FolderTree | Head, ...]
) -> FolderTree:
    kinds: dict[Channels, None] = {}
    for child in children:
        kinds |= dict.fromkeys([child.channels] if isinstance(child, Head) else child.channels)
    return FolderTree(folder_id, title, children, tuple(kinds))
