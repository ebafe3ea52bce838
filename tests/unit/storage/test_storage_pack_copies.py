"""A pack of one's own: copied whole or not at all, nothing overwritten, and freshness for whoever follows it."""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.storage import pack_copies, paths
from app.storage.compiled_folder import compile_folder
from app.storage.pack_copies import copy_pack, copy_target
from app.storage.pack_schemas import FILE_KINDS, editor_files
from app.storage.packs import LoadedPack, freshness, load, text_file, watchable
from tests.unit.small_pack import small_files, write_folder

NEW_PHOTO = "templates/photos/new-photo.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "small", small_files())


def caught(action: Callable[[], object]) -> AppError:
    with pytest.raises(AppError) as raised:
        action()
    assert error_words(raised.value, Language.EN) != error_words(raised.value, Language.CY)
    return raised.value


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_the_copy_is_the_pack(folder: Path, tmp_path: Path) -> None:
    (folder / "README.txt").write_text("about")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("hidden")
    copy_pack(folder, tmp_path / "mine")
    assert contents(tmp_path / "mine") == small_files() | {"README.txt": b"about"}
    assert load(tmp_path / "mine").pack.index == load(folder).pack.index


@pytest.mark.skipif(os.name == "nt", reason="POSIX files")
def test_a_link_to_a_private_file_doesn_t_bring_it_into_the_copy(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "private").write_text("a secret")
    (folder / "templates/photos/link.yaml").symlink_to(tmp_path / "private")
    (folder / "notes.txt").symlink_to(tmp_path / "private")
    (folder / "gone.yaml").symlink_to("nowhere")
    (folder / "elsewhere").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.yaml")
    copy_pack(folder, tmp_path / "mine")
    assert contents(tmp_path / "mine") == small_files()


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_the_copy_can_be_written_whatever_the_original(folder: Path, tmp_path: Path) -> None:
    (folder / NEW_PHOTO).chmod(0o444)
    copy_pack(folder, tmp_path / "mine")
    for path in (tmp_path / "mine", tmp_path / "mine" / NEW_PHOTO):
        assert path.stat().st_mode & 0o200, path


def test_the_shipped_pack_can_be_copied(tmp_path: Path, shipped_loaded: LoadedPack) -> None:
    copy_pack(paths.shipped_pack(), tmp_path / "mine")
    assert load(tmp_path / "mine").pack.index == shipped_loaded.pack.index


