"""The wheel in a place of its own, as `pipx install` makes it: it needs nothing of the checkout."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__
from package.lock import ROOT
from tests.desktop.accessibility import ScreenReader
from tests.desktop.window import WINDOW_ENVIRONMENT, composed
from tests.desktop.x_session import XSession
from tests.unit.letters.tagged_pdf import faults

pytestmark = pytest.mark.slow
PHOTO = (
    *("photos/new-photo", "--answer", "fast_track=yes", "--answer", "applied=online"),
    *("--answer", "problems=blurred"),
)
NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
LETTER = (
    *("compose", "documents/translations", "--channel", "letter", "--format", "pdf"),
    *("--answer", "fast_track=no", "--answer", "problem=none_supplied"),
    *("--answer", "documents=birth"),
)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`comms-builder`, from a wheel of this checkout and its locked packages."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    wheel = ["wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run([*pip, *wheel], check=True)
    (made,) = folder.glob(f"comms_builder-{__version__}-*.whl")
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    there = [*pip, "--python", str(folder / "venv/bin/python"), "install"]
    lock = str(ROOT / ".ci" / "requirements" / "program.lock")
    subprocess.run([*there, "--require-hashes", "--requirement", lock], check=True)
    subprocess.run([*there, "--no-deps", str(made)], check=True)
    return folder / "venv/bin/comms-builder"


def test_the_command_line_runs_from_another_folder(program: Path, tmp_path: Path) -> None:
    def run(*words: str) -> str:
        done = subprocess.run([program, *words], cwd=tmp_path, check=False, capture_output=True)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    assert run("--version").startswith(f"comms-builder {__version__}\npack: HM Passport Office")
    assert json.loads(run("compose", *PHOTO, "--format", "json")) == composed(*PHOTO)
    assert "Not covered: 0." in run("check")
    assert '"$schema"' in run("schema", "template")
    run(*LETTER, "--output", "letter.pdf")
    assert faults((tmp_path / "letter.pdf").read_bytes()) == []


def test_its_window_opens_in_both_languages(
    program: Path, screen: XSession, reader: ScreenReader, own_home: Path
) -> None:
    for language, search in (("en", "Find a template"), ("cy", "Chwilio am dempled")):
        own = {"LANGUAGE": language, "COMMS_BUILDER_HOME": str(own_home)}
        extra = {**WINDOW_ENVIRONMENT, **NO_KEYRING, **own}
        started = screen.start([str(program)], name="installed", extra=extra)
        reader.wait_for(started.pid, role="text", name=search)
        screen.end(started)
        assert screen.log("installed") == ""
