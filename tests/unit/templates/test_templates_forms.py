"""Forms: whole phrases that choices carry. They become ifs when they are read, and are safe in Welsh."""

from __future__ import annotations

import itertools

import msgspec
import pytest

from app.language import MessageLanguage
from app.source.problems import Place
from app.templates.model import Phrase
from app.templates.reading import ReadPack, read_pack
from app.templates.wording import Branches
from tests.unit.drafting import composed
from tests.unit.small_pack import Files, lines_of, opened, place_of, problem_lines, with_files

HEAD = """\
title: Ask for papers | Gofyn am bapurau
channels: [plain]
reply: expected
subject: Your papers | Eich papurau
questions:
"""
WHOSE = """\
  - use: passport_for
  - id: whose
    type: radio
    ask: Whose? | Pwy?
    required: true
    forms: [for, of]
    choices:
      - id: customer
        label: The customer | Y cwsmer
        for: for you | ar eich cyfer chi
        of: yours | gennych chi
      - id: mother
        label: Mother | Mam
        for:
          - {when: passport_for == 'child', en: for the child’s mother, cy: ar gyfer mam y plentyn}
          - for your mother | ar gyfer eich mam
        of: {en: your mother’s, cy: gan eich mam}
"""
PHRASES = """\
phrases:
  - id: need
    slot: detail
    en: We need this {{ whose.for }}, and {{ whose.of }}.
    cy: "Mae angen hyn arnom {{ whose.for }}, a hynny {{ whose.of }}."
"""
PASSPORT_FOR = """\
type: radio
ask: Whose passport? | Pasbort pwy?
required: true
forms:
  change:
    adult: your change of name | newid eich enw
    child: the child’s change of name | newid enw’r plentyn
choices:
  - {id: adult, label: Theirs | Nhw}
  - {id: child, label: A child’s | Plentyn}
"""
LADDERS = """\
phrases:
  - id: need
    slot: detail
    en: |
      We need this {% if whose == 'customer' %}for you{% elif whose == 'mother' %}{% if passport_for == 'child' %}for
      the child’s mother{% else %}for your mother{% endif %}{% else %}WHOSE{% endif %}, and
      {% if whose == 'customer' %}yours{% elif whose == 'mother' %}your mother’s{% else %}WHOSE{% endif %}.
    cy: |
      Mae angen hyn arnom {% if whose == 'customer' %}ar eich cyfer chi{% elif whose == 'mother' %}{% if passport_for
      == 'child' %}ar gyfer mam y plentyn{% else %}ar gyfer eich mam{% endif %}{% else %}WHOSE{% endif %}, a hynny
      {% if whose == 'customer' %}gennych chi{% elif whose == 'mother' %}gan eich mam{% else %}WHOSE{% endif %}.
"""
GOOD = HEAD + WHOSE + PHRASES


def files_with(text: str, passport_for: str = PASSPORT_FOR) -> Files:
    return with_files({"templates/a.yaml": text, "questions/passport_for.yaml": passport_for})


def bent_lines(old: str, new: str, text: str = GOOD) -> list[str]:
    assert text.count(old) == 1, text.count(old)
    lines = problem_lines(files_with(text.replace(old, new)))
    return [each.removeprefix("templates/a.yaml:") for each in lines]


def phrase_of(read: ReadPack) -> Phrase:
    assert lines_of(read) == []
    (phrase,) = read.templates["a"].phrases
    assert isinstance(phrase, Phrase)
    return msgspec.structs.replace(phrase, place=Place(""))


def test_a_form_is_the_ladder_that_an_author_would_write() -> None:
    """But for its last branch: the gap of the question, which no author can write."""
    form = phrase_of(read_pack(files_with(GOOD)))
    ladder = phrase_of(read_pack(files_with(HEAD + WHOSE + LADDERS)))
    assert form.asks == ladder.asks == ("whose", "passport_for")
    assert (form.prints, ladder.prints) == (("whose",), ())
    assert form.text is not None
    assert ladder.text is not None
    for one, other in ((form.text.en, ladder.text.en), (form.text.cy, ladder.text.cy)):
        assert one is not None
        assert other is not None
        for made, written in zip(one.other, other.other, strict=True):
            assert [type(each) for each in made.line] == [type(each) for each in written.line]  # type: ignore[union-attr]
            for left, right in zip(made.line, written.line, strict=True):  # type: ignore[union-attr]
                if isinstance(left, Branches) and isinstance(right, Branches):
                    assert left.branches[:-1] == right.branches[:-1]
                else:
                    assert left == right


