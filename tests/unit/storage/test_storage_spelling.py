"""Spelling: what is right and what isn't in both languages, and what happens without a dictionary."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.storage import paths
from app.storage.spelling import Spelling
from app.storage.word_lists import listed_words
from tests.unit.test_layers import run_python

EN, CY = Language.EN, Language.CY
SHIPPED = paths.resources() / "dictionaries"


@pytest.fixture(scope="module")
def speller() -> Spelling:
    return Spelling()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the dictionaries, to be damaged."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "dictionaries"))


ENGLISH = """
    passport Passport PASSPORT organisation colour apologise licence enquiry don't don’t you’ve I'm
    countersignatory Countersignatory COUNTERSIGNATORIES biometric GOV.UK BFPO HMPO eGates GDPR Kyiv
    child's child’s children’s passports' countersignatory’s well-known non-biometric deed-poll café
    15th 2027 £88.50 & – ' - pass\u00adport cafe\u0301
"""
MISSPELT = """
    recieve color organization's center pasport teh definately well-knwon GOV.KU pasbort biometrical's
"""
WELSH = """
    pasbort basbort phasbort mhasbort Basbort nghais chais ddogfennau ngenedigaeth dŵr tŷ ŵyl Ŵyl
    mae'n mae’n i’r o'r â’ch dogfennau'r cwestiynau’r plentyn’n ar-lein e-bost
    adlofnodwr gydlofnodwr nghydlofnodwr chydlofnodwyr CYDLOFNODWR fiometrig gwblhewch Gŵyn Felfast
    y\u0302d w\u0302yn 2027 &
    telir thelir dyfernir ddyfernir Dyfernir cynhelir gynhelir cesglir gesglir caniateid ad-delir
    gwaherddir derbynnir dderbynnir noder diddymwyd telir’r meddygon feddygon feirws
"""
WELSH_MISSPELT = """
    pasbrot dyddaid gwasanaith passport dogfenau'r ar-leinn derbynir anfonnir ysgrifenwyd pasbortir
    gofynir
