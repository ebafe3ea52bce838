"""The locks say a version of all that pyproject.toml asks for, and it asks for no version that may come one day."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from package.lock import LOCKS, ROOT, lock_path

_LOCKED = re.compile(
    r"^([a-z0-9-]+)==(\S+)(?: ; ([^\\\n]+?))? \\\n((?: +--hash=\S+(?: \\)?\n)+)", re.M
)
UNBOUND = {"tzdata"}
"""Whose numbers are dates."""
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
LINUX = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
PYTHONS = ("3.11", "3.12", "3.13")


def asked(extras: tuple[str, ...]) -> list[Requirement]:
    project = tomllib.loads(Path(ROOT, "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *(project["optional-dependencies"][each] for each in extras)]
    return [Requirement(each) for group in groups for each in group]


def locked(name: str, environment: dict[str, str]) -> dict[str, str]:
    """The versions that a lock names for one kind of computer."""
    text = lock_path(name).read_text(encoding="utf-8")
    return {
        each[1]: each[2]
        for each in _LOCKED.finditer(text)
        if not each[3] or Marker(each[3]).evaluate(environment)
    }


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_what_is_asked_for_on_each_system(name: str) -> None:
    for system in (WINDOWS, LINUX):
        for python in PYTHONS:
            environment = {**system, "python_version": python, "python_full_version": f"{python}.2"}
            versions = locked(name, environment)
            for each in asked(LOCKS[name]):
                if each.marker and not each.marker.evaluate(environment):
                    continue
                version = versions.get(canonicalize_name(each.name))
                assert version, f"{each} is missing: run `make lock`"
                assert each.specifier.contains(version), f"{each}, locked at {version}: `make lock`"


def test_each_lock_holds_the_versions_of_the_one_before() -> None:
    environment = {**LINUX, "python_version": "3.11", "python_full_version": "3.11.7"}
    each = [locked(name, environment).items() for name in LOCKS]
    assert each[0] <= each[1] <= each[2]


@pytest.mark.parametrize("name", LOCKS)
def test_every_file_that_a_lock_names_has_a_checksum(name: str) -> None:
    text = lock_path(name).read_text(encoding="utf-8")
    named = re.findall(r"^\S+==", text, re.MULTILINE)
    assert len(named) == len(_LOCKED.findall(text)) > 20


def test_no_package_may_become_a_version_that_nobody_has_seen() -> None:
    without = {
        each.name
        for each in asked(("test", "package"))
        if not any(part.operator == "<" for part in each.specifier)
    }
    assert without == UNBOUND