@pytest.mark.parametrize("language", [MessageLanguage.EN, MessageLanguage.CY])
def test_every_message_is_that_of_the_ladder(language: MessageLanguage) -> None:
    form, ladder = opened(files_with(GOOD)), opened(files_with(HEAD + WHOSE + LADDERS))
    said = set()
    for whose, passport_for in itertools.product(("customer", "mother"), ("adult", "child")):
        answers = {"a:whose": whose, "passport_for": passport_for}
        messages = [composed(pack, ("a",), answers, language) for pack in (form, ladder)]
        assert messages[0].plain == messages[1].plain
        said.add(messages[0].plain)
    assert len(said) == 3


def test_until_it_is_answered_the_question_stands_there() -> None:
    message = composed(opened(files_with(GOOD)), ("a",), {"passport_for": "adult"})
    assert "We need this [Whose?], and [Whose?]." in message.plain
    assert [each.rule for each in message.blocking] == ["gap"]
    # The gap is in its place: no paragraph of its own keeps it.
    assert message.plain.count("[Whose?]") == 2


# --- on a use, in a shared question, one in another

USED = HEAD + """\
  - use: passport_for
    forms:
      parent:
        adult: your parent | eich rhiant
        child:
          - {when: several, text: the parent | y rhiant}
          - the child’s parent | rhiant y plentyn
phrases:
  - id: need
    slot: detail
    lead: "We need evidence of {{ passport_for.change }}: | Mae angen tystiolaeth o {{ passport_for.change }}:"
    items:
      - "from {{ passport_for.parent }} | oddi wrth {{ passport_for.parent }}"
"""  # fmt: skip


def test_forms_of_a_shared_question_and_of_its_use() -> None:
    pack = opened(files_with(USED.replace("oddi wrth {{", "rhywbeth: {{")))
    message = composed(pack, ("a",), {"passport_for": "child"}, MessageLanguage.BOTH)
    assert (
        "We need evidence of the child’s change of name:\n- from the child’s parent"
        in message.plain
    )
    assert "o newid enw’r plentyn:\n- rhywbeth: rhiant y plentyn" in message.plain


def test_a_form_in_a_form() -> None:
    inner = GOOD.replace(
        "yours | gennych chi", "'{{ passport_for.change }} | {{ passport_for.change }}'"
    )
    message = composed(
        opened(files_with(inner)), ("a",), {"a:whose": "customer", "passport_for": "child"}
    )
    assert "We need this for you, and the child’s change of name." in message.plain


def test_a_shared_phrase_prints_a_form() -> None:
    shared = (
        "slot: detail\ntext: This is {{ passport_for.change }}. | Dyma {{ passport_for.change }}.\n"
    )
    text = HEAD + "  - use: passport_for\nphrases: [{use: change}]\n"
    files = files_with(text) | {"phrases/change.yaml": shared.encode()}
    message = composed(opened(files), ("a",), {"passport_for": "adult"})
    assert "This is your change of name." in message.plain
    files["templates/a.yaml"] = text.replace("  - use: passport_for\n", " []\n").encode()
    assert problem_lines(files) == ["templates/a.yaml:7:17 phrase-needs-question"]


# --- reviews


def reviewed(files: Files, recorded: Files) -> list[str]:
    found = read_pack(recorded).reviewables
    entries = (
        f"  - {{phrase: '{address}', fingerprint: '{each.fingerprint}', by: me, on: 2026-01-31}}\n"
        for address, each in found.items()
    )
    read = read_pack(files | {"reviews.yaml": ("reviews:\n" + "".join(entries)).encode()})
    assert lines_of(read) == []
    return [address for address, each in read.reviewables.items() if each.reviewed]


def test_a_review_holds_for_the_words_of_the_forms() -> None:
    files = files_with(GOOD)
    assert "a:need" in reviewed(files, files)
    laid_out = GOOD.replace(
        "{when: passport_for == 'child', en: for the child’s mother, cy: ar gyfer mam y plentyn}",
        "when: passport_for == 'child'\n            text: for the child’s mother | ar gyfer mam y plentyn",
    ).replace("label: Mother | Mam", "label: {en: Mum, cy: Mam}")
    assert laid_out != GOOD
    assert "a:need" in reviewed(files_with(laid_out), files)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ar gyfer mam y plentyn", "ar gyfer ei fam"),
        ("for your mother", "for mum"),
        ("passport_for == 'child'", "passport_for == 'adult'"),
        ("gan eich mam", "gan dy fam"),
    ],
)
def test_other_words_in_a_form_are_not_reviewed(old: str, new: str) -> None:
    assert GOOD.count(old) == 1
    changed = reviewed(files_with(GOOD.replace(old, new)), files_with(GOOD))
    assert "a:need" not in changed
    assert "a:subject" in changed


