"""A compiled pack is read in parts: what isn't asked for isn't read, and what was cut off is missed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.cli.main import parse, run
from app.errors import AppError
from app.packs.container import Container, write_container
from app.storage.compiled_folder import cached_file
from app.storage.file_slices import FileSlices, slices_of
from app.storage.paths import shipped_pack

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files are read whole there")


def test_a_slice_is_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(bytes(range(100)))
    slices = slices_of(file, 100)
    for part in (slice(0, 8), slice(90, 200), slice(None, 3), slice(200, 300), slice(5, 2)):
        assert slices[part] == bytes(range(100))[part]
    with pytest.raises(AppError, match="too-large"):
        slices_of(file, 99)
    with pytest.raises(AppError, match="cannot-read"):
        slices_of(tmp_path / "none", 99)
    with pytest.raises(AppError, match="cannot-read"):
        slices_of(tmp_path, 99)


def test_a_file_that_is_replaced_is_read_as_it_was(tmp_path: Path) -> None:
    file, other = tmp_path / "file", tmp_path / "other"
    file.write_bytes(write_container({"a": b"first" * 100, "b": b"second"}))
    container = Container(slices_of(file, 10_000))
    other.write_bytes(write_container({"a": b"another"}))
    other.replace(file)
    assert container.part("a") == b"first" * 100


def test_a_file_that_is_cut_meanwhile_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(write_container({"a": b"first", "b": os.urandom(500)}))
    container = Container(slices_of(file, 10_000))
    os.truncate(file, file.stat().st_size - 100)
    assert container.part("a") == b"first"
    with pytest.raises(AppError, match="not-compiled"):
        container.part("b")


def test_its_handle_goes_with_it(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"abc")
    slices = slices_of(file, 10)
    assert isinstance(slices, FileSlices)
    handle = slices._handle
    os.fstat(handle)
    del slices
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(handle)


@pytest.mark.parametrize("command", [["list"], ["show", "photos/new-photo"]])
def test_commands_read_no_more_than_they_need(
    command: list[str],
    compiled_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COMMS_BUILDER_HOME", str(compiled_home))
    read = 0
    slice_of = FileSlices.__getitem__

    def counted(slices: FileSlices, part: slice) -> bytes:
        nonlocal read
        found = slice_of(slices, part)
        read += len(found)
        return found

    monkeypatch.setattr(FileSlices, "__getitem__", counted)
    assert run(parse(command)) == 0
    assert capsys.readouterr().out
    whole = cached_file(shipped_pack()).stat().st_size
    assert 0 < read < whole / 2
