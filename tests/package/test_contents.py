"""What is in the package, and that it says so."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from app import __version__
from package import contents
from package.contents import SUMS, size_of
from package.lock import ROOT
from package.shipped import locked_names
from tests.desktop import tools

MOST_MEGABYTES = 290
PDF_ENGINE = "typst"
MOST_WITHOUT_PDF = 210
NOT_THERE = ("*vnc*", "*gtk*", "libreadline*", "*qt_*.qm", "*Qt6Quick*", "*Qt6Qml*", "*openssl*")


def test_it_is_as_small_as_it_can_be(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole, pdf = size_of(package), size_of(package / "_internal" / PDF_ENGINE)
    with capsys.disabled():
        print(f"\nUnpacked: {whole / 1e6:.0f} MB, of it {pdf / 1e6:.0f} MB for PDF.")  # noqa: T201
    assert 0 < pdf < whole < MOST_MEGABYTES * 1e6
    assert whole - pdf < MOST_WITHOUT_PDF * 1e6


@pytest.mark.parametrize("form", NOT_THERE)
def test_what_nobody_wants_is_not_there(package: Path, form: str) -> None:
    assert list(package.rglob(form)) == []


def test_it_holds_what_the_wheel_holds(package: Path) -> None:
    for source, place in contents.datas(ROOT):
        there = package / "_internal" / place / Path(source).name
        assert there.read_bytes() == Path(source).read_bytes()


def test_its_checksums_are_right(package: Path) -> None:
    lines = (package / SUMS).read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    files = [each for each in package.rglob("*") if each.is_file() and each.name != SUMS]
    assert told.keys() == {each.relative_to(package).as_posix() for each in files}
    for name, digest in told.items():
        assert hashlib.sha256((package / name).read_bytes()).hexdigest() == digest


def test_every_part_has_its_licence_and_is_in_the_bill(package: Path) -> None:
    bill = json.loads((package / "bill-of-materials.cdx.json").read_text(encoding="utf-8"))
    assert bill["metadata"]["component"]["version"] == __version__
    named = {each["name"] for each in bill["components"]}
    texts = {each.name for each in (package / "licences").iterdir() if any_file(each)}
    for name in locked_names():
        assert (name in named) == (name in texts)
    assert {"python", "openssl", "dictionary-cy", "dictionary-en-gb"} <= named
    debian = {each.name for each in (package / "licences" / "debian").glob("*")}
    assert debian <= named
    assert (package / "licences" / "licences.md").is_file()


def any_file(path: Path) -> bool:
    return path.is_file() or any(path.iterdir())


@pytest.mark.parametrize(
    "command",
    [
        ("appstreamcli", "validate", "--no-net", "metainfo/comms-builder.metainfo.xml"),
        ("desktop-file-validate", "applications/comms-builder.desktop"),
    ],
    ids=lambda command: command[0],
)
def test_its_menu_entry_is_well_formed(package: Path, command: tuple[str, ...]) -> None:
    tools.require(command[0])
    done = subprocess.run(command, cwd=package / "share", check=False, capture_output=True)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
