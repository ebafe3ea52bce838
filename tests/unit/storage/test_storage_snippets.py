"""The officer's snippets on disk: whole, within limits, set aside where they can't be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.storage import paths
from app.storage.snippets import (
    FILE_NAME,
    MOST_IN_A_SNIPPET,
    MOST_IN_ITS_NAME,
    MOST_SNIPPETS,
    KeptSnippets,
    Snippet,
    snippets_file,
)

ONE, TWO, THREE = (
    Snippet("One", "A text.", "Testun."),
    Snippet("Two", "B"),
    Snippet("Three", "", "C"),
)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMS_BUILDER_HOME", str(tmp_path))
    return paths.settings() / FILE_NAME


def test_what_was_saved_comes_back() -> None:
    assert snippets_file().load() == KeptSnippets()
    kept = KeptSnippets((ONE, TWO))
    snippets_file().save(kept)
    assert snippets_file().load() == kept


def test_a_snippet_takes_the_place_of_what_it_changes() -> None:
    kept = KeptSnippets((ONE, TWO, THREE))
    assert kept.with_snippet(Snippet("Two", "New")).snippets == (ONE, Snippet("Two", "New"), THREE)
    renamed = kept.with_snippet(Snippet("Other", "B"), instead_of="Two")
    assert [each.name for each in renamed.snippets] == ["One", "Other", "Three"]
    onto_another = kept.with_snippet(Snippet("One", "B"), instead_of="Three")
    assert [each.name for each in onto_another.snippets] == ["One", "Two"]
    assert kept.with_snippet(Snippet("Four", "D")).snippets[-1].name == "Four"
    assert kept.without("Two").snippets == (ONE, THREE)
    assert kept.without("None") == kept


BROKEN = {
    "no JSON": "{",
    "not text": None,
    "another kind": "[]",
    "no list": '{"snippets": 5}',
    "no name": '{"snippets": [{"name": "", "en": "a"}]}',
    "a name too long": json.dumps({"snippets": [{"name": "n" * (MOST_IN_ITS_NAME + 1)}]}),
    "too long": json.dumps({"snippets": [{"name": "n", "en": "x" * (MOST_IN_A_SNIPPET + 1)}]}),
    "too large": json.dumps({"snippets": [], "more": "x" * 1_000_001}),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_told_and_put_aside(own_home: Path, content: str | None) -> None:
    own_home.parent.mkdir(parents=True, exist_ok=True)
    own_home.write_bytes(content.encode() if content is not None else b"\xff\xfe\x00")
    file = snippets_file()
    with pytest.raises(AppError) as told:
        file.load()
    assert told.value.code == "snippets-file"
    assert told.value.params["kept"] == KeptSnippets()
    for language in Language:
        assert error_words(told.value, language)
    before = own_home.read_bytes()
    file.save(KeptSnippets((ONE,)))
    assert own_home.with_name(f"{FILE_NAME}.bad").read_bytes() == before
    assert snippets_file().load() == KeptSnippets((ONE,))


def test_two_windows_lose_nothing_of_each_other() -> None:
    first, second = snippets_file(), snippets_file()
    first.load()
    second.load()
    first.save(KeptSnippets((ONE,)))
    second.save(KeptSnippets((TWO,)))
    assert set(snippets_file().load().snippets) == {ONE, TWO}


def test_as_many_as_may_be_kept_can_be_read_again() -> None:
    whole = "\N{GRINNING FACE}" * MOST_IN_A_SNIPPET
    kept = KeptSnippets(tuple(Snippet(str(n), whole, whole) for n in range(MOST_SNIPPETS)))
    snippets_file().save(kept)
    assert snippets_file().load() == kept


def test_a_later_version_is_not_written_over(own_home: Path) -> None:
    own_home.parent.mkdir(parents=True, exist_ok=True)
    own_home.write_text('{"version": 2, "snippets": [], "tags": ["x"]}', encoding="utf-8")
    file = snippets_file()
    with pytest.raises(AppError):
        file.load()
    file.save(KeptSnippets((ONE,)))
    assert (
        json.loads(own_home.with_name(f"{FILE_NAME}.bad").read_text(encoding="utf-8"))["version"]
        == 2
    )
    assert json.loads(own_home.read_text(encoding="utf-8"))["tags"] == ["x"]
