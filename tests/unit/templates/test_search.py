"""Searching: what officers type finds what they mean, best first."""

from __future__ import annotations

from random import Random

import pytest

from app.language.mutation import search_forms
from app.templates.search import TemplateSearch, fold
from tests.unit.small_pack import opened, with_files

TEMPLATE = """\
title: {{en: {en}, cy: {cy}}}
channels: [{channels}]
reply: expected
code: "{code}"
keywords: [{keywords}]
subject: {{en: A subject, cy: Pwnc}}
phrases:
  - id: only
    slot: request
    en: {says}
    cy: {says_cy}
"""


def _template(**given: str) -> str:
    whole = {"en": "A", "cy": "B", "code": "x1", "keywords": "none", "says": "x", "says_cy": "y"}
    return TEMPLATE.format(**({"channels": "plain"} | whole | given))


@pytest.fixture(scope="module")
def search() -> TemplateSearch:
    texts = {
        "templates/photo.yaml": _template(en="New photo", cy="Llun newydd", keywords="picture"),
        "templates/passport.yaml": _template(en="Lost passport", cy="Pasbort coll", code="915"),
        "templates/picture.yaml": _template(
            en="Proof", cy="Prawf", says="a photo of a passport", channels="plain, rich"
        ),
        "templates/water.yaml": _template(en="Water", cy="Dŵr", says_cy="tŷ"),
    }
    return TemplateSearch(opened(with_files(texts)).index)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("photo", ["photo", "picture"], id="title before wording"),
        pytest.param("picture", ["photo", "picture"], id="keywords, then the id"),
        pytest.param("phot", ["photo", "picture"], id="the beginning of a word"),
        pytest.param("NEW Photo", ["photo"], id="capitals; every word must be found"),
        pytest.param("llun", ["photo"], id="Welsh"),
        pytest.param("picture’s proof", ["picture"], id="whose it is"),
        pytest.param("basbort", ["passport"], id="soft mutation"),
        pytest.param("mhasbort", ["passport"], id="nasal mutation"),
        pytest.param("phasbort", ["passport"], id="aspirate mutation"),
        pytest.param("dwr", ["water"], id="without an accent"),
        pytest.param("TŶ", ["water"], id="wording in Welsh, with an accent"),
        pytest.param("915", ["passport"], id="the letter's number"),
        pytest.param("phtoo", ["photo", "picture"], id="two letters swapped"),
        pytest.param("passpoort", ["passport", "picture"], id="a letter too many"),
        pytest.param("pasport", ["passport", "picture"], id="a letter too few"),
        pytest.param("watet", ["water"], id="a wrong letter"),
        pytest.param("photo water", [], id="no template has both"),
        pytest.param("zzzz", [], id="nothing"),
    ],
)
def test_finds_best_first(search: TemplateSearch, query: str, found: list[str]) -> None:
    ids = [head.id for head in search.find(query)]
    assert [each for each in ids if each in {"photo", "passport", "picture", "water"}] == found


def test_an_empty_query_finds_everything_in_the_order_of_the_tree(search: TemplateSearch) -> None:
    everything = search.find("  ")
    assert len(everything) > 4
    assert {"photo", "passport", "picture", "water"} <= {head.id for head in everything}


def test_a_title_comes_before_wording_whoever_writes_with_it(search: TemplateSearch) -> None:
    found = search.find("photo", prefer=lambda channels: "rich" in channels)
    assert [each.id for each in found if each.id in {"photo", "picture"}] == ["photo", "picture"]


def test_an_abbreviation_that_is_a_keyword_comes_before_titles_that_begin_so() -> None:
    files = {
        "templates/a.yaml": _template(en="Print a form", cy="Argraffu"),
        "templates/b.yaml": _template(en="Consent", cy="Caniatad", keywords="PR"),
    }
    ids = [head.id for head in TemplateSearch(opened(with_files(files)).index).find("pr")]
    assert [each for each in ids if each in {"a", "b"}] == ["b", "a"]


@pytest.mark.parametrize("query", ["bir", "birth", "BIR"])
def test_what_stands_there_as_typed_comes_before_what_it_may_be_a_mutation_of(query: str) -> None:
    files = {
        "templates/a.yaml": _template(en="A first passport", cy="Pasbort cyntaf", says="a birth"),
        "templates/b.yaml": _template(en="Documents", cy="Dogfennau", keywords="birth"),
    }
    ids = [head.id for head in TemplateSearch(opened(with_files(files)).index).find(query)]
    assert [each for each in ids if each in {"a", "b"}] == ["b", "a"]


def test_of_two_titles_the_preferred_comes_first(search: TemplateSearch) -> None:
    found = search.find("p", prefer=lambda channels: "rich" in channels)
    assert next(each.id for each in found if each.id in {"passport", "picture"}) == "picture"


@pytest.mark.parametrize("query", ["fast track", "Fast Tr", "no reply", "dim ateb"])
def test_what_stands_beside_a_title_is_found(query: str) -> None:
    marked = _template(en="Marked", cy="Wedi’i nodi")
    files = {
        "templates/marked.yaml": marked.replace("reply: expected", "reply: none")
        if "reply" in query or "ateb" in query
        else marked.replace("channels:", "fast_track: true\nchannels:"),
        "templates/plain.yaml": _template(en="Plain", cy="Plaen"),
    }
    ids = [head.id for head in TemplateSearch(opened(with_files(files)).index).find(query)]
    assert "marked" in ids
    assert "plain" not in ids


