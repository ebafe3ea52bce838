"""What the organisation sets holds, and only an administrator can set it."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from app.errors import AppError
from app.storage import organisation as organising
from app.storage.organisation import FILE_NAME, NOTHING, Organisation, load_organisation
from app.storage.settings import Settings

OWN = Settings(role="csmt", pack="/home/sam/wording", clipboard_minutes=120)
ALL = Organisation("/srv/wording", False, "examiner", 30, True, 24)
WHOLE = """\
pack = "/srv/wording"
own_packs = false
role = "examiner"
clipboard_minutes = 30
clipboard_locked = true
keep_cases_hours = 24
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file, which an administrator has written."""
    monkeypatch.setattr(organising, "is_an_administrators", lambda _file: True)
    return tmp_path / FILE_NAME


def test_without_a_file_all_is_the_officers_own_choice(tmp_path: Path) -> None:
    assert load_organisation(tmp_path / "none.toml") == NOTHING
    assert NOTHING.applied(OWN) == OWN
    assert NOTHING.locked == frozenset()
    assert NOTHING.kept_for == timedelta(hours=48)


def test_what_is_set_holds_and_is_never_kept_as_the_officers_own(file: Path) -> None:
    # With line ends and a mark as Windows makes them, too.
    file.write_bytes(WHOLE.replace("\n", "\r\n").encode("utf-8-sig"))
    assert load_organisation(file) == ALL
    file.write_text(WHOLE, "utf-8")
    assert load_organisation(file) == ALL
    assert ALL.applied(OWN) == Settings(role="examiner", pack="/srv/wording", clipboard_minutes=30)
    assert ALL.locked == {"role", "pack", "clipboard_minutes"}
    changed = msgspec.structs.replace(ALL.applied(OWN), keep_on_top=True)
    assert ALL.without(changed, OWN) == msgspec.structs.replace(OWN, keep_on_top=True)
    assert ALL.kept_for == timedelta(hours=24)


def test_a_time_that_is_not_locked_holds_until_the_officer_changes_it() -> None:
    loose = Organisation(clipboard_minutes=30, clipboard_locked=False)
    assert loose.applied(Settings()).clipboard_minutes == 30
    assert loose.applied(OWN).clipboard_minutes == 120
    assert loose.locked == frozenset()


def test_no_wording_of_ones_own_means_the_shipped_one() -> None:
    only = Organisation(own_packs=False)
    assert only.applied(OWN).pack == ""
    assert only.locked == {"pack"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pack = ", "Invalid value"),
        ("colour = 'red'", "colour"),
        ("role = 'boss'", "boss"),
        ("clipboard_minutes = 5", "5"),
        ("keep_cases_hours = 169", "168"),
        ("keep_cases_hours = 0", "1"),
        ("own_packs = 'no'", "bool"),
    ],
)
def test_a_file_with_anything_wrong_sets_nothing_and_says_what(
    file: Path, text: str, words: str
) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(AppError) as told:
        load_organisation(file)
    assert told.value.code == "organisation-file"
    assert words in str(told.value.params["why"])


def test_bytes_that_are_no_text_are_told(file: Path) -> None:
    file.write_bytes(b"role = \xff")
    with pytest.raises(AppError, match="organisation-file"):
        load_organisation(file)


# --- whose it is


@pytest.fixture
def placed(tmp_path: Path) -> Path:
    """The file as it is on the disk, in a folder that is its owner's alone."""
    folder = tmp_path / "site"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    file = folder / FILE_NAME
    file.write_text(WHOLE, "utf-8")
    file.chmod(0o644)
    return file


needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be the administrator"
)


@needs_root
def test_an_administrators_file_is_read(placed: Path) -> None:
    assert load_organisation(placed) == ALL


@needs_root
@pytest.mark.parametrize("what", ["owner", "folder's owner", "mode", "folder's mode", "link"])
def test_what_others_could_have_written_is_ignored_and_said(placed: Path, what: str) -> None:
    match what:
        case "owner":
            os.chown(placed, 1000, 0)
        case "folder's owner":
            os.chown(placed.parent, 1000, 0)
        case "mode":
            placed.chmod(0o666)
        case "folder's mode":
            placed.parent.chmod(0o775)
        case _:
            theirs = placed.parent.parent / "theirs"
            theirs.mkdir()
            os.chown(theirs, 1000, 0)
            placed.rename(theirs / FILE_NAME)
            placed.symlink_to(theirs / FILE_NAME)
    with pytest.raises(AppError, match="organisation-not-trusted"):
        load_organisation(placed)


def test_a_users_own_file_is_ignored(placed: Path) -> None:
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.chown(placed, 1000, 1000)
    with pytest.raises(AppError, match="organisation-not-trusted"):
        load_organisation(placed)
