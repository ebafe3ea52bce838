"""Several copies of the program at once: each knows which it is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.storage.locks import number_of_start

ROOT = Path(__file__).parents[3]
STARTED = (
    "import sys; from pathlib import Path; from app.storage.locks import number_of_start; "
    "print(number_of_start(Path(sys.argv[1])), flush=True); sys.stdin.read()"
)


@contextmanager
def started(folder: Path) -> Iterator[int]:
    """Another copy that runs until the end of the block; its number."""
    command = [sys.executable, "-c", STARTED, str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())


def test_each_copy_has_a_number_that_is_free_again_when_it_ends(tmp_path: Path) -> None:
    with started(tmp_path) as first:
        with started(tmp_path) as second:
            assert (first, second) == (1, 2)
        with started(tmp_path) as third:
            assert third == 2
    with started(tmp_path) as again:
        assert again == 1
    assert {each.name for each in tmp_path.iterdir()} == {".start-1.lock", ".start-2.lock"}
    assert not any(each.stat().st_size for each in tmp_path.iterdir())


def test_the_second_start_in_one_program_is_another(tmp_path: Path) -> None:
    assert (number_of_start(tmp_path), number_of_start(tmp_path)) == (1, 2)


@pytest.mark.skipif(os.name == "nt", reason="a file where the folder should be is told otherwise")
def test_where_nothing_can_be_kept_it_is_the_first(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert number_of_start(tmp_path / "file") == 1
