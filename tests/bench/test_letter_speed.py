"""How long a letter takes as PDF, beside composing the same message in the same run; and how large its file is."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec
import pytest

from app.compose.composing import compose
from app.language import MessageLanguage
from app.session.copying import Blocked
from app.session.letter import message_letter
from app.storage.letter_pdf import letter_pages, letter_pdf
from tests.unit.drafting import CONTEXT, Given, draft_of
from tests.unit.letters.tagged_pdf import opened
from tests.unit.letters.written import block, written
from tests.unit.shipped_pack.filling import shipped

ANSWERS: Given = {
    "fast_track": "no",
    "problem": "none_supplied",
    "documents": ("birth", "marriage"),
}
ROUNDS = 20
PARAGRAPH = "A sentence that is long enough to be one of many on a page of this letter. " * 6


def best_ms(run: Callable[[], object]) -> float:
    """Milliseconds of the fastest of several runs: what the others add is the machine's."""
    run()
    times: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


@pytest.mark.parametrize("language", [MessageLanguage.EN, MessageLanguage.BOTH])
def test_a_letter(language: MessageLanguage) -> None:
    pack = shipped()
    draft = draft_of(pack, ["documents/translations"], ANSWERS, language, "letter")
    message = msgspec.structs.replace(compose(pack, draft, CONTEXT), findings=())
    letter = message_letter(message, pack.channel("letter"))
    assert not isinstance(letter, Blocked)
    composed = best_ms(lambda: compose(pack, draft, CONTEXT).plain)
    set_as_pdf, drawn = (
        best_ms(lambda: letter_pdf(letter)),
        best_ms(lambda: letter_pages(letter, 97)),
    )
    pdf = letter_pdf(letter)
    print(  # noqa: T201  # a benchmark is read
        f"\nletter {language.value}, {len(opened(pdf).pages)} pages: "
        f"PDF {set_as_pdf:.1f} ms, {len(pdf) / 1024:.0f} KiB; "
        f"pictures {drawn:.1f} ms; composing it {composed:.2f} ms; ratio {set_as_pdf / composed:.0f}"
    )


def test_a_long_letter() -> None:
    letter = written(*(block(f"{number}. {PARAGRAPH}") for number in range(420)), size=14)
    start = time.perf_counter()
    pdf = letter_pdf(letter)
    taken = (time.perf_counter() - start) * 1000
    pages = len(opened(pdf).pages)
    print(  # noqa: T201  # a benchmark is read
        f"\nletter of {pages} pages: PDF {taken:.0f} ms, {len(pdf) / 1024:.0f} KiB; {taken / pages:.1f} ms a page"
    )
    assert pages > 60
