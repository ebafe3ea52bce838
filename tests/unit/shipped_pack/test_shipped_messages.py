"""Whatever is answered, every message of the shipped pack is whole, and in its own language."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.compose.companions import compose_companions
from app.compose.composing import compose
from app.compose.draft import Answers, Context, Draft, Entry, RawAnswer
from app.compose.message import Message
from app.document import ItemList, Origin, block_text, runs_text
from app.expressions.tree import AllOf, Compare, Constant, Expression
from app.language import Bilingual, Language, MessageLanguage
from app.session.copying import Blocked, payload_of
from app.templates.model import Phrase, Question
from tests.unit.budget import cases
from tests.unit.drafting import CONTEXT, NOW, OFFICER
from tests.unit.html_text import check_allowed, loosely
from tests.unit.shipped_pack.filling import TEMPLATES, by_chance, filled, shipped

EN, CY, BOTH = MessageLanguage
CONFIRMED = {"free-text", "to-confirm", "welsh-unreviewed"}
"""What the officer's word settles."""
IDENTITY = {"identity-not-confirmed", "identity-confirmed"}
"""By chance, identity is confirmed where the template is for when it isn't, or the other way round."""
BAD = re.compile(
    r"""
    \{\{ | \}\} | \{% | %\}            # placeholders
    | [\ue000-\uf8ff]                  # what stands in for them while a text is read
    | \b(?:None|True|False)\b
    | [ ]{2} | [ ]$ | ^[ ]             # blanks doubled, or at the ends of lines
    | [ ][,.;:?!)] | \([ ] | [,.;:]{2}  # blanks before punctuation, punctuation twice
    | \[\] | ^-$ | ^[0-9]+\.$          # empty gaps and items
    """,
    re.MULTILINE | re.VERBOSE,
)
"""What no message may hold, whatever is answered."""


def check_whole(message: Message) -> None:
    """Hold a message against what every message must be, whatever is answered."""
    for text in (message.plain, message.subject):
        found = BAD.search(text)
        assert found is None, text[max(0, found.start() - 60) : found.end() + 20]
    html = check_allowed(message.html)
    assert loosely(html.plain) == loosely(message.plain)
    assert "\n" not in message.subject
    for block in message.blocks:
        assert block_text(block).strip() == block_text(block) != ""


# --- any answers at all


def raws(question: Question) -> st.SearchStrategy[RawAnswer]:
    ids = [choice.id for choice in question.choices]
    if question.type == "radio":
        return st.sampled_from([*ids, "unknown"])
    if question.type == "checkboxes":
        return st.lists(st.sampled_from(ids), unique=True).map(tuple)
    words = st.sampled_from(
        [
            "",
            " ",
            "Ann Rees",
            "5 March 2027",
            "2026-11-24",
            "3",
            "nonsense",
            "31/4/2027",
            "<b>&",
            "x\u202ey",
        ]
    )
    return st.builds(Bilingual, words, words) if question.each else words


@st.composite
def any_drafts(draw: st.DrawFn) -> Draft:
    names = draw(st.lists(st.sampled_from(TEMPLATES), max_size=3))
    shared: Answers = {}
    entries: list[Entry] = []
    for number, name in enumerate(names, start=1):
        own: Answers = {}
        for use in shipped().template(name).questions:
            question, _ = shipped().question(use)
            if draw(st.booleans()):
                (shared if question.shared else own)[question.id] = draw(raws(question))
        entries.append(Entry(str(number), name, own))
    return Draft("", draw(st.sampled_from(MessageLanguage)), tuple(entries), shared)


@given(any_drafts(), st.sampled_from([OFFICER, msgspec.structs.replace(OFFICER, hours="")]))
@settings(max_examples=cases(300))
def test_any_answers_compose_the_same_each_time(draft: Draft, officer: object) -> None:
    context = CONTEXT if officer is OFFICER else Context(NOW)
    message = compose(shipped(), draft, context)
    assert compose(shipped(), draft, context) == message
    check_whole(message)
    if "[" in message.plain or "[" in message.subject:
        assert isinstance(payload_of(message, "message"), Blocked)


# --- all answered


@pytest.mark.parametrize("template", TEMPLATES)
def test_all_answered_is_ready(template: str) -> None:
    for seed in range(12):
        for language in MessageLanguage:
            message = compose(
                shipped(), filled((template,), by_chance(seed), language=language), CONTEXT
            )
            check_whole(message)
            stopping = {finding.rule for finding in message.blocking}
            assert stopping <= CONFIRMED | IDENTITY, (seed, stopping)
            assert "[" not in message.plain + message.subject


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_answered_says_what_is_missing(template: str) -> None:
    for language in MessageLanguage:
        draft = Draft("", language, (Entry("1", template),))
        message = compose(shipped(), draft, Context(NOW))
        check_whole(message)
        asks = any(
            shipped().question(use)[0].required for use in shipped().template(template).questions
        )
        if asks:
            assert message.blocking


