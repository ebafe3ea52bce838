"""A Debian with next to nothing in it, in which the package has to do by itself."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

RELEASE = "bookworm"
HAS = ("libgl1", "libegl1", "fonts-dejavu-core")
"""All that it has besides what every Debian has."""
PLACE = "/opt/Swyddfa tŵr ŷd"
"""Where the package is in it: a folder with spaces and Welsh letters, which can't be written to."""


class BareDebian:
    """One in a folder, and programs in it, each with the few folders and sockets of this computer that it may see.

    Attributes:
        root: its folder.
    """

    def __init__(self, root: Path, package: Path) -> None:
        """Make it, unless it is there from an earlier run (a minute)."""
        self.root, self._package = root, package
        done = root / ".made"
        if not done.exists():
            command = ["debootstrap", "--variant=minbase", f"--include={','.join(HAS)}"]
            subprocess.run([*command, RELEASE, str(root)], check=True, capture_output=True)
            done.touch()

    def command(
        self,
        program: str,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        sees: Sequence[Path] = (),
    ) -> list[str]:
        """What starts a program of the package in it.

        Args:
            program: its name.
            arguments: what it is given.
            environment: all that it knows of its surroundings, besides a home.
            sees: files, folders and sockets that are in it at the same places, and can be written to.
        """
        steps = [self._shown(self._package, PLACE), f"mount -o remount,bind,ro {self._in(PLACE)}"]
        steps += [self._shown(each, str(each)) for each in sees]
        steps.append(f"mount -t proc proc {self._in('/proc')}")
        known = {"HOME": "/root", "PATH": "/usr/bin:/bin", **(environment or {})}
        words = ["chroot", str(self.root), "/usr/bin/env", "-i"]
        words += [f"{name}={value}" for name, value in known.items()]
        steps.append(f"exec {shlex.join([*words, f'{PLACE}/{program}', *arguments])}")
        # What is mounted goes with the process; it has the number of the program that takes its place.
        return ["unshare", "--mount", "sh", "-ec", "\n".join(steps)]

    def run(
        self,
        program: str,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        sees: Sequence[Path] = (),
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end."""
        command = self.command(program, *arguments, environment=environment, sees=sees)
        # In a locale that knows no Welsh letters: `env -i` has set none.
        return subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)

    def _shown(self, path: Path, place: str) -> str:
        """The step that lets it see a path of this computer."""
        target = shlex.quote(f"{self.root}{place}")
        make = f"mkdir -p {target}"
        if not path.is_dir():
            make = f'mkdir -p "$(dirname {target})" && touch {target}'
        return f"{make}\nmount --bind {shlex.quote(str(path))} {target}"

    def _in(self, place: str) -> str:
        return shlex.quote(f"{self.root}{place}")


def may_make() -> bool:
    """Whether this user may make one, and change its root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
