"""What LibreOffice Writer and Chromium make today is read as what they made when it was committed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.formatting.kinds import kind_of
from app.formatting.reading import read_document
from tests.unit.formatting.outlines import outline
from tests.unit.formatting.program_samples import (
    FOLDER,
    make_with_chromium,
    make_with_libreoffice,
)

pytestmark = pytest.mark.slow


def check(made: list[Path]) -> None:
    for file in made:
        data = file.read_bytes()
        expected = (FOLDER / f"{file.name}.expected").read_text("utf-8").splitlines()
        assert outline(read_document(data, kind_of(data, file.name))) == expected, file.name


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice Writer isn’t there")
def test_what_libreoffice_saves(tmp_path: Path) -> None:
    check(make_with_libreoffice(tmp_path))


@pytest.mark.skipif(not shutil.which("chromium"), reason="Chromium isn’t there")
def test_what_chromium_copies_and_its_editor_makes(tmp_path: Path) -> None:
    check(make_with_chromium(tmp_path))
