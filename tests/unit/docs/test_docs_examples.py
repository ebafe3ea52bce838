"""Every example of the guides for owners is read as (part of) a pack: whoever copies it must get no problem."""

from __future__ import annotations

import re

import pytest

from app.expressions.names import OFFICE_ENTRIES
from app.language import Bilingual, Language
from app.source.problem_words import describe
from app.source.shapes import Shape
from app.storage.packs import LoadedPack
from app.templates.new_template import NewTemplate, text_of_new
from app.templates.reading import read_pack
from app.templates.shapes import SHAPES
from tests.unit.docs.examples import PARTS, ROOT, TEMPLATE, examples, pack_of, slips_in

AUTHORING, PACKS = "authoring.md", "packs.md"
LETTER = "templates/documents/ask-for-a-signed-letter.yaml"


def problems(files: dict[str, bytes]) -> list[str]:
    return [describe(each, Language.EN) for each in read_pack(files).index.problems]


@pytest.mark.parametrize("guide", [AUTHORING, PACKS])
def test_every_example_says_what_it_is(guide: str) -> None:
    found = list(examples(guide))
    assert len(found) > 10
    for each in found:
        assert each.what in PARTS or each.what.endswith(".yaml"), each
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    assert len(re.findall("^```", text, re.MULTILINE)) == 2 * len(found), "only yaml is checked"


def test_the_examples_of_the_authors_guide_make_one_good_template() -> None:
    """As its reader puts them in: below the last question, below the last phrase, at the top."""
    files = pack_of(AUTHORING, LETTER)
    assert problems(files) == []
    assert slips_in(files, LETTER) == []


def test_the_examples_of_the_reference_make_one_good_pack() -> None:
    files = pack_of(PACKS)
    read = read_pack(files)
    assert [describe(each, Language.EN) for each in read.index.problems] == []
    assert {"guide/example", "guide/whole"} <= set(read.templates)
    assert "second-letter" in read.index.channels
    assert slips_in(files, "templates/guide/") == []


def rows(guide: str, heading: str) -> list[list[str]]:
    """The cells of the table under a heading, without its head."""
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    section = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines[2:]]


def test_every_condition_of_the_reference_is_one() -> None:
    files = pack_of(PACKS)
    found = [
        condition
        for row in rows(PACKS, "Conditions")
        for condition in re.findall("`(.+?)`", row[0])
    ]
    assert len(found) > 10
    text = files[TEMPLATE].decode()
    for number, condition in enumerate(found):
        text += f"  - id: c{number}\n    slot: detail\n    when: {condition}\n    text: A | B\n"
    assert problems(files | {TEMPLATE: text.encode()}) == []


def test_the_reference_leaves_no_entry_of_the_office_out() -> None:
    text = (ROOT / "docs" / PACKS).read_text(encoding="utf-8")
    assert [each for each in OFFICE_ENTRIES if f"`{each}`" not in text] == []


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_the_reference_tells_of_every_key(shape: Shape) -> None:
    text = (ROOT / "docs" / PACKS).read_text(encoding="utf-8")
    known = set(re.findall(r"[a-z][a-z_]+", text))
    assert [each.name for each in shape.fields if each.name not in known] == []


def test_the_authors_guide_begins_with_what_the_window_makes(shipped_loaded: LoadedPack) -> None:
    pack = shipped_loaded.pack
    title = Bilingual("Ask for a signed letter", "Gofyn am lythyr wedi’i lofnodi")
    new = NewTemplate(
        title, "documents", "ask-for-a-signed-letter", "dap-message", reply="expected"
    )
    made = text_of_new(new, pack, Language.EN)
    without = "".join(
        line for line in made.splitlines(keepends=True) if not line.lstrip().startswith("#")
    )
    (shown,) = [each.text for each in examples(AUTHORING) if each.what == LETTER]
    assert new.file == LETTER
    assert shown == without
