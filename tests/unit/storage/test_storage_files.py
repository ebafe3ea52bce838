"""Whole files: read bounded, replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import AppError
from app.storage import files, paths
from app.storage.files import exists, read_beginning, read_bytes, write_bytes, write_own


def caught(action: Callable[[], object]) -> AppError:
    with pytest.raises(AppError) as raised:
        action()
    return raised.value


HANDLES = Path("/proc/self/fd")


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []


def test_read_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "file"
    write_bytes(path, b"first")
    write_bytes(path, b"second, and longer")
    assert read_bytes(path, 100) == b"second, and longer"
    assert read_beginning(path, 6) == b"second"
    assert names_in(path.parent) == ["file"]


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_what_is_written_is_the_owners_alone(tmp_path: Path) -> None:
    write_bytes(tmp_path / "file", b"")
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
@pytest.mark.parametrize("usual", [0, 0o022, 0o077])
def test_folders_of_the_apps_own_are_their_owners_alone(tmp_path: Path, usual: int) -> None:
    before = os.umask(usual)
    try:
        write_own(tmp_path / "new" / "settings" / "file", b"")
        (tmp_path / "old").mkdir(0o777)
        (tmp_path / "old").chmod(0o777)
        write_own(tmp_path / "old" / "file", b"")
    finally:
        os.umask(before)
    for folder in ("new", "new/settings", "old"):
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == 0o700, folder


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_pipe_is_told_at_once_unless_one_is_wanted(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert caught(lambda: read_bytes(pipe, 10)).code == "cannot-read"
    assert caught(lambda: read_beginning(Path("/dev/zero"), 10)).code == "cannot-read"
    reader = os.open(pipe, os.O_RDWR)
    os.write(reader, b"12345")
    assert read_beginning(pipe, 5, plain=False) == b"12345"
    os.close(reader)


def test_a_name_that_no_system_takes_is_told(tmp_path: Path) -> None:
    assert caught(lambda: read_bytes(tmp_path / "a\0b", 10)).code == "cannot-read"
    assert caught(lambda: write_bytes(tmp_path / "a\0b", b"")).code == "cannot-write"


def test_reading_is_bounded(tmp_path: Path) -> None:
    write_bytes(tmp_path / "file", b"0123456789")
    assert read_bytes(tmp_path / "file", 10) == b"0123456789"
    error = caught(lambda: read_bytes(tmp_path / "file", 9))
    assert (error.code, error.where, error.params["most"]) == (
        "too-large",
        str(tmp_path / "file"),
        9,
    )


def test_what_is_not_there_or_no_file(tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path):
        error = caught(lambda path=path: read_bytes(path, 10))  # type: ignore[misc]
        assert (error.code, error.where) == ("cannot-read", str(path))
        assert error.params["reason"]
    assert not exists(tmp_path / "none")
    assert exists(tmp_path)
    assert caught(lambda: exists(tmp_path / ("n" * 5000))).code == "cannot-read"


def failing(number: int) -> Callable[..., object]:
    def fail(*_arguments: object, **_keywords: object) -> object:
        raise OSError(number, os.strerror(number))

    return fail


STEPS: list[tuple[object, str]] = [
    (tempfile, "mkstemp"),
    (os, "fsync"),
    (Path, "replace"),
    (Path, "mkdir"),
]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS])
@pytest.mark.parametrize(("owner", "step"), STEPS, ids=[step for _, step in STEPS])
def test_a_failed_write_leaves_the_old_content_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, step: str, number: int
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    open_files = names_in(HANDLES)
    with monkeypatch.context() as patch:
        patch.setattr(owner, step, failing(number))
        error = caught(lambda: write_bytes(path, b"new"))
    assert (error.code, error.where) == ("cannot-write", str(path))
    assert error.params["reason"] == os.strerror(number)
    assert names_in(tmp_path) == ["file"]
    assert path.read_bytes() == b"old"
    assert len(names_in(HANDLES)) == len(open_files)


def test_a_file_that_somebody_has_open_is_waited_for_where_that_matters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows, where nothing is put in the place of an open file."""
    path, refusals = tmp_path / "file", 3
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        nonlocal refusals
        refusals -= 1
        if refusals >= 0:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    assert caught(lambda: write_bytes(path, b"new")).code == "cannot-write"
    monkeypatch.setattr(files, "_TRIES", 3)
    monkeypatch.setattr(files, "_AGAIN", 0)
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert names_in(tmp_path) == ["file"]


def test_a_failure_in_the_middle_of_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fdopen(handle: int, _mode: str) -> object:
        os.close(handle)
        return open(os.devnull, "rb")  # noqa: PTH123 - can't be written to

    monkeypatch.setattr(os, "fdopen", fdopen)
    assert caught(lambda: write_bytes(tmp_path / "file", b"new")).code == "cannot-write"
    assert names_in(tmp_path) == []


def test_folders_below_one_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    assert paths.cache() == tmp_path / "cache"
    assert paths.settings() == tmp_path / "settings"
    monkeypatch.delenv(paths.HOME_VARIABLE)
    assert paths.cache().name == paths.settings().name == paths.APP_NAME
    assert paths.shipped_pack().is_dir()
