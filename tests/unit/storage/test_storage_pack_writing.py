"""Files of a pack, changed where they stand: whole, for whoever could read them, and never over others' work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.errors import AppError
from app.storage.compiled_folder import read_files
from app.storage.pack_folder import PackFolder
from app.storage.pack_writing import write_changed, write_new
from app.storage.translator_files import send_to_translator, take_from_translator
from tests.unit.small_pack import small_files, write_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small pack as a folder."""
    return write_folder(tmp_path / "small", small_files())


def test_what_changed_meanwhile_is_left_and_the_rest_is_written(folder: Path) -> None:
    listed = PackFolder(folder)
    before = read_files(listed)
    (folder / "terms.yaml").write_bytes(b"# mine\n")
    (folder / "office.yaml").unlink()
    after = dict.fromkeys(("terms.yaml", "office.yaml", "pack.yaml"), b"# new\n")
    failed = write_changed(listed, before, after)
    assert [(each.where, each.code) for each in failed] == [
        ("terms.yaml", "changed-meanwhile"),
        ("office.yaml", "cannot-read"),
    ]
    assert (folder / "terms.yaml").read_bytes() == b"# mine\n"
    assert not (folder / "office.yaml").exists()
    assert (folder / "pack.yaml").read_bytes() == b"# new\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_whoever_may_read_a_file_may_so_afterwards(folder: Path) -> None:
    listed = PackFolder(folder)
    (folder / "pack.yaml").chmod(0o640)
    assert not write_changed(listed, read_files(listed), {"pack.yaml": b"# new\n"})
    assert (folder / "pack.yaml").stat().st_mode & 0o777 == 0o640


def test_a_new_file_takes_no_place(folder: Path) -> None:
    listed = PackFolder(folder)
    write_new(listed, "cases/a.yaml", b"# new\n")
    with pytest.raises(AppError) as caught:
        write_new(listed, "cases/a.yaml", b"# other\n")
    assert caught.value.code == "cannot-write"
    assert (folder / "cases" / "a.yaml").read_bytes() == b"# new\n"


def test_no_review_is_recorded_of_what_could_not_be_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "welsh.xliff"
    send_to_translator(folder, file)
    text = file.read_text("utf-8").replace('state="translated"', 'state="final"')
    file.write_text(text.replace(">Pecyn bach<", ">Pecyn bychan<"), "utf-8")
    refused = [AppError("cannot-write", "pack.yaml", reason="full")]
    monkeypatch.setattr("app.storage.translator_files.write_changed", lambda *_: refused)
    back = take_from_translator(folder, file, "Siân Jones")
    assert (back.files, back.taken, back.reviewed) == ([], [], {})
    assert not (folder / "reviews.yaml").exists()
    monkeypatch.undo()
    back = take_from_translator(folder, file, "Siân Jones")
    assert back.files == ["pack.yaml"]
    assert back.reviewed
    assert (folder / "reviews.yaml").exists()
