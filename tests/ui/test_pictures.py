"""Each picture of the README and of the guides is one that can be taken anew."""

from __future__ import annotations

import re

from tests.screenshots import PICTURES, ROOT, SCENES


def test_each_picture_of_the_guides_has_its_scene() -> None:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    shown = {
        str((page.parent / name).resolve().relative_to(ROOT))
        for page in pages
        for name in re.findall(r"!\[[^]]*\]\((\S+\.png)\)", page.read_text("utf-8"))
    }
    assert shown == set(PICTURES)
    assert set(PICTURES.values()) <= {each.name for each in SCENES}
    assert all((ROOT / each).is_file() for each in shown)
