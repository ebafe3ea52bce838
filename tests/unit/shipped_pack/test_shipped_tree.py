"""The tree of the shipped pack: an officer finds the way in it without a manual."""

from __future__ import annotations

from collections.abc import Iterator

from app.templates.template_tree import FolderTree, build_tree
from tests.unit.shipped_pack.filling import shipped

MOST = 9


def folders(branch: FolderTree) -> Iterator[FolderTree]:
    yield branch
    for child in branch.children:
        if isinstance(child, FolderTree):
            yield from folders(child)


def test_no_folder_holds_more_than_nine() -> None:
    full = {each.id: len(each.children) for each in folders(build_tree(shipped().index))}
    assert {name: count for name, count in full.items() if count > MOST} == {}


def test_every_folder_has_a_title_in_each_language() -> None:
    for each in folders(build_tree(shipped().index)):
        assert each.title.en != each.id
        assert each.title.cy
