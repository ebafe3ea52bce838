"""Whatever is done in whatever order: the officer's own words are never lost unasked, and never in a wrong place."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from app.compose.block_names import named
from app.compose.composing import Composition
from app.compose.draft import Draft
from app.compose.edits import approved_text
from app.compose.said import Placed
from app.document import block_text
from app.language import Language, MessageLanguage
from app.language.prose import gap_words
from app.session import editing
from app.session.session import Session
from app.session.session_pack import SessionPack
from app.session.unused import without
from app.templates.pack import Pack
from tests.unit.budget import cases
from tests.unit.drafting import CONTEXT
from tests.unit.session.test_session_following_any import ANSWERS
from tests.unit.small_pack import Files, opened, small_files

DOCUMENTS, ANSWER, UNCONFIRMED = (
    "documents/missing",
    "enquiries/answer",
    "enquiries/identity-not-confirmed",
)
TEMPLATES = (DOCUMENTS, ANSWER, DOCUMENTS, UNCONFIRMED)
OTHER: dict[str, str | tuple[str, ...]] = {
    "calls": "1",
    "which": ("birth",),
    "deadline": "2027-09-09",
    "whose": "father",
}
MERGED = {"send-documents", "fast-track", "reply-by"}
"""What several entries may say once, whichever of them comes to say it."""


def changed(file: str, old: str, new: str) -> Files:
    files = small_files()
    text = files[file].decode()
    assert old in text
    return files | {file: text.replace(old, new).encode()}


@cache
def packs() -> tuple[Pack, ...]:
    """The pack, and as its owner might change it: other words, a phrase that is fixed, one that is another now."""
    answer = "templates/enquiries/answer.yaml"
    about = '  - id: about\n    slot: request\n    en: "You asked about: {{ about }}"'
    assert about in small_files()[answer].decode()
    return tuple(
        opened(files)
        for files in (
            small_files(),
            changed(answer, "You asked about:", "You wanted to know:"),
            changed(answer, about, about.replace("id: about", "id: about\n    fixed: true")),
            changed(answer, about, about.replace("id: about", "id: asked")),
            changed("phrases/send-documents.yaml", "Send us the documents", "Post the documents"),
        )
    )


Told = tuple[str, int | None, Language | None, str]
"""A rule, and the block, language and entry that it is told of."""


class Walk:
    """An officer at work, and what is known of it from outside: who wrote what, where, and over which words."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.pack = SessionPack(packs()[0], packs()[0])
        self.number = 0
        self.one = self.two = 0
        self.made: dict[str, tuple[Placed, str]] = {}

    @property
    def draft(self) -> Draft:
        return without(self.session.draft, self.pack.unused)

    def composition(self) -> Composition:
        return Composition(self.pack.pack, self.draft, CONTEXT)

    def step(self, what: str, one: int, two: int) -> None:
        before, composition = self.session, self.composition()
        self.one, self.two = one, two
        if what in IN_MESSAGE and not composition.placed:
            return
        allowed = getattr(self, what)(composition)
        if what not in {"undo", "redo"}:
            kept = held(self.session.draft) | set(allowed or ())
            assert held(before.draft) <= kept, f"{what} lost words"
        self.check()

    # --- what an officer does; each returns the words that are meant to go

    def choose(self, _: Composition) -> None:
        name = TEMPLATES[self.one % len(TEMPLATES)]
        there = [each.template for each in self.session.draft.entries]
        if len(there) < 4 and (name == DOCUMENTS or name not in there):
            self.session = self.session.choose(self.pack.pack, name)

    def remove(self, composition: Composition) -> set[str]:
        if not self.session.draft.entries:
            return set()
        entry = self.session.draft.entries[self.one % len(self.session.draft.entries)].id
        self.session = self.session.remove(self.pack.pack, entry)
        others = {id_ for each in composition.placed for id_ in ids(each) if id_[0] != entry}
        return {
            words
            for words, (placed, _) in self.made.items()
            if not any(id_ in others for id_ in ids(placed)) and placed.said is not None
        }

    def move(self, _: Composition) -> None:
        if self.session.draft.entries:
            entry = self.session.draft.entries[self.one % len(self.session.draft.entries)].id
            self.session = self.session.move(self.pack.pack, entry, self.two % 5 - 2)

    def answer(self, composition: Composition) -> None:
        if composition.questions:
            asked = composition.questions[self.one % len(composition.questions)]
            name = asked.question.id
            raw = (ANSWERS.get(name), OTHER.get(name), None)[self.two % 3]
            self.session = self.session.answer(asked.question, asked.entry, raw)

    def edit(self, composition: Composition) -> set[str]:
        index = self.one % len(composition.placed)
        placed = composition.placed[index]
        self.number += 1
        words = f"Words {self.number}."
        self.session = editing.edit(self.session, composition, index, words)
        if composition.words.may_edit(placed) is None:
            # Until the officer says that they keep their words, a change beneath them stays open.
            old = self.made.get(block_text(placed.block))
            self.made[words] = placed, approved_text(placed) if old is None else old[1]
        return {block_text(placed.block)} if placed.block.words != "approved" else set()

    def use_approved(self, composition: Composition) -> set[str]:
        index = self.one % len(composition.placed)
        placed = composition.placed[index]
        self.session = editing.use_approved(self.session, composition, index)
        edit = composition.words.edit_of(placed, placed.block.language)
        return {edit.text} if edit is not None else set()

    def add_own(self, composition: Composition) -> None:
        index = self.one % len(composition.placed)
        placed = composition.placed[index]
        if placed.block.separator:
            return
        session, own = editing.add_own(self.session, composition, index)
        self.session = session
        for language in Language if own else ():
            self.number += 1
            words = f"Own {language} {self.number}."
            self.session = editing.write_own(self.session, own, language, words)

    def remove_own(self, _: Composition) -> set[str]:
        if not self.session.draft.own:
            return set()
        own = self.session.draft.own[self.one % len(self.session.draft.own)]
        self.session = editing.remove_own(self.session, own.id)
        return {own.text.en, own.text.cy}

    def language(self, _: Composition) -> None:
        self.session = self.session.set_language(list(MessageLanguage)[self.one % 3])

    def channel(self, _: Composition) -> None:
        self.session = self.session.set_channel(self.pack.pack, ("rich", "plain")[self.one % 2])

    def undo(self, _: Composition) -> None:
        before = self.session
        self.session = before.undo()
        if before.past:
            assert self.session.redo().draft == before.draft

    def redo(self, _: Composition) -> None:
        self.session = self.session.redo()

    def file(self, _: Composition) -> None:
        self.pack = self.pack.following(packs()[self.one % len(packs())], self.session.drafts)

    # --- what always holds

    def check(self) -> None:
        composition = self.composition()
        message = composition.message
        told = {
            (each.rule, each.where.block, each.where.language, each.where.entry)
            for each in (*message.findings, *message.confirmed)
        }
        shown = {block_text(each.block) for each in composition.placed}
        for index, each in enumerate(composition.placed):
            if each.block.words == "edited":
                self.check_edited(composition, each)
                place = (index, each.block.language, each.block.origin.entry)
                approved = self.made[block_text(each.block)][1]
                assert (("wording-changed", *place) in told) == (approved != approved_text(each))
        self.check_step(composition, told)
        for edit in self.draft.edits:
            assert edit.text in shown or self.is_told_or_unsaid(edit.text, composition, told)
        self.check_own(composition)

    def check_edited(self, composition: Composition, each: Placed) -> None:
        """In its place, in its language, in a phrase that may be changed."""
        made, _ = self.made[block_text(each.block)]
        assert each.block.language is made.block.language
        assert each.block.origin.phrase == made.block.origin.phrase
        assert each.said is not None
        assert not each.said.phrase.fixed
        assert composition.channel.id == "rich"
        assert UNCONFIRMED not in [entry.template for entry in self.draft.entries]
        if each.block.origin.phrase not in MERGED:
            assert each.block.origin.entry == made.block.origin.entry, "in another entry"

    def check_step(self, composition: Composition, told: set[Told]) -> None:
        """Where the other language is edited and this one isn't, it is told."""
        if composition.words.whole is not None:
            return
        edited = {
            (each.id.entry, each.id.phrase, each.id.language): each for each in self.draft.edits
        }
        for index, each in enumerate(composition.placed):
            id_, here = each.block.origin.id, each.block.language
            there = Language.EN if here is Language.CY else Language.CY
            other = edited.get((id_.entry, id_.phrase, there))
            if other is not None and each.edit is None and composition.words.may_edit(each) is None:
                assert ("out-of-step", index, here, each.block.origin.entry) in told

    def is_told_or_unsaid(self, words: str, composition: Composition, told: set[Told]) -> bool:
        made, _ = self.made[words]
        language = made.block.language
        if language not in self.draft.language.parts:
            return True
        here = [
            (index, each)
            for index, each in enumerate(composition.placed)
            if each.block.language is language and set(ids(each)) & set(ids(made))
        ]
        if here:
            return any(
                (each.said is not None and each.said.gap is not None)
                or ("edit-not-allowed", index, language, each.block.origin.entry) in told
                for index, each in here
            )
        # Said by nobody now; where its file has it no more, that is told.
        known = {
            (entry, name.name)
            for scope in composition.scope.entries
            for _, name in named(scope)
            for entry in [name.whose]
        }
        entry = made.block.origin.id.entry
        if entry and (entry, made.block.origin.id.phrase) not in known:
            return ("edit-without-place", None, language, entry) in told
        return True

    def check_own(self, composition: Composition) -> None:
        """Each stands once in each language, right after its block where that is said; or it is told."""
        placed = [each for each in composition.placed if not each.block.separator]
        if composition.words.may_add() is not None:
            assert not any(each.own is not None for each in placed)
            rules = [each.rule for each in composition.message.findings]
            assert rules.count("own-not-allowed") == sum(
                bool(each.text.en or each.text.cy) for each in self.draft.own
            )
            return
        for language in self.draft.language.parts:
            here = [each for each in placed if each.block.language is language]
            texts = [block_text(each.block) for each in here if each.own is not None]
            assert sorted(texts) == sorted(
                own.text.get(language) or f"[{gap_words('own-words', language)}]"
                for own in self.draft.own
            )
            at = {each.block.origin.id.anywhere: index for index, each in enumerate(here)}
            for index, each in enumerate(here):
                if each.own is not None and each.own.after in at:
                    between = here[at[each.own.after] + 1 : index]
                    assert at[each.own.after] < index
                    assert all(one.own is not None for one in between)


