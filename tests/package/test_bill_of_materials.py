"""The bill of materials, held against the schema of CycloneDX."""

from __future__ import annotations

import pytest

from app import __version__
from package.shipped import installed, locked_names

pytest.importorskip("cyclonedx", reason="`make package` brings it")

from package.bill_of_materials import bill_of_materials


def test_the_bill_of_materials_names_every_part_and_is_well_formed() -> None:
    text = bill_of_materials({"libxcb1": "1.15-1"})
    for name in (
        "pkg:pypi/pyside6-essentials@",
        "pkg:npm/dictionary-cy@",
        "pkg:deb/debian/libxcb1@",
    ):
        assert name in text
    assert all(name in text for name in locked_names() if installed(name))
    assert f'"version": "{__version__}"' in text
