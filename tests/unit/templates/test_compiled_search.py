"""A search that was stored finds what it found before, and what was altered does no harm."""

from __future__ import annotations

import string
from collections.abc import Mapping
from typing import Any, get_args

import msgspec
import pytest

from app.deflated import deflated
from app.errors import AppError
from app.language import Bilingual
from app.templates import pieces
from app.templates.compiled import index_part, read_index_part
from app.templates.compiled_search import is_sound_search, read_search_part, search_part
from app.templates.heads import Heads, stored_heads
from app.templates.pack import PackIndex
from app.templates.pieces import Pieces, in_pieces
from app.templates.roles import Role, is_own, own_first
from app.templates.search import TemplateSearch
from app.templates.soundness import are_sound_heads
from app.templates.stored_words import with_words, words_part
from app.templates.template_tree import FolderTree
from tests.unit.shipped_pack.filling import shipped

QUERIES = (
    *("", "photo", "basbort", "birth certificate", "llofnod", "pasprot", "915", "zzz"),
    *string.ascii_lowercase,
    *("re", "co", "cy", "ca", "pa", "00", "ch", "dd", "ga", "ng", "p c", "b photo"),
)


def test_it_finds_the_same() -> None:
    index = shipped().index
    anew = TemplateSearch(index)
    bare = msgspec.structs.replace(index, words={})
    stored = read_search_part(search_part(anew), bare)
    for query in QUERIES:
        for prefer in (lambda _: True, lambda channels: "csmt-email" in channels):
            assert stored.find(query, prefer) == anew.find(query, prefer), query
    assert (stored.tree, dict(stored.titles)) == (anew.tree, anew.titles)
    for role in get_args(Role):
        assert own_first(stored.tree, role, bare) == own_first(anew.tree, role, bare)
    assert with_words(bare, words_part(index)) == index
    again = TemplateSearch(index, stored)
    assert [again.find(query) for query in QUERIES] == [anew.find(query) for query in QUERIES]


WORDS_TYPED = [f"word{number:03}" for number in range(200)]


def index_of(words: Mapping[str, list[str]]) -> PackIndex:
    """An index with a template for each id, which is found by these words; heads as they come of a file."""
    head = next(iter(shipped().index.heads.values()))
    heads = {
        name: msgspec.structs.replace(head, id=name, title=Bilingual(name, name), keywords=())
        for name in words
    }
    texts = {name: " ".join(some) for name, some in words.items()}
    bare = read_index_part(index_part(PackIndex(shipped().info, heads=heads)))
    return msgspec.structs.replace(bare, words=texts)


BEFORE = {f"t/n{number:02}": WORDS_TYPED[number * 4 : number * 4 + 6] for number in range(48)}
CHANGES: dict[str, tuple[dict[str, list[str]], int]] = {
    "nothing": ({}, 0),
    "a word that others have": ({"t/n07": [*BEFORE["t/n07"], "word100"]}, 3),
    "a word less": ({"t/n07": BEFORE["t/n07"][:4]}, 3),
    "the last word of all": ({"t/n47": BEFORE["t/n47"][:-1]}, 3),
    "another last word": ({"t/n47": [*BEFORE["t/n47"], "zebra"]}, 1),
    "two templates": (
        {"t/n07": [*BEFORE["t/n07"], "word150"], "t/n08": [*BEFORE["t/n08"], "word000"]},
        4,
    ),
}
"""What changes, and how many pieces are packed again for it: of words, and of the one and two letters of most."""


