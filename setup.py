"""Puts resources/, which lies beside app/, into the wheel. All else is in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithResources(build_py):
    """Copies resources/ to app/resources, except where the checkout itself is installed."""

    def run(self) -> None:
        """Build as usual, then copy."""
        super().run()
        if not self.editable_mode:
            target = Path(self.build_lib, "app", "resources")
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree("resources", target)


setup(cmdclass={"build_py": BuildWithResources})
