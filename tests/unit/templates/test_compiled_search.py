"""A search that was stored finds what it found before, and what was altered does no harm."""

from __future__ import annotations

import msgspec
import pytest

from app.errors import AppError
from app.templates.compiled_search import (
    read_search_part,
    search_part,
    with_words,
    words_part,
)
from app.templates.search import TemplateSearch
from tests.unit.shipped_pack.filling import shipped

QUERIES = ("", "p", "photo", "basbort", "birth certificate", "llofnod", "pasprot", "915", "zzz")


def test_it_finds_the_same() -> None:
    index = shipped().index
    anew = TemplateSearch(index)
    bare = msgspec.structs.replace(index, words={})
    stored = read_search_part(search_part(anew), bare)
    for query in QUERIES:
        assert stored.find(query) == anew.find(query), query
    assert with_words(bare, words_part(index)) == index
    again = TemplateSearch(index, stored)
    assert [again.find(query) for query in QUERIES] == [anew.find(query) for query in QUERIES]


def test_numbers_of_templates_that_are_not_there_are_nobody() -> None:
    index = shipped().index
    count = len(index.heads)
    for data in (b"n\xff\xff", b"n\xff", b"b" + b"\xff" * 4_000, b"", b"x"):
        part = msgspec.msgpack.encode((count, ["a"], [{0: data}]))
        assert set(read_search_part(part, index).find("a")) <= set(index.heads.values())


@pytest.mark.parametrize(
    "part",
    [b"", b"\xc1", msgspec.msgpack.encode((1, ["a"], [])), msgspec.msgpack.encode((0, [], []))],
)
def test_what_is_no_search_is_refused(part: bytes) -> None:
    with pytest.raises(AppError, match="not-compiled"):
        read_search_part(part, shipped().index)
