"""`check --report`."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from app.cli.checking import check_pack
from app.cli.main import parse
from tests.unit.cli.conftest import Run
from tests.unit.small_pack import small_files, write_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small pack as a folder."""
    return write_folder(tmp_path / "small", small_files())


def test_the_report_is_written_beside_what_is_told(run: Run, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    plain = run("check", str(folder))
    ran = run("check", str(folder), "--report", str(file))
    assert (ran.code, ran.out) == (plain.code, plain.out)
    html = file.read_text("utf-8")
    assert html.startswith("<!DOCTYPE html>")
    assert html.rstrip().endswith("</html>")
    withheld = os.umask(0)
    os.umask(withheld)
    assert file.stat().st_mode & 0o777 == 0o666 & ~withheld


def test_the_report_is_written_though_nobody_reads_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.html"

    class Gone(io.StringIO):
        def write(self, _text: str, /) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Gone())
    with pytest.raises(BrokenPipeError):
        check_pack(folder, parse(["check", str(folder), "--report", str(file)]))
    assert file.read_text("utf-8").rstrip().endswith("</html>")


def test_a_report_that_cannot_be_written_says_so(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("x")
    ran = run("check", str(folder), "--report", str(target / "report.html"))
    assert ran.code == 2
    assert "can’t be written" in ran.err
    assert "Templates: " in ran.out
    assert target.read_text() == "x"