# --- every choice


def choice_of(condition: Expression | None) -> str:
    if isinstance(condition, AllOf):
        return choice_of(condition.parts[0])
    assert isinstance(condition, Compare)
    word = condition.left if condition.operator == "in" else condition.right
    assert isinstance(word, Constant)
    return str(word.value)


def is_one_of(condition: Expression | None) -> bool:
    """Whether a choice is the only one: that of a radio button."""
    if isinstance(condition, AllOf):
        return is_one_of(condition.parts[0])
    return isinstance(condition, Compare) and condition.operator == "=="


SAYING = [
    (template, phrase)
    for template in TEMPLATES
    for phrase in shipped().template(template).phrases
    if isinstance(phrase, Phrase) and phrase.question and phrase.list is not None
]


@pytest.mark.parametrize("language", [EN, CY])
@pytest.mark.parametrize(("template", "phrase"), SAYING, ids=lambda each: getattr(each, "id", each))
def test_every_choice_says_its_own_words(
    template: str, phrase: Phrase, language: MessageLanguage
) -> None:
    assert phrase.list is not None
    wanted = {choice_of(item.when) for item in phrase.list.items}
    said: dict[str, set[str]] = {choice: set() for choice in wanted}
    for seed in range(400):
        if all(said.values()):
            break
        chance = by_chance(seed)
        choice = chance.choice(sorted(choice for choice, texts in said.items() if not texts))
        radio = is_one_of(phrase.list.items[0].when)
        forced = {phrase.question: choice if radio else tuple(wanted)}
        draft = filled((template,), chance, forced, language)
        blocks = compose(shipped(), draft, CONTEXT).blocks
        for block in blocks:
            if block.origin.phrase == phrase.id and not block.gap:
                for part in block.parts:
                    items = part.items if isinstance(part, ItemList) else (part.runs,)
                    said[choice] |= {runs_text(item) for item in items}
    missing = [choice for choice, texts in said.items() if not texts]
    assert not missing


RADIOS = [
    (template, question, choice.id)
    for template in TEMPLATES
    for use in shipped().template(template).questions
    for question in [shipped().question(use)[0]]
    for choice in question.choices
]


@pytest.mark.parametrize(
    ("template", "question", "choice"), RADIOS, ids=lambda each: getattr(each, "id", each)
)
def test_every_single_choice_gives_a_whole_message(
    template: str, question: Question, choice: str
) -> None:
    alone: RawAnswer = choice if question.type == "radio" else (choice,)
    asked = False
    for seed in range(3):
        draft = filled((template,), by_chance(seed), {question.id: alone}, BOTH)
        given_answers = draft.answers if question.shared else draft.entries[0].answers
        asked |= question.id in given_answers
        check_whole(compose(shipped(), draft, CONTEXT))
    assert asked or question.when is not None or question.shared


# --- two templates


def goes_with(one: str, other: str) -> bool:
    heads = [shipped().head(name) for name in (one, other)]
    return (
        bool(set(heads[0].channels) & set(heads[1].channels))
        and heads[0].reply == heads[1].reply
        and not any(head.alone for head in heads)
        and (one != other or heads[0].repeat)
    )


COMPANY = ("documents/missing", "photos/new-photo", "csmt/delivery-enquiry")
"""What each template must go with, whatever it is; others by chance: all pairs would be thousands."""
BY_CHANCE = 60
_others = [pair for pair in combinations(TEMPLATES, 2) if goes_with(*pair)]
PAIRS = sorted(
    {pair for pair in _others if not set(COMPANY).isdisjoint(pair)}
    | set(by_chance(0).sample(_others, min(BY_CHANCE, len(_others))))
    | {(name, name) for name in TEMPLATES if goes_with(name, name)}
)


@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
def test_two_templates_are_one_message(pair: tuple[str, str]) -> None:
    for seed, order in enumerate((pair, pair[::-1])):
        for language in (EN, CY):
            message = compose(shipped(), filled(order, by_chance(seed), language=language), CONTEXT)
            check_whole(message)
            assert {each.rule for each in message.blocking} <= CONFIRMED | IDENTITY
            shared = [block.origin.phrase for block in message.blocks if not block.origin.entry]
            uses = Counter(
                block_text(block)
                for block in message.blocks
                if block.origin.phrase in shipped().index.phrases or block.origin.phrase in shared
            )
            assert not uses or max(uses.values()) == 1
            assert all(
                block_text(one) != block_text(other) for one, other in pairwise(message.blocks)
            )


