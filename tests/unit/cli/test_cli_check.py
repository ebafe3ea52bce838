"""`check`: what it prints, its exit codes, and how it ends when somebody stops it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.storage import compiled_folder, pack_to_prove
from app.storage.pack_folder import PackFolder
from tests.unit.cli.conftest import Run
from tests.unit.proof.sound_pack import replace, sound_files
from tests.unit.small_pack import write_folder

ROOT = Path(__file__).parents[3]
REFUSED = "templates/enquiries/identity-not-confirmed.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack in which nothing is to mend."""
    return write_folder(tmp_path / "sound", sound_files())


def _bend(folder: Path, old: str, new: str) -> None:
    files = sound_files()
    replace(files, REFUSED, old, new)
    write_folder(folder, files)


def test_a_sound_pack_is_good_and_its_counts_are_told(run: Run, folder: Path) -> None:
    ran = run("check", str(folder))
    assert (ran.code, ran.err) == (0, "")
    assert "wordings whose Welsh nobody has reviewed" in ran.out
    assert ran.out.splitlines()[-1].startswith("Templates: 6. Proved: ")
    assert ran.out.rstrip().endswith("Not covered: 0.")


def test_what_must_change_gives_1_with_place_and_words(run: Run, folder: Path) -> None:
    _bend(folder, "cy: Ni allwn ateb hyn drwy e-bost.", "cy: …")
    ran = run("check", str(folder))
    assert ran.code == 1
    assert f"{REFUSED}:9:9: Must change: There are no words here: “…”." in ran.out


def test_strict_wants_reviews(run: Run, folder: Path) -> None:
    ran = run("check", "--strict", "--pack", str(folder))
    assert ran.code == 1
    assert "Must change: Nobody has reviewed this Welsh" in ran.out


def test_a_file_that_is_set_aside_gives_2_and_the_rest_is_proved(run: Run, folder: Path) -> None:
    (folder / REFUSED).write_text("title: [", "utf-8")
    ran = run("check", str(folder), "--format", "json")
    assert ran.code == 2
    assert REFUSED in ran.err
    assert ran.json["good"] is False
    assert ran.json["counts"]["templates"] > 2


def test_json_holds_every_slip_in_both_languages(run: Run, folder: Path) -> None:
    _bend(folder, "by email.", "by\u200b email.")
    whole = run("check", str(folder), "--format", "json").json
    slip = next(each for each in whole["slips"] if each["code"] == "zero-width")
    assert (slip["file"], slip["line"], slip["severity"]) == (REFUSED, 8, "must")
    assert "U+200B" in slip["message"]["en"]
    assert "U+200B" in slip["message"]["cy"]
    assert sum(each["code"] == "welsh-unreviewed" for each in whole["slips"]) > 5
    assert whole["changed"] is False


def test_a_pack_that_changes_meanwhile_is_said(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_and_change(listed: PackFolder) -> dict[str, bytes]:
        files = compiled_folder.read_files(listed)
        (folder / "templates/new.yaml").write_text("title: New", "utf-8")
        return files

    monkeypatch.setattr(pack_to_prove, "read_files", read_and_change)
    ran = run("check", str(folder))
    assert ran.code == 1
    assert "changed while it was checked" in ran.err


@pytest.mark.parametrize("name", ["not-there", "file.pack"])
def test_what_is_no_folder_gives_2(run: Run, tmp_path: Path, name: str) -> None:
    if name == "file.pack":
        (tmp_path / name).write_bytes(b"x")
    ran = run("check", str(tmp_path / name))
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1
    assert not ran.out


def test_a_pack_that_cannot_be_read_at_all_gives_2(run: Run, folder: Path) -> None:
    (folder / "pack.yaml").write_text("title: [", "utf-8")
    ran = run("check", str(folder))
    assert ran.code == 2
    assert "Traceback" not in ran.err


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no terminals of that kind")
def test_progress_is_shown_on_a_terminal_and_ctrl_c_ends_it_cleanly(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    arguments = [sys.executable, "-m", "app", "check", str(ROOT / "resources/packs/hmpo")]
    environment = dict(os.environ) | {"HOME": str(tmp_path)}
    with subprocess.Popen(
        arguments,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=environment,
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        shown = b""
        while b"%" not in shown:
            shown += os.read(ours, 1_000)
        # As a terminal does: to every process of the group.
        os.killpg(process.pid, signal.SIGINT)
        # All its processes have this output, so its end is the end of them all.
        out, _ = process.communicate(timeout=60)
        assert process.returncode == 130
    assert b"Traceback" not in shown + _rest(ours)
    assert out == b""


def _rest(terminal: int) -> bytes:
    rest = b""
    try:
        while more := os.read(terminal, 10_000):
            rest += more
    except OSError:
        pass  # the other end is closed, and all is read
    finally:
        os.close(terminal)
    return rest


@pytest.mark.slow  # the proof of the shipped pack has tests of its own, and so has its JSON
def test_the_json_of_the_shipped_pack_is_good(run: Run) -> None:
    ran = run("check", "--format", "json")
    whole = json.loads(ran.out)
    musts = [each for each in whole["slips"] if each["severity"] == "must"]
    assert (ran.code, musts, whole["counts"]["uncovered"]) == (0, [], 0)
