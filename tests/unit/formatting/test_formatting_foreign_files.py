"""Files of other programs, each with what is read of it (`NAME.expected`, as `outlines.py` writes it).

Made by the programs themselves: `libreoffice-*` (of letter.fodt) and `chromium-*`, as `program_samples.py` makes them.
The others are written after what Word, Outlook, Gmail, Apple Mail and others write. All names are invented.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from app.formatting.kinds import kind_of
from app.formatting.reading import read_document
from app.formatting.rich import RichDocument
from app.formatting.rich_html import rich_html
from tests.unit.formatting.outlines import outline, words_of

FOLDER = Path(__file__).parents[2] / "data/foreign"
FILES = sorted(FOLDER.glob("*.expected"))


def read(file: Path) -> RichDocument:
    data = file.read_bytes()
    return read_document(data, kind_of(data, file.name))


def test_there_are_many() -> None:
    assert len(FILES) >= 60
    assert {file.with_suffix("").suffix for file in FILES} == {
        *(".html", ".eml", ".msg", ".docx", ".txt")
    }


@pytest.mark.parametrize("expected", FILES, ids=lambda file: file.stem)
def test_files_of_other_programs_are_read_as_they_are_shown(expected: Path) -> None:
    document = read(expected.with_suffix(""))
    assert outline(document) == expected.read_text("utf-8").splitlines()


def test_what_was_read_is_stored_and_written_without_loss() -> None:
    for expected in FILES:
        document = read(expected.with_suffix(""))
        stored = msgspec.json.encode(document)
        assert msgspec.json.decode(stored, type=RichDocument) == document, expected.name
        again = read_document(rich_html(document), document.source.HTML)
        assert words_of(again).split() == words_of(document).split(), expected.name