@pytest.mark.parametrize(("change", "packed"), CHANGES.values(), ids=CHANGES)
def test_what_stays_is_stored_as_it_was(
    change: dict[str, list[str]], packed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search that follows a stored one is stored as one made anew, and only pieces with changed words are packed."""
    was = index_of(BEFORE)
    before = read_search_part(search_part(TemplateSearch(was)), was)
    now = index_of(BEFORE | change)
    anew = search_part(TemplateSearch(now))
    following = TemplateSearch(now, before)
    done: list[bytes] = []

    def note(data: bytes) -> bytes:
        done.append(data)
        return deflated(data)

    monkeypatch.setattr(pieces, "deflated", note)
    assert search_part(following) == anew
    assert len(done) == packed


def test_a_word_in_front_moves_all_others() -> None:
    was = index_of(BEFORE)
    before = read_search_part(search_part(TemplateSearch(was)), was)
    changes: tuple[dict[str, list[str]], ...] = (
        {"t/n07": ["aardvark"]},
        {"t/n00": []},
        {"t/n48": ["word000", "new"]},
    )
    for change in changes:
        now = index_of(BEFORE | change)
        assert search_part(TemplateSearch(now, before)) == search_part(TemplateSearch(now))


def altered(place: int, value: object) -> bytes:
    """The part of the shipped search, with something else in a place."""
    fields = msgspec.msgpack.decode(search_part(TemplateSearch(shipped().index)))
    fields[place] = value
    return msgspec.msgpack.encode(fields)


def test_numbers_of_templates_that_are_not_there_are_nobody() -> None:
    index = shipped().index
    known = set(index.heads.values())
    for data in (b"n\xff\xff", b"n\xff", b"b" + b"\xff" * 4_000, b"", b"x"):
        fields = msgspec.msgpack.decode(altered(1, ["a"]))
        fields[2], fields[4] = in_pieces([{0: data}], 1), [(("plain",), data)]
        fields[5], fields[6] = ["a"], in_pieces([{0: data}], 1)
        found = read_search_part(msgspec.msgpack.encode(fields), index).find("a")
        assert set(found) <= known


def test_a_beginning_whose_places_cannot_be_read_is_refused_where_it_is_looked_at() -> None:
    index = shipped().index
    data = altered(6, Pieces(1, 1, (b"x",)))
    with pytest.raises(AppError, match="not-compiled"):
        read_search_part(data, index, checked=False)
    begun = msgspec.msgpack.decode(data)[5]
    data = altered(6, Pieces(len(begun), 1, (b"x",) * len(begun)))
    with pytest.raises(AppError, match="not-compiled"):
        read_search_part(data, index)
    unchecked = read_search_part(data, index, checked=False)
    assert not is_sound_search(unchecked)
    assert unchecked.find("photo") == TemplateSearch(index).find("photo")
    assert set(unchecked.find(begun[0])) <= set(index.heads.values())


def test_no_head_is_read_to_show_folders_and_only_those_of_hits_that_are_looked_at() -> None:
    index = read_index_part(index_part(shipped().index))
    heads = index.heads
    assert isinstance(heads, Heads)
    search = read_search_part(search_part(TemplateSearch(shipped().index)), index)
    tree = own_first(search.tree, "examiner", index)
    assert len(tree.children) > 3
    assert all(len(each.children) for each in tree.children if isinstance(each, FolderTree))
    hits = search.find("p", lambda channels: is_own(channels, "examiner", index))
    assert len(hits) > 20
    assert not heads._read
    assert len(hits[:5]) == 5
    assert (hits[0], hits[4]) == (hits[:5][0], hits[:5][-1])
    assert len(heads._read) == 5
    assert sum(1 for _ in heads.values()) == len(heads)
    assert len(heads._read) == 5, "going through all of them keeps none"


@pytest.mark.parametrize(
    "part",
    [b"", b"\xc1", msgspec.msgpack.encode((1, ["a"], [])), msgspec.msgpack.encode((0, [], []))],
    ids=["nothing", "no form", "unlike lengths", "of another pack"],
)
def test_what_is_no_search_is_refused(part: bytes) -> None:
    with pytest.raises(AppError, match="not-compiled"):
        read_search_part(part, shipped().index)


def test_a_tree_with_other_templates_than_the_index_is_refused() -> None:
    count = len(shipped().index.heads)
    title = {"en": "", "cy": ""}
    as_it_is = ["", title, list(range(count)), []]
    read_search_part(altered(3, as_it_is), shipped().index)
    deep = msgspec.msgpack.encode(["", title, [], []])
    for _ in range(2_000):
        deep = b"\x94" + msgspec.msgpack.encode("") + msgspec.msgpack.encode(title) + b"\x91" + deep
        deep += b"\x90"
    twice, too_high = [0, *range(count - 1)], [*range(1, count), 10_000]
    for tree in (["", title, twice, []], ["", title, too_high, []], msgspec.Raw(deep)):
        with pytest.raises(AppError, match="not-compiled"):
            read_search_part(altered(3, tree), shipped().index)


def test_a_head_that_is_none_is_found_out_before_it_counts() -> None:
    index = shipped().index
    name = next(iter(index.heads))
    for wrong in (
        None,
        msgspec.structs.replace(index.heads[name], id="x"),
    ):
        altered: Any = {**index.heads, name: wrong}
        heads = Heads(stored_heads(altered))
        assert not are_sound_heads(msgspec.structs.replace(index, heads=heads))
    assert are_sound_heads(index)
