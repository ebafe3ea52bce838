"""What `make` does before anything of ours can run: tried with stand-ins for the system's tools."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make and sh are for POSIX systems")

NEW_PYTHON = """
case "$*" in
*"-m venv"*)
    mkdir -p .venv/bin
    cp "$0" .venv/bin/python
    echo "$PWD/.venv" >.venv/bin/activate ;;
*"pip --quiet"*) echo "$*" >>pip.log ;;
esac
"""
BARE_PYTHON = """
case "$*" in
*"import ensurepip"* | *"-m pip"*) exit 1 ;;
*-venv*) echo python3.11-venv ;;
esac
"""
OLD_PYTHON = 'case "$*" in --version) echo Python 3.9.2 ;; *) exit 1 ;; esac'
INSTALLED_BUT_XCLIP = """
for name; do
    case $name in xclip* | -*) ;; *) printf 'installed=%s ' "$name" ;; esac
done
"""


class Machine:
    """A checkout of its own, and the few programs that .ci/setup asks about the system."""

    def __init__(self, path: Path) -> None:
        self.checkout = path / "checkout"
        self.bin = path / "bin"
        self.bin.mkdir()
        (self.checkout / ".ci").mkdir(parents=True)
        for name in ("pyproject.toml", ".ci/setup"):
            shutil.copy(ROOT / name, self.checkout / name)
        shutil.copytree(ROOT / ".ci" / "requirements", self.checkout / ".ci" / "requirements")

    def has(self, program: str, script: str) -> None:
        """Put a stand-in for a program first on the PATH."""
        (self.bin / program).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.bin / program).chmod(0o755)

    def set_up(self, goal: str) -> subprocess.CompletedProcess[str]:
        """Run .ci/setup."""
        return subprocess.run(
            ["/bin/sh", ".ci/setup", goal],
            cwd=self.checkout,
            env={"PATH": f"{self.bin}:/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=False,
        )

    def log(self, name: str) -> list[str]:
        """Return the lines that a stand-in wrote down."""
        path = self.checkout / f"{name}.log"
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with nothing installed, and a user who may install nothing."""
    machine = Machine(tmp_path)
    machine.has("id", "echo 1000")
    machine.has("sudo", "exit 1")
    machine.has("dpkg-query", "exit 1")
    machine.has("apt-get", 'echo "$*" >>apt-get.log')
    machine.has("python3", NEW_PYTHON)
    return machine


