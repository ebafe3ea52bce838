"""The page of what the pack covers: every line of the guidance, every template, and no template that isn't there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.unit.shipped_pack.filling import TEMPLATES

PAGE = (Path(__file__).parents[3] / "docs/coverage.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| L(\d+)–L(\d+) \|", re.MULTILINE)
NAMED = re.compile(r"`([a-z-]+/[a-z0-9-]+)`")
LAST_LINE = 987
"""Of the guidance, version 31.0."""


def test_every_template_named_there_exists() -> None:
    gone = sorted(set(NAMED.findall(PAGE)) - set(TEMPLATES))
    assert not gone, f"docs/coverage.md names templates that are not in the pack: {gone}"


def test_every_template_of_the_pack_stands_there() -> None:
    missing = sorted(set(TEMPLATES) - set(NAMED.findall(PAGE)))
    assert not missing, (
        f"Put these into docs/coverage.md, in backticks, beside what the guidance says of them: {missing}"
    )


def test_no_line_of_the_guidance_is_passed_over() -> None:
    at = 0
    for first, last in ROW.findall(PAGE):
        assert int(first) == at + 1, f"docs/coverage.md has nothing, or two things, after L{at}"
        assert int(last) >= int(first)
        at = int(last)
    assert at == LAST_LINE


def test_every_row_has_a_template_or_a_reason() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and "---" not in line]
    assert all(line.strip("| ").rpartition("|")[2].strip() for line in rows)
