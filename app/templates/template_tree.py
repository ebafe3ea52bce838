"""The tree of templates as officers see it: folders with titles, in the order that the pack wishes."""

from __future__ import annotations

import msgspec

from app.language import Bilingual, Language
from app.templates.model import Head
from app.templates.pack import Folder, PackIndex


class FolderTree(msgspec.Struct, frozen=True):
    """A folder with what is in it; folders and templates in one order."""

    id: str
    title: Bilingual[str]
    children: tuple[FolderTree | Head, ...]


def build_tree(index: PackIndex) -> FolderTree:
    """Return the root; its children are the top folders. Empty folders aren't there."""
    inside: dict[str, dict[str, Head | str]] = {"": {}}
    for head in index.heads.values():
        folder, _, name = head.id.rpartition("/")
        _note_folder(folder, inside)
        inside[folder][name] = head
    return _branch("", inside, index.folders)


def folder_words(folder: str, index: PackIndex, language: Language) -> str:
    """Titles of a folder and those that it stands in, from the top."""
    names = folder.split("/")
    paths = ["/".join(names[: depth + 1]) for depth in range(len(names))]
    titles = [
        index.folders[path].title.get(language) if path in index.folders else name
        for path, name in zip(paths, names, strict=True)
    ]
    return " › ".join(titles)


def folder_titles(index: PackIndex, language: Language) -> dict[str, str]:
    """Every folder below the top, also those with nothing in them, with its titles."""
    inside: dict[str, dict[str, Head | str]] = {"": {}}
    for folder in (*index.folders, *(head.folder for head in index.heads.values())):
        _note_folder(folder, inside)
    return {folder: folder_words(folder, index, language) for folder in inside if folder}


def _note_folder(folder: str, inside: dict[str, dict[str, Head | str]]) -> None:
    if folder in inside:
        return
    parent, _, name = folder.rpartition("/")
    _note_folder(parent, inside)
    inside[folder] = {}
    inside[parent][name] = folder


def _branch(
    folder_id: str, inside: dict[str, dict[str, Head | str]], folders: dict[str, Folder]
) -> FolderTree:
    name = folder_id.rpartition("/")[2]
    folder = folders.get(folder_id) or Folder(folder_id, Bilingual(name, name))
    children: dict[str, FolderTree | Head] = {
        child_name: child if isinstance(child, Head) else _branch(child, inside, folders)
        for child_name, child in inside[folder_id].items()
    }
    wished = {child_name: place for place, child_name in enumerate(folder.order)}
    ordered = sorted(
        children,
        key=lambda each: (wished.get(each, len(wished)), children[each].title.en.casefold(), each),
    )
    return FolderTree(folder_id, folder.title, tuple(children[each] for each in ordered))