def test_root_gets_only_what_is_missing_and_only_once(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has("dpkg-query", INSTALLED_BUT_XCLIP)

    first = machine.set_up("test")

    assert first.returncode == 0, first.stderr
    assert "for the tests on a virtual screen: xclip\n" in first.stdout
    update, install = machine.log("apt-get")
    assert update.endswith(" update")
    assert install.endswith(" install --no-install-recommends xclip")
    packages, app = machine.log("pip")
    assert packages.endswith("--require-hashes --requirement .ci/requirements/test.lock")
    assert app.endswith("--no-deps --editable .")

    machine.has("dpkg-query", INSTALLED_BUT_XCLIP.replace("xclip* | ", ""))
    for goal in ("test", "window", "program"):
        again = machine.set_up(goal)
        assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert len(machine.log("apt-get")) == 2
    assert len(machine.log("pip")) == 2


def test_a_change_of_pyproject_brings_venv_up_to_date(machine: Machine) -> None:
    machine.set_up("program")
    for times, name in enumerate(("pyproject.toml", ".ci/requirements/program.lock"), start=2):
        with (machine.checkout / name).open("a", encoding="utf-8") as file:
            file.write("# changed\n")

        again = machine.set_up("program")

        assert again.stdout == "Comms Builder: bringing .venv up to date with pyproject.toml.\n"
        assert len(machine.log("pip")) == 2 * times


def test_each_goal_adds_only_what_those_before_it_lack(machine: Machine) -> None:
    for goal, lock in (("program", "program"), ("test", "test"), ("package", "package")):
        assert machine.set_up(goal).returncode == 0
        assert machine.log("pip")[-2].endswith(f".ci/requirements/{lock}.lock")
    for goal in ("test-all", "window"):
        machine.set_up(goal)
    assert len(machine.log("pip")) == 6


def test_a_venv_that_is_a_link_is_left_alone(machine: Machine, tmp_path: Path) -> None:
    other = tmp_path / "other"
    machine.set_up("program")
    (machine.checkout / ".venv").rename(other)
    (machine.checkout / ".venv").symlink_to(other)
    before = sorted(other.rglob("*"))

    done = machine.set_up("program")

    assert done.returncode == 1
    assert f".venv is a link to {other}. Its target is left as it is." in done.stderr
    assert before
    assert sorted(other.rglob("*")) == before


def test_a_user_who_may_install_nothing_reads_what_to_ask_for(machine: Machine) -> None:
    done = machine.set_up("window")

    assert done.returncode == 0, done.stderr
    assert "this user may not install them" in done.stdout
    assert re.search(r"\n +apt-get install --no-install-recommends libgl1 .*\n", done.stdout)
    assert "xvfb" not in done.stdout
    assert machine.log("apt-get") == []


def test_without_a_way_to_make_venv_it_stops_and_names_the_package(machine: Machine) -> None:
    machine.has("python3", BARE_PYTHON)

    done = machine.set_up("program")

    assert done.returncode == 1
    assert "apt-get install --no-install-recommends python3.11-venv\n" in done.stdout
    assert "Nothing works without python3.11-venv" in done.stderr


def test_an_old_python_is_named(machine: Machine) -> None:
    for version in ("3", "3.11", "3.12", "3.13", "3.14"):
        machine.has(f"python{version}", OLD_PYTHON)

    done = machine.set_up("program")

    assert done.returncode == 1
    assert "needs Python 3.11 or newer; python3 here is: Python 3.9.2" in done.stderr


@pytest.mark.parametrize(("types", "tests"), [(0, 0), (1, 0), (0, 2), (1, 2)])
def test_types_are_checked_beside_the_tests_and_said_after_them(
    machine: Machine, types: int, tests: int
) -> None:
    # Each waits for the other to have begun, so neither is put off until the other is done.
    (machine.checkout / ".venv" / "bin").mkdir(parents=True)
    for fifo in ("to", "fro"):
        os.mkfifo(machine.checkout / fifo)
    python = machine.checkout / ".venv" / "bin" / "python"
    python.write_text(
        f'#!/bin/sh\n[ "$*" = "-m mypy" ] || exit 9\necho found >&2\nread _ <to\necho >fro\nexit {types}\n'
    )
    python.chmod(0o755)
    test = f"echo a test; echo >to; read _ <fro; echo another; exit {tests}"

    done = subprocess.run(
        ["sh", ROOT / ".ci" / "with-types", "sh", "-c", test],
        cwd=machine.checkout,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == "a test\nanother\nComms Builder: types:\nfound\n"
    assert done.stderr == ""
    assert done.returncode == (tests or types)


def test_make_help_lists_every_command() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    commands = re.findall(r"^([a-z-]+):.* ## ", makefile, re.MULTILINE)
    assert sorted(commands) == sorted(phony[1].split())


def test_what_a_build_server_runs_is_there() -> None:
    workflow = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    goals = re.findall(r"\bmake ([a-z-]+)$", workflow, re.MULTILINE)
    assert sorted(goals) == ["package", "test"]
    assert all(f"\n{goal}:" in makefile for goal in goals)
    assert workflow.startswith("# Not run yet")
    for path in re.findall(r"\.ci/requirements/\S+", workflow):
        assert (ROOT / path).is_file()


@pytest.mark.slow
def test_the_wheel_holds_all_resources_and_translations(tmp_path: Path) -> None:
    folders = ("resources", "translations", "docs")
    source = tmp_path / "source"
    source.mkdir()
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("app", *folders):
        shutil.copytree(ROOT / name, source / name)

    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", "."]
    subprocess.run([*pip, str(source)], cwd=tmp_path, check=True)

    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as file:
        names = set(file.namelist())
    for folder in folders:
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        files = [path for path in files if path.parent.name != "images"]
        assert files
        in_wheel = {name for name in names if name.startswith(f"app/{folder}/")}
        assert in_wheel == {f"app/{path.relative_to(ROOT).as_posix()}" for path in files}
