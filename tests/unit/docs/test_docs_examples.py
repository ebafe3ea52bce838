"""Every example of the guides for owners is read as (part of) a pack: whoever copies it must get no problem."""

from __future__ import annotations

import re

import pytest

from app.language import Bilingual, Language
from app.source.problem_words import describe
from app.storage.packs import load
from app.storage.paths import shipped_pack
from app.templates.new_template import NewTemplate, text_of_new
from app.templates.reading import read_pack
from tests.unit.docs.examples import PARTS, ROOT, examples, pack_of

AUTHORING = "authoring.md"
LETTER = "templates/documents/ask-for-a-signed-letter.yaml"


def problems(files: dict[str, bytes]) -> list[str]:
    return [describe(each, Language.EN) for each in read_pack(files).index.problems]


@pytest.mark.parametrize("guide", [AUTHORING])
def test_every_example_says_what_it_is(guide: str) -> None:
    found = list(examples(guide))
    assert len(found) > 10
    for each in found:
        assert each.what in PARTS or each.what.endswith(".yaml"), each
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    assert len(re.findall("^```", text, re.MULTILINE)) == 2 * len(found), "only yaml is checked"


def test_the_examples_of_the_authors_guide_make_one_good_template() -> None:
    """As its reader puts them in: below the last question, below the last phrase, at the top."""
    assert problems(pack_of(AUTHORING, LETTER)) == []


def test_the_authors_guide_begins_with_what_the_window_makes() -> None:
    pack = load(shipped_pack()).pack
    title = Bilingual("Ask for a signed letter", "Gofyn am lythyr wedi’i lofnodi")
    new = NewTemplate(
        title, "documents", "ask-for-a-signed-letter", "dap-message", reply="expected"
    )
    made = text_of_new(new, pack.channel("dap-message"), Language.EN)
    without = "".join(
        line for line in made.splitlines(keepends=True) if not line.lstrip().startswith("#")
    )
    (shown,) = [each.text for each in examples(AUTHORING) if each.what == LETTER]
    assert new.file == LETTER
    assert shown == without
