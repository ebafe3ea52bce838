"""What is told of licences is what the packages say today."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from app.storage.licences import load_licences
from package import licences, shipped
from package.lock import ROOT

FREE = {"MIT", "MIT-0", "BSD-3-Clause", "Apache-2.0", "Unlicense", "PSF-2.0"}
TOLD_APART = {"chunspell", "pyside6-essentials", "shiboken6"}
"""Of these the page says how they can be replaced."""


def test_the_list_and_its_page_are_current() -> None:
    parts = licences.current()
    assert licences.TOLD.read_bytes() == licences.told(parts), "run `make lock`"
    page = licences.PAGE.read_text(encoding="utf-8")
    assert page == licences.page(parts), "run `make lock`"


def test_the_list_is_the_same_whoever_reads_the_packages() -> None:
    code = "import importlib_metadata; from package import licences; print(len(licences.current()))"
    if find_spec("importlib_metadata") is None:
        pytest.skip("keyring brings it for older Pythons only")
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": ".ci"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert int(done.stdout) == len(licences.current())


def test_about_reads_all_of_them() -> None:
    read = [(each.name, each.licence) for each in load_licences()]
    assert read == [(each.name, each.licence) for each in licences.current()]
    assert len(read) > len(shipped.locked_names())


def test_a_package_that_nobody_looked_at_is_free_or_told_apart() -> None:
    for name in shipped.locked_names():
        licence = shipped.licence_of(name)
        if name in TOLD_APART or licence is None:
            continue
        assert set(licence.replace(" OR ", " AND ").split(" AND ")) <= FREE, name


def test_each_package_that_ships_brings_the_text_of_its_licence() -> None:
    for name in shipped.locked_names():
        package = shipped.installed(name)
        if package is not None:
            assert shipped.licence_files(package), name
