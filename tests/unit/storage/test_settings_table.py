"""The table of settings: complete in both directions, in both languages, and found by words of either."""

from __future__ import annotations

import msgspec
import pytest

from app.expressions.names import Officer
from app.language import Language
from app.language.prose import settings_cy, settings_en
from app.language.prose.settings import (
    OFFICER,
    choice_words,
    nothing_there,
    section_words,
    setting_about,
    setting_words,
)
from app.storage import personal_words, snippets
from app.storage.organisation import Organisation
from app.storage.settings import Settings
from app.storage.settings_search import found_settings
from app.storage.settings_table import TABLE, Kept, Number, OneOf, OwnList, setting
from tests.unit.docs.settings_page import FILE, FILES, settings_page


def kept_in(place: Kept) -> list[str]:
    return [name for each in TABLE if each.kept == place for name in each.kept_as]


@pytest.mark.parametrize(("place", "kind"), [("settings", Settings), ("officer", Officer)], ids=str)
def test_each_field_that_is_kept_has_a_row_and_the_reverse(
    place: Kept, kind: type[msgspec.Struct]
) -> None:
    assert sorted(kept_in(place)) == sorted(kind.__struct_fields__)


def test_each_own_file_has_a_row() -> None:
    own = {personal_words.FILE_NAME: "words", snippets.FILE_NAME: "snippets"}
    assert {
        FILES[each.kept]: each.id for each in TABLE if each.kept in {"words", "snippets"}
    } == own


def test_each_entry_of_the_organisation_has_a_row_and_the_reverse() -> None:
    entries = [each.entry for each in TABLE if each.entry]
    assert sorted(entries) == sorted(Organisation.__struct_fields__)
    assert all(each.entry for each in TABLE if not each.own)


def test_each_value_to_choose_is_one_that_can_be_kept() -> None:
    types = {each.name: each.type for each in msgspec.structs.fields(Settings)}
    for each in TABLE:
        if each.kept != "settings":
            continue
        kind = each.kind
        values = kind.values if isinstance(kind, OneOf) else ()
        values += (kind.least, kind.most) if isinstance(kind, Number) else ()
        for value in values:
            assert msgspec.convert(value, types[each.id]) == value
        if isinstance(kind, Number):
            for value in (kind.least - 1, kind.most + 1):
                with pytest.raises(msgspec.ValidationError):
                    msgspec.convert(value, types[each.id])


def test_each_row_has_its_words_in_both_languages_and_no_words_are_left_over() -> None:
    ids = {each.id for each in TABLE}
    assert len(ids) == len(TABLE)
    for language in Language:
        for each in TABLE:
            assert section_words(each.section, language)
            assert setting_words(each.id, language)
            assert setting_about(each.id, language) or each.id.startswith(OFFICER)
            if isinstance(each.kind, OneOf):
                assert all(choice_words(each.id, value, language) for value in each.kind.values)
            if isinstance(each.kind, OwnList):
                assert nothing_there(each.id, language)
    for table in (settings_en, settings_cy):
        assert table.NAMES.keys() == {each for each in ids if not each.startswith(OFFICER)}
        assert table.ABOUT.keys() == table.NAMES.keys() == table.KEYWORDS.keys()
        assert table.SECTIONS.keys() == {each.section for each in TABLE}
        assert table.CHOICES.keys() == {each.id for each in TABLE if isinstance(each.kind, OneOf)}
    assert settings_en.SECTIONS_ABOUT.keys() == settings_cy.SECTIONS_ABOUT.keys()


def found(query: str) -> list[str]:
    return [each.id for each in found_settings(TABLE, query)]


def test_an_empty_search_finds_all_in_their_order() -> None:
    assert found("") == found("  ") == [each.id for each in TABLE]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("clipboard", "clipboard_minutes"),
        ("CLIPFWRDD", "clipboard_minutes"),
        ("glipfwrdd", "clipboard_minutes"),
        ("dark", "colours"),
        ("tywyll", "colours"),
        ("dywyll", "colours"),
        ("lliwiau", "colours"),
        ("nhestun", "text"),
        ("faint testun", "text"),
        ("testun maint", "text"),
        ("font larger", "text"),
        ("blaenlythrennau", "officer.initials"),
        ("initials", "officer.initials"),
        ("rol", "role"),
        ("eiriau", "words"),
        ("swyddfa", "office"),
        ("examiner", "role"),
        ("2 hours", "clipboard_minutes"),
        ("sets", "sets"),
        ("times", "keep_cases_hours"),
        ("amserau", "keep_cases_hours"),
    ],
)
def test_a_setting_is_found_by_words_of_either_language(query: str, wanted: str) -> None:
    assert wanted in found(query)
    assert len(found(query)) < len(TABLE) / 2


@pytest.mark.parametrize("query", ["zqx", "clipboard zqx", "%", "dark initials"])
def test_every_word_must_be_found(query: str) -> None:
    assert found(query) == []


def test_what_is_in_a_list_is_found_too() -> None:
    more = {"words": ("Biometrix",)}
    hits = found_settings(TABLE, "biometr", lambda each: more.get(each.id, ()))
    assert hits == (setting("words"),)


def test_the_page_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == settings_page()
