"""What is hostile, or far too long, takes bounded time. The limits are loose: without bounds, these take hours."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from app.errors import AppError
from app.expressions.reading import read_condition
from app.formatting.markup.reading import read_html
from app.rules.checking import Checker
from app.rules.texts import Source
from app.templates.reading import read_pack
from tests.unit.expressions.test_expressions_reading import NESTED, nested, read_with
from tests.unit.formatting.test_formatting_as_blocks import HOSTILE
from tests.unit.rules.test_rules_hostile import FIVE_MB, PIECES, NoWords, all_kinds, long_text
from tests.unit.source.test_source_bounds import BIG, check
from tests.unit.templates.test_templates_robust import DEEP, shipped_files, with_mistakes, worded


@pytest.fixture(autouse=True)
def uncollected() -> Iterator[None]:
    """Collecting what other tests left behind isn't the time of what is measured."""
    gc.disable()
    yield
    gc.enable()


def seconds(act: Callable[[], object]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    act()
    return time.process_time() - start


@pytest.mark.parametrize("unit", HOSTILE)
def test_reading_html_takes_time_by_its_length(unit: str) -> None:
    def best(length: int) -> float:
        html = unit * (length // len(unit))

        def read() -> None:
            # Deeper, or more, than is read is refused.
            with suppress(AppError):
                read_html(html)

        return min(seconds(read) for _ in range(3))

    # Eight times as long; were it the square, it would be sixty-four times.
    assert best(400_000) < 8 * 4 * best(50_000) + 0.2


@pytest.mark.parametrize("bit", NESTED)
def test_nested_expressions(bit: str) -> None:
    source = nested(bit)
    assert seconds(lambda: read_with(read_condition, source)) < 1


@pytest.mark.parametrize("text", BIG, ids=lambda text: repr(text[:12]))
def test_big_and_deep_files(text: str) -> None:
    data = text.encode()
    assert seconds(lambda: check(data)) < 5


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("source", ["foreign", "message"])
def test_checking_five_megabytes(piece: str, source: Source) -> None:
    checker, looked = Checker(all_kinds(), NoWords()), long_text(piece, FIVE_MB, source)
    # About a second on a slow machine.
    assert seconds(lambda: checker.check(looked)) < 5


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_reading_a_pack_with_hostile_wording(text: bytes) -> None:
    files = worded(text)
    assert seconds(lambda: read_pack(files)) < 3


def test_reading_packs_with_and_without_mistakes() -> None:
    assert seconds(lambda: read_pack(shipped_files())) < 3
    assert seconds(lambda: read_pack(with_mistakes(300))) < 3