def test_awaiting_welsh_in_a_form_blocks_what_prints_it() -> None:
    read = read_pack(files_with(GOOD.replace("gan eich mam", "awaiting translation")))
    phrase = phrase_of(read)
    assert phrase.awaiting
    assert phrase.text is not None
    assert phrase.text.cy is None


# --- what is refused

REFUSED = [
    ("        for: for you | ar eich cyfer chi\n", "", ["13:9 form-missing"]),
    ("        of: {en: your mother’s, cy: gan eich mam}\n", "", ["17:9 form-missing"]),
    ("of: {en: your mother’s, cy: gan eich mam}", "of: your mother’s", ["22:13 missing-language"]),
    ("          - for your mother | ar gyfer eich mam\n", "", ["20:20 way-last-when"]),
    ("when: passport_for == 'child', en", "en", ["20:13 way-without-when"]),
    ("forms: [for, of]", "forms: [for, of, says]", ["11:22 reserved-form"]),
    ("forms: [for, of]", "forms: [for]", ["16:13 form-undeclared"]),
    ("    forms: [for, of]\n", "", ["14:14 form-undeclared", "15:13 form-undeclared"]),
    ("    forms: [for, of]\n", "    forms: for\n", ["11:12 not-a-list"]),
    ("this {{ whose.for }}", "this {{ whose.fro }}", ["26:25 unknown-form"]),
    ("this {{ whose.for }}", "this {{ whom.for }}", ["26:25 unknown-name"]),
    ("this {{ whose.for }}", "this {{ whose }}", ["26:25 not-printable"]),
    ("arnom {{ whose.for }}, a", "arnom, a", ["27:10 value-in-one-language"]),
    ("    slot: detail\n", "    slot: detail\n    when: whose.for\n", ["26:11 only-printed"]),
    ("    slot: detail\n", "    slot: detail\n    when: whose.for == 'x'\n",
     ["26:11 only-printed"]),
    ("    required: true\n", "", ["25:22 form-unanswered", "25:43 form-unanswered"]),
    ("  - use: passport_for\n",
     "  - {use: passport_for, forms: {change: {adult: a | a, child: b | b}}}\n",
     ["6:33 form-twice"]),
    ("  - use: passport_for\n",
     "  - {use: passport_for, forms: {x: {adult: a | a, childs: b | b}}}\n",
     ["6:51 unknown-choice"]),
    ("  - use: passport_for\n",
     "  - {use: passport_for, forms: {x: {adult: a | a}}}\n", ["6:33 form-missing"]),
    ("  - use: passport_for\n", "", ["19:20 unknown-name"]),
    ("    type: radio\n    ask: Whose? | Pwy?", "    type: checkboxes\n    ask: Whose? | Pwy?",
     ["11:12 not-for-type"]),
    ("arnom {{ whose.for }}, a", "arnom i {{ whose.of }} {{ whose.for }}, a",
     ["27:32 mutated-form"]),
    ("arnom {{ whose.for }}, a", "arnom ac {{ whose.of }} {{ whose.for }}, a",
     ["27:33 mutated-form"]),
    ("a hynny {{ whose.of }}", "a hynny {{ whose.of }}: {{ passport_for.change }}",
     ["27:10 value-in-one-language"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), REFUSED)
def test_refused(old: str, new: str, expected: list[str]) -> None:
    assert bent_lines(old, new) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", []),
        ("Mae hyn o ", []),  # newid begins with a letter that nothing changes
        ("Mae hyn gan fy ", []),
        ("am: ", []),
    ],
)
def test_the_real_pair_of_words_is_looked_at(before: str, expected: list[str]) -> None:
    text = USED.replace("Mae angen tystiolaeth o {{", f"{before}{{{{").replace(
        "oddi wrth {{", ": {{"
    )
    assert problem_lines(files_with(text)) == expected


