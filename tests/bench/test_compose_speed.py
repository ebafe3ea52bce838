"""How long composing takes, beside raw Jinja2 rendering a text of the same length in the same run."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import jinja2
import pytest

from app.compose.composing import Composition, compose
from app.compose.draft import Draft
from app.compose.edits import approved_text
from app.language import Bilingual, Language, MessageLanguage
from app.session.editing import with_edit, with_own
from tests.unit.drafting import CONTEXT, Given, draft_of
from tests.unit.shipped_pack.filling import shipped

PHOTO, DOCUMENTS = "photos/new-photo", "documents/missing"
ANSWERS: Given = {
    "fast_track": "yes",
    "applied": "online",
    "problems": ("blurred", "glasses", "size"),
    "passport_for": "child",
    f"{DOCUMENTS}:whose": "mother",
    f"{DOCUMENTS}#2:whose": "father",
    f"{DOCUMENTS}:documents": ("birth", "marriage"),
    f"{DOCUMENTS}#2:documents": ("birth", "marriage", "passport"),
    "copies": "originals",
}
ROUNDS = 300


def best_ms(run: Callable[[], object]) -> float:
    """Milliseconds of the fastest of many runs: what the others add is the machine's."""
    run()
    gc.disable()
    try:
        times: list[float] = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            run()
            times.append(time.perf_counter() - start)
    finally:
        gc.enable()
    return min(times) * 1000


def rendered(text: str) -> Callable[[], object]:
    """Jinja2 rendering the same text: each list item in a condition, each paragraph with a value."""
    lines = [
        f"{{% if shown %}}{line}{{% endif %}}" if line.startswith("- ") else f"{line}{{{{ name }}}}"
        for line in text.split("\n")
    ]
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string("\n".join(lines))
    return lambda: template.render(shown=True, name="Ann")


@pytest.mark.parametrize("language", MessageLanguage)
def test_compose_a_message(language: MessageLanguage) -> None:
    draft = draft_of(shipped(), [PHOTO, DOCUMENTS, f"{DOCUMENTS}#2"], ANSWERS, language)
    plain = compose(shipped(), draft, CONTEXT).plain

    def all_of_it(what: Draft = draft) -> tuple[str, str, str]:
        message = compose(shipped(), what, CONTEXT)
        return message.plain, message.html, message.subject

    ours, raw = best_ms(all_of_it), best_ms(rendered(plain))
    lines = plain.count("\n") + 1
    print(  # noqa: T201  # a benchmark is read
        f"\ncompose {language.value}, {lines} lines: {ours:.3f} ms (plain, HTML, subject); "
        f"raw Jinja2 {raw:.3f} ms; ratio {ours / raw:.1f}"
    )
    assert "[" not in plain


def test_compose_a_message_in_the_officers_own_words() -> None:
    """Every paragraph that may be edited is, in both languages, and each has one of the officer's own after it."""
    context, pack = CONTEXT, shipped()
    answers: Given = {"customer_name": "Ann Li", "identity_match": "three", "enquirer": "customer"}
    plain = draft_of(pack, ["csmt/complaint-acknowledgement"], answers, MessageLanguage.BOTH)
    composition = Composition(pack, plain, context)
    draft = plain
    for index, placed in enumerate(composition.placed):
        if composition.words.may_edit(placed) is None:
            draft = with_edit(
                draft, composition, placed, f"{approved_text(placed)} {'More. ' * 20}"
            )
            if placed.block.language is Language.EN:
                text = Bilingual("Our own words. " * 20, "Ein geiriau ein hunain. " * 20)
                draft, _ = with_own(draft, composition, index, text)
    assert len(draft.edits) > 4
    before = best_ms(lambda: compose(pack, plain, context).html)
    after = best_ms(lambda: compose(pack, draft, context).html)
    print(  # noqa: T201  # a benchmark is read
        f"\ncompose {len(composition.placed)} blocks: {before:.3f} ms; with {len(draft.edits)} edits and "
        f"{len(draft.own)} own paragraphs: {after:.3f} ms; ratio {after / before:.1f}"
    )