def test_folding_keeps_the_letters() -> None:
    assert fold("Tŷ’r – DŴR") == "ty'r   dwr"


@pytest.mark.parametrize(
    ("mutated", "radical"),
    [
        *[("basbort", "pasbort"), ("mhasbort", "pasbort"), ("phasbort", "pasbort")],
        *[("gais", "cais"), ("nghais", "cais"), ("chais", "cais"), ("dystysgrif", "tystysgrif")],
        *[
            ("fam", "mam"),
            ("wybodaeth", "gwybodaeth"),
            ("lythyr", "llythyr"),
            ("ddogfen", "dogfen"),
        ],
    ],
)
def test_a_mutated_word_stands_for_its_radical(mutated: str, radical: str) -> None:
    assert radical in search_forms(mutated)
    assert mutated in search_forms(radical)


def test_a_search_that_follows_another_finds_the_same() -> None:
    """Only what changed is taken in anew; the search before goes on as it was."""
    texts = {
        f"templates/t{number}.yaml": template(f"One {number}", "blue paper") for number in range(4)
    }
    was = opened(with_files(texts)).index
    before = TemplateSearch(was)
    turns = {
        "words": {"templates/t1.yaml": template("One 1", "green ink")},
        "a title": {"templates/t2.yaml": template("Aardvark", "blue paper")},
        "one more": {"templates/t9.yaml": template("Nine", "blue paper")},
        "a folder": {"templates/photos/_folder.yaml": "title: {en: Blue, cy: Glas}\n"},
    }
    for turn in turns.values():
        now = opened(with_files(texts | turn)).index
        following, anew = TemplateSearch(now, before), TemplateSearch(now)
        for query in ("blue", "green", "ink paper", "aardvark", "one", "nine", "photo", "", "glas"):
            assert following.find(query) == anew.find(query), query
        assert TemplateSearch(was, following).find("blue") == before.find("blue")
    assert [head.id for head in before.find("green")] == []


def template(title: str, words: str) -> str:
    return (
        f"title: {{en: {title}, cy: {title}}}\nchannels: [note]\n"
        f"phrases:\n  - {{id: a, slot: note, en: {words}, cy: {words}}}\n"
    )


def begins_but_for_an_error(typed: str, known: str) -> bool:
    """The same, letter by letter: whether one letter too many, too few, wrong or swapped makes it a beginning."""
    for at in range(len(typed)):
        before, rest, meant = typed[:at], typed[at:], known[at:]
        if known[:at] == before and (
            meant.startswith(rest[1:])
            or meant[1:].startswith(rest)
            or (meant and meant[1:].startswith(rest[1:]))
            or (len(rest) > 1 and meant.startswith(rest[1] + rest[0] + rest[2:]))
        ):
            return True
    return False


def test_a_typing_error_is_forgiven_wherever_it_is(search: TemplateSearch) -> None:
    words, _ = search.known
    random = Random(4)  # noqa: S311  # the same each time
    letters = "".join(sorted({letter for word in words for letter in word}))
    for word in random.sample(list(words), 60):
        at, other = random.randrange(len(word)), random.choice(letters)
        for typed in (
            word[:at] + other + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + other + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
            word[:at] + other + other + word[at + 1 :],
        ):
            near = {words[each] for each in search._with_an_error(typed)}
            assert near == {each for each in words if begins_but_for_an_error(typed, each)}, typed


def expected(search: TemplateSearch, typed: str) -> list[str]:
    """What a word finds, best first, by looking at each word of each template."""
    known: list[dict[str, int]] = []
    for head in search.heads:
        costs: dict[str, int] = {}
        for cost, words in search._fields(head):
            costs |= {word: min(cost, costs.get(word, cost)) for word in words}
        known.append(costs)

    def begun(form: str, whole: int, other: int) -> list[list[int]]:
        return [
            [
                cost + (whole if word == form else other)
                for word, cost in costs.items()
                if word.startswith(form)
            ]
            for costs in known
        ]

    found = begun(typed, 0, 1)
    later = 4 if any(cost < 8 for costs in found for cost in costs) else 0
    for form in search_forms(typed)[1:]:
        found = [a + b for a, b in zip(found, begun(form, 2, 2 + later), strict=True)]
    if not any(found) and len(typed) > 3:
        found = [
            [c + 20 for word, c in costs.items() if begins_but_for_an_error(typed, word)]
            for costs in known
        ]
    if len(typed) <= 3:
        for number, costs in enumerate(known):
            found[number] += [0] if costs.get(typed) == 4 else []
    best = {number: min(costs) for number, costs in enumerate(found) if costs}
    kinds = {number: sum(cost >= least for least in (4, 8, 20)) for number, cost in best.items()}
    ranked = sorted(best, key=lambda number: (kinds[number], best[number], number))
    return [search.heads[number].id for number in ranked]


def test_what_a_word_finds_and_in_which_order_is_what_its_templates_say(
    search: TemplateSearch,
) -> None:
    words, _ = search.known
    random = Random(2)  # noqa: S311  # the same each time
    typed = sorted({word[0] for word in words} | {"g", "c", "ch", "dd", "ll", "rh", "m"})
    for word in random.sample(list(words), 60):
        at = random.randint(1, len(word))
        typed += [word[:at], word, word[:at] + "x" + word[at:]]
    for each in (word for word in typed if not word.endswith("'s")):
        assert [head.id for head in search.find(each)] == expected(search, each), each
