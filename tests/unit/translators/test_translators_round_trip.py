"""Out to a translator and back: every byte that isn't a new Welsh word stays."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.storage import paths
from app.storage.compiled_folder import read_files
from app.storage.pack_folder import PackFolder
from app.templates.reading import read_pack
from app.translators.giving_out import give_out
from app.translators.taking_in import take_in
from app.translators.xliff_writing import NAMESPACE
from tests.unit.small_pack import small_files
from tests.unit.translators.giving import files_with, given, taken, unit_of


@pytest.fixture(scope="module")
def shipped() -> dict[str, bytes]:
    """The files of the shipped pack."""
    return read_files(PackFolder(paths.shipped_pack()))


@pytest.fixture(scope="module")
def exported(shipped: dict[str, bytes]) -> str:
    """The translator's file of the shipped pack."""
    return given(shipped)


def test_every_welsh_text_of_the_shipped_pack_is_in_it(
    shipped: dict[str, bytes], exported: str
) -> None:
    targets = len(re.findall("<target>", exported))
    written = b"\n".join(data for name, data in shipped.items() if name != "terms.yaml").decode()
    lines = [each for each in written.splitlines() if not each.lstrip().startswith("#")]
    pairs = sum(len(re.findall(r" \| (?!count)", each)) for each in lines)
    groups = sum(len(re.findall(r"(?:^\s*(?:- )?|[{,] ?)cy: (?!\[)", each)) for each in lines)
    number_forms = sum(bool(re.fullmatch(r"\s*cy:", each)) for each in lines)
    assert number_forms
    assert targets >= pairs + groups > 800


def test_an_unchanged_file_changes_no_byte_of_the_shipped_pack(
    shipped: dict[str, bytes], exported: str
) -> None:
    found = taken(shipped, exported)
    assert (found.files, found.taken, found.problems, found.made) == ({}, (), (), ())
    assert found.same == exported.count("<unit ")


@pytest.mark.parametrize("share", [4, pytest.param(1, marks=pytest.mark.slow)])
def test_new_words_everywhere_and_back_again_give_the_same_bytes(
    shipped: dict[str, bytes], share: int
) -> None:
    """Each Welsh text of the shared files and of so many of the templates gets a word more, and loses it again."""
    templates = sorted(each for each in shipped if each.startswith("templates/"))
    left_out = set(templates) - set(templates[::share])
    some = {name: data for name, data in shipped.items() if name not in left_out}
    exported = given(some)
    more = re.sub(r"<target>", "<target>Gair ", exported)
    found = taken(some, more)
    assert len(found.taken) + len(found.problems) + len(found.made) == exported.count("<unit ")
    assert len(found.taken) > 800 // share
    changed = {**some, **found.files}
    assert changed != some
    back = taken(changed, given(changed).replace("<target>Gair ", "<target>"))
    assert not back.problems
    # What had to be put in quotes for the new word stays in them: the words are the same.
    restored = {**changed, **back.files}
    assert [each for each in some if restored[each] != some[each]] == []


def test_the_file_is_xliff_of_its_version(exported: str) -> None:
    root = ElementTree.fromstring(exported)  # noqa: S314  # our own
    assert root.tag == f"{{{NAMESPACE}}}xliff"
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "en", "cy")
    token = re.compile(r"[\w.:-]+")
    files = root.findall(f"{{{NAMESPACE}}}file")
    assert len({each.get("id") for each in files}) == len(files)
    for file in files:
        units = file.findall(f"{{{NAMESPACE}}}unit")
        ids = [each.get("id") or "" for each in units]
        assert len(set(ids)) == len(ids)
        assert all(token.fullmatch(each) for each in ids)
        for unit in units:
            data = {each.get("id") for each in unit.iter(f"{{{NAMESPACE}}}data")}
            used = {
                value
                for each in unit.iter()
                for key, value in each.attrib.items()
                if key.startswith("dataRef")
            }
            assert used == data
            assert [child.tag.rpartition("}")[2] for child in unit][-1] == "segment"


def test_the_small_pack_goes_out_and_back() -> None:
    files = small_files()
    found = taken(files, given(files))
    assert (found.files, found.problems, found.made) == ({}, (), ())


@pytest.mark.parametrize("newline", [b"\r\n", b"\r"])
def test_other_line_ends_and_a_mark_at_the_beginning(newline: bytes) -> None:
    files = {
        name: b"\xef\xbb\xbf" + data.replace(b"\n", newline) for name, data in small_files().items()
    }
    assert taken(files, given(files)).files == {}
    changed = taken(files, given(files).replace("<target>", "<target>Gair "))
    assert changed.files
    for name, data in changed.files.items():
        assert data.startswith(b"\xef\xbb\xbf")
        lone = data.replace(newline, b"")
        assert b"\n" not in lone, name
        assert b"\r" not in lone, name


def test_a_broken_file_is_set_aside_and_told() -> None:
    files = {**small_files(), "templates/broken.yaml": b"title: [\n"}
    read = read_pack(files)
    out = give_out(files, read)
    assert {each.place.file for each in out.aside} == {"templates/broken.yaml"}
    assert "broken.yaml" not in out.xliff


LETTER = """\
title: Ask for papers | Gofyn am bapurau
channels: [note]
guidance: {section: Asking for papers, line: L5}
questions:
  - id: whose
    type: radio
    ask: Whose? | Pwy?
    required: true
    forms: [for]
    choices:
      - {id: you, label: You | Chi, for: for you | ar eich cyfer chi}
      - {id: another, label: Another | Arall, for: for another | ar gyfer arall}
phrases:
  - id: papers
    slot: note
    when: whose == 'you'
    en: We {{ also }} need papers {{ whose.for }} for the passport.
    cy: Mae angen papurau {{ whose.for }} arnom {{ also }}.
"""


def test_the_file_says_what_a_translator_needs() -> None:
    text = given(files_with(templates__letter=LETTER))
    head = text[text.index('original="small/templates/letter.yaml"') :].partition("<unit")[0]
    assert "Template: Ask for papers" in head
    assert "Guidance: Asking for papers (L5)" in head
    unit = unit_of(text, "phrases.papers")
    for words in (
        "templates/letter.yaml:17:9 · phrases › papers",
        "Customers read this.",
        "Said only when: whose == 'you'",
        "For example: We also need papers for you for the passport.",
        "Term: passport = pasbort (seen)",
    ):
        assert words in unit
    assert "Only officers read this." in unit_of(text, "questions.whose.ask")
    shared = text[text.index('original="small/phrases/fast-track.yaml"') :].partition("<unit")[0]
    assert "templates/photos/new-photo" in shared


def test_where_a_file_is_doesnt_matter(tmp_path: Path, exported: str) -> None:
    folder = tmp_path / "copy"
    for name, data in read_files(PackFolder(paths.shipped_pack())).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    files = read_files(PackFolder(folder))
    assert take_in(files, (), read_pack(files), exported.encode(), "x").files == {}