def ids(placed: Placed) -> list[tuple[str, str]]:
    """The entries and phrases whose block it is, answered or not."""
    said = placed.said
    all_ids = (placed.block.origin.id, *(said.also if said is not None else ()))
    return [(each.entry, each.anywhere.phrase) for each in all_ids]


def held(draft: Draft) -> set[str]:
    """The officer's own words that a draft holds."""
    own = {text for each in draft.own for text in (each.text.en, each.text.cy) if text}
    return {each.text for each in draft.edits} | own


STEPS = (
    *("choose", "remove", "move", "answer", "answer", "answer", "edit", "edit", "edit"),
    *("use_approved", "add_own", "remove_own", "language", "channel", "undo", "redo", "file"),
)
IN_MESSAGE = {"edit", "use_approved", "add_own"}
STEP = st.tuples(st.sampled_from(STEPS), st.integers(0, 30), st.integers(0, 30))


@cache
def begun() -> Session:
    """Three templates, answered, one of them for two people; what both say alike is said once."""
    session = Session().set_channel(packs()[0], "rich")
    for name in (ANSWER, DOCUMENTS, DOCUMENTS):
        session = session.choose(packs()[0], name)
    for name, raw in ANSWERS.items():
        for asked in Composition(packs()[0], session.draft, CONTEXT).questions:
            if asked.question.id == name:
                session = session.answer(asked.question, asked.entry, raw)
    return session


@given(
    st.sampled_from(MessageLanguage),
    st.lists(st.integers(0, 30), min_size=3, max_size=8),
    st.lists(STEP, min_size=8, max_size=24),
)
@settings(max_examples=cases(120), deadline=None)
def test_nothing_is_lost_or_in_a_wrong_place(
    language: MessageLanguage, written: list[int], steps: list[tuple[str, int, int]]
) -> None:
    walk = Walk(begun().set_language(language))
    for index in written:
        walk.step("edit", index, 0)
    for what, one, two in steps:
        walk.step(what, one, two)