def test_an_empty_folder_is_filled(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    copy_pack(folder, tmp_path / "mine")
    assert contents(tmp_path / "mine") == small_files()


def test_nothing_is_overwritten(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.mkdir()
    (target / "letter.txt").write_text("mine")
    error = caught(lambda: copy_pack(folder, target))
    assert (error.code, error.where) == ("folder-not-empty", str(target))
    assert contents(target) == {"letter.txt": b"mine"}
    file = target / "letter.txt"
    assert caught(lambda: copy_pack(folder, file)).code == "folder-not-empty"
    assert sorted(each.name for each in tmp_path.iterdir() if each.name != "home0") == [
        "mine",
        "small",
    ]


def test_no_copy_inside_a_pack(folder: Path, tmp_path: Path) -> None:
    before = contents(folder)
    other = write_folder(tmp_path / "other", small_files())
    for inside in (folder / "mine", other / "mine", other / "templates" / "mine"):
        assert caught(partial(copy_pack, folder, inside)).code == "copy-inside"
    assert caught(lambda: copy_pack(folder, folder)).code == "folder-not-empty"
    assert contents(folder) == contents(other) == before


def test_a_compiled_file_says_why_it_cannot_be_copied(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "small.pack"
    file.write_bytes(compile_folder(folder))
    error = caught(lambda: copy_pack(file, tmp_path / "mine"))
    assert (error.code, error.where) == ("compiled-no-text", str(file))
    assert not (tmp_path / "mine").exists()


def full_disk(after: int) -> Callable[[Path, bytes], int]:
    left = [after]
    real = Path.write_bytes

    def write(path: Path, data: bytes) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(path, data)

    return write


@pytest.mark.parametrize("after", [0, 5])
def test_a_full_disk_leaves_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(Path, "write_bytes", full_disk(after))
    error = caught(lambda: copy_pack(folder, tmp_path / "mine"))
    assert (error.code, error.params["reason"]) == ("cannot-write", os.strerror(errno.ENOSPC))
    assert sorted(tmp_path.iterdir()) == before


def test_a_bug_or_a_key_leaves_nothing_either(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(pack_copies, "_move", stop)
    with pytest.raises(KeyboardInterrupt):
        copy_pack(folder, tmp_path / "mine")
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_that_fills_in_the_meantime_is_left_alone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, real = tmp_path / "mine", pack_copies._copy_files

    def copy_slowly(source: Path, growing: Path) -> None:
        real(source, growing)
        target.mkdir()
        (target / "letter.txt").write_text("mine")

    monkeypatch.setattr(pack_copies, "_copy_files", copy_slowly)
    assert caught(lambda: copy_pack(folder, target)).code == "cannot-write"
    assert contents(target) == {"letter.txt": b"mine"}
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".mine")]


def test_where_a_copy_goes(tmp_path: Path) -> None:
    assert copy_target(tmp_path / "new", "small") == tmp_path / "new"
    (tmp_path / "new").mkdir()
    assert copy_target(tmp_path / "new", "small") == tmp_path / "new"
    assert copy_target(tmp_path / "new", "small", apart=True) == tmp_path / "new" / "small"
    (tmp_path / "new" / "letter.txt").write_text("mine")
    assert copy_target(tmp_path / "new", "small") == tmp_path / "new" / "small"


def test_freshness_follows_folders_and_compiled_files(folder: Path, tmp_path: Path) -> None:
    before = freshness(folder)
    assert freshness(folder) == before
    (folder / NEW_PHOTO).write_bytes((folder / NEW_PHOTO).read_bytes() + b"#\n")
    assert freshness(folder) != before
    file = tmp_path / "small.pack"
    file.write_bytes(b"1")
    before = freshness(file)
    file.write_bytes(b"12")
    assert freshness(file) != before
    assert caught(lambda: freshness(tmp_path / "gone")).code == "no-pack"


def test_what_can_be_watched_is_bounded_folders_first(folder: Path, tmp_path: Path) -> None:
    every = watchable(folder, 1000).paths
    assert set(every) == {
        each for each in (folder, *folder.rglob("*")) if each.is_dir() or each.suffix == ".yaml"
    }
    few = watchable(folder, 3).paths
    assert len(few) == 3
    assert all(each.is_dir() for each in few)
    (tmp_path / "small.pack").write_bytes(b"")
    assert watchable(tmp_path / "small.pack", 5).paths == (tmp_path / "small.pack",)


def test_where_the_text_of_something_is(folder: Path, tmp_path: Path) -> None:
    assert text_file(folder, NEW_PHOTO) == folder / NEW_PHOTO
    assert caught(lambda: text_file(folder, "templates/gone.yaml")).code == "cannot-read"
    assert caught(lambda: text_file(tmp_path / "gone", NEW_PHOTO)).code == "no-pack"
    file = tmp_path / "small.pack"
    file.write_bytes(compile_folder(folder))
    assert caught(lambda: text_file(file, NEW_PHOTO)).code == "compiled-no-text"


def test_what_was_loaded_tells_whether_it_is_still_fresh(folder: Path, tmp_path: Path) -> None:
    assert load(folder).freshness == freshness(folder)
    assert load(folder).freshness == freshness(folder)
    file = tmp_path / "small.pack"
    file.write_bytes(compile_folder(folder))
    assert load(file).freshness == freshness(file)


def test_a_copy_comes_with_what_an_editor_is_told(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "mine"
    loaded = load(folder)
    copy_pack(folder, copy, editor_files(loaded))
    settings = json.loads((copy / ".vscode/settings.json").read_text(encoding="utf-8"))
    schemas: dict[str, list[str]] = settings["yaml.schemas"]
    for file in schemas:
        schema = json.loads((copy / file).read_text(encoding="utf-8"))
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert len(schemas) == len(FILE_KINDS) == len(list((copy / ".vscode/schemas").iterdir()))
    for name in contents(folder):
        if name.endswith(".yaml"):
            assert sum(_applies(patterns, name) for patterns in schemas.values()) == 1, name
    extensions = json.loads((copy / ".vscode/extensions.json").read_text(encoding="utf-8"))
    assert extensions == {"recommendations": ["redhat.vscode-yaml"]}


def _applies(patterns: list[str], name: str) -> bool:
    """As editors have it: the last pattern that fits decides."""
    fits = False
    for pattern in patterns:
        form = re.escape(pattern.removeprefix("!"))
        form = form.replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "[^/]*")
        if re.fullmatch(form, name):
            fits = not pattern.startswith("!")
    return fits


def test_what_an_editor_is_told_is_no_part_of_the_pack(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "mine"
    before = load(folder)
    copy_pack(folder, copy, editor_files(before))
    after = load(copy)
    assert after.pack.problems == before.pack.problems
    again = tmp_path / "again"
    copy_pack(copy, again)
    assert not (again / ".vscode").exists()
