"""A search that follows what changes in a pack is stored as one made anew would be, and takes in what changed alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from app.language import Bilingual
from app.templates.compiled import index_part, read_index_part
from app.templates.compiled_search import read_search_part, search_part
from app.templates.pack import Folder, FolderGroup, PackIndex
from app.templates.renumbering import MOST_STRETCHES, Moves
from app.templates.search import TemplateSearch
from tests.unit.shipped_pack.filling import shipped

FOLDERS = ("a", "b", "b/c")
CHANNELS = (("plain",), ("plain", "rich"), ("note",))


class Wording:
    """The templates of a pack, as an owner changes them."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.folders = {name: Folder(name, self._title()) for name in FOLDERS}
        self.templates: dict[str, tuple[Bilingual[str], tuple[str, ...], str]] = {}
        for _ in range(50):
            self.add()

    def _title(self) -> Bilingual[str]:
        return Bilingual(self._words(2).title(), self._words(2))

    def _words(self, count: int) -> str:
        return " ".join(
            f"{self._chance.choice('abcdmpr')}{self._chance.randrange(40)}" for _ in range(count)
        )

    def _any(self) -> str:
        return self._chance.choice(sorted(self.templates))

    def add(self) -> None:
        """One more."""
        name = f"{self._chance.choice(FOLDERS)}/n{self._chance.randrange(1000)}"
        self.templates[name] = (self._title(), self._chance.choice(CHANNELS), self._words(8))

    def remove(self) -> None:
        """One less."""
        del self.templates[self._any()]

    def rewrite(self) -> None:
        """Other words."""
        name = self._any()
        title, channels, _ = self.templates[name]
        self.templates[name] = (title, channels, self._words(6))

    def retitle(self) -> None:
        """Another title, and so another place."""
        name = self._any()
        _, channels, words = self.templates[name]
        self.templates[name] = (self._title(), channels, words)

    def retitle_folder(self) -> None:
        """Another title of a folder: all in it are found by others."""
        name = self._chance.choice(FOLDERS)
        self.folders[name] = msgspec.structs.replace(self.folders[name], title=self._title())

    def order(self) -> None:
        """A wished order, which may move every template of a folder."""
        names = sorted(each.removeprefix("a/") for each in self.templates if each.startswith("a/"))
        self._chance.shuffle(names)
        self.folders["a"] = msgspec.structs.replace(self.folders["a"], order=tuple(names))

    def group(self) -> None:
        """A folder that is only on the screen."""
        held = tuple(each.removeprefix("a/") for each in sorted(self.templates) if each[:2] == "a/")
        groups = (FolderGroup("g", self._title(), held[: self._chance.randrange(4)]),)
        self.folders["a"] = msgspec.structs.replace(self.folders["a"], groups=groups)

    def index(self) -> PackIndex:
        """What is read of it, as it was stored."""
        head = next(iter(shipped().index.heads.values()))
        heads = {
            name: msgspec.structs.replace(
                head, id=name, title=title, channels=channels, keywords=()
            )
            for name, (title, channels, _) in sorted(self.templates.items())
        }
        folders = dict(self.folders)
        bare = read_index_part(index_part(PackIndex(shipped().info, heads=heads, folders=folders)))
        words = {name: self.templates[name][2] for name in heads}
        return msgspec.structs.replace(bare, words=words)


def stored(search: TemplateSearch) -> TemplateSearch:
    return read_search_part(search_part(search), search.index)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_changes(seed: int) -> None:
    """Each change is followed from what was stored after the one before."""
    chance = random.Random(seed)  # noqa: S311  # no secret: the same changes each time
    wording = Wording(chance)
    before = stored(TemplateSearch(wording.index()))
    kinds: tuple[Callable[[], None], ...] = (
        *(wording.add, wording.remove, wording.rewrite, wording.retitle),
        *(wording.retitle_folder, wording.order, wording.group),
    )
    for turn in range(25):
        for _ in range(1 + turn % 3):
            chance.choice(kinds)()
        index = wording.index()
        following = TemplateSearch(index, before)
        assert search_part(following) == search_part(TemplateSearch(index))
        before = stored(following)


def test_only_what_changed_is_taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    wording = Wording(random.Random(7))  # noqa: S311  # as above
    before = stored(TemplateSearch(wording.index()))
    taken: list[int] = []
    take = TemplateSearch._taken_in

    def note(search: TemplateSearch, numbers: Any, elsewhere: Any) -> Any:  # noqa: ANN401  as it is given
        taken.append(len(list(numbers)))
        return take(search, numbers, elsewhere)

    monkeypatch.setattr(TemplateSearch, "_taken_in", note)
    for change, count in (
        (wording.add, 1),
        (wording.remove, 0),
        (wording.rewrite, 1),
        (wording.retitle, 1),
    ):
        change()
        before = stored(TemplateSearch(wording.index(), before))
        assert taken.pop() == count, change.__name__
    # A whole folder that is called otherwise, and nothing else.
    wording.retitle_folder()
    TemplateSearch(wording.index(), before)
    assert 0 < taken.pop() < len(wording.templates)


def test_bits_move_with_their_templates() -> None:
    def moved(was: list[int], count: int) -> Iterator[int]:
        moves = Moves(was, count)
        for number in range(count):
            yield moves.places({0: 1 << number}).get(0, 0)

    for was in ([0, 1, 2], [-1, 0, 1, 2], [0, 2], [2, 0, -1, 1], [], [-1], [1, -1, 2]):
        expected = [1 << was.index(number) if number in was else 0 for number in range(3)]
        assert list(moved(was, 3)) == expected, was
    assert Moves([0, 1, 2], 3).are_none
    assert not Moves([0, 1, 2], 4).are_none
    assert not Moves(list(reversed(range(MOST_STRETCHES + 1))), MOST_STRETCHES + 1).are_few
