"""`export`, `import` and `uses`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run
from tests.unit.small_pack import small_files, write_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small pack as a folder."""
    return write_folder(tmp_path / "small", small_files())


@pytest.fixture
def xliff(run: Run, folder: Path, tmp_path: Path) -> Path:
    """The pack, exported."""
    file = tmp_path / "welsh.xliff"
    ran = run("export", "--translate", str(file), "--pack", str(folder))
    assert ran.code == 0, ran.err
    assert "texts (" in ran.out
    return file


def contents(folder: Path) -> dict[str, bytes]:
    """What is in the files of a folder."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_out_and_back_leaves_every_byte(run: Run, folder: Path, xliff: Path) -> None:
    before = contents(folder)
    ran = run("import", str(xliff), "--pack", str(folder))
    assert (ran.code, ran.err) == (0, "")
    assert "Taken: 0 texts in 0 files." in ran.out
    assert contents(folder) == before


def test_new_welsh_goes_in(run: Run, folder: Path, xliff: Path) -> None:
    mode = (folder / "pack.yaml").stat().st_mode
    xliff.write_text(xliff.read_text("utf-8").replace(">Pecyn bach<", ">Pecyn bychan<"), "utf-8")
    ran = run("import", str(xliff), "--pack", str(folder), "--format", "json")
    assert ran.code == 0, ran.err
    assert [each["after"] for each in ran.json["taken"]] == ["Pecyn bychan"]
    after = (folder / "pack.yaml").read_bytes()
    assert after == small_files()["pack.yaml"].replace(b"Pecyn bach", b"Pecyn bychan")
    assert (folder / "pack.yaml").stat().st_mode == mode


def test_what_is_left_is_told_with_its_line(run: Run, folder: Path, xliff: Path) -> None:
    text = xliff.read_text("utf-8").replace(">Pecyn bach<", ">Pecyn {{ x }}<")
    text = text.replace(">Neges blaen<", ">Neges syml<")
    line = next(n for n, each in enumerate(text.splitlines(), 1) if '<unit id="title"' in each)
    xliff.write_text(text, "utf-8")
    ran = run("import", str(xliff), "--pack", str(folder))
    assert ran.code == 1
    assert "welsh.xliff:" in ran.err
    assert "title: the Welsh has something that the English hasn’t: {{ x }}." in ran.err
    assert "Left: 1." in ran.out
    assert b"Neges syml" in (folder / "channels/plain.yaml").read_bytes()
    assert line


def test_reviews_are_recorded_by_name_only(run: Run, folder: Path, xliff: Path) -> None:
    text = xliff.read_text("utf-8").replace('state="translated"', 'state="final"')
    xliff.write_text(text, "utf-8")
    ran = run("import", str(xliff), "--pack", str(folder))
    assert ran.code == 0
    assert "--by NAME" in ran.err
    assert not (folder / "reviews.yaml").exists()
    ran = run("import", str(xliff), "--pack", str(folder), "--by", "Siân Jones")
    assert ran.code == 0, ran.err
    assert "Siân Jones" in (folder / "reviews.yaml").read_text("utf-8")
    again = run("export", "--translate", str(xliff), "--pack", str(folder), "--format", "json")
    assert again.json["states"]["reviewed"] > 0
    assert run("import", str(xliff), "--pack", str(folder), "--by", "X").code == 0
    assert "X" not in (folder / "reviews.yaml").read_text("utf-8").replace("XLIFF", "")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<xliff", "isn’t whole XML"),
        (b"<!DOCTYPE x><x/>", "declares a document type"),
        (b"<html/>", "isn’t an XLIFF file"),
    ],
)
def test_a_bad_file_is_one_line(
    run: Run, folder: Path, tmp_path: Path, data: bytes, words: str
) -> None:
    file = tmp_path / "bad.xliff"
    file.write_bytes(data)
    ran = run("import", str(file), "--pack", str(folder))
    assert ran.code == 2
    assert words in ran.err
    assert ran.err.count("\n") == 1


def test_of_another_pack(run: Run, xliff: Path) -> None:
    ran = run("import", str(xliff))
    assert ran.code == 2
    assert "made for another pack (‘small’, and this is ‘hmpo’)" in ran.err


def test_what_cannot_be_read_or_written(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("import", str(tmp_path / "none.xliff"), "--pack", str(folder)).code == 2
    target = tmp_path / "file"
    target.write_text("x")
    ran = run("export", "--translate", str(target / "x.xliff"), "--pack", str(folder))
    assert ran.code == 2
    assert "can’t be written" in ran.err
    compiled = run("export", "--translate", str(tmp_path / "x"), "--pack", str(target))
    assert compiled.code == 2


def test_a_broken_file_is_told_at_export(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "templates" / "broken.yaml").write_text("title: [\n")
    ran = run("export", "--translate", str(tmp_path / "x.xliff"), "--pack", str(folder))
    assert ran.code == 2
    assert "templates/broken.yaml:" in ran.err
    assert (tmp_path / "x.xliff").exists()


def test_uses(run: Run, folder: Path) -> None:
    ran = run("uses", "phrases/fast-track", "--pack", str(folder))
    assert ran.code == 0
    assert ran.out.startswith("fast-track (shared phrase): ")
    assert "pack.yaml:7:44: has it for Fast Track: fast-track" in ran.out
    assert "templates/photos/new-photo.yaml:4:13: has it for Fast Track" in ran.out
    whole = run("uses", "welsh_contact", "--format", "json", "--pack", str(folder)).json
    assert whole[0]["kind"] == "office"
    assert {"file", "line", "column", "how", "text"} == set(whole[0]["uses"][0])


def test_uses_of_what_is_not_there(run: Run, folder: Path) -> None:
    ran = run("uses", "phrases/fast-trak", "--pack", str(folder))
    assert ran.code == 2
    assert "Did you mean ‘phrases/fast-track’?" in ran.err
    (folder / "templates" / "broken.yaml").write_text("title: [\n")
    ran = run("uses", "fast_track", "--pack", str(folder))
    assert ran.code == 2
    assert "fast_track (question):" in ran.out
    assert "templates/broken.yaml:" in ran.err
