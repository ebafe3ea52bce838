"""Puts resources/, translations/ and docs/, which lie beside app/, into the wheel. All else is in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithResources(build_py):
    """Copies the folders into app/, except where the checkout itself is installed."""

    def run(self) -> None:
        """Build as usual, then copy."""
        super().run()
        for name in () if self.editable_mode else ("resources", "translations", "docs"):
            target = Path(self.build_lib, "app", name)
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(name, target, ignore=shutil.ignore_patterns("images"))


setup(cmdclass={"build_py": BuildWithResources})