"""


@pytest.mark.parametrize("word", ENGLISH.split())
def test_english_words_are_known(speller: Spelling, word: str) -> None:
    assert speller.knows(word, EN)


@pytest.mark.parametrize("word", WELSH.split())
def test_welsh_words_are_known_mutated_too(speller: Spelling, word: str) -> None:
    assert speller.knows(word, CY)


@pytest.mark.parametrize("word", MISSPELT.split())
def test_english_misspellings_are_not(speller: Spelling, word: str) -> None:
    assert not speller.knows(word, EN)


@pytest.mark.parametrize("word", WELSH_MISSPELT.split())
def test_welsh_misspellings_are_not(speller: Spelling, word: str) -> None:
    assert not speller.knows(word, CY)


def test_half_a_character_is_in_no_word(speller: Spelling) -> None:
    assert not speller.knows("a\ud800", EN)


@pytest.mark.parametrize("word", ["x" * 5_000_000, "a-" * 2_500_000, "é" * 1_000_000])
def test_an_endless_word_is_unknown_and_has_no_suggestions(speller: Spelling, word: str) -> None:
    assert not speller.knows(word, EN)
    assert speller.suggest(word, EN) == ()


@pytest.mark.parametrize(
    ("word", "language", "first"),
    [
        ("recieve", EN, "receive"),
        ("recieve’s", EN, "receive’s"),
        ("doesnt", EN, "doesn't"),
        ("countersignatry", EN, "countersignatory"),
        ("pasbrot", CY, "pasbort"),
        ("adlofnodwyrr", CY, "adlofnodwyr"),
        ("dogfenau’r", CY, "dogfennau’r"),
    ],
)
def test_the_likeliest_word_is_suggested_first(
    speller: Spelling, word: str, language: Language, first: str
) -> None:
    found = speller.suggest(word, language)
    assert found[0] == first
    assert len(found) == len(set(found)) <= 5


@pytest.mark.parametrize("word", ["", "'", "\ud800", "\0"])
def test_what_is_no_word_has_no_suggestions(speller: Spelling, word: str) -> None:
    assert speller.suggest(word, EN) == ()


@pytest.mark.parametrize("language", Language)
def test_the_extra_words_are_those_that_the_dictionary_lacks(
    folder: Path, language: Language
) -> None:
    file = folder / f"extra-{language}.txt"
    words = listed_words(file.read_text(encoding="utf-8"))
    assert len(words) == len(set(words)) > 20
    file.write_text("", encoding="utf-8")
    bare = Spelling(folder)
    assert [word for word in words if bare.knows(word, language)] == []


def remove(file: Path) -> None:
    file.unlink()


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def noise(file: Path) -> None:
    file.write_bytes(bytes(range(256)) * 100)


def make_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("damage", [remove, cut, empty, noise, make_folder])
@pytest.mark.parametrize("name", ["cy/cy.aff", "cy/cy.dic"])
def test_one_broken_dictionary_is_told_and_the_other_works(
    folder: Path, damage: Callable[[Path], None], name: str
) -> None:
    damage(folder / name)
    speller = Spelling(folder)
    assert speller.knows("pasbrot", CY)
    assert speller.suggest("pasbrot", CY) == ()
    assert not speller.knows("recieve", EN)
    assert len(speller.troubles) == 1
    trouble = speller.troubles[0]
    assert trouble.code in {"dictionary-missing", "dictionary-damaged"}
    assert trouble.where == str(folder / name)
    assert "Welsh" in error_words(trouble, EN)
    assert "Cymraeg" in error_words(trouble, CY)


@pytest.mark.parametrize("name", ["SHA256SUMS", "extra-en.txt"])
def test_a_missing_list_is_told(folder: Path, name: str) -> None:
    (folder / name).unlink()
    speller = Spelling(folder)
    assert speller.knows("recieve", EN)
    assert [trouble.where for trouble in speller.troubles] == [str(folder / name)]


def test_no_dictionaries_at_all(tmp_path: Path) -> None:
    speller = Spelling(tmp_path)
    assert not speller.troubles
    assert all(speller.knows("zzzq", language) for language in Language)
    assert [trouble.code for trouble in speller.troubles] == ["dictionary-missing"] * 2


def test_a_folder_with_letters_of_its_own(folder: Path) -> None:
    moved = folder.rename(folder.parent / "gŵr £ 字")
    speller = Spelling(moved)
    assert speller.knows("dŵr", CY)
    assert not speller.knows("pasbrot", CY)
    assert speller.troubles == ()


def test_nothing_is_written(folder: Path, own_home: Path) -> None:
    speller = Spelling(folder)
    before = sorted(folder.rglob("*"))
    for language in Language:
        speller.knows("zzzq", language)
        speller.suggest("zzzq", language)
    assert sorted(folder.rglob("*")) == before
    assert list(own_home.rglob("*")) == []


LAZY = """
from app.language import Language
from app.storage.spelling import Spelling
speller = Spelling()
assert "hunspell" not in sys.modules
assert speller.knows("passport", Language.EN)
assert set(speller._dictionaries) == {Language.EN}
"""


def test_a_dictionary_is_loaded_when_first_asked_for() -> None:
    run_python(LAZY)


def test_personal_words_count_in_their_language_at_once(speller: Spelling) -> None:
    speller = Spelling()
    assert not speller.knows("Zzzq", EN)
    speller.add_word("zzzq", EN)
    assert speller.knows("Zzzq’s", EN)
    assert not speller.knows("zzzq", CY)
    assert Spelling().knows("zzzq", EN)
    speller.remove_word("zzzq", EN)
    assert not speller.knows("zzzq", EN)
    assert not Spelling().knows("zzzq", EN)


def test_welsh_personal_words_mutate(speller: Spelling) -> None:
    speller = Spelling()
    speller.add_word("Pzzzq", CY)
    assert speller.knows("Phzzzq", CY)
    assert not speller.knows("phzzzq", CY)


def test_broken_personal_words_are_told_and_kept(own_home: Path) -> None:
    file = paths.settings() / "words.txt"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xff\xfe")
    speller = Spelling()
    assert not speller.knows("zzzq", EN)
    assert speller.knows("passport", EN)
    assert [(each.code, each.where) for each in speller.troubles] == [("words-file", str(file))]
    with pytest.raises(AppError, match="words-file"):
        speller.add_word("zzzq", EN)
    assert file.read_bytes() == b"\xff\xfe"
    file.unlink()
    speller.add_word("zzzq", EN)
    assert speller.troubles == ()