@pytest.mark.parametrize("template", [name for name in TEMPLATES if shipped().head(name).companion])
def test_companion_is_ready_with_the_message(template: str) -> None:
    for seed in range(12):
        for language in (EN, CY):
            draft = filled((template,), by_chance(seed), language=language)
            (companion,) = compose_companions(shipped(), draft, CONTEXT)
            check_whole(companion.message)
            assert companion.message.blocking == ()
            assert companion.message.plain


# --- each language is only itself

ENGLISH = re.compile(
    r"\b(the|and|you|your|we|our|are|was|for|with|this|that|from|have|has|been|please|will|must|not|send|passport|"
    r"application|documents?|photos?|customer|call|letter|email|because|about|which|what|who|when|reply|need|it)\b",
    re.IGNORECASE,
)
WELSH = re.compile(
    r"\b(y|yr|yn|yw|mae|eich|ein|nid|wedi|gan|gyda|ar gyfer|arnom|hwn|hon|neu|cais|gais|pasbort|basbort|llun|"
    r"dogfen\w*|ddogfen\w*|anfon\w*|rhaid|gallwch|gennych|cwsmer|ffoni\w*|os|oes|nac|ei|eu|bod|fod)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(
    r"‘.*?’(?!\w)|www\.[\w./-]+|[\w.]+@[\w.]+"
    r"|Comms Builder|Complaints procedure|GOV\.UK|HM Passport Office Enquiries|Fast Track|loco parentis|SE04|\bOS\b"
)
"""Names that stay as they are in both languages: those of DAP's screens, addresses, services, forms."""
NEUTRAL = re.compile(r"Newport|Ann Rees|Alex Morgan|some words|rhai geiriau|we-sgwrs")


def own_words(text: str) -> str:
    return NEUTRAL.sub("", QUOTED.sub("", text))


@pytest.mark.parametrize("template", TEMPLATES)
def test_message_holds_no_words_of_the_other_language(template: str) -> None:
    for seed in range(12):
        for language, foreign in ((EN, WELSH), (CY, ENGLISH)):
            message = compose(
                shipped(), filled((template,), by_chance(seed), language=language), CONTEXT
            )
            text = own_words(f"{message.subject}\n{message.plain}")
            assert foreign.findall(text) == [], text
            assert language is EN or "&" not in text


def test_labels_are_in_their_own_language() -> None:
    pairs: list[Bilingual[str]] = []
    for template in TEMPLATES:
        head = shipped().head(template)
        pairs += [each for each in (head.title, head.advice) if each is not None]
        for use in shipped().template(template).questions:
            question, _ = shipped().question(use)
            pairs += [
                each for each in (question.ask, question.hint, question.limits.message) if each
            ]
            pairs += [choice.label for choice in question.choices]
    pairs += [folder.title for folder in shipped().index.folders.values()]
    pairs += [channel.title for channel in shipped().index.channels.values()]
    for pair in pairs:
        assert not WELSH.search(own_words(pair.en)), pair.en
        assert not ENGLISH.search(own_words(pair.cy)), pair.cy
        for text in (pair.en, pair.cy):
            assert not re.search(r"[\"']|  |\s$|^\s|&", text), text


# --- the same facts in both languages

NUMBERS = re.compile(r"\d+")
LINKS = re.compile(r"www\.[\w./-]*\w|[\w.]+@[\w.]+\w")
DATES = re.compile(r"\b(\d{1,2}) ([A-Z]\w+) (\d{4})\b")
MONTHS = {
    Language.EN: "January February March April May June July August September October November December",
    Language.CY: "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
}


def origins(message: Message) -> list[Origin]:
    """Where its blocks come from, whatever the language in which they say it."""
    found = (block.origin for block in message.blocks)
    return [msgspec.structs.replace(each, id=each.id.anywhere) for each in found]


@pytest.mark.parametrize("template", TEMPLATES)
def test_both_languages_say_the_same_numbers_links_and_dates(template: str) -> None:
    for seed in range(12):
        draft = filled((template,), by_chance(seed))
        english, welsh = (
            compose(shipped(), msgspec.structs.replace(draft, language=language), CONTEXT)
            for language in (EN, CY)
        )
        assert sorted(LINKS.findall(english.plain)) == sorted(LINKS.findall(welsh.plain))
        assert set(NUMBERS.findall(english.plain)) == set(NUMBERS.findall(welsh.plain))
        assert [len(block.parts) for block in english.blocks] == [
            len(block.parts) for block in welsh.blocks
        ]
        assert origins(english) == origins(welsh)
        two_digits = shipped().channel(english.channel).two_digit_day
        found = [
            [
                (day, MONTHS[language].split().index(month), year)
                for day, month, year in DATES.findall(text)
            ]
            for language, text in ((Language.EN, english.plain), (Language.CY, welsh.plain))
        ]
        assert found[0] == found[1]
        for day, _, _ in found[0]:
            assert len(day) == 2 if two_digits else not day.startswith("0")
        assert not re.search(r"\d(st|nd|rd|th)\b", english.plain)
