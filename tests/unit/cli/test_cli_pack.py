"""`list`, `show`, `review`, `schema`, and packs with mistakes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from app.storage import paths
from app.storage.settings import FILE_NAME, Settings, settings_file
from tests.unit.cli.conftest import Run
from tests.unit.small_pack import small_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small pack as a folder."""
    for name, data in small_files().items():
        file = tmp_path / "small" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return tmp_path / "small"


def test_list_in_the_order_of_the_tree(run: Run) -> None:
    whole = run("list", "--format", "json").json
    assert list(whole[0]) == ["id", "title", "folder", "channels", "reply", "fast_track", "code"]
    assert [each["id"] for each in whole][:2] == ["photos/new-photo", "photos/medical-exception"]
    call_us = next(each for each in whole if each["id"] == "speak/call-us")
    assert (call_us["code"], call_us["reply"], call_us["fast_track"]) == ("915", "expected", True)


@pytest.mark.parametrize(
    "words", ["new photo", "LLUN NEWYDD", "915", "ffon", "phtoo", "basbort", "xyzzy"]
)
def test_search_finds_in_both_languages_without_accents(run: Run, words: str) -> None:
    found = run("list", "--search", words, "--format", "json").json
    assert bool(found) == (words != "xyzzy"), found


def test_an_empty_search_says_what_to_try(run: Run) -> None:
    ran = run("list", "--search", "xyzzy")
    assert ran.code == 0
    assert "Try fewer or shorter words" in ran.out


def test_show_has_the_keys_of_the_design(run: Run) -> None:
    whole = run("show", "photos/new-photo", "--format", "json").json
    first = whole["questions"][0]
    assert list(first) == [
        *("id", "shared", "type", "language", "ask", "required", "when", "choices"),
    ]
    assert first["id"] == "fast_track"
    assert first["shared"] is True
    assert [choice["id"] for choice in first["choices"]] == ["yes", "no"]


def test_show_writes_conditions_as_authors_do(run: Run) -> None:
    ran = run("show", "documents/translations")
    assert "asked only when: 'another' in documents" in ran.out


def test_a_broken_template_is_set_aside_and_the_rest_works(run: Run, folder: Path) -> None:
    broken = folder / "templates" / "broken.yaml"
    broken.write_text("title: {en: A, cy: B}\nchanels: [plain]\n", encoding="utf-8")
    ran = run("list", "--pack", str(folder))
    assert ran.code == 2
    assert "photos/new-photo" in ran.out
    assert "templates/broken.yaml:2:1: “chanels” isn’t known here." in ran.err
    assert "Did you mean “channels”?" in ran.err
    shown = run("show", "broken", "--pack", str(folder))
    assert shown.code == 2
    assert "was set aside" in shown.err


def test_review_records_exactly_these_texts(run: Run, folder: Path) -> None:
    listed = run("list", "--pack", str(folder), "--format", "json").json
    template = listed[0]["id"]
    ran = run("review", template, "--pack", str(folder), "--by", "Siân Jones")
    assert ran.code == 0, ran.err
    assert "Siân Jones" in (folder / "reviews.yaml").read_text(encoding="utf-8")
    again = run("review", template, "--pack", str(folder), "--format", "json")
    assert again.code == 0, again.err
    assert all(len(each["fingerprint"]) == 16 for each in json.loads(again.out))


def test_review_of_what_is_not_there(run: Run, folder: Path) -> None:
    ran = run("review", "phrases/fast-trak", "--pack", str(folder))
    assert ran.code == 2
    assert "Did you mean ‘phrases/fast-track’?" in ran.err
    assert not (folder / "reviews.yaml").exists()


def test_review_keeps_a_file_that_it_cannot_read(run: Run, folder: Path) -> None:
    reviews = folder / "reviews.yaml"
    reviews.write_text("reviews: [{phrase: x}]\n", encoding="utf-8")
    ran = run("review", "phrases/fast-track", "--pack", str(folder))
    assert ran.code == 2
    assert "nothing was recorded" in ran.err
    assert reviews.read_text(encoding="utf-8") == "reviews: [{phrase: x}]\n"


def test_schema_is_json(run: Run) -> None:
    assert run("schema", "template").json["type"] == "object"


def test_help_teaches(run: Run) -> None:
    ran = run("compose", "--help")
    assert ran.code == 0
    assert "--answer documents/missing#2:whose=father" in ran.out


def test_the_default_is_the_pack_that_was_chosen(run: Run, folder: Path) -> None:
    file = settings_file()
    file.save(Settings().with_pack(folder))
    assert "small" in run("compose", "photos/new-photo", "--format", "json").json["pack"]["id"]
    shutil.rmtree(folder)
    ran = run("list")
    assert ran.code == 2
    assert "chosen in the window" in ran.err
    assert f"{folder}: There is no wording here." in ran.err
    assert run("list", "--pack", str(paths.shipped_pack())).code == 0


def test_settings_that_cannot_be_read_are_told(run: Run) -> None:
    settings_file().save(Settings())
    (paths.settings() / FILE_NAME).write_bytes(b"[")
    ran = run("list")
    assert ran.code == 0
    assert "saved settings" in ran.err
