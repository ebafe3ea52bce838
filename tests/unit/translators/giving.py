"""A small pack on its way to a translator and back."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.language import Language
from app.source.problem_words import words_of
from app.templates.reading import read_pack
from app.translators.giving_out import give_out
from app.translators.taking_in import TakenIn, take_in
from tests.unit.small_pack import small_files

NAME = "welsh.xliff"
_UNIT = r'(<unit id="{}">.*?</unit>)'


def files_with(**texts: str) -> dict[str, bytes]:
    """The small pack with further files: `templates__letter` is `templates/letter.yaml`."""
    more = {f"{name.replace('__', '/')}.yaml": text.encode() for name, text in texts.items()}
    return {**small_files(), **more}


def given(files: Mapping[str, bytes]) -> str:
    """The translator's file of a pack."""
    return give_out(files, read_pack(files)).xliff


def taken(files: Mapping[str, bytes], xliff: str) -> TakenIn:
    """What comes of a translator's file."""
    return take_in(files, (), read_pack(files), xliff.encode(), NAME)


def codes(found: TakenIn) -> list[str]:
    """What was left, and why."""
    return [*(each.code for each in found.problems), *(each[2].code for each in found.made)]


def words(found: TakenIn) -> list[str]:
    """The same in words."""
    return [words_of(each, Language.EN) for each in found.problems]


def unit_of(xliff: str, unit: str) -> str:
    """One unit of the letter as it stands in the file."""
    inside = xliff[xliff.index('original="small/templates/letter.yaml"') :].partition("</file>")[0]
    found = re.findall(_UNIT.format(re.escape(unit)), inside, re.DOTALL)
    assert len(found) == 1, (unit, len(found))
    return str(found[0])


def with_target(xliff: str, unit: str, target: str, *, state: str = "translated") -> str:
    """The file with another translation of one unit."""
    before = unit_of(xliff, unit)
    source = re.search(r"<source>.*?</source>", before, re.DOTALL)
    assert source is not None
    after = re.sub(r"\s*<target>.*?</target>", "", before, flags=re.DOTALL)
    after = after.replace(source[0], f"{source[0]}<target>{target}</target>")
    after = re.sub(r'segment state="\w+"', f'segment state="{state}"', after)
    head, mark, letter = xliff.partition('original="small/templates/letter.yaml"')
    return head + mark + letter.replace(before, after, 1)
