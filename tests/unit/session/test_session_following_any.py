"""Whatever is done to the files of a pack: the message is composed, and the draft is as it was."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from app.compose.companions import compose_companions
from app.compose.composing import Composition
from app.compose.draft import RawAnswer
from app.compose.left_out import left_out
from app.language import Bilingual, Language
from app.session.pack_change import pack_for, question_of
from app.session.session import Session
from app.session.unused import Unused, unused_answers, without
from app.templates.pack import Pack
from tests.unit.budget import cases
from tests.unit.drafting import CONTEXT
from tests.unit.small_pack import Files, opened, small_files

FILES = sorted(set(small_files()) - {"pack.yaml"})
ANSWERS: dict[str, RawAnswer] = {
    "problems": ("blurred", "dark"),
    "applied": "paper",
    "fast_track": "yes",
    "which": ("birth", "marriage"),
    "deadline": "5/3/2027",
    "whose": "mother",
    "about": Bilingual("a delay", "oedi"),
    "calls": "2",
    "identity_match": "three",
    "customer_name": "Jones",
}


@cache
def first() -> Pack:
    return opened()


@cache
def session() -> Session:
    """Everything that can be chosen and answered, with a past."""
    made = Session()
    for template in first().index.heads:
        made = made.choose(first(), template)
    for entry in made.draft.entries:
        for name, raw in ANSWERS.items():
            own = question_of(first(), entry.template, name)
            shared = first().index.questions.get(name)
            question = shared or own
            if question is not None:
                made = made.answer(question, "" if shared else entry.id, raw)
    return made


def changed(files: Files, change: tuple[str, str, str]) -> Files:
    kind, path, other = change
    if kind == "gone":
        return {name: data for name, data in files.items() if name != path}
    if kind == "broken":
        return files | {path: files.get(path, b"")[:40] + b"\n\t: ["}
    return files | {path: small_files()[other]}


CHANGE = st.tuples(
    st.sampled_from(("gone", "broken", "another's")), st.sampled_from(FILES), st.sampled_from(FILES)
)


@settings(max_examples=cases(60))
@given(st.lists(st.lists(CHANGE, min_size=1, max_size=5), min_size=1, max_size=3))
def test_whatever_is_done_to_the_files(rounds: list[list[tuple[str, str, str]]]) -> None:
    pack, unused, files = first(), tuple[Unused, ...](), small_files()
    for changes in rounds:
        for change in changes:
            files = changed(files, change)
        now = opened(files)
        before, pack = pack, pack_for(session().drafts, pack, now)
        unused = unused_answers(session().drafts, before, pack, unused)
        draft = without(session().draft, unused)
        composition = Composition(pack, draft, CONTEXT)
        compose_companions(pack, draft, CONTEXT)
        left_out(composition.scope, Language.EN)
        assert not [each for each in composition.message.findings if each.rule == "unknown-answer"]
        assert {each.id for each in draft.entries} == {each.id for each in session().draft.entries}
    unused = unused_answers(session().drafts, pack, first(), unused)
    assert unused == ()
    assert without(session().draft, unused) == session().draft
