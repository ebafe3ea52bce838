"""What is left when the app is killed while it writes is taken away later; nothing else ever is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.storage import leftovers, paths
from app.storage.leftovers import OLD_S, clean_leftovers, noted
from app.storage.pack_copies import copy_pack
from tests.unit.small_pack import small_files, write_folder

ROOT = Path(__file__).parents[3]


def aged(file: Path, seconds: float = OLD_S + 60) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        file.write_bytes(b"x")
    then = file.lstat().st_mtime - seconds
    os.utime(file, (then, then), follow_symlinks=False)
    return file


def test_old_half_files_go_and_all_else_stays(own_home: Path) -> None:
    settings, packs = paths.settings(), paths.cache() / "packs"
    gone = [
        aged(settings / ".settings.json.a1b2c3d4"),
        aged(settings / ".words.txt.abcd_fgh"),
        aged(packs / ".hmpo-0123.pack.zzzzzzzz"),
    ]
    young = aged(settings / ".settings.json.young000", 60)
    stays = [
        aged(settings / "settings.json"),
        aged(settings / "settings.json.bad"),
        aged(settings / ".settings.json.lock"),
        aged(settings / ".something.else"),
        aged(packs / "hmpo-0123.pack"),
        young,
    ]
    (settings / ".linked.json.a1b2c3d4").symlink_to(stays[0])
    (settings / ".folder.json.a1b2c3d4").mkdir()
    clean_leftovers()
    assert [each for each in gone if each.exists()] == []
    assert all(each.exists() for each in stays)
    assert (settings / ".linked.json.a1b2c3d4").is_symlink()
    assert (settings / ".folder.json.a1b2c3d4").is_dir()


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_copy_that_was_killed_goes_and_its_note_with_it(tmp_path: Path, own_home: Path) -> None:
    source = write_folder(tmp_path / "small", small_files())
    code = (
        "import os, signal, sys; from pathlib import Path; from app.storage import pack_copies\n"
        "def die(*_): os.kill(os.getpid(), signal.SIGKILL)\n"
        "pack_copies._move = die\n"
        f"pack_copies.copy_pack(Path({str(source)!r}), Path({str(tmp_path / 'mine')!r}))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert ran.returncode == -signal.SIGKILL
    (left,) = tmp_path.glob(".mine.*")
    (note,) = leftovers._notes().iterdir()
    clean_leftovers()
    assert left.is_dir()  # too young
    aged(note)
    clean_leftovers()
    assert not left.exists()
    assert not note.exists()
    assert source.is_dir()


def test_a_copy_that_was_made_leaves_no_note(tmp_path: Path) -> None:
    source = write_folder(tmp_path / "small", small_files())
    copy_pack(source, tmp_path / "mine")
    assert list(leftovers._notes().iterdir()) == []


@pytest.mark.parametrize("name", ["mine", ".mine", "..", ".mine.txt", ".mine.0123456g", ""])
def test_a_note_of_anything_else_takes_nothing_away(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "keep" / name if name else tmp_path / "keep"
    folder.mkdir(parents=True, exist_ok=True)
    with noted(folder):
        (note,) = leftovers._notes().iterdir()
        aged(note)
        clean_leftovers()
    assert folder.is_dir()
    for text in (b"\0", b"relative/.mine.01234567", b"\xff" * 99):
        note = leftovers._notes() / "0123"
        note.write_bytes(text)
        aged(note)
        clean_leftovers()
        assert not note.exists()


def test_where_nothing_can_be_noted_or_looked_at_nothing_fails(
    tmp_path: Path, own_home: Path
) -> None:
    (own_home / "cache").write_text("a file where the folder should be")
    copy_pack(write_folder(tmp_path / "small", small_files()), tmp_path / "mine")
    assert (tmp_path / "mine" / "pack.yaml").is_file()
    clean_leftovers()