@pytest.mark.parametrize(
    ("word", "begins", "safe"),
    [
        ("o", "fam y plentyn", True), ("o", "mam y plentyn", False), ("i", "chi", True), ("i", "tad", False),
        ("yn", "llun", True), ("o", "llun", False), ("fy", "rhiant", True), ("a", "eich mam", False),
        ("a", "chi", True), ("ac", "eich mam", True), ("ac", "chi", False), ("y", "aelwyd", False),
        ("yr", "aelwyd", True), ("ein", "mam", True), ("eu", "enw", False), ("hen", "passport", False),
        ("tair", "merch", True), ("â", "thad", True), ("gyda", "tad", False), ("wrth", "‘tad’", False),
    ],
)  # fmt: skip
def test_pairs_of_words(word: str, begins: str, *, safe: bool) -> None:
    text = GOOD.replace("for: for you | ar eich cyfer chi", f"for: for you | {begins}")
    text = text.replace("arnom {{ whose.for }}", f"arnom {word} {{{{ whose.for }}}}")
    # The other choices begin with “ar”, which is changed by what comes before vowels.
    text = text.replace("ar gyfer", "newid gyfer")
    found = [each.code for each in read_pack(files_with(text)).index.problems]
    ours = [] if safe or word == "ac" else ["mutated-form"]
    assert found == (["mutated-form"] if word in {"ac", "yr"} else ours)


def test_a_form_is_said_only_where_its_question_is_answered() -> None:
    optional = GOOD.replace("    required: true\n", "")
    for when in ("whose", "whose == 'mother'", "whose in ['mother', 'customer'] and several"):
        text = optional.replace("    slot: detail\n", f"    slot: detail\n    when: {when}\n")
        assert problem_lines(files_with(text)) == []
    inside = optional.replace(
        "this {{ whose.for }}, and {{ whose.of }}",
        "{% if whose %}this {{ whose.for }}{{ whose.of }}{% endif %}",
    )
    inside = inside.replace(
        "arnom {{ whose.for }}, a hynny {{ whose.of }}",
        "{% if whose %}{{ whose.for }}{{ whose.of }}{% endif %}",
    )
    assert problem_lines(files_with(inside)) == []
    for when in ("not whose", "whose != 'mother'", "several", "whose or several"):
        text = optional.replace("    slot: detail\n", f"    slot: detail\n    when: {when}\n")
        assert "form-unanswered" in problem_lines(files_with(text))[0]


@pytest.mark.parametrize(
    ("asked", "said", "good"),
    [
        ("passport_for == 'child'", "passport_for == 'child'", True),
        ("passport_for == 'child'", "passport_for == 'child' and several", True),
        ("passport_for != 'adult'", "passport_for == 'child'", True),
        ("passport_for in ['child', 'adult']", "passport_for == 'child'", True),
        ("several or first", "several", True),
        ("passport_for", "passport_for == 'adult'", True),
        ("passport_for == 'child'", "whose == 'mother'", True),
        ("passport_for == 'child'", "passport_for == 'adult'", False),
        ("passport_for == 'child'", "several", False),
        ("passport_for == 'child' and several", "several", False),
    ],
)  # fmt: skip
def test_nor_where_it_isn_t_asked(asked: str, said: str, *, good: bool) -> None:
    text = GOOD.replace("    required: true\n", f"    required: true\n    when: {asked}\n")
    text = text.replace("    slot: detail\n", f"    slot: detail\n    when: {said}\n")
    lines = problem_lines(files_with(text))
    assert all("form-unanswered" in each for each in lines)
    assert (lines == []) is good


def test_forms_that_print_each_other() -> None:
    circle = GOOD.replace("of: yours | gennych chi", 'of: "{{ whose.for }} | {{ whose.for }}"')
    circle = circle.replace(
        "for: for you | ar eich cyfer chi", 'for: "{{ whose.of }} | {{ whose.of }}"'
    )
    assert problem_lines(files_with(circle)) == ["templates/a.yaml:11:13 form-circle"]
    itself = PASSPORT_FOR.replace(
        "your change of name | newid eich enw",
        "'{{ passport_for.change }} | {{ passport_for.change }}'",
    )
    files = files_with(GOOD, itself)
    assert problem_lines(files) == [
        place_of(files, "questions/passport_for.yaml", "change:") + " form-circle"
    ]


def test_forms_that_grow_beyond_measure() -> None:
    choices = "".join(f"      - {{id: c{number}, label: C | C}}\n" for number in range(9))
    forms = ["    forms:\n      f0: {" + ", ".join(f"c{n}: a | b" for n in range(9)) + "}\n"]
    for level in range(1, 6):
        inner = f"{{{{ big.f{level - 1} }}}}"
        forms.append(
            f"      f{level}: {{"
            + ", ".join(f'c{n}: "{inner} | {inner}"' for n in range(9))
            + "}\n"
        )
    big = (
        "  - id: big\n    type: radio\n    ask: A | A\n    required: true\n"
        + "".join(forms)
        + "    choices:\n"
        + choices
    )
    codes = [each.code for each in read_pack(files_with(HEAD + big)).index.problems]
    assert set(codes) == {"form-too-large", "forms-too-deep"}
